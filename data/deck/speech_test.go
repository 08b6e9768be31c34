package deck_test

import (
	"strings"
	"testing"

	"rehearse/data/deck"
)

func TestSpeechIsHeldToItsRules(t *testing.T) {
	const breath = "A `with` block closes the file on every way out"
	tests := []broken{
		{"an advertisement", []edit{{closing, "closes the file on every way out", "is a robust way out"}}, []string{
			closing + `:21: "robust" is a word of advertisements, or a date without a date`,
		}},
		{"a date without a date", []edit{{closing, "closes the file on every way out", "recently closes the file"}}, []string{
			closing + `:21: "recently" is a word of advertisements, or a date without a date`,
		}},
		{"a Python that is not there", []edit{{closing, breath, "Since 3.16 a `with` block closes the file"}}, []string{
			closing + ":21: Python 3.16 does not exist yet",
		}},
		{"a document without its home", []edit{{closing, "Conversations: With Zoë Müller", "Some page"}}, []string{
			closing + `:14: the reference "Some page" is none of: PEP 779; RFC 9745; uv docs: Workspaces`,
		}},
		{"code that nobody can say", []edit{{closing, "closes the file on every way out", "`with a, b as c:` or `a b c d e`"}}, []string{
			closing + ":21: code \"with a, b as c:\" has 5 words, at most 4 can be said",
			closing + ":21: code \"a b c d e\" has 5 words, at most 4 can be said",
		}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) { expect(t, checked(c.deck(t)), c.want) })
	}
}

func TestVersionsAndWordsInsideOthersAreLeftAlone(t *testing.T) {
	fsys := broken{edits: []edit{{closing, "the file on every way", "3.15 13.16 robustious"}}}.deck(t)
	expect(t, checked(fsys), nil)
}

func TestReviewFindsSentencesThatStandTwice(t *testing.T) {
	const sentence = "Write the block where the file is opened, keep it short, and hand the contents on rather than the handle."
	fsys := sample(t)
	before, after, _ := strings.Cut(string(fsys[script].Data), "\n\n## Points")
	fsys[script].Data = []byte(before + "\n" + sentence + "\n\n## Points" + after)
	var repeated []string
	for _, p := range deck.Review(fsys) {
		if strings.Contains(p.Message, "sentence") {
			repeated = append(repeated, p.Message)
		}
	}
	expect(t, repeated, []string{"the sentence \"" + sentence + "\" stands in closing-files already"})
}

func TestReviewCountsTheUseOfTags(t *testing.T) {
	var rare []string
	for _, p := range deck.Review(sample(t)) {
		if strings.Contains(p.Message, "the tag") {
			rare = append(rare, p.Error())
		}
	}
	expect(t, rare, []string{
		`deck.toml:3: the tag "cli" is used by 1 scenarios, two are the least`,
		`deck.toml:3: the tag "errors" is used by 1 scenarios, two are the least`,
		`deck.toml:3: the tag "packaging" is used by 1 scenarios, two are the least`,
		`deck.toml:3: the tag "testing" is used by 1 scenarios, two are the least`,
	})
}
