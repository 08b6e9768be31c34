package study

import "rehearse/ui/kit"

// noteCommands are those of the user's own words, and of setting aside. They
// come before all others, since Esc ends the edit of a note first.
func (s *Screen) noteCommands() []*kit.Command {
	const where = "Study, answer"
	card, answer := s.on(frontPage, backPage, pastPage), s.on(backPage, pastPage)
	editing := func() bool { return answer() && s.stage.editing() }
	return []*kit.Command{
		{ID: "study.endnote", Label: "Done with a note", Where: where, Keys: []string{"Esc", "Ctrl+Enter"}, Enabled: editing, Run: func() { s.stage.endEdit() }},
		{ID: "study.phrase", Label: "My words for the focused point", Where: where, Keys: []string{"E"}, Enabled: answer, Run: func() { s.stage.back.writePoint() }},
		{ID: "study.note", Label: "My note on the scenario", Where: where, Keys: []string{"N"}, Enabled: card, Run: s.writeNote},
		{ID: "study.aside", Label: "Set aside: keep out of plans, or take that back", Where: "Study", Keys: []string{"Ctrl+Shift+A"}, Enabled: card, Run: s.setAside},
	}
}

// writeNote edits the note on the scenario. It stands with the answer, which it
// would give away: on the front the key shows nothing and lets nothing be
// written over what cannot be seen, but says where the note is.
func (s *Screen) writeNote() {
	if s.at.page == frontPage {
		s.host.Say("Your note stands with the answer")
		return
	}
	s.stage.back.write(s.stage.back.note, "")
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
	s.host.Offer("Set aside: no plan asks this scenario. Settings lists it", &kit.Command{Label: "Undo", Run: func() {
		s.deps.Book.SetAside(ref, false)
		s.host.Say(again)
	}})
}
