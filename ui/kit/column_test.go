package kit_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// box is an object of a fixed least size.
func box(width, height float32) *canvas.Rectangle {
	r := &canvas.Rectangle{}
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestColumnStandsItsItemsOneUnderTheOther(t *testing.T) {
	start(t)
	one, text, two := box(10, 20), prose(long()...), box(30, 40)
	c := kit.NewColumn(kit.Item{Object: one}, kit.Item{Object: text, Above: 8}, kit.Item{Object: two, Above: 16, Natural: true})
	c.Margin = fyne.NewSize(10, 5)
	c.Resize(fyne.NewSize(220, 1000))
	words := text.HeightFor(200)
	if got, want := c.HeightFor(220), 5+20+8+words+16+40+5; got != want {
		t.Errorf("the column is %v tall, not %v", got, want)
	}
	for name, test := range map[string]struct {
		o    fyne.CanvasObject
		at   fyne.Position
		size fyne.Size
	}{
		"first":   {one, fyne.NewPos(10, 5), fyne.NewSize(200, 20)},
		"text":    {text, fyne.NewPos(10, 33), fyne.NewSize(200, words)},
		"natural": {two, fyne.NewPos(10, 33+words+16), fyne.NewSize(30, 40)},
	} {
		if test.o.Position() != test.at || test.o.Size() != test.size {
			t.Errorf("%s: lies at %v in %v, not at %v in %v", name, test.o.Position(), test.o.Size(), test.at, test.size)
		}
	}
}

func TestItemThatSticksOutIsWiderOnBothSides(t *testing.T) {
	start(t)
	plain, text, short := box(10, 20), prose(long()...), box(30, 40)
	c := kit.NewColumn(kit.Item{Object: plain}, kit.Item{Object: text, Out: true}, kit.Item{Object: short, Natural: true, Out: true})
	c.Margin.Width, c.Out = 20, 12
	c.Resize(fyne.NewSize(240, 1000))
	words := text.HeightFor(224)
	if got, want := c.HeightFor(240), 20+words+40; got != want {
		t.Errorf("the column is %v tall, not %v", got, want)
	}
	if plain.Position().X != 20 || text.Position().X != 8 || text.Size().Width != 224 || short.Position().X != 8 || short.Size().Width != 30 {
		t.Errorf("they lie at %v, %v in %v and %v in %v", plain.Position(), text.Position(), text.Size(), short.Position(), short.Size())
	}
}

func TestHiddenItemTakesNoSpace(t *testing.T) {
	start(t)
	one, two := box(10, 20), box(10, 30)
	c := kit.NewColumn(kit.Item{Object: one}, kit.Item{Object: two, Above: 8})
	one.Hide()
	c.Resize(fyne.NewSize(100, 100))
	if c.HeightFor(100) != 38 || two.Position() != fyne.NewPos(0, 8) {
		t.Errorf("the column is %v tall, its second item lies at %v", c.HeightFor(100), two.Position())
	}
	one.Show()
	c.Refresh()
	if c.HeightFor(100) != 58 || two.Position() != fyne.NewPos(0, 28) {
		t.Errorf("the column is %v tall, its second item lies at %v", c.HeightFor(100), two.Position())
	}
}

func TestColumnIsNoWiderThanItsWidest(t *testing.T) {
	start(t)
	one := box(10, 20)
	c := kit.NewColumn(kit.Item{Object: one})
	c.Widest, c.Margin = 100, fyne.NewSize(20, 0)
	for width, want := range map[float32]struct{ x, width float32 }{400: {20, 100}, 140: {20, 100}, 90: {20, 50}, 10: {20, 1}} {
		c.Resize(fyne.NewSize(width, 50))
		if one.Position().X != want.x || one.Size().Width != want.width {
			t.Errorf("in %v the item lies at %v, %v wide", width, one.Position().X, one.Size().Width)
		}
	}
	c.Centred = true
	c.Resize(fyne.NewSize(401, 50))
	if one.Position().X != 150.5 {
		t.Errorf("the centred item lies at %v", one.Position().X)
	}
	c.Resize(fyne.NewSize(90, 50))
	if one.Position().X != 20 {
		t.Errorf("where there is no room the centred item lies at %v", one.Position().X)
	}
}

func TestNewItemsTakeThePlaceOfTheOld(t *testing.T) {
	start(t)
	one, two := box(10, 20), box(10, 30)
	c := kit.NewColumn(kit.Item{Object: one})
	place(t, c, fyne.NewSize(100, 100))
	c.SetItems(kit.Item{Object: two, Above: 4})
	if len(objects(c)) != 1 || two.Position() != fyne.NewPos(0, 4) || two.Size().Width != 100 {
		t.Errorf("the new item lies at %v in %v", two.Position(), two.Size())
	}
	if m := c.MinSize(); m != fyne.NewSize(1, 34) {
		t.Errorf("the least size is %v", m)
	}
}

// page returns a page of ten paragraphs in a view of 200 by 150.
func page(t *testing.T) (*kit.Page, []*kit.Prose, fyne.App) {
	t.Helper()
	a, _ := start(t)
	var all []*kit.Prose
	var items []kit.Item
	for range 10 {
		p := prose(long()...)
		all = append(all, p)
		items = append(items, kit.Item{Object: p, Above: 10})
	}
	c := kit.NewColumn(items...)
	c.Margin = fyne.NewSize(10, 12)
	p := kit.NewPage(c)
	place(t, p, fyne.NewSize(200, 150))
	return p, all, a
}

func wantHeight(t *testing.T, p *kit.Page) {
	t.Helper()
	want := p.Column.HeightFor(p.Size().Width)
	if got := p.Column.Size().Height; math.Abs(float64(got-want)) > 0.01 {
		t.Errorf("in a width of %v the page is %v tall, not %v", p.Size().Width, got, want)
	}
}

func TestPageIsAsTallAsItsColumnAtEveryWidth(t *testing.T) {
	p, _, a := page(t)
	wantHeight(t, p)
	for _, width := range []float32{120, 500, 200} {
		p.Resize(fyne.NewSize(width, 150))
		wantHeight(t, p)
	}
	a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Light, Text: 150}))
	wantHeight(t, p)
}

