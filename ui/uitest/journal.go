package uitest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"rehearse/data/journal"
)

// Local is what an installation keeps for itself.
type Local struct{ Disk }

// Journal opens the journal of an installation on a data folder; it closes with
// the test, which has to be in a bubble of its own time.
func (l *Local) Journal(tb testing.TB, name string, data journal.Tree, now func() time.Time) (*journal.Journal, []journal.Fact) {
	tb.Helper()
	local, err := l.Shelf("local")
	if err != nil {
		tb.Fatal(err)
	}
	backups, err := l.Shelf("backups")
	if err != nil {
		tb.Fatal(err)
	}
	ids := 0
	j, report, err := journal.Open(journal.Options{
		Data: data, Local: local, Backups: backups, Now: now,
		NewID: func() string { ids++; return fmt.Sprintf("%s%d", name, ids) },
	})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = j.Close(context.Background()) })
	return j, report.Facts.List()
}
