package journal

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

const identityFile = "installation"

// identity reads the id of this installation. It is empty when there is none
// that can be used; a new one costs nothing but another file.
func identity(local Folder) string {
	r, err := local.Read(identityFile)
	if err != nil {
		return ""
	}
	text, err := io.ReadAll(io.LimitReader(r, 100))
	if errors.Join(err, r.Close()) != nil {
		return ""
	}
	id, whole := strings.CutSuffix(string(text), "\n")
	if !whole || id != plain(id) {
		return ""
	}
	return id
}

func keepIdentity(local Folder, id string) error {
	err := replace(local, identityFile, func(w io.Writer) error {
		_, err := io.WriteString(w, id+"\n")
		return err
	})
	if err != nil {
		return fmt.Errorf("keeping the id of this installation: %w", err)
	}
	return nil
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
