package main

import (
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
		{"Face, EmojiOne Color: MIT", "licences/emojione-color.txt"},
		{"Fyne: BSD 3-Clause", "licences/fyne.txt"},
		{"fuzzy: MIT", "licences/fuzzy.txt"},
		{"toml: MIT", "licences/toml.txt"},
	}
	list := make([]prefs.Licence, 0, len(parts))
	for _, p := range parts {
		if text, err := assets.Licences.ReadFile(p.file); err == nil {
			list = append(list, prefs.Licence{Name: p.name, Text: string(text)})
		}
	}
	return list
}
