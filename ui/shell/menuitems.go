package shell

// menu is one menu of the window: the ids of its commands. Each line is an item;
// of several commands on it, it is the one that can act. A blank line separates.
type menu struct{ label, items string }

// menus hold every command that is no twin of another.
func menus() []menu {
	return []menu{
		{"Go", goMenu},
		{"Study", studyMenu},
		{"Edit", editMenu},
		{"View", viewMenu},
		{"Move", moveMenu},
		{"Help", helpMenu},
	}
}

const goMenu = `
search
go.browse
go.study
go.bookmarks
go.settings

back
forward
study.sources browse.back search.leavechips search.leave leave

quit`

const studyMenu = `
study.start study.again browse.study bookmarks.study bookmarks.browse
study.today
study.weak
study.bookmarks
study.category
study.everything
study.blind
study.pick.1

study.flip study.save study.return
study.hint
study.skip
study.lookback
study.lookon
study.tick.1
study.tickall
study.question

study.aside
study.leave study.done`

const editMenu = `
study.undo undo
redo
browse.copy study.copy bookmarks.copy prefs.copy
bookmarks.markdown
bookmarks.text
bookmarks.print

browse.star study.star bookmarks.star
browse.starpoint study.starpoint bookmarks.starpoint
bookmarks.remove
bookmarks.earlier
bookmarks.later

browse.note study.note bookmarks.note
browse.words study.phrase bookmarks.words
browse.endnote study.endnote bookmarks.endnote

prefs.folder
prefs.backup
prefs.restore
prefs.export
prefs.reset`

const viewMenu = `
larger
smaller
normal

browse.order
bookmarks.bydeck
bookmarks.bydate
bookmarks.own

search.filter
search.by.level
search.by.category
search.by.tag
search.by.starred
search.by.due
search.by.weak
search.clearfilters
browse.clear

search.suggestion search.takechosen search.take
search.withdraw
search.forget`

const moveMenu = `
search.enter browse.open study.open bookmarks.open
browse.leave study.left prefs.left
study.right prefs.right
browse.codeleft
browse.coderight
browse.up study.up study.pointup bookmarks.up prefs.up
browse.down study.down study.pointdown bookmarks.down prefs.down
browse.pageup study.pageup bookmarks.pageup prefs.pageup
browse.pagedown study.pagedown bookmarks.pagedown prefs.pagedown
browse.first study.top bookmarks.first prefs.top
browse.last study.bottom bookmarks.last prefs.end`

const helpMenu = `
keys
keys.change
help
report`
