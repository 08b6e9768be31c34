package deck

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// checkCharacters reports, once for each line, characters that are not ASCII
// and no letters, controls and space at the end of a line. Letters are
// allowed everywhere, because the names of people have them.
func (f *file) checkCharacters() {
	for i, line := range f.lines {
		if bad := strings.IndexFunc(line, isForeign); bad >= 0 {
			f.reportCharacter(i+1, line[bad:])
		}
		if strings.TrimRight(line, " ") != line {
			f.report(i+1, "space at the end of the line")
		}
	}
	if f.text != "" && !strings.HasSuffix(f.text, "\n") {
		f.report(len(f.lines), "the last line has no line end")
	}
}

func isForeign(r rune) bool {
	if r <= unicode.MaxASCII {
		return unicode.IsControl(r)
	}
	return r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsMark(r)
}

func (f *file) reportCharacter(line int, at string) {
	switch r, size := utf8.DecodeRuneInString(at); {
	case r == utf8.RuneError && size <= 1:
		f.report(line, "byte %#x is not UTF-8", at[0])
	case r == '\t':
		f.report(line, "a tab")
	case unicode.IsControl(r):
		f.report(line, "control character %U", r)
	default:
		f.report(line, "%q (%U) is neither ASCII nor a letter", r, r)
	}
}
