package journal

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

const (
	locationFile = "location"
	longestPath  = 64 << 10
)

// ErrLocation says that nobody can tell where the data folder lies. The app
// must not start with an empty one instead.
var ErrLocation = errors.New("the file that says where your data folder lies cannot be read")

// Location returns the absolute path of the data folder that the user chose, or
// "" for the one that the app has of itself. The error is ErrLocation.
func Location(local Folder) (string, error) {
	names, err := local.List()
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrLocation, err)
	}
	if !slices.Contains(names, locationFile) {
		return "", nil
	}
	path, err := oneLine(local, locationFile, longestPath)
	if err == nil && path != "" && !filepath.IsAbs(path) {
		err = errors.New("it holds no absolute path")
	}
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrLocation, err)
	}
	return path, nil
}

// keepLocation is the opposite of Location.
func keepLocation(local Folder, path string) error {
	if strings.Contains(path, "\n") || path != "" && !filepath.IsAbs(path) {
		return fmt.Errorf("%w: %q cannot be kept as the path of a folder", ErrLocation, path)
	}
	if err := keepLine(local, locationFile, path); err != nil {
		return fmt.Errorf("keeping the path of the data folder: %w", err)
	}
	return nil
}
