package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/look"
)

// codeWidth is wide enough for any line of code: it never wraps.
const codeWidth = 10_000

// Code shows a block of code that can be selected and copied. It scrolls
// sideways where it is too wide.
type Code struct {
	widget.BaseWidget
	text   *Passage
	box    *canvas.Rectangle
	scroll *sideScroll
	copy   *IconButton
	take   func()     // onto the clipboard
	ground *Rectangle // behind the button
}

// NewCode returns the block; wheel scrolls the page that the block lies on.
func NewCode(h *Host, example scenario.Example, wheel func(*fyne.ScrollEvent)) *Code {
	plain := strings.TrimRight(example.Code, "\n")
	text := scenario.Text{Plain: plain, Code: []scenario.Range{{From: 0, To: len(plain)}}}
	part := Part{Text: text, Tints: h.lexers.tints(example.Language, plain)}
	take := func() {
		h.Copy(example.Code)
		h.Say("Copied the example")
	}
	c := &Code{
		take:   take,
		text:   NewPassage(h.Selection, look.Small, part),
		box:    &canvas.Rectangle{CornerRadius: look.Gap},
		ground: NewRectangle(look.Code, "", look.Half, fyne.Size{}),
		copy:   NewIconButton(h.Tip, look.IconCopy, "Copy the example", take),
	}
	c.scroll = &sideScroll{wheel: wheel, shift: shiftIsDown}
	c.scroll.Content = container.New(natural{c.text}, c.text)
	c.scroll.Direction = container.ScrollHorizontalOnly
	c.scroll.ExtendBaseWidget(c.scroll)
	c.ExtendBaseWidget(c)
	c.style()
	return c
}

func (c *Code) style() {
	c.box.FillColor, c.box.StrokeColor = theme.Color(look.Code), theme.Color(look.Line)
	c.box.StrokeWidth = theme.Size(look.Hairline)
}

// Copy puts the code on the clipboard and says so.
func (c *Code) Copy() { c.take() }

// Shift scrolls sideways by a width, in device-independent pixels, as far as there
// is any code.
func (c *Code) Shift(by float32) {
	most := max(c.scroll.Content.MinSize().Width-c.scroll.Size().Width, 0)
	c.scroll.ScrollToOffset(fyne.NewPos(min(max(c.scroll.Offset.X+by, 0), most), 0))
}

// Shifted returns how far the code is scrolled sideways.
func (c *Code) Shifted() float32 { return c.scroll.Offset.X }

// HeightFor returns the height of the block; it does not depend on the width.
func (c *Code) HeightFor(float32) float32 { return c.text.HeightFor(codeWidth) + 2*look.Wide }

// arrange leaves the room below the text to the bar that scrolls it, and keeps
// the text from showing through beneath the button.
func (c *Code) arrange(size fyne.Size) {
	c.box.Resize(size)
	c.scroll.Move(fyne.NewPos(look.Space, look.Wide))
	c.scroll.Resize(size.SubtractWidthHeight(look.Space+1, look.Wide+1))
	button := c.copy.MinSize()
	at := fyne.NewPos(size.Width-button.Width-look.Half, look.Half)
	c.ground.Move(at)
	c.ground.Resize(button)
	c.copy.Move(at)
	c.copy.Resize(button)
}

// CreateRenderer is called by Fyne.
func (c *Code) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{c.box, c.scroll, c.ground, c.copy}, refresh: c.style, layout: c.arrange,
		min: func() fyne.Size { return fyne.NewSize(1, c.HeightFor(1)) },
	}
}

// natural gives a passage the size of its text, and room beside its longest line.
type natural struct{ text *Passage }

func (n natural) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(n.text.WidthFor(codeWidth)+look.Space, n.text.HeightFor(codeWidth))
}

func (n natural) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(fyne.NewSize(codeWidth, n.text.HeightFor(codeWidth)))
}

// sideScroll scrolls sideways and leaves the plain wheel to the page. Shift
// turns the wheel sideways, which Fyne 2.8.1 leaves to the widgets.
type sideScroll struct {
	container.Scroll
	wheel func(*fyne.ScrollEvent)
	shift func() bool // is held down
}

// Scrolled is called by Fyne.
func (s *sideScroll) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DX == 0 && s.shift() {
		turned := *e
		turned.Scrolled.DX, turned.Scrolled.DY = e.Scrolled.DY, 0
		e = &turned
	}
	if e.Scrolled.DX == 0 {
		s.wheel(e)
		return
	}
	s.Scroll.Scrolled(e)
}

func shiftIsDown() bool {
	app := fyne.CurrentApp() //nolint:forbidigo // Fyne tells the held keys through the app's driver only
	d, ok := app.Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
