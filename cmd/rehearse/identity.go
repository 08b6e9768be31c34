package main

import (
	"fyne.io/fyne/v2"

	"rehearse/assets"
)

// Who the app is. FyneApp.toml says the same to other tools and to packages.
const (
	appID   = "io.github.rehearse.Rehearse"
	appName = "Rehearse"
	version = "0.1.0"
	build   = 1
)

func icon() fyne.Resource { return fyne.NewStaticResource("icon.png", assets.Icon) }
