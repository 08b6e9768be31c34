package deck

import (
	"regexp"
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// codeWords is how many words of code can be said aloud.
const codeWords = 4

// speech knows the words that no text of the deck should hold, and how documents
// are named.
type speech struct{ banned, future, reference *regexp.Regexp }

func newSpeech() speech {
	return speech{
		banned: regexp.MustCompile(`(?i)\b(powerful|seamless(ly)?|robust(ly|ness)?|leverag(e[sd]?|ing)|` +
			`best-in-class|cutting-edge|game-changer|choose wisely|recently|upcoming)\b`),
		future: regexp.MustCompile(`\b3\.(1[6-9]|[2-9]\d)\b`),
		// "PEP 779", "RFC 9745", or who says it and under which title.
		reference: regexp.MustCompile(`^((PEP|RFC) \d+|[^:]+: \S.*)$`),
	}
}

// passages returns everything on the page that is read.
func (p *page) passages() []*passage {
	all := []*passage{&p.question, &p.breath, &p.tradeOff}
	for _, items := range [][]item{p.points, p.followUps, p.redFlags} {
		for i := range items {
			all = append(all, &items[i].whole)
		}
	}
	return all
}

// checkSpeech holds the page to what can be said and should be: no words of
// advertisements, none that date a text without a date, no Python that is not
// there, and an answer of 140 to 260 words, which take 56 to 104 seconds at
// 150 words a minute.
func (p *page) checkSpeech(w speech) {
	for _, text := range p.passages() {
		for _, at := range w.banned.FindAllStringIndex(text.source, -1) {
			p.report(text.lineAt(at[0]), "%q is a word of advertisements, or a date without a date", text.source[at[0]:at[1]])
		}
		for _, at := range w.future.FindAllStringIndex(text.source, -1) {
			p.report(text.lineAt(at[0]), "Python %s does not exist yet", text.source[at[0]:at[1]])
		}
		p.checkCode(text)
	}
	lines := p.front.elements("references", p.References)
	for i, title := range p.References {
		if !w.reference.MatchString(title) {
			p.report(lines[i], "the reference %q is none of: PEP 779; RFC 9745; uv docs: Workspaces", title)
		}
	}
	spoken := words(p.Breath.Plain)
	for _, point := range p.Must() {
		spoken += words(point.Phrase.Plain, point.Body.Plain)
	}
	if len(p.Must()) > 0 {
		p.checkWords(p.heads[headPoints], "the spoken answer, breath and points", spoken, span{140, 260})
	}
}

// checkCode reports code in running text that nobody can say aloud.
func (p *page) checkCode(text *passage) {
	t, ok := scenario.ParseText(text.source)
	if !ok {
		return // reported where it was read
	}
	for _, r := range t.Code {
		if code := t.Plain[r.From:r.To]; words(code) > codeWords {
			p.report(text.lineAt(strings.Index(text.source, "`"+code)), "code %q has %d words, at most %d can be said",
				code, words(code), codeWords)
		}
	}
}

// checkRepeats reports sentences that stand in the deck twice.
func (f *folder) checkRepeats() {
	first := map[string]string{} // sentence to the scenario that has it
	for _, p := range f.pages {
		for _, text := range p.passages() {
			for _, s := range sentences(text) {
				key := strings.ToLower(s.source)
				if owner, ok := first[key]; ok {
					p.report(s.line, "the sentence %q stands in %s already", s.source, owner)
					continue
				}
				first[key] = p.ID
			}
		}
	}
}

// shortest is the number of words below which a sentence may be said twice.
const shortest = 5

// sentences returns the sentences of a text, but not the shortest ones.
func sentences(text *passage) []passage {
	var found []passage
	from := 0
	for from < len(text.source) {
		to := len(text.source)
		if i := strings.Index(text.source[from:], ". "); i >= 0 {
			to = from + i + 1
		}
		if s := text.cut(from, to); words(s.source) >= shortest {
			found = append(found, s)
		}
		from = to + 1
	}
	return found
}

// checkTagUse reports tags that fewer than two scenarios have: nobody would
// filter by them.
func (f *folder) checkTagUse() {
	use := map[string]int{}
	for _, p := range f.pages {
		for _, t := range p.Tags {
			use[t]++
		}
	}
	t := f.manifest.table
	lines := t.elements("tags", f.manifest.tags)
	for i, tag := range f.manifest.tags {
		if use[tag] < 2 && !slices.Contains(f.manifest.tags[:i], tag) {
			t.report(lines[i], "the tag %q is used by %d scenarios, two are the least", tag, use[tag])
		}
	}
}
