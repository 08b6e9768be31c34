// Package scenario says what an interview scenario is: a question, an answer
// in points that can be said aloud, and what surrounds them. Its types are
// plain values; it imports nothing of ours.
package scenario

import "strings"

// Level says how much experience a complete answer needs.
type Level string

// The three levels, easiest first.
const (
	Core         Level = "core"
	Practitioner Level = "practitioner"
	Senior       Level = "senior"
)

// Levels returns the levels in the order they are shown.
func Levels() []Level { return []Level{Core, Practitioner, Senior} }

// String returns the level as it is shown: "Core".
func (l Level) String() string {
	if l == "" {
		return ""
	}
	return strings.ToUpper(string(l[:1])) + string(l[1:])
}

// Category is one shelf of a deck; every scenario stands on exactly one.
type Category struct {
	ID   string // lower-case word, permanent
	Name string // as shown
	Line string // one line about what belongs here
}

// Point is one thing worth saying in an answer.
type Point struct {
	// ID is permanent within the scenario: "a" to "f" for must-points, "x1",
	// "x2", ... for extras. A withdrawn id is never used again.
	ID string
	// Phrase is the key phrase, the cue that is shown as a hint. It carries
	// its full stop.
	Phrase Text
	// Body is what follows the phrase.
	Body Text
}

// Extra reports whether the point is beyond what a complete answer needs.
// Extras count in no total.
func (p Point) Extra() bool { return strings.HasPrefix(p.ID, "x") }

// Exchange is something said and what to say or think about it: a follow-up
// question with its answer, or a red flag with why it fails.
type Exchange struct {
	Said  Text
	Reply Text
}

// Example is a block of code that belongs to an answer.
type Example struct {
	Language string // "python" or "toml"
	Code     string // ends with a newline
}

// Scenario is one interview question with its answer.
type Scenario struct {
	ID       string // permanent kebab-case id, unique in its deck
	Category string // id of its category
	Number   int    // orders scenarios of one level within a category
	Title    string // two to six words for narrow places
	Level    Level
	Tags     []string
	Search   []string // other names, abbreviations and slang of the subject
	See      []string // ids of neighbouring scenarios
	// References are titles of documents, never addresses: the app is offline.
	References []string

	Question  Text
	Breath    Text // the whole answer in one breath, about 25 seconds
	Points    []Point
	TradeOff  Text
	Example   *Example // nil where the scenario needs none
	FollowUps []Exchange
	RedFlags  []Exchange
}

// Must returns the must-points, in the order of the card.
func (s *Scenario) Must() []Point {
	var must []Point
	for _, p := range s.Points {
		if !p.Extra() {
			must = append(must, p)
		}
	}
	return must
}

// Point returns the point with the given id.
func (s *Scenario) Point(id string) (Point, bool) {
	for _, p := range s.Points {
		if p.ID == id {
			return p, true
		}
	}
	return Point{}, false
}

// Deck is a named set of scenarios.
type Deck struct {
	ID         string
	Name       string
	Categories []Category // in the order they are shown
	// Scenarios are in deck order: by category, level and number.
	Scenarios []*Scenario
}

// Scenario returns the scenario with the given id.
func (d *Deck) Scenario(id string) (*Scenario, bool) {
	for _, s := range d.Scenarios {
		if s.ID == id {
			return s, true
		}
	}
	return nil, false
}

// Category returns the category with the given id.
func (d *Deck) Category(id string) (Category, bool) {
	for _, c := range d.Categories {
		if c.ID == id {
			return c, true
		}
	}
	return Category{}, false
}

// In returns the scenarios of a category in deck order, or all of them for "".
func (d *Deck) In(category string) []*Scenario {
	if category == "" {
		return d.Scenarios
	}
	var in []*Scenario
	for _, s := range d.Scenarios {
		if s.Category == category {
			in = append(in, s)
		}
	}
	return in
}
