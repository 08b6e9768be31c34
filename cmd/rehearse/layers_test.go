package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// root is the top of the tree, seen from this package's folder.
const root = "../.."

// pkg is what the go command lists about a package of ours.
type pkg struct {
	ImportPath string   `json:"ImportPath"`
	Imports    []string `json:"Imports"` // direct
	Deps       []string `json:"Deps"`    // direct and indirect
}

// layer says which of our own packages the packages below a path may import, besides each other.
type layer struct {
	path string
	may  []string
}

// layers is ordered: the first path that fits a package is its layer. Everything below ui/ without a line
// of its own is a screen.
func layers() []layer {
	return []layer{
		{"rehearse/data/scenario", nil},
		{"rehearse/data", []string{"rehearse/data"}},
		{"rehearse/assets", nil},
		{"rehearse/ui/look", []string{"rehearse/data", "rehearse/assets"}},
		{"rehearse/ui/kit", []string{"rehearse/data", "rehearse/ui/look"}},
		{"rehearse/ui/uitest", []string{"rehearse/data", "rehearse/ui/look", "rehearse/ui/kit"}},
		{"rehearse/ui/shell", []string{"rehearse/data", "rehearse/ui"}},
		{"rehearse/ui", []string{"rehearse/data", "rehearse/ui/look", "rehearse/ui/kit"}},
		{"rehearse/cmd", []string{"rehearse"}},
	}
}

func TestNoPackageReachesBeyondItsLayer(t *testing.T) {
	for _, p := range ourPackages(t) {
		for _, wrong := range violations(p) {
			t.Errorf("%s %s", p.ImportPath, wrong)
		}
	}
}

func TestEveryLayerRuleCanFail(t *testing.T) {
	const fyne = "fyne.io/fyne/v2"
	tests := map[string]struct {
		who           string
		imports, deps []string
		want          string
	}{
		"toolkit below data": {"rehearse/data/study", nil, []string{fyne}, "depends on " + fyne},
		"storage":            {"rehearse/data/fynestore", []string{fyne}, []string{fyne}, ""},
		"driver below ui":    {"rehearse/ui/kit", nil, []string{fyne + "/internal/driver/glfw"}, "depends on " + fyne + "/internal/driver/glfw"},
		"app below ui":       {"rehearse/ui/kit", nil, []string{fyne + "/app"}, "depends on " + fyne + "/app"},
		"other driver":       {"rehearse/ui/kit", []string{fyne + "/driver/mobile"}, nil, "imports " + fyne + "/driver/mobile"},
		"desktop driver":     {"rehearse/ui/kit", []string{fyne + "/driver/desktop"}, nil, ""},
		"data to ui":         {"rehearse/data/study", []string{"rehearse/ui/kit"}, nil, "imports rehearse/ui/kit"},
		"ui to cmd":          {"rehearse/ui/shell", []string{"rehearse/cmd/rehearse"}, nil, "imports rehearse/cmd/rehearse"},
		"screen to screen":   {"rehearse/ui/browse", []string{"rehearse/ui/study"}, nil, "imports rehearse/ui/study"},
		"shell to screen":    {"rehearse/ui/shell", []string{"rehearse/ui/study"}, nil, ""},
		"stray package":      {"rehearse/extra", nil, nil, "has no layer"},
	}
	for name, test := range tests {
		got := strings.Join(violations(pkg{test.who, test.imports, test.deps}), "; ")
		if got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

func TestOnlyKitAndTheJournalStartGoroutines(t *testing.T) {
	for _, layer := range []string{"data", "ui"} {
		err := filepath.WalkDir(filepath.Join(root, layer), func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && mayStartGoroutines(path) {
				return fs.SkipDir
			}
			if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				return reportGoroutines(t, path)
			}
			return nil
		})
		if err != nil {
			t.Errorf("reading the code below %s: %v", layer, err)
		}
	}
}

func mayStartGoroutines(folder string) bool {
	return folder == filepath.Join(root, "ui", "kit") || folder == filepath.Join(root, "data", "journal")
}

func reportGoroutines(t *testing.T, path string) error {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if statement, ok := n.(*ast.GoStmt); ok {
			t.Errorf("%s: a goroutine starts outside ui/kit and data/journal", files.Position(statement.Pos()))
		}
		return true
	})
	return nil
}

// ourPackages lists every package of this module as it is built for tests that need no C compiler.
func ourPackages(t *testing.T) []pkg {
	t.Helper()
	tags := "ci"
	if runtime.GOOS == "darwin" {
		tags = "ci,mobile"
	}
	list := exec.CommandContext(t.Context(), "go", "list", "-tags", tags, "-json=ImportPath,Imports,Deps", "./...")
	list.Dir = root
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	var said bytes.Buffer
	list.Stderr = &said
	out, err := list.Output()
	if err != nil {
		t.Fatalf("listing the packages: %v\n%s", err, said.String())
	}
	return decode(t, out)
}

func decode(t *testing.T, listing []byte) []pkg {
	t.Helper()
	var all []pkg
	for stream := json.NewDecoder(bytes.NewReader(listing)); ; {
		var p pkg
		err := stream.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("reading the list of packages: %v", err)
		}
		all = append(all, p)
	}
}

// violations says what a package does that its layer forbids.
func violations(p pkg) []string {
	found := upward(p)
	for _, dep := range p.Deps {
		if forbiddenDependency(p.ImportPath, dep) {
			found = append(found, "depends on "+dep)
		}
	}
	for _, imported := range p.Imports {
		if within(p.ImportPath, "rehearse/ui") && within(imported, "fyne.io/fyne/v2/driver") &&
			imported != "fyne.io/fyne/v2/driver/desktop" {
			found = append(found, "imports "+imported)
		}
	}
	return found
}

// upward lists the imports of our own packages that the package's layer does not allow.
func upward(p pkg) []string {
	mine := slices.IndexFunc(layers(), func(l layer) bool { return within(p.ImportPath, l.path) })
	if mine < 0 {
		return []string{"has no layer"}
	}
	may := append(layers()[mine].may, p.ImportPath)
	var found []string
	for _, imported := range p.Imports {
		allowed := slices.ContainsFunc(may, func(path string) bool { return within(imported, path) })
		if within(imported, "rehearse") && !allowed {
			found = append(found, "imports "+imported)
		}
	}
	return found
}

func forbiddenDependency(who, dep string) bool {
	switch {
	case within(who, "rehearse/data/fynestore"):
		return false
	case within(who, "rehearse/data"):
		return strings.HasPrefix(dep, "fyne.io/")
	case within(who, "rehearse/ui"):
		return within(dep, "fyne.io/fyne/v2/app") || within(dep, "fyne.io/fyne/v2/internal/driver/glfw")
	}
	return false
}

// within tells whether path names the package at top or one below it.
func within(path, top string) bool {
	return path == top || strings.HasPrefix(path, top+"/")
}
