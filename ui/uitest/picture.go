package uitest

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A picture is kept in few colours, which makes its file small: those that cover
// more than one part in ground, and others only if they differ from those by more
// than near in some channel. A colour that is left out becomes the nearest.
const (
	most   = 256
	ground = 500
	near   = 24
)

// Matches compares what is drawn with testdata/NAME.png. A picture that differs,
// or is new, is written to testdata/failed/NAME.png, from where "make golden"
// adopts it.
func Matches(tb testing.TB, name string, drawn image.Image) {
	tb.Helper()
	got := reduced(drawn)
	if want, err := read(name + ".png"); err == nil && same(got, want) {
		return
	}
	failed := filepath.Join("testdata", "failed", name+".png")
	tb.Errorf("%s looks different, or is new: see %s", name, failed)
	if err := write(failed, got); err != nil {
		tb.Error(err)
	}
}

func read(name string) (image.Image, error) {
	file, err := os.DirFS("testdata").Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was read only
	return png.Decode(file)
}

func write(path string, picture image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return err
	}
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&file, picture); err != nil {
		return err
	}
	return os.WriteFile(path, file.Bytes(), 0o600)
}

func same(got *image.Paletted, want image.Image) bool {
	if got.Bounds() != want.Bounds() {
		return false
	}
	kept, ok := want.(*image.Paletted)
	return ok && bytes.Equal(got.Pix, kept.Pix) && slices.EqualFunc(got.Palette, kept.Palette, func(a, b color.Color) bool {
		return rgba(a) == rgba(b)
	})
}

func rgba(c color.Color) color.RGBA {
	same, _ := color.RGBAModel.Convert(c).(color.RGBA)
	return same
}

// reduced returns the picture in its commonest colours.
func reduced(drawn image.Image) *image.Paletted {
	size := image.Rectangle{Max: drawn.Bounds().Size()}
	picture := image.NewRGBA(size)
	draw.Draw(picture, size, drawn, drawn.Bounds().Min, draw.Src)
	count := make(map[color.RGBA]int)
	runs(picture, func(c color.RGBA, from, to int) { count[c] += to - from })
	palette := commonest(count, size.Dx()*size.Dy()/ground)
	p := image.NewPaletted(size, palette)
	index := make(map[color.RGBA]uint8, len(count))
	for c := range count {
		index[c] = uint8(palette.Index(c)) //nolint:gosec // a palette has at most 256 colours
	}
	runs(picture, func(c color.RGBA, from, to int) {
		for i := from; i < to; i++ {
			p.Pix[i] = index[c]
		}
	})
	return p
}

// runs visits the pixels, as many of one colour as there are side by side.
func runs(p *image.RGBA, visit func(c color.RGBA, from, to int)) {
	at := func(i int) color.RGBA { return color.RGBA{p.Pix[4*i], p.Pix[4*i+1], p.Pix[4*i+2], p.Pix[4*i+3]} }
	for from, all := 0, len(p.Pix)/4; from < all; {
		c, to := at(from), from+1
		for to < all && at(to) == c {
			to++
		}
		visit(c, from, to)
		from = to
	}
}

// commonest chooses the colours; those that occur more than often are among them.
func commonest(count map[color.RGBA]int, often int) color.Palette {
	type used struct {
		colour color.RGBA
		times  int
	}
	all := make([]used, 0, len(count))
	for c, n := range count {
		all = append(all, used{c, n})
	}
	slices.SortFunc(all, func(a, b used) int {
		return cmp.Or(b.times-a.times, int(a.colour.R)-int(b.colour.R), int(a.colour.G)-int(b.colour.G), int(a.colour.B)-int(b.colour.B))
	})
	var palette color.Palette
	for _, u := range all {
		alike := func(c color.Color) bool { return distance(rgba(c), u.colour) <= near }
		if len(palette) < most && (u.times > often || !slices.ContainsFunc(palette, alike)) {
			palette = append(palette, u.colour)
		}
	}
	return palette
}

// distance is the largest difference in a channel.
func distance(a, b color.RGBA) int {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return max(d(a.R, b.R), d(a.G, b.G), d(a.B, b.B))
}

// WantNoOther reports pictures in a folder of testdata that no test compares.
func WantNoOther(tb testing.TB, folder string, names []string) {
	tb.Helper()
	kept, err := os.ReadDir(filepath.Join("testdata", folder))
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range kept {
		if !slices.Contains(names, f.Name()) {
			tb.Errorf("no test compares testdata/%s/%s: delete it", folder, f.Name())
		}
	}
}
