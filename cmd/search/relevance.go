package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"rehearse/data/search"
)

// judged is a query with the scenarios that answer it, best first.
type judged struct {
	query    string
	relevant []string
	kind     string
}

// nonsense is the kind of query that nothing answers.
const nonsense = "nonsense"

// relevance prints how well the queries of a file are answered, and writes the
// lists of results to another one.
func relevance(x *search.Index, queries, ranks string, out io.Writer) error {
	list, err := readQueries(queries)
	if err != nil {
		return err
	}
	results := make([][]string, len(list))
	var lines strings.Builder
	for i, q := range list {
		for rank, h := range x.Find(q.query) {
			results[i] = append(results[i], h.Scenario.ID)
			fmt.Fprintf(&lines, "%s\t%d\t%s\n", q.query, rank+1, h.Scenario.ID)
		}
	}
	printFigures(list, results, out)
	printMisses(list, results, out)
	if ranks == "" {
		return nil
	}
	return os.WriteFile(ranks, []byte(lines.String()), 0o644) //nolint:gosec // for everybody to read
}

func readQueries(name string) ([]judged, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	var list []judged
	scanner := bufio.NewScanner(file)
	for number := 1; scanner.Scan(); number++ {
		if scanner.Text() == "" {
			continue
		}
		columns := strings.Split(scanner.Text(), "\t")
		if len(columns) != 3 {
			return nil, fmt.Errorf("%s:%d: %d columns, not query, ids and kind", name, number, len(columns))
		}
		q := judged{query: columns[0], kind: columns[2]}
		if columns[1] != "-" {
			q.relevant = strings.Split(columns[1], ",")
		}
		list = append(list, q)
	}
	return list, scanner.Err()
}

// figures of some queries: sums, to be divided by their number.
type figures struct {
	queries, first, none, hits, reciprocal float64
}

func (f *figures) add(q judged, found []string) {
	f.queries++
	f.hits += float64(len(found))
	if len(found) == 0 {
		f.none++
	}
	at := slices.IndexFunc(found, func(id string) bool { return slices.Contains(q.relevant, id) })
	if at >= 0 && at < 10 {
		f.reciprocal += 1 / float64(at+1)
	}
	if at == 0 {
		f.first++
	}
}

// mean returns the figures of one query.
func (f *figures) mean() figures {
	n := f.queries
	return figures{queries: n, first: f.first / n, none: f.none / n, hits: f.hits / n, reciprocal: f.reciprocal / n}
}

func (f *figures) print(name string, out io.Writer) {
	fmt.Fprintf(out, "%-10s%8.0f%8.3f%8.3f%8.3f%8.1f\n", name, f.queries, f.reciprocal, f.first, f.none, f.hits)
}

// printFigures prints a line for each kind, and their mean without nonsense.
func printFigures(list []judged, results [][]string, out io.Writer) {
	var kinds []string
	by := make(map[string]*figures)
	for i, q := range list {
		if by[q.kind] == nil {
			kinds = append(kinds, q.kind)
			by[q.kind] = &figures{}
		}
		by[q.kind].add(q, results[i])
	}
	fmt.Fprintf(out, "%-10s%8s%8s%8s%8s%8s\n", "kind", "n", "MRR@10", "S@1", "empty", "hits")
	var macro figures
	real := 0.0
	for _, kind := range kinds {
		m := by[kind].mean()
		m.print(kind, out)
		if kind == nonsense {
			continue
		}
		real++
		macro.queries += m.queries
		macro.first += m.first
		macro.none += m.none
		macro.hits += m.hits
		macro.reciprocal += m.reciprocal
	}
	if real > 0 {
		m := figures{macro.queries, macro.first / real, macro.none / real, macro.hits / real, macro.reciprocal / real}
		m.print("macro", out)
	}
}

// printMisses prints the queries whose first result does not answer them, and
// the nonsense that found something.
func printMisses(list []judged, results [][]string, out io.Writer) {
	for i, q := range list {
		found := results[i]
		if len(found) == 0 && q.kind == nonsense || len(found) > 0 && slices.Contains(q.relevant, found[0]) {
			continue
		}
		fmt.Fprintf(out, "%s: %q wants %s, found %s\n", q.kind, q.query, few(q.relevant), few(found))
	}
}

// few returns the first of some ids.
func few(ids []string) string {
	if len(ids) == 0 {
		return "nothing"
	}
	return strings.Join(ids[:min(3, len(ids))], " ")
}
