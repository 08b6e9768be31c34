package study_test

import (
	"fmt"
	"strings"
	"testing"

	"rehearse/data/memory"
	"rehearse/data/study"
)

func TestResultsAreThoseOfTheLastThreeGrades(t *testing.T) {
	b, r := fresh(t)
	for day, said := range []bool{false, true, true, false} {
		r.at(day, 20, 0)
		r.answer(b, "s1", map[bool][]string{true: {"a"}}[said]...)
	}
	if got := fmt.Sprint(b.Results(b.Ref("s1", "a"))); got != "[true true false]" {
		t.Errorf("the results are %s", got)
	}
	if got := b.Results(b.Ref("s1", "")); got != nil {
		t.Errorf("a scenario has results: %v", got)
	}
	b.Results(b.Ref("s1", "a"))[0] = false
	if !b.Results(b.Ref("s1", "a"))[0] {
		t.Error("whoever asks for results can change them")
	}
}

// weak lists the weak points on a day: "s1#a s2#b".
func weak(b *study.Book, day memory.Day) string {
	var list []string
	for _, ref := range b.Weak(day) {
		list = append(list, strings.TrimPrefix(ref.String(), "python/"))
	}
	return strings.Join(list, " ")
}

func TestPointIsWeakWhenItWasMissedInTwoOfItsLastThreeReviews(t *testing.T) {
	b, r := fresh(t)
	for day, said := range []string{"", "a b c", "b", "a b c", "a b c"} {
		r.at(day, 20, 0)
		r.answer(b, "s1", strings.Fields(said)...)
		want := []string{"", "", "s1#a s1#c", "", ""}[day] // these: missed, said, missed, said, said
		if got := weak(b, r.day()); got != want {
			t.Errorf("on day %d %q is weak, not %q", day, got, want)
		}
		if b.IsWeak(b.Ref("s1", ""), r.day()) != (want != "") || b.IsWeak(b.Ref("s1", "b"), r.day()) {
			t.Errorf("on day %d the scenario or its point is wrongly weak", day)
		}
	}
}

func TestPointIsWeakWhenItsRecallIsBelowSevenTenths(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s1", "a", "b", "c", "x1")
	day := today()
	for ; recall(b, "a", day) >= 0.7; day++ {
		if weak(b, day) != "" {
			t.Fatalf("on day %d with recall %v %s is weak", day, recall(b, "a", day), weak(b, day))
		}
	}
	if got := weak(b, day); got != "s1#a s1#b s1#c" {
		t.Errorf("with recall %v %q is weak: must-points in the order of their ids, no extra", recall(b, "a", day), got)
	}
	if !b.IsWeak(b.Ref("s1", "a"), day) || b.IsWeak(b.Ref("s1", "x1"), day) || b.IsWeak(b.Ref("s2", ""), day) {
		t.Error("the wrong points are weak")
	}
	b.SetAside(b.Ref("s1", ""), true)
	if weak(b, day) != "" || b.IsWeak(b.Ref("s1", "a"), day) || b.Due(b.Ref("s1", ""), day) {
		t.Error("what is set aside is weak or due")
	}
}

func TestWeakestPointComesFirst(t *testing.T) {
	b, r := fresh(t)
	r.answer(b, "s2")
	r.at(1, 20, 0)
	r.answer(b, "s1", "b")
	r.at(30, 20, 0)
	list := b.Weak(r.day())
	for i := 1; i < len(list); i++ {
		x, _ := b.Recall(list[i-1], r.day())
		y, _ := b.Recall(list[i], r.day())
		if x > y {
			t.Errorf("%v with recall %v stands before %v with %v", list[i-1], x, list[i], y)
		}
	}
	if got := weak(b, r.day()); got != "s2#a s2#b s2#c s1#a s1#c s1#b" {
		t.Errorf("weak is %q", got)
	}
}
