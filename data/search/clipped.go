package search

import (
	_ "embed" // for the short forms
	"strings"
)

// clipped returns what programmers mean by a shortened word, nil for others.
func clipped(w string) []string {
	if len(w) > longestShort {
		return nil
	}
	start := strings.Index(shortForms, "\n"+w+" ")
	if start < 0 {
		return nil
	}
	line, _, _ := strings.Cut(shortForms[start+len(w)+2:], "\n")
	return strings.Fields(line)
}

// longestShort is the length of the longest short form.
const longestShort = 8

// clippings returns what is short for a word, nil for most.
func clippings(w string) []string {
	var short []string
	for rest := shortForms; ; {
		at := strings.Index(rest, " "+w)
		if at < 0 {
			return short
		}
		if end := rest[at+1+len(w)]; end == ' ' || end == '\n' {
			line := rest[strings.LastIndexByte(rest[:at], '\n')+1 : at]
			word, _, _ := strings.Cut(line, " ")
			short = append(short, word)
		}
		rest = rest[at+1:]
	}
}

// shortForms are shortened words as they are common in programs and in talk
// about them, whatever a deck is about: one a line with what it stands for.
//
//go:embed shortforms.txt
var shortForms string

// filler reports whether a word says little about what is looked for: the
// small words of English, and those around the subject of a question.
func filler(w string) bool {
	return strings.Contains(fillers, " "+w+" ")
}

const fillers = " " +
	"a about above after again against all also am among an and answer any are arent around as at be " +
	"because been before being below best better between both but by can cannot cant could couldnt did " +
	"didnt difference differences do does doesnt doing done dont down during each else every example " +
	"examples explain explained few for from further get gets getting give given gives go goes going " +
	"good got great guide had hadnt happen happens has hasnt have havent having he help her here hey hi " +
	"him his how however i id idea if ill im in interview into is isnt it its itself ive just know least " +
	"less let lets like make makes making many may maybe me mean means might mine more most much must my " +
	"need needs no nor not now of off often on once one ones only onto or other our ours out over own " +
	"per please practice practices proper properly put question really right s same say she should " +
	"shouldnt show simple since so some someone something still such t take talk tell than thanks that " +
	"thats the their theirs them then there these they thing things think this those through tip tips to " +
	"too topic under understand until up upon us use used uses using versus very vs want wants was wasnt " +
	"way ways we well were werent what whats when where which while who whom whose why will with within " +
	"without wont would wouldnt wrong yes yet you your youre yours "

// vague reports whether a word says what somebody wants to do rather than with
// what, as in "how do I stop flaky tests".
func vague(w string) bool {
	return strings.Contains(vagueWords, " "+w+" ")
}

const vagueWords = " additional avoid avoiding bad build building cause change choose choosing create deal decide design develop " +
	"doing ensure extra find fix fixing handle handling implement improve improving keep keeping know learn manage managing " +
	"new prevent preventing problem problems reduce reducing solve solving start stop stopping work working works write writing "
