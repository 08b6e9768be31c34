package look_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"rehearse/assets"
	"rehearse/data/settings"
	"rehearse/ui/look"
)

// icons reads the constants of type Icon from the source, so that none is
// forgotten here.
func icons(t *testing.T) []look.Icon {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "icon.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var all []look.Icon
	ast.Inspect(file, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok || len(v.Values) != 1 {
			return true
		}
		if literal, ok := v.Values[0].(*ast.BasicLit); ok && strings.HasPrefix(v.Names[0].Name, "Icon") {
			name, _ := strconv.Unquote(literal.Value)
			all = append(all, look.Icon(name))
		}
		return true
	})
	if len(all) < 10 {
		t.Fatalf("only %d icons were found in the source", len(all))
	}
	return all
}

func show(t *testing.T, s settings.Theme) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(settings.Settings{Theme: s, Text: settings.NormalText}))
}

func TestEveryIconIsDrawnInTheColourOfTheTheme(t *testing.T) {
	show(t, settings.Light)
	for _, icon := range icons(t) {
		svg := icon.In(look.Accent).Content()
		if !bytes.Contains(svg, []byte("#23569e")) || bytes.Contains(svg, []byte("currentColor")) {
			t.Errorf("%s is drawn as %s", icon, svg)
		}
		image := canvas.NewImageFromResource(icon.In(look.Accent))
		if image.Aspect() != 1 {
			t.Errorf("%s has an aspect of %v", icon, image.Aspect())
		}
	}
}

func TestEveryIconFileIsUsed(t *testing.T) {
	used := make(map[string]bool)
	for _, icon := range icons(t) {
		used["icons/"+string(icon)+".svg"] = true
	}
	files, err := fs.Glob(assets.Icons, "icons/*.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !used[file] {
			t.Errorf("%s is used by no icon", file)
		}
	}
}

func TestIconFollowsAChangeOfThemeUnderANewName(t *testing.T) {
	show(t, settings.Light)
	star := look.IconStar.In(look.Quiet)
	name, content := star.Name(), star.Content()
	show(t, settings.Dark)
	if star.Name() == name || bytes.Equal(star.Content(), content) {
		t.Errorf("in the dark the icon is still %s", star.Name())
	}
	if !strings.HasSuffix(name, ".svg") {
		t.Errorf("%s does not tell that it is a drawing", name)
	}
}

func TestIconsOfTwoColoursHaveTwoNames(t *testing.T) {
	show(t, settings.Light)
	if a, b := look.IconStar.In(look.Quiet).Name(), look.IconStar.In(look.Starred).Name(); a == b {
		t.Errorf("both are called %s", a)
	}
}

func TestUnknownIconHasNoContent(t *testing.T) {
	show(t, settings.Light)
	if svg := look.Icon("nothing").In(look.Ink).Content(); svg != nil {
		t.Errorf("an unknown icon is drawn as %s", svg)
	}
}
