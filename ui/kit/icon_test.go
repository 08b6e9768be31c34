package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"rehearse/data/settings"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/uitest"
)

func TestIconGrowsWithTheTextAlsoWhileItIsHidden(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	i := kit.NewIcon(look.IconStarFilled, look.Starred, 14)
	place(t, i, i.MinSize())
	i.Hide()
	test.ApplyTheme(t, look.New(settings.Settings{Theme: settings.Dark, Text: 200}))
	i.Resize(i.MinSize())
	i.Show()
	picture := uitest.All[*canvas.Image](i)[0]
	if picture.Size() != fyne.NewSquareSize(28) {
		t.Errorf("at 200 %% the picture is %v", picture.Size())
	}
	if want := look.IconStarFilled.In(look.Starred).Name(); picture.Resource.Name() != want {
		t.Errorf("it shows %s, want %s", picture.Resource.Name(), want)
	}
}

func TestHeadThatFoldsShowsWhetherItIsOpen(t *testing.T) {
	uitest.App(t, uitest.Settings(settings.Light))
	f := kit.NewFold(kit.NewProse(look.Body, kit.ReadingLeading, kit.Plain("What if it is held twice?")))
	place(t, f, fyne.NewSize(200, f.HeightFor(200)))
	sign := func() string { return uitest.All[*canvas.Image](f)[0].Resource.Name() }
	shut := sign()
	f.SetOpen(true)
	open := sign()
	f.SetOpen(false)
	if open == shut || sign() != shut {
		t.Errorf("shut, open and shut again it shows %s, %s, %s", shut, open, sign())
	}
	if f.HeightFor(80) <= f.HeightFor(400) {
		t.Error("its words do not break")
	}
}
