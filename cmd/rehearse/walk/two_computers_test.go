//go:build e2e && slow && linux

package walk_test

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// computer is one of two that share their data folder through Syncthing.
type computer struct {
	*desk
	home   home
	shared string // the data folder
	api    string // of Syncthing
	key    string
	facts  int // recorded here
}

func TestTwoComputersAgreeAfterTheyWereApart(t *testing.T) {
	one, two := newComputer(newDesk(t), "one"), newComputer(newDesk(t), "two")
	together(true, one, two)
	one.stars("b")
	one.moves()
	agree(t, one, two)
	two.uses()

	together(false, one, two)
	one.stars("b", "Down", "b", "Down", "b") // the first off, the second and the third on
	one.rehearses("1")
	two.stars("b", "b", "Down", "b", "b", "Down", "Down", "b") // later: the first on, the second off, the fourth on
	two.rehearses("1", "2")
	one.stars("Down", "Down", "Down", "Down", "b") // the fifth on
	if len(two.journal(t)) != 1+two.facts {
		t.Error("the computers were not apart")
	}

	together(true, one, two)
	facts := agree(t, one, two)
	checkUnion(t, facts, one.facts+two.facts)
	for _, c := range []*computer{one, two} {
		a := c.opens()
		a.logs(fmt.Sprintf("facts=%d torn=0", len(facts)))
		for i, want := range []string{removeStar, addStar, removeStar, removeStar, removeStar} {
			if i > 0 {
				a.press("Down")
			}
			a.see("browse.star", want)
		}
		a.quit()
	}
	two.seesAtOnce(one)
	t.Logf("two computers: %d and %d facts recorded, %d on both before the last, no conflict", one.facts, two.facts, len(facts))
}

// seesAtOnce checks that what is done on the other computer appears while the
// program is open here, that what is done here then is the later, and that
// this appears there.
func (c *computer) seesAtOnce(other *computer) {
	c.t.Helper()
	here, there := c.opens(), other.opens()
	there.see("browse.star", removeStar)
	there.press("b")
	other.facts++
	here.see("browse.star", addStar)
	here.press("b")
	c.facts++
	here.logs("unsaved=0")
	there.waitFor("browse.star", "shows the star of the other computer", func(o object) bool { return o.Text == removeStar })
	here.quit()
	there.quit()
	agree(c.t, other, c)
}

// addStar is what the star of a scenario says that has none.
const addStar = "Star this scenario (B)"

// newComputer returns one of the computers that REHEARSE_SYNC knows.
func newComputer(d *desk, name string) *computer {
	d.t.Helper()
	dir := filepath.Join(os.Getenv("REHEARSE_SYNC"), name)
	said := func(file string) string {
		content, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			d.t.Fatalf("this runs in the namespace that make syncthing makes: %v", err)
		}
		return strings.TrimSpace(string(content))
	}
	return &computer{desk: d, home: newHome(d.t), shared: filepath.Join(dir, "shared"), api: said("api"), key: said("key")}
}

// opens starts the program as on the first day, so that the first scenario is
// the one that is shown.
func (c *computer) opens() *app {
	c.t.Helper()
	_ = os.Remove(filepath.Join(c.home.dir, root, "preferences.json")) // there may be none yet
	a := c.open(c.home)
	a.logs("screen=browse")
	return a
}

// stars presses keys in the list of all scenarios; each b is a fact.
func (c *computer) stars(keys ...string) {
	c.t.Helper()
	a := c.opens()
	for _, key := range keys {
		before := lastConfirmed(a.log.String())
		a.press(key)
		if key == "b" {
			c.facts++
			a.until("a star is saved", func() bool { return lastConfirmed(a.log.String()) > before })
		}
	}
	a.quit()
}

// rehearses answers the first scenario of all; the points are those it says.
func (c *computer) rehearses(points ...string) {
	c.t.Helper()
	a := c.opens()
	a.goTo("ctrl+2", "study")
	a.press("space")
	a.see("study.progress", "1 of ")
	a.press("space")
	a.see("study.said", "0 of ")
	a.press(points...)
	a.see("study.said", fmt.Sprint(len(points), " of "))
	a.press("space")
	a.see("study.progress", "2 of ")
	c.facts += 2 + len(points) + 1 // begun, turned, ticked, saved
	a.quit()
}

// moves makes the shared folder the data folder, with all that is in the old one.
func (c *computer) moves() {
	c.t.Helper()
	if err := os.CopyFS(c.shared, os.DirFS(filepath.Join(c.home.dir, root, "data"))); err != nil {
		c.t.Fatal(err)
	}
	c.uses()
}

// uses makes the shared folder the data folder.
func (c *computer) uses() {
	c.t.Helper()
	c.home.write(c.t, root+"local/location", c.shared+"\n")
}

// files returns all files in the data folder but those of Syncthing itself.
func (c *computer) files() map[string]string {
	files := map[string]string{}
	for _, pattern := range []string{"*", "1/*"} {
		found, _ := filepath.Glob(filepath.Join(c.shared, pattern)) // the patterns are right
		for _, path := range found {
			name, _ := filepath.Rel(c.shared, path) // both are absolute
			if content, err := os.ReadFile(path); err == nil && !strings.HasPrefix(name, ".st") {
				files[name] = string(content)
			}
		}
	}
	return files
}

// journal returns the facts in the data folder in their order.
func (c *computer) journal(t *testing.T) []fact {
	t.Helper()
	var facts []fact
	for name, content := range c.files() {
		facts = append(facts, decodeLines(t, filepath.Base(name), content)...)
	}
	slices.SortFunc(facts, func(f, g fact) int {
		return cmp.Or(cmp.Compare(f.Order, g.Order), strings.Compare(f.Installation, g.Installation), cmp.Compare(f.Number, g.Number))
	})
	return facts
}

// agree waits until both computers have the same files, with all that was
// recorded, and returns the facts in them.
func agree(t *testing.T, one, two *computer) []fact {
	t.Helper()
	one.untilSynced("both have the same files", func() bool {
		files := one.files()
		lines := 0
		for _, content := range files {
			lines += strings.Count(content, "\n")
		}
		return lines == one.facts+two.facts && maps.Equal(files, two.files())
	})
	for name := range one.files() {
		if !strings.HasPrefix(name, "1/") || strings.Contains(name, "conflict") || filepath.Ext(name) != ".jsonl" {
			t.Errorf("%s is left over", name)
		}
	}
	return one.journal(t)
}

// checkUnion checks that all facts are there, that the last writer has the last
// word, and that reviews stand in the order of time.
func checkUnion(t *testing.T, facts []fact, want int) {
	t.Helper()
	if len(facts) != want {
		t.Errorf("%d facts are on both computers, want %d", len(facts), want)
	}
	reviews := of(facts, "review")
	if len(reviews) != 2 || reviews[0].Object != reviews[1].Object || len(reviews[0].Said) != 1 || len(reviews[1].Said) != 2 ||
		reviews[0].Installation == reviews[1].Installation || reviews[0].Wall >= reviews[1].Wall {
		t.Errorf("the reviews are %+v, want one with one point said and a later one of the other computer with two", reviews)
	}
	if on := starred(facts); len(on) != 4 {
		t.Errorf("there are stars on %v, want four", on)
	}
}
