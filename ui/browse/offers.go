package browse

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// offer is a line under the search box that can be taken.
type offer struct {
	label, hint string
	quiet       bool // it is about the list itself
	take        func()
}

const (
	// mostOffers is how many lines are in view.
	mostOffers = 9
	// offersRim is kept free around the frame: Fyne cuts off what a widget that
	// scrolls draws at its edge.
	offersRim = 2
	offersTop = offersRim + look.Half // of the first line
)

// offers is the small list under the search box: what may be typed next, or
// what was searched for lately. The box keeps the keys.
type offers struct {
	widget.BaseWidget
	// OnTake is called with an offer that was clicked.
	OnTake func(offer)

	all    []offer
	chosen int // -1 for none
	first  int // the first in view
	box    *canvas.Rectangle
	mark   *kit.Rectangle
	labels [mostOffers]*canvas.Text
	hints  [mostOffers]*canvas.Text
}

func newOffers() *offers {
	o := &offers{
		box:  &canvas.Rectangle{CornerRadius: look.Gap},
		mark: kit.NewRectangle(look.Select, "", look.Half, fyne.NewSquareSize(1)),
	}
	for i := range mostOffers {
		o.labels[i], o.hints[i] = &canvas.Text{}, &canvas.Text{}
	}
	o.ExtendBaseWidget(o)
	o.Hide()
	return o
}

// set shows other offers, of which one is chosen; none hides the list.
func (o *offers) set(all []offer, chosen int) {
	o.all, o.chosen, o.first = all, chosen, 0
	kit.SetVisible(o, len(all) > 0)
	o.step(0)
}

// step moves the choice.
func (o *offers) step(n int) {
	if n != 0 {
		o.chosen = min(max(o.chosen+n, 0), len(o.all)-1)
	}
	if o.chosen >= 0 {
		o.first = min(max(o.first, o.chosen-mostOffers+1), o.chosen)
	}
	o.Refresh()
}

// Text returns what is offered, a line each.
func (o *offers) Text() string {
	lines := make([]string, len(o.all))
	for i, a := range o.all {
		lines[i] = strings.TrimSpace(a.label + " " + a.hint)
	}
	return strings.Join(lines, "\n")
}

// AccessibilityLabel returns what is chosen, or all that is offered.
func (o *offers) AccessibilityLabel() string {
	if o.chosen >= 0 && o.chosen < len(o.all) {
		return o.all[o.chosen].label
	}
	return o.Text()
}

// lineHeight is of whole pixels, as lines of less are drawn blurred.
func (o *offers) lineHeight() float32 {
	return float32(math.Ceil(float64(theme.Size(look.Title)*kit.RowLeading))) + look.Gap
}

// height returns the height that shows the offers.
func (o *offers) height() float32 {
	return float32(min(len(o.all), mostOffers))*o.lineHeight() + 2*offersTop
}

// at returns the offer at a height, or -1.
func (o *offers) at(y float32) int {
	i := o.first + int((y-offersTop)/o.lineHeight())
	if y < offersTop || i >= len(o.all) {
		return -1
	}
	return i
}

// MouseDown takes an offer. It is no tap: by then the box has lost the keys, and
// the list is gone.
func (o *offers) MouseDown(e *desktop.MouseEvent) {
	if i := o.at(e.Position.Y); i >= 0 {
		o.OnTake(o.all[i])
	}
}

// MouseUp is called by Fyne.
func (o *offers) MouseUp(*desktop.MouseEvent) {}

// MouseIn is called by Fyne.
func (o *offers) MouseIn(e *desktop.MouseEvent) { o.MouseMoved(e) }

// MouseMoved chooses what the pointer is on.
func (o *offers) MouseMoved(e *desktop.MouseEvent) {
	if i := o.at(e.Position.Y); i >= 0 && i != o.chosen {
		o.chosen = i
		o.Refresh()
	}
}

// MouseOut is called by Fyne.
func (o *offers) MouseOut() {}

// Scrolled moves a long list under the pointer.
func (o *offers) Scrolled(e *fyne.ScrollEvent) {
	step := 1
	if e.Scrolled.DY > 0 {
		step = -1
	}
	o.first = min(max(o.first+step, 0), max(len(o.all)-mostOffers, 0))
	o.Refresh()
}

// CreateRenderer is called by Fyne.
func (o *offers) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{o.box, o.mark}
	for i := range mostOffers {
		objects = append(objects, o.labels[i], o.hints[i])
	}
	draw := func(size fyne.Size) { o.style(); o.arrange(size) }
	// Fyne forgets the renderer of a list that was away for a minute, and tells the
	// next one no size as long as it is the same.
	return kit.NewRenderer(objects, func() fyne.Size { return fyne.NewSize(1, o.height()) }, draw, func() { draw(o.Size()) })
}

func (o *offers) style() {
	o.box.FillColor, o.box.StrokeColor = theme.Color(look.Surface), theme.Color(look.Control)
	o.box.StrokeWidth = theme.Size(look.Hairline)
	for i := range mostOffers {
		label, hint := o.labels[i], o.hints[i]
		label.TextSize, hint.TextSize = theme.Size(look.Title), theme.Size(look.Small)
		label.Color, hint.Color = theme.Color(look.Ink), theme.Color(look.Muted)
		label.Text, hint.Text = "", ""
		if at := o.first + i; at < len(o.all) {
			label.Text, hint.Text = o.all[at].label, o.all[at].hint
			if o.all[at].quiet {
				label.Color, label.TextSize = theme.Color(look.Muted), theme.Size(look.Small)
			}
		}
		label.Hidden, hint.Hidden = label.Text == "", hint.Text == ""
	}
	o.mark.Hidden = o.chosen < o.first || o.chosen >= o.first+mostOffers
}

func (o *offers) arrange(size fyne.Size) {
	o.box.Move(fyne.NewPos(offersRim, offersRim))
	o.box.Resize(size.SubtractWidthHeight(2*offersRim, 2*offersRim))
	height := o.lineHeight()
	o.mark.Move(fyne.NewPos(offersTop, offersTop+float32(o.chosen-o.first)*height))
	o.mark.Resize(fyne.NewSize(size.Width-2*offersTop, height))
	for i := range mostOffers {
		o.place(i, size.Width, offersTop+float32(i)*height, height)
	}
}

// place puts the words of a line side by side; the hint goes first where there
// is no room for both.
func (o *offers) place(i int, width, top, height float32) {
	label, hint := o.labels[i], o.hints[i]
	room := width - 2*look.Wide
	label.Text = fitting(label.Text, room, label.TextSize)
	words, beside := label.MinSize(), hint.MinSize()
	label.Move(fyne.NewPos(look.Wide, top+(height-words.Height)/2))
	label.Resize(words)
	if words.Width+beside.Width+look.Space > room {
		hint.Hidden = true
	}
	hint.Move(fyne.NewPos(width-look.Wide-beside.Width, top+(height-beside.Height)/2))
	hint.Resize(beside)
}

// fitting returns the beginning of a text that fits into a width.
func fitting(text string, width, size float32) string {
	fits := func(s string) bool { return fyne.MeasureText(s, size, fyne.TextStyle{}).Width <= width }
	if fits(text) {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ") + " ..."; fits(cut) {
			return cut
		}
	}
	return ""
}
