// Package journal is the durable log of what the user did: an append-only list
// of facts, one line each, checksummed, in one file for each installation.
// What the app knows about the user is the fold of these facts in their order.
//
// # Kinds
//
//	star    o = scenario or point, on
//	arrange list = starred scenarios and points in the user's own order
//	note    o = scenario or point, text = the user's own words, empty for none
//	aside   o = scenario, on = kept out of plans
//	set     name = of a setting, text = its value, empty for the default
//	begin   src = where the cards of a sitting came from, list = what it asks, in
//	        order: scenarios, or points: those of one scenario are one card, a
//	        drill, that asks for them only. blind = category, level and stars are
//	        hidden. The fact's own id names the sitting
//	turn    s = sitting, o = scenario, on = the answer is showing
//	hint    s, o = point, on = its whole text was shown (false: its cue)
//	tick    s, o = point, on
//	skip    s, o = scenario
//	review  s, o = scenario, said / missed = ids of its points, ms = how long
//	        the answer took. Every point that was asked stands in exactly one of
//	        the lists. shown = those of them that count as missed though they
//	        may be in said: their whole text was shown as a hint. on = must-points
//	        were left out (a drill). prac = the scenario was neither new nor due
//	undo    u = group, on = taken back (false: put again)
//
// A kind that this version does not know is kept in its file and ignored. Only
// a changed meaning of a kind raises the format version.
package journal

import (
	"cmp"
	"strconv"
	"strings"
	"time"
)

// Format is the version of the line format that this package writes.
const Format = 1

// Kind says what a fact is about.
type Kind string

// The kinds that this version folds.
const (
	Star    Kind = "star"
	Arrange Kind = "arrange"
	Note    Kind = "note"
	Aside   Kind = "aside"
	Set     Kind = "set"
	Begin   Kind = "begin"
	Turn    Kind = "turn"
	Hint    Kind = "hint"
	Tick    Kind = "tick"
	Skip    Kind = "skip"
	Review  Kind = "review"
	Undo    Kind = "undo"
)

func (k Kind) known() bool {
	switch k {
	case Star, Arrange, Note, Aside, Set, Begin, Turn, Hint, Tick, Skip, Review, Undo:
		return true
	}
	return false
}

// Fact is one thing the user did. The header orders and dates it; of the other
// fields each kind uses those named in the package documentation.
type Fact struct {
	Version      int    `json:"v"`
	Installation string `json:"i"`
	Number       uint64 `json:"n"` // counts the facts of one installation from 1
	// Order is the order time: milliseconds since 1970 UTC, but always later
	// than every order time seen before. It orders facts and dates nothing.
	Order int64 `json:"t"`
	Wall  int64 `json:"w"` // wall clock, milliseconds since 1970 UTC
	Zone  int   `json:"z"` // minutes east of UTC
	// Group is the action that the fact belongs to and that undo takes back as
	// one, "<installation>:<number of its first fact>"; empty for what cannot
	// be undone.
	Group string `json:"g,omitempty"`
	Kind  Kind   `json:"k"`

	Object  string   `json:"o,omitempty"`
	On      bool     `json:"on,omitempty"`
	sum     uint32   // checksum of the line; zero before there is one
	Sitting string   `json:"s,omitempty"`
	Source  string   `json:"src,omitempty"`
	List    []string `json:"list,omitempty"`
	Said    []string `json:"said,omitempty"`
	Missed  []string `json:"missed,omitempty"`
	Took    int64    `json:"ms,omitempty"` // milliseconds
	Undoes  string   `json:"u,omitempty"`
	// Younger fields stand last, so that older lines are read as fast as ever.
	Text     string   `json:"text,omitempty"`
	Name     string   `json:"name,omitempty"`
	Shown    []string `json:"shown,omitempty"`
	Blind    bool     `json:"blind,omitempty"`
	Practice bool     `json:"prac,omitempty"`
}

// ID names the fact among all facts: "<installation>:<number>".
func (f *Fact) ID() string {
	return f.Installation + ":" + strconv.FormatUint(f.Number, 10)
}

// Compare puts facts in the one order that every installation agrees on. It is
// zero for the same fact only: two facts that a copied home folder gave one
// header are told apart by the checksums of their lines.
func Compare(f, g *Fact) int {
	return cmp.Or(
		cmp.Compare(f.Order, g.Order),
		strings.Compare(f.Installation, g.Installation),
		cmp.Compare(f.Number, g.Number),
		cmp.Compare(f.sum, g.sum),
	)
}

// Before reports whether f comes before g in that order.
func (f *Fact) Before(g *Fact) bool { return Compare(f, g) < 0 }

// When is what the user's clock showed at the fact. No zone is more than a day
// away from Greenwich.
func (f *Fact) When() time.Time {
	const day = 24 * 60
	return time.UnixMilli(f.Wall).In(time.FixedZone("", 60*max(-day, min(f.Zone, day))))
}
