package deck

import (
	"slices"
	"strings"
)

// checkKeys holds the values of the toml block to their rules.
func (p *page) checkKeys() {
	if !isKebab(p.ID) {
		p.report(1, "the folder %q is not made of lower-case words and hyphens", p.ID)
	}
	if p.front.file == nil {
		return
	}
	p.checkTitle()
	p.checkList("tags", p.Tags, span{2, 5})
	p.checkList("search", p.Search, span{6, 36})
	p.checkList("see", p.See, span{0, 4})
	p.checkList("references", p.References, span{0, 3})
	lines := p.front.elements("search", p.Search)
	for i, word := range p.Search {
		if word != strings.ToLower(word) {
			p.report(lines[i], "the search words %q are not in lower case", word)
		}
	}
}

func (p *page) checkTitle() {
	if p.Title == "" {
		return
	}
	line := p.front.line("title")
	p.checkPlain(line, p.Title)
	p.checkWords(line, "the title", words(p.Title), span{2, 6})
	if strings.HasSuffix(p.Title, ".") {
		p.report(line, "the title ends with a full stop")
	}
}

// checkList holds a list to a number of different elements.
func (p *page) checkList(key string, list []string, allowed span) {
	p.front.checkUnique(key, list)
	if n := len(list); !allowed.holds(n) {
		p.report(p.front.line(key), "%s: %d, allowed are %v", key, n, allowed)
	}
	lines := p.front.elements(key, list)
	for i, element := range list {
		p.checkPlain(lines[i], element)
	}
}

// checkPlain reports what a plain string, which is shown as it is, can't hold.
func (p *page) checkPlain(line int, text string) {
	switch {
	case strings.TrimSpace(text) != text:
		p.report(line, "%q has space around it", text)
	case strings.Contains(text, "`"):
		p.report(line, "%q has a backtick; there is no code in the toml block", text)
	case strings.Contains(text, address):
		p.report(line, "%q has an address; name the title of the document", text)
	}
}

// checkTags reports tags that the deck does not know.
func (p *page) checkTags(known []string) {
	lines := p.front.elements("tags", p.Tags)
	for i, tag := range p.Tags {
		if !slices.Contains(known, tag) {
			p.report(lines[i], "unknown tag %q; %s has the list", tag, manifestName)
		}
	}
}
