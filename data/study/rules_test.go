package study_test

import (
	"testing"

	"rehearse/data/journal"
	"rehearse/data/scenario"
	"rehearse/data/study"
)

func TestSettingIsKeptUntilItIsEmptied(t *testing.T) {
	b, r := fresh(t)
	b.Set(study.Keys+"star", "Ctrl+B")
	b.Set(study.Keys+"star", "B")
	b.Set(study.Target, "0.85")
	if b.Value(study.Keys+"star") != "B" || b.Rules().Target != 0.85 {
		t.Errorf("the values are %q and %v", b.Value(study.Keys+"star"), b.Rules())
	}
	again := newRecord("me").read(r.facts)
	if again.Value(study.Keys+"star") != "B" || again.Rules().Target != 0.85 {
		t.Errorf("after a restart the values are %q and %v", again.Value(study.Keys+"star"), again.Rules())
	}
	b.Set(study.Target, "")
	if b.Value(study.Target) != "" || b.Rules().Target != 0.9 {
		t.Errorf("the default is %q, %v", b.Value(study.Target), b.Rules())
	}
}

func TestUndoLeavesSettings(t *testing.T) {
	b, _ := fresh(t)
	b.Star(b.Ref("s1", ""), true)
	b.Set(study.MostADay, "30")
	if f, ok := b.Undo(); !ok || f.Kind != journal.Star {
		t.Errorf("undo took back %v, %v", f, ok)
	}
	if f, ok := b.Undo(); ok || b.Rules().Most != 30 {
		t.Errorf("undo took back %v; the most a day is %d", f, b.Rules().Most)
	}
}

func TestSettingThatIsSoAlreadyIsNotRecorded(t *testing.T) {
	b, r := fresh(t)
	b.Set(study.NewADay, "5")
	b.Set(study.NewADay, "5")
	b.Set(study.MostADay, "")
	b.Set("", "5")
	if got := kinds(r.facts); got != "set" {
		t.Errorf("recorded %q", got)
	}
}

func TestRulesStayWithinTheirLimits(t *testing.T) {
	defaults := study.Rules{Target: 0.9, New: 8, Most: 20}
	for _, test := range []struct {
		name, value string
		want        study.Rules
	}{
		{study.Target, "0.7", study.Rules{Target: 0.7, New: 8, Most: 20}},
		{study.Target, "0.97", study.Rules{Target: 0.97, New: 8, Most: 20}},
		{study.Target, "0.69", study.Rules{Target: 0.7, New: 8, Most: 20}},
		{study.Target, "-1e300", study.Rules{Target: 0.7, New: 8, Most: 20}},
		{study.Target, "Inf", study.Rules{Target: 0.97, New: 8, Most: 20}},
		{study.Target, "NaN", defaults},
		{study.Target, "90 %", defaults},
		{study.NewADay, "0", study.Rules{Target: 0.9, New: 0, Most: 20}},
		{study.NewADay, "60", study.Rules{Target: 0.9, New: 60, Most: 20}},
		{study.NewADay, "-1", study.Rules{Target: 0.9, New: 0, Most: 20}},
		{study.NewADay, "61", study.Rules{Target: 0.9, New: 60, Most: 20}},
		{study.NewADay, "99999999999999999999", defaults},
		{study.NewADay, "8.5", defaults},
		{study.MostADay, "1", study.Rules{Target: 0.9, New: 8, Most: 1}},
		{study.MostADay, "200", study.Rules{Target: 0.9, New: 8, Most: 200}},
		{study.MostADay, "0", study.Rules{Target: 0.9, New: 8, Most: 1}},
		{study.MostADay, "201", study.Rules{Target: 0.9, New: 8, Most: 200}},
		{study.MostADay, "many", defaults},
	} {
		b, _ := fresh(t)
		b.Set(test.name, test.value)
		if got := b.Rules(); got != test.want {
			t.Errorf("%s %q makes %+v, not %+v", test.name, test.value, got, test.want)
		}
	}
}

func TestScenarioIsSetAsideUntilThatIsTakenBack(t *testing.T) {
	b, r := fresh(t)
	b.SetAside(b.Ref("s3", ""), true)
	b.SetAside(b.Ref("s1", "b"), true)
	asides := b.Asides()
	if len(asides) != 2 || asides[0] != b.Ref("s1", "") || asides[1] != b.Ref("s3", "") {
		t.Errorf("set aside is %v", asides)
	}
	if !b.IsAside(b.Ref("s1", "")) || !b.IsAside(b.Ref("s1", "c")) || b.IsAside(b.Ref("s2", "")) {
		t.Error("a point is set aside when its scenario is, and no other")
	}
	b.SetAside(b.Ref("s3", ""), false)
	b.SetAside(b.Ref("s3", ""), false)
	b.SetAside(b.Ref("s1", ""), true)
	b.SetAside(b.Ref("gone", ""), true)
	b.SetAside(scenario.Ref{Deck: "go", Scenario: "s1"}, true)
	if got := kinds(r.facts); got != "aside aside aside" {
		t.Errorf("recorded %q", got)
	}
	if b.Undo(); !b.IsAside(b.Ref("s3", "")) {
		t.Error("undo does not set aside again what was taken back")
	}
}
