package look

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"rehearse/assets"
)

// Icon names a picture by what it means.
type Icon string

// The icons, all of one family (Lucide, ISC licence, see assets/icons).
const (
	IconBrowse     Icon = "browse"
	IconStudy      Icon = "study"
	IconSettings   Icon = "settings"
	IconSearch     Icon = "search"
	IconStar       Icon = "star"
	IconStarFilled Icon = "star-filled"
	IconCheck      Icon = "check"
	IconCopy       Icon = "copy"
	IconOpen       Icon = "open"
	IconShut       Icon = "shut"
	IconMenu       Icon = "menu"
)

// In returns the icon in a colour of the theme. It follows a change of theme
// when the image that shows it is refreshed.
func (i Icon) In(colour fyne.ThemeColorName) fyne.Resource { return tinted{i, colour} }

type tinted struct {
	icon   Icon
	colour fyne.ThemeColorName
}

// Name returns a name that changes with the colour: Fyne keeps the drawn
// picture under it.
func (t tinted) Name() string { return string(t.icon) + "-" + t.hex() + ".svg" }

// Content returns the picture in its colour, or nothing for an unknown icon.
func (t tinted) Content() []byte {
	svg, err := assets.Icons.ReadFile("icons/" + string(t.icon) + ".svg")
	if err != nil {
		return nil
	}
	return []byte(strings.ReplaceAll(string(svg), "currentColor", "#"+t.hex()))
}

func (t tinted) hex() string {
	r, g, b, _ := theme.Color(t.colour).RGBA()
	return fmt.Sprintf("%02x%02x%02x", r>>8, g>>8, b>>8)
}
