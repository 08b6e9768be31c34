package browse

import (
	"testing"

	"fyne.io/fyne/v2"

	"rehearse/data/settings"
	"rehearse/ui/uitest"
)

// BenchmarkRow builds a row of the list, fills it and lays it out.
func BenchmarkRow(b *testing.B) {
	uitest.App(b, uitest.Settings(settings.Light))
	const width = 320
	sc := uitest.Deck().Scenarios[0]
	b.ReportAllocs()
	for b.Loop() {
		row := newListRow()
		row.set(sc, sc.Level.String(), nil)
		row.Resize(fyne.NewSize(width, row.HeightFor(width)))
	}
}
