package kit_test

import (
	"bytes"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func aPoint() scenario.Point {
	return uitest.Deck().Scenarios[0].Points[0]
}

// drawing returns the picture that a widget shows.
func drawing(w fyne.Widget) *canvas.Image { return drawn[*canvas.Image](w)[0] }

// inColour reports whether a picture is drawn in the colour of a role.
func inColour(w fyne.Widget, theme settings.Theme, role fyne.ThemeColorName) bool {
	start := look.New(uitest.Settings(theme)).Color(role, 0)
	r, g, b, _ := start.RGBA()
	hex := []byte("#" + hexByte(r) + hexByte(g) + hexByte(b))
	return bytes.Contains(drawing(w).Resource.Content(), hex)
}

func hexByte(v uint32) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[v>>12&15], digits[v>>8&15]})
}

func star(p *kit.Point) *kit.IconButton { return p.Star().(*kit.IconButton) }

// tickOf returns the box of a point that can be ticked: its last part.
func tickOf(p *kit.Point) fyne.Widget {
	all := objects(p)
	return all[len(all)-1].(fyne.Widget)
}

func TestPointShowsItsNumberPhraseAndBody(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 3, false, func() {})
	place(t, p, fyne.NewSize(400, 80))
	if got := uitest.Words(p); !strings.HasPrefix(got, "3\nSay what it is. The lock is named") {
		t.Errorf("the point reads %q", got)
	}
	passage := uitest.All[*kit.Passage](p)[0]
	if first := texts(passage)[0]; !first.TextStyle.Bold || first.Text != "Say what it is." {
		t.Errorf("it begins with %q in %+v", first.Text, first.TextStyle)
	}
	if p.AccessibilityLabel() != passage.Text() {
		t.Errorf("it is called %q", p.AccessibilityLabel())
	}
}

func TestPointIsAsTallAsItsTextBesideNumberAndStar(t *testing.T) {
	_, h := start(t)
	for _, tickable := range []bool{false, true} {
		p := kit.NewPoint(&h.Host, aPoint(), 1, tickable, func() {})
		place(t, p, fyne.NewSize(300, 10))
		body := uitest.All[*kit.Passage](p)[0]
		for _, width := range []float32{600, 300, 150, 20, 1} {
			p.Resize(fyne.NewSize(width, p.HeightFor(width)))
			if got := body.HeightFor(body.Size().Width); got != p.HeightFor(width) {
				t.Errorf("tickable %v: at %v the point is %v tall, its text %v", tickable, width, p.HeightFor(width), got)
			}
		}
	}
}

func TestPartsOfAPointDoNotOverlap(t *testing.T) {
	_, h := start(t)
	for _, tickable := range []bool{false, true} {
		p := kit.NewPoint(&h.Host, aPoint(), 1, tickable, func() {})
		place(t, p, fyne.NewSize(300, 90))
		order := []fyne.CanvasObject{objects(p)[0], objects(p)[1], objects(p)[2]} // number, text, star
		if tickable {
			order = append([]fyne.CanvasObject{tickOf(p)}, order...)
		}
		for i := 1; i < len(order); i++ {
			if end := order[i-1].Position().X + order[i-1].Size().Width; order[i].Position().X < end {
				t.Errorf("tickable %v: part %d begins at %v, before %v", tickable, i, order[i].Position().X, end)
			}
		}
		star, inside := order[len(order)-1], float32(look.Half) // between the sign and the edge of its button
		if sign := star.Position().X + star.Size().Width - inside; sign != 300 {
			t.Errorf("tickable %v: the sign of the star ends at %v", tickable, sign)
		}
	}
}

func TestClickOnBoxOrTextPressesThePoint(t *testing.T) {
	_, h := start(t)
	stars, presses := 0, 0
	p := kit.NewPoint(&h.Host, aPoint(), 1, true, func() { stars++ })
	place(t, p, fyne.NewSize(300, 90))
	uitest.Click(tickOf(p)) // nobody listens yet
	p.OnPressed = func() { presses++ }
	uitest.Click(tickOf(p))
	uitest.Click(uitest.All[*kit.Passage](p)[0])
	if presses != 2 || stars != 0 {
		t.Errorf("two clicks pressed %d times and starred %d times", presses, stars)
	}
	uitest.Click(p.Star())
	if presses != 2 || stars != 1 {
		t.Errorf("a click on the star pressed %d times and starred %d times", presses-2, stars)
	}
}

