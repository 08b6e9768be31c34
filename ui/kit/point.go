package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/look"
)

// Sizes at the normal text size, in device-independent pixels.
const (
	tickBox     = 22
	numberWidth = 20
)

// Point shows one point of an answer: its number, its phrase and body, its
// star, and where it can be ticked the box before it.
type Point struct {
	widget.BaseWidget
	// OnPressed is called for a click on the text or the box.
	OnPressed func()

	number  *canvas.Text
	body    *Passage
	star    *IconButton
	tick    *tick  // nil where points are only read
	hinted  *Prose // beneath the box; nil where points are only read
	extra   bool
	starred bool
}

// NewPoint returns the point with its number on the card. onStar is called for
// a click on the star.
func NewPoint(h *Host, p scenario.Point, number int, tickable bool, onStar func()) *Point {
	w := &Point{number: canvas.NewText(strconv.Itoa(number), nil), extra: p.Extra()}
	w.number.Alignment = fyne.TextAlignTrailing
	w.body = NewPassage(h.Selection, look.Body, PointParts(p, nil, nil)...)
	w.body.OnPressed = w.pressed
	w.star = NewStar(h.Tip, onStar)
	if tickable {
		w.tick = newTick(w.pressed)
		w.hinted = NewProse(look.Tiny, TightLeading, Plain("with hint"))
		w.hinted.Colour, w.hinted.Hidden = look.Muted, true
	}
	w.ExtendBaseWidget(w)
	w.style()
	return w
}

// PointParts returns a point as text: the phrase bold, then the body.
func PointParts(p scenario.Point, inPhrase, inBody []scenario.Range) []Part {
	return []Part{
		{Text: p.Phrase, Bold: true, Matches: inPhrase},
		Plain(" "),
		{Text: p.Body, Matches: inBody},
	}
}

// Mark marks the stretches that a search found.
func (w *Point) Mark(p scenario.Point, inPhrase, inBody []scenario.Range) {
	w.body.SetParts(PointParts(p, inPhrase, inBody)...)
}

// SetStarred fills or empties the star.
func (w *Point) SetStarred(on bool) {
	w.starred = on
	label := "Star this point (P)"
	if on {
		label = "Remove the star (P)"
	}
	w.star.Starred(on, label)
}

// SetTicked sets or clears the box.
func (w *Point) SetTicked(on bool) {
	if w.tick != nil {
		w.tick.set(on)
	}
}

// SetHinted says beneath the box that the text was shown as a hint, and reports
// whether the point needs another height for that.
func (w *Point) SetHinted(on bool) bool {
	if w.tick == nil || w.hinted.Hidden == !on {
		return false
	}
	w.hinted.Hidden = !on
	w.tick.hint(on)
	w.Refresh()
	return true
}

// Quieten shows a point that is not asked: muted, with no box in its place.
func (w *Point) Quieten() {
	w.body.Colour = look.Muted
	if w.tick != nil {
		w.tick.Hide()
	}
	w.Refresh()
}

// Star returns the star, to be found by tests and tools.
func (w *Point) Star() fyne.CanvasObject { return w.star }

// AccessibilityLabel returns the words of the point.
func (w *Point) AccessibilityLabel() string { return w.body.Text() }

func (w *Point) pressed() {
	if w.OnPressed != nil {
		w.OnPressed()
	}
}

func (w *Point) style() {
	w.number.Color = theme.Color(look.Muted)
	w.number.TextSize = theme.Size(look.Body)
}

// Indent returns where the text begins, for what stands beneath it.
func (w *Point) Indent() float32 { return w.left() }

// left returns where the text begins.
func (w *Point) left() float32 {
	x := look.Grown(numberWidth) + look.Wide
	if w.tick != nil {
		x += look.Grown(tickBox) + look.Half
	}
	return x
}

func (w *Point) bodyWidth(width float32) float32 {
	return max(width-w.left()-w.star.MinSize().Width-look.Gap, 1)
}

// HeightFor returns the height of the point at a width.
func (w *Point) HeightFor(width float32) float32 {
	height := w.body.HeightFor(w.bodyWidth(width))
	if w.hinted != nil && w.hinted.Visible() {
		height = max(height, w.body.lineHeight()+w.hinted.HeightFor(w.left()-look.Half))
	}
	return height
}

// CreateRenderer is called by Fyne.
func (w *Point) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{w.number, w.body, w.star}
	if w.tick != nil {
		objects = append(objects, w.hinted, w.tick)
	}
	return &layoutRenderer{
		objects: objects, refresh: w.style, layout: w.arrange,
		min: func() fyne.Size { return fyne.NewSize(1, w.HeightFor(max(w.Size().Width, 1))) },
	}
}

func (w *Point) arrange(size fyne.Size) {
	line := w.body.lineHeight()
	x := float32(0)
	if w.tick != nil {
		box := look.Grown(tickBox)
		w.tick.Move(fyne.NewPos(0, (line-box)/2))
		w.tick.Resize(fyne.NewSquareSize(box))
		w.hinted.Move(fyne.NewPos(0, line))
		w.hinted.Resize(fyne.NewSize(w.left()-look.Half, max(size.Height-line, 0)))
		x = box + look.Half
	}
	h := w.number.MinSize().Height
	w.number.Move(fyne.NewPos(x, (line-h)/2))
	w.number.Resize(fyne.NewSize(look.Grown(numberWidth), h))
	w.body.Move(fyne.NewPos(w.left(), 0))
	w.body.Resize(fyne.NewSize(w.bodyWidth(size.Width), size.Height))
	star := w.star.MinSize()
	w.star.Move(fyne.NewPos(size.Width-star.Width+look.Half, (line-star.Height)/2)) // its sign ends with the text
	w.star.Resize(star)
}
