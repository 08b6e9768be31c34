package study

import (
	"testing"
	"time"

	"rehearse/data/memory"
)

func TestDaysAheadAreToldInWholeSpans(t *testing.T) {
	for days, want := range map[memory.Day]string{
		-3: "still due today", 0: "still due today", 1: "comes back tomorrow", 2: "comes back in 2 days",
		13: "comes back in 13 days", 14: "comes back in 2 weeks", 17: "comes back in 2 weeks", 18: "comes back in 3 weeks",
		59: "comes back in 8 weeks", 60: "comes back in 2 months", 122: "comes back in 4 months",
		729: "comes back in 24 months", 730: "comes back in 2 years", 3650: "comes back in 10 years",
	} {
		if got := comesBack(days); got != want {
			t.Errorf("%d days are told as %q, want %q", days, got, want)
		}
	}
}

func TestTimeOfAnAnswerIsToldWithoutReproach(t *testing.T) {
	for _, c := range []struct {
		took  time.Duration
		drill bool
		want  string
	}{
		{0, false, ""},
		{999 * time.Millisecond, false, ""},
		{105*time.Second + 900*time.Millisecond, false, "You took 1:45; one to two minutes is usual"},
		{5 * time.Second, true, "You took 0:05"},
		{time.Hour, false, "You took 60:00; one to two minutes is usual"},
	} {
		if got := took(c.took, c.drill); got != c.want {
			t.Errorf("%v is told as %q, want %q", c.took, got, c.want)
		}
	}
}
