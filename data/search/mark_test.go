package search_test

import (
	"strings"
	"testing"

	"rehearse/data/search"
)

func TestTheBestLineIsShownWithItsMarks(t *testing.T) {
	x := search.New(shelf())
	for name, c := range map[string]struct {
		query, question string
		field           search.Field
		point           string
		number          int
		line            string
	}{
		"a point": {
			"poison", "What happens to a task that fails?",
			search.Point, "a", 0, "[Poison] messages go aside.",
		},
		"the body of an extra": {
			"compression lock", "When does the GIL matter in a real system?",
			search.Point, "x1", 0, "[Compression] doesn't hold the [lock].",
		},
		"a whole word rather than a beginning": {
			"lock bytecode", "When does the GIL matter in a real system?",
			search.Breath, "", 0, "The [lock] lets one thread run [bytecode] at a time; waiting releases it.",
		},
		"a search word": {
			"celery", "What happens to a task that fails?",
			search.SearchWord, "", 0, "[Celery]",
		},
		"the question where nothing else matches": {
			"matter", "When does the GIL [matter] in a real system?",
			search.Question, "", 0, "When does the GIL [matter] in a real system?",
		},
		"the title rather than the question": {
			"gil", "When does the [GIL] matter in a real system?",
			search.Title, "", 0, "[GIL] in real systems",
		},
		"the reply to a follow-up": {
			"naive dont", "How do you configure a service?",
			search.FollowUp, "", 1, "In a file that [naïve] users [don\u2019t] commit.",
		},
		"the trade-off": {
			"pickling", "When does the GIL matter in a real system?",
			search.TradeOff, "", 0, "Processes cost memory and [pickling].",
		},
		"letters apart": {
			"cnfg", "How do you configure a service?",
			search.Title, "", 0, "[C]o[nf]i[g]uration without leaks",
		},
	} {
		t.Run(name, func(t *testing.T) {
			hits := x.Find(c.query)
			if len(hits) == 0 {
				t.Fatalf("Find(%q) found nothing", c.query)
			}
			h := hits[0]
			if got := marked(h.Scenario.Question.Plain, h.Question); got != c.question {
				t.Errorf("question %q, want %q", got, c.question)
			}
			if got := marked(h.Line.Text.Plain, h.Line.Marks); got != c.line {
				t.Errorf("line %q, want %q", got, c.line)
			}
			if h.Line.Field != c.field || h.Line.Point != c.point || h.Line.Number != c.number {
				t.Errorf("line of %s %q %d, want %s %q %d", h.Line.Field, h.Line.Point, h.Line.Number, c.field, c.point, c.number)
			}
		})
	}
}

func TestTheLineThatTellsMoreWinsATie(t *testing.T) {
	deck := shelf()
	deck.Scenarios[3].Breath = text("Store the zone.")
	h := search.New(deck).Find("store")[0]
	if h.Line.Field != search.Breath {
		t.Errorf("the line is the %s, want the breath: the row shows the question already", h.Line.Field)
	}
}

func TestHighlightMarksEveryWordOfTheQuery(t *testing.T) {
	for name, c := range map[string]struct{ text, query, want string }{
		"each occurrence":           {"a lock, Locks, unlock", "lock", "a [lock], [Lock]s, unlock"},
		"several words":             {"queue errors of a task", "task queue", "[queue] errors of a [task]"},
		"words that overlap":        {"datetime", "date datetime", "[datetime]"},
		"words that touch":          {"datetime", "date time", "[datetime]"},
		"short words at the start":  {"CI decides; circuit", "ci", "[CI] decides; circuit"},
		"no empty marks":            {"nothing here", "lock", "nothing here"},
		"an empty query":            {"text", " ", "text"},
		"an empty text":             {"", "lock", ""},
		"an accent in one rune":     {"le Café noir", "cafe", "le [Café] noir"},
		"an accent in two runes":    {"le Cafe\u0301 noir", "cafe", "le [Cafe\u0301] noir"},
		"an apostrophe within":      {"Don\u2019t!", "dont", "[Don\u2019t]!"},
		"no apostrophe behind":      {"'lock'", "lock", "'[lock]'"},
		"an apostrophe after":       {"lock's", "lock", "[lock]'s"},
		"a letter that becomes two": {"große", "grosse", "[große]"},
		"half of such a letter":     {"Straße", "stras", "[Straß]e"},
		"letters without an accent": {"Øre, æon, cœur, đ, łaz, ıs", "ore aeon coeur d laz is", "[Øre], [æon], [cœur], [đ], [łaz], [ıs]"},
		"one rune that is several":  {"\ufb01le", "file", "[\ufb01le]"},
		"a soft hyphen":             {"dead\u00adlock", "deadlock", "[dead\u00adlock]"},
		"another alphabet":          {"Ошибка в очереди", "ОЧЕРЕД", "Ошибка в [очеред]и"},
		"the other sigma":           {"λόγος", "ΛΟΓΟΣ", "[λόγος]"},
		"a script without spaces":   {"解釈器の鍵", "釈器", "解[釈器]の鍵"},
		"composed syllables":        {"잠금 해제", "잠금", "[잠금] 해제"},
		"signs of several bytes":    {"\u201clock\u201d \u2014 lock", "lock", "\u201c[lock]\u201d \u2014 [lock]"},
		"a damaged text":            {"\xfflock\xfe", "lock", "\xff[lock]\xfe"},
		"no letters apart":          {"configuration", "cnfg", "configuration"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := marked(c.text, highlight(c.text, c.query)); got != c.want {
				t.Errorf("marked %q, want %q", got, c.want)
			}
		})
	}
}

func TestShortWordsAreMarkedOnlyWhole(t *testing.T) {
	const text = "a flag answers as a system, on once and only on"
	marked := func(query string) string {
		var words []string
		for _, r := range highlight(text, query) {
			words = append(words, text[r.From:r.To])
		}
		return strings.Join(words, " ")
	}
	for query, want := range map[string]string{
		"as a system": "a as a system", "on flag": "flag on on", "flag o": "flag",
	} {
		if got := marked(query); got != want {
			t.Errorf("%q marks %q, want %q", query, got, want)
		}
	}
}
