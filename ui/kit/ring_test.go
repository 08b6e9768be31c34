package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"rehearse/ui/kit"
)

func TestRowLosesItsRingWhileAButtonOrAFieldHasTheKeys(t *testing.T) {
	_, h := start(t)
	row := kit.NewRow(kit.NewQuiet(kit.Plain("row")), nil)
	mark := func() { h.Commands.MarkHere(row, true) }
	h.Commands.OnRings(mark)
	mark()
	field := kit.NewEntry(&h.Host, "")
	button := kit.NewButton(&h.Host, &kit.Command{Label: "Other", Run: func() {}}, kit.Outlined)
	for _, other := range []fyne.Focusable{field, button} {
		if row.Selected || !row.Ring {
			t.Error("the row that has the keys shows no ring")
		}
		other.FocusGained()
		if !row.Selected || row.Ring {
			t.Errorf("the row has a ring beside %T", other)
		}
		other.FocusLost()
	}
}

func TestFieldWithTheKeysHasTheThickerBorder(t *testing.T) {
	_, h := start(t)
	field := kit.NewEntry(&h.Host, "")
	border := test.WidgetRenderer(field).Objects()[1].(*canvas.Rectangle)
	before := *border
	field.FocusGained()
	if border.StrokeWidth <= before.StrokeWidth || border.StrokeColor == before.StrokeColor {
		t.Errorf("the border is %v wide with the keys, %v without", border.StrokeWidth, before.StrokeWidth)
	}
	field.FocusLost()
	if border.StrokeWidth != before.StrokeWidth {
		t.Error("the ring stays")
	}
}

// Fyne forgets the renderer of what was out of view for a minute.
func TestButtonStandsAsItStoodWhenItsRendererIsForgotten(t *testing.T) {
	_, h := start(t)
	button := kit.NewButton(&h.Host, &kit.Command{Label: "Back to the list", Run: func() {}}, kit.Bare)
	button.Resize(button.MinSize())
	label := test.WidgetRenderer(button).Objects()[1]
	before := label.Position()
	button.CreateRenderer().Refresh()
	if label.Position() != before {
		t.Errorf("the label is at %v, was at %v", label.Position(), before)
	}
}
