package deck_test

import (
	"testing"

	"rehearse/data/deck"
)

// breaches are edits of pages that leave a sound deck, which breaks rules all
// the same.
func breaches() []broken {
	return []broken{
		{"question", []edit{
			{script, "# When does a nightly script deserve to become a service that runs all day?", "# When is a `for` loop one."},
		}, []string{
			script + ":10: the question: length 6, allowed are 8 to 18 words",
			script + ":10: the question does not end with a question mark",
		}},
		{"breath", []edit{
			{script, "two teams need", "two teams, counted\nwithout the one that wrote it and that would rather never ever run it,\nneed"},
			{closing, "keep it short, and hand the contents on rather than the handle.", ""},
			{closing, "\nthrough. Without it the file stays open until the collector comes by, which on", ""},
		}, []string{
			closing + ":21: in one breath: length 28, allowed are 40 to 70 words",
			script + ":14: in one breath: length 71, allowed are 40 to 70 words",
		}},
		{"lengths of points", []edit{
			{script, "**Who waits decides.**", "**Decides.**"},
			{script, "**Start-up is paid once.**", "**Start-up is paid for only once.**"},
			{script, "at boot, so each\n", "at boot,\n  so each\n"},
			{script, "needs metrics, because nobody looks at its terminal.", "needs metrics and a log, because nobody looks at its terminal, not even in\n  the week of its birth, when someone should."},
			{script, "What a script forgets at exit, a service keeps,\n  leaks and has to give back under load. <!-- c -->", "A script forgets at exit. <!-- c -->"},
			{script, "**Going back is cheap.**", "**Going back is cheap**"},
		}, []string{
			script + ":21: the phrase: length 1, allowed are 2 to 5 words",
			script + ":23: the phrase: length 6, allowed are 2 to 5 words",
			script + ":26: the point: length 36, allowed are 12 to 30 words",
			script + ":30: the point: length 8, allowed are 12 to 30 words",
			script + ":33: the phrase does not end with a full stop",
		}},
		{"letters that are missing and doubled", []edit{
			{script, "<!-- c -->", "<!-- a -->"},
			{script, "<!-- f -->", "<!-- a -->"},
			{closing, "<!-- x2 -->", "<!-- x1 -->"},
		}, []string{
			closing + ":46: the id \"x1\" is taken by the point of line 44",
			released + ":4: script-or-service#c was released and is not in the deck",
			released + ":7: script-or-service#f was released and is not in the deck",
			released + ":17: closing-files#x2 was released and is not in the deck",
			script + ":19: point \"c\" is missing",
			script + ":19: point \"f\" is missing",
			script + ":29: the id \"a\" is taken by the point of line 22",
			script + ":33: the id \"a\" is taken by the point of line 22",
		}},
		{"trade-off", []edit{
			{script, "Choose a script when a clock starts the work;", "Choose a script for what a clock starts;"},
			{closing, "Choose a block when the file is used in one place; choose `ExitStack` when\ntheir number is known late; you pay a level of indentation.", "It depends."},
		}, []string{
			closing + ":50: the trade-off: length 2, allowed are 15 to 45 words",
			closing + ":50: the trade-off is not of the form: Choose X when ...; choose Y when ...; you pay ...",
			script + ":42: the trade-off is not of the form: Choose X when ...; choose Y when ...; you pay ...",
		}},
		{"two sentences of a trade-off", []edit{
			{script, "the work; choose", "the work, at night. Then choose; choose"},
		}, []string{
			script + ":42: the trade-off is not of the form: Choose X when ...; choose Y when ...; you pay ...",
			script + ":42: the line has 102 columns, at most 79 are allowed",
		}},
		{"follow-ups", []edit{
			{script, "**How would you measure the cost of starting it?**", "**How to measure?**"},
			{script, "goes live?", "goes live."},
			{script, "A health check, an owner\n  with a pager, limits on memory, and a way back.", "A health check."},
		}, []string{
			script + ":47: the follow-up question: length 3, allowed are 4 to 20 words",
			script + ":49: the follow-up answer: length 3, allowed are 10 to 25 words",
			script + ":49: the follow-up question does not end with a question mark",
		}},
		{"a lead that ends its line", []edit{
			{script, "starting it?** Time an empty run and\n  `python -X importtime`, then compare both with one request's work.", "starting it?**\n  Time an empty run."},
		}, []string{
			script + ":48: the follow-up answer: length 4, allowed are 10 to 25 words",
		}},
		{"a single follow-up", []edit{
			{script, "- **What must exist before the service goes live?** A health check, an owner\n  with a pager, limits on memory, and a way back.\n", ""},
		}, []string{
			script + ":45: follow-ups: 1, allowed are 2 to 3",
		}},
		{"red flags", []edit{
			{script, "**\"Services scale better.\"**", "**Services scale better.**"},
			{script, "script; what scales is work that can be divided.", "script; what scales is work that can be divided, and who divides that well\n  is not the scheduler of any service."},
			{closing, "It does so at a time of its choosing,\n  and only on some interpreters at once.", "It does not."},
			{closing, "that line and leaks the handle.\n", "that line and leaks the handle.\n- **\"Nobody runs out of files.\"** A server that leaks one for each request\n  does so before lunch.\n"},
		}, []string{
			closing + ":60: red flags: 3, allowed are 1 to 2",
			closing + ":62: why the red flag fails: length 3, allowed are 8 to 20 words",
			script + ":54: why the red flag fails: length 29, allowed are 8 to 20 words",
			script + ":54: the red flag is not in quotes, as somebody says it",
		}},
		{"title", []edit{
			{script, "Script or service", "Script."},
			{closing, "Closing files", " Closing `files`"},
		}, []string{
			closing + ":3: \" Closing `files`\" has space around it",
			script + ":3: the title: length 1, allowed are 2 to 6 words",
			script + ":3: the title ends with a full stop",
		}},
		{"tags", []edit{
			{script, "[\"cli\", \"packaging\"]", "[\"cli\"]"},
			{closing, "[\"errors\", \"testing\"]", "[\n  \"errors\",\n  \"style\",\n  \"errors\",\n]"},
		}, []string{
			closing + ":7: unknown tag \"style\"; deck.toml has the list",
			closing + ":8: tags has \"errors\" twice",
			script + ":5: tags: 1, allowed are 2 to 5",
		}},
		{"search words", []edit{
			{script, "\"daemon\", \"script\", ", ""},
			{closing, "\"resource leak\"", "\"Resource leak\""},
			{closing, "\"close\"", "'file handle'"},
		}, []string{
			closing + ":10: the search words \"Resource leak\" are not in lower case",
			closing + ":11: search has \"file handle\" twice",
			script + ":6: search: 4, allowed are 6 to 36",
		}},
		{"neighbours", []edit{
			{script, "[\"closing-files\"]", "[\n  \"closing-files\", \"closing-doors\", \"script-or-service\",\n  \"closing-files\", \"x\",\n]"},
		}, []string{
			script + ":7: see: 5, allowed are 0 to 4",
			script + ":8: see names \"closing-doors\", which is not in the deck",
			script + ":8: see names the scenario itself",
			script + ":9: see has \"closing-files\" twice",
			script + ":9: see names \"x\", which is not in the deck",
		}},
		{"references", []edit{
			{closing, "\"PEP 343\", ", "\"PEP 343\", \"Page: https://example.org\",\n  \"Page: `open`\", "},
		}, []string{
			closing + ":14: references: 4, allowed are 0 to 3",
			closing + ":14: \"Page: https://example.org\" has an address; name the title of the document",
			closing + ":15: \"Page: `open`\" has a backtick; there is no code in the toml block",
		}},
		{"the largest number", []edit{{script, "number = 2", "number = 9999"}}, nil},
		{"a number that is taken", []edit{{script, "number = 2", "number = 1"}}, []string{
			script + ":2: the number 1 is taken by closing-files",
		}},
		{"markup", []edit{
			{script, "one person reads", "*one person* reads"},
			{script, "soon as somebody", "soon as __somebody__"},
			{script, "request pays only", "<b>request</b> pays only"},
			{script, "at its terminal.", "at [its terminal](x)."},
			{script, "leaks and has to", "leaks_and &amp; has to"},
			{script, "**How would you measure the cost of", "**How  would ~~you~~ measure"},
			{script, "scales no further than one", "scales \\no further http://x"},
			{script, "the work; choose", "`* [`\nwork; choose"},
			{script, "restarts.", "restarts,\nif 1 < 2 & 3 > 2 or AT&T."},
		}, []string{
			script + ":14: \"*\" is markup; only `code` and the **lead** of an item are marked",
			script + ":14: \"*\" is markup; only `code` and the **lead** of an item are marked",
			script + ":22: \"__\" is markup; only `code` and the **lead** of an item are marked",
			script + ":22: \"__\" is markup; only `code` and the **lead** of an item are marked",
			script + ":24: \"<b\" is markup; only `code` and the **lead** of an item are marked",
			script + ":24: \"</\" is markup; only `code` and the **lead** of an item are marked",
			script + ":26: \"[\" is markup; only `code` and the **lead** of an item are marked",
			script + ":29: \"_\" is markup; only `code` and the **lead** of an item are marked",
			script + ":29: \"&amp;\" is markup; only `code` and the **lead** of an item are marked",
			script + ":49: two spaces in a row",
			script + ":49: \"~~\" is markup; only `code` and the **lead** of an item are marked",
			script + ":49: \"~~\" is markup; only `code` and the **lead** of an item are marked",
			script + ":56: \"\\\\\" is markup; only `code` and the **lead** of an item are marked",
			script + ":56: an address; the program is read offline",
		}},
		{"lines that begin like something else", []edit{
			{script, "Keep the script", "- the script"},
			{script, "at boot, so each\n  request", "at boot, so\n  - each\n  request"},
			{script, "metrics, because", "metrics,\n  # because"},
			{script, "an owner\n  with", "an owner\n  > with"},
			{script, "and a way back.", "and\n  1. a way\n  ---\n  back, by 2027\n  2. perhaps."},
		}, []string{
			script + ":14: the line begins with \"-\", which Markdown reads as more than text",
			script + ":24: the line begins with \"-\", which Markdown reads as more than text",
			script + ":28: the line begins with \"#\", which Markdown reads as more than text",
			script + ":52: the line begins with \">\", which Markdown reads as more than text",
			script + ":53: the line begins with \"1.\", which Markdown reads as more than text",
			script + ":54: the line begins with \"---\", which Markdown reads as more than text",
		}},
		{"characters", []edit{
			{script, "Make it a service once", "Make it a service \u2014 once"},
			{script, "than working, or", "than\tworking, or"},
			{script, "hours. The", "hours: caf\u00e9.\nThe"},
			{script, "\n  request", "\u00a0\n  request"},
			{script, "clock starts", "clock\xff\nstarts"},
			{script, "limits on", "limits\x00 on"},
			{script, "## Points\n", "## Points \n"},
			{unit, "main\"\n", "main\""},
			{manifest, "Shape\"", "Shape\u2019s\""},
		}, []string{
			manifest + ":7: '\u2019' (U+2019) is neither ASCII nor a letter",
			unit + ":2: the last line has no line end",
			script + ":15: '\u2014' (U+2014) is neither ASCII nor a letter",
			script + ":16: a tab",
			script + ":20: space at the end of the line",
			script + ":24: '\\u00a0' (U+00A0) is neither ASCII nor a letter",
			script + ":43: byte 0xff is not UTF-8",
			script + ":52: control character U+0000",
		}},
	}
}

