package deck_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"rehearse/data/scenario"
)

func requireEqual(tb testing.TB, got, want any) {
	tb.Helper()
	if !reflect.DeepEqual(got, want) {
		tb.Fatalf("got\n%+v\nwant\n%+v", got, want)
	}
}

// render writes a scenario as the page it could have come from: the other
// direction of the parser, kept apart from it so that it can be its judge.
func render(tb testing.TB, s *scenario.Scenario) string {
	tb.Helper()
	var out bytes.Buffer
	fmt.Fprintln(&out, "```toml")
	keys := map[string]any{
		"number": s.Number, "title": s.Title, "level": string(s.Level), "tags": orNone(s.Tags),
		"search": orNone(s.Search), "see": orNone(s.See), "references": orNone(s.References),
	}
	if err := toml.NewEncoder(&out).Encode(keys); err != nil {
		tb.Fatal(err)
	}
	fmt.Fprintf(&out, "```\n# %s\n## In one breath\n%s\n## Points\n", s.Question.Markdown(), s.Breath.Markdown())
	for _, p := range s.Points {
		if !p.Extra() {
			renderPoint(&out, p)
		}
	}
	fmt.Fprintln(&out, "## Extra points")
	for _, p := range s.Points {
		if p.Extra() {
			renderPoint(&out, p)
		}
	}
	fmt.Fprintf(&out, "## Trade-off\n%s\n## Follow-ups\n", s.TradeOff.Markdown())
	renderExchanges(&out, s.FollowUps)
	fmt.Fprintln(&out, "## Red flags")
	renderExchanges(&out, s.RedFlags)
	return out.String()
}

func orNone(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func renderPoint(out *bytes.Buffer, p scenario.Point) {
	fmt.Fprintf(out, "- **%s** %s <!-- %s -->\n", p.Phrase.Markdown(), p.Body.Markdown(), p.ID)
}

func renderExchanges(out *bytes.Buffer, list []scenario.Exchange) {
	for _, e := range list {
		fmt.Fprintf(out, "- **%s** %s\n", e.Said.Markdown(), e.Reply.Markdown())
	}
}

func TestRenderedSampleReadsTheSame(t *testing.T) {
	fsys := sample(t)
	want := load(t, fsys)
	for _, s := range want.Scenarios {
		name := s.Category + "/" + s.ID + "/scenario.md"
		fsys[name].Data = []byte(render(t, s))
	}
	got := load(t, fsys)
	for i, s := range got.Scenarios {
		requireEqual(t, strings.TrimSpace(render(t, s)), strings.TrimSpace(render(t, want.Scenarios[i])))
		requireEqual(t, s.Points, want.Scenarios[i].Points)
	}
}
