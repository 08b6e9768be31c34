package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	barHeight   = 4
	barLeast    = 96 // a shorter bar gets a line of its own
	barDistance = 14
)

// strip is the line above the card: what is rehearsed, how far, and the way out.
type strip struct {
	pane
	words      *kit.Prose
	time       *kit.Prose // that the answer takes
	timed      bool       // it has a place, also while it is not shown
	track, bar *kit.Rectangle
	leave      *hint
	done       float32 // share of the sitting, 0 to 1
}

func newStrip(leave *kit.Command) *strip {
	s := &strip{
		words: kit.NewQuiet(), time: kit.NewQuiet(), leave: newHint(leave),
		track: kit.NewRectangle(look.Track, "", barHeight/2, fyne.NewSquareSize(barHeight)),
		bar:   kit.NewRectangle(look.Accent, "", barHeight/2, fyne.NewSquareSize(barHeight)),
	}
	s.objects = []fyne.CanvasObject{s.words, s.track, s.bar, s.time, s.leave}
	s.place = s.arrange
	s.height = func(width float32) float32 {
		if words := s.wordsHeight(width); !s.oneLine(width) {
			return words + look.Gap + barHeight
		}
		return s.leave.MinSize().Height
	}
	s.ExtendBaseWidget(s)
	return s
}

// set tells what is rehearsed, and how much of it is behind.
func (s *strip) set(words string, behind, of int) {
	s.done = float32(behind) / float32(of)
	s.words.SetParts(kit.Plain(words))
	s.Refresh()
}

// tell shows the time that the answer has taken, "" for none. Where time is
// shown at all it keeps its place, so that the strip is the same on both faces.
func (s *strip) tell(time string, timed bool) {
	if s.time.Text() != time {
		s.time.SetParts(kit.Plain(time))
	}
	if s.timed != timed {
		s.timed = timed
		s.Refresh()
	}
}

// right is the width of what stands at the right: the time, in a place that fits
// any, and the way out.
func (s *strip) right() float32 {
	width := s.leave.MinSize().Width
	if s.timed {
		width += barDistance + s.timeWidth()
	}
	return width
}

func (s *strip) timeWidth() float32 {
	return fyne.MeasureText("88:88", theme.Size(look.Small), fyne.TextStyle{}).Width + 1
}

// oneLine reports whether the bar goes between the words and what is right.
func (s *strip) oneLine(width float32) bool {
	return s.words.WidthFor(cardWidth)+s.right()+barLeast+2*barDistance <= width
}

// wordsWidth returns the width of the words where the bar is below them.
func (s *strip) wordsWidth(width float32) float32 { return max(width-s.right()-barDistance, 1) }

func (s *strip) wordsHeight(width float32) float32 {
	return max(s.words.HeightFor(s.wordsWidth(width)), s.leave.MinSize().Height)
}

func (s *strip) arrange(size fyne.Size) {
	leave := s.leave.MinSize()
	put(s.leave, size.Width-leave.Width, 0, leave.Width, leave.Height)
	line := s.words.HeightFor(cardWidth)
	put(s.time, size.Width-s.right(), (leave.Height-line)/2, s.timeWidth(), line)
	if !s.oneLine(size.Width) {
		words := s.wordsHeight(size.Width)
		put(s.words, 0, 0, s.wordsWidth(size.Width), words)
		s.putBar(0, words+look.Gap, size.Width)
		return
	}
	words := s.words.WidthFor(cardWidth) + 1
	put(s.words, 0, (leave.Height-line)/2, words, line)
	x := words + barDistance
	s.putBar(x, (leave.Height-barHeight)/2, size.Width-s.right()-barDistance-x)
}

func (s *strip) putBar(x, y, width float32) {
	put(s.track, x, y, width, barHeight)
	put(s.bar, x, y, width*s.done, barHeight)
}
