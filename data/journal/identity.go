package journal

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

const identityFile = "installation"

var errNotLine = errors.New("it does not hold one whole line")

// identity reads the id of this installation. It is empty when there is none
// that can be used; a new one costs nothing but another file.
func identity(local Folder) string {
	id, err := oneLine(local, identityFile, 100)
	if err != nil || id != plain(id) {
		return ""
	}
	return id
}

func keepIdentity(local Folder, id string) error {
	if err := keepLine(local, identityFile, id); err != nil {
		return fmt.Errorf("keeping the id of this installation: %w", err)
	}
	return nil
}

// oneLine reads a file of one line that has up to limit bytes.
func oneLine(f Folder, name string, limit int64) (string, error) {
	r, err := f.Read(name, 0)
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(io.LimitReader(r, limit))
	if err = errors.Join(err, r.Close()); err != nil {
		return "", err
	}
	line, whole := strings.CutSuffix(string(text), "\n")
	if !whole || strings.Contains(line, "\n") {
		return "", errNotLine
	}
	return line, nil
}

func keepLine(f Folder, name, line string) error {
	return replace(f, name, func(w io.Writer) error {
		_, err := io.WriteString(w, line+"\n")
		return err
	})
}

// plain makes a name of characters that every file system and every sync tool
// takes.
func plain(name string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '.', c == '-':
			return c
		}
		return '-'
	}, strings.ToLower(name))
}
