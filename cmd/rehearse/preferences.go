package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
)

// rescuePreferences sets aside a preferences file that Fyne could not read: it
// would overwrite a damaged one, and a list of mixed types ends the app at every
// start. It returns a sentence for the user, or "".
func rescuePreferences(root, local string) string {
	name := filepath.Join(root, "preferences.json")
	content, err := os.ReadFile(name)
	if err != nil || readable(content) {
		return ""
	}
	aside := filepath.Join(local, fmt.Sprintf("preferences-%08x.json", crc32.ChecksumIEEE(content)))
	if err := os.Rename(name, aside); err != nil {
		return fmt.Sprintf("The settings file is damaged and could not be set aside: %v.", err)
	}
	return "The settings file was damaged, so theme, text size and your last place are as at the first start. " +
		"Nothing else is touched; the old file is kept as " + aside + "."
}

// readable reports whether Fyne can load the preferences. Like Fyne it looks at
// the first value of the file only.
func readable(content []byte) bool {
	var values map[string]any
	if err := json.NewDecoder(bytes.NewReader(content)).Decode(&values); err != nil {
		return false
	}
	for _, v := range values {
		if list, ok := v.([]any); ok && !uniform(list) {
			return false
		}
	}
	return values != nil
}

// uniform reports whether all elements of the list have one type.
func uniform(list []any) bool {
	for _, v := range list {
		if fmt.Sprintf("%T", v) != fmt.Sprintf("%T", list[0]) {
			return false
		}
	}
	return true
}
