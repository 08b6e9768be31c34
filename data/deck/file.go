package deck

import (
	"fmt"
	"io/fs"
	"strings"
)

// file is one text file of a deck and what is wrong with it.
type file struct {
	name  string
	text  string   // with "\n" at line ends, whatever the file has
	lines []string // without line ends
	found []Problem
}

// open reads a file. One that cannot be read has no lines and a problem.
func open(fsys fs.FS, name string) *file {
	f := &file{name: name}
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		f.report(1, "cannot be read: %v", err)
		return f
	}
	f.text = strings.ReplaceAll(string(raw), "\r\n", "\n")
	if f.text != "" {
		f.lines = strings.Split(strings.TrimSuffix(f.text, "\n"), "\n")
	}
	return f
}

// report notes a problem at a line. A line beyond the end, such as that of a
// missing part, becomes the last one, so that an editor can go there.
func (f *file) report(line int, format string, args ...any) {
	line = max(1, min(line, len(f.lines)))
	f.found = append(f.found, Problem{File: f.name, Line: line, Message: fmt.Sprintf(format, args...)})
}

// empty reports a file without text.
func (f *file) empty() bool {
	if strings.TrimSpace(f.text) != "" {
		return false
	}
	if len(f.found) == 0 {
		f.report(1, "is empty")
	}
	return true
}
