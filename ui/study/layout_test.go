package study_test

import (
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// visit calls f for the object and all that is drawn in it.
func (w *world) visit(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	for _, part := range test.LaidOutObjects(o) {
		f(part)
	}
}

// pages are the pages and the keys that lead from one to the next.
func pages() []struct {
	name string
	keys []string
} {
	return []struct {
		name string
		keys []string
	}{
		{"start", nil},
		{"question", []string{"Space"}},
		{"hints", []string{"hhhh"}},
		{"answer", []string{"Space"}},
		{"nothing said", []string{"Space"}},
		{"start, to resume", []string{"Escape"}},
		{"looking back", []string{"Space", "1", "Space", "Left"}},
		{"end", []string{"Space", "k", "Space", "1", "Space"}},
	}
}

func TestNothingIsCutOffAtAnySize(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1200, Height: 800}, {Width: 640, Height: 800}, {Width: 360, Height: 420}} {
		for _, text := range []int{100, 150, 200} {
			w := newWorld(t)
			test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Light, Text: text}))
			w.window.Resize(size)
			for _, page := range pages() {
				w.press(page.keys...)
				name := fmt.Sprintf("%s at %v and %d %%", page.name, size, text)
				w.wantInside(name)
			}
		}
	}
}

// wantInside checks that every button and star lies in the window, that each
// button is as large as its words, and that no button covers another or what
// was said. What scrolls may lie below.
func (w *world) wantInside(page string) {
	w.t.Helper()
	scrolls := w.scrolling()
	size := w.window.Canvas().Size()
	window := image.Rect(0, 0, int(size.Width), int(size.Height))
	var fixed []string
	for name, o := range w.screen.Named() {
		if !o.Visible() {
			continue
		}
		if b, ok := o.(*kit.Button); ok && b.Size().Width < b.Least() {
			w.t.Errorf("%s: %s is %v wide and needs %v", page, name, b.Size().Width, b.Least())
		}
		if scrolls[o] {
			continue
		}
		if !w.box(name).In(window) {
			w.t.Errorf("%s: %s at %v is not inside the window", page, name, w.box(name))
		}
		if name != "study.card" { // on which the others lie
			fixed = append(fixed, name)
		}
	}
	w.wantApart(page, fixed)
}

// wantApart checks that none of the named objects lies over another.
func (w *world) wantApart(page string, names []string) {
	w.t.Helper()
	for i, a := range names {
		for _, b := range names[:i] {
			if w.box(a).Overlaps(w.box(b)) {
				w.t.Errorf("%s: %s lies over %s", page, a, b)
			}
		}
	}
}

// scrolling returns what lies on a page that scrolls.
func (w *world) scrolling() map[fyne.CanvasObject]bool {
	w.t.Helper()
	scrolls := make(map[fyne.CanvasObject]bool)
	w.visit(w.screen.Root(), func(o fyne.CanvasObject) {
		if p, ok := o.(*kit.Page); ok {
			w.visit(p, func(part fyne.CanvasObject) { scrolls[part] = true })
		}
	})
	return scrolls
}

func (w *world) box(name string) image.Rectangle {
	o := w.named(name)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return image.Rect(int(at.X), int(at.Y), int(at.X+o.Size().Width), int(at.Y+o.Size().Height))
}

func TestWindowCanAlwaysShrink(t *testing.T) {
	w := newWorld(t)
	for _, page := range pages() {
		w.press(page.keys...)
		if least := w.screen.Root().MinSize(); least.Width > 100 || least.Height > 100 {
			t.Errorf("%s: the window cannot be smaller than %v", page.name, least)
		}
	}
}

func TestFocusedPointIsScrolledIntoView(t *testing.T) {
	w := newWorld(t)
	w.window.Resize(fyne.NewSize(360, 420))
	w.press("Space", "Space", "Down", "Down", "Down")
	last := w.box("study.point.x1")
	if save := w.box("study.save"); last.Max.Y > save.Min.Y {
		t.Errorf("the focused point ends at %d, below the points' place that ends above %d", last.Max.Y, save.Min.Y)
	}
}

func TestScreenFollowsTheTheme(t *testing.T) {
	dark := settings.Settings{Theme: settings.Dark, Text: 130}
	light := settings.Settings{Theme: settings.Light, Text: settings.NormalText}
	changed := newWorld(t)
	var turned []image.Image
	for _, page := range pages() {
		test.ApplyTheme(t, look.New(light))
		changed.press(page.keys...)
		test.ApplyTheme(t, look.New(dark))
		turned = append(turned, changed.window.Canvas().Capture())
	}
	built := newWorld(t)
	test.ApplyTheme(t, look.New(dark))
	built.restart()
	for i, page := range pages() {
		built.press(page.keys...)
		if n := differing(turned[i], built.window.Canvas().Capture()); n > 0 {
			t.Errorf("%s: %d pixels differ after a change of theme", page.name, n)
		}
	}
}

func differing(a, b image.Image) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				n++
			}
		}
	}
	return n
}

func TestPageThatCameUpAfterAChangeOfThemeFollowsIt(t *testing.T) {
	w := newWorld(t)
	w.press("Space", "Space", "1", "Escape")
	w.host.Focus(nil)
	w.window.SetContent(container.NewWithoutLayout()) // another screen is up
	test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Dark, Text: settings.NormalText}))
	w.window.SetContent(w.screen.Root())
	w.window.Resize(fyne.NewSize(1200, 800))
	w.screen.Root().Refresh()
	w.press("Space")
	turned := w.window.Canvas().Capture()

	w.restart()
	w.press("Space")
	if n := differing(turned, w.window.Canvas().Capture()); n > 0 {
		t.Errorf("%d pixels differ on the card", n)
	}
}

func TestHintsCanBeClicked(t *testing.T) {
	w := newWorld(t)
	w.press("Space")
	w.now = w.now.Add(time.Second)
	clicked := false
	w.visit(w.screen.Root(), func(o fyne.CanvasObject) {
		labelled, ok := o.(interface{ AccessibilityLabel() string })
		if tap, can := o.(fyne.Tappable); ok && can && !clicked && strings.EqualFold(labelled.AccessibilityLabel(), "skip") {
			clicked = true
			test.Tap(tap)
		}
	})
	if !clicked {
		t.Fatal("there is no hint of skipping")
	}
	w.wantPosition(1)
}
