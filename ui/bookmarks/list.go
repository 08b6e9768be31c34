package bookmarks

import (
	"slices"

	"fyne.io/fyne/v2"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// items are what the list shows, from top to bottom.
func (s *Screen) items() []kit.Item {
	items := []kit.Item{{Object: s.top}, {Object: s.stop}}
	at, above := 0, float32(look.Space)
	for i, g := range s.groups {
		if i > 0 {
			items = append(items, kit.Item{Object: s.ruleAbove(i), Above: look.Gap})
			above = look.Gap
		}
		items = append(items, kit.Item{Object: s.listed[at].row, Above: above})
		at++
		for range g.points {
			items = append(items, kit.Item{Object: s.listed[at].row})
			at++
		}
	}
	return append(items, kit.Item{Object: s.bottom, Above: look.Gap})
}

// ruleAbove returns the hairline above the i-th group.
func (s *Screen) ruleAbove(i int) *kit.Column {
	for len(s.rules) <= i {
		s.rules = append(s.rules, inset(kit.Item{Object: kit.NewRule()}))
	}
	return s.rules[i]
}

// focused returns the row that has the keys.
func (s *Screen) focused() (*entry, bool) {
	if s.focus < len(s.listed) {
		return s.listed[s.focus], true
	}
	return nil, false
}

// focusOn gives the keys to a row.
func (s *Screen) focusOn(e *entry) {
	if at := slices.Index(s.listed, e); at >= 0 {
		s.focus = at
	}
	s.host.Focus(s.stop)
	s.ring()
	s.reveal()
}

func (s *Screen) ring() {
	for i, e := range s.listed {
		s.host.Commands.MarkHere(e.row, i == s.focus)
	}
}

// held returns the row that stays in view, nil for none. A note that is written
// looks after itself.
func (s *Screen) held() fyne.CanvasObject {
	if e, ok := s.focused(); ok && !s.isWriting() {
		return e.row
	}
	return nil
}

// pageLength returns how many rows from the one with the keys a page key goes.
func (s *Screen) pageLength(down int) int {
	from, n := s.listed[s.focus].row.Position().Y, 0
	for at := s.focus + down; at >= 0 && at < len(s.listed); at += down {
		if y := s.listed[at].row.Position().Y; max(y-from, from-y) > s.page.Size().Height-look.Edge {
			break
		}
		n++
	}
	return max(n, 1)
}

// reveal brings the row with the keys into view, and the title above the first.
func (s *Screen) reveal() {
	if s.focus == 0 {
		s.page.ScrollToTop()
	}
	if e, ok := s.focused(); ok {
		s.page.Reveal(e.row)
	}
}

// toggle sets or removes a star.
func (s *Screen) toggle(ref scenario.Ref) {
	on := !s.deps.Book.Starred(ref)
	s.deps.Book.Star(ref, on)
	if on {
		s.host.Say("Starred")
	} else {
		s.host.Offer("Removed the star", s.host.Commands.Find("undo"))
	}
}
