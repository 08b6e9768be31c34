package journal

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// longestName keeps the names of copies within what every file system takes.
const longestName = 100

// keepDamaged copies every damaged file to the local folder, once for the same
// damage however the file grows, and says where the copies lie.
func (p *past) keepDamaged(data, local Folder) ([]Damage, error) {
	var found []Damage
	var failed error
	kept, _ := local.List() // without it a file is copied again, no more
	for _, s := range p.files {
		if s.damaged == 0 {
			continue
		}
		d := Damage{File: s.name, Lines: s.damaged, Copy: s.copyName()}
		if d.Fresh = !slices.Contains(kept, d.Copy); d.Fresh {
			if err := copyFile(data, s.name, local, d.Copy); err != nil {
				d.Copy = ""
				failed = errors.Join(failed, fmt.Errorf("copying %s: %w", s.name, err))
			}
		}
		found = append(found, d)
	}
	return found, failed
}

// copyName names the copy after the file and its damage.
func (s *scan) copyName() string {
	name := plain(strings.TrimSuffix(s.name, ".jsonl"))
	return fmt.Sprintf("damaged-%s-%08x", name[:min(len(name), longestName)], s.damage)
}

func copyFile(from Folder, name string, to Folder, as string) error {
	r, err := from.Read(name, 0)
	if err != nil {
		return err
	}
	return errors.Join(replace(to, as, func(w io.Writer) error {
		_, err := io.Copy(w, r)
		return err
	}), r.Close())
}
