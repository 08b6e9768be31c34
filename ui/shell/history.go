package shell

import "rehearse/data/settings"

// mostPlaces limits how far back leads.
const mostPlaces = 200

// history is the trail of places that were opened.
type history struct {
	places []settings.Place
	at     int // of the present place
}

// visit adds a place after the present one; what lay ahead is dropped.
func (h *history) visit(p settings.Place) {
	if len(h.places) > 0 && h.places[h.at] == p {
		return
	}
	if len(h.places) > 0 {
		h.places = h.places[:h.at+1]
	}
	h.places = append(h.places, p)
	if over := len(h.places) - mostPlaces; over > 0 {
		h.places = h.places[over:]
	}
	h.at = len(h.places) - 1
}

// pass replaces the present place: one went past it with an arrow key.
func (h *history) pass(p settings.Place) {
	if len(h.places) == 0 {
		h.visit(p)
		return
	}
	h.places[h.at] = p
}

func (h *history) can(step int) bool {
	to := h.at + step
	return to >= 0 && to < len(h.places)
}

// move goes along the trail and returns the place there.
func (h *history) move(step int) settings.Place {
	h.at += step
	return h.places[h.at]
}
