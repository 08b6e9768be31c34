package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

// BenchmarkRows is what a key in the search box does to the list.
func BenchmarkRows(b *testing.B) {
	for _, count := range []int{60, 1000} {
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			a := test.NewApp()
			b.Cleanup(a.Quit)
			a.Settings().SetTheme(look.New(uitest.Settings(settings.Light)))
			l := newList()
			w := test.NewWindow(l.Rows)
			b.Cleanup(w.Close)
			w.Resize(fyne.NewSize(372, 600))
			b.ReportAllocs()
			for b.Loop() {
				l.SetCount(count, 0)
			}
		})
	}
}
