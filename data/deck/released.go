package deck

import "strings"

// checkReleased compares the deck with the list of everything that was ever
// released. What the user did hangs on these ids, so that none may vanish. An
// id that is not listed was not released yet.
func (f *folder) checkReleased() {
	released := f.open(releasedName)
	ids := f.ids()
	listed := map[string]bool{}
	for i, id := range released.lines {
		switch {
		case !isReleasable(id):
			released.report(i+1, "%q is neither a scenario nor a point, such as some-scenario#a", id)
		case listed[id]:
			released.report(i+1, "%s is listed twice", id)
		case !ids[id]:
			released.report(i+1, "%s was released and is not in the deck", id)
		}
		listed[id] = true
	}
}

// ids returns the ids of scenarios and points, as the list writes them.
func (f *folder) ids() map[string]bool {
	ids := map[string]bool{}
	for _, p := range f.pages {
		ids[p.ID] = true
		for _, point := range p.Points {
			ids[p.ID+"#"+point.ID] = true
		}
	}
	return ids
}

func isReleasable(id string) bool {
	page, point, ok := strings.Cut(id, "#")
	return isKebab(page) && (!ok || isMustID(point) || isExtraID(point))
}