func TestCheckReportsEachBreachOfARule(t *testing.T) {
	for _, c := range append(breaches(), breachesBeside()...) {
		t.Run(c.name, func(t *testing.T) {
			fsys := c.deck(t)
			if _, err := deck.Load(fsys); err != nil {
				t.Errorf("Load refuses it: %v", err)
			}
			expect(t, checked(fsys), c.want)
		})
	}
}

func TestCheckGoesOnAfterWhatStopsLoad(t *testing.T) {
	fsys := broken{edits: []edit{
		{script, "level = ", "levels = "},
		{script, "number = 2", "number = 0"},
		{script, "title = \"Script or service\"", "title = \"\""},
		{script, "all day?", "all day."},
		{script, "**Who waits decides.**", "Who waits decides."},
		{script, "**How would you measure the cost of starting it?**", "How would you measure the cost of starting it?"},
		{script, "**\"Services scale better.\"**", "\"Services scale better.\""},
		{closing, "## Trade-off", "## Tradeoff"},
		{code, "  # -> True", ""},
	}}.deck(t)
	expect(t, checked(fsys), []string{
		code + ":5: the last line does not end with its result, as in: # -> 2:00:00",
		closing + ":48: unknown heading \"## Tradeoff\"",
		closing + ":53: ## Trade-off is missing",
		script + ":1: level is missing",
		script + ":2: number must be a number from 1 to 9999",
		script + ":3: title must be a text",
		script + ":4: unknown key \"levels\"; the keys are number, title, level, tags, search, see, references",
		script + ":10: the question does not end with a question mark",
		script + ":21: an item begins with its **lead in bold**",
		script + ":47: an item begins with its **lead in bold**",
		script + ":54: an item begins with its **lead in bold**",
	})
}
