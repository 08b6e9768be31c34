//go:build linux

package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rehearse/data/journal"
)

func TestALimitIsMetUpToItself(t *testing.T) {
	for _, c := range []struct {
		limit        limit
		value, floor float64
		met          bool
	}{
		{limit{times, 1.3}, 130, 100, true},
		{limit{times, 1.3}, 131, 100, false},
		{limit{plus, 0.5}, 1.5, 1, true},
		{limit{plus, 0.5}, 1.6, 1, false},
		{limit{most, 10}, 9.9, 0, true},
		{limit{most, 10}, 10, 0, false},
		{limit{reaches, 60}, 60, 144, true},
		{limit{reaches, 60}, 40, 40, true},
		{limit{reaches, 60}, 40, 60, false},
		{limit{}, 0, 0, false},
	} {
		if got := c.limit.met(c.value, c.floor); got != c.met {
			t.Errorf("%+v with %g beside %g is met: %v, want %v", c.limit, c.value, c.floor, got, c.met)
		}
	}
}

func TestTheTableSaysRatioSpreadAndVerdict(t *testing.T) {
	r := &results{}
	r.add("usable", theFloor, 100, 102, 98)
	r.add("usable", empty, 121, 120, 119)
	got := markdown(r)
	want := "| start to usable, by pixels, empty journal | 100 ms (99.0–101) | 120 ms (120–120) | 1.20 | ≤ 1.3 × | ≤ 1.1 × | budget met |\n"
	if !strings.Contains(got, want) {
		t.Errorf("the table is\n%swant in it\n%s", got, want)
	}
	if strings.Count(got, "\n") != 3 {
		t.Errorf("the table has rows for what was not measured:\n%s", got)
	}
}

func TestTheTableTakesThePlaceOfTheOldOne(t *testing.T) {
	page := filepath.Join(t.TempDir(), "page.md")
	for _, text := range []string{"first\n", "second\n"} {
		if text == "first\n" {
			if err := os.WriteFile(page, []byte("before\n"+opening("perf")+closing+opening("perf-hour")+closing), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := insert(page, "perf", text); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if want := "before\n" + opening("perf") + "second\n" + closing + opening("perf-hour") + closing; err != nil || string(got) != want {
		t.Errorf("the page is %q, %v, want %q", got, err, want)
	}
	if err := os.WriteFile(page, []byte("no place"), 0o600); err != nil {
		t.Fatal(err)
	}
	if insert(page, "perf", "table") == nil {
		t.Error("a page without a place took the table")
	}
}

func TestAQuantileLiesBetweenItsNeighbours(t *testing.T) {
	for part, want := range map[float64]float64{0: 1, 0.5: 2.5, 0.75: 3.25, 1: 4} {
		if got := quantile([]float64{4, 1, 3, 2}, part); got != want {
			t.Errorf("the quantile %g is %g, want %g", part, got, want)
		}
	}
	if got := quantile(nil, 0.5); got != 0 {
		t.Errorf("the median of nothing is %g", got)
	}
}

// picture is a look at a row of pixels.
func picture(at time.Time, colours ...uint32) frame {
	var b []byte
	for _, c := range colours {
		b = binary.LittleEndian.AppendUint32(b, c)
	}
	return frame{at, b}
}

func TestAWindowIsUsableWhenNearlyAllInkIsThere(t *testing.T) {
	began := time.Unix(0, 0)
	const ground, ink = 1, 2
	ten := func(n int) []uint32 {
		row := make([]uint32, 0, 40)
		for i := range 40 {
			row = append(row, ground)
			if i < n {
				row[i] = ink
			}
		}
		return row
	}
	frames := []frame{
		picture(began, make([]uint32, 40)...),
		picture(began.Add(1), ten(0)...),
		picture(began.Add(2), ten(6)...),
		picture(began.Add(3), ten(7)...),
		picture(began.Add(4), ten(10)...),
	}
	if got, ok := usable(frames); !ok || got.Sub(began) != 3 {
		t.Errorf("usable at %v, %v, want the frame with seven of ten", got.Sub(began), ok)
	}
	if _, ok := usable(frames[:2]); ok {
		t.Error("an empty window is usable")
	}
	if _, ok := usable(nil); ok {
		t.Error("what was never seen is usable")
	}
}

func TestTheScreenIsReadFromTheServersFile(t *testing.T) {
	const colours, stride, rows = 3, 16, 4
	header := make([]uint32, 25)
	header[xwdSize], header[xwdStride], header[xwdColours] = 100, stride, colours
	var file bytes.Buffer
	_ = binary.Write(&file, binary.BigEndian, header)
	file.Write(make([]byte, 12*colours))
	for i := range stride * rows {
		file.WriteByte(byte(i))
	}
	name := filepath.Join(t.TempDir(), "screen")
	if err := os.WriteFile(name, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := openScreen(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.file.Close() }()
	got := s.look(area{x: 1, y: 1, w: 1, h: 3, step: 2})
	if want := []byte{20, 21, 22, 23, 52, 53, 54, 55}; !bytes.Equal(got, want) {
		t.Errorf("the area shows %v, want %v", got, want)
	}
}

func TestAnInventedJournalIsReadWithoutALoss(t *testing.T) {
	home := t.TempDir()
	if err := review(home, 50); err != nil {
		t.Fatal(err)
	}
	local := folder(t.TempDir())
	j, report, err := journal.Open(journal.Options{
		Data: tree{folder(filepath.Join(home, root, "data"))}, Local: local, Backups: local, Now: time.Now,
		NewID: func() string { return "reader" }, Notify: func(journal.Status) {},
	})
	if err != nil {
		t.Fatal(err)
	}
	if report.Facts.Len() != 50 || report.Torn != 0 {
		t.Errorf("%d facts and %d torn lines, want 50 and none", report.Facts.Len(), report.Torn)
	}
	if err := j.Close(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestBenchstatCanReadEachSide(t *testing.T) {
	r := &results{}
	r.add("usable", "base 0", 250)
	r.add("memory", "this 100000", 2)
	if got, want := benchmarks(r, "base"), "BenchmarkUsable/reviews=0 1 250000000 ns/op\n"; got != want {
		t.Errorf("base is %q, want %q", got, want)
	}
	if got, want := benchmarks(r, "this"), "BenchmarkMemory/reviews=100000 1 2097152 PSS-bytes\n"; got != want {
		t.Errorf("this is %q, want %q", got, want)
	}
}

func TestAChartDrawsEachPoint(t *testing.T) {
	for _, log := range []bool{false, true} {
		c := chart{title: "Start", across: "reviews", log: log, curves: []curve{{"one", []point{{60, 1}, {1000, 2}, {10_000, 4}}}}}
		svg := c.svg()
		if strings.Count(svg, "<circle") != 3 || strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
			t.Errorf("with log %v the chart is\n%s", log, svg)
		}
	}
}

func TestTheLastQuarterIsComparedWithTheSecond(t *testing.T) {
	r := &results{}
	r.add("memory", "hour", 100, 100, 110, 110, 115, 115, 121, 121)
	if got := quarters(r); !strings.Contains(got, "| memory, MB | 100 | 110 | 115 | 121 | +10.0 % |") {
		t.Errorf("the quarters are\n%s", got)
	}
}
