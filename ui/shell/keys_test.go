package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// keyRig is a window over which the sheet of keys opens.
type keyRig struct {
	*uitest.Host
	window fyne.Window
	ran    []string
	behind int // how often a command behind the sheet acted on its key
}

func newKeyRig(t *testing.T, size fyne.Size) *keyRig {
	t.Helper()
	uitest.App(t, uitest.Settings(settings.Light))
	r := &keyRig{Host: uitest.NewHost()}
	command := func(where, label string, keys ...string) *kit.Command {
		c := &kit.Command{ID: label, Label: label, Where: where, Keys: keys, Run: func() { r.behind++ }}
		r.Commands.Add(c)
		return c
	}
	command("Everywhere", "Search", "Ctrl+K", "/")
	command("Everywhere", "Undo", "Ctrl+Z", "U")
	command("Everywhere", "Redo", "Ctrl+Shift+Z", "Ctrl+Y")
	command("Lists and reading", "Move up", "Up")
	command("Lists and reading", "Copy what is selected, the focused point or the answer", "Ctrl+C")
	command("Lists and reading", "Star the scenario", "B", "Ctrl+D")
	command("Everywhere", "Twin", "F2").Hidden = true
	for _, c := range []*kit.Command{command("Card", "Save and go on", "Space"), command("Card", "Look back", "Left")} {
		c.Enabled = func() bool { return false }
	}
	command("Everywhere", "Quit", "Ctrl+Q")
	r.window = r.Show(t, size, widget.NewEntry())
	return r
}

func keySize() fyne.Size { return fyne.NewSize(1200, 800) }

// open opens the sheet of keys.
func (r *keyRig) open() {
	newKeySheet(&r.Host.Host, r.window.Canvas(), r.Commands.All(), func(c *kit.Command) { r.ran = append(r.ran, c.Label) })
}

// press presses the keys one after the other.
func (r *keyRig) press(keys ...string) {
	for _, k := range keys {
		r.Press(k)
	}
}

// find types into the field of the sheet.
func (r *keyRig) find(words string) { test.Type(r.window.Canvas().Focused(), words) }

func (r *keyRig) sheet() fyne.CanvasObject { return r.window.Canvas().Overlays().Top() }

// words returns the headings and labels on the sheet, from top to bottom.
func (r *keyRig) words() string {
	var words []string
	for _, p := range uitest.All[*kit.Prose](r.sheet()) {
		words = append(words, p.Text())
	}
	return strings.Join(words, "|")
}

func TestKeySheetListsCommandsUnderTheirPlaceAndLeavesOutTwins(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	want := "Keys|EVERYWHERE|Search|Undo|Redo|Quit|LISTS AND READING|Move up|" +
		"Copy what is selected, the focused point or the answer|Star the scenario|CARD|Save and go on|Look back"
	if got := r.words(); got != want {
		t.Errorf("the sheet shows\n%s\nwant\n%s", got, want)
	}
}

func TestKeySheetFindsByLabelAndByKeyWhateverTheCase(t *testing.T) {
	for query, want := range map[string]string{
		"STAR scen": "Keys|LISTS AND READING|Star the scenario",
		"ctrl+shif": "Keys|EVERYWHERE|Redo",
		"zebra":     `Keys|No command or key matches "zebra".`,
	} {
		r := newKeyRig(t, keySize())
		r.open()
		r.find(query)
		if got := r.words(); got != want {
			t.Errorf("%q shows %s, want %s", query, got, want)
		}
	}
}

func TestKeySheetRunsWhatIsChosenAfterItHasClosed(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	r.press("Down", "Down", "Up", "Enter")
	if len(r.ran) != 1 || r.ran[0] != "Undo" {
		t.Errorf("ran %v, want Undo", r.ran)
	}
	if r.sheet() != nil {
		t.Error("the sheet is still open")
	}
	if r.behind != 0 {
		t.Error("keys reached a command behind the sheet")
	}
	if r.Press("B"); r.behind != 1 {
		t.Error("after the sheet has closed, its keys are not given back")
	}
}

func TestKeySheetShowsButNeverRunsWhatCannotActNow(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	r.find("save and")
	r.press("Enter")
	if len(r.ran) != 0 || r.sheet() == nil {
		t.Errorf("ran %v although the command cannot act", r.ran)
	}
}

func TestKeySheetPagesToBothEnds(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	r.press("PageDown", "PageDown", "Up", "Up", "Enter")
	if len(r.ran) != 1 || r.ran[0] != "Star the scenario" {
		t.Errorf("ran %v, want the third from the end", r.ran)
	}
	r.open()
	r.press("PageDown", "PageUp", "PageUp", "Enter")
	if len(r.ran) != 2 || r.ran[1] != "Search" {
		t.Errorf("ran %v, want the first", r.ran)
	}
}

func TestEscClosesTheKeySheetAndRunsNothing(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	r.find("undo")
	r.press("Esc")
	if r.sheet() != nil || len(r.ran) != 0 {
		t.Errorf("Esc left the sheet open or ran %v", r.ran)
	}
}

func TestClickRunsACommandOfTheKeySheet(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	rows := uitest.All[*kit.Row](r.sheet())
	uitest.Click(rows[3])
	if len(r.ran) != 1 || r.ran[0] != "Redo" || r.sheet() != nil {
		t.Errorf("ran %v, want Redo", r.ran)
	}
}

func TestKeySheetShowsEveryKeyOfACommand(t *testing.T) {
	r := newKeyRig(t, keySize())
	r.open()
	r.find("redo")
	if badges := uitest.All[*kit.Badge](r.sheet()); len(badges) != 3 { // those of Redo and Esc
		t.Errorf("%d keys are shown", len(badges))
	}
}
