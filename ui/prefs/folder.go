package prefs

import (
	"errors"
	"time"

	"rehearse/data/journal"
	"rehearse/ui/kit"
)

// Moving is done again if the user did something meanwhile.
const (
	moveTries = 10
	moveAgain = time.Second
)

var errBusy = errors.New("there was always something new to be saved meanwhile; choose the folder once more")

// folder says where the data lies and leads to another place.
func (s *Screen) folder() {
	kit.Pick(s.host, s.deps.Over, "Data folder",
		"Your data lies in "+s.deps.Data+". It can lie anywhere else: in a folder that a sync tool shares, "+
			"several computers can use it, each with its own installation. Choose an empty folder, or one that has data of Rehearse in it.",
		&kit.Command{ID: "prefs.choose", Label: "Choose another...", Keys: []string{"C"}, Run: s.chooseFolder},
		&kit.Command{ID: "prefs.own", Label: "Use the default", Keys: []string{"D"}, Run: s.backToOwn},
	)
}

func (s *Screen) chooseFolder() {
	s.dialog(func(closed func()) func() {
		return s.deps.Choosers.Folder(func(to Place, err error) {
			closed()
			switch {
			case err != nil:
				s.failed("Opening the folder", "nothing was moved", err)
			case to.Tree != nil:
				s.consider(to)
			}
		})
	})
}

func (s *Screen) backToOwn() {
	begin(s, "Opening the folder", "nothing was moved", s.deps.Choosers.Own, s.consider)
}

// consider asks how to move to the place.
func (s *Screen) consider(to Place) {
	if to.Path == s.deps.Data {
		s.tell("Your data lies there already.")
		return
	}
	begin(s, "Opening the folder", "nothing was moved", func() (bool, error) { return journal.Holds(to.Tree) }, func(held bool) {
		switch {
		case !s.shown: // the user has gone on to something else
		case held:
			s.joinOrReplace(to)
		default:
			kit.Ask(s.host, s.deps.Over, "Move your data?",
				"It will lie in "+to.Path+". What is in the present folder stays there as it is.",
				"Move", func() { s.move(to, true, moveTries) })
		}
	})
}

func (s *Screen) joinOrReplace(to Place) {
	kit.Choose(s.host, s.deps.Over, "There is data of Rehearse in that folder",
		to.Path+" is in use already. Join adds what you did here to what is there: right for a folder that several computers share. "+
			"Replace puts what you did here in its place, for every computer that uses the folder; what is there stays in an older subfolder.",
		&kit.Command{ID: "prefs.join", Label: "Join", Keys: []string{"J"}, Run: func() { s.move(to, true, moveTries) }},
		&kit.Command{ID: "prefs.mine", Label: "Replace", Keys: []string{"R"}, Run: func() { s.move(to, false, moveTries) }},
	)
}

// move takes everything along. What the user does meanwhile makes the outcome
// out of date, and it is done again: then there is always something to join.
func (s *Screen) move(to Place, join bool, tries int) {
	kept := to.Path
	if to.Own {
		kept = ""
	}
	begin(s, "Moving", "choose the folder once more", func() (journal.News, error) {
		return s.deps.Journal.Move(to.Tree, kept, join)
	}, func(n journal.News) {
		switch {
		case s.deps.Take(n):
			s.deps.Data = to.Path
			s.path.SetParts(code(to.Path))
			s.tell("Your data lies in " + to.Path + " from now on.")
		case tries <= 1:
			s.failed("Moving", "", errBusy)
		default:
			s.setBusy(true)
			kit.After(s.host.Post, moveAgain, func() { s.move(to, true, tries-1) })
		}
	})
}
