package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestRebindFillsOnlyTheRowsInView(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	bound := map[int]int{}
	rows := kit.NewRows(
		func() kit.Block { return kit.NewProse(look.Body, kit.RowLeading, kit.Plain("row")) },
		func(_ kit.Block, i int) { bound[i]++ },
	)
	uitest.Window(t, fyne.NewSize(300, 200), rows)
	rows.SetCount(100, 0)
	clear(bound)
	rows.Rebind()
	if len(bound) == 0 || len(bound) > 10 || bound[0] != 1 || bound[99] != 0 {
		t.Errorf("bound %v", bound)
	}
}
