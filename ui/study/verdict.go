package study

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// verdictSign is the size of the sign at the normal text size: the text then
// begins where it does beside a box.
const verdictSign = 22

// verdict is a point of a card that lies behind: it says what was said of it,
// and has no box, since that cannot be changed there.
type verdict struct {
	pane
	body   *kit.Point
	sign   *canvas.Image
	hinted *kit.Prose // beneath the sign
}

func newVerdict(body *kit.Point) *verdict {
	v := &verdict{body: body, sign: &canvas.Image{}, hinted: kit.NewProse(look.Tiny, kit.TightLeading, kit.Plain("with hint"))}
	v.sign.FillMode, v.sign.Resource, v.sign.Hidden = canvas.ImageFillContain, look.IconCheck.In(look.Said), true
	v.hinted.Colour, v.hinted.Hidden = look.Muted, true
	v.objects = []fyne.CanvasObject{v.body, v.sign, v.hinted}
	v.height = func(width float32) float32 {
		height := body.HeightFor(max(width-v.left(), 1))
		if v.hinted.Visible() {
			height = max(height, look.Grown(verdictSign)+v.hinted.HeightFor(v.Indent()-look.Half))
		}
		return height
	}
	v.place = func(size fyne.Size) {
		sign := look.Grown(verdictSign)
		v.sign.Move(fyne.NewPos(look.Half, look.Half))
		kit.SizeIcon(v.sign, sign-2*look.Half)
		put(v.hinted, 0, sign, v.Indent()-look.Half, max(size.Height-sign, 0))
		put(v.body, v.left(), 0, max(size.Width-v.left(), 1), size.Height)
	}
	v.ExtendBaseWidget(v)
	return v
}

func (v *verdict) left() float32 { return look.Grown(verdictSign) + look.Half }

// Indent returns where the text begins, for what stands beneath it.
func (v *verdict) Indent() float32 { return v.left() + v.body.Indent() }

// tell shows what was said, and reports whether that needs another height.
func (v *verdict) tell(said, hinted bool) bool {
	kit.SetVisible(v.sign, said)
	return kit.SetVisible(v.hinted, hinted)
}

// AccessibilityLabel says whether the point was said.
func (v *verdict) AccessibilityLabel() string {
	words := "not said"
	if v.sign.Visible() {
		words = "said"
	}
	if v.hinted.Visible() {
		words += ", with hint"
	}
	return words
}
