package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rehearse/assets"
)

func TestEveryLicenceIsShown(t *testing.T) {
	files, err := assets.Licences.ReadDir("licences")
	if err != nil {
		t.Fatal(err)
	}
	shown := licences()
	// The icons' lies beside the icons; the modules' are in one file.
	if want := len(files) + len(modules()); len(shown) != want {
		t.Errorf("%d licences are shown, %d are built in", len(shown), want)
	}
	for _, l := range shown {
		if len(l.Text) < 400 {
			t.Errorf("%s: the text is short: %q", l.Name, l.Text)
		}
	}
	for file, top := range map[string]string{"licences/rehearse.txt": "../../LICENSE", "licences/deck.txt": "../../LICENSE-deck"} {
		built, err := assets.Licences.ReadFile(file)
		if err != nil || string(built) != mustRead(t, top) {
			t.Errorf("%s differs from %s: %v", file, top, err)
		}
	}
}

// `make licences` repairs what this finds.
func TestEveryModuleThatIsCompiledInHasItsLicence(t *testing.T) {
	var want []string
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := exec.Command("go", "list", "-e", "-deps", "-tags", "release",
			"-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", "rehearse/cmd/rehearse")
		list.Dir = filepath.Join("..", "..")
		list.Env = append(list.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, strings.Split(strings.TrimSpace(string(out)), "\n")...)
	}
	var got []string
	for _, m := range modules() {
		if m.path != "Go" {
			got = append(got, m.path+" "+m.version)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if want = slices.Compact(want); !slices.Equal(got, want) {
		t.Errorf("licences of\n%s\nbut compiled in are\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
