// Command deck helps to write the deck: it checks the rules and prints figures,
// runs the examples, and makes the skeleton of a new scenario. It is run from
// the top of the tree, by make.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"rehearse/data/deck"
)

const usage = `usage: deck check                      every breach of a rule, and figures
       deck examples                   run every example under every Python
       deck new CATEGORY ID            make the skeleton of a scenario`

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	content := filepath.FromSlash(deck.Root)
	switch {
	case len(args) == 1 && args[0] == "check":
		return check(content, out)
	case len(args) == 1 && args[0] == "examples":
		return examples(content, out)
	case len(args) == 3 && args[0] == "new":
		return create(content, args[1], args[2], out)
	}
	return errors.New(usage)
}

// check prints every problem, then figures about what could be read.
func check(content string, out io.Writer) error {
	fsys := os.DirFS(content)
	problems := deck.Check(fsys)
	if len(problems) == 0 {
		problems = deck.Review(fsys)
	}
	for _, p := range problems {
		fmt.Fprintf(out, "%s/%s\n", deck.Root, p.Error())
	}
	if d, err := deck.Load(fsys); err == nil {
		printAlike(d, out)
		figures(d).print(out)
		fmt.Fprintf(out, "%d scenarios, %d problems\n", len(d.Scenarios), len(problems))
	}
	if len(problems) > 0 {
		return fmt.Errorf("the deck breaks %d rules", len(problems))
	}
	return nil
}
