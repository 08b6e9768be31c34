package search

import (
	"iter"

	"rehearse/data/scenario"
)

// Field says which part of a scenario a line belongs to.
type Field string

// The fields that are searched.
const (
	Title      Field = "title"
	SearchWord Field = "search word"
	Question   Field = "question"
	Breath     Field = "breath"
	Point      Field = "point" // phrase and body are two lines
	TradeOff   Field = "trade-off"
	FollowUp   Field = "follow-up" // said and reply are two lines
	RedFlag    Field = "red flag"  // said and reply are two lines
	Note       Field = "note"      // the user's own words
	id         Field = "id"        // searched as a name, never shown
)

// Line is one text of a scenario and where the query stands in it.
type Line struct {
	Field  Field
	Point  string // id of the point; "" outside points and notes of points
	Number int    // place in Scenario.FollowUps or RedFlags, from 0
	Text   scenario.Text
	Marks  []scenario.Range // what matched, in Text.Plain
}

// named reports whether the line is a name of the scenario.
func (l *Line) named() bool { return l.Field == Title || l.Field == SearchWord || l.Field == id }

// What a word weighs by the field it stands in, as in BM25F (Zaragoza et al.
// 2004): most where it names the subject. A card has some thirty search words:
// they are the net under the text and tell as little as what an answer need not
// say.
const (
	weighsSubject = 6 // title and question
	weighsNote    = 2
	weighsAnswer  = 1.9 // breath and must-points
	weighsAround  = 0.6 // extras, trade-off, follow-ups, red flags and search words
)

// lines yields the texts of a scenario and their weights, those first that tell
// the most beside its question: of lines that match alike the first is shown.
func lines(s *scenario.Scenario) iter.Seq2[Line, float32] {
	return func(yield func(Line, float32) bool) {
		_ = yield(Line{Field: Breath, Text: s.Breath}, weighsAnswer) &&
			pointLines(s.Points, yield) &&
			yield(Line{Field: TradeOff, Text: s.TradeOff}, weighsAround) &&
			exchangeLines(FollowUp, s.FollowUps, yield) &&
			exchangeLines(RedFlag, s.RedFlags, yield) &&
			nameLines(s, yield) &&
			yield(Line{Field: Question, Text: s.Question}, weighsSubject)
	}
}

func pointLines(points []scenario.Point, yield func(Line, float32) bool) bool {
	for _, p := range points {
		weight := float32(weighsAnswer)
		if p.Extra() {
			weight = weighsAround
		}
		if !yield(Line{Field: Point, Point: p.ID, Text: p.Phrase}, weight) ||
			!yield(Line{Field: Point, Point: p.ID, Text: p.Body}, weight) {
			return false
		}
	}
	return true
}

func exchangeLines(field Field, exchanges []scenario.Exchange, yield func(Line, float32) bool) bool {
	for i, e := range exchanges {
		if !yield(Line{Field: field, Number: i, Text: e.Said}, weighsAround) ||
			!yield(Line{Field: field, Number: i, Text: e.Reply}, weighsAround) {
			return false
		}
	}
	return true
}

func nameLines(s *scenario.Scenario, yield func(Line, float32) bool) bool {
	if !yield(Line{Field: Title, Text: scenario.Text{Plain: s.Title}}, weighsSubject) {
		return false
	}
	for _, w := range s.Search {
		if !yield(Line{Field: SearchWord, Text: scenario.Text{Plain: w}}, weighsAround) {
			return false
		}
	}
	return yield(Line{Field: id, Text: scenario.Text{Plain: s.ID}}, weighsAround)
}
