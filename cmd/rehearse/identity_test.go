package main

import (
	"path/filepath"
	"regexp"
	"testing"
)

func TestNewestVersionIsTheSameEverywhere(t *testing.T) {
	for file, newest := range map[string]string{
		"FyneApp.toml": `(?m)^Version = "(.*)"$`,
		"CHANGELOG.md": `(?m)^## ([0-9.]+)`,
		"assets/linux/io.github.rehearse.Rehearse.metainfo.xml": `<release version="([^"]*)"`,
	} {
		found := regexp.MustCompile(newest).FindStringSubmatch(mustRead(t, filepath.Join("../..", file)))
		if len(found) != 2 || found[1] != version {
			t.Errorf("%s says %q, the program %q", file, found, version)
		}
	}
}

func TestPackagesAreOfThisApp(t *testing.T) {
	for file, want := range map[string]string{
		"linux/" + appID + ".desktop":      "(?m)^Icon=" + appID + "$",
		"linux/" + appID + ".metainfo.xml": "<id>" + appID + "</id>",
		"linux/" + appID + ".yml":          "(?m)^id: " + appID + "$",
		"windows/rehearse.nsi":             "!define ID " + appID,
		"mac/Info.plist":                   "<key>CFBundleIdentifier</key><string>" + appID + "</string>",
	} {
		if text := mustRead(t, filepath.Join("../../assets", file)); !regexp.MustCompile(want).MatchString(text) {
			t.Errorf("%s lacks %q", file, want)
		}
	}
	// The window is matched to its entry in the menu by its class, which is its title.
	entry := mustRead(t, "../../assets/linux/"+appID+".desktop")
	if !regexp.MustCompile("(?m)^StartupWMClass=" + appName + "$").MatchString(entry) {
		t.Errorf("the window of %s would not be taken for the entry's", appName)
	}
}

func TestFlatpakAsksForNoNetwork(t *testing.T) {
	manifest := mustRead(t, "../../assets/linux/"+appID+".yml")
	if regexp.MustCompile(`share=network|talk-name|filesystem=(host|home)`).MatchString(manifest) {
		t.Error("the Flatpak asks for more than it needs")
	}
}
