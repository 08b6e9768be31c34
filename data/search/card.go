package search

import "rehearse/data/scenario"

// group is a set of fields that weigh the same. A group weighs 1 << group.
type group int

const (
	rest group = iota
	points
	breath
	question
	names // title and search words
	groups
)

// line is a text of a scenario with what is needed to match it.
type line struct {
	Line
	group  group
	folded folded
}

// limit returns how the line may be matched if the query as a whole is matched
// in the given manner: letters apart are looked for in names only.
func (l *line) limit(how manner) manner {
	if l.group == names {
		return how
	}
	return exactly
}

// card is a scenario as its lines, those first that tell the most beside the
// question: the answer, then the names, the question itself last.
type card struct {
	scenario *scenario.Scenario
	lines    []line
}

func newCard(s *scenario.Scenario) card {
	c := card{scenario: s}
	c.add(breath, Line{Field: Breath, Text: s.Breath})
	for _, p := range s.Points {
		c.add(points, Line{Field: Point, Point: p.ID, Text: p.Phrase})
		c.add(points, Line{Field: Point, Point: p.ID, Text: p.Body})
	}
	c.add(rest, Line{Field: TradeOff, Text: s.TradeOff})
	for i, e := range s.FollowUps {
		c.add(rest, Line{Field: FollowUp, Number: i, Text: e.Said})
		c.add(rest, Line{Field: FollowUp, Number: i, Text: e.Reply})
	}
	c.add(names, Line{Field: Title, Text: scenario.Text{Plain: s.Title}})
	for _, word := range s.Search {
		c.add(names, Line{Field: SearchWord, Text: scenario.Text{Plain: word}})
	}
	c.add(question, Line{Field: Question, Text: s.Question})
	return c
}

func (c *card) add(g group, l Line) {
	c.lines = append(c.lines, line{Line: l, group: g, folded: fold(l.Text.Plain)})
}

// question returns the line of the question.
func (c *card) question() *line { return &c.lines[len(c.lines)-1] }

// rate scores the card. The score is 0 if a word is missing.
func (c *card) rate(words []string, how manner) rated {
	r := rated{card: c, firm: true}
	for _, word := range words {
		score, best := c.rateWord(word, how)
		if score == 0 {
			return rated{}
		}
		r.score += score
		r.firm = r.firm && best >= prefix
	}
	return r
}

// rateWord returns the score of a word over all groups, and its best match.
func (c *card) rateWord(word string, how manner) (score int, best strength) {
	var by [groups]strength
	for i := range c.lines {
		l := &c.lines[i]
		if by[l.group] < whole {
			by[l.group] = max(by[l.group], l.folded.match(word, l.limit(how)))
		}
	}
	for g, s := range by {
		score += int(s) << g
		best = max(best, s)
	}
	return score, best
}

// best returns the line that matches the most words, and these the best. The
// first of equals wins.
func (c *card) best(words []string, how manner) *line {
	best, most, strongest := c.question(), 0, strength(0)
	for i := range c.lines {
		l := &c.lines[i]
		n, sum := 0, strength(0)
		for _, word := range words {
			if s := l.folded.match(word, l.limit(how)); s > 0 {
				n++
				sum += s
			}
		}
		if n > most || n == most && sum > strongest {
			best, most, strongest = l, n, sum
		}
	}
	return best
}
