package deck

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"rehearse/data/scenario"
)

// The files of a deck. A scenario's example is one of two, by its language.
const (
	manifestName = "deck.toml"
	releasedName = "released.txt"
	pageName     = "scenario.md"
	pythonName   = "example.py"
	tomlName     = "example.toml"
)

// folder is a deck as its files tell it.
type folder struct {
	fsys     fs.FS
	files    []*file // all that were read, or that should not be there
	manifest *manifest
	pages    []*page
}

// read parses the whole deck, whatever is wrong with parts of it.
func read(fsys fs.FS) *folder {
	f := &folder{fsys: fsys}
	f.manifest = readManifest(f.open(manifestName))
	for _, e := range f.entries(".") {
		switch {
		case e.IsDir():
			f.readCategory(e.Name())
		case e.Name() != manifestName && e.Name() != releasedName:
			f.stray(e.Name())
		}
	}
	f.checkTwins()
	return f
}

func (f *folder) open(name string) *file {
	opened := open(f.fsys, name)
	f.files = append(f.files, opened)
	return opened
}

// stray reports a file or folder that has no place in a deck.
func (f *folder) stray(name string) { f.reject(name, "does not belong here") }

func (f *folder) reject(name, message string) {
	rejected := &file{name: name}
	rejected.report(1, "%s", message)
	f.files = append(f.files, rejected)
}

// entries lists a folder without the names that embedding leaves out too:
// traces of editors and tools that begin with a dot or an underscore.
func (f *folder) entries(dir string) []fs.DirEntry {
	entries, err := fs.ReadDir(f.fsys, dir)
	if err != nil {
		f.reject(dir, "cannot be read: "+err.Error())
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		return strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "_")
	})
}

func (f *folder) readCategory(category string) {
	if f.manifest.rank(category) < 0 && len(f.manifest.categories) > 0 {
		f.reject(category, "is not a category of "+manifestName)
	}
	for _, e := range f.entries(category) {
		dir := path.Join(category, e.Name())
		if e.IsDir() {
			f.readScenario(dir)
			continue
		}
		f.stray(dir)
	}
}

func (f *folder) readScenario(dir string) {
	p := readPage(f.open(path.Join(dir, pageName)))
	p.Category, p.ID = path.Split(dir)
	p.Category = path.Clean(p.Category)
	for _, e := range f.entries(dir) {
		name := path.Join(dir, e.Name())
		switch e.Name() {
		case pageName:
		case pythonName:
			f.readExample(p, name, "python")
		case tomlName:
			f.readExample(p, name, "toml")
		default:
			f.stray(name)
		}
	}
	f.pages = append(f.pages, p)
}

func (f *folder) readExample(p *page, name, language string) {
	example := f.open(name)
	if example.empty() {
		return
	}
	if p.example != nil {
		example.report(1, "a scenario has one example; %s is here already", path.Base(p.example.name))
		return
	}
	p.example = example
	p.Example = &scenario.Example{Language: language, Code: strings.TrimRight(example.text, "\n") + "\n"}
}

// checkTwins reports ids that two categories hold. It is part of reading,
// since everything else takes an id for the name of one scenario.
func (f *folder) checkTwins() {
	seen := map[string]*page{}
	for _, p := range f.pages {
		if twin, ok := seen[p.ID]; ok {
			p.report(1, "the id is taken by %s", path.Dir(twin.name))
			continue
		}
		seen[p.ID] = p
	}
}

// problems returns what was found so far, by file and line.
func (f *folder) problems() []Problem {
	var all []Problem
	for _, file := range f.files {
		all = append(all, file.found...)
	}
	arrange(all)
	return all
}

// deck returns the scenarios in deck order: category, level, number.
func (f *folder) deck() *scenario.Deck {
	d := f.manifest.deck
	for _, p := range f.pages {
		d.Scenarios = append(d.Scenarios, &p.Scenario)
	}
	levels := scenario.Levels()
	slices.SortFunc(d.Scenarios, func(a, b *scenario.Scenario) int {
		return cmp.Or(
			cmp.Compare(f.manifest.rank(a.Category), f.manifest.rank(b.Category)),
			cmp.Compare(slices.Index(levels, a.Level), slices.Index(levels, b.Level)),
			cmp.Compare(a.Number, b.Number),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return &d
}
