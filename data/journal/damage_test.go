package journal_test

import (
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"rehearse/data/journal"
)

// line is the line for body.
func line(t *testing.T, body string) string {
	t.Helper()
	return fmt.Sprintf("%08x %s\n", crc32.Checksum([]byte(body), crc32.MakeTable(crc32.Castagnoli)), body)
}

func objects(facts []journal.Fact) []string {
	var names []string
	for _, f := range facts {
		names = append(names, f.Object)
	}
	return names
}

func TestFileCutAnywhereCostsOnlyTheCutLine(t *testing.T) {
	whole := newDisk()
	written(t, whole, "a", stars(4)...)
	text := whole.content("a.jsonl")
	for cut := 1; cut <= 130; cut++ {
		left := text[:len(text)-cut]
		// A line that lost no more than its newline still counts.
		want := strings.Count(left, "\n")
		if strings.HasSuffix(left, "}") {
			want++
		}
		data, local := with("a.jsonl", left), with("installation", "a\n")
		j, r := open(t, options(data, local, "b"))
		if r.Facts.Len() != want || r.Sentence() != "" {
			t.Fatalf("cut %d: %d facts, want %d; %s", cut, r.Facts.Len(), want, r.Sentence())
		}
		added := j.Record(journal.Fact{Kind: journal.Star, Object: "new"})[0]
		closed(t, j)
		r = read(t, options(data, local, "b"))
		if got := objects(r.Facts.List()); len(got) != want+1 || got[want] != "new" || r.Sentence() != "" {
			t.Fatalf("cut %d: then %v; %s", cut, got, r.Sentence())
		}
		if strings.Contains(left, fmt.Sprintf(`"n":%d,`, added.Number)) {
			t.Fatalf("cut %d: number %d is used twice", cut, added.Number)
		}
		if now := data.content("a.jsonl"); !strings.HasPrefix(now, strings.TrimSuffix(left, "\n")+"\n") {
			t.Fatalf("cut %d: what was there is changed, or gone on with: %s", cut, now)
		}
	}
}

func TestFlippedBitCostsOneLineAtMost(t *testing.T) {
	whole := newDisk()
	all := objects(written(t, whole, "a", stars(4)...))
	text := whole.content("a.jsonl")
	for at := range text {
		for bit := range 8 {
			flipped := []byte(text)
			flipped[at] ^= 1 << bit
			data := with("a.jsonl", string(flipped))
			r := read(t, options(data, newDisk(), "b"))
			got := objects(r.Facts.List())
			if len(got) < len(all)-1 || !slices.IsSorted(got) {
				t.Fatalf("bit %d of byte %d leaves %v", bit, at, got)
			}
			if len(got) < len(all) && len(r.Damaged) != 1 {
				t.Fatalf("bit %d of byte %d cost a line without a word", bit, at)
			}
			if data.content("a.jsonl") != string(flipped) {
				t.Fatalf("bit %d of byte %d: the file was changed", bit, at)
			}
		}
	}
}

func TestTornEndIsNoDamageWhoseEverItIs(t *testing.T) {
	whole := newDisk()
	written(t, whole, "a", stars(2)...)
	text := whole.content("a.jsonl")
	lines := strings.SplitAfter(text, "\n")
	for name, torn := range map[string]string{
		"at the end":            lines[0] + lines[1][:40],
		"closed later":          lines[0][:40] + "\n" + lines[1],
		"closed within the sum": lines[0][:5] + "\n" + lines[1],
		"closed after the sum":  lines[0][:9] + "\n" + lines[1],
		"never closed":          lines[0][:40] + lines[1],
		"of zeros":              lines[0] + "\x00\x00\x00",
	} {
		for _, file := range []string{"a.jsonl", "a (conflicted copy).jsonl"} {
			r := read(t, options(with(file, torn), newDisk(), "b"))
			if r.Facts.Len() != 1 || r.Torn != 1 || len(r.Damaged) != 0 || r.Sentence() != "" {
				t.Errorf("%s in %s: %d facts, %d torn, %v", name, file, r.Facts.Len(), r.Torn, r.Damaged)
			}
		}
	}
}

func TestUnreadableEndUsesUpItsNumberOnce(t *testing.T) {
	whole := newDisk()
	written(t, whole, "a", stars(2)...)
	text := whole.content("a.jsonl")
	data, local := with("a.jsonl", text[:len(text)-9]), with("installation", "a\n")
	for _, want := range []uint64{3, 4, 5} {
		j, _ := open(t, options(data, local, "b"))
		if got := j.Record(stars(1)...)[0].Number; got != want {
			t.Errorf("number %d, want %d", got, want)
		}
		closed(t, j)
	}
}

