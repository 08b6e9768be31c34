package deck_test

import (
	"testing"
	"testing/fstest"

	"rehearse/data/deck"
)

// notDecks are edits that Load must refuse, with everything it says.
func notDecks() []broken {
	return []broken{
		{"a page without its block", []edit{{script, "```toml\nnumber", "---\nnumber"}}, []string{
			script + ":1: a scenario begins with ```toml",
		}},
		{"a page of text", []edit{{script, string(mustRead(script)), "Hello.\n#1 of many\n\n####### Bye\n"}}, []string{
			script + ":1: a scenario begins with ```toml",
			script + ":1: stray text; what belongs here stands under a heading",
			script + ":4: # the question is missing",
			script + ":4: ## In one breath is missing",
			script + ":4: ## Points is missing",
			script + ":4: ## Extra points is missing",
			script + ":4: ## Trade-off is missing",
			script + ":4: ## Follow-ups is missing",
			script + ":4: ## Red flags is missing",
		}},
		{"headings of every look", []edit{
			{script, "## In one breath\n\nKeep", "## In one breath\n#\n##\tNone\n###### Six\n\n## In one breath\n\nKeep"},
		}, []string{
			script + ":12: ## In one breath is empty",
			script + ":13: unknown heading \"#\"",
			script + ":14: unknown heading \"##\\tNone\"",
			script + ":15: unknown heading \"###### Six\"",
			script + ":17: a second ## In one breath",
		}},
		{"a block that is not closed", []edit{{script, "\n```\n", "\n"}}, []string{
			script + ":1: the block of toml is not closed by ```",
		}},
		{"toml with an error", []edit{{closing, "  \"close\",", "  \"close,"}}, []string{
			closing + ":11: strings cannot contain newlines",
		}},
		{"toml that ends too early", []edit{{script, "\"closing-files\"]\n", "\"closing-files\"\n"}}, []string{
			script + ":7: expected a comma (',') or array terminator (']'), but got end of file",
		}},
		{"keys that are missing, wrong and unknown", []edit{
			{script, "number = 2", "number = \"2\""},
			{script, "title = \"Script or service\"\n", ""},
			{script, "\"cron\", \"daemon\"", "\"cron\", 7"},
			{script, "practitioner", "expert"},
			{script, "see =", "seee ="},
		}, []string{
			script + ":1: title is missing",
			script + ":2: number must be a number from 1 to 9999",
			script + ":3: unknown level \"expert\"; the levels are core, practitioner, senior",
			script + ":5: search must be a list of texts",
			script + ":6: unknown key \"seee\"; the keys are number, title, level, tags, search, see, references",
		}},
		{"a number that is too large", []edit{{script, "number = 2", "number = 10000"}}, []string{
			script + ":2: number must be a number from 1 to 9999",
		}},
		{"an unknown table", []edit{{script, "see =", "[more]\nsee ="}}, []string{
			script + ":7: unknown key \"more\"; the keys are number, title, level, tags, search, see, references",
		}},
		{"text where none belongs", []edit{
			{script, "```\n\n# When", "```\nHello.\n\n# When"},
			{script, "all day?\n", "all day?\nAnd why?\n"},
			{script, "## Points\n", "## Points\nThese:\n"},
			{script, "every day.\n", "every day.\n\nEvery night too.\n"},
			{script, "<!-- c -->\n", "<!-- c -->\n\n  And more.\n"},
		}, []string{
			script + ":9: stray text; what belongs here stands under a heading",
			script + ":12: stray text; what belongs here stands under a heading",
			script + ":21: stray text; ## In one breath is one paragraph",
			script + ":24: stray text; an item begins with a hyphen and a space",
			script + ":36: stray text; an item begins with a hyphen and a space",
		}},
		{"headings that are unknown, doubled and missing", []edit{
			{script, "## Extra points", "## Extras"},
			{script, "## Points", "### Points"},
			{script, "## Red flags\n", "## Follow-ups\n"},
		}, []string{
			script + ":19: unknown heading \"### Points\"",
			script + ":35: unknown heading \"## Extras\"",
			script + ":40: ## Points is missing",
			script + ":40: ## Extra points is missing",
			script + ":52: a second ## Follow-ups",
			script + ":55: ## Red flags is missing",
		}},
		{"stray text instead of a list", []edit{
			{script, "- **\"Services", "**\"Services"},
		}, []string{
			script + ":54: stray text; an item begins with a hyphen and a space",
		}},
		{"headings in another order", []edit{
			{script, "## Follow-ups", "## Red flags"},
			{script, "## Red flags\n\n- **\"Services", "## Follow-ups\n\n- **\"Services"},
		}, []string{
			script + ":52: ## Follow-ups comes before ## Red flags",
		}},
		{"two questions", []edit{{script, "## In one", "# Why?\n\n## In one"}}, []string{
			script + ":12: a second # the question",
		}},
		{"sections without text", []edit{
			{script, "Choose a script when a clock starts the work; choose a service when people wait\nfor it; you pay for the service with watching and restarts.\n", ""},
			{script, "- **\"Services scale better.\"** One busy worker scales no further than one\n  script; what scales is work that can be divided.\n", ""},
		}, []string{
			script + ":40: ## Trade-off is empty",
			script + ":50: ## Red flags is empty",
		}},
		{"indentation", []edit{
			{script, "\nMake it", "\n Make it"},
			{script, "\n  soon as", "\nsoon as"},
			{script, "\n  request", "\n    request"},
		}, []string{
			script + ":15: a paragraph is not indented",
			script + ":22: an item goes on with two spaces before its text",
			script + ":24: an item goes on with two spaces before its text",
		}},
		{"items without their lead", []edit{
			{script, "**Who waits decides.** A", "Who waits decides. A"},
			{script, "**Start-up is paid once.** A", "**Start-up is paid once. A"},
			{script, "reader.** A", "reader.**A"},
			{script, "**Systemd timers help.** Between", "**** Between"},
			{script, "**What must exist before the service goes live?** A health check, an owner\n  with a pager, limits on memory, and a way back.", "**What must exist before the service goes live?**"},
		}, []string{
			script + ":21: an item begins with its **lead in bold**",
			script + ":23: an item begins with its **lead in bold**",
			script + ":25: a space and more text follow the **bold lead**",
			script + ":37: an item begins with its **lead in bold**",
			script + ":49: a space and more text follow the **bold lead**",
		}},
		{"points without a sound id", []edit{
			{script, " <!-- a -->", ""},
			{script, "<!-- b -->", "<!-- g -->"},
			{script, "<!-- d -->", "<!-- D -->"},
			{script, "<!-- c -->", "<!-- x2 -->"},
			{script, "<!-- e -->", "<!--e-->"},
			{script, "<!-- x1 -->", "<!-- x01 -->"},
		}, []string{
			script + ":22: the point has no id; it ends with a comment such as <!-- a -->",
			script + ":24: the id \"g\" is not a letter from a to f",
			script + ":27: the id \"D\" is not a letter from a to f",
			script + ":29: the id \"x2\" is not a letter from a to f",
			script + ":31: the point has no id; it ends with a comment such as <!-- a -->",
			script + ":38: the id \"x01\" is not x1, x2 and so on",
		}},
		{"backticks that do not pair", []edit{
			{script, "all day?", "all `day?"},
			{script, "one person reads", "one ``person reads"},
			{script, "`python -X importtime`", "`python -X importtime"},
			{script, "`**kwargs`", "`**kwargs"},
		}, []string{
			script + ":10: a backtick has no partner, or has it right beside it",
			script + ":14: a backtick has no partner, or has it right beside it",
			script + ":30: an item begins with its **lead in bold**",
			script + ":48: a backtick has no partner, or has it right beside it",
		}},
		{"an empty page", []edit{{script, string(mustRead(script)), "\n"}}, []string{
			script + ":1: is empty",
		}},
		{"a broken manifest", []edit{{manifest, "tags = [", "tags = "}}, []string{
			manifest + ":3: expected a top-level item to end with a newline, comment, or EOF, but got ',' instead",
		}},
		{"a manifest with gaps", []edit{
			{manifest, "name = \"A sample deck\"\n", "title = \"A sample deck\"\n"},
			{manifest, "name = \"Shape\"", "name = \"\""},
			{manifest, "line = \"What hands", "lines = \"What hands"},
			{manifest, "\"cli\", ", "1, "},
		}, []string{
			manifest + ":1: name is missing",
			manifest + ":2: unknown key \"title\"; the keys are id, name, tags, category",
			manifest + ":3: tags must be a list of texts",
			manifest + ":7: name must be a text",
			manifest + ":10: line is missing",
			manifest + ":13: unknown key \"lines\"; the keys are id, name, line",
		}},
		{"a manifest without tags", []edit{
			{manifest, "tags = [\"cli\", \"errors\", \"packaging\", \"testing\"]\n", ""},
		}, []string{
			manifest + ":1: tags is missing",
		}},
		{"categories of another form", []edit{
			{manifest, "[[category]]\nid = \"shape\"\nname = \"Shape\"\nline = \"What kind of program it becomes\"\n\n", ""},
			{manifest, "[[category]]", "[category]"},
		}, []string{
			manifest + ":5: category must be a list of tables, each headed [[category]]",
		}},
		{"a folder that is no category", []edit{{manifest, "id = \"shape\"", "id = \"shapes\""}}, []string{
			"shape:1: is not a category of deck.toml",
		}},
	}
}

