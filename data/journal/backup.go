package journal

import (
	"cmp"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

const (
	backupTime = "20060102-150405" // UTC
	backupEnd  = ".jsonl"
	// before marks a backup that a restore or a reset made. It is never pruned:
	// it is how those are taken back.
	before = "-before"
)

// How many backups prune keeps: one for each of so many days, weeks and months.
const (
	dailies   = 7
	weeklies  = 5
	monthlies = 12
)

// manyLines are about 4 MB, which a backup gives back to the system when it is
// done: by itself the runtime would keep that for minutes.
const manyLines = 10_000

// ErrNothing says that there is nothing to back up or to restore.
var ErrNothing = errors.New("there is nothing in it that Rehearse wrote")

// Backup is one backup in the backups folder.
type Backup struct {
	Name string
	Made time.Time // UTC
	// Before says that a restore or a reset made it.
	Before bool
	// Fresh says that BackUp made it just now: there was none like it.
	Fresh bool
	sum   string
}

// BackUp writes everything to a new file in the backups folder, unless a backup
// there holds just that, and removes backups that are no longer needed. It
// returns the backup that holds everything. The error is ErrNothing when there is
// nothing to back up yet.
func (j *Journal) BackUp() (Backup, error) {
	j.work.Lock()
	defer j.work.Unlock()
	p, err := j.everything()
	if err != nil {
		return Backup{}, fmt.Errorf("backing up: %w", err)
	}
	b, err := j.backUp(p, "")
	if err != nil {
		return Backup{}, fmt.Errorf("backing up: %w", err)
	}
	if len(p.lines) > manyLines {
		debug.FreeOSMemory()
	}
	return b, nil
}

// Backups lists all backups, newest first.
func (j *Journal) Backups() ([]Backup, error) {
	names, err := j.options.Backups.List()
	if err != nil {
		return nil, fmt.Errorf("listing the backups: %w", err)
	}
	return backups(names), nil
}

// OpenBackup opens a backup, to inspect or restore it.
func (j *Journal) OpenBackup(name string) (io.ReadCloser, error) {
	return j.options.Backups.Read(name, 0)
}

// backUp writes p to a new backup with a mark in its name.
func (j *Journal) backUp(p *past, mark string) (Backup, error) {
	if p.empty() {
		return Backup{}, ErrNothing
	}
	names, err := j.options.Backups.List()
	if err != nil {
		return Backup{}, err
	}
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	if err = p.write(sum); err != nil {
		return Backup{}, err
	}
	now := j.options.Now()
	b := Backup{Made: now.UTC().Truncate(time.Second), Before: mark != "", Fresh: true, sum: fmt.Sprintf("%08x", sum.Sum32())}
	b.Name = b.Made.Format(backupTime) + "-" + b.sum + mark + backupEnd
	for _, old := range backups(names) {
		if old.sum == b.sum && (old.Before || !b.Before) {
			return old, nil
		}
	}
	if err = replace(j.options.Backups, b.Name, p.write); err != nil {
		return Backup{}, err
	}
	for _, old := range prune(append(names, b.Name), now) {
		_ = j.options.Backups.Remove(old) // what stays is tried again next time
	}
	return b, nil
}

// backups reads names of files and returns those that are backups, newest first.
func backups(names []string) []Backup {
	var all []Backup
	for _, name := range names {
		if b, ok := parseBackup(name); ok {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b Backup) int {
		return cmp.Or(b.Made.Compare(a.Made), strings.Compare(b.Name, a.Name))
	})
	return all
}

func parseBackup(name string) (Backup, bool) {
	text, ok := strings.CutSuffix(name, backupEnd)
	text, marked := strings.CutSuffix(text, before)
	if !ok || len(text) != len(backupTime)+sumLen || text[len(backupTime)] != '-' {
		return Backup{}, false
	}
	made, err := time.Parse(backupTime, text[:len(backupTime)])
	if err != nil {
		return Backup{}, false
	}
	return Backup{Name: name, Made: made, Before: marked, sum: text[len(backupTime)+1:]}, true
}

// prune says which files of the backups folder to remove: half-written ones,
// and all but the newest of each of the last 7 days, 5 weeks and 12 months that
// have one. It goes by the days that have a backup and not by their distance
// from now, so that nothing vanishes while the app is not used. Backups that
// are dated later than now, by a clock that was wrong, come last. It never
// names what is not a backup, nor one that a restore or reset made.
func prune(names []string, now time.Time) []string {
	var gone []string
	var past, future []Backup
	for _, b := range backups(names) {
		switch {
		case b.Before:
		case b.Made.After(now):
			future = append(future, b)
		default:
			past = append(past, b)
		}
	}
	for _, name := range names {
		whole, half := strings.CutSuffix(name, ".new")
		if _, ours := parseBackup(whole); half && ours {
			gone = append(gone, name)
		}
	}
	days, weeks, months := slots{left: dailies}, slots{left: weeklies}, slots{left: monthlies}
	for _, b := range append(past, future...) {
		year, week := b.Made.ISOWeek()
		kept := days.take(b.Made.Format(time.DateOnly))
		kept = weeks.take(fmt.Sprint(year, week)) || kept
		kept = months.take(b.Made.Format("2006-01")) || kept
		if !kept {
			gone = append(gone, b.Name)
		}
	}
	return gone
}

// slots hands out one place for each day, or for each week or month.
type slots struct {
	left  int
	taken []string
}

func (s *slots) take(period string) bool {
	if s.left == 0 || slices.Contains(s.taken, period) {
		return false
	}
	s.left--
	s.taken = append(s.taken, period)
	return true
}
