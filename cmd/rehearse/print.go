package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os/exec"
	"path"
	"runtime"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/data/fynestore"
)

// sheetName is the file that is printed last.
const sheetName = "print.html"

// browserTime is how long a browser may take to say that it cannot start.
const browserTime = 3 * time.Second

// printer returns what shows a page of HTML in the browser, to be printed there.
// The page lies where nobody else can read it. What is returned may be called
// from any goroutine.
// Why no browser starts stands in the log.
func printer(root fyne.URI, log *slog.Logger, open func(address string) error) func(html string) error {
	return func(html string) error {
		local, err := fynestore.Open(root, "local")
		if err == nil {
			err = writeSheet(local, html)
		}
		if err != nil {
			return fmt.Errorf("it cannot be kept: %w", err)
		}
		name := path.Join(local.Path(), sheetName)
		if err := open(addressOf(name)); err != nil {
			log.Warn("no browser starts", "error", err)
			return fmt.Errorf("no browser starts. It lies in %s", name)
		}
		return nil
	}
}

func writeSheet(local *fynestore.Folder, html string) error {
	f, err := local.Create(sheetName)
	if err != nil {
		return err
	}
	_, err = f.Write([]byte(html))
	return errors.Join(err, f.Close())
}

// addressOf returns the address of a file, whose path has slashes.
func addressOf(name string) string {
	if !strings.HasPrefix(name, "/") { // a drive of Windows
		name = "/" + name
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

// browser returns what opens an address in the browser. The browser gets the
// environment given: ours may send it to the folders that the app was told to
// use. Fyne's own way gives ours, and does not tell that there is no browser.
func browser(env []string) func(address string) error {
	command := []string{"xdg-open"}
	switch runtime.GOOS {
	case "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler"}
	case "darwin":
		command = []string{"open"}
	}
	return func(address string) error {
		c := exec.Command(command[0], append(command[1:], address)...)
		c.Env = env
		if err := c.Start(); err != nil {
			return err
		}
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		select {
		case err := <-ended:
			return err
		case <-time.After(browserTime): // the browser itself runs
			return nil
		}
	}
}
