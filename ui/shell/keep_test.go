package shell

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
	"rehearse/ui/uitest"
)

// pair is a whole window with its journal, and the book of another computer that
// shares its data folder.
type pair struct {
	*world
	data  uitest.Disk
	local uitest.Local
	there *study.Book
	save  func() // what was done there is on the disk
	log   *strings.Builder
}

func together(t *testing.T, run func(*pair)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		a := uitest.App(t, normal())
		p := &pair{log: &strings.Builder{}}
		w := &world{t: t, queue: &uitest.Queue{}, prefs: a.Preferences(), window: test.NewTempWindow(t, nil)}
		p.world = w
		deck := uitest.Deck()
		here, facts := p.local.Journal(t, "here", &p.data, time.Now)
		w.book = study.NewBook(deck, here, journal.Pack(facts))
		other, _ := (&uitest.Local{}).Journal(t, "there", &p.data, time.Now)
		p.there = study.NewBook(deck, other, nil)
		p.save = func() {
			if err := other.Flush(context.Background()); err != nil {
				t.Error(err)
			}
		}
		w.shell = New(Deps{
			Window: w.window, Deck: deck, Book: w.book, Settings: normal(), Store: w.prefs,
			Now: time.Now, Post: w.queue.Post, Log: slog.New(slog.NewTextHandler(p.log, nil)),
			Open: func() Data { return Data{Journal: here} }, Save: here.Flush, Leave: func() { w.left = true },
		})
		w.window.SetContent(w.shell.Root())
		w.shell.Attach()
		w.shell.Opened()
		w.window.Resize(fyne.NewSize(1280, 800))
		w.pass()
		w.leaveBox()
		run(p)
	})
}

// look lets the window look at the data folder.
func (p *pair) look() {
	p.queue.Pass(lookTime)
	p.queue.Pass(lookTime)
}

func (p *pair) backups() []journal.Backup {
	p.t.Helper()
	all, err := p.shell.data.Journal.Backups()
	if err != nil {
		p.t.Error(err)
	}
	return all
}

func TestWhatAnotherComputerDidAppearsWithoutARestart(t *testing.T) {
	together(t, func(p *pair) {
		p.press("Ctrl+3")
		p.there.Star(p.there.Ref("pool", ""), true)
		p.save()
		p.look()
		p.wants("When do you reach for a pool?")
	})
}

func TestCardStaysWhenAnotherComputerBeginsASitting(t *testing.T) {
	together(t, func(p *pair) {
		p.press("S")
		p.wants("1 of 9", "Show answer")
		before := p.words()
		time.Sleep(time.Second)
		p.there.Begin(study.Run{Source: study.Bookmarks, Refs: []scenario.Ref{p.there.Ref("seed", "")}})
		p.there.Turn(true)
		p.save()
		p.look()
		if p.words() != before {
			t.Errorf("the card reads\n%s\nnot\n%s", p.words(), before)
		}
	})
}

func TestBackupIsMadeAfterTheStartAndEveryHalfHourOfChanges(t *testing.T) {
	together(t, func(p *pair) {
		p.book.Star(p.book.Ref("pool", ""), true)
		p.queue.Pass(firstBackup)
		p.queue.Pass(time.Second)
		if n := len(p.backups()); n != 1 {
			t.Fatalf("%d backups after the start", n)
		}
		p.queue.Pass(backupTime)
		p.look()
		if n := len(p.backups()); n != 1 {
			t.Fatalf("%d backups although nothing changed", n)
		}
		p.book.Star(p.book.Ref("lock", ""), true)
		before := p.backups()[0].Name
		p.queue.Pass(backupTime)
		p.look()
		if all := p.backups(); all[0].Name == before {
			t.Errorf("nothing new is backed up: %v", all)
		}
	})
}

