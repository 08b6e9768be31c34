package study_test

import (
	"math/rand/v2"
	"time"

	"rehearse/data/memory"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

// user does random things to a book.
type user struct {
	rnd   *rand.Rand
	book  *study.Book
	log   *record
	visit study.Visit
}

func newUser(seed uint64, installation string) *user {
	log := newRecord(installation)
	return &user{rnd: rand.New(rand.NewPCG(seed, 1)), book: study.NewBook(deck(), log, nil), log: log}
}

func (u *user) scenario() string { return deck().Scenarios[u.rnd.IntN(4)].ID }
func (u *user) point() string    { return points()[u.rnd.IntN(4)] }
func (u *user) heads() bool      { return u.rnd.IntN(2) == 0 }
func (u *user) day() memory.Day  { return memory.DayOf(u.log.wall) }

// ref is a scenario or a point of one.
func (u *user) ref() scenario.Ref {
	if u.heads() {
		return u.book.Ref(u.scenario(), "")
	}
	return u.book.Ref(u.scenario(), u.point())
}

// one is one of the texts.
func (u *user) one(texts ...string) string { return texts[u.rnd.IntN(len(texts))] }

// act does one random thing that is neither undo nor redo.
func (u *user) act() {
	do := []func(){
		func() { u.book.Star(u.ref(), u.heads()) },
		func() { u.book.Arrange([]scenario.Ref{u.ref(), u.ref(), u.ref()}) },
		func() { u.book.Write(u.ref(), u.one("", "mine", "naïve\n\"words\""), nil) },
		func() { u.book.Write(u.ref(), u.one("", "one", "one two", "one two three"), &u.visit) },
		func() { u.visit = study.Visit{} },
		func() { u.book.SetAside(u.ref(), u.heads()) },
		func() {
			u.book.Set(u.one(study.Target, study.NewADay, study.MostADay, study.Keys+"star"), u.one("", "0.8", "3", "B"))
		},
		func() {
			u.book.Begin(study.Run{Source: study.Everything, Refs: []scenario.Ref{u.ref(), u.ref(), u.ref()}, Blind: u.heads()})
		},
		func() { u.book.Turn(u.heads()) },
		func() { u.book.NextHint() },
		func() { u.book.Hint(u.point(), u.heads()) },
		u.tick, u.tick, u.tick,
		u.save, u.save,
		u.book.Skip,
	}
	do[u.rnd.IntN(len(do))]()
	u.log.wall = u.log.wall.Add(time.Duration(u.rnd.IntN(9)-4) * time.Second) // clocks are set, too
	if u.rnd.IntN(8) == 0 {
		u.log.wall = u.log.wall.Add(time.Duration(u.rnd.IntN(120)-24) * time.Hour)
	}
}

func (u *user) tick() { u.book.Tick(u.heads(), u.point(), u.point()) }

func (u *user) save() { u.book.Save(time.Duration(u.rnd.IntN(100))*time.Second, u.day()) }

func (u *user) actOrUndo() {
	switch u.rnd.IntN(6) {
	case 0:
		u.book.Undo()
	case 1:
		u.book.Redo()
	default:
		u.act()
	}
}

// live does random things, undo and redo among them.
func (u *user) live() {
	for range commands {
		u.actOrUndo()
	}
}
