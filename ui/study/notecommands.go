package study

import "rehearse/ui/kit"

// noteCommands are those of the user's own words, and of setting aside. They
// come before all others, since Esc ends the edit of a note first.
func (s *Screen) noteCommands() []*kit.Command {
	const where = "Study, answer"
	card := s.on(frontPage, backPage, pastPage)
	editing := func() bool { return s.on(backPage, pastPage)() && s.stage.editing() }
	return []*kit.Command{
		{ID: "study.endnote", Label: "Finish the note", Where: where, Keys: []string{"Esc", "Ctrl+Enter"}, Enabled: editing, Run: func() { s.stage.endEdit() }},
		{ID: "study.phrase", Label: "My words for the focused point", Where: where, Keys: []string{"E"}, Enabled: s.shows, Run: s.writePoint},
		{ID: "study.note", Label: "My note on the scenario", Where: where, Keys: []string{"N"}, Enabled: s.shows, Run: s.writeNote},
		{ID: "study.copy", Label: "Copy what is selected, the question or the focused point", Where: "Study", Keys: []string{"Ctrl+C"}, Enabled: s.on(frontPage, backPage, pastPage, endPage), Run: s.copy},
		{ID: "study.aside", Label: "Set aside, or take that back", Where: "Study", Keys: []string{"Ctrl+Shift+A"}, Enabled: card, Run: s.setAside},
	}
}

// shows reports whether a page is up. Some keys of a card say on all others
// what they miss there, which no key should leave to be guessed.
func (s *Screen) shows() bool { return s.shown }

// answered reports whether an answer is up, and otherwise says that this is not
// the place for what would give it away.
func (s *Screen) answered(hidden string) bool {
	switch s.at.page {
	case backPage, pastPage:
		return true
	case frontPage:
		s.host.Say(hidden)
	case startPage, endPage:
		s.host.Say("No card is up")
	}
	return false
}

// writeNote edits the note on the scenario. It stands with the answer, which it
// would give away: on the front the key shows nothing and lets nothing be
// written over what cannot be seen, but says where the note is.
func (s *Screen) writeNote() {
	if s.answered("Your note stands with the answer") {
		s.stage.back.write(s.stage.back.note, "")
	}
}

func (s *Screen) writePoint() {
	if s.answered("Your words stand with the answer") {
		s.stage.back.writePoint()
	}
}

// canHint reports whether the question is up and something can still be shown.
func (s *Screen) canHint() bool { return s.on(frontPage)() && s.stage.front.cues.left() }

// canStar reports whether a card is up that shows its star.
func (s *Screen) canStar() bool {
	return s.on(backPage, pastPage)() || s.on(frontPage)() && !s.stage.blind()
}

// setAside keeps the scenario of the card out of plans, or takes that back. The
// card stays: it can be answered all the same, or skipped.
func (s *Screen) setAside() {
	ref := s.deps.Book.Ref(s.at.card.Scenario, "")
	on := !s.deps.Book.IsAside(ref)
	s.deps.Book.SetAside(ref, on)
	const again = "Plans ask this scenario again"
	if !on {
		s.host.Say(again)
		return
	}
	s.host.Offer("Set aside: no plan asks this scenario. Settings lists it", &kit.Command{Label: "Undo", As: "undo", Run: func() {
		s.deps.Book.SetAside(ref, false)
		s.host.Say(again)
	}})
}
