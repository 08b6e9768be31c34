package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// kept is a page of twenty paragraphs that keeps the eleventh in view.
func kept(t *testing.T) (*kit.Page, fyne.CanvasObject) {
	t.Helper()
	start(t)
	items := make([]kit.Item, 20)
	for i := range items {
		items[i].Object = prose(long()...)
	}
	p, o := kit.NewPage(kit.NewColumn(items...)), items[10].Object
	p.Keep = func() fyne.CanvasObject { return o }
	place(t, p, fyne.NewSize(400, 300))
	return p, o
}

// inView reports whether an object of the page is in view as a whole.
func inView(p *kit.Page, o fyne.CanvasObject) bool {
	top := o.Position().Y - p.Offset.Y
	return top >= 0 && top+o.Size().Height <= p.Size().Height
}

func TestPageKeepsWhatIsInViewAtAnotherSize(t *testing.T) {
	for name, change := range map[string]func(*kit.Page){
		"narrower": func(p *kit.Page) { p.Resize(fyne.NewSize(200, 300)) },
		"wider":    func(p *kit.Page) { p.Resize(fyne.NewSize(900, 300)) },
		"lower":    func(p *kit.Page) { p.Resize(fyne.NewSize(400, 150)) },
		"larger text": func(*kit.Page) {
			test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: 150}))
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, o := kept(t)
			p.Reveal(o)
			if change(p); !inView(p, o) {
				t.Errorf("it lies at %v of %v", o.Position().Y-p.Offset.Y, p.Size().Height)
			}
		})
	}
}

func TestPageStaysWhereTheUserScrolledTo(t *testing.T) {
	p, o := kept(t)
	p.Reveal(o)
	p.ScrollToTop()
	p.Resize(fyne.NewSize(400, 250))
	if p.Offset.Y != 0 {
		t.Errorf("the page went to %v", p.Offset.Y)
	}
	p.ScrollToBottom()
	if end := p.Offset.Y + p.Size().Height; end != p.Column.Size().Height {
		t.Errorf("the end of the view is %v of %v", end, p.Column.Size().Height)
	}
}
