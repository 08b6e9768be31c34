package deck_test

import (
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"rehearse/data/deck"
	"rehearse/data/scenario"
)

// FuzzPage breaks one page. Whatever it holds, reading does not panic, each
// problem names a line that the file has, and what Load accepts reads the same
// once it is rendered.
func FuzzPage(f *testing.F) {
	base := sample(f)
	for _, name := range []string{script, closing} {
		f.Add(string(base[name].Data))
	}
	for _, c := range foundByFuzzing() {
		f.Add(string(c.deck(f)[script].Data))
	}
	f.Add(smallest)
	f.Fuzz(func(t *testing.T, page string) { judge(t, base, page) })
}

// TestMangledPagesAreJudgedSoundly does the same with the tokens of a page,
// which come together too rarely where bytes are drawn.
func TestMangledPagesAreJudgedSoundly(t *testing.T) {
	base := sample(t)
	tokens := []string{
		"`", "**", " ", "  ", "\n", "\n\n", "# ", "## ", "- ", "<!-- a -->", " <!-- ", " -->", "\t", "\r", "\r\n",
		"\u00a0", "\u00e9", "x1", "a", "'", "\"", "[", "]", "=", "\xff", "\\", ".", "**`", "'''", "[[category]]",
	}
	r := rand.New(rand.NewPCG(1, 2))
	accepted := 0
	for range 1000 {
		page := smallest
		for range 1 + r.IntN(3) {
			page = mangle(r, page, tokens)
		}
		if judge(t, base, page) {
			accepted++
		}
	}
	if accepted < 50 {
		t.Errorf("only %d pages were accepted, which proves little", accepted)
	}
}

func mangle(r *rand.Rand, page string, tokens []string) string {
	at := r.IntN(len(page) + 1)
	switch r.IntN(3) {
	case 0:
		return page[:at] + page[min(len(page), at+1+r.IntN(3)):]
	case 1:
		lines := strings.Split(page, "\n")
		a, b := r.IntN(len(lines)), r.IntN(len(lines))
		lines[a], lines[b] = lines[b], lines[a]
		return strings.Join(lines, "\n")
	default:
		return page[:at] + tokens[r.IntN(len(tokens))] + page[at:]
	}
}

// judge holds what the package makes of a page to what FuzzPage promises, and
// reports whether Load accepts it.
func judge(t *testing.T, base fstest.MapFS, page string) bool {
	t.Helper()
	fsys := maps.Clone(base)
	fsys[script] = &fstest.MapFile{Data: []byte(page)}
	size := strings.Count(page, "\n") + 1
	for _, p := range deck.Check(fsys) {
		if p.File == script && (p.Line < 1 || p.Line > size) {
			t.Errorf("%v names a line beyond the %d there are", p, size)
		}
	}
	d, err := deck.Load(fsys)
	if err != nil {
		return false
	}
	read := underTest(d)
	fsys[script] = &fstest.MapFile{Data: []byte(render(t, &read))}
	requireEqual(t, underTest(load(t, fsys)), read)
	return true
}

// smallest is a page that Load accepts, with little to lose time on.
const smallest = "```toml\nnumber = 1\ntitle = 't'\nlevel = 'core'\n```\n# `q`\n## In one breath\nb\nc\n" +
	"## Points\n- **a b** `c`\n  <!-- a -->\n## Extra points\n- **`**`** d <!-- x1 -->\n## Trade-off\nt\n" +
	"## Follow-ups\n- **q** a\n\n## Red flags\n- **r** s\n"

// underTest returns the scenario under test, with empty lists as none.
func underTest(d *scenario.Deck) scenario.Scenario {
	s, _ := d.Scenario("script-or-service")
	c := *s
	for _, list := range []*[]string{&c.Tags, &c.Search, &c.See, &c.References} {
		if len(*list) == 0 {
			*list = nil
		}
	}
	return c
}

// FuzzManifest breaks deck.toml and the list of released ids.
func FuzzManifest(f *testing.F) {
	base := sample(f)
	f.Add(string(base[manifest].Data), string(base[released].Data))
	f.Fuzz(func(t *testing.T, toml, list string) {
		fsys := maps.Clone(base)
		fsys[manifest] = &fstest.MapFile{Data: []byte(toml)}
		fsys[released] = &fstest.MapFile{Data: []byte(list)}
		sizes := map[string]int{manifest: strings.Count(toml, "\n") + 1, released: strings.Count(list, "\n") + 1}
		for _, p := range deck.Check(fsys) {
			if size, ok := sizes[p.File]; ok && (p.Line < 1 || p.Line > size) {
				t.Errorf("%v names a line beyond the %d there are", p, size)
			}
		}
		if d, err := deck.Load(fsys); err == nil && (d.ID == "" || len(d.Scenarios) != 2) {
			t.Errorf("accepted as %+v", d)
		}
	})
}
