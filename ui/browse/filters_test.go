package browse_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"rehearse/ui/uitest"
)

// chip clicks on a chip.
func (w *world) chip(name string) {
	w.t.Helper()
	uitest.Click(w.screen.Named()["browse.chip."+name])
	w.pass()
}

func TestChipsChangeTheTextAndTheTextChangesTheChips(t *testing.T) {
	in(t, wide, func(w *world) {
		w.book.Star(w.book.Ref("pool", ""), true)
		w.search("practice")
		w.said("browse.chip.starred", "Starred")
		w.chip("starred")
		if w.typed() != "is:starred practice" {
			t.Errorf("the box says %q", w.typed())
		}
		w.said("browse.count", "1 scenario")
		w.opened("pool")
		w.chip("starred")
		if w.typed() != "practice" {
			t.Errorf("the box says %q", w.typed())
		}
		w.press("Esc")
		w.search("level:core category:speed tag:speed practice")
		w.said("browse.chip.level", "Core")
		w.said("browse.chip.category", "Speed")
		w.said("browse.chip.tag", "speed")
		w.opened("cache")
		w.chip("category")
		if w.typed() != "level:core tag:speed practice" {
			t.Errorf("the box says %q", w.typed())
		}
	})
}

func TestChipWithSeveralValuesOffersThem(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("practice")
		w.chip("level")
		w.said("browse.offers", "level:core Core\nlevel:practitioner Practitioner\nlevel:senior Senior")
		if w.typed() != "practice level:" || !w.focused() {
			t.Errorf("the box says %q", w.typed())
		}
		w.press("Down", "Enter")
		w.said("browse.chip.level", "Practitioner")
		if w.typed() != "practice level:practitioner " || !w.focused() {
			t.Errorf("the box says %q", w.typed())
		}
		w.opened("pool")
		w.press("Esc")
		w.search("practice ")
		w.chip("tag")
		if w.typed() != "practice tag:" {
			t.Errorf("the box says %q", w.typed())
		}
	})
}

func TestFiltersWorkWithoutWords(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Ctrl+F")
		if f := w.window.Canvas().Focused(); f != w.screen.Named()["browse.chip.level"].(fyne.Focusable) {
			t.Errorf("%T has the keys", f)
		}
		w.said("browse.count", "9 scenarios")
		w.press("Enter", "Tab")
		w.said("browse.count", "3 scenarios")
		w.wants("Study these 3")
		w.press("Esc")
		w.wants("Study these 9")
		if strings.Contains(w.words(), "Weak") {
			t.Error("the chips are still in view")
		}
	})
}

func TestChosenCategoryBecomesAFilter(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Left", "Down", "Down", "Enter", "Ctrl+F")
		if w.typed() != "category:speed " {
			t.Errorf("the box says %q", w.typed())
		}
		w.said("browse.count", "3 scenarios")
		w.chip("category")
		w.said("browse.count", "9 scenarios")
		w.said("browse.chip.category", "Category")
	})
}

func TestEscLeadsFromAChipToTheBox(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("practice")
		w.press("Ctrl+F", "Esc")
		if !w.focused() || w.typed() != "practice" {
			t.Errorf("the box says %q and has the keys: %v", w.typed(), w.focused())
		}
	})
}

func TestOperatorsAreCompletedAsOneTypes(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("practice le")
		w.said("browse.offers", "")
		w.search("practice lev")
		w.said("browse.offers", "level:")
		w.press("Tab")
		if w.typed() != "practice level:" {
			t.Errorf("the box says %q", w.typed())
		}
		w.search("practice is")
		w.said("browse.offers", "is: starred, due or weak")
		w.press("Down") // it is only a word until Tab says otherwise
		w.opened(ranked("practice is")[1])
		w.press("Enter")
		if w.focused() {
			t.Error("Enter took what nobody chose")
		}
		w.search("is:")
		w.said("browse.offers", "is:starred\nis:due\nis:weak")
		w.search("is:st")
		w.press("Tab")
		if w.typed() != "is:starred " {
			t.Errorf("the box says %q", w.typed())
		}
		w.search("category:threads") // all is there
		w.said("browse.offers", "")
		w.search("category:")
		w.press("Esc")
		if w.says("browse.offers") != "" || w.typed() != "category:" {
			t.Errorf("Esc left %q in the box, and offers %q", w.typed(), w.says("browse.offers"))
		}
	})
}

func TestOfferIsTakenWithAClick(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("level:")
		offers := w.screen.Named()["browse.offers"].(desktop.Mouseable)
		at := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		at.Position = fyne.NewPos(20, w.screen.Named()["browse.offers"].Size().Height/2)
		offers.MouseDown(at)
		w.window.Canvas().Unfocus() // as a click beside the focused field does
		w.pass()
		if w.typed() != "level:practitioner " || !w.focused() {
			t.Errorf("the box says %q and has the keys: %v", w.typed(), w.focused())
		}
	})
}

func TestWrongOperatorIsToldInOneLine(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("level:wizard practice")
		w.said("browse.problem", `There is no level "wizard": core, practitioner, senior.`)
		w.said("browse.count", "8 scenarios")
		w.search("level:")
		w.said("browse.problem", "")
	})
}

func TestExactPhrasesAndExcludedWordsAreSearchedFor(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search(`"name the eviction"`)
		w.opened("cache")
		w.search(`practice -lock -pool`)
		w.said("browse.count", "6 scenarios")
	})
}

func TestPlainListComesBackWithItsCategory(t *testing.T) {
	in(t, wide, func(w *world) {
		w.press("Left", "Down", "Down", "Enter")
		w.search("lock")
		w.opened("lock")
		w.press("Esc", "Esc")
		if w.press("S"); !slices.Equal(w.studied, []string{"cache", "batch", "index"}) {
			t.Errorf("studied %q", w.studied)
		}
	})
}

func TestLeavingTheBoxWithdrawsWhatItOffers(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("level:")
		test.Tap(w.screen.Named()["browse.star"].(fyne.Tappable))
		w.window.Canvas().Unfocus()
		w.said("browse.offers", "")
	})
}

func TestHitsBeginUnderTheChips(t *testing.T) {
	in(t, wide, func(w *world) {
		w.search("practice")
		driver, named := fyne.CurrentApp().Driver(), w.screen.Named()
		chip, list := named["browse.chip.weak"], named["browse.list"]
		bottom := driver.AbsolutePositionForObject(chip).Y + chip.Size().Height
		if under := driver.AbsolutePositionForObject(list).Y - bottom; under != 16 {
			t.Errorf("the list begins %v under the chips", under)
		}
	})
}
