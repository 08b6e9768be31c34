package deck_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// breachesBeside are breaches in the files beside the pages.
func breachesBeside() []broken {
	return []broken{
		{"python example", []edit{
			{code, "\nwith Temp", strings.Repeat("\n", 12) + "with Temp"},
			{code, "  # -> True", ""},
			{code, "file.write(\"kept\")", fmt.Sprintf("file.write(%q)", strings.Repeat("k", 63))},
		}, []string{
			code + ":15: the line has 81 columns, at most 79 are allowed",
			code + ":16: the example has 16 lines, at most 15 are allowed",
			code + ":16: the last line does not end with its result, as in: # -> 2:00:00",
		}},
		{"python example without a result", []edit{
			{code, "# -> True\n", "# ->\n"},
		}, []string{
			code + ":5: the last line does not end with its result, as in: # -> 2:00:00",
		}},
		{"python example with a line after its result", []edit{
			{code, "# -> True\n", "# -> True\n\n"},
		}, []string{
			code + ":6: the last line does not end with its result, as in: # -> 2:00:00",
		}},
		{"an example that is too long", []edit{
			{unit, "[project.scripts]\n", "[project.scripts]\n" + strings.Repeat("# more\n", 14)},
		}, []string{
			unit + ":16: the example has 16 lines, at most 15 are allowed",
		}},
		{"toml example", []edit{{unit, "report =", "report"}}, []string{
			unit + ":2: expected '.' or '=', but got '\"' instead",
		}},
		{"released ids", []edit{
			{released, "script-or-service#b\n", "script-or-service#b\nscript-or-service#b\nno-such-scenario\nclosing-files#x9\n\nClosing files\n"},
		}, []string{
			released + ":4: script-or-service#b is listed twice",
			released + ":5: no-such-scenario was released and is not in the deck",
			released + ":6: closing-files#x9 was released and is not in the deck",
			released + ":7: \"\" is neither a scenario nor a point, such as some-scenario#a",
			released + ":8: \"Closing files\" is neither a scenario nor a point, such as some-scenario#a",
		}},
		{"what is not released", []edit{
			{released, "script-or-service#x1\n", ""},
			{released, "closing-files\n", ""},
		}, nil},
		{"manifest", []edit{
			{manifest, "id = \"sample\"", "id = \"Sample\""},
			{manifest, "\"errors\"", "\"Errors!\", \"cli\", \"errors\""},
			{manifest, "[[category]]\nid = \"habits\"", "[[category]]\nid = \"shape\"\nname = \"Again\"\nline = \"Twice\"\n\n[[category]]\nid = \"habits\""},
		}, []string{
			manifest + ":1: \"Sample\" is not made of lower-case words and hyphens",
			manifest + ":3: \"Errors!\" is not made of lower-case words and hyphens",
			manifest + ":3: tags has \"cli\" twice",
			manifest + ":11: a second category \"shape\"",
		}},
	}
}

func TestFolderNameIsAnID(t *testing.T) {
	for _, id := range []string{"Closing-files", "closing_files", "-files", "closing--files", "clo\u015bing"} {
		fsys := sample(t)
		fsys["habits/"+id+"/scenario.md"] = &fstest.MapFile{
			Data: []byte(strings.Replace(string(fsys[closing].Data), "number = 1\n", "number = 3\n", 1)),
		}
		expect(t, checked(fsys), []string{
			fmt.Sprintf("habits/%s/scenario.md:1: the folder %q is not made of lower-case words and hyphens", id, id),
		})
	}
}

func TestVanishedScenarioIsReported(t *testing.T) {
	fsys := sample(t)
	delete(fsys, closing)
	delete(fsys, code)
	got := checked(fsys)
	if len(got) != 10 || got[0] != released+":9: closing-files was released and is not in the deck" {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestMissingListOfReleasedIDsIsAProblem(t *testing.T) {
	fsys := sample(t)
	delete(fsys, released)
	expect(t, checked(fsys), []string{"released.txt:1: cannot be read: open released.txt: file does not exist"})
}
