package prefs

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

var errStrike = errors.New("the disk is on strike")

// keeper is the screen with a journal behind it, in a bubble of its own time.
type keeper struct {
	*rig
	t       *testing.T
	data    uitest.Disk
	local   uitest.Local
	journal *journal.Journal
	stars   map[string]bool // as the book would have them

	saved     sink // what was exported
	file      Source
	folder    Place
	own       uitest.Disk
	chosenErr error
	dismissed int
	leaveOpen bool // a dialog stays open until it is dismissed
	posted    *uitest.Queue
	stale     int // how often news is out of date
}

// sink is a file that was chosen to write to.
type sink struct {
	bytes.Buffer
	err            error
	synced, closed bool
}

func (s *sink) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	return s.Buffer.Write(p)
}
func (s *sink) Sync() error  { s.synced = true; return nil }
func (s *sink) Close() error { s.closed = true; return nil }

// keeping runs a test on the screen, whose journal holds one star.
func keeping(t *testing.T, run func(*keeper)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		k := &keeper{t: t, stars: make(map[string]bool)}
		uitest.App(t, uitest.Settings(settings.Light))
		k.rig = &rig{Host: uitest.NewHost()}
		k.posted = k.Queue
		k.journal, _ = k.local.Journal(t, "here", &k.data, time.Now)
		k.star("python/s1")
		window, deck := k.Show(t, wide(), container.NewStack()), uitest.Deck()
		k.screen = New(&k.Host.Host, Deps{
			Settings: uitest.Settings(settings.Light), Deck: deck, Book: study.NewBook(deck, uitest.NewLog("here"), nil), Data: dataPath, Backups: "/backups", Licences: licences(),
			Over: window.Canvas(), Log: slog.New(slog.DiscardHandler), Journal: k.journal, Take: k.take, Choosers: k.choosers(),
		})
		k.Commands.Add(k.screen.Commands()...)
		k.window = window
		window.SetContent(k.screen.Root())
		k.screen.Show()
		run(k)
		k.pass()
	})
}

func (k *keeper) choosers() Choosers {
	return Choosers{
		Save: func(name string, done func(Target, error)) func() {
			return open(k, done, Target{Path: "/home/me/" + name, File: &k.saved})
		},
		File:   func(done func(Source, error)) func() { return open(k, done, k.file) },
		Folder: func(done func(Place, error)) func() { return open(k, done, k.folder) },
		Own:    func() (Place, error) { return Place{Path: "/own", Tree: &k.own, Own: true}, k.chosenErr },
	}
}

// open is a dialog in which the user chooses v at once.
func open[T any](k *keeper, done func(T, error), v T) (dismiss func()) {
	if !k.leaveOpen {
		k.Post(func() { done(v, k.chosenErr) })
	}
	return func() {
		k.dismissed++
		var none T
		done(none, nil)
	}
}

// star records a star, as the book does.
func (k *keeper) star(ref string) {
	k.fold(k.journal.RecordGroup(journal.Fact{Kind: journal.Star, Object: ref, On: true}))
	time.Sleep(time.Second)
}

func (k *keeper) take(n journal.News) bool {
	if k.stale > 0 {
		k.stale--
		k.journal.RecordGroup(journal.Fact{Kind: journal.Star, Object: "python/late", On: true})
	}
	facts, whole, taken := k.journal.Take(n)
	if whole {
		clear(k.stars)
	}
	k.fold(facts.List())
	return taken
}

func (k *keeper) fold(facts []journal.Fact) {
	for i := range facts {
		k.stars[facts[i].Object] = facts[i].On
	}
}

// pass lets what is under way come to its end.
func (k *keeper) pass() {
	for range 5 {
		time.Sleep(time.Second)
		synctest.Wait()
		k.posted.Drain()
	}
}

// do presses one of the buttons, and keys on what that opens.
func (k *keeper) do(name string, keys ...string) {
	k.t.Helper()
	test.Tap(k.screen.work[name])
	k.pass()
	k.keys(keys...)
}

func (k *keeper) keys(keys ...string) {
	for _, key := range keys {
		k.Press(key)
		k.pass()
	}
}

// sheet returns what the open sheet says, or "".
func (k *keeper) sheet() string {
	top := k.window.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return uitest.Words(top)
}

// choose presses a button of the open sheet.
func (k *keeper) choose(label string) {
	k.t.Helper()
	for _, b := range uitest.All[*kit.Button](k.window.Canvas().Overlays().Top()) {
		if strings.HasPrefix(b.Text(), label) {
			test.Tap(b)
			k.pass()
			return
		}
	}
	k.t.Fatalf("the sheet has no button %q; it says\n%s", label, k.sheet())
}

func (k *keeper) said(want string) {
	k.t.Helper()
	if got := k.screen.outcome.Text(); !strings.Contains(got, want) {
		k.t.Errorf("the screen says %q, not %q", got, want)
	}
}

func (k *keeper) backups() []journal.Backup {
	k.t.Helper()
	all, err := k.journal.Backups()
	if err != nil {
		k.t.Fatal(err)
	}
	return all
}

// exported returns a source with what another installation exported: stars on
// the objects.
func (k *keeper) exported(refs ...string) Source {
	k.t.Helper()
	j, _ := (&uitest.Local{}).Journal(k.t, "there", &uitest.Disk{}, time.Now)
	for _, ref := range refs {
		j.RecordGroup(journal.Fact{Kind: journal.Star, Object: ref, On: true})
	}
	var file bytes.Buffer
	if _, err := j.Export(&file); err != nil {
		k.t.Fatal(err)
	}
	return Source{Name: "there.jsonl", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(file.Bytes())), nil
	}}
}
