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
		if e := decode(piece); e != nil {
			comesBack(t, piece, e)
		}
	})
}

// comesBack checks that an accepted line can be ordered and written again.
func comesBack(t *testing.T, piece []byte, e *entry) {
	t.Helper()
	if torn(piece) {
		t.Fatalf("%q is whole and torn", piece)
	}
	if !e.whole() || e.sum != checksum(piece[sumLen:]) {
		t.Fatalf("%q is accepted as %+v", piece, e)
	}
	again := decode(bytes.TrimSuffix(appendLine(nil, &e.Fact), []byte("\n")))
	if again == nil || !reflect.DeepEqual(emptied(again.Fact), emptied(e.Fact)) {
		t.Fatalf("%+v comes back as %+v", e, again)
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
	for _, l := range []*[]string{&f.List, &f.Said, &f.Missed} {
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

func TestLineIsWrittenAsDocumented(t *testing.T) {
	f := Fact{
		Version: 1, Installation: "a", Number: 2, Order: 3, Wall: 4, Zone: -60, Group: "a:2", Kind: Review,
		Object: "<b>&", Said: []string{"a"}, Missed: []string{"b"}, Took: 5,
	}
	// The checksum is that of an independent implementation.
	want := `21e4d50f {"v":1,"i":"a","n":2,"t":3,"w":4,"z":-60,"g":"a:2","k":"review","o":"<b>&","said":["a"],"missed":["b"],"ms":5}` + "\n"
	if got := string(appendLine(nil, &f)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
