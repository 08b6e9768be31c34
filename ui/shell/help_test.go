package shell

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// helpRig is a window over which the sheet of help is open.
type helpRig struct {
	*uitest.Host
	window fyne.Window
	behind *widget.Entry // has the keys when the sheet opens
	help   *help
	keys   int // how often the sheet of keys was asked for
}

func newHelpRig(t *testing.T, size fyne.Size, s settings.Settings) *helpRig {
	t.Helper()
	uitest.App(t, s)
	r := &helpRig{Host: uitest.NewHost(), behind: widget.NewEntry()}
	r.window = r.Show(t, size, r.behind)
	r.window.Canvas().Focus(r.behind)
	r.help = newHelp(&r.Host.Host, r.window.Canvas(), topics{
		keys: &kit.Command{Label: "Show the keys", Keys: []string{"F1", "?"}, Run: func() { r.keys++ }},
		data: "/home/somebody/.config/fyne/app/data", backups: "/home/somebody/.config/fyne/app/local/backups",
		report: func(done func(string)) { done("a report") },
	})
	r.help.sheet.Open()
	return r
}

func (r *helpRig) open() bool { return r.window.Canvas().Overlays().Top() != nil }

func TestHelpSaysWhatItIsAskedFor(t *testing.T) {
	r := newHelpRig(t, keySize(), uitest.Settings(settings.Light))
	words := uitest.Words(r.window.Canvas().Overlays().Top())
	for _, want := range []string{
		"Keys", "How memory works here", "04:00", "90 %", "two of its last three", "70 %", "too hopeful",
		"Where your data lies", "/home/somebody/.config/fyne/app/data", "local/backups",
		"Report a problem", Issues,
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
}

func TestHelpTakesTheFocusAndGivesItBack(t *testing.T) {
	r := newHelpRig(t, keySize(), uitest.Settings(settings.Light))
	if b, ok := r.window.Canvas().Focused().(*kit.Button); !ok || b.Text() != "Show the keys" {
		t.Errorf("%T has the keys", r.window.Canvas().Focused())
	}
	r.Press("Esc")
	if r.open() || r.window.Canvas().Focused() != fyne.Focusable(r.behind) {
		t.Errorf("open: %v, %T has the keys", r.open(), r.window.Canvas().Focused())
	}
}

func TestTabGoesThroughHelpFromTopToBottomAndShowsWhatItReaches(t *testing.T) {
	for _, s := range []settings.Settings{uitest.Settings(settings.Light), {Theme: settings.Light, Text: settings.LargestText}} {
		size := fyne.NewSize(480, 600)
		r := newHelpRig(t, size, s)
		var labels []string
		for range 5 {
			b, ok := r.window.Canvas().Focused().(*kit.Button)
			if !ok {
				t.Fatalf("%T has the keys", r.window.Canvas().Focused())
			}
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.help.page).Y
			if b.Text() == "Close" {
				top = 0
			}
			if at.Y < top || at.Y+b.Size().Height > size.Height || at.X < 0 || at.X+b.MinSize().Width > size.Width {
				t.Errorf("at %d %%, %s lies at %v", s.Text, b.Text(), at)
			}
			labels = append(labels, b.Text())
			r.window.Canvas().FocusNext()
		}
		want := []string{"Show the keys", "Copy the path", "Copy a report", "Close", "Show the keys"}
		if !reflect.DeepEqual(labels, want) {
			t.Errorf("at %d %%, Tab goes to %v", s.Text, labels)
		}
	}
}

func TestKeysOfHelpCopyAndSaySo(t *testing.T) {
	r := newHelpRig(t, keySize(), uitest.Settings(settings.Light))
	r.Press("P")
	if said := r.help.said.Text(); r.Copied[0] != r.help.topics.data || !strings.Contains(said, "path") {
		t.Errorf("copied %q, said %q", r.Copied, said)
	}
	r.Press("R")
	if said := r.help.said.Text(); r.Copied[1] != "a report" || !strings.Contains(said, "Paste") {
		t.Errorf("copied %q, said %q", r.Copied, said)
	}
}

func TestHelpLeadsToTheKeysAndClosesBefore(t *testing.T) {
	r := newHelpRig(t, keySize(), uitest.Settings(settings.Light))
	r.Press("F1")
	if r.keys != 1 || r.open() {
		t.Errorf("the keys were asked for %d times, open: %v", r.keys, r.open())
	}
}

func TestTextOfHelpCanBeSelectedAndCopied(t *testing.T) {
	r := newHelpRig(t, keySize(), uitest.Settings(settings.Light))
	r.Press("Ctrl+C")
	if len(r.Copied) != 0 {
		t.Fatalf("nothing is selected, and %q was copied", r.Copied)
	}
	for _, p := range uitest.All[*kit.Passage](r.window.Canvas().Overlays().Top()) {
		if p.Text() == Issues {
			test.Drag(r.window.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(p), 0, 0)
			p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(p.Size().Width, 1)}})
		}
	}
	r.Press("Ctrl+C")
	if len(r.Copied) != 1 || r.Copied[0] != Issues {
		t.Errorf("copied %q", r.Copied)
	}
	if r.Selection.Text() != "" {
		t.Error("the selection is left behind in the window")
	}
}

func TestKeysScrollHelp(t *testing.T) {
	r := newHelpRig(t, fyne.NewSize(480, 600), uitest.Settings(settings.Light))
	r.Press("PageDown")
	if r.help.page.Offset.Y <= 0 {
		t.Error("PageDown does not scroll")
	}
}

func TestHelpAndTheSheetOfKeysLeadToEachOther(t *testing.T) {
	in(t, normal(), func(w *world) {
		top := func() string { return uitest.Words(w.window.Canvas().Overlays().Top()) }
		w.press("Ctrl+F1")
		if !strings.HasPrefix(top(), "Help\n") {
			t.Fatalf("Ctrl+F1 opens %.80q", top())
		}
		w.press("F1")
		if !strings.HasPrefix(top(), "Keys\n") {
			t.Fatalf("F1 leads to %.80q", top())
		}
		w.press("Ctrl+F1")
		if !strings.HasPrefix(top(), "Help\n") {
			t.Fatalf("the sheet of keys leads to %.80q", top())
		}
		w.press("Esc")
		if w.window.Canvas().Overlays().Top() != nil {
			t.Error("something is still open")
		}
		w.press("Ctrl+2")
		w.wants("8 new scenarios today")
	})
}

func TestHelpFollowsTheDataFolder(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.data.Path = "/home/somebody/first"
		w.press("Ctrl+F1")
		if words := uitest.Words(w.window.Canvas().Overlays().Top()); !strings.Contains(words, "/home/somebody/first") {
			t.Errorf("before Settings was built, help says\n%s", words)
		}
		w.press("Esc", "Ctrl+,", "Ctrl+F1")
		if words := uitest.Words(w.window.Canvas().Overlays().Top()); !strings.Contains(words, "/home/somebody/first") {
			t.Errorf("from Settings, help says\n%s", words)
		}
	})
}
