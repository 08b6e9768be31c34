package journal

import (
	"bytes"
	"reflect"
	"testing"
)

func FuzzDecodedLineIsWrittenAsItIsRead(f *testing.F) {
	for _, body := range []string{
		`{"v":1,"i":"a","n":1,"t":5,"w":5,"z":60,"g":"a:1","k":"star","o":"python/gil#c","on":true}`,
		`{"v":1,"i":"a","n":2,"t":6,"w":6,"z":-300,"k":"review","said":["a"],"missed":["b","x1"],"ms":900}`,
		`{"v":1,"i":"a","n":2,"t":6,"w":6,"z":0,"k":"begin","src":"s","list":["a]","b"],"said":["a]","b"],"u":"x"}`,
		`{"v":1,"i":"a","n":2,"t":6,"w":6,"z":0,"k":"begin","list":["a]","b"],"said":["a]}`, // found by fuzzing
		`{"v":1,"i":"a","n":999999999999999999,"t":-0,"w":-12,"z":01,"k":"tick","s":"a\u0041","ms":1234567890123456789}`,
		`{"v":1,"i":"a","n":3,"t":7,"w":7,"z":60,"g":"a:3","k":"note","o":"python/gil#c","text":"my [own], \"words\""}`,
		`{"v":1,"i":"a","n":3,"t":7,"w":7,"z":60,"g":"a:3","k":"note","o":"python/gil","text":"plain ]} words"}`,
		`{"v":1,"i":"a","n":4,"t":8,"w":8,"z":60,"k":"set","text":"0.9","name":"target","blind":true}`,
		`{"v":1,"i":"a","n":5,"t":9,"w":9,"z":60,"k":"review","said":["a"],"shown":["a","b"],"blind":true,"prac":true}`,
		`{"v":1,"i":"a","n":5,"t":9,"w":9,"z":60,"k":"review","u":"x","text":"","name":"","shown":[],"blind":false,"prac":1}`,
		`{"v":1,"i":"a","n":6,"t":9,"w":9,"z":60,"k":"arrange","prac":true,"list":["python/a"],"text":{"a":1}}`,
		`{"v":2,"i":{"id":"a"},"k":["star"]}`,
		`{"v":1,"i":"a","n":3,"t":7,"k":"sing","list":{"a":1}}`,
		`{"v":1,"i":"","n":1}`, `{"V":1,"v":null}`, `{`, ``, `[]`, "{\"v\":1,\"i\":\"\xff\",\"n\":1}",
	} {
		f.Add([]byte(body), true)
		f.Add([]byte(body), false)
	}
	f.Fuzz(func(t *testing.T, text []byte, signed bool) {
		piece := text
		if signed { // or the fuzzer would never get past the checksum
			piece = append(hexSum(text), text...)
		}
		if parts := split(piece); !bytes.Equal(bytes.Join(parts, nil), piece) {
			t.Fatalf("%q is split into %q", piece, parts)
		}
		var usual, read Fact
		if d := newDecoder(); d.usual(text, &usual) && (!read.read(text) || !reflect.DeepEqual(usual, read)) {
			t.Fatalf("%q is read as %+v, not %+v", text, usual, read)
		}
		if e := newDecoder().decode(piece); e != nil {
			comesBack(t, piece, e)
		}
	})
}

// comesBack checks that an accepted line can be ordered and written again.
func comesBack(t *testing.T, piece []byte, e *Fact) {
	t.Helper()
	if torn(piece) {
		t.Fatalf("%q is whole and torn", piece)
	}
	if !e.whole() || e.sum != checksum(piece[sumLen:]) {
		t.Fatalf("%q is accepted as %+v", piece, e)
	}
	again := newDecoder().decode(bytes.TrimSuffix(appendLine(nil, e), []byte("\n")))
	if again == nil || !reflect.DeepEqual(emptied(*again), emptied(*e)) {
		t.Fatalf("%+v comes back as %+v", e, again)
	}
	if packed := Pack([]Fact{*e}).At(0); !reflect.DeepEqual(emptied(packed), emptied(*e)) {
		t.Fatalf("%+v is packed as %+v", e, packed)
	}
}

// hexSum is what stands before body in its line.
func hexSum(body []byte) []byte {
	const digits = "0123456789abcdef"
	sum := checksum(body)
	head := make([]byte, 0, sumLen)
	for shift := 28; shift >= 0; shift -= 4 {
		head = append(head, digits[sum>>shift&15])
	}
	return append(head, ' ')
}