func TestTickIsSeenAndToldApart(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 1, true, func() {})
	place(t, p, fyne.NewSize(300, 90))
	label := func() string { return tickOf(p).(fyne.Accessible).AccessibilityLabel() }
	if drawing(tickOf(p)).Visible() || label() != "not said" {
		t.Errorf("an empty box is %q", label())
	}
	p.SetTicked(true)
	if !drawing(tickOf(p)).Visible() || label() != "said" || rectangles(tickOf(p))[0].FillColor != colour(settings.Light, look.Said) {
		t.Errorf("a ticked box is %q, %v", label(), rectangles(tickOf(p))[0].FillColor)
	}
	p.SetTicked(false)
	if drawing(tickOf(p)).Visible() || rectangles(tickOf(p))[0].FillColor != colour(settings.Light, look.Surface) {
		t.Error("the box stays ticked")
	}
	if c := tickOf(p).(desktop.Cursorable).Cursor(); c != desktop.PointerCursor {
		t.Errorf("the pointer is %v", c)
	}
}

func TestPointThatIsOnlyReadHasNoBox(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 1, false, func() {})
	p.SetTicked(true)
	if n := len(objects(p)); n != 3 {
		t.Errorf("the point has %d parts", n)
	}
}

func TestStarIsQuietUntilItIsSet(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 1, false, func() {})
	if !inColour(star(p), settings.Light, look.Quiet) {
		t.Error("a star that is not set is not quiet")
	}
	p.SetStarred(true)
	on := star(p).Text()
	if !inColour(star(p), settings.Light, look.Starred) {
		t.Error("a set star has not its colour")
	}
	p.SetStarred(false)
	off := star(p).Text()
	if !inColour(star(p), settings.Light, look.Quiet) || on == off || on == "" || off == "" {
		t.Errorf("a star is called %q and %q", on, off)
	}
}

func TestStarIsBrighterUnderThePointer(t *testing.T) {
	_, h := start(t)
	s := kit.NewStar(h.Tip, func() {})
	w := place(t, s, s.MinSize())
	test.MoveMouse(w.Canvas(), fyne.NewPos(5, 5))
	if !inColour(s, settings.Light, look.Starred) {
		t.Error("the star stays quiet")
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(500, 500))
	if !inColour(s, settings.Light, look.Quiet) {
		t.Error("the star stays bright")
	}
}

func TestPictureFollowsTheThemeAndThePointer(t *testing.T) {
	a, h := start(t)
	b := kit.NewIconButton(h.Tip, look.IconCopy, "Copy", func() {})
	w := place(t, b, b.MinSize())
	if !inColour(b, settings.Light, look.Muted) || b.AccessibilityLabel() != "Copy" || b.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Errorf("the picture is %q", b.AccessibilityLabel())
	}
	before := drawing(b).Resource.Name()
	a.Settings().SetTheme(look.New(uitest.Settings(settings.Dark)))
	if !inColour(b, settings.Dark, look.Muted) || drawing(b).Resource.Name() == before {
		t.Errorf("in the dark the picture is still %s", drawing(b).Resource.Name())
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(5, 5))
	if !inColour(b, settings.Dark, look.Accent) || b.Cursor() != desktop.PointerCursor {
		t.Error("the pointer over it is not seen")
	}
}

func TestMatchesOfAPointAreMarked(t *testing.T) {
	_, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 1, false, func() {})
	place(t, p, fyne.NewSize(400, 80))
	body := uitest.All[*kit.Passage](p)[0]
	p.Mark(aPoint(), []scenario.Range{{From: 0, To: 3}}, []scenario.Range{{From: 4, To: 8}})
	if n := len(rectangles(body)); n != 2 {
		t.Errorf("two matches are marked by %d boxes", n)
	}
	p.Mark(aPoint(), nil, nil)
	if n := len(rectangles(body)); n != 0 {
		t.Errorf("%d marks are left", n)
	}
}

func TestPointFollowsTheTheme(t *testing.T) {
	a, h := start(t)
	p := kit.NewPoint(&h.Host, aPoint(), 7, true, func() {})
	place(t, p, fyne.NewSize(400, 80))
	before := p.HeightFor(400)
	a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Dark, Text: 200}))
	if number := texts(p)[0]; number.TextSize != 32 || number.Color != colour(settings.Dark, look.Muted) {
		t.Errorf("the number is still %v, %v", number.TextSize, number.Color)
	}
	if after := p.HeightFor(400); after < 2*before {
		t.Errorf("at twice the text size %v became %v", before, after)
	}
	if box := rectangles(tickOf(p))[0]; box.StrokeColor != colour(settings.Dark, look.Control) {
		t.Errorf("the box is still %v", box.StrokeColor)
	}
}
