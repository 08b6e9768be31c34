package journal

import (
	"errors"
	"fmt"
	"io"
)

// Merge adds the facts of a file to the data folder, after a backup of what is
// there, and returns the news. The error is ErrNothing for a file without
// facts and ErrNewer for one of a newer version; then nothing was changed.
func (j *Journal) Merge(r io.Reader) (News, error) {
	return j.restore("merging", func() error {
		p, err := importable(r)
		if err != nil {
			return err
		}
		if err = j.keepBefore(); err != nil {
			return err
		}
		return j.put(j.where().folder, p)
	})
}

// Replace opens a new generation that holds the facts of a file and nothing
// else, after a backup of what is there. Errors are as those of Merge.
func (j *Journal) Replace(r io.Reader) (News, error) {
	return j.restore("replacing", func() error {
		p, err := importable(r)
		if err != nil {
			return err
		}
		if err = j.keepBefore(); err != nil {
			return err
		}
		f, err := next(j.where().tree)
		if err != nil {
			return err
		}
		return j.put(f, p)
	})
}

// Reset opens a new generation that is empty, after a backup of what is there.
// The generations before stay where they are.
func (j *Journal) Reset() (News, error) {
	return j.restore("starting over", func() error {
		if err := j.keepBefore(); err != nil {
			return err
		}
		f, err := next(j.where().tree)
		if err != nil {
			return err
		}
		return replace(f, fileOf(j.id), (&past{}).write)
	})
}

// Move takes everything along to another data folder, which is the app's from
// the next start on: to t, which lies at an absolute path, or to the folder
// that the app has of itself if path is "". With join it is added to what is
// there, as for a folder that several computers share; otherwise it comes
// instead of that, in a new generation. What is here stays as it is.
func (j *Journal) Move(t Tree, path string, join bool) (News, error) {
	j.work.Lock()
	defer j.work.Unlock()
	n, err := j.move(t, path, join)
	if err != nil {
		return News{}, fmt.Errorf("moving the data folder: %w", err)
	}
	return n, nil
}

func (j *Journal) move(t Tree, path string, join bool) (News, error) {
	if err := j.writer.refusal(); err != nil {
		return News{}, err
	}
	_, last := j.writer.pending()
	p, err := j.everything()
	if err != nil {
		return News{}, err
	}
	if len(p.unread) > 0 {
		return News{}, fmt.Errorf("%w: %v", ErrUnreadable, p.unread)
	}
	there := place{tree: t, epoch: j.where().epoch}
	if join {
		there.generation, there.folder, err = begun(t)
	} else {
		there.folder, err = next(t)
	}
	if err == nil { // even if that is nothing: the file opens the generation
		err = j.put(there.folder, p)
	}
	if err == nil {
		there.generation, there.folder, err = begun(t)
	}
	if err != nil {
		return News{}, err
	}
	n, err := j.visit(there)
	if err != nil {
		return News{}, err
	}
	n.moved, n.last = true, last
	return n, keepLocation(j.options.Local, path)
}

// restore runs what changes the data folder, and looks at what came of it.
func (j *Journal) restore(what string, change func() error) (News, error) {
	j.work.Lock()
	defer j.work.Unlock()
	err := j.writer.refusal()
	if err == nil {
		err = change()
	}
	if err != nil {
		return News{}, fmt.Errorf("%s: %w", what, err)
	}
	return j.Look()
}

// importable reads a file that may be brought in.
func importable(r io.Reader) (*past, error) {
	p, err := readFile(r)
	switch {
	case err != nil:
		return nil, err
	case p.files[0].newer > 0:
		return nil, ErrNewer
	case len(p.lines) == 0:
		return nil, ErrNothing
	}
	return p, nil
}

// keepBefore backs up what is there, if anything is.
func (j *Journal) keepBefore() error {
	p, err := j.everything()
	if err != nil {
		return err
	}
	if _, err = j.backUp(p, before); err != nil && !errors.Is(err, ErrNothing) {
		return fmt.Errorf("making a backup first: %w", err)
	}
	return nil
}

// put writes p into a folder of the data folder, under a name that nobody has.
func (j *Journal) put(f Folder, p *past) error {
	return replace(f, "import-"+j.options.NewID()+".jsonl", p.write)
}
