package search

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// distance is the edit distance with swaps that do not overlap, by the table.
func distance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range b {
		d[0][j+1] = j + 1
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			same := 1
			if a[i-1] == b[j-1] {
				same = 0
			}
			d[i][j] = min(d[i-1][j-1]+same, d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestDistanceIsThatOfTheTable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() []rune {
		w := make([]rune, 1+r.IntN(12))
		for i := range w {
			w[i] = []rune("abcdé")[r.IntN(5)]
		}
		return w
	}
	for range 20_000 {
		a, b := word(), word()
		nearest := len(a)
		for end := range len(b) + 1 {
			nearest = min(nearest, distance(a, b[:end]))
		}
		whole, beginning := newRuler(string(a)).measure(string(b))
		if want := distance(a, b); whole != want || beginning != nearest {
			t.Fatalf("from %s to %s it is %d and %d, want %d and %d", string(a), string(b), whole, beginning, want, nearest)
		}
	}
}

func TestLikelySlipsCostLess(t *testing.T) {
	for _, c := range []struct {
		typed, meant string
		prefix       bool
		want         float64
	}{
		{"task", "task", false, 0},
		{"tsak", "task", false, likely},
		{"tassk", "task", false, likely},
		{"lok", "look", false, likely},
		{"tesk", "task", false, mistake},
		{"tadk", "task", false, mistake},
		{"tapk", "task", false, strange},
		{"tak", "task", false, edit},
		{"lask", "task", false, strange + firstSlip},
		{"rask", "task", false, mistake + firstSlip},
		{"ask", "task", false, edit + firstSlip},
		{"deocr", "decorator", true, likely},
		{"decor", "decorator", true, 0},
	} {
		if got := slips(c.typed, c.meant, c.prefix); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("%s for %s costs %.2f, want %.2f", c.typed, c.meant, got, c.want)
		}
	}
}

func TestInflectionsShareAStem(t *testing.T) {
	for _, words := range []string{
		"cache caches cached caching", "retry retries retried retrying", "size sizes sized sizing", "log logs logged logging",
		"class classes", "process processes processed processing", "type types typed typing", "wrap wraps wrapped wrapping",
		"test tests tested testing", "branch branches", "index indexes indexing", "status", "analysis", "gas",
	} {
		list := strings.Fields(words)
		for _, w := range list {
			if stem(w) != stem(list[0]) {
				t.Errorf("%s has the stem %s, %s has %s", w, stem(w), list[0], stem(list[0]))
			}
		}
	}
	for _, pair := range []string{"cars care", "note not", "use us", "string str", "red re", "bus bu"} {
		if a, b, _ := strings.Cut(pair, " "); stem(a) == stem(b) {
			t.Errorf("%s and %s share the stem %s", a, b, stem(a))
		}
	}
}

func TestDerivationsShareARoot(t *testing.T) {
	for _, words := range []string{
		"validate validation validator validating", "serialise seriali" + "ze serialisation seriali" + "zation serializer",
		"vulnerable vulnerability vulnerabilities", "dependency dependencies dependent dependence", "evolve evolution evolving",
		"idempotent idempotency", "deploy deployment", "random randomly", "configure configuration", "compatible compatibility",
		"behaviour behavior", "parse parser parsing", "log logger logging", "inject injection", "parallel parallelism",
	} {
		list := strings.Fields(words)
		for _, w := range list {
			if root(w) != root(list[0]) {
				t.Errorf("%s has the root %s, %s has %s", w, root(w), list[0], root(list[0]))
			}
		}
	}
}

func TestAGenitiveFoldsToItsWord(t *testing.T) {
	for s, want := range map[string]string{
		"ORM's patterns": "orm patterns", "the team\u2019s": "the team", "James' ": "james ", "don't": "dont", "'s": "s",
		"rock'sand": "rocksand", "it's, 's": "it\x00 s", "a's\u0301": "as", "x's'": "xs",
	} {
		if got := fold(s).text; got != want {
			t.Errorf("%q folds to %q, want %q", s, got, want)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	for _, s := range []string{
		"it's", "a's's", "\u00df's", "s's 's's",
		"Caf\u00e9", "na\u00efve\u2011ly", "Stra\u00dfe", "don\u2019t", "\ufb01le", "\u0130stanbul", "\u01c5", "\u1e9b\u0323", "\u00bd",
		"\u3392", "\u2163", "\u212b", "\u1fbc", "\ufdfa", "\u0149", "a\u0301\u0327b", "\U0001d504",
	} {
		once := fold(s).text
		if twice := fold(once).text; twice != once {
			t.Errorf("%q folds to %q, that to %q", s, once, twice)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Caf\u00e9 \ufb01le, \xff")
	f.Fuzz(func(t *testing.T, s string) {
		folded := fold(s)
		if twice := fold(folded.text).text; twice != folded.text {
			t.Errorf("%q folds to %q, that to %q", s, folded.text, twice)
		}
		end := 0
		for _, w := range folded.words(nil) {
			if w.from < end || w.to <= w.from || w.to > len(folded.text) {
				t.Fatalf("%q has the word %v after %d", folded.text, w, end)
			}
			end = w.to
		}
	})
}

func TestScriptsWithoutSpacesGiveAWordForEachLetter(t *testing.T) {
	f := fold("GIL\u89e3\u91c8 a-b c")
	var got []string
	for _, w := range f.words(nil) {
		s := f.text[w.from:w.to]
		if w.glued {
			s = "+" + s
		}
		got = append(got, s)
	}
	if want := []string{"gil", "+\u89e3", "+\u91c8", "a", "+b", "c"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNamesAreAbbreviated(t *testing.T) {
	for _, c := range []struct {
		text, w, at string
		sure        bool
	}{
		{"global interpreter lock", "gil", "global interpreter lock", true},
		{"configuration", "cnfg", "", true},
		{"configuration", "cfg", "", true},
		{"decorator value", "dcrtr", "", true},
		{"feature flags", "fflags", "", true},
		{"monorepo", "mnrepo", "", true},
		{"code smell", "sell", "", false}, // a word of its own
		{"tail latency", "tall", "", false},
		{"hash table", "haste", "", false}, // e does not follow the t
		{"configuration", "ncfg", "", false},
	} {
		n := names{texts: []string{c.text}, letters: []uint32{letters(c.text) &^ space}, initial: []uint32{letters(beginnings(c.text))}, cards: [][]uint32{{0}}}
		found := n.abbreviated(c.w)
		if (len(found) > 0) != c.sure {
			t.Errorf("%q in %q: %v", c.w, c.text, found)
			continue
		}
		for _, f := range found {
			spelled := ""
			for _, at := range f.at {
				spelled += f.text[at : at+1]
			}
			if spelled != c.w {
				t.Errorf("%q in %q marks %q", c.w, c.text, spelled)
			}
		}
	}
}

func TestShortFormsAreSorted(t *testing.T) {
	var heads []string
	for line := range strings.Lines(strings.TrimSpace(shortForms)) {
		words := strings.Fields(line)
		if len(words) < 2 || len(words[0]) > longestShort {
			t.Errorf("%q is no short form with what it stands for", line)
		}
		heads = append(heads, words[0])
	}
	if !slices.IsSorted(heads) || len(slices.Compact(heads)) != len(heads) {
		t.Error("the short forms are not in order, or one stands twice")
	}
	if got := clippings("configuration"); !slices.Contains(got, "cfg") {
		t.Errorf("short for configuration are %v", got)
	}
}
