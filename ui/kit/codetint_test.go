package kit_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// coloured returns the colour of each stretch of a code, by its words.
func coloured(t *testing.T, language, code string) map[string]color.Color {
	t.Helper()
	_, h := start(t)
	block := kit.NewCode(&h.Host, scenario.Example{Language: language, Code: code}, func(*fyne.ScrollEvent) {})
	place(t, block, fyne.NewSize(600, 200))
	all := make(map[string]color.Color)
	for _, text := range texts(uitest.All[*kit.Passage](block)[0]) {
		all[text.Text] = text.Color
	}
	return all
}

func TestCodeIsColouredByWhatItsWordsMean(t *testing.T) {
	const python = "@cache\ndef wait(n):\n    return len(\"ab\"), 12  # said\n"
	const toml = "# said\n[tool]\nstrict = true\nname = \"x\"\n"
	for language, test := range map[string]struct {
		code string
		want map[string]fyne.ThemeColorName
	}{
		"python": {python, map[string]fyne.ThemeColorName{
			"@cache": look.CodeName, "def": look.CodeKeyword, "wait": look.CodeName, "return": look.CodeKeyword,
			"len": look.CodeBuiltin, "\"ab\"": look.CodeString, "12": look.CodeNumber, "# said": look.CodeComment,
			"(n):": look.Ink,
		}},
		"toml": {toml, map[string]fyne.ThemeColorName{
			"# said": look.CodeComment, "true": look.CodeKeyword, "\"x\"": look.CodeString, "[tool]": look.Ink,
		}},
		"cobol": {"MOVE 1 TO N.\n", map[string]fyne.ThemeColorName{"MOVE 1 TO N.": look.Ink}},
	} {
		drawn := coloured(t, language, test.code)
		for words, role := range test.want {
			if drawn[words] != colour(settings.Light, role) {
				t.Errorf("%s: %q is %v, not %s; all are %v", language, words, drawn[words], role, drawn)
			}
		}
	}
}
