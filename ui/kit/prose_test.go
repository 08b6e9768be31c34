package kit_test

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"rehearse/data/scenario"
	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func prose(parts ...kit.Part) *kit.Prose {
	return kit.NewProse(look.Body, kit.ReadingLeading, parts...)
}

func texts(w fyne.Widget) []*canvas.Text           { return drawn[*canvas.Text](w) }
func rectangles(w fyne.Widget) []*canvas.Rectangle { return drawn[*canvas.Rectangle](w) }

// drawn returns the objects of one type that a widget is drawn with.
func drawn[T fyne.CanvasObject](w fyne.Widget) []T {
	var all []T
	for _, o := range objects(w) {
		if t, ok := o.(T); ok {
			all = append(all, t)
		}
	}
	return all
}

func TestHeightFollowsFromTheWidth(t *testing.T) {
	start(t)
	p := prose(long()...)
	line := p.HeightFor(10_000)
	if math.Abs(float64(line-16*kit.ReadingLeading)) > 0.01 {
		t.Errorf("a line of 16 is %v tall", line)
	}
	before := line
	for width := float32(600); width >= 1; width /= 1.5 {
		h := p.HeightFor(width)
		if h < before || math.Mod(float64(h+0.01), float64(line)) > 0.02 {
			t.Errorf("at %v the paragraph is %v tall, after %v", width, h, before)
		}
		before = h
	}
	if p.Resize(fyne.NewSize(200, 1)); p.MinSize() != fyne.NewSize(1, p.HeightFor(200)) {
		t.Errorf("at 200 the least size is %v", p.MinSize())
	}
}

func TestNoTextTakesNoSpace(t *testing.T) {
	start(t)
	p := prose()
	if p.Resize(fyne.NewSize(200, 50)); p.HeightFor(200) != 0 || p.WidthFor(200) != 0 || len(objects(p)) != 0 {
		t.Errorf("no text is %v tall and drawn with %v", p.HeightFor(200), objects(p))
	}
}

func TestLinesStayWithinTheWidth(t *testing.T) {
	start(t)
	p := prose(long()...)
	for width := float32(120); width < 700; width += 7 {
		if w := p.WidthFor(width); w > width+0.5 {
			t.Errorf("at %v a line is %v wide", width, w)
		}
		p.Resize(fyne.NewSize(width, 500))
		for _, text := range texts(p) {
			if right := text.Position().X + text.MinSize().Width; right > width+0.5 {
				t.Errorf("at %v %q ends at %v", width, text.Text, right)
			}
		}
	}
}

func TestEveryWordIsDrawnInItsStyle(t *testing.T) {
	start(t)
	p := prose(long()...)
	p.Resize(fyne.NewSize(300, 300))
	var words strings.Builder
	for _, text := range texts(p) {
		words.WriteString(text.Text + " ")
		bold := len(text.Text) > 1 && strings.Contains("One thread runs bytecode.", text.Text)
		code := text.Text == "for"
		size := map[bool]float32{false: 16, true: 15}[code] // the letters of its face are larger
		if text.TextStyle != (fyne.TextStyle{Bold: bold, Monospace: code}) || text.TextSize != size {
			t.Errorf("%q is set in %+v, %v", text.Text, text.TextStyle, text.TextSize)
		}
	}
	if got := strings.Join(strings.Fields(words.String()), " "); got != p.Text() {
		t.Errorf("drawn is %q", got)
	}
}

func TestCodeStandsOnTheLineOfItsText(t *testing.T) {
	start(t)
	code := scenario.Text{Plain: "ab ab ab", Code: []scenario.Range{{From: 1, To: 2}, {From: 4, To: 5}, {From: 7, To: 8}}}
	p := prose(kit.Part{Text: code}, kit.Strong("c"))
	p.Leading = 1.37 // so that lines begin between pixels
	p.Resize(fyne.NewSize(30, 90))
	base := func(text *canvas.Text) float64 { // as Fyne draws it
		_, b := fyne.CurrentApp().Driver().RenderedTextSize("x", text.TextSize, text.TextStyle, nil)
		return math.Round(float64(text.Position().Y)) + math.Ceil(float64(b))
	}
	seen := make(map[float64]int)
	for _, text := range texts(p) {
		seen[base(text)]++
	}
	if len(seen) != int(math.Round(float64(p.HeightFor(30)/(16*1.37)))) {
		t.Errorf("the words stand at the heights %v", seen)
	}
}

func TestMatchesAreMarkedInInk(t *testing.T) {
	start(t)
	p := kit.NewQuiet(kit.Part{
		Text: scenario.Text{Plain: "the lock is held"}, Matches: []scenario.Range{{From: 4, To: 8}, {From: 12, To: 14}},
	})
	p.Resize(fyne.NewSize(300, 30))
	boxes := rectangles(p)
	if len(boxes) != 2 || boxes[0].FillColor != colour(settings.Light, look.Match) {
		t.Fatalf("the matches are marked by %v", boxes)
	}
	marked := ""
	for _, text := range texts(p) {
		x := text.Position().X + text.MinSize().Width/2
		in := boxes[0].Position().X <= x && x < boxes[0].Position().X+boxes[0].Size().Width ||
			boxes[1].Position().X <= x && x < boxes[1].Position().X+boxes[1].Size().Width
		want := look.Muted
		if in {
			marked += text.Text + "|"
			want = look.Ink // muted letters cannot be read on the mark
		}
		if text.Color != colour(settings.Light, want) {
			t.Errorf("%q is %v", text.Text, text.Color)
		}
	}
	if marked != "lock|he|" {
		t.Errorf("marked is %q", marked)
	}
}

