package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestFyneAppTellsOtherToolsTheSame(t *testing.T) {
	var file struct {
		Details struct {
			Icon    string `toml:"Icon"`
			Name    string `toml:"Name"`
			ID      string `toml:"ID"`
			Version string `toml:"Version"`
			Build   int    `toml:"Build"`
		} `toml:"Details"`
		Migrations map[string]bool `toml:"Migrations"`
	}
	if _, err := toml.DecodeFile("../../FyneApp.toml", &file); err != nil {
		t.Fatal(err)
	}
	m := metadata(func(string) string { return "" })
	d := file.Details
	if d.Name != m.Name || d.ID != m.ID || d.Version != m.Version || d.Build != m.Build {
		t.Errorf("FyneApp.toml says %+v, the program %+v", d, m)
	}
	if file.Migrations["fyneDo"] != m.Migrations["fyneDo"] {
		t.Errorf("FyneApp.toml says %v, the program %v", file.Migrations, m.Migrations)
	}
	if _, err := os.Stat(filepath.Join("../..", d.Icon)); err != nil {
		t.Errorf("the icon: %v", err)
	}
}

func TestThreadCheckIsArmedFromOutside(t *testing.T) {
	armed := metadata(func(name string) string { return map[string]string{"REHEARSE_THREAD_CHECK": "1"}[name] })
	if armed.Migrations["fyneDo"] {
		t.Error("the app claims to know the rule, so Fyne would check nothing")
	}
}

func TestDamagedPreferencesAreSetAside(t *testing.T) {
	damaged := map[string]string{
		"empty": "", "cut": `{"theme": "da`, "no object": `[1]`, "null": "null",
		"list of mixed types": `{"a": ["x", 1]}`,
	}
	for name, content := range damaged {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			local := filepath.Join(root, "local")
			file := filepath.Join(root, "preferences.json")
			mustWrite(t, file, content)
			if err := os.Mkdir(local, 0o700); err != nil {
				t.Fatal(err)
			}
			news := rescuePreferences(root, local)
			if !strings.Contains(news, "damaged") {
				t.Errorf("news %q", news)
			}
			if _, err := os.Stat(file); !os.IsNotExist(err) {
				t.Errorf("the damaged file is still in the way: %v", err)
			}
			kept, err := filepath.Glob(filepath.Join(local, "preferences-*.json"))
			if err != nil || len(kept) != 1 || mustRead(t, kept[0]) != content {
				t.Errorf("kept %v, %v", kept, err)
			}
		})
	}
}

func TestSoundPreferencesStay(t *testing.T) {
	for name, content := range map[string]string{
		"ours": `{"theme": "dark", "text-percent": 120}`, "list of one type": `{"a": [1, 2]}`,
		"nothing set": `{}`, "more behind": `{"theme": "dark"} trailing`,
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			file := filepath.Join(root, "preferences.json")
			mustWrite(t, file, content)
			if news := rescuePreferences(root, root); news != "" || mustRead(t, file) != content {
				t.Errorf("news %q, file %q", news, mustRead(t, file))
			}
		})
	}
}

func TestFirstStartHasNoPreferences(t *testing.T) {
	if news := rescuePreferences(t.TempDir(), t.TempDir()); news != "" {
		t.Errorf("news %q", news)
	}
}

func TestMissingScreenIsExplained(t *testing.T) {
	for _, message := range []string{"Fyne error: failed to initialise GLFW", "Fyne error: window creation error"} {
		if explain(message) == "" {
			t.Errorf("nothing explains %q", message)
		}
	}
	if hint := explain("Fyne error: something else"); hint != "" {
		t.Errorf("explains %q for an error that ends nothing", hint)
	}
}

func mustWrite(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func mustRead(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestFoldersAreTheOwnersOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := makePrivate(dir); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o700 {
		t.Errorf("the folder has mode %o", mode)
	}
}
