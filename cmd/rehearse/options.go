package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// searchLimit is how many characters a search from outside may have.
const searchLimit = 200

// usage is what --help prints.
const usage = `rehearse [options]

  --data DIR      keep everything in DIR instead of the usual folder
  --study due     begin or go on with what is due today
  --search WORDS  search for WORDS; without words, go to the search box
  --version       print the version
  --help          print this

A second start brings the window that is open to the front and hands it what it was asked for.
`

// options are what the command line asks for.
type options struct {
	data    string // the folder for everything; "" is Fyne's
	version bool
	help    bool
	wish    wish
}

// wish is what the window is to show. A copy of the app that is started second
// hands it to the first, encoded as JSON.
type wish struct {
	Study  bool    `json:"study,omitempty"`
	Search *string `json:"search,omitempty"` // words; nil for no search
}

// parse reads the command line. The errors are sentences for the user.
func parse(args []string) (options, error) {
	var o options
	f := flag.NewFlagSet("rehearse", flag.ContinueOnError)
	f.SetOutput(io.Discard) // errors come back too
	f.BoolVar(&o.version, "version", false, "")
	f.BoolVar(&o.help, "help", false, "")
	f.Func("data", "", func(dir string) error {
		if dir == "" {
			return errors.New("a folder is wanted")
		}
		var err error
		o.data, err = filepath.Abs(dir)
		return err
	})
	f.Func("study", "", func(what string) error {
		if what != "due" {
			return errors.New(`"due" is all that can be studied from here`)
		}
		o.wish.Study = true
		return nil
	})
	f.Func("search", "", func(words string) error {
		words = clean(words)
		o.wish.Search = &words
		return nil
	})
	err := f.Parse(args)
	if errors.Is(err, flag.ErrHelp) { // -h
		o.help, err = true, nil
	}
	if err == nil && f.NArg() > 0 {
		err = fmt.Errorf("%q is not an option", f.Arg(0))
	}
	return o, err
}

// clean keeps of words from outside what can stand in the search box.
func clean(words string) string {
	words = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, words)
	if runes := []rune(words); len(runes) > searchLimit {
		words = string(runes[:searchLimit])
	}
	return strings.TrimSpace(words)
}

// answer does what the options ask for before there is a window, and reports
// whether that was all, with the exit code.
func answer(args []string, out, errs io.Writer) (o options, code int, done bool) {
	o, err := parse(args)
	switch {
	case err != nil:
		fmt.Fprintf(errs, "rehearse: %v; rehearse --help lists the options.\n", err)
		return o, 2, true
	case o.help:
		fmt.Fprint(out, usage)
		return o, 0, true
	case o.version:
		fmt.Fprintln(out, appName, version)
		return o, 0, true
	}
	return o, 0, false
}

// folder is where everything is kept: where the command line says, or beside a
// program on a stick; "" is the usual place.
func (o options) folder(program func() (string, error)) string {
	if o.data != "" {
		return o.data
	}
	path, err := program()
	if err != nil {
		return ""
	}
	return portable(path)
}

// portable returns the folder for everything that belongs to a program on a
// stick: beside the program, where a file "portable" lies there. It is "" else.
func portable(program string) string {
	dir := filepath.Dir(program)
	if info, err := os.Stat(filepath.Join(dir, "portable")); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return filepath.Join(dir, "Rehearse data")
}