func TestFailedBackupIsToldOnce(t *testing.T) {
	together(t, func(p *pair) {
		p.book.Star(p.book.Ref("pool", ""), true)
		p.pass()
		p.local.Break(errors.New("the disk is on strike"))
		for range 3 {
			p.queue.Pass(backupTime)
			p.look()
		}
		p.wants("No backup can be made:", "the disk is on strike")
		for name, said := range map[string]string{"window": p.words(), "log": p.log.String()} {
			if n := strings.Count(said, "No backup can be made"); n != 1 {
				t.Errorf("the %s says it %d times", name, n)
			}
		}
	})
}

func TestFolderThatCannotBeReadIsToldOnceAndAgainAfterItCouldBe(t *testing.T) {
	together(t, func(p *pair) {
		for range 2 {
			p.data.Break(errors.New("the disk is on strike"))
			p.look()
			p.look()
			p.data.Break(nil)
			p.look()
		}
		if n := strings.Count(p.log.String(), "on another computer cannot be read"); n != 2 {
			t.Errorf("the log tells %d failures, want 2:\n%s", n, p.log)
		}
		p.there.Star(p.there.Ref("pool", ""), true)
		p.save()
		p.look()
		if len(p.book.Stars()) != 1 {
			t.Error("the window does not look any more")
		}
	})
}

func TestResetElsewhereHoldsHereAndIsTold(t *testing.T) {
	together(t, func(p *pair) {
		p.book.Star(p.book.Ref("pool", ""), true)
		p.pass()
		j, _ := (&uitest.Local{}).Journal(p.t, "third", &p.data, time.Now)
		if _, err := j.Reset(); err != nil {
			t.Fatal(err)
		}
		p.look()
		if len(p.book.Stars()) != 0 {
			t.Error("the star is still there")
		}
		p.wants("everything was replaced or reset")
	})
}

func TestNothingIsDrawnOrBegunAfterTheUserLeft(t *testing.T) {
	together(t, func(p *pair) {
		p.press("Ctrl+Q")
		p.there.Star(p.there.Ref("pool", ""), true)
		p.save()
		p.queue.Pass(backupTime)
		p.look()
		if !p.left || len(p.book.Stars()) != 0 || len(p.backups()) != 0 {
			t.Errorf("left: %v, stars %v, backups %v", p.left, p.book.Stars(), p.backups())
		}
		p.queue.Pass(time.Minute)
		if n := p.queue.Drain(); n != 0 {
			t.Errorf("%d things still come", n)
		}
	})
}

func TestLogTellsNothingOfWhatTheUserDid(t *testing.T) {
	together(t, func(p *pair) {
		p.press("Down", "Enter", "B", "S")
		p.there.Star(p.there.Ref("seed", ""), true)
		p.save()
		p.look()
		p.press("Ctrl+Q")
		for _, id := range []string{"pool", "seed", "lock", "threads"} {
			if strings.Contains(p.log.String(), id) {
				t.Errorf("the log names %s:\n%s", id, p.log)
			}
		}
	})
}

func TestWhatWasReadWhileTheUserLeftIsDropped(t *testing.T) {
	together(t, func(p *pair) {
		p.there.Star(p.there.Ref("pool", ""), true)
		p.save()
		time.Sleep(lookTime)
		synctest.Wait()
		p.queue.Drain() // begins to look
		synctest.Wait() // what was read waits for the window
		p.shell.leave()
		p.queue.Drain()
		if len(p.book.Stars()) != 0 {
			t.Error("the window took it although the user had left")
		}
	})
}

func TestCardThatWasResetElsewhereMakesWay(t *testing.T) {
	together(t, func(p *pair) {
		p.press("S")
		p.wants("1 of 9")
		j, _ := (&uitest.Local{}).Journal(p.t, "third", &p.data, time.Now)
		if _, err := j.Reset(); err != nil {
			t.Fatal(err)
		}
		p.look()
		p.wants("8 new scenarios today", "everything was replaced or reset")
		p.press("Esc", "Ctrl+1", "S")
		p.wants("1 of 9", "Show answer")
	})
}
