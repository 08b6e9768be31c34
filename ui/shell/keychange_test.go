package shell

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"rehearse/data/study"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// changing opens the list in which keys are changed, and chooses a command there.
func (w *world) changing(words string) {
	w.press("F2")
	uitest.Write(w.t, w.window, words)
	w.press("Enter")
}

// asked returns what the list says while it waits for a key, or "".
func (w *world) asked() string {
	for _, k := range uitest.All[*kit.KeyCatcher](w.window.Canvas().Overlays().Top()) {
		if k.Visible() {
			return k.AccessibilityLabel()
		}
	}
	return ""
}

func (w *world) asks(words ...string) {
	w.t.Helper()
	for _, want := range words {
		if !strings.Contains(w.asked(), want) {
			w.t.Errorf("it says %q, not %q", w.asked(), want)
		}
	}
}

func TestChangedKeyActsAtOnceAndIsShownEverywhere(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.wants("Study these 9")
		w.changing("sort the list")
		w.asks("Press the new key for \u201cSort the list in another way\u201d", "It takes the place of O.")
		w.press("Z")
		if got := w.asked(); got != "" {
			t.Errorf("it still waits: %q", got)
		}
		if got := w.book.Value(study.Keys + "browse.order"); got != "Z" {
			t.Errorf("%q is kept", got)
		}
		w.press("Esc")
		badges := uitest.All[*kit.Badge](w.window.Content())
		if !slices.ContainsFunc(badges, func(b *kit.Badge) bool { return b.Visible() && b.Text() == "Z" }) {
			t.Error("no button shows the new key")
		}
		w.press("O")
		if w.prefs.String("list-order") != "" {
			t.Error("the old key still acts")
		}
		w.press("Z")
		if w.prefs.String("list-order") == "" {
			t.Error("the new key does nothing")
		}
	})
}

func TestNewKeyMayHaveModifiersAndTakesThePlaceOfTheFirst(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("Search everywhere ctrl+k")
		w.press("Esc", "Esc")
		w.changing("ctrl+k")
		w.press("Ctrl+Shift+F2", "Esc")
		if got := w.book.Value(study.Keys + "search"); got != "Ctrl+Shift+F2 /" {
			t.Errorf("%q is kept", got)
		}
		w.press("Ctrl+2", "Ctrl+Shift+F2")
		if w.shell.here != Browse {
			t.Error("the new key does nothing")
		}
	})
}

func TestKeyOfAnotherCommandIsTakenAwayOnlyWhenAsked(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("sort the list")
		w.press("B")
		w.asks("B is a key of \u201cStar the scenario\u201d (Lists and reading).", "Enter takes it away from there")
		w.press("Esc")
		if w.book.Value(study.Keys+"browse.order")+w.book.Value(study.Keys+"browse.star") != "" {
			t.Error("Esc changed a key")
		}
		w.press("Enter", "B", "Enter", "Esc")
		if got := w.book.Value(study.Keys + "browse.star"); got != "none Ctrl+D" {
			t.Errorf("%q is kept for the other", got)
		}
		w.press("B")
		if len(w.book.Stars()) != 0 {
			t.Error("the key still sets a star")
		}
		w.press("Ctrl+D")
		if len(w.book.Stars()) != 1 {
			t.Error("the other key of the star was lost")
		}
	})
}

func TestKeysThatMoveAndLeaveAreNotTaken(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("sort the list")
		for _, key := range []string{"Enter", "Space", "Up", "Down", "Left", "Right", "Ctrl+C", "Ctrl+A"} {
			w.press(key)
			w.asks(key + " means the same everywhere")
		}
		w.press("O")
		w.asks("O is a key of \u201cSort the list in another way\u201d (Lists and reading) already")
		w.press("Esc")
		w.changing("")
		if w.book.Value(study.Keys+"browse.order") != "" {
			t.Error("a key was changed")
		}
	})
}

func TestKeyOfASeriesStays(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("tick all points")
		w.press("5")
		w.asks("5 is a key of \u201cTick point 5\u201d", "which keeps it")
		w.press("Enter", "Esc")
		if got := w.book.Value(study.Keys + "study.tickall"); got != "" {
			t.Errorf("%q is kept", got)
		}
	})
}

func TestPagesThatAreNeverShownTogetherMayShareAKey(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("next hint")
		w.press("A") // ticks all on the other side of the card
		if got := w.book.Value(study.Keys + "study.hint"); got != "A" {
			t.Errorf("%q is kept", got)
		}
	})
}

func TestKeysAreResetOneByOneAndAllAtOnce(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("sort the list")
		w.press("B", "Enter")
		w.press("Ctrl+R") // what has the ring
		if w.book.Value(study.Keys+"browse.order") != "" {
			t.Error("the key was not reset")
		}
		w.press("Enter", "B", "Enter", "Esc")
		w.changing("show answer f")
		w.press("J", "Esc", "Ctrl+,")
		reset, _ := w.shell.Named()["settings.resetkeys"].(*kit.Button)
		test.Tap(reset)
		w.press("Enter", "Ctrl+1")
		for _, id := range []string{"browse.order", "browse.star", "study.flip"} {
			if got := w.book.Value(study.Keys + id); got != "" {
				t.Errorf("%s still has %q", id, got)
			}
		}
		w.press("B")
		if len(w.book.Stars()) != 1 {
			t.Error("the first key does not act again")
		}
	})
}

func TestFirstKeyComesBackFromWhoeverHasIt(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.changing("sort the list")
		w.press("B", "Enter", "Esc")
		w.press("F2")
		uitest.Write(t, w.window, "ctrl+d")
		w.press("Ctrl+R", "Esc")
		if star, order := w.book.Value(study.Keys+"browse.star"), w.book.Value(study.Keys+"browse.order"); star != "" || order != "none" {
			t.Errorf("%q and %q are kept", star, order)
		}
	})
}

func TestKeptKeysThatMakeNoSenseAreIgnored(t *testing.T) {
	in(t, normal(), func(w *world) {
		for _, kept := range []string{"Esc", "Z Y", "Hyper+K", "\x00", "Shift+Z", "zz", "Up"} {
			w.book.Set(study.Keys+"browse.order", kept)
			if got := w.shell.host.Commands.Find("browse.order").Key(); got != "O" {
				t.Errorf("%q made it %s", kept, got)
			}
		}
		w.book.Set(study.Keys+"browse.open", "J K") // cannot be changed
		w.book.Set(study.Keys+"unknown", "J")
		if got := w.shell.host.Commands.Find("browse.open").Key(); got != "Enter" {
			t.Errorf("Enter became %s", got)
		}
	})
}
