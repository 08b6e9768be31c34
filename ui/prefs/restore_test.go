package prefs

import (
	"io"
	"strings"
	"testing"

	"rehearse/data/journal"
)

func TestRestoreShowsWhatIsInAFileBeforeItDoesAnything(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.file = k.exported("python/s2", "python/s3")
		k.do("restore")
		k.choose("Another file")
		for _, want := range []string{
			"there.jsonl", "From 1 January 2000 to 1 January 2000",
			"2 changes of stars", "from 1 installation.", "A backup is made first.",
		} {
			if !strings.Contains(k.sheet(), want) {
				t.Errorf("the sheet does not say %q but\n%s", want, k.sheet())
			}
		}
		k.keys("Esc")
		if len(k.stars) != 1 || len(k.backups()) != 0 {
			t.Errorf("the stars are %v, there are %d backups", k.stars, len(k.backups()))
		}
	})
}

func TestMergeAddsAndReplacePutsInPlaceBothAfterABackup(t *testing.T) {
	for key, want := range map[string]int{"M": 2, "R": 1} {
		keeping(t, func(k *keeper) {
			k.file = k.exported("python/s2")
			k.do("restore")
			k.choose("Another file")
			k.keys(key)
			if len(k.stars) != want || !k.stars["python/s2"] {
				t.Errorf("%s: the stars are %v", key, k.stars)
			}
			if all := k.backups(); len(all) != 1 || !all[0].Before {
				t.Errorf("%s: the backups are %v", key, all)
			}
			k.said("A backup of what was here before is in the list of Restore...")
		})
	}
}

func TestBackupsAreListedNewestFirst(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.do("backup")
		k.star("python/s2")
		k.do("backup")
		k.do("restore")
		all := k.backups()
		newest, oldest := strings.Index(k.sheet(), day(all[0].Made)), strings.LastIndex(k.sheet(), "Another file")
		if newest < 0 || newest > oldest || len(all) < 1 {
			t.Errorf("the sheet says\n%s", k.sheet())
		}
	})
}

func TestFileThatCannotBeRestoredIsExplained(t *testing.T) {
	text := func(s string) Source {
		return Source{Name: "x", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(s)), nil }}
	}
	tests := map[string]struct {
		file Source
		want string
	}{
		"something else": {text("not ours\n"), "There is nothing in the file that Rehearse wrote."},
		"nothing":        {text(""), "There is nothing in the file that Rehearse wrote."},
		"gone": {
			Source{Name: "x", Open: func() (io.ReadCloser, error) { return nil, errStrike }},
			"Reading the file failed: the disk is on strike; nothing was changed.",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			keeping(t, func(k *keeper) {
				k.file = test.file
				k.do("restore")
				k.choose("Another file")
				k.said(test.want)
				if k.sheet() != "" {
					t.Errorf("a sheet says\n%s", k.sheet())
				}
			})
		})
	}
}

func TestFailedRestoreChangesNothing(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.file = k.exported("python/s2")
		k.do("restore")
		k.choose("Another file")
		k.local.Break(errStrike)
		k.keys("R")
		k.said("the disk is on strike; nothing was changed.")
		if len(k.stars) != 1 || !k.stars["python/s1"] {
			t.Errorf("the stars are %v", k.stars)
		}
	})
}

func TestBackupsThatCannotBeListedAreExplained(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.local.Break(errStrike)
		k.do("restore")
		k.said("Listing the backups failed: the disk is on strike.")
	})
}

func TestDescriptionTellsWhatStaysOut(t *testing.T) {
	c := journal.Contents{
		Facts: 3, Kinds: map[journal.Kind]int{journal.Review: 1, journal.Begin: 1}, Installations: 2,
		Unknown: 1, Damaged: 1, Torn: 1,
	}
	for _, want := range []string{
		"1 saved answer, 1 rehearsal, from 2 installations.",
		"1 entry of a later version", "2 lines cannot be read and will be left out.",
	} {
		if got := describe(c); !strings.Contains(got, want) {
			t.Errorf("it does not say %q but %q", want, got)
		}
	}
}

func TestListWithoutABackupSaysSo(t *testing.T) {
	keeping(t, func(k *keeper) {
		k.do("restore")
		if !strings.Contains(k.sheet(), "No backup yet.") {
			t.Errorf("the sheet says\n%s", k.sheet())
		}
	})
}
