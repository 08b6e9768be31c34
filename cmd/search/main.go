// Command search helps to judge the search: it prints figures by kind of query,
// and why a scenario stands where it does. It is run from the top of the tree,
// by make.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"rehearse/data/deck"
	"rehearse/data/search"
)

const usage = `usage: search relevance QUERIES.tsv [RANKS.tsv]   figures by kind of query
       search explain QUERY                       why each scenario stands where it does
       search bench N...                          what invented decks of N scenarios cost`

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) > 1 && args[0] == "bench" {
		return benches(args[1:], out)
	}
	d, err := deck.Load(os.DirFS(deck.Root))
	if err != nil {
		return err
	}
	x := search.New(d)
	switch {
	case len(args) >= 2 && args[0] == "explain":
		fmt.Fprint(out, x.Explain(strings.Join(args[1:], " ")))
		return nil
	case len(args) == 2 && args[0] == "relevance":
		return relevance(x, args[1], "", out)
	case len(args) == 3 && args[0] == "relevance":
		return relevance(x, args[1], args[2], out)
	}
	return errors.New(usage)
}

func benches(sizes []string, out io.Writer) error {
	for _, size := range sizes {
		n, err := strconv.Atoi(size)
		if err != nil || n < 1 {
			return fmt.Errorf("%q is not a number of scenarios", size)
		}
		bench(n, out)
	}
	return nil
}
