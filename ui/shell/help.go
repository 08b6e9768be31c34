package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"rehearse/data/scenario"
	"rehearse/ui/kit"
	"rehearse/ui/look"
	"rehearse/ui/prefs"
)

// Issues is the page where problems are reported.
const Issues = "https://github.com/rehearse/rehearse/issues"

// topics is what the sheet of help needs from the window.
type topics struct {
	keys          *kit.Command // opens the sheet of keys
	data, backups string       // paths of the folders
	// report writes a report and hands it to done.
	report func(done func(text string))
}

// showHelp opens the sheet of help.
func (s *Shell) showHelp() {
	s.Opened() // only then the folders are known
	newHelp(s.host, s.deps.Window.Canvas(), topics{
		keys: s.host.Commands.Find("keys"), data: s.dataPath(), backups: s.data.Backups, report: s.report,
	}).sheet.Open()
}

// dataPath is where what the user did lies now: Settings can move it.
func (s *Shell) dataPath() string {
	if screen, ok := s.screens[Settings].(*prefs.Screen); ok {
		return screen.DataPath()
	}
	return s.data.Path
}

// help is what the sheet of help shows.
type help struct {
	widget.BaseWidget
	host     *kit.Host
	topics   topics
	selected *kit.Selection // of its own: what is behind the sheet keeps its own
	page     *kit.Page
	said     *kit.Notice // what was copied
	commands []*kit.Command
	sheet    *kit.Sheet
}

func newHelp(h *kit.Host, over fyne.Canvas, t topics) *help {
	p := &help{host: h, topics: t, selected: &kit.Selection{}, said: kit.NewNotice(look.Control)}
	p.ExtendBaseWidget(p)
	column := kit.NewColumn()
	column.Margin = fyne.NewSize(look.Gap, look.Half)
	p.page = kit.NewPage(column)
	keys := p.button("keys", t.keys.Label, t.keys.Keys, p.toKeys)
	column.SetItems(p.items(keys)...)
	p.commands = append(p.commands, &kit.Command{
		ID: "help.selected", Label: "Copy what is selected", Keys: []string{"Ctrl+C"},
		Enabled: func() bool { return p.selected.Text() != "" }, Run: func() { h.Copy(p.selected.Text()) },
	})
	p.sheet = kit.NewSheet(h, over, "Help", p, append(p.commands, scrolling("help", "", p.page)...)...)
	p.sheet.First = keys
	return p
}

func (p *help) items(keys *kit.Button) []kit.Item {
	heading := func(words string) kit.Item {
		return kit.Item{Object: kit.NewProse(look.Title, kit.RowLeading, kit.Strong(words)), Above: look.Room}
	}
	first := heading("Keys")
	first.Above = 0
	items := []kit.Item{
		first, p.text("The list of keys finds each command and runs it."),
		{Object: keys, Above: look.Wide, Natural: true},
		heading("How memory works here"),
	}
	for _, words := range aboutMemory() {
		items = append(items, p.text(words))
	}
	return append(items,
		heading("Where your data lies"),
		p.text("What you starred, noted and rehearsed lies in this folder. Settings moves it, backs it up and exports it."),
		p.path(p.topics.data),
		p.text("Backups of it lie in this one."),
		p.path(p.topics.backups),
		kit.Item{Object: p.button("path", "Copy the path", []string{"P"}, p.copyPath), Above: look.Wide, Natural: true},
		heading("Report a problem"),
		p.text("Say what you did, what came of it and what you had expected. A report adds versions, system, sizes, counts "+
			"and the last lines of the log; nothing that you wrote or searched for is in it."),
		p.path(Issues),
		kit.Item{Object: p.button("report", "Copy a report", []string{"R"}, p.copyReport), Above: look.Wide, Natural: true},
		kit.Item{Object: p.said, Above: look.Wide},
	)
}

// aboutMemory says which rules decide what is asked.
func aboutMemory() []string {
	return []string{
		"What you tick is the grade: there is nothing else to rate. A point that was shown to you in full counts as missed.",
		"Each point has a memory of its own (FSRS), so that an answer can be half known. A study day begins at 04:00. " +
			"The first answer of a day changes what is remembered; more practice on that day changes nothing.",
		"A scenario is due when, on average, the chance that you say one of its main points is below 90 %, or the target in Settings. " +
			"A day asks what is new first, then what is due, weakest first, and no scenario twice.",
		"A point is weak when you missed it in two of its last three answers, or when its chance is below 70 %. " +
			"Weak points are there to rehearse when you like; the plan does not push them.",
		"No chance is shown as a number, because such predictions are too hopeful. You see what you did say.",
	}
}

// text is a paragraph that can be selected.
func (p *help) text(words string) kit.Item {
	return kit.Item{Object: kit.NewPassage(p.selected, look.Body, kit.Plain(words)), Above: look.Gap}
}

// path is a line in the face of code that can be selected.
func (p *help) path(words string) kit.Item {
	part := kit.Part{Text: scenario.Text{Plain: words, Code: []scenario.Range{{From: 0, To: len(words)}}}}
	line := kit.NewPassage(p.selected, look.Body, part)
	line.Leading = kit.RowLeading
	return kit.Item{Object: line, Above: look.Gap}
}

// button returns a button that comes into view when Tab reaches it.
func (p *help) button(id, label string, keys []string, run func()) *kit.Button {
	c := &kit.Command{ID: "help." + id, Label: label, Keys: keys, Run: run}
	p.commands = append(p.commands, c)
	b := kit.NewButton(p.host, c, kit.Outlined)
	b.OnFocus = func() { p.page.Reveal(b) }
	return b
}

func (p *help) toKeys() {
	p.sheet.Close()
	p.topics.keys.Run()
}

func (p *help) copyPath() {
	p.host.Copy(p.topics.data)
	p.say("Copied the path.")
}

func (p *help) copyReport() {
	p.topics.report(func(text string) {
		p.host.Copy(text)
		p.say("Copied. Paste it below your words, and read it once before you send it.")
	})
}

// say tells on the sheet what was done: messages of the window lie behind it.
func (p *help) say(words string) {
	p.said.Say(words)
	p.page.Refresh()
	p.page.Reveal(p.said)
}

// HeightFor returns the height at which nothing scrolls.
func (p *help) HeightFor(width float32) float32 { return p.page.HeightFor(width + 2*look.Gap) }

// CreateRenderer is called by Fyne. The page is wider than its place, so that
// rings and the scroll bar stand beside the text.
func (p *help) CreateRenderer() fyne.WidgetRenderer {
	return kit.NewRenderer([]fyne.CanvasObject{p.page}, func() fyne.Size { return fyne.NewSquareSize(1) }, func(size fyne.Size) {
		p.page.Move(fyne.NewPos(-look.Gap, 0))
		p.page.Resize(fyne.NewSize(size.Width+2*look.Gap, size.Height))
	}, func() {})
}
