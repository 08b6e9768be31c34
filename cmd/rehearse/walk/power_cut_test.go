//go:build e2e && slow && linux

package walk_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestNothingConfirmedIsLostInAPowerCut(t *testing.T) {
	disk := newCuttable(t)
	d := newDesk(t)
	k, vanished := &killing{confirmed: map[string]int{}}, 0
	h := disk.mount()
	for cut := range wanted(t, "REHEARSE_CUTS", 40) {
		unsynced := fmt.Sprint("unsynced-", cut) // to see that a cut costs what was not synced
		before, torn := survivors(t, h)
		h.write(t, "run/.keep", "")
		h.write(t, ".cache/.keep", "")
		a := d.start(h, []string{programs.shipped})
		a.waitWindow()
		a.logs("msg=opened")
		var log string
		a.isEndedWhileBusy(cut, len(before), func() {
			h.write(t, unsynced, "gone")
			log = a.log.String()
			disk.cut()
			a.dies()
		})
		h = disk.mount()
		if content, err := os.ReadFile(filepath.Join(h.dir, unsynced)); err != nil || len(content) == 0 {
			vanished++
		}
		after, _ := survivors(t, h)
		if k.count(log, len(before), torn, after); k.lost+k.unclean > 0 {
			a.fail("cut %d: %v", cut+1, k)
		}
	}
	if vanished == 0 {
		t.Error("what was not synced was there after every cut, so nothing was cut")
	}
	t.Logf("power cuts: %v; what was not synced was lost %d times", k, vanished)
}

// survivors reads the journal after a power cut, which may leave half a line.
func survivors(t *testing.T, h home) (facts []fact, torn int) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(h.dir, data, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(content)) {
			if f, err := decodeLine(strings.TrimSuffix(line, "\n")); err == nil {
				facts = append(facts, f)
			} else if line != "\n" {
				torn++
			}
		}
	}
	return facts, torn
}

// cuttable is a disk from which the power can be taken: an image with a file
// system, in a folder where a file can be cloned in one moment. A clone holds
// what the disk had then; what was still in memory is not in it.
type cuttable struct {
	t             *testing.T
	clones, inner string
	number        int // of the image that is in use or comes next
}

// newCuttable makes an empty disk.
func newCuttable(t *testing.T) *cuttable {
	t.Helper()
	dir, err := os.MkdirTemp("", "cut-") //nolint:usetesting // that path is too long for sockets
	if err != nil {
		t.Fatal(err)
	}
	c := &cuttable{t: t, clones: filepath.Join(dir, "clones"), inner: filepath.Join(dir, "home")}
	t.Cleanup(func() {
		_ = exec.Command("umount", c.inner).Run()  //nolint:noctx // the test's context is over
		_ = exec.Command("umount", c.clones).Run() //nolint:noctx // as above
		_ = os.RemoveAll(dir)
	})
	for _, folder := range []string{c.clones, c.inner} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	base := filepath.Join(dir, "clones.img")
	c.run("truncate", "-s", "1G", base)
	c.run("mkfs.xfs", "-q", "-m", "reflink=1", base)
	c.run("mount", "-o", "loop", base, c.clones)
	c.run("truncate", "-s", "64M", c.image())
	c.run("mkfs.ext4", "-q", c.image())
	return c
}

// image is the file that holds the disk.
func (c *cuttable) image() string { return filepath.Join(c.clones, strconv.Itoa(c.number)) }

// mount switches the power on, with what the last cut left, and returns the home
// on the disk.
func (c *cuttable) mount() home {
	c.t.Helper()
	if c.number > 0 {
		c.run("umount", c.inner)
	}
	c.run("mount", "-o", "loop", c.image(), c.inner)
	return home{c.inner}
}

// cut takes the power away: whatever is written from now on is lost. The programs
// that still have files there must end before the next mount.
func (c *cuttable) cut() {
	c.t.Helper()
	before := c.image()
	c.number++
	c.run("cp", "--reflink=always", before, c.image())
}

// run runs a tool that must succeed.
func (c *cuttable) run(name string, args ...string) {
	c.t.Helper()
	if out, err := exec.CommandContext(c.t.Context(), name, args...).CombinedOutput(); err != nil {
		c.t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}
