package settings_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"rehearse/data/settings"
)

// memory is a settings.Store in a map. Like Fyne's, it knows a value only under
// the type that it was set with.
type memory map[string]any

func (m memory) StringWithFallback(key, fallback string) string {
	if s, ok := m[key].(string); ok {
		return s
	}
	return fallback
}

func (m memory) IntWithFallback(key string, fallback int) int {
	if i, ok := m[key].(int); ok {
		return i
	}
	return fallback
}

func (m memory) BoolWithFallback(key string, fallback bool) bool {
	if b, ok := m[key].(bool); ok {
		return b
	}
	return fallback
}

func (m memory) SetString(key, value string)    { m[key] = value }
func (m memory) SetBool(key string, value bool) { m[key] = value }
func (m memory) SetInt(key string, value int)   { m[key] = value }
func (m memory) with(key string, v any) memory  { m[key] = v; return m }
func (m memory) keys() (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

func defaults() settings.Settings {
	return settings.Settings{Theme: settings.System, Text: settings.NormalText, Width: 1280, Height: 800}
}

func TestEmptyStoreGivesTheDefaults(t *testing.T) {
	if got := settings.Load(memory{}); got != defaults() {
		t.Errorf("got %+v", got)
	}
}

func TestWhatWasSavedIsLoadedAgain(t *testing.T) {
	want := settings.Settings{
		Theme: settings.HighContrast, Text: 130, Still: true, Timer: true, Width: 900, Height: 1100,
		Place:     settings.Place{Screen: "browse", Category: "concurrency", Scenario: "gil-in-real-systems"},
		Bookmarks: "date", List: "weakest", Searches: settings.Searches{"gil", "level:senior \"two words\""},
	}
	m := memory{}
	want.Save(m)
	if got := settings.Load(m); got != want {
		t.Errorf("saved %+v, loaded %+v", want, got)
	}
	for _, theme := range settings.Themes() {
		want.Theme = theme
		want.Save(m)
		if got := settings.Load(m).Theme; got != theme {
			t.Errorf("saved theme %q, loaded %q", theme, got)
		}
	}
}

func TestSavingAgainForgetsThePlaceBefore(t *testing.T) {
	m := memory{}
	s := defaults()
	s.Place = settings.Place{Screen: "browse", Category: "concurrency", Scenario: "gil"}
	s.Save(m)
	s.Place = settings.Place{Screen: "study"}
	s.Save(m)
	if got := settings.Load(m).Place; got != s.Place {
		t.Errorf("loaded %+v", got)
	}
}

func TestEverySettingHasAKeyOfItsOwn(t *testing.T) {
	m := memory{}
	defaults().Save(m)
	if keys := m.keys(); len(keys) != 12 {
		t.Errorf("twelve settings are stored as %v", keys)
	}
}

func TestWrongValueBecomesTheDefaultAndHarmsNoOther(t *testing.T) {
	for name, test := range map[string]struct {
		key   string
		value any
	}{
		"unknown theme":        {"theme", "sepia"},
		"empty theme":          {"theme", ""},
		"theme of another age": {"theme", 2},
		"size as a word":       {"text-percent", "large"},
		"motion as a word":     {"reduced-motion", "yes"},
		"timer as a number":    {"answer-timer", 1},
		"width of nothing":     {"window-width", 0},
		"width too small":      {"window-width", settings.SmallestWidth - 1},
		"width below nothing":  {"window-width", -1280},
		"width too large":      {"window-width", 10_001},
		"height too small":     {"window-height", settings.SmallestHeight - 1},
		"height too large":     {"window-height", math.MaxInt},
		"place as a number":    {"place-screen", 3},
	} {
		if got := settings.Load(memory{}.with(test.key, test.value)); got != defaults() {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestWindowKeepsTheSizesAtItsLimits(t *testing.T) {
	m := memory{}
	for _, size := range [][2]int{{settings.SmallestWidth, settings.SmallestHeight}, {10_000, 10_000}, {700, 500}} {
		s := defaults()
		s.Width, s.Height = size[0], size[1]
		s.Save(m)
		if got := settings.Load(m); got != s {
			t.Errorf("saved %v, loaded %d, %d", size, got.Width, got.Height)
		}
	}
}

func TestTextSizeIsTheNearestThatIsOffered(t *testing.T) {
	for percent, want := range map[int]int{
		math.MinInt: 75, -5: 75, 0: 75, 74: 75, 75: 75, 77: 75, 78: 80, 80: 80, 85: 80, 86: 90, 95: 90, 96: 100,
		100: 100, 105: 100, 199: 200, 200: 200, 201: 200, math.MaxInt: 200,
	} {
		if got := settings.Text(percent); got != want {
			t.Errorf("%d%% became %d%%, not %d%%", percent, got, want)
		}
	}
}

func TestTextSizeStepsReachBothEndsAndComeBack(t *testing.T) {
	size := settings.NormalText
	for range 50 {
		size = settings.Text(size + settings.TextStep)
	}
	if size != settings.LargestText {
		t.Errorf("growing ends at %d%%", size)
	}
	for range 50 {
		size = settings.Text(size - settings.TextStep)
	}
	if size != settings.SmallestText {
		t.Errorf("shrinking ends at %d%%", size)
	}
	for _, want := range []int{80, 90, 100} {
		if size = settings.Text(size + settings.TextStep); size != want {
			t.Errorf("the next size is %d%%, not %d%%", size, want)
		}
	}
}

func TestThemesAreOfferedOnceEachWithSystemFirst(t *testing.T) {
	themes := settings.Themes()
	if themes[0] != settings.System || len(themes) != 4 || len(slices.Compact(slices.Sorted(slices.Values(themes)))) != 4 {
		t.Errorf("offered are %v", themes)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("dark", 120, 900, 700, "browse", "speed", "gil")
	f.Add("", 0, 0, 0, "", "", "")
	f.Add("Dark\x00", math.MaxInt, math.MinInt, 360, "../..", "\xff\xfe", strings.Repeat("x", 1000))
	f.Fuzz(func(t *testing.T, theme string, text, width, height int, screen, category, id string) {
		m := memory{
			"theme": theme, "text-percent": text, "reduced-motion": text > 0, "window-width": width, "window-height": height,
			"place-screen": screen, "place-category": category, "place-scenario": id,
		}
		s := settings.Load(m)
		if !slices.Contains(settings.Themes(), s.Theme) || s.Text != settings.Text(s.Text) ||
			s.Width < settings.SmallestWidth || s.Width > 10_000 ||
			s.Height < settings.SmallestHeight || s.Height > 10_000 {
			t.Errorf("%v was loaded as %+v", m, s)
		}
		again := memory{}
		s.Save(again)
		if got := settings.Load(again); got != s {
			t.Errorf("saved %+v, loaded %+v", s, got)
		}
	})
}

func TestLatestSearchesAreThereOnceAndNewestFirst(t *testing.T) {
	var s settings.Searches
	for _, words := range []string{"a", "b", " ", "c", "d", "e", "f", "g", "h", "i", "  D  e "} {
		s = s.Latest(words)
	}
	if want := (settings.Searches{"D e", "i", "h", "g", "f", "e", "d", "c"}); s != want {
		t.Errorf("the searches are %q, want %q", s, want)
	}
	if s = s.Latest("H"); s[0] != "H" || s[1] != "D e" || s[3] != "g" {
		t.Errorf("after one of them again they are %q", s)
	}
	if got := (settings.Searches{"a"}).List(); !slices.Equal(got, []string{"a"}) {
		t.Errorf("the list is %q", got)
	}
}

func TestRubbishAmongTheSearchesIsLeftOut(t *testing.T) {
	text := "one\n\n  \n" + strings.Repeat("x", 600) + "\ntwo\n" + strings.Repeat("more\nand more\n", 20)
	got := settings.Load(memory{}.with("recent-searches", text)).Searches
	if want := (settings.Searches{"one", "two", "more", "and more"}); got != want {
		t.Errorf("loaded %q", got)
	}
}