func TestLineThatCannotBePutInOrderIsDamage(t *testing.T) {
	for _, body := range []string{
		`{"i":"a","n":1,"t":1,"k":"star"}`,
		`{"v":-1,"i":"a","n":1,"t":1,"k":"star"}`,
		`{"v":1,"i":"","n":1,"t":1,"k":"star"}`,
		`{"v":1,"i":"a","n":0,"t":1,"k":"star"}`,
		`{"v":1,"i":"a","n":18446744073709551615,"t":1,"k":"star"}`,
		`{"v":1,"i":"a","n":1,"t":"1","k":"star"}`,
		`not JSON}`,
	} {
		r := read(t, options(with("a.jsonl", line(t, body)), newDisk(), "b"))
		if r.Facts.Len() != 0 || len(r.Damaged) != 1 {
			t.Errorf("%s: %+v", body, r)
		}
	}
}

// broken returns a data folder with one file, whose second of three lines is
// damaged, and the name and the text of that file.
func broken(t *testing.T) (data *disk, name, text string) {
	t.Helper()
	whole := newDisk()
	written(t, whole, "a", stars(3)...)
	name = "A's (conflicted copy).jsonl"
	text = strings.Replace(whole.content("a.jsonl"), "scenario-1", "scenario-9", 1)
	return with(name, text), name, text
}

func TestDamagedFileIsCopiedAndTheUserTold(t *testing.T) {
	data, name, text := broken(t)
	local := newDisk()
	r := read(t, options(data, local, "b"))
	if r.Facts.Len() != 2 || len(r.Damaged) != 1 {
		t.Fatalf("report %+v", r)
	}
	d := r.Damaged[0]
	if d.File != name || d.Lines != 1 || !d.Fresh || !strings.HasPrefix(d.Copy, "damaged-a-s--conflicted-copy--") {
		t.Errorf("damage %+v", d)
	}
	if local.content(d.Copy) != text || data.content(name) != text {
		t.Error("the copy or the original is not what was damaged")
	}
	want := "1 line of what you did cannot be read because " + name +
		" was damaged, everything else is here, and a copy is kept as " + d.Copy + "."
	if r.Sentence() != want {
		t.Errorf("the user is told %q, want %q", r.Sentence(), want)
	}
}

func TestDamageIsCopiedAndToldOnceHoweverTheFileGrows(t *testing.T) {
	data, name, text := broken(t)
	local := newDisk()
	first := read(t, options(data, local, "b")).Damaged[0]

	data.put(name, text+line(t, `{"v":1,"i":"a","n":4,"t":1,"k":"star"}`))
	r := read(t, options(data, local, "b"))
	if d := r.Damaged[0]; d.Fresh || d.Copy != first.Copy || r.Sentence() != "" || r.Facts.Len() != 3 {
		t.Errorf("the file grew: %+v, %q", r, r.Sentence())
	}
	if local.content(first.Copy) != text {
		t.Error("the copy was made again")
	}

	data.put(name, "x"+text)
	r = read(t, options(data, local, "b"))
	if d := r.Damaged[0]; !d.Fresh || d.Lines != 2 || d.Copy == first.Copy {
		t.Errorf("new damage: %+v", d)
	}
}

func TestCopyThatCannotBeKeptIsSaid(t *testing.T) {
	data, local := with("a.jsonl", "rubbish\n"), with("installation", "b\n")
	local.gone = true
	r := read(t, options(data, local, "b"))
	if r.Local == nil || r.Damaged[0].Copy != "" || !strings.HasSuffix(r.Sentence(), "and no copy could be kept.") {
		t.Errorf("report %+v: %s", r, r.Sentence())
	}
}

func TestFileThatCannotBeReadIsNamed(t *testing.T) {
	data := newDisk()
	written(t, data, "a", stars(1)...)
	data.put("z.jsonl", "")
	data.locked = "z.jsonl"
	r := read(t, options(data, newDisk(), "b"))
	if r.Facts.Len() != 1 || len(r.Unread) != 1 || !strings.HasPrefix(r.Sentence(), "1 file could not be read") {
		t.Errorf("report %+v: %s", r, r.Sentence())
	}
}
