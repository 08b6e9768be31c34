package shell

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/ui/uitest"
)

func TestKeysBelowTheCardMakeRoomForAMessage(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("Ctrl+2", "Space", "Space", "1")
		before := uitest.Words(w.window.Content())
		w.press("U")
		during := uitest.Words(w.window.Content())
		w.wants("Undone: a tick")
		w.queue.Pass(time.Minute)
		w.press("1")
		after := uitest.Words(w.window.Content())
		if before != after || during == before {
			t.Errorf("before the message the window says\n%s\nwith it\n%s\nand after it\n%s", before, during, after)
		}
	})
}

func TestMessageGoesWithTheScreenItWasAbout(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("B", "Ctrl+Z")
		if !w.shell.message.Visible() {
			t.Fatal("there is no message")
		}
		w.press("Ctrl+3")
		if w.shell.message.Visible() {
			t.Error("the message is on the next screen too")
		}
	})
}

func TestMessageStandsAboveTheButtonsUnderAList(t *testing.T) {
	for _, keys := range [][]string{{"Down", "Ctrl+C"}, {"B", "Ctrl+3", "Delete"}} {
		in(t, normal(), func(w *world) {
			w.window.Resize(fyne.NewSize(480, 600))
			w.press(keys...)
			if !w.shell.message.Visible() {
				t.Fatalf("after %v there is no message", keys)
			}
			if got := uitest.Breaches(w.window.Canvas(), nil, w.shell.message); got != nil {
				t.Errorf("after %v: %q", keys, got)
			}
		})
	}
}
