package study

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

const (
	// pinnedShare is how much of a face the question may take and still stay
	// above what scrolls.
	pinnedShare = 0.4
	// facePad is the space above and below what a face shows, which needs the
	// room more than its margin does.
	facePad = 32
)

// topic is the question of a card: above what scrolls, or among it where room is
// short.
type topic struct{ above, among *kit.Prose }

func newTopic(question scenario.Text, align fyne.TextAlign) topic {
	t := topic{
		above: kit.NewProse(look.Heading, kit.TightLeading, strong(question)),
		among: kit.NewProse(look.Heading, kit.TightLeading, strong(question)),
	}
	t.above.Align, t.among.Align = align, align
	t.above.Balanced, t.among.Balanced = true, true
	t.among.Hidden = true
	return t
}

// fit gives the question the first of the sizes at which its words go on a line
// and all of it into the height, else the last of them. It returns the height
// that it takes above what scrolls, and whether it has gone from one place to
// the other.
func (t topic) fit(width, height float32, sizes ...fyne.ThemeSizeName) (taken float32, moved bool) {
	fits := func(size fyne.ThemeSizeName) bool {
		return longestWord(t.above.Text(), theme.Size(size)) <= width && heightAt(t.above, width, size) <= height
	}
	size := sizes[len(sizes)-1]
	if i := slices.IndexFunc(sizes, fits); i >= 0 {
		size = sizes[i]
	}
	for _, p := range []*kit.Prose{t.above, t.among} {
		if p.TextSize != size {
			p.TextSize = size
			p.Refresh()
		}
	}
	taken = t.above.HeightFor(width)
	pinned := taken <= height
	moved = kit.SetVisible(t.among, !pinned)
	kit.SetVisible(t.above, pinned)
	if !pinned {
		taken = 0
	}
	return taken, moved
}

// shown is the question where it can be seen.
func (t topic) shown() *kit.Prose {
	if t.above.Visible() {
		return t.above
	}
	return t.among
}

// within returns where a face of the given size has room for its content: below
// its label and the star.
func within(size fyne.Size) (at fyne.Position, room fyne.Size) {
	wide := spacingFor(size).pad
	top := headTop(size) + starSide() + look.Gap
	return fyne.NewPos(wide, top), fyne.NewSize(size.Width-2*wide, size.Height-top-min(wide, facePad))
}

// headTop is how far below the top of a face its label and the star begin, whose
// sign has a little room around it. A low face has no room to spare.
func headTop(size fyne.Size) float32 {
	if size.Height < look.Grown(leastCard) {
		return look.Wide - look.Half
	}
	return facePad - look.Half
}

// starSide is the side of a star: an icon that is easy to hit.
func starSide() float32 { return look.Grown(look.IconSize) + look.Gap }

// putLabel puts the label opposite the star.
func putLabel(l *label, size fyne.Size) {
	wide, star := spacingFor(size).pad, starSide()
	put(l, wide, headTop(size), max(size.Width-2*wide-look.Gap-star, 1), star)
}
