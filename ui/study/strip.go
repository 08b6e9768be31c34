package study

import (
	"fyne.io/fyne/v2"

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
	track, bar *kit.Rectangle
	leave      *hint
	done       float32 // share of the sitting, 0 to 1
}

func newStrip(leave *kit.Command) *strip {
	s := &strip{
		words: kit.NewQuiet(), leave: newHint(leave),
		track: kit.NewRectangle(look.Line, "", barHeight/2, fyne.NewSquareSize(barHeight)),
		bar:   kit.NewRectangle(look.Accent, "", barHeight/2, fyne.NewSquareSize(barHeight)),
	}
	s.objects = []fyne.CanvasObject{s.words, s.track, s.bar, s.leave}
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

func (s *strip) set(words string, at, of int) {
	s.done = float32(at) / float32(of)
	s.words.SetParts(kit.Plain(words))
	s.Refresh()
}

// oneLine reports whether the bar goes between the words and the way out.
func (s *strip) oneLine(width float32) bool {
	return s.words.WidthFor(cardWidth)+s.leave.MinSize().Width+barLeast+2*barDistance <= width
}

// wordsWidth returns the width of the words where the bar is below them.
func (s *strip) wordsWidth(width float32) float32 {
	return max(width-s.leave.MinSize().Width-barDistance, 1)
}

func (s *strip) wordsHeight(width float32) float32 {
	return max(s.words.HeightFor(s.wordsWidth(width)), s.leave.MinSize().Height)
}

func (s *strip) arrange(size fyne.Size) {
	leave := s.leave.MinSize()
	put(s.leave, size.Width-leave.Width, 0, leave.Width, leave.Height)
	if !s.oneLine(size.Width) {
		words := s.wordsHeight(size.Width)
		put(s.words, 0, 0, s.wordsWidth(size.Width), words)
		s.putBar(0, words+look.Gap, size.Width)
		return
	}
	words, height := s.words.WidthFor(cardWidth)+1, s.words.HeightFor(cardWidth)
	put(s.words, 0, (leave.Height-height)/2, words, height)
	x := words + barDistance
	s.putBar(x, (leave.Height-barHeight)/2, size.Width-leave.Width-barDistance-x)
}

func (s *strip) putBar(x, y, width float32) {
	put(s.track, x, y, width, barHeight)
	put(s.bar, x, y, width*s.done, barHeight)
}
