//go:build !race

// It draws for half a minute, and the race detector would make that minutes.

package shell

import (
	"testing"

	"rehearse/ui/uitest"
)

// The pictures show every screen in every palette, in a usual window and in a
// small one. Only Linux compares them: others draw letters a little differently.
func TestScreensLookAsTheyDid(t *testing.T) {
	var names []string
	for _, s := range scenes() {
		for _, look := range uitest.Looks() {
			if s.plain {
				continue
			}
			name := s.name + "-" + look.Name
			names = append(names, name+".png")
			t.Run(name, func(t *testing.T) {
				s.visit(t, look.Settings, func(w *world) {
					uitest.Matches(t, "screens/"+name, w.window.Canvas().Capture())
				})
			})
		}
	}
	uitest.WantNoOther(t, "screens", names)
}
