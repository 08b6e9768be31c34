package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// sheetRig is a window with a field in it, over which sheets open.
type sheetRig struct {
	*uitest.Host
	window fyne.Window
	field  *kit.Entry
	behind int // how often the command behind the sheets ran
	yes    int // how often a question was confirmed
}

func newSheetRig(t *testing.T, size fyne.Size, text int) *sheetRig {
	t.Helper()
	uitest.App(t, settings.Settings{Theme: settings.Light, Text: text})
	r := &sheetRig{Host: uitest.NewHost()}
	r.Commands.Add(&kit.Command{ID: "behind", Keys: []string{"Space", "Esc", "Enter", "K", "Ctrl+K"}, Run: func() { r.behind++ }})
	r.field = kit.NewEntry(&r.Host.Host, "")
	r.window = r.Show(t, size, r.field)
	return r
}

func (r *sheetRig) ask() *kit.Sheet {
	return kit.Ask(&r.Host.Host, r.window.Canvas(), "Replace the unfinished rehearsal?",
		"It is at 4 of 12. The answers that you saved stay.", "Replace it", func() { r.yes++ })
}

func (r *sheetRig) top() fyne.CanvasObject { return r.window.Canvas().Overlays().Top() }

func TestQuestionIsConfirmedWithSpaceEnterOrAClick(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	for i, confirm := range []func(){
		func() { r.Press("Space") },
		func() { r.Press("Enter") },
		func() { uitest.Click(uitest.All[*kit.Button](r.top())[0]) },
	} {
		r.ask()
		confirm()
		if r.yes != i+1 || r.top() != nil {
			t.Errorf("confirmed %d times, want %d; still open: %v", r.yes, i+1, r.top() != nil)
		}
	}
	if r.behind != 0 {
		t.Error("a key reached the command behind the question")
	}
}

func TestQuestionIsLeftWithEscCancelOrAClickBeside(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	for _, leave := range []func(){
		func() { r.Press("Esc") },
		func() { uitest.Click(uitest.All[*kit.Button](r.top())[1]) },
		func() { test.TapCanvas(r.window.Canvas(), fyne.NewPos(5, 5)) },
	} {
		r.ask()
		leave()
		if r.yes != 0 || r.top() != nil || r.behind != 0 {
			t.Errorf("confirmed %d, open %v, behind %d", r.yes, r.top() != nil, r.behind)
		}
	}
	r.Press("K")
	if r.behind != 1 {
		t.Error("the closed sheet keeps the keys")
	}
}

func TestClickOnTheCardDoesNotCloseIt(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	r.ask()
	test.TapCanvas(r.window.Canvas(), fyne.NewPos(450, 300))
	if r.top() == nil {
		t.Error("the question is gone")
	}
}

// watched is a field that counts how often it lost the focus.
type watched struct {
	*kit.Entry
	lost int
}

func (w *watched) FocusLost() {
	w.lost++
	w.Entry.FocusLost()
}

func TestSheetTakesTheFocusAndGivesItBack(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	field := &watched{Entry: kit.NewEntry(&r.Host.Host, "")}
	r.window.SetContent(field)
	r.window.Canvas().Focus(field)
	s := r.ask()
	if f := r.window.Canvas().Focused(); f != s.First || field.lost != 1 {
		t.Errorf("%v has the focus while the question is open; the field lost it %d times", f, field.lost)
	}
	r.Press("K")
	if field.Text != "" || r.behind != 0 {
		t.Error("a letter went behind the sheet")
	}
	s.Close()
	s.Close()
	if r.window.Canvas().Focused() != field {
		t.Error("the field did not get its focus back")
	}
}

