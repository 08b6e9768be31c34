package shell

import "testing"

func TestSearchFromOutsideComesUpFromAnyScreen(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+2")
		w.shell.Search("pool")
		w.pass()
		w.wants("When do you reach for a pool?", "Esc")
		w.press("Ctrl+3")
		w.shell.Search("")
		w.pass()
		if w.window.Canvas().Focused() == nil {
			t.Error("the search box is not in focus")
		}
		w.wants("When do you reach for a pool?") // what was searched for stays
	})
}

func TestStudyDueFromOutsideBeginsToday(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.StudyDue()
		w.pass()
		w.wants("Today's plan", "1 of ")
	})
}

func TestWindowThatIsLeavingSaysSo(t *testing.T) {
	in(t, normal(), func(w *world) {
		if w.shell.Left() {
			t.Error("left before quitting")
		}
		w.press("Ctrl+Q")
		if !w.shell.Left() {
			t.Error("not left after quitting")
		}
	})
}
