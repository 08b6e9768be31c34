package study

import (
	"slices"
	"strconv"
	"strings"

	"rehearse/data/journal"
)

// reach is how many actions undo can take back after a restart.
const reach = 100

// history knows which groups are taken back, and what undo and redo of one
// installation would do next. It is derived from the order of facts alone.
type history struct {
	own      string // what the names of its groups begin with
	undone   map[string]bool
	done     []action // that can be undone, oldest first
	redoable []action // last undone last
	// newest is the number of the newest group; an older one never begins
	// again. oldest is that of the oldest group within reach.
	newest, oldest uint64
}

// action is what undo takes back as one: a group of facts.
type action struct {
	number uint64 // of the group
	first  int    // index of its first fact among all facts
}

func newHistory(installation string, oldest uint64) history {
	return history{own: installation + ":", undone: make(map[string]bool), oldest: oldest}
}

// limit puts all but the newest actions out of reach, for good.
func (h *history) limit() {
	if n := len(h.done) - reach; n > 0 {
		h.done = slices.Clone(h.done[n:])
		h.oldest = h.done[0].number
	}
}

// add notes the fact that stands at the index among all facts.
func (h *history) add(index int, f *journal.Fact) {
	switch {
	case f.Kind == journal.Undo && f.Undoes == "": // damaged: the group "" is all that cannot be undone
	case f.Kind == journal.Undo && f.On:
		h.undone[f.Undoes] = true
		h.done, h.redoable = h.move(h.done, h.redoable, f.Undoes)
	case f.Kind == journal.Undo:
		delete(h.undone, f.Undoes)
		h.redoable, h.done = h.move(h.redoable, h.done, f.Undoes)
	default:
		h.act(index, f)
	}
}

// act notes a fact that may be the first of an action of this installation: its
// group is newer than all before.
func (h *history) act(index int, f *journal.Fact) {
	n, own := h.number(f.Group)
	if !own || n > f.Number || h.own != f.Installation+":" {
		return
	}
	h.redoable = nil
	if n > h.newest && n >= h.oldest {
		h.done = append(h.done, action{n, index})
	}
	h.newest = max(h.newest, n)
}

// number returns that of the first fact of a group, after which the group is
// named, or false for a group of another installation.
func (h *history) number(group string) (uint64, bool) {
	name, own := strings.CutPrefix(group, h.own)
	if !own {
		return 0, false
	}
	n, err := strconv.ParseUint(name, 10, 64)
	return n, err == nil
}

// took reports whether the fact is taken back. Groups are of one installation:
// a fact of another one that names it stays.
func (h *history) took(f *journal.Fact) bool {
	if f.Group == "" || len(h.undone) == 0 || !h.undone[f.Group] {
		return false
	}
	rest, own := strings.CutPrefix(f.Group, f.Installation)
	return own && strings.HasPrefix(rest, ":")
}

// move takes the group from one stack to the top of the other.
func (h *history) move(from, to []action, group string) (newFrom, newTo []action) {
	n, own := h.number(group)
	if !own {
		return from, to
	}
	for i, a := range slices.Backward(from) {
		if a.number == n {
			to = append(to, a)
			return append(from[:i:i], from[i+1:]...), to
		}
	}
	return from, to
}
