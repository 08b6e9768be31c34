package main

import (
	"fyne.io/fyne/v2"

	"rehearse/assets"
)

// Who the app is. FyneApp.toml says the same to other tools.
const (
	appID   = "io.github.rehearse.Rehearse"
	appName = "Rehearse"
	build   = 1
)

// version is set by the Makefile from FyneApp.toml.
var version = "0.1.0"

func icon() fyne.Resource { return fyne.NewStaticResource("icon.png", assets.Icon) }