func TestPageIsAsTallAsNewItemsOnceItIsRefreshed(t *testing.T) {
	p, all, _ := page(t)
	p.Column.SetItems(kit.Item{Object: all[0]}, kit.Item{Object: all[1]})
	p.Refresh()
	wantHeight(t, p)
	all[0].SetParts(kit.Plain("short"))
	p.Refresh()
	wantHeight(t, p)
}

func TestRevealedObjectIsInView(t *testing.T) {
	p, all, _ := page(t)
	sees := func(o fyne.CanvasObject) bool {
		top := o.Position().Y - p.Offset.Y
		return top >= 0 && (top+o.Size().Height <= p.Size().Height || top <= p.Column.Margin.Height+0.01)
	}
	for n, i := range []int{5, 9, 0, 3, 2, 5, 9, 0, 3, 2} {
		p.Resize(fyne.NewSize(200, 300))
		if n >= 5 { // too low for a paragraph
			p.Resize(fyne.NewSize(200, 150))
		}
		p.Reveal(all[i])
		if !sees(all[i]) {
			t.Errorf("paragraph %d lies from %v, %v tall, seen from %v", i, all[i].Position().Y, all[i].Size().Height, p.Offset.Y)
		}
		before := p.Offset
		if p.Reveal(all[i]); p.Offset != before {
			t.Errorf("what is in view scrolled the page from %v to %v", before, p.Offset)
		}
	}
}

func TestTopAndBottomOfAPageAreRevealedWithTheirMargin(t *testing.T) {
	p, all, _ := page(t)
	p.Resize(fyne.NewSize(200, 300))
	p.Reveal(all[9])
	if bottom := p.Offset.Y + p.Size().Height; math.Abs(float64(bottom-p.Column.Size().Height)) > 0.01 {
		t.Errorf("the page of %v is shown down to %v", p.Column.Size().Height, bottom)
	}
	p.Reveal(all[0])
	if p.Offset.Y > all[0].Position().Y-p.Column.Margin.Height+0.01 {
		t.Errorf("the page is shown from %v", p.Offset.Y)
	}
}

func TestMarginsOfAPageGrowWithTheWindow(t *testing.T) {
	var before fyne.Size
	for _, width := range []float32{360, 699, 700, 899, 900, 2000, 5000} {
		m := kit.PageMargin(width)
		if m.Width < before.Width || m.Height < before.Height || width-2*m.Width < min(width/2, 800) {
			t.Errorf("in a window of %v the margin is %v, after %v", width, m, before)
		}
		before = m
	}
}

func TestItemWithALimitOfItsOwnIsAsWideAsThereIsRoom(t *testing.T) {
	start(t)
	text, code := box(10, 20), box(10, 20)
	c := kit.NewColumn(kit.Item{Object: text}, kit.Item{Object: code, Widest: 680})
	c.Widest = 620
	for width, want := range map[float32][2]float32{500: {500, 500}, 650: {620, 650}, 1000: {620, 680}} {
		c.Resize(fyne.NewSize(width, 100))
		if got := [2]float32{text.Size().Width, code.Size().Width}; got != want {
			t.Errorf("at %v they are %v wide, want %v", width, got, want)
		}
	}
}
