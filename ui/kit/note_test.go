package kit_test

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// desk is a page with a note between two other things, and what the note did.
type desk struct {
	*uitest.Host
	t      *testing.T
	window fyne.Window
	page   *kit.Page
	note   *kit.Note
	below  *kit.Prose

	written []string
	stars   int
	ended   int
}

// write runs a test with a note on a page of the given size, in a bubble of its
// own time.
func write(t *testing.T, size fyne.Size, kept string, run func(*desk)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		uitest.App(t, uitest.Settings(settings.Light))
		d := &desk{Host: uitest.NewHost(), t: t}
		d.page = kit.NewPage(kit.NewColumn())
		d.note = kit.NewNote(&d.Host.Host, d.page, "My note", "What to remember")
		d.note.OnEnd = func() { d.ended++ }
		d.note.OnPressed = d.begin
		d.note.SetText(kept)
		d.below = kit.NewProse(look.Body, kit.ReadingLeading, long()...)
		d.page.Column.SetItems(
			kit.Item{Object: kit.NewProse(look.Body, kit.ReadingLeading, long()...)},
			kit.Item{Object: d.note, Above: look.Gap}, kit.Item{Object: d.below, Above: look.Gap},
		)
		d.Commands.Add(
			&kit.Command{Keys: []string{"N"}, Run: d.begin},
			&kit.Command{
				Keys: []string{"Esc", "Ctrl+Enter"}, Run: func() { d.note.End() },
				Enabled: func() bool { return d.note.Editing() },
			},
			&kit.Command{Keys: []string{"B", "Ctrl+D", "Ctrl+Shift+Z"}, Run: func() { d.stars++ }},
		)
		d.window = d.Show(t, size, d.page)
		run(d)
		d.Queue.Pass(time.Minute)
	})
}

func (d *desk) begin() {
	d.note.Begin(func(text string) { d.written = append(d.written, text) })
}

// field returns the field, which has the keys while the note is edited.
func (d *desk) field() *fieldOf { return &fieldOf{d} }

type fieldOf struct{ *desk }

// typed types letters, each as a key of its own.
func (f *fieldOf) typed(text string) {
	f.t.Helper()
	focused := f.window.Canvas().Focused()
	if focused == nil {
		f.t.Fatal("nothing has the keys")
	}
	test.Type(focused, text)
}

func (f *fieldOf) paste(text string) {
	board := test.NewClipboard()
	board.SetContent(text)
	if s, ok := f.window.Canvas().Focused().(fyne.Shortcutable); ok {
		s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	}
}

func (d *desk) wrote(want ...string) {
	d.t.Helper()
	if !slices.Equal(d.written, want) {
		d.t.Errorf("wrote %q, want %q", d.written, want)
	}
}

func roomy() fyne.Size { return fyne.NewSize(560, 600) }

func TestEmptyNoteTakesNoRoomUntilItIsAskedFor(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		if d.note.Visible() || d.note.HeightFor(500) != 0 {
			t.Errorf("an empty note is %v tall", d.note.HeightFor(500))
		}
		before := d.below.Position().Y
		d.Press("N")
		if words := uitest.Words(d.page); !strings.Contains(words, "MY NOTE") || d.below.Position().Y <= before {
			t.Errorf("the page says %q", words)
		}
		d.Press("Esc")
		if d.note.Visible() || d.below.Position().Y != before {
			t.Error("a note that was left empty still takes room")
		}
		d.wrote()
	})
}

func TestInvitationStandsInPlaceOfAnEmptyNote(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.note = kit.NewNote(&d.Host.Host, d.page, "My note", "")
		d.note.Invite(&kit.Command{Label: "My note", Keys: []string{"N"}, Run: d.begin})
		d.page.Column.SetItems(kit.Item{Object: d.note})
		buttons := uitest.All[*kit.Button](d.page)
		if len(buttons) != 1 || buttons[0].Text() != "My note" {
			t.Fatalf("the page has %d buttons", len(buttons))
		}
		test.Tap(buttons[0])
		d.field().typed("x")
		d.Press("Esc")
		if len(uitest.All[*kit.Button](d.page)) != 0 {
			t.Error("the invitation stands beside a note")
		}
	})
}

func TestKeptNoteIsReadAndAClickEditsIt(t *testing.T) {
	write(t, roomy(), "Mention the free-threaded build.", func(d *desk) {
		if words := uitest.Words(d.page); !strings.Contains(words, "MY NOTE\nMention the free-threaded build.") {
			t.Errorf("the page says %q", words)
		}
		uitest.Click(uitest.All[*kit.Passage](d.note)[0])
		d.field().typed(" Twice.")
		d.Press("Ctrl+Enter")
		d.wrote("Mention the free-threaded build. Twice.")
		if label := d.note.AccessibilityLabel(); label != "MY NOTE: Mention the free-threaded build. Twice." || d.ended != 1 {
			t.Errorf("the note says %q after %d ends", label, d.ended)
		}
	})
}

func TestFieldGrowsBeforeItWouldScroll(t *testing.T) {
	write(t, fyne.NewSize(400, 900), "", func(d *desk) {
		d.Press("N")
		inner := uitest.All[*container.Scroll](d.note)[0]
		check := func(after string) {
			if need := inner.Content.MinSize().Height; need > inner.Size().Height {
				t.Errorf("after %q the text is %v tall in a field of %v", after, need, inner.Size().Height)
			}
		}
		for _, text := range []string{"\n", "\n", "a word or two, ", "and some more that go on the next line, ", "\nunbreakable" + strings.Repeat("e", 60)} {
			for _, letter := range text {
				d.field().typed(string(letter))
				check(text)
			}
		}
		full := d.note.Size().Height
		d.field().paste(strings.Repeat("and on and on\n", 300))
		if d.note.Size().Height > full+60 {
			t.Errorf("with 300 lines the note is %v tall", d.note.Size().Height)
		}
	})
}

func TestLineThatIsWrittenStaysInView(t *testing.T) {
	write(t, fyne.NewSize(360, 200), "", func(d *desk) {
		d.Press("N")
		for range 12 {
			d.field().typed("line")
			d.Press("Enter")
			field, _ := d.window.Canvas().Focused().(fyne.CanvasObject)
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).Y
			bottom := top + field.Size().Height
			if top > 200 || bottom < 30 {
				t.Fatalf("the field lies from %v to %v of 200", top, bottom)
			}
		}
		if d.page.Offset.Y == 0 {
			t.Error("the page did not follow the cursor")
		}
	})
}

func TestWheelOverTheFieldScrollsThePageUntilTheFieldScrolls(t *testing.T) {
	write(t, fyne.NewSize(360, 200), "", func(d *desk) {
		d.Press("N")
		d.page.ScrollToTop()
		turn := func() {
			for _, o := range test.WidgetRenderer(d.note).Objects() {
				if s, ok := o.(fyne.Scrollable); ok && o.Visible() {
					s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -20)})
				}
			}
		}
		turn()
		if d.page.Offset.Y != 20 {
			t.Errorf("the page scrolled by %v", d.page.Offset.Y)
		}
		d.field().paste(strings.Repeat("line\n", 30))
		inner := uitest.All[*container.Scroll](d.note)[0]
		inner.ScrollToTop()
		before := d.page.Offset.Y
		turn()
		if inner.Offset.Y != 20 || d.page.Offset.Y != before {
			t.Errorf("the field scrolled by %v, the page by %v", inner.Offset.Y, d.page.Offset.Y-before)
		}
	})
}
