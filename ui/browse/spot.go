package browse

import (
	"fyne.io/fyne/v2"

	"rehearse/data/search"
)

// spot is a part of a scenario in which a hit may stand.
type spot struct {
	field  search.Field
	point  string
	number int
}

// at notes where a part of the scenario stands that was added last.
func (b *builder) at(field search.Field, point string, number int) {
	b.reading.spots[spot{field, point, number}] = b.made[len(b.made)-1].Object
}

// revealHit shows the part in which the query stands.
func (r *reading) revealHit() {
	if r.query == "" || r.scenario == nil {
		return
	}
	o := r.hit()
	if o == nil {
		return // it stands at the top
	}
	r.page.Reveal(o)
	for i, s := range r.stops {
		if o == fyne.CanvasObject(s.row) || s.answer == o {
			r.focus = i
			r.page.Reveal(s.row)
		}
	}
	r.ring()
}

// hit returns what shows the line of the hit, nil for the top of the page.
func (r *reading) hit() fyne.CanvasObject {
	for _, h := range r.screen.found.hits {
		if h.Scenario != r.scenario {
			continue
		}
		if hidden(h.Line.Field) && r.marked != nil {
			return r.marked
		}
		return r.spots[spot{h.Line.Field, h.Line.Point, h.Line.Number}]
	}
	return nil
}

// hidden reports whether a part of a scenario is searched but does not show.
func hidden(f search.Field) bool { return f == search.Title || f == search.SearchWord }
