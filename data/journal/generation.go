package journal

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// ErrNoData says that a data folder that the user chose holds nothing that
// Rehearse wrote: a drive that is not there looks like that.
var ErrNoData = errors.New("there is nothing of Rehearse in the data folder that you chose")

// A generation is opened by the first journal file in it: a folder without one
// is what a crash, or a sync tool half-way, leaves behind.

// newest returns the highest generation that was opened, and zero when there is
// none.
func newest(t Tree) (int, Folder, error) {
	numbers, err := generations(t)
	if err != nil {
		return 0, nil, err
	}
	for _, n := range slices.Backward(numbers) {
		f, err := t.Folder(strconv.Itoa(n))
		if err != nil {
			return 0, nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
		}
		names, err := journals(f)
		if err != nil {
			return 0, nil, err
		}
		if len(names) > 0 {
			return n, f, nil
		}
	}
	return 0, nil, nil
}

// Holds reports whether a data folder holds something that Rehearse wrote. The
// error is ErrUnreadable.
func Holds(t Tree) (bool, error) {
	n, _, err := newest(t)
	return n > 0, err
}

// begun is newest, but where there is none it returns the first, which the
// first file will open.
func begun(t Tree) (int, Folder, error) {
	n, f, err := newest(t)
	if n > 0 || err != nil {
		return n, f, err
	}
	if f, err = t.Folder("1"); err != nil {
		return 0, nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	return 1, f, nil
}

// next makes the folder of a generation that nobody has used.
func next(t Tree) (Folder, error) {
	numbers, err := generations(t)
	if err != nil {
		return nil, err
	}
	n := 1
	if len(numbers) > 0 {
		n = numbers[len(numbers)-1] + 1
	}
	return t.Folder(strconv.Itoa(n))
}

// generations returns the numbers of all that there are, lowest first.
func generations(t Tree) ([]int, error) {
	names, err := t.List()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	var numbers []int
	for _, name := range names {
		if n, err := strconv.Atoi(name); err == nil && n > 0 && strconv.Itoa(n) == name {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return numbers, nil
}