func TestCentredLinesLieInTheMiddle(t *testing.T) {
	start(t)
	p := prose(kit.Plain("one two three"))
	p.Align = fyne.TextAlignCenter
	p.Resize(fyne.NewSize(60, 100))
	if len(texts(p)) < 2 {
		t.Fatalf("drawn in %d lines", len(texts(p)))
	}
	for _, text := range texts(p) {
		left, right := text.Position().X, 60-text.Position().X-text.MinSize().Width
		if math.Abs(float64(left-right)) > 0.5 {
			t.Errorf("%q has %v to its left and %v to its right", text.Text, left, right)
		}
	}
}

func TestObjectsAreUsedAgainForOtherWords(t *testing.T) {
	start(t)
	p := prose(long()...)
	p.Resize(fyne.NewSize(200, 500))
	made := make(map[fyne.CanvasObject]bool)
	for _, o := range objects(p) {
		made[o] = true
	}
	for range 3 {
		p.SetParts(kit.Plain("short"))
		if len(objects(p)) != 1 {
			t.Errorf("one word is drawn with %d objects", len(objects(p)))
		}
		p.SetParts(long()...)
		for _, o := range objects(p) {
			if !made[o] {
				t.Fatal("a new object was made for words that had one before")
			}
		}
	}
}

func TestWordsFollowAChangeOfTheme(t *testing.T) {
	a, _ := start(t)
	p := prose(append(long(), kit.Part{Text: scenario.Text{Plain: "x"}, Matches: []scenario.Range{{From: 0, To: 1}}})...)
	place(t, p, fyne.NewSize(300, 300))
	before := len(texts(p))
	a.Settings().SetTheme(look.New(settings.Settings{Theme: settings.Dark, Text: 200}))
	if len(texts(p)) <= before {
		t.Errorf("twice as large text has %d pieces, after %d", len(texts(p)), before)
	}
	for _, text := range texts(p) {
		if text.Color != colour(settings.Dark, look.Ink) || text.TextSize != 32 && !text.TextStyle.Monospace {
			t.Errorf("%q is still %v, %v", text.Text, text.Color, text.TextSize)
		}
	}
	if c := rectangles(p)[0].FillColor; c != colour(settings.Dark, look.Match) {
		t.Errorf("the match is still marked in %v", c)
	}
}

func TestCaptionIsInSmallCapitals(t *testing.T) {
	start(t)
	c := kit.NewCaption("In one breath")
	c.Resize(fyne.NewSize(300, 30))
	if text := texts(c)[0]; text.Text != "IN ONE BREATH" || text.Color != colour(settings.Light, look.Muted) || !text.TextStyle.Bold {
		t.Errorf("the caption is %+v", text)
	}
}

func TestParagraphTellsItsWords(t *testing.T) {
	start(t)
	if p := prose(long()...); p.AccessibilityLabel() != p.Text() || !strings.HasPrefix(p.Text(), "One thread runs bytecode. In") {
		t.Errorf("the words are %q", p.Text())
	}
	if got := uitest.Words(prose(kit.Plain("a"), kit.Strong("b"))); got != "ab" {
		t.Errorf("the words are %q", got)
	}
}

func TestSpacesBetweenStylesAreWiderByThePixelThatRoundingMayTake(t *testing.T) {
	start(t)
	code := func(plain string, from, to int) kit.Part {
		return kit.Part{Text: scenario.Text{Plain: plain, Code: []scenario.Range{{From: from, To: to}}}}
	}
	width := func(text string, mono bool) float32 {
		size := map[bool]float32{false: 16, true: 15}[mono] // among other words
		return fyne.MeasureText(text, size, fyne.TextStyle{Monospace: mono}).Width
	}
	bold := func(text string) float32 { return fyne.MeasureText(text, 16, fyne.TextStyle{Bold: true}).Width }
	for name, test := range map[string]struct {
		parts []kit.Part
		want  float32
	}{
		"spaces on both sides": {[]kit.Part{code("a lock is", 2, 6)}, width("a ", false) + width("lock", true) + width(" is", false) + 2},
		"a comma behind":       {[]kit.Part{code("a lock, is", 2, 6)}, width("a ", false) + width("lock", true) + width(", is", false) + 1},
		"code alone":           {[]kit.Part{code("lock one", 0, 8)}, 16.0 / 15 * width("lock one", true)},
		"no code":              {[]kit.Part{kit.Plain("a lock is")}, width("a lock is", false)},
		"after a phrase": {
			[]kit.Part{kit.Strong("Say it."), kit.Plain(" "), kit.Plain("Now")},
			bold("Say it.") + width(" ", false) + width("Now", false) + 1,
		},
	} {
		if got := prose(test.parts...).WidthFor(1000); math.Abs(float64(got-test.want)) > 0.1 {
			t.Errorf("%s: the line is %v wide, not %v", name, got, test.want)
		}
	}
}
