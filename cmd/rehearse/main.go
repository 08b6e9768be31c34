// Command rehearse is the desktop study app. This package is the wiring only:
// it picks the storage, the clock, the logger and the window, and hands them to
// the packages that do the work.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"rehearse/data/settings"
	"rehearse/ui/shell"
)

func main() { os.Exit(run()) }

// run starts the app and returns the exit code.
func run() int {
	out, errs := console()
	o, code, done := answer(os.Args[1:], out, errs)
	if done {
		return code
	}
	usual := debug.SetGCPercent(startGarbage)
	env, home := os.Environ(), userHome() // before they lead to other folders
	if err := errors.Join(checkDisplay(os.Getenv), keepIn(o.folder(os.Executable))); err != nil {
		return complain(err)
	}
	root := fyneRoot()
	local, fresh := filepath.Join(root, "local"), missing(root)
	if err := errors.Join(makePrivate(root), makePrivate(local), makeCache()); err != nil {
		return complain(fmt.Errorf("nothing can be kept in %s: %w; make the folder writable and start again", root, err))
	}
	first, err := claim(local, o.wish, endTime)
	if err != nil {
		return complain(err)
	}
	if first == nil {
		return 0 // the copy that runs already has come to the front
	}
	defer runtime.KeepAlive(first) // a file that nobody refers to is closed, and its lock is lost
	log, news := openLog(local), rescuePreferences(root, local)
	watchFyneErrors(log)
	app.SetMetadata(metadata(os.Getenv))
	a := app.NewWithID(appID)
	a.SetIcon(icon())
	data := openInBackground(a.Storage().RootURI(), log)
	go data.leaveOnSignal()
	data.env, data.home = env, home
	data.wish, data.first = o.wish, fresh && o.wish == (wish{})
	data.chosen = settings.Load(a.Preferences())
	w := newWindow(a, data.chosen)
	data.escape = &escape{canvas: w.Canvas()}
	build := sync.OnceValue(func() *shell.Shell {
		questions, ok := <-data.deck
		if !ok {
			return nil
		}
		return newShell(a, w, questions, data, news)
	})
	if !checked(os.Getenv) {
		go build() // beside the graphics driver, which takes as long
	}
	openWindow(w, log, func(stage *fyne.Container) { code = present(w, stage, build(), data, first) })
	debug.SetGCPercent(usual)
	a.Run()
	return code
}

// inFront runs a function on the UI goroutine and brings the window to the
// front if that returns true, which it returns too.
func inFront(w fyne.Window, ready func() bool) (up bool) {
	fyne.DoAndWait(func() {
		if up = ready(); up {
			w.Show()
			w.RequestFocus()
		}
	})
	return up
}

// fulfil shows what is asked for, unless the user is leaving.
func fulfil(s *shell.Shell, asked wish) bool {
	if s.Left() {
		return false
	}
	if asked.Study {
		s.StudyDue()
	}
	if asked.Search != nil {
		s.Search(*asked.Search)
	}
	return true
}

// complain prints why the app cannot start and returns the exit code for that.
func complain(err error) int {
	fmt.Fprintln(os.Stderr, "Rehearse cannot start: "+sentence(err))
	return 1
}

// sentence returns an error as words for people.
func sentence(err error) string { return strings.TrimRight(err.Error(), ".") + "." }

// makePrivate makes a folder that only its owner can look into, also where an
// earlier start or another program has made it.
func makePrivate(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	// A file system without modes is no reason not to start.
	_ = os.Chmod(dir, 0o700) //nolint:gosec // G302: a folder needs its execute bit
	return nil
}

// makeCache makes the folder for caches: Fyne expects it to be there.
func makeCache() error {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil //nolint:nilerr // without a home Fyne does without a cache
	}
	return os.MkdirAll(dir, 0o700)
}

// metadata describes the app to Fyne, which checks goroutines only as long as the
// app does not claim to know the rule; the real-window walk takes the claim back.
func metadata(env func(string) string) fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: appID, Name: appName, Version: version, Build: build,
		Migrations: map[string]bool{"fyneDo": !checked(env)},
	}
}

// checked reports whether Fyne is to check that its widgets are used on the right
// goroutine. Then even what no window shows yet may be built on that one only.
func checked(env func(string) string) bool { return env("REHEARSE_THREAD_CHECK") != "" }
