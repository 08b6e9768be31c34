package uitest

import (
	"strconv"
	"time"

	"rehearse/data/journal"
)

// Log is a study.Log in memory. Its clock stands until the test sets it, and
// each fact is one millisecond of order time later than the one before.
type Log struct {
	Clock time.Time      // what the wall says
	Facts []journal.Fact // all that was recorded, stamped

	name  string
	order int64
}

// NewLog returns an empty log of the installation. Its clock says half past
// seven in the evening of a Monday, two hours east of Greenwich.
func NewLog(installation string) *Log {
	zone := time.FixedZone("", 2*60*60)
	return &Log{name: installation, Clock: time.Date(2026, time.June, 1, 19, 30, 0, 0, zone)}
}

// Installation is part of study.Log.
func (l *Log) Installation() string { return l.name }

// Record is part of study.Log.
func (l *Log) Record(facts ...journal.Fact) []journal.Fact { return l.stamp("", facts) }

// RecordGroup is part of study.Log.
func (l *Log) RecordGroup(facts ...journal.Fact) []journal.Fact { return l.RecordIn("", facts...) }

// RecordIn is part of study.Log.
func (l *Log) RecordIn(group string, facts ...journal.Fact) []journal.Fact {
	if group == "" {
		group = l.name + ":" + strconv.Itoa(len(l.Facts)+1)
	}
	return l.stamp(group, facts)
}

// Kinds lists the kinds of all facts, oldest first.
func (l *Log) Kinds() []journal.Kind {
	kinds := make([]journal.Kind, len(l.Facts))
	for i := range l.Facts {
		kinds[i] = l.Facts[i].Kind
	}
	return kinds
}

func (l *Log) stamp(group string, facts []journal.Fact) []journal.Fact {
	_, east := l.Clock.Zone()
	for i := range facts {
		l.order = max(l.order+1, l.Clock.UnixMilli())
		f := &facts[i]
		f.Version, f.Installation, f.Group = journal.Format, l.name, group
		f.Number = uint64(len(l.Facts)) + 1
		f.Order, f.Wall, f.Zone = l.order, l.Clock.UnixMilli(), east/60
		l.Facts = append(l.Facts, *f)
	}
	return facts
}