func TestQuestionOverASheetGivesTheKeysBackToIt(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	ran := 0
	below := kit.NewSheet(&r.Host.Host, r.window.Canvas(), "Below", kit.NewQuiet(kit.Plain("words")),
		&kit.Command{ID: "below", Keys: []string{"K"}, Run: func() { ran++ }})
	below.Open()
	r.ask()
	r.Press("K")
	if ran != 0 {
		t.Error("a key went past the question")
	}
	r.Press("Esc")
	r.Press("K")
	if ran != 1 || r.top() != below {
		t.Errorf("the sheet below ran %d times, want 1", ran)
	}
	r.Press("Esc")
	r.Press("K")
	if r.top() != nil || r.behind != 1 {
		t.Error("the window did not get its keys back")
	}
}

func TestConfirmedQuestionMayAskAnother(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	kit.Ask(&r.Host.Host, r.window.Canvas(), "First?", "", "Yes", func() { r.ask() })
	r.Press("Space")
	if r.top() == nil {
		t.Fatal("the second question is not shown")
	}
	r.Repeat("Space")
	if r.yes != 0 {
		t.Error("holding the key confirmed both")
	}
	r.Press("Space")
	if r.yes != 1 {
		t.Error("the second question was not confirmed")
	}
}

// card returns where the card of the sheet on top lies.
func (r *sheetRig) card() (fyne.Position, fyne.Size) {
	box := test.WidgetRenderer(r.top().(fyne.Widget)).Objects()[1]
	return box.Position(), box.Size()
}

func TestSheetFollowsTheWindow(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(1200, 800), settings.NormalText)
	long := kit.NewPage(kit.NewColumn(kit.Item{Object: kit.NewRectangle(look.Line, "", 0, fyne.NewSize(10, 5000))}))
	kit.NewSheet(&r.Host.Host, r.window.Canvas(), "Long", long).Open()
	for _, size := range []fyne.Size{fyne.NewSize(1200, 800), fyne.NewSize(400, 500), fyne.NewSize(2000, 1000)} {
		r.window.Resize(size)
		at, card := r.card()
		if card.Height != size.Height*0.8 || card.Width > 560 || card.Width > size.Width-2*look.Space {
			t.Errorf("in a window of %v the card is %v", size, card)
		}
		if left, right := at.X, size.Width-at.X-card.Width; left != right {
			t.Errorf("in a window of %v the card stands %v from the left and %v from the right", size, left, right)
		}
	}
}

func TestShortSheetIsNoTallerThanItNeedsToBe(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(1200, 800), settings.NormalText)
	r.ask()
	if _, card := r.card(); card.Height > 240 {
		t.Errorf("the card is %v", card)
	}
}

func TestButtonsOfAQuestionFitTheSmallestWindow(t *testing.T) {
	size := fyne.NewSize(settings.SmallestWidth, settings.SmallestHeight)
	r := newSheetRig(t, size, settings.LargestText)
	r.ask()
	at, card := r.card()
	if at.Y < 0 || at.Y+card.Height > size.Height {
		t.Errorf("the card lies at %v and is %v", at, card)
	}
	for _, b := range uitest.All[*kit.Button](r.top()) {
		from := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		to := from.AddXY(b.Least(), b.MinSize().Height)
		if from.X < at.X || to.X > at.X+card.Width || to.Y > at.Y+card.Height {
			t.Errorf("%q lies at %v to %v, the card at %v, %v", b.Text(), from, to, at, card)
		}
	}
}

func TestSheetFollowsTheTheme(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(600, 500), settings.NormalText)
	r.ask()
	dark := settings.Settings{Theme: settings.Dark, Text: 150}
	test.ApplyTheme(t, look.New(dark))
	at, card := r.card()
	fresh := newSheetRig(t, fyne.NewSize(600, 500), settings.NormalText)
	test.ApplyTheme(t, look.New(dark))
	fresh.ask()
	if a, c := fresh.card(); a != at || c != card {
		t.Errorf("after a change of theme the card is at %v, %v, a fresh one at %v, %v", at, card, a, c)
	}
	if !slices.Equal(pixels(t, r.window), pixels(t, fresh.window)) {
		t.Error("after a change of theme the sheet looks different from a fresh one")
	}
}
