package kit_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestNoteIsWrittenFourTenthsOfASecondAfterTheLastKey(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		d.field().typed("a")
		d.Queue.Pass(399 * time.Millisecond)
		d.field().typed("b")
		d.Queue.Pass(399 * time.Millisecond)
		d.wrote()
		d.Queue.Pass(time.Millisecond)
		d.wrote("ab")
		d.Queue.Pass(time.Minute)
		d.wrote("ab")
	})
}

func TestNoteIsWrittenEveryTwoSecondsWhileOneTypesOn(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		for range 41 {
			d.field().typed("a")
			d.Queue.Pass(100 * time.Millisecond)
		}
		if len(d.written) != 2 || len(d.written[0]) != 20 {
			t.Errorf("after 4.1 s of typing it wrote %q", d.written)
		}
	})
}

func TestEndOfAnEditWritesAtOnceAndGivesTheKeysBack(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		button := kit.NewButton(&d.Host.Host, &kit.Command{Label: "Other", Run: func() {}}, kit.Outlined)
		d.page.Column.SetItems(kit.Item{Object: button}, kit.Item{Object: d.note})
		d.window.Canvas().Focus(button)
		d.Press("N")
		d.field().typed("Say it slowly.")
		d.Press("Esc")
		d.wrote("Say it slowly.")
		if got := d.window.Canvas().Focused(); got != fyne.Focusable(button) {
			t.Errorf("%T has the keys", got)
		}
	})
}

func TestKeysThatGoElsewhereWriteAtOnceAndEndTheEditALittleLater(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		d.field().typed("x")
		d.window.Canvas().Unfocus()
		d.wrote("x")
		if !d.note.Editing() {
			t.Error("the edit ended while the mouse may still be down")
		}
		d.Queue.Pass(300 * time.Millisecond)
		if d.note.Editing() || d.ended != 0 {
			t.Errorf("the edit goes on without the keys, or took them back %d times", d.ended)
		}
	})
}

func TestEditGoesOnWhenTheWindowWasLeftForAWhile(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		d.field().typed("x")
		focused := d.window.Canvas().Focused()
		focused.FocusLost() // as a window does that loses the keys, and keeps its focus
		d.wrote("x")
		d.Queue.Pass(time.Minute)
		focused.FocusGained()
		if !d.note.Editing() {
			t.Fatal("the edit ended")
		}
		d.field().typed("y")
		d.Press("Esc")
		d.wrote("x", "xy")
	})
}

func TestLettersAreTypedAndKeysWithAModifierAct(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		d.Press("B")
		d.Press("Ctrl+D")
		d.Press("Esc")
		d.wrote("b")
		if d.stars != 1 {
			t.Errorf("%d commands ran, want that of Ctrl+D", d.stars)
		}
	})
}

func TestKeyThatIsHeldSinceTheEditBeganTypesNothing(t *testing.T) {
	write(t, roomy(), "kept", func(d *desk) {
		d.Commands.Down(&fyne.KeyEvent{Name: "N"})
		d.Repeat("N")
		d.Repeat("N")
		d.Repeat("Enter")
		d.Press("N")
		d.Repeat("N")
		d.Press("Esc")
		d.wrote("keptnn")
	})
}

func TestUndoAndRedoInTheFieldAreThoseOfTheText(t *testing.T) {
	write(t, roomy(), "kept", func(d *desk) {
		d.Press("N")
		d.field().typed("!")
		d.Press("Ctrl+Z")
		d.Queue.Pass(time.Second)
		d.wrote()
		d.Press("Ctrl+Shift+Z")
		d.Queue.Pass(time.Second)
		d.wrote("kept!")
		if d.stars != 0 {
			t.Error("a key of the text reached the commands")
		}
	})
}

func TestEmptiedNoteIsRemoved(t *testing.T) {
	write(t, roomy(), "kept", func(d *desk) {
		d.Press("N")
		for range 4 {
			d.Press("BackSpace")
		}
		d.field().typed(" \n ")
		d.Press("Esc")
		d.wrote("")
		if d.note.Visible() {
			t.Error("the empty note still shows")
		}
	})
}

func TestTabEndsTheEditAndGivesTheKeysBack(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		d.field().typed("Say it slowly.")
		if field, ok := d.window.Canvas().Focused().(fyne.Tabbable); !ok || !field.AcceptsTab() {
			t.Error("Tab leads to what comes next in the window")
		}
		d.Press("Tab")
		d.wrote("Say it slowly.")
		if d.note.Editing() || d.window.Canvas().Focused() != nil {
			t.Error("the keys are not back where they were")
		}
	})
}

func TestWhatComesFromElsewhereLeavesWhatIsBeingWritten(t *testing.T) {
	write(t, roomy(), "old", func(d *desk) {
		d.Press("N")
		d.field().typed("er")
		if d.note.SetText("from elsewhere") {
			t.Error("a note that is edited asks for another height")
		}
		d.Queue.Pass(time.Second)
		d.wrote("older")
		d.Press("Esc")
		if !d.note.SetText("from elsewhere") || !strings.Contains(uitest.Words(d.page), "from elsewhere") {
			t.Error("after the edit the note does not follow")
		}
	})
}

func TestEditThatChangedNothingLeavesWhatCameFromElsewhere(t *testing.T) {
	write(t, roomy(), "old", func(d *desk) {
		d.Press("N")
		d.note.SetText("from elsewhere")
		d.Press("Esc")
		d.wrote()
		if !strings.Contains(uitest.Words(d.page), "from elsewhere") {
			t.Errorf("the page says %q", uitest.Words(d.page))
		}
	})
}

func TestNoteHoldsTwentyThousandCharacters(t *testing.T) {
	write(t, roomy(), "", func(d *desk) {
		d.Press("N")
		line := strings.Repeat("\u00e9", 49)
		d.field().paste(strings.Repeat(line+"\r\n", 399) + line[:2*48])
		d.field().paste("12345")
		d.field().typed("x")
		d.Press("Enter")
		d.Press("Esc")
		if len(d.written) != 1 || d.written[0] != strings.Repeat(line+"\n", 399)+line[:2*48]+"12" {
			t.Errorf("wrote %d times, the first with %d bytes", len(d.written), len(d.written[0]))
		}
		if len(d.Messages) != 3 || d.Messages[0] != "A note holds 20,000 characters: what does not fit is left out" {
			t.Errorf("it said %q", d.Messages)
		}
	})
}
