package main

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"rehearse/assets"
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

func TestOnlyOneCopyRuns(t *testing.T) {
	local := t.TempDir()
	first, err := claim(local)
	if err != nil || first == nil {
		t.Fatalf("first claim: %v, %v", first, err)
	}
	raised := make(chan bool, 1)
	go first.serve(func() { raised <- true })
	second, err := claim(local)
	if err != nil || second != nil {
		t.Fatalf("second claim: %v, %v", second, err)
	}
	<-raised
	if err = first.raises.Close(); err != nil {
		t.Fatal(err)
	}
	if second, err = claim(local); err == nil || second != nil {
		t.Errorf("claim of a copy that hangs: %v, %v", second, err)
	}
	if err = first.lock.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := claim(local)
	if err != nil || again == nil {
		t.Errorf("claim after the first copy ended: %v, %v", again, err)
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

func TestEveryLicenceIsShown(t *testing.T) {
	files, err := assets.Licences.ReadDir("licences")
	if err != nil {
		t.Fatal(err)
	}
	shown := licences()
	if len(shown) != len(files)+1 { // the icons' lies beside the icons
		t.Errorf("%d licences are shown, %d are built in", len(shown), len(files)+1)
	}
	for file, top := range map[string]string{"licences/rehearse.txt": "../../LICENSE", "licences/deck.txt": "../../LICENSE-deck"} {
		built, err := assets.Licences.ReadFile(file)
		if err != nil || string(built) != mustRead(t, top) {
			t.Errorf("%s differs from %s: %v", file, top, err)
		}
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

func TestSocketIsTheOwnersAndReadsNothing(t *testing.T) {
	local := t.TempDir()
	first, err := claim(local)
	if err != nil || first == nil || first.raises == nil {
		t.Fatalf("claim: %v, %v", first, err)
	}
	socket := filepath.Join(local, "app.sock")
	info, err := os.Stat(socket)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("the socket has mode %o", mode)
	}
	raised := make(chan bool)
	go first.serve(func() { raised <- true })
	c, err := net.Dial("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	<-raised // although nothing was sent
	_ = c.SetDeadline(time.Now().Add(time.Minute))
	for err == nil { // the other side has closed: sooner or later that is told
		_, err = c.Write(make([]byte, 1<<16))
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("somebody listens to what is sent")
	}
	if err = errors.Join(c.Close(), first.raises.Close(), first.lock.Close()); err != nil {
		t.Error(err)
	}
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
