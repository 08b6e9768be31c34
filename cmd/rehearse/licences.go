package main

import (
	"strings"

	"rehearse/assets"
	"rehearse/ui/prefs"
)

// licences lists what the program contains and under which terms.
func licences() []prefs.Licence {
	parts := []struct{ name, file string }{
		{"Rehearse: MIT", "licences/rehearse.txt"},
		{"Text of the deck: CC BY 4.0", "licences/deck.txt"},
		{"Icons, Lucide: ISC", "icons/LICENSE.txt"},
		{"Face, Noto Sans: SIL Open Font Licence", "licences/noto-sans.txt"},
		{"Face, DejaVu Sans Mono: Bitstream Vera", "licences/dejavu-sans-mono.txt"},
		{"Face, Inter Symbols: SIL Open Font Licence", "licences/inter-symbols.txt"},
	}
	var list []prefs.Licence
	for _, p := range parts {
		if text, err := assets.Licences.ReadFile(p.file); err == nil {
			list = append(list, prefs.Licence{Name: p.name, Text: string(text)})
		}
	}
	for _, m := range modules() {
		list = append(list, prefs.Licence{Name: m.path + ": " + m.kind, Text: m.text})
	}
	return list
}

// module is the licence of a Go module that is compiled in.
type module struct{ path, version, kind, text string }

// modules reads the file that `make licences` writes: each part begins with a
// line "==== path version: kind".
func modules() []module {
	content, _ := assets.Licences.ReadFile("licences/modules.txt") // it is built in
	var list []module
	for part := range strings.SplitSeq("\n"+string(content), "\n==== ") {
		head, text, _ := strings.Cut(part, "\n")
		name, kind, found := strings.Cut(head, ": ")
		if found {
			path, version, _ := strings.Cut(name, " ")
			list = append(list, module{path, version, kind, strings.TrimSpace(text) + "\n"})
		}
	}
	return list
}
