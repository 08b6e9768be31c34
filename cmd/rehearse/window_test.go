package main

import (
	"log/slog"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestTheStageIsFilledOnceAndAtTheLatestWhenTheWindowIsOpen(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	filled := 0
	label := widget.NewLabel("here")
	openWindow(w, slog.New(slog.DiscardHandler), func(stage *fyne.Container) {
		filled++
		stage.Add(label)
	})
	w.Resize(fyne.NewSize(700, 650))
	if filled != 1 {
		t.Errorf("filled %d times", filled)
	}
	if label.Size() != w.Content().Size() {
		t.Errorf("what is on the stage has %v of %v", label.Size(), w.Content().Size())
	}
}

func TestTheCurtainRisesWhenFyneAsksForTheSize(t *testing.T) {
	filled := 0
	c := &curtain{rise: func() { filled++ }}
	if c.MinSize(nil); filled != 1 {
		t.Errorf("filled %d times", filled)
	}
	if c.MinSize(nil); filled != 1 {
		t.Errorf("filled %d times after the second question", filled)
	}
}
