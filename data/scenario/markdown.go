package scenario

import (
	"fmt"
	"strings"
)

// Markdown returns the point as a line of Markdown.
func (p Point) Markdown() string {
	return "**" + p.Phrase.Markdown() + "** " + p.Body.Markdown() + "\n"
}

// Markdown returns question and answer as a page of Markdown, to be pasted
// elsewhere.
func (s *Scenario) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", s.Question.Markdown(), s.Breath.Markdown())
	part := func(heading string) { fmt.Fprintf(&b, "\n## %s\n\n", heading) }
	part("Points")
	for i, p := range s.Points {
		fmt.Fprintf(&b, "%d. %s", i+1, p.Markdown())
	}
	part("Trade-off")
	b.WriteString(s.TradeOff.Markdown() + "\n")
	if s.Example != nil {
		part("Example")
		fmt.Fprintf(&b, "```%s\n%s```\n", s.Example.Language, s.Example.Code)
	}
	part("Follow-ups")
	writeExchanges(&b, s.FollowUps)
	part("Red flags")
	writeExchanges(&b, s.RedFlags)
	return b.String()
}

func writeExchanges(b *strings.Builder, exchanges []Exchange) {
	for _, e := range exchanges {
		fmt.Fprintf(b, "- **%s** %s\n", e.Said.Markdown(), e.Reply.Markdown())
	}
}
