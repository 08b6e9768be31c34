package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"rehearse/ui/kit"
	"rehearse/ui/look"
)

// Welcome is the name of the screen of the very first start. It is on no rail:
// who has left it does not come back.
const Welcome = "welcome"

// Welcome shows, in place of the first screen, what Rehearse is.
func (s *Shell) Welcome() {
	w := newWelcome(s.host, s.tryOne, s.lookAround)
	s.screens[Welcome] = w
	s.addScreenCommands(Welcome, w)
	s.goTo(Welcome)
}

// tryOne leads to the first question of today's plan: an answer said aloud tells
// more than any screen about it.
func (s *Shell) tryOne() {
	s.deps.Post(func() {
		if s.here == Welcome {
			s.StudyDue()
		}
	})
}

// lookAround leads to the search box of Browse. It waits until the key has been
// dealt with, or the box would get it too.
func (s *Shell) lookAround() {
	s.deps.Post(func() {
		if s.here == Welcome {
			s.Show(Browse)
			s.browse().FocusBox()
		}
	})
}

// welcome says in three sentences what Rehearse is.
type welcome struct {
	commands []*kit.Command
	page     *kit.Page
	start    *kit.Button
	root     *fyne.Container
}

func newWelcome(h *kit.Host, try, around func()) *welcome {
	sentence := func(parts ...kit.Part) kit.Item {
		return kit.Item{Object: kit.NewProse(look.Body, kit.ReadingLeading, parts...), Above: look.Space}
	}
	column := kit.NewColumn(
		kit.Item{Object: kit.NewProse(look.Loud, kit.TightLeading, kit.Strong("Welcome to Rehearse"))},
		sentence(
			kit.Plain("Read an interview question, "), kit.Strong("say your answer aloud"),
			kit.Plain(", turn the card, and tick the points that you said."),
		),
		sentence(
			kit.Plain("Rehearse "), kit.Strong("remembers each point"),
			kit.Plain(" by itself and asks again for what you are about to forget."),
		),
		sentence(kit.Plain("What you do "), kit.Strong("stays on this computer"), kit.Plain(", and nothing needs the network.")),
	)
	column.Widest = look.ReadingWidth
	start := &kit.Command{ID: "welcome.start", Label: "Try a question", Where: "Welcome", Keys: []string{"Space", "Enter"}, Run: try}
	leave := &kit.Command{ID: "welcome.leave", Label: "Look around first", Where: "Welcome", Keys: []string{"Esc"}, Run: around}
	w := &welcome{page: kit.NewPage(column), start: kit.NewButton(h, start, kit.Filled)}
	w.commands = append(scrolling("welcome", "Welcome", w.page), start, leave)
	w.root = container.New(welcomeLayout{w}, w.page, w.start)
	return w
}

// Root is what the window shows.
func (w *welcome) Root() fyne.CanvasObject { return w.root }

// Commands are those of the screen.
func (w *welcome) Commands() []*kit.Command { return w.commands }

// Show is called when the screen comes up.
func (w *welcome) Show() {}

// Hide is called when another screen comes up.
func (w *welcome) Hide() {}

// Named are the objects that tests and tools look for.
func (w *welcome) Named() map[string]fyne.CanvasObject {
	return map[string]fyne.CanvasObject{"welcome.page": w.page, "welcome.start": w.start}
}

// welcomeLayout puts the button under the sentences, and keeps it in a window
// that is too low for them.
type welcomeLayout struct{ welcome *welcome }

// MinSize is small and constant, so that the window can shrink.
func (l welcomeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(1) }

// Layout is called by Fyne.
func (l welcomeLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	page, button := l.welcome.page, l.welcome.start.MinSize()
	margin := kit.PageMargin(size.Width)
	button.Width = min(button.Width, max(size.Width-2*margin.Width, l.welcome.start.Least()))
	page.Column.Margin = fyne.NewSize(margin.Width, 0)
	height := max(min(page.HeightFor(size.Width), size.Height-2*margin.Height-look.Room-button.Height), 1)
	page.Move(fyne.NewPos(0, margin.Height))
	page.Resize(fyne.NewSize(size.Width, height))
	l.welcome.start.Move(fyne.NewPos(margin.Width, margin.Height+height+look.Room))
	l.welcome.start.Resize(button)
}

// scrolling lets keys move a page.
func scrolling(id, where string, page *kit.Page) []*kit.Command {
	view := func() float32 { return max(page.Size().Height-look.Edge, look.Edge) }
	command := func(name, label, key string, by func() float32) *kit.Command {
		return &kit.Command{
			ID: id + "." + name, Label: label, Where: where, Keys: []string{key}, Repeats: true,
			Run: func() { page.ScrollToOffset(fyne.NewPos(0, max(page.Offset.Y+by(), 0))) },
		}
	}
	return []*kit.Command{
		command("up", "Scroll up", "Up", func() float32 { return -look.Edge }),
		command("down", "Scroll down", "Down", func() float32 { return look.Edge }),
		command("pageup", "A page up", "PageUp", func() float32 { return -view() }),
		command("pagedown", "A page down", "PageDown", view),
	}
}
