// Package shell is the window: the rail, the screens, the table of commands and
// the one way out. It alone knows every screen.
package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"rehearse/data/journal"
	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/bookmarks"
	"rehearse/ui/browse"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/prefs"
	studyui "rehearse/ui/study"
)

// The names of the screens, as they are kept in the settings and the log.
const (
	Browse    = "browse"
	Study     = "study"
	Bookmarks = "bookmarks"
	Settings  = "settings"
)

// screens returns the names in the order of the rail.
func screens() []string { return []string{Browse, Study, Bookmarks, Settings} }

// Shell is the window's content and its keys.
type Shell struct {
	deps     Deps
	host     *kit.Host
	settings settings.Settings
	history  history
	data     *Data // nil until it has been opened

	screens map[string]kit.Screen // built when first shown
	here    string
	keySets map[string][]*kit.Command

	rail    []*railButton
	body    *fyne.Container
	trouble *kit.Notice // not saved: stays until it is
	news    *kit.Notice // found at the start: stays until clicked away
	message *kit.Notice // goes away by itself
	root    *fyne.Container

	attached    bool           // the window shows the content
	wanted      fyne.Focusable // gets the keys when it does
	hideMessage func()
	cancelGrey  func()
	unsaved     error // why the last attempt to save failed
	left        bool  // the user leaves: nothing is drawn or begun any more
}

// New builds the window's content, in the size that the settings give, and shows
// the place where the user was. It touches no window, so that it may be called off
// the UI goroutine while the window opens.
func New(d Deps) *Shell {
	s := &Shell{
		deps: d, settings: d.Settings,
		screens: make(map[string]kit.Screen), body: container.NewStack(),
		trouble: kit.NewNotice(look.Missed), news: kit.NewNotice(look.Starred), message: kit.NewNotice(look.Control),
		hideMessage: func() {}, cancelGrey: func() {},
	}
	s.host = &kit.Host{
		Post: d.Post, Commands: &kit.Commands{}, Selection: &kit.Selection{}, Tip: kit.NewTip(d.Post),
		Settings: func() settings.Settings { return s.settings }, Painter: d.Painter,
		Focus: s.focus, Focused: s.focused, Copy: d.Copy, Say: s.say, Offer: s.offer,
		Ask: func(title, body, verb string, yes func()) {
			kit.Ask(s.host, d.Window.Canvas(), title, body, verb, yes)
		},
	}
	s.host.Tip.OnShow = s.relayout
	s.addCommands()
	objects := s.buildRail()
	f := &frame{shell: s, rule: kit.NewRule()}
	objects = append(objects, f.rule, s.body, s.trouble, s.news, s.message, s.host.Tip)
	s.root = container.New(f, objects...)
	s.root.Resize(fyne.NewSize(float32(d.Settings.Width), float32(d.Settings.Height)))
	if d.First {
		s.Welcome()
		return s
	}
	s.restore(d.Settings.Place)
	if s.here == Browse {
		s.browse().FocusBox()
	}
	return s
}

// Root is what the window shows.
func (s *Shell) Root() fyne.CanvasObject { return s.root }

// Attach connects the content, which the window has by now, with the window's
// keys. It is called once, on the UI goroutine.
func (s *Shell) Attach() {
	s.attached = true
	s.listen()
	s.showBar()
	s.focus(s.wanted)
}

// Opened brings in what the user did before. It is called as soon as that has
// been read, or earlier, and then waits, by what cannot do without it.
func (s *Shell) Opened() {
	if s.data != nil {
		return
	}
	s.data = new(s.deps.Open())
	s.deps.Book.Settle()
	s.rebind()
	s.deps.Book.Subscribe(study.Settings, func(study.Change) { s.rebind() })
	s.showBar()
	if s.data.News != "" {
		s.tell(s.data.News)
	}
	s.keep()
}

// Stop ends what keys do, before the window shows something else.
func (s *Shell) Stop() {
	s.left = true
	s.host.Commands.Open(&kit.Commands{})
}

func (s *Shell) focus(f fyne.Focusable) {
	if !s.attached {
		s.wanted = f
		return
	}
	window := s.deps.Window.Canvas()
	if f == nil {
		window.Unfocus()
		return
	}
	window.Focus(f)
}

