package browse

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/data/search"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// listRow shows a scenario in the list: its question, for a hit the line that
// matches best, and beneath them what it is and how it went.
type listRow struct {
	widget.BaseWidget
	question *kit.Prose
	line     *kit.Prose
	what     *kit.Prose
	about    string // what it is, of which as much is shown as there is room for
	marks    *kit.Marks
	state    *kit.Prose // "due" or "weak"
	star     *kit.Icon  // it is bookmarked
}

func newListRow() *listRow {
	r := &listRow{
		question: kit.NewProse(look.Title, kit.RowLeading),
		line:     kit.NewQuiet(), what: kit.NewQuiet(),
		marks: kit.NewMarks(), state: kit.NewQuiet(), star: kit.NewIcon(look.IconStarFilled, look.Starred, starSize),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *listRow) set(sc *scenario.Scenario, what string, hit *search.Hit) {
	question := kit.Part{Text: sc.Question, Bold: true}
	var line []kit.Part
	if hit != nil {
		question.Matches = hit.Question
		if hit.Line.Field != search.Question {
			line = append(line, kit.Plain(where(hit.Line)), excerpt(hit.Line, excerptLength-len(where(hit.Line))))
		}
	}
	r.question.SetParts(question)
	r.line.SetParts(line...)
	r.about = what
	r.what.SetParts(kit.Plain(what))
}

// HeightFor returns the height of the row at a width.
func (r *listRow) HeightFor(width float32) float32 {
	h := r.question.HeightFor(width) + look.Half + r.what.HeightFor(width)
	if r.line.Text() != "" {
		h += r.line.HeightFor(width) + look.Half
	}
	return h
}

// CreateRenderer is called by Fyne.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewLayoutRenderer(rowLayout{r}, r.question, r.line, r.what, r.marks, r.state, r.star)
}

type rowLayout struct{ row *listRow }

func (l rowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

func (l rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.row
	y := float32(0)
	for _, p := range []*kit.Prose{r.question, r.line} {
		if p.Text() == "" {
			p.Resize(fyne.Size{})
			continue
		}
		h := p.HeightFor(size.Width)
		p.Move(fyne.NewPos(0, y))
		p.Resize(fyne.NewSize(size.Width, h))
		y += h + look.Half
	}
	marks := r.marks.MinSize()
	state, star := r.state.WidthFor(size.Width)+1, r.star.MinSize()
	r.shorten(size.Width - marks.Width - state - star.Width - 3*look.Gap)
	what := fyne.NewSize(r.what.WidthFor(size.Width)+1, r.what.HeightFor(size.Width))
	r.what.Move(fyne.NewPos(0, y))
	r.what.Resize(what)
	r.marks.Move(fyne.NewPos(what.Width+look.Gap, y+(what.Height-marks.Height)/2))
	r.marks.Resize(marks)
	left := what.Width + marks.Width + 2*look.Gap
	r.state.Move(fyne.NewPos(left, y))
	r.state.Resize(fyne.NewSize(state, what.Height))
	r.star.Move(fyne.NewPos(size.Width-star.Width, y+(what.Height-star.Height)/2))
	r.star.Resize(star)
}

const starSize = 14

// shorten says what the scenario is in as many words as go into the width.
func (r *listRow) shorten(width float32) {
	words := strings.Fields(r.about)
	shown := r.about
	for n := len(words) - 1; n > 0 && measure(shown) > width; n-- {
		shown = strings.Join(words[:n], " ") + " ..."
	}
	if shown != r.what.Text() {
		r.what.SetParts(kit.Plain(shown))
	}
}

func measure(words string) float32 {
	return fyne.MeasureText(words, theme.Size(look.Small), fyne.TextStyle{}).Width
}
