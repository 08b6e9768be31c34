package journal

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"time"
)

// Errors that callers tell apart.
var (
	// ErrNewer says that the data holds lines of a newer format, so that this
	// version must not add to it.
	ErrNewer = errors.New("a newer version of the app has written here, so nothing you do now is saved until you update")
	// ErrUnreadable says that the data folder, or this installation's own file
	// in it, cannot be read.
	ErrUnreadable = errors.New("the data folder cannot be read")
)

// Options is what a journal needs. Only Notify may be nil.
type Options struct {
	// Data holds the generations: numbered folders with one file for each
	// installation, and nothing else. The highest is read and written.
	Data Tree
	// Moved says that the user chose where Data lies. Then there must be
	// something in it already.
	Moved   bool
	Local   Folder // what is never shared: identity, copies of damaged files
	Backups Shelf  // in Local
	Now     func() time.Time
	// NewID makes an id that no other installation has, of a-z, 0-9 and hyphen.
	NewID func() string
	// Notify hears of every change of the status, in order. It is called on
	// goroutines of the journal and must not wait for anything.
	Notify func(Status)
}

// Journal adds what the user does to the log. Record, RecordGroup and Take
// belong to one goroutine; everything else may be called from any.
type Journal struct {
	id      string
	options Options
	number  uint64 // of the last fact
	order   int64  // greatest order time seen
	writer  *writer

	work sync.Mutex // held by what writes backups and imports

	mu   sync.Mutex // guards here
	here place
}

// Open reads everything in the data folder and starts the writer. The caller
// closes the journal. The error is ErrUnreadable or ErrNoData; every lesser
// trouble is in the report.
func Open(o Options) (*Journal, Report, error) {
	here, err := found(o)
	if err != nil {
		return nil, Report{}, err
	}
	id := identity(o.Local)
	p, err := readPast(here.folder, id, false)
	if err != nil {
		return nil, Report{}, err
	}
	report := p.report()
	report.Damaged, report.Local = p.keepDamaged(here.folder, o.Local)
	if id == "" || p.foreign(id) {
		id = o.NewID()
		report.Local = errors.Join(report.Local, keepIdentity(o.Local, id))
	}
	here.marks = p.marks()
	j := &Journal{id: id, options: o, here: here}
	j.number, j.order = p.last(id)
	s := Status{Installation: id, Confirmed: j.number, Err: report.ReadOnly}
	own := p.own(id)
	// What cannot be read at the end of the own file has used numbers too.
	j.number += own.lost
	j.writer = newWriter(here.folder, o.Notify, s)
	j.writer.torn, j.writer.last = own.open, j.number
	go j.writer.run()
	return j, report, nil
}

// found returns the generation to open.
func found(o Options) (place, error) {
	look := begun
	if o.Moved {
		look = newest
	}
	n, folder, err := look(o.Data)
	if err == nil && n == 0 {
		err = ErrNoData
	}
	return place{tree: o.Data, generation: n, folder: folder}, err
}

// fileOf names the file that installation id writes.
func fileOf(id string) string { return id + ".jsonl" }

// Installation is the id under which this journal writes.
func (j *Journal) Installation() string { return j.id }

// Record stamps facts where they stand, queues them for the disk and returns
// them as they will be read again. A fact keeps the group it names, or none,
// for what cannot be undone.
func (j *Journal) Record(facts ...Fact) []Fact {
	now := j.options.Now()
	_, offset := now.Zone()
	var lines []byte
	for i := range facts {
		f := &facts[i]
		j.number++
		j.order = max(now.UnixMilli(), later(j.order))
		f.Version, f.Installation, f.Number = Format, j.id, j.number
		f.Order, f.Wall, f.Zone = j.order, now.UnixMilli(), offset/60
		lines = appendLine(lines, f)
	}
	j.writer.add(lines, len(facts), j.number)
	return facts
}

// RecordGroup is Record for an action that undo takes back as one.
func (j *Journal) RecordGroup(facts ...Fact) []Fact { return j.RecordIn("", facts...) }

// RecordIn is RecordGroup that goes on with the group of an action before; ""
// begins a new one.
func (j *Journal) RecordIn(group string, facts ...Fact) []Fact {
	if group == "" {
		group = fmt.Sprintf("%s:%d", j.id, j.number+1)
	}
	for i := range facts {
		facts[i].Group = group
	}
	return j.Record(facts...)
}

// later is one millisecond after order; the end of time stays where it is.
func later(order int64) int64 {
	if order == math.MaxInt64 {
		return order
	}
	return order + 1
}

// Status says how the writer is getting on.
func (j *Journal) Status() Status { return j.writer.now() }

// Flush tries to save what is queued without waiting for the next retry, and
// returns when everything is confirmed or ctx ends. The error says how many
// facts are not saved and why.
func (j *Journal) Flush(ctx context.Context) error { return j.writer.flush(ctx) }

// Close is Flush and the end of writing: what is recorded later is never
// written. If ctx ends first, a write that is under way may still finish.
func (j *Journal) Close(ctx context.Context) error { return j.writer.close(ctx) }
