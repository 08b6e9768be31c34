package deck

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// Problem is one thing that is wrong with a deck, at the line an author has to
// look at. It prints as "file:line: message", which editors can follow.
type Problem struct { //nolint:errname // reads as what it is; it is an error only so that problems can be joined
	File    string // slash-separated, from the root of the deck's file system
	Line    int    // counted from 1
	Message string
}

// Error returns the problem as "file:line: message".
func (p Problem) Error() string {
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}

// arrange orders problems by file and line, as a reader meets them.
func arrange(problems []Problem) {
	slices.SortStableFunc(problems, func(p, q Problem) int {
		return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line))
	})
}

// join returns all problems as one error, or nil when there are none.
func join(problems []Problem) error {
	errs := make([]error, len(problems))
	for i, p := range problems {
		errs[i] = p
	}
	return errors.Join(errs...)
}
