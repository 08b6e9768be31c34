package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/ui/look"
)

// Measures of a sheet, in device-independent pixels at the normal text size.
const (
	sheetWidth = 560
	// sheetShare of the height of the window is what a sheet takes at most.
	sheetShare = 0.8
	// leastBody is what the body keeps however low the window is: a field of text.
	leastBody = look.Edge
)

// Sheet is a card over the dimmed window. While it is open, all keys are its
// own; Esc and a click beside the card close it. It is no popup of Fyne's,
// since those blur the window and ignore Esc.
type Sheet struct {
	widget.BaseWidget
	// First gets the keys when the sheet opens; nil gives them to its commands.
	First fyne.Focusable

	host     *Host
	over     fyne.Canvas
	commands *Commands
	title    *Prose
	body     Block
	foot     *Tray
	dim, box *canvas.Rectangle

	open   bool
	before *Commands      // had all keys when the sheet opened
	back   fyne.Focusable // gets the focus when it closes
}

// NewSheet returns a sheet for the window of the canvas. The body scrolls by
// itself where it does not get the height that it asks for.
func NewSheet(h *Host, over fyne.Canvas, title string, body Block, commands ...*Command) *Sheet {
	s := &Sheet{
		host: h, over: over, commands: &Commands{}, body: body,
		title: NewProse(look.Heading, TightLeading, Strong(title)),
		dim:   &canvas.Rectangle{}, box: &canvas.Rectangle{CornerRadius: look.CardRadius},
	}
	closing := &Command{ID: "sheet.close", Label: "Close", Keys: []string{"Esc"}, Run: s.Close}
	s.commands.Add(commands...)
	s.commands.Add(closing)
	s.foot = NewTray(NewButton(h, closing, Outlined))
	s.ExtendBaseWidget(s)
	s.style()
	return s
}

// Link offers, beside the button that closes the sheet, a command that leads on
// from it: it runs after the sheet has closed.
func (s *Sheet) Link(c *Command) {
	on := *c
	on.Run = func() { s.Close(); c.Run() }
	s.Add(&on)
}

// Add offers a command beside the button that closes the sheet.
func (s *Sheet) Add(c *Command) {
	s.commands.Add(c)
	s.foot.objects = append(s.foot.objects, NewButton(s.host, c, Outlined))
}

// Open lays the sheet over the window and gives it the keys.
func (s *Sheet) Open() {
	if s.open {
		return
	}
	s.open = true
	s.host.Tip.Off()
	s.before = s.host.Commands.modal
	s.host.Commands.Open(s.commands)
	s.back = s.over.Focused()
	s.over.Unfocus()
	s.over.Overlays().Add(s)
	s.Refresh() // its buttons speak of what can be done now
	if s.First != nil {
		s.over.Focus(s.First)
	}
}

// Close takes the sheet away and gives the keys back.
func (s *Sheet) Close() {
	if !s.open {
		return
	}
	s.open = false
	s.over.Overlays().Remove(s)
	s.host.Commands.modal = s.before
	if s.back != nil {
		s.over.Focus(s.back)
	}
}

// Tapped closes the sheet for a click beside the card.
func (s *Sheet) Tapped(e *fyne.PointEvent) {
	at, size := s.box.Position(), s.box.Size()
	if e.Position.X < at.X || e.Position.Y < at.Y ||
		e.Position.X > at.X+size.Width || e.Position.Y > at.Y+size.Height {
		s.Close()
	}
}

// AccessibilityLabel returns the title.
func (s *Sheet) AccessibilityLabel() string { return s.title.Text() }

func (s *Sheet) style() {
	s.dim.FillColor = theme.Color(look.Dim)
	s.box.FillColor, s.box.StrokeColor = theme.Color(look.Surface), theme.Color(look.Line)
	s.box.StrokeWidth = theme.Size(look.Hairline)
}

// CreateRenderer is called by Fyne.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &layoutRenderer{
		objects: []fyne.CanvasObject{s.dim, s.box, s.title, s.body, s.foot},
		refresh: s.style, layout: s.arrange,
		min: func() fyne.Size { return fyne.NewSquareSize(1) },
	}
}

// arrange puts the card into the middle of the window, as tall as it needs to
// be and as it may be.
func (s *Sheet) arrange(window fyne.Size) {
	s.dim.Resize(window)
	width := min(sheetWidth*theme.Size(look.Body)/16, window.Width-2*look.Space)
	inner := max(width-2*look.Room, 1)
	title, foot := s.titleHeight(inner), s.foot.HeightFor(inner)+look.Space
	rest := title + foot + 2*look.Room
	body := max(min(s.body.HeightFor(inner), window.Height*sheetShare-rest), look.Grown(leastBody))
	x, y := (window.Width-width)/2, max((window.Height-rest-body)/2, 0)
	s.box.Move(fyne.NewPos(x, y))
	s.box.Resize(fyne.NewSize(width, rest+body))
	put := func(o fyne.CanvasObject, top, height float32) {
		o.Move(fyne.NewPos(x+look.Room, y+look.Room+top))
		o.Resize(fyne.NewSize(inner, height))
	}
	put(s.title, 0, title)
	put(s.body, title, body)
	put(s.foot, title+body+look.Space, foot-look.Space)
}

// titleHeight returns the height of the title with the space below it.
func (s *Sheet) titleHeight(width float32) float32 {
	if s.title.Hidden {
		return 0
	}
	return s.title.HeightFor(width) + look.Space
}
