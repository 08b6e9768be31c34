package main

import (
	"errors"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
)

func TestPrintedSheetIsForItsOwnerOnlyAndIsOpened(t *testing.T) {
	test.NewTempApp(t)
	root := filepath.Join(t.TempDir(), "a folder & 100%")
	if err := os.Mkdir(root, 0o700); err != nil {
		t.Fatal(err)
	}
	opened := ""
	show := printer(storage.NewFileURI(root), slog.New(slog.DiscardHandler), func(address string) error { opened = address; return nil })
	name := filepath.Join(root, "local", "print.html")
	for _, page := range []string{"a longer page than the next", "<p>\u00e9</p>"} {
		err := show(page)
		got, readErr := os.ReadFile(name)
		if err != nil || readErr != nil || string(got) != page {
			t.Errorf("the sheet holds %q: %v, %v", got, err, readErr)
		}
	}
	if u, err := url.Parse(opened); err != nil || u.Scheme != "file" || !strings.HasSuffix(u.Path, "/a folder & 100%/local/print.html") {
		t.Errorf("opened %q: %v", opened, err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("the sheet can be read by others: %v", mode)
	}
}

func TestSheetThatNobodyOpensIsNamed(t *testing.T) {
	test.NewTempApp(t)
	root := t.TempDir()
	var log strings.Builder
	err := printer(storage.NewFileURI(root), slog.New(slog.NewTextHandler(&log, nil)), func(string) error { return errors.New("none here") })("<p></p>")
	if name := storage.NewFileURI(root).Path() + "/local/print.html"; err == nil || err.Error() != "no browser starts. It lies in "+name {
		t.Errorf("it says %v", err)
	}
	if !strings.Contains(log.String(), "none here") {
		t.Errorf("the log says %q", log.String())
	}
}

func TestSheetThatCannotBeKeptIsNotOpened(t *testing.T) {
	test.NewTempApp(t)
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "local"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := printer(storage.NewFileURI(root), slog.New(slog.DiscardHandler), func(string) error { t.Error("it was opened"); return nil })("<p></p>")
	if err == nil || !strings.HasPrefix(err.Error(), "it cannot be kept: ") {
		t.Errorf("it says %v", err)
	}
}

func TestPathOfADriveBecomesAnAddress(t *testing.T) {
	for path, want := range map[string]string{
		"C:/Users/a b/print.html": "file:///C:/Users/a%20b/print.html",
		"/home/a#b/print.html":    "file:///home/a%23b/print.html",
	} {
		if got := addressOf(path); got != want {
			t.Errorf("%q became %q, want %q", path, got, want)
		}
	}
}
