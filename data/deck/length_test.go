package deck_test

import (
	"fmt"
	"strings"
	"testing"
)

// filler returns n words, three a line.
func filler(n int) string {
	var out strings.Builder
	for i := range n {
		switch {
		case i > 0 && i%3 == 0:
			out.WriteString("\n  ")
		case i > 0:
			out.WriteString(" ")
		}
		out.WriteString("`w`")
	}
	return out.String()
}

func TestLengthsHoldToTheWord(t *testing.T) {
	flat := func(n int) string { return strings.ReplaceAll(filler(n), "\n  ", " ") }
	list := func(n int) string {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, "  \"word %d\",\n", i)
		}
		return "[\n" + out.String() + "]"
	}
	for _, c := range []struct {
		what        string
		file, old   string
		text        func(n int) string
		least, most int
	}{
		{
			"the question", script, "When does a nightly script deserve to become a service that runs all day?",
			func(n int) string { return flat(n) + "?" }, 8, 18,
		},
		{"the title", script, "\"Script or service\"", func(n int) string {
			return `"` + strings.ReplaceAll(flat(n), "`", "") + `"`
		}, 2, 6},
		{
			"in one breath", script, "Keep the script while one schedule starts it and one person reads its output.\nMake it a service once callers wait for an answer, once starting costs more\nthan working, or once two teams need it at different hours. The service buys\nspeed and sharing, and it must be watched, restarted and paid for every day.",
			func(n int) string { return strings.ReplaceAll(filler(n), "\n  ", "\n") }, 40, 70,
		},
		{
			"the point", script, "A script serves a clock, a service serves people; as\n  soon as somebody waits for the answer, start-up time counts.",
			func(n int) string { return filler(n - 3) }, 12, 30,
		},
		{"the phrase", script, "Who waits decides.", func(n int) string { return flat(n) + "." }, 2, 5},
		{
			"the trade-off", closing, "Choose a block when the file is used in one place; choose `ExitStack` when\ntheir number is known late; you pay a level of indentation.",
			func(n int) string {
				return "Choose a when b; choose c when d;\nyou pay " + strings.ReplaceAll(filler(n-10), "\n  ", "\n") + "."
			}, 15, 45,
		},
		{
			"the follow-up question", script, "How would you measure the cost of starting it?",
			func(n int) string { return filler(n) + "?" }, 4, 20,
		},
		{"the follow-up answer", script, "Time an empty run and\n  `python -X importtime`, then compare both with one request's work.", filler, 10, 25},
		{"why the red flag fails", script, "One busy worker scales no further than one\n  script; what scales is work that can be divided.", filler, 8, 20},
		{"tags", script, "[\"cli\", \"packaging\"]", list, 2, 5},
		{"see", script, "[\"closing-files\"]", list, 0, 4},
		{"references", closing, "[\"PEP 343\", \"Conversations: With Zo\u00eb M\u00fcller\"]", list, 0, 3},
		{"search", script, "[\"cron\", \"daemon\", \"script\", \"service\", \"cli\", \"job\"]", list, 6, 36},
	} {
		for _, n := range []int{max(0, c.least-1), c.least, c.most, c.most + 1} {
			fsys := broken{edits: []edit{{c.file, c.old, c.text(n)}}}.deck(t)
			complaint := strings.Contains(strings.Join(checked(fsys), "\n"), fmt.Sprintf(": %s: ", c.what))
			if complaint == (c.least <= n && n <= c.most) {
				t.Errorf("%s of %d: reported %v\n%s", c.what, n, complaint, strings.Join(checked(fsys), "\n"))
			}
		}
	}
}

func TestCountsHoldToTheOne(t *testing.T) {
	repeat := func(n int, item string) string {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, item+"\n", i+1)
		}
		return out.String()
	}
	for _, c := range []struct {
		what        string
		old, item   string
		least, most int
	}{
		{
			"extra points", "- **Systemd timers help.** Between both lies a timer that starts a unit with\n  limits, logs and restarts, and that needs no port. <!-- x1 -->\n",
			"- **Systemd timers help.** They start a unit with limits, logs and restarts. <!-- x%d -->", 1, 3,
		},
		{
			"follow-ups", "- **How would you measure the cost of starting it?** Time an empty run and\n  `python -X importtime`, then compare both with one request's work.\n- **What must exist before the service goes live?** A health check, an owner\n  with a pager, limits on memory, and a way back.\n",
			"- **What is question number %d?** It is one like any other that is asked here.", 2, 3,
		},
		{
			"red flags", "- **\"Services scale better.\"** One busy worker scales no further than one\n  script; what scales is work that can be divided.\n",
			"- **\"Service %d scales.\"** One busy worker scales no further than one script.", 1, 2,
		},
	} {
		for n := c.least; n <= c.most+1; n++ {
			fsys := broken{edits: []edit{{script, c.old, repeat(n, c.item)}}}.deck(t)
			complaint := strings.Contains(strings.Join(checked(fsys), "\n"), fmt.Sprintf(": %s: %d, ", c.what, n))
			if complaint == (c.least <= n && n <= c.most) {
				t.Errorf("%s of %d: reported %v\n%s", c.what, n, complaint, strings.Join(checked(fsys), "\n"))
			}
		}
	}
}
