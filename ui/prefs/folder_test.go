package prefs

import (
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
	"rehearse/ui/uitest"
)

// location returns what the next start will open.
func (k *keeper) location() string {
	k.t.Helper()
	local, err := k.local.Shelf("local")
	if err != nil {
		k.t.Fatal(err)
	}
	path, err := journal.Location(local)
	if err != nil {
		k.t.Fatal(err)
	}
	return path
}

func TestDataMovesToAnEmptyFolderAndBack(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.folder = Place{Path: "/shared", Tree: &uitest.Disk{}}
		k.do("folder", "C")
		if !strings.Contains(k.sheet(), "It will lie in /shared.") {
			t.Fatalf("the sheet says\n%s", k.sheet())
		}
		k.keys("Enter")
		k.said("Your data lies in /shared from now on.")
		if k.screen.path.Text() != "/shared" || k.location() != "/shared" || len(k.stars) != 1 {
			t.Errorf("shows %q, the next start opens %q, the stars are %v", k.screen.path.Text(), k.location(), k.stars)
		}
		k.do("folder", "C")
		k.said("Your data lies there already.")
		k.do("folder", "Enter") // the filled button
		k.said("Your data lies there already.")
		k.do("folder", "D", "Enter")
		if k.screen.path.Text() != "/own" || k.location() != "" {
			t.Errorf("shows %q, the next start opens %q", k.screen.path.Text(), k.location())
		}
	})
}

func TestFolderInUseIsJoinedOrReplaced(t *testing.T) {
	for key, want := range map[string]int{"J": 2, "R": 1, "Esc": 1} {
		keeping(t, func(k *keeper) {
			used := &uitest.Disk{}
			j, _ := (&uitest.Local{}).Journal(k.t, "there", used, time.Now)
			j.RecordGroup(journal.Fact{Kind: journal.Star, Object: "python/s2", On: true})
			k.pass()
			k.folder = Place{Path: "/shared", Tree: used}
			k.do("folder", "C", key)
			if len(k.stars) != want || !k.stars["python/s1"] {
				t.Errorf("%s: the stars are %v", key, k.stars)
			}
			if moved := k.location() == "/shared"; moved != (key != "Esc") {
				t.Errorf("%s: the next start opens %q", key, k.location())
			}
		})
	}
}

func TestMovingGoesOnUntilWhatIsDoneMeanwhileHasMovedToo(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.folder = Place{Path: "/shared", Tree: &uitest.Disk{}}
		k.stale = 2
		k.do("folder", "C", "Enter")
		k.said("Your data lies in /shared from now on.")
		if !k.stars["python/late"] || k.stale != 0 {
			t.Errorf("the stars are %v", k.stars)
		}
	})
}

func TestMovingAgainOpensNoFurtherGeneration(t *testing.T) {
	keeping(t, func(k *keeper) {
		used := &uitest.Disk{}
		j, _ := (&uitest.Local{}).Journal(k.t, "there", used, time.Now)
		j.RecordGroup(journal.Fact{Kind: journal.Star, Object: "python/s2", On: true})
		k.pass()
		k.folder = Place{Path: "/shared", Tree: used}
		k.stale = 2
		k.do("folder", "C", "R")
		if all, err := used.List(); len(all) != 2 || err != nil {
			t.Errorf("the generations are %v, %v", all, err)
		}
	})
}

func TestMovingThatNeverComesToAnEndIsExplained(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.folder = Place{Path: "/shared", Tree: &uitest.Disk{}}
		k.stale = 100
		k.do("folder", "C", "Enter")
		for range moveTries {
			k.pass()
		}
		k.said("Moving failed: there was always something new")
		k.stale = 0
		k.do("folder", "C", "J")
		k.said("Your data lies in /shared from now on.")
	})
}

func TestFolderThatCannotBeUsedIsExplained(t *testing.T) {
	keeping(t, func(k *keeper) {
		broken := &uitest.Disk{}
		broken.Break(errStrike)
		k.folder = Place{Path: "/shared", Tree: broken}
		k.do("folder", "C")
		k.said("Opening the folder failed: the data folder cannot be read: the disk is on strike; nothing was moved.")
		broken.Break(nil)
		k.do("folder", "C")
		broken.Break(errStrike)
		k.keys("Enter")
		k.said("the disk is on strike; choose the folder once more.")
		k.chosenErr = errStrike
		k.do("folder", "C")
		k.said("Opening the folder failed: the disk is on strike; nothing was moved.")
		k.do("folder", "D")
		k.said("Opening the folder failed: the disk is on strike; nothing was moved.")
		if k.location() != "" || k.screen.path.Text() != dataPath {
			t.Errorf("shows %q, the next start opens %q", k.screen.path.Text(), k.location())
		}
	})
}