func TestLoadRefusesWhatIsNoSoundDeck(t *testing.T) {
	for _, c := range append(notDecks(), foundByFuzzing()...) {
		t.Run(c.name, func(t *testing.T) {
			_, err := deck.Load(c.deck(t))
			expect(t, lines(err), c.want)
		})
	}
}

func TestFilesHaveTheirPlaces(t *testing.T) {
	fsys := sample(t)
	for _, name := range []string{
		"notes.md", "habits/README.md", "habits/closing-files/draft.md", "habits/closing-files/example.toml",
		"habits/closing-files/more/x.py", "habits/no-page/example.py", "shape/closing-files/scenario.md",
	} {
		fsys[name] = &fstest.MapFile{Data: fsys[closing].Data}
	}
	_, err := deck.Load(fsys)
	expect(t, lines(err), []string{
		"habits/README.md:1: does not belong here",
		"habits/closing-files/draft.md:1: does not belong here",
		"habits/closing-files/example.toml:1: a scenario has one example; example.py is here already",
		"habits/closing-files/more:1: does not belong here",
		"habits/no-page/scenario.md:1: cannot be read: open habits/no-page/scenario.md: file does not exist",
		"notes.md:1: does not belong here",
		"shape/closing-files/scenario.md:1: the id is taken by habits/closing-files",
	})
}

func TestWithoutManifestNothingElseIsBlamed(t *testing.T) {
	fsys := sample(t)
	delete(fsys, manifest)
	expect(t, checked(fsys), []string{"deck.toml:1: cannot be read: open deck.toml: file does not exist"})
}

func TestEmptyFolderIsNoDeck(t *testing.T) {
	_, err := deck.Load(fstest.MapFS{})
	expect(t, lines(err), []string{"deck.toml:1: cannot be read: open deck.toml: file does not exist"})
}

func TestWhatCannotBeReadIsReportedOnce(t *testing.T) {
	fsys := broken{edits: []edit{
		{script, "number = 2", "number ="},
		{closing, "## Points", "## The points"},
	}}.deck(t)
	fsys[code] = &fstest.MapFile{}
	fsys[released] = &fstest.MapFile{}
	expect(t, checked(fsys), []string{
		code + ":1: is empty",
		closing + ":26: unknown heading \"## The points\"",
		closing + ":41: ## Points is missing",
		script + ":2: expected value but found '\\n' instead",
	})
}
