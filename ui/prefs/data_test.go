package prefs

import (
	"bytes"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/ui/uitest"
)

func TestBackUpNowSaysWhereItLiesOrThatNothingChanged(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.do("backup")
		k.said("Backed up: " + k.backups()[0].Name)
		k.do("backup")
		k.said("Nothing has changed since the backup of ")
		if n := len(k.backups()); n != 1 {
			t.Errorf("%d backups", n)
		}
		k.star("python/s2")
		k.do("backup")
		k.said("Backed up: ")
	})
}

func TestNothingToBackUpIsNoFailure(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.do("reset")
		test.Type(k.window.Canvas().Focused(), "reset")
		k.keys("Enter")
		k.do("backup")
		k.said("There is nothing to back up yet.")
	})
}

func TestFailedBackupIsOneSentence(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.local.Break(errStrike)
		k.do("backup")
		k.said("Backing up failed: the disk is on strike.")
		k.local.Break(nil)
		k.do("backup")
		k.said("Backed up: ")
	})
}

func TestOnlyOneThingIsDoneAtATime(t *testing.T) {
	keeping(t, func(k *keeper) {
		for _, name := range []string{"backup", "export", "restore"} {
			test.Tap(k.screen.work[name])
		}
		k.pass()
		if k.sheet() != "" || k.saved.Len() != 0 {
			t.Error("something else was begun meanwhile")
		}
		k.said("Backed up")
	})
}

func TestExportWritesEverythingToTheChosenFile(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.star("python/s2")
		k.do("export")
		c, err := journal.Inspect(bytes.NewReader(k.saved.Bytes()))
		if err != nil || c.Kinds[journal.Star] != 2 || !k.saved.synced || !k.saved.closed {
			t.Errorf("the file holds %+v, %v; synced %v, closed %v", c, err, k.saved.synced, k.saved.closed)
		}
		k.said("Exported 2 changes of stars to /home/me/rehearse-export.jsonl")
	})
}

func TestFailedExportIsSaidAndTheFileClosed(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.saved.err = errStrike
		k.do("export")
		k.said("Exporting failed: the disk is on strike; the file is not complete.")
		if !k.saved.closed {
			t.Error("the file stays open")
		}
		k.chosenErr = errStrike
		k.do("export")
		k.said("Exporting failed: the disk is on strike.")
	})
}

func TestEscClosesADialogAndNoKeyPassesIt(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.leaveOpen = true
		k.do("export", "?")
		if k.sheets != 0 {
			t.Error("a key reached the window behind the dialog")
		}
		k.keys("Esc")
		if k.dismissed != 1 || k.saved.Len() != 0 {
			t.Errorf("dismissed %d times, exported %d bytes", k.dismissed, k.saved.Len())
		}
		k.screen.deps.Keys = func() { k.sheets++ }
		k.leaveOpen = false
		k.do("backup")
		k.said("Backed up")
	})
}

func TestKeyOfWhatIsDoneWithTheDataLeadsThereAndTheDialogBack(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.window.Resize(fyne.NewSize(480, 600))
		k.keys("D")
		at := k.screen.page.Offset.Y
		if k.sheet() == "" || at == 0 {
			t.Fatalf("the sheet says %q at %v", k.sheet(), at)
		}
		k.keys("Esc")
		if k.window.Canvas().Focused() != fyne.Focusable(k.screen.work["folder"]) || k.screen.page.Offset.Y != at {
			t.Errorf("the page went from %v to %v", at, k.screen.page.Offset.Y)
		}
		for key, name := range map[string]string{"B": "backup", "E": "export"} {
			k.window.Canvas().Focus(k.screen.size.less)
			k.keys(key)
			ringed := k.screen.work[name]
			y := fyne.CurrentApp().Driver().AbsolutePositionForObject(ringed).Y
			if k.window.Canvas().Focused() != fyne.Focusable(ringed) || y < 0 || y+ringed.Size().Height > 600 {
				t.Errorf("%s: the keys belong to %v, the button lies at %v", key, k.window.Canvas().Focused(), y)
			}
		}
	})
}

func TestResetWantsTheWordAndIsUndoneByRestore(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.do("reset", "Enter", "Esc")
		if len(k.stars) != 1 {
			t.Fatal("reset without the word")
		}
		k.do("reset")
		test.Type(k.window.Canvas().Focused(), "reset")
		k.keys("Enter")
		if len(k.stars) != 0 || k.sheet() != "" {
			t.Fatalf("the stars are %v, the sheet says %q", k.stars, k.sheet())
		}
		k.said("To undo that: Restore..., the newest backup, Replace.")
		k.do("restore")
		k.choose(day(k.backups()[0].Made))
		k.keys("R")
		if !k.stars["python/s1"] {
			t.Errorf("the stars are %v", k.stars)
		}
	})
}

func TestFailedResetChangesNothing(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.local.Break(errStrike)
		k.do("reset")
		test.Type(k.window.Canvas().Focused(), "reset")
		k.keys("Enter")
		k.said("the disk is on strike; nothing was changed.")
		if len(k.stars) != 1 {
			t.Errorf("the stars are %v", k.stars)
		}
	})
}

func TestOutcomeReachesTheUserWhoWentToAnotherScreen(t *testing.T) {
	keeping(t, func(k *keeper) {
		var said []string
		k.screen.host.Say = func(s string) { said = append(said, s) }
		test.Tap(k.screen.work["backup"])
		k.screen.Hide()
		k.pass()
		if len(said) != 1 || !strings.HasPrefix(said[0], "Backed up") {
			t.Errorf("said %q", said)
		}
		k.screen.Show()
		if k.screen.outcome.Visible() {
			t.Error("an old outcome is shown")
		}
	})
}

func TestNothingCanBeDoneWithoutAJournal(t *testing.T) {
	r := newRig(t, wide(), uitest.Settings("light"))
	for name, b := range r.screen.work {
		test.Tap(b)
		if r.screen.outcome.Visible() || r.window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s did something", name)
		}
	}
}
