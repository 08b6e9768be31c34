package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestEachVerbOfAChoiceHasItsKeyAndTheRestLeadsBack(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	for key, want := range map[string]string{"M": "merged", "R": "replaced", "Space": "", "Enter": "", "Esc": ""} {
		did := ""
		kit.Choose(&r.Host.Host, r.window.Canvas(), "Restore?", "12 stars",
			&kit.Command{ID: "merge", Label: "Merge", Keys: []string{"M"}, Run: func() { did += "merged" }},
			&kit.Command{ID: "replace", Label: "Replace", Keys: []string{"R"}, Run: func() { did += "replaced" }})
		r.Press(key)
		if did != want || r.top() != nil {
			t.Errorf("%s: %q was done, want %q; still open: %v", key, did, want, r.top() != nil)
		}
	}
	if r.behind != 0 {
		t.Error("a key reached the command behind the choice")
	}
}

func TestAQuestionShowsFromTheStartWhichButtonHasTheKeys(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	did := ""
	verb := func(name, key string) *kit.Command {
		return &kit.Command{ID: name, Label: name, Keys: []string{key}, Run: func() { did += name }}
	}
	for want, open := range map[string]func(){
		"Yes":    func() { kit.Ask(&r.Host.Host, r.window.Canvas(), "Sure?", "", "Yes", func() {}) },
		"Cancel": func() { kit.Choose(&r.Host.Host, r.window.Canvas(), "Which?", "", verb("One", "O"), verb("Two", "T")) },
	} {
		open()
		if b, ok := r.window.Canvas().Focused().(*kit.Button); !ok || b.Text() != want {
			t.Errorf("the keys belong to %v, not to %q", r.window.Canvas().Focused(), want)
		}
		r.Press("Esc")
	}
	kit.Choose(&r.Host.Host, r.window.Canvas(), "Which?", "", verb("One", "O"), verb("Two", "T"))
	r.window.Canvas().FocusNext()
	r.Press("Space")
	if did != "One" {
		t.Errorf("Space on the second button did %q", did)
	}
}

func (r *sheetRig) retype() {
	kit.Retype(&r.Host.Host, r.window.Canvas(), "Reset everything?", "Type the word reset.", "reset", "Reset everything",
		func() { r.yes++ })
}

func TestOnlyTheTypedWordConfirms(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	r.retype()
	confirm := uitest.All[*kit.Button](r.top())[1]
	for _, letter := range []string{"r", "e", "s", "e"} {
		test.Type(r.window.Canvas().Focused(), letter)
		r.Press("Enter")
		uitest.Click(confirm)
	}
	if r.yes != 0 {
		t.Fatalf("confirmed %d times before the word was whole", r.yes)
	}
	test.Type(r.window.Canvas().Focused(), "t")
	r.Press("Enter")
	if r.yes != 1 || r.top() != nil {
		t.Errorf("confirmed %d times, still open: %v", r.yes, r.top() != nil)
	}
}

func TestTypedConfirmationIsLeftWithEsc(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	r.retype()
	test.Type(r.window.Canvas().Focused(), "reset")
	r.Press("Esc")
	if r.yes != 0 || r.top() != nil {
		t.Errorf("confirmed %d times, still open: %v", r.yes, r.top() != nil)
	}
}

func TestFieldIsInViewHoweverLargeTheText(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(640, 480), settings.LargestText)
	kit.Retype(&r.Host.Host, r.window.Canvas(), "Reset everything?", strings.Repeat("All of it is forgotten. ", 20), "reset", "Reset",
		func() { r.yes++ })
	page := uitest.All[*kit.Page](r.top())[0]
	field := uitest.All[*kit.Entry](r.top())[0]
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(field).Y - driver.AbsolutePositionForObject(page).Y
	if top < 0 || top+field.Size().Height > page.Size().Height {
		t.Errorf("the field begins at %v of %v", top, page.Size().Height)
	}
}

func TestSpaceAndEnterPressTheFirstOfWhatIsPicked(t *testing.T) {
	r := newSheetRig(t, fyne.NewSize(900, 600), settings.NormalText)
	for key, want := range map[string]string{"C": "chosen", "Space": "chosen", "Enter": "chosen", "D": "default", "Esc": ""} {
		did := ""
		kit.Pick(&r.Host.Host, r.window.Canvas(), "Folder", "It lies here.",
			&kit.Command{ID: "choose", Label: "Choose", Keys: []string{"C"}, Run: func() { did += "chosen" }},
			&kit.Command{ID: "default", Label: "Default", Keys: []string{"D"}, Run: func() { did += "default" }})
		r.Press(key)
		if did != want || r.top() != nil {
			t.Errorf("%s: %q was done, want %q; still open: %v", key, did, want, r.top() != nil)
		}
	}
}
