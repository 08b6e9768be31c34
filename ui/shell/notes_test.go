package shell

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

// write types into the note that has the keys.
func (w *world) write(text string) {
	w.t.Helper()
	uitest.Write(w.t, w.window, text)
}

func TestUndoNamesNotesOrderAndSettingAside(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("N")
		w.write("Say it costs.")
		w.press("Esc", "Ctrl+Z")
		w.wants("Undone: a note \u00b7 Lock in practice \u00b7 Ctrl+Shift+Z puts it back")
		w.press("B", "Down", "B", "Ctrl+3", "3", "Alt+Down", "Ctrl+Z")
		w.wants("Undone: the order of your bookmarks")
		w.book.SetAside(w.book.Ref("lock", ""), true)
		w.press("Ctrl+Z")
		w.wants("Undone: set aside \u00b7 Lock in practice")
	})
}

func TestUndoFromAnotherScreenSaysWhichQuestionItWasAbout(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.book.Star(w.book.Ref("pool", ""), true)
		w.press("Ctrl+,", "Ctrl+Z")
		w.wants("Undone: a star set \u00b7 Pool in practice")
		w.press("Ctrl+Shift+Z")
		w.wants("Done again: a star set \u00b7 Pool in practice")
	})
}

func TestUndoInANoteIsThatOfItsText(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("B", "N")
		w.write("ab")
		w.press("Ctrl+Z")
		if len(w.book.Stars()) != 1 {
			t.Error("the star was taken back while a note was written")
		}
		w.press("Esc")
	})
}

func TestQuittingWritesTheNoteAtOnce(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("N")
		w.write("kept")
		w.shell.Quit()
		if got := w.book.Note(w.book.Ref("lock", "")); got != "kept" {
			t.Errorf("the note is %q", got)
		}
	})
}

func TestNoteIsWrittenWhenAnotherScreenComesUp(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("N")
		w.write("kept")
		uitest.Attach(w.shell.host, w.window).Press("Ctrl+3")
		if got := w.book.Note(w.book.Ref("lock", "")); got != "kept" {
			t.Errorf("the note is %q", got)
		}
		w.pass()
		w.press("Ctrl+1", "Down")
		w.wants("When do you reach for a pool?")
	})
}

func TestRemovedBookmarkOffersToPutItBack(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("B", "Ctrl+3", "Delete")
		w.wants("Nothing starred yet", "Removed the star")
		offers := uitest.All[*kit.Button](w.shell.message)
		if len(offers) != 1 || offers[0].Text() != "Undo" {
			t.Fatalf("%d buttons are offered", len(offers))
		}
		test.Tap(offers[0])
		w.pass()
		if len(w.book.Stars()) != 1 || len(uitest.All[*kit.Button](w.shell.message)) != 0 {
			t.Errorf("the book has %d stars", len(w.book.Stars()))
		}
		w.wants("Undone: a star removed")
	})
}

func TestOfferStaysLongerThanAMessage(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.shell.offer("Removed", &kit.Command{Label: "Undo"})
		w.queue.Pass(messageTime)
		w.wants("Removed")
		w.queue.Pass(offerTime - messageTime)
		if strings.Contains(w.words(), "Removed") {
			t.Error("the offer stays")
		}
	})
}

func TestOrderOfTheBookmarksIsKeptForTheNextStart(t *testing.T) {
	in(t, normal(), func(w *world) {
		w.press("B", "Ctrl+3", "1")
		if kept := settings.Load(w.prefs).Bookmarks; kept != "deck" {
			t.Errorf("kept %q", kept)
		}
	})
	again := normal()
	again.Bookmarks = "deck"
	in(t, again, func(w *world) {
		w.press("B", "Ctrl+3")
		for _, b := range uitest.All[*kit.Button](w.window.Content()) {
			if b.Chosen != (b.Text() == "Deck order") {
				t.Errorf("%q is chosen: %v", b.Text(), b.Chosen)
			}
		}
	})
}
