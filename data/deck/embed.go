package deck

import (
	"embed"
	"fmt"
	"io/fs"
	"path"

	"rehearse/data/scenario"
)

// Root is where the embedded deck lies in the repository. Embedded puts it
// before the file of each problem; Load and Check leave that to their caller.
const Root = "data/deck/content"

//go:embed content
var content embed.FS

// Embedded parses the deck that is built into the program. It keeps nothing:
// call it once, at start. The error joins every Problem; a released program
// has none, since a test reads the same files.
func Embedded() (*scenario.Deck, error) {
	files, err := fs.Sub(content, "content")
	if err != nil {
		return nil, fmt.Errorf("opening the embedded deck: %w", err)
	}
	f := read(files)
	problems := f.problems()
	for i := range problems {
		problems[i].File = path.Join(Root, problems[i].File)
	}
	if err := join(problems); err != nil {
		return nil, err
	}
	return f.deck(), nil
}

// Load parses the deck that lies at the root of fsys. It holds the files only
// to what makes a sound deck: their form, known categories and levels, and ids
// that are unique; Check knows the rules for good content. The error joins
// every Problem in the order of files and lines.
func Load(fsys fs.FS) (*scenario.Deck, error) {
	f := read(fsys)
	if err := join(f.problems()); err != nil {
		return nil, err
	}
	return f.deck(), nil
}

// Check returns everything that is wrong with the deck at the root of fsys, by
// file and line: what stops Load, and each breach of a rule in the package
// documentation.
func Check(fsys fs.FS) []Problem {
	f := read(fsys)
	f.check()
	return f.problems()
}

// Review returns what is wrong with the deck as a whole: tags that nobody would
// filter by, and sentences that stand in it twice. A deck that is being started
// breaks these rules until it has grown.
func Review(fsys fs.FS) []Problem {
	f := read(fsys)
	f.checkTagUse()
	f.checkRepeats()
	return f.problems()
}
