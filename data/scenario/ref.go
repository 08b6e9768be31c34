package scenario

import (
	"fmt"
	"strings"
)

// Ref names a scenario, or one point of it, in any deck.
type Ref struct {
	Deck     string
	Scenario string
	Point    string // "" for the scenario as a whole
}

// String returns the written form: "python/gil-in-real-systems#c".
func (r Ref) String() string {
	s := r.Deck + "/" + r.Scenario
	if r.Point != "" {
		s += "#" + r.Point
	}
	return s
}

// Whole returns the reference to the scenario that r lies in.
func (r Ref) Whole() Ref { return Ref{Deck: r.Deck, Scenario: r.Scenario} }

// ParseRef reads the written form.
func ParseRef(s string) (Ref, error) {
	object, point, hasPoint := strings.Cut(s, "#")
	deck, id, ok := strings.Cut(object, "/")
	if !ok || deck == "" || id == "" || hasPoint && point == "" ||
		strings.Contains(id, "/") || strings.ContainsAny(point, "/#") {
		return Ref{}, fmt.Errorf("%q does not name a scenario or a point", s)
	}
	return Ref{Deck: deck, Scenario: id, Point: point}, nil
}