func (s *Shell) focused() fyne.Focusable {
	if !s.attached {
		return s.wanted
	}
	return s.deps.Window.Canvas().Focused()
}

// relayout arranges the window anew and has it drawn: Fyne does not draw for an
// object that was hidden until now.
func (s *Shell) relayout() {
	s.root.Layout.Layout(s.root.Objects, s.root.Size())
	canvas.Refresh(s.root)
}

// screen returns a screen, built if it was not shown before.
func (s *Shell) screen(name string) kit.Screen {
	if screen, ok := s.screens[name]; ok {
		return screen
	}
	if name != Browse { // the others would show that nothing was ever done
		s.Opened()
	}
	screen := s.build(name)
	s.screens[name] = screen
	s.addScreenCommands(name, screen)
	return screen
}

func (s *Shell) build(name string) kit.Screen {
	d := s.deps
	switch name {
	case Study:
		return studyui.New(s.studyHost(), studyui.Deps{
			Deck: d.Deck, Book: d.Book, Now: d.Now, Browse: s.open,
			Arrange: s.relayout, Shuffle: d.Shuffle,
		})
	case Bookmarks:
		return bookmarks.New(s.host, bookmarks.Deps{
			Deck: d.Deck, Book: d.Book, Now: d.Now, Browse: s.open, Study: s.study, Print: d.Print,
			Order: s.settings.Bookmarks, Ordered: s.keepOrder,
		})
	case Settings:
		return prefs.New(s.host, prefs.Deps{
			Settings: s.settings, Change: s.change, Version: d.Version, Keys: s.showKeys, ChangeKeys: s.changeKeys, ResetKeys: s.resetKeys, Help: s.showHelp, Licences: d.Licences,
			Data: s.data.Path, Backups: s.data.Backups, Journal: s.data.Journal, Choosers: d.Choosers,
			Over: d.Window.Canvas(), Log: d.Log, Deck: d.Deck, Book: d.Book,
			Take: func(n journal.News) bool {
				_, taken := s.take(n)
				return taken
			},
		})
	}
	return browse.New(s.host, browse.Deps{
		Deck: d.Deck, Book: d.Book, Study: s.study, Moved: s.moved, Now: d.Now,
		List: s.settings.List, Listed: s.keepList, Searches: s.settings.Searches, Searched: s.keepSearches,
	})
}

// Show brings a screen up.
func (s *Shell) Show(name string) {
	s.goTo(name)
	s.history.visit(s.place())
}

func (s *Shell) goTo(name string) {
	if s.here != name {
		if old, ok := s.screens[s.here]; ok {
			old.Hide()
		}
		s.focus(nil)
		s.message.Say("") // it was about what is left now
		s.host.Tip.Off()
		s.host.Selection.Clear()
	}
	s.here = name
	screen := s.screen(name)
	s.body.Objects = []fyne.CanvasObject{screen.Root()}
	s.body.Refresh()
	for _, b := range s.rail {
		b.setHere(b.command.ID == "go."+name)
	}
	screen.Show()
	s.relayout()
	s.deps.Log.Info("screen shown", "screen", name)
}

// alone reports whether the screen wants a narrow window for itself.
func (s *Shell) alone() bool {
	screen, ok := s.screens[s.here].(interface{ Alone() bool })
	return ok && screen.Alone()
}

// open shows a scenario in Browse; "" is Browse as it was left.
func (s *Shell) open(id, point string) {
	s.goTo(Browse)
	if id != "" {
		s.browse().Read("", id, point)
	}
	s.history.visit(s.place())
}

// Named are the objects that tests and tools look for.
func (s *Shell) Named() map[string]fyne.CanvasObject {
	named := map[string]fyne.CanvasObject{"message": s.message, "trouble": s.trouble, "news": s.news}
	for _, b := range s.rail {
		named["rail."+strings.TrimPrefix(b.command.ID, "go.")] = b
	}
	if screen, ok := s.screens[s.here]; ok {
		kit.Named(named, "", screen.Named())
	}
	return named
}