// emptied makes no difference between an empty list and none.
func emptied(f Fact) Fact {
	for _, l := range []*[]string{&f.List, &f.Said, &f.Missed, &f.Shown} {
		if len(*l) == 0 {
			*l = nil
		}
	}
	return f
}

func TestTornPieceIsToldFromDamage(t *testing.T) {
	for piece, want := range map[string]bool{
		"":                               true,
		"0":                              true,
		"01234567":                       true,
		"01234567 ":                      true,
		`01234567 {"v":1,"i":"a`:         true,
		`01234567 {"v":1,"on":tr`:        true,
		`01234567 {"v":1,"said":["a"]`:   true,
		`01234567 {"v":1}`:               false,
		`01234567 {"v":1,"i":"a}`:        false,
		`01234567 {"v":1,"i":"a"#,"n":`:  false,
		`0123456G {"v":1,"i":"a`:         false,
		`01234567_{"v":1,"i":"a`:         false,
		"\x00\x00\x00":                   false,
		`01234567 {"v":1,"i":"a","n":1|`: false,
	} {
		if got := torn([]byte(piece)); got != want {
			t.Errorf("torn(%q) = %v, want %v", piece, got, want)
		}
	}
}

func TestWhatIsWrittenIsReadWithoutDetour(t *testing.T) {
	d := newDecoder()
	for _, f := range []Fact{
		{Kind: Star, Object: "python/gil#c", On: true, Group: "a:1"},
		{Kind: Begin, Source: "category/speed", List: []string{"python/a", "python/b [old]"}},
		{Kind: Review, Object: "python/a", Sitting: "a:2", Said: []string{"a"}, Missed: []string{"b", "x1"}, Took: 900},
		{Kind: Review, Object: "python/b", Sitting: "a:2", Said: []string{"a"}, Took: -1},
		{Kind: Undo, Undoes: "a:1", Zone: -300},
		{Kind: Arrange, List: []string{"python/b", "python/a#c"}, Group: "a:3"},
		{Kind: Note, Object: "python/a#b", Text: "One bytecode, at a time: {1} [2]", Group: "a:4"},
		{Kind: Note, Object: "python/a#b", Group: "a:4"},
		{Kind: Aside, Object: "python/a", On: true, Group: "a:5"},
		{Kind: Set, Name: "target", Text: "0.85"},
		{Kind: Set, Name: "target"},
		{Kind: Begin, Source: "weak", List: []string{"python/a#c"}, Blind: true},
		{Kind: Hint, Object: "python/a#c", Sitting: "a:2", On: true},
		{Kind: Review, Object: "python/b", On: true, Said: []string{"a"}, Shown: []string{"a"}, Practice: true},
	} {
		f.Version, f.Installation, f.Number, f.Order, f.Wall = 1, "a", 7, 1774778400000, -5
		line := appendLine(nil, &f)
		var got Fact
		if !d.usual(line[sumLen:len(line)-1], &got) {
			t.Errorf("%s is taken for unusual", line)
		}
		if got.sum = f.sum; !reflect.DeepEqual(got, f) {
			t.Errorf("%s is read as %+v", line, got)
		}
	}
}

func TestLineIsWrittenAsDocumented(t *testing.T) {
	f := Fact{
		Version: 1, Installation: "a", Number: 2, Order: 3, Wall: 4, Zone: -60, Group: "a:2", Kind: Review,
		Object: "<b>&", Said: []string{"a"}, Missed: []string{"b"}, Took: 5,
	}
	// The checksums are those of an independent implementation.
	want := `21e4d50f {"v":1,"i":"a","n":2,"t":3,"w":4,"z":-60,"g":"a:2","k":"review","o":"<b>&","said":["a"],"missed":["b"],"ms":5}` + "\n"
	if got := string(appendLine(nil, &f)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	f.Text, f.Name, f.Shown, f.Blind, f.Practice = "t", "n", []string{"a"}, true, true
	want = `a15cc1dc {"v":1,"i":"a","n":2,"t":3,"w":4,"z":-60,"g":"a:2","k":"review","o":"<b>&","said":["a"],"missed":["b"],"ms":5,` +
		`"text":"t","name":"n","shown":["a"],"blind":true,"prac":true}` + "\n"
	if got := string(appendLine(nil, &f)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestEveryKindThatIsFoldedIsKnown(t *testing.T) {
	for _, k := range []Kind{Star, Arrange, Note, Aside, Set, Begin, Turn, Hint, Tick, Skip, Review, Undo} {
		if !k.known() {
			t.Errorf("%s is not known", k)
		}
	}
	if Kind("dance").known() {
		t.Error("a kind of a later version is known")
	}
}
