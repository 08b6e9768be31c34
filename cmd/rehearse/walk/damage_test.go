//go:build e2e && linux

package walk_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestDamagedLineCostsOnlyThatLine(t *testing.T) {
	t.Parallel()
	d, h := newDesk(t), newHome(t)
	a := d.open(h)
	a.press("b", "Down", "b", "Down", "b")
	a.logs("n=3 ")
	a.quit()
	whole := h.read(t, data+"*.jsonl")
	lines := strings.SplitAfter(whole, "\n")
	damaged := lines[0] + strings.Replace(lines[1], `"star"`, `"stbr"`, 1) + lines[2]
	id := strings.TrimSpace(h.read(t, root+"local/installation"))
	h.write(t, data+id+".jsonl", damaged)

	a = d.open(h)
	a.see("news", "1 line of what you did cannot be read")
	a.logs("facts=2 ")
	a.quit()
	if got := h.read(t, data+"*.jsonl"); got != damaged {
		t.Errorf("the damaged file is now\n%s\nwant\n%s", got, damaged)
	}
	if got := h.read(t, root+"local/damaged-*"); got != damaged {
		t.Errorf("the copy holds\n%s\nwant\n%s", got, damaged)
	}

	a = d.open(h)
	a.logs("facts=2 ")
	a.gone("news") // it is told once
	a.press("Down", "Down", "Down", "b")
	a.logs("n=4 ")
	a.quit()
	if got := h.read(t, data+"*.jsonl"); !strings.HasPrefix(got, damaged) || got == damaged {
		t.Errorf("the file is now\n%s\nwant one more line after\n%s", got, damaged)
	}
}

func TestDamagedPreferencesAreSetAside(t *testing.T) {
	contents := map[string]string{
		"empty":             "",
		"cut":               `{"theme":"da`,
		"no object":         `[]`,
		"list of two types": `{"theme":"dark","recent":["a",1]}`,
		"zeros":             strings.Repeat("\x00", 4096), // what a power cut leaves on some file systems
		"no text":           "\xff\xfe{\x00}\x00",
		"null":              "null",
		"endless nesting":   strings.Repeat(`{"a":`, 20_000),
	}
	for name, content := range contents {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, h := newDesk(t), newHome(t)
			h.write(t, root+"preferences.json", content)
			a := d.open(h)
			a.see("news", "The settings file was damaged")
			a.press("ctrl+equal")
			a.quit()
			if got := h.read(t, root+"local/preferences-*.json"); got != content {
				t.Errorf("the file that was set aside holds %q, want %q", got, content)
			}
			if got := h.read(t, root+"preferences.json"); !strings.Contains(got, "110") {
				t.Errorf("the new preferences are %s, want a text size of 110", got)
			}
		})
	}
}

func TestOddPreferencesAreReadAsFarAsTheyMakeSense(t *testing.T) {
	for name, content := range map[string]string{
		"values of other types":    `{"theme":5,"text-percent":"big","window-width":true,"place-screen":[]}`,
		"values beyond all limits": `{"theme":"sepia","text-percent":1e9,"window-width":-4e18,"place-scenario":"gone"}`,
		"more behind the end":      `{"text-percent":120} {"text-percent":`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, h := newDesk(t), newHome(t)
			h.write(t, root+"preferences.json", content)
			a := d.open(h)
			a.gone("news")
			a.press("b")
			a.logs("n=1 ")
			a.quit()
		})
	}
}

func TestWhatIsInTheWayStopsTheStartAndStays(t *testing.T) {
	const precious = "somebody's file"
	for name, file := range map[string]string{
		"a file for the data folder":  root + "data",
		"a file for the generation":   root + "data/1",
		"a file for the local folder": root + "local",
		"a file for the whole folder": strings.TrimSuffix(root, "/"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, h := newDesk(t), newHome(t)
			h.write(t, file, precious)
			a := d.start(h, []string{programs.shipped})
			if strings.Contains(file, "data") { // the lock could be taken, so that the window can say it
				a.waitShown()
				a.logs("what you did cannot be read, and nothing has been changed")
				a.press("alt+F4")
			}
			a.endsWith(1)
			a.complains(filepath.Join(h.dir, file))
			if got := h.read(t, file); got != precious {
				t.Errorf("the file is now %q", got)
			}
		})
	}
}

// complains checks that the program left with a sentence that names what is
// wrong, and not with a crash.
func (a *app) complains(words string) {
	a.t.Helper()
	log := a.log.String()
	if !strings.Contains(log, words) {
		a.fail("nothing says %q", words)
	}
	for _, crash := range []string{"panic", "goroutine ", "SIGSEGV", "Assertion"} {
		if strings.Contains(log, crash) {
			a.fail("the program crashed")
		}
	}
}
