package deck

import (
	"path"
	"slices"
	"strings"
)

// check adds every breach of a rule to the problems of the files. What is
// missing or could not be read was reported by the reading, so the rules look
// only at what is there.
func (f *folder) check() {
	f.checkManifest()
	words := newSpeech()
	for _, p := range f.pages {
		p.checkKeys()
		p.checkText()
		p.checkPoints()
		p.checkExchanges()
		p.checkProse()
		p.checkSpeech(words)
		if p.example != nil {
			p.checkExample()
		}
		if len(f.manifest.tags) > 0 {
			p.checkTags(f.manifest.tags)
		}
	}
	f.checkNumbers()
	f.checkSee()
	f.checkReleased()
	for _, file := range f.files {
		file.checkCharacters()
	}
}

// isKebab reports whether an id is made of lower-case words and hyphens.
func isKebab(id string) bool {
	for word := range strings.SplitSeq(id, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

func (f *folder) checkManifest() {
	m := f.manifest
	m.checkKebab("id", m.deck.ID)
	m.checkKebab("tags", m.tags...)
	m.checkUnique("tags", m.tags)
	for i, c := range m.deck.Categories {
		t := m.categories[i]
		t.checkKebab("id", c.ID)
		if m.rank(c.ID) < i {
			t.report(t.line("id"), "a second category %q", c.ID)
		}
	}
}

// checkKebab reports ids that are not made of lower-case words and hyphens.
// One that is missing was reported as such.
func (t table) checkKebab(key string, ids ...string) {
	lines := t.elements(key, ids)
	for i, id := range ids {
		if id != "" && !isKebab(id) {
			t.report(lines[i], "%q is not made of lower-case words and hyphens", id)
		}
	}
}

// checkUnique reports elements of a list that were there before.
func (t table) checkUnique(key string, list []string) {
	lines := t.elements(key, list)
	for i, element := range list {
		if slices.Contains(list[:i], element) {
			t.report(lines[i], "%s has %q twice", key, element)
		}
	}
}

// checkNumbers reports a number that two scenarios have.
func (f *folder) checkNumbers() {
	owners := map[int]string{}
	for _, p := range f.pages {
		if p.Number == 0 {
			continue
		}
		if owner, ok := owners[p.Number]; ok {
			p.report(p.front.line("number"), "the number %d is taken by %s", p.Number, owner)
			continue
		}
		owners[p.Number] = p.ID
	}
}

// checkSee reports neighbours that are not there.
func (f *folder) checkSee() {
	ids := map[string]bool{}
	for _, p := range f.pages {
		ids[p.ID] = true
	}
	for _, p := range f.pages {
		lines := p.front.elements("see", p.See)
		for i, id := range p.See {
			switch {
			case id == p.ID:
				p.report(lines[i], "see names the scenario itself")
			case !ids[id]:
				p.report(lines[i], "see names %q, which is not in the deck", id)
			}
		}
	}
}

// checkExample holds the code to its size and the last line to its result.
func (p *page) checkExample() {
	e := p.example
	if len(e.lines) > exampleLines {
		e.report(exampleLines+1, "the example has %d lines, at most %d are allowed", len(e.lines), exampleLines)
	}
	e.checkWidth(func(string) bool { return true })
	last := len(e.lines)
	switch path.Base(e.name) {
	case pythonName:
		_, result, _ := strings.Cut(e.lines[last-1], "# -> ")
		if strings.TrimSpace(result) == "" {
			e.report(last, "the last line does not end with its result, as in: # -> 2:00:00")
		}
	case tomlName:
		decode(e, 1, 1, last+1)
	}
}
