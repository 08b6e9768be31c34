// Package assets holds the files that are built into the program.
package assets

import "embed"

// Icons holds icons/<name>.svg, drawn in currentColor on a 24-pixel grid.
//
//go:embed icons/*.svg
var Icons embed.FS

// Icon is the icon of the app, a PNG of 256 pixels made from icon.svg.
//
//go:embed icon.png
var Icon []byte

// Licences holds the licences of what the program contains.
//
//go:embed licences/*.txt icons/LICENSE.txt
var Licences embed.FS
