package kit

import (
	"fyne.io/fyne/v2"

	"rehearse/ui/look"
)

// left returns where the words begin, beside the bar.
func (n *Note) left() float32 {
	left := float32(noteBar + look.Wide)
	if n.Indent != nil {
		left += n.Indent()
	}
	return left
}

// HeightFor returns the height of the note at a width.
func (n *Note) HeightFor(width float32) float32 {
	inner := max(width-n.left(), 1)
	switch caption := n.caption.HeightFor(inner); {
	case n.editing:
		return caption + look.Half + n.field.heightFor(inner) + look.Half + n.foot.HeightFor(inner)
	case n.known != "":
		return caption + n.words.HeightFor(inner)
	case n.invite != nil:
		return n.invite.MinSize().Height
	}
	return 0
}

// CreateRenderer is called by Fyne.
func (n *Note) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{n.bar, n.caption, n.words, n.field, n.wheel, n.foot}
	if n.invite != nil {
		objects = append(objects, n.invite)
	}
	return &layoutRenderer{
		objects: objects, layout: n.arrange,
		min: func() fyne.Size { return fyne.NewSize(1, n.HeightFor(max(n.Size().Width, 1))) },
	}
}

func (n *Note) arrange(size fyne.Size) {
	left := n.left()
	inner := max(size.Width-left, 1)
	put := func(o fyne.CanvasObject, top, height float32) {
		o.Move(fyne.NewPos(left, top))
		o.Resize(fyne.NewSize(inner, height))
	}
	n.bar.Move(fyne.NewPos(left-noteBar-look.Wide, 0))
	n.bar.Resize(fyne.NewSize(noteBar, size.Height))
	top := n.caption.HeightFor(inner)
	put(n.caption, 0, top)
	switch {
	case n.editing:
		top += look.Half
		field := n.field.heightFor(inner)
		put(n.field, top, field)
		put(n.wheel, top, field)
		put(n.foot, top+field+look.Half, n.foot.HeightFor(inner))
	case n.known != "":
		put(n.words, top, size.Height-top)
	case n.invite != nil:
		n.invite.Move(fyne.NewPos(left-noteBar-look.Wide-look.Grown(n.invite.pad()), 0))
		n.invite.Resize(n.invite.MinSize())
	}
}

// reveal brings a stretch of the note into view on its page, from the top of
// the note.
func (n *Note) reveal(from, to float32) {
	if n.page == nil {
		return
	}
	if top, ok := topIn(n.page.Column, n); ok {
		n.page.Reveal(stretch{n, top + from, to - from})
	}
}

// topIn returns how far below the top of a block an object lies, or false where
// it lies in no column or row of it. Fyne does not tell the place of an object
// that it has not drawn yet.
func topIn(block, o fyne.CanvasObject) (top float32, ok bool) {
	var inside []fyne.CanvasObject
	switch b := block.(type) {
	case *Column:
		for _, i := range b.items {
			inside = append(inside, i.Object)
		}
	case *Row:
		inside = append(inside, b.Content)
	}
	for _, child := range inside {
		if child == o {
			return child.Position().Y, true
		}
		if top, ok = topIn(child, o); ok {
			return child.Position().Y + top, true
		}
	}
	return 0, false
}

// stretch is a part of an object that lies on a page.
type stretch struct {
	fyne.CanvasObject
	top, height float32
}

// Position returns where the part lies on the page.
func (s stretch) Position() fyne.Position { return fyne.NewPos(0, s.top) }

// Size returns the height of the part.
func (s stretch) Size() fyne.Size { return fyne.NewSize(1, s.height) }
