package shell

import (
	"time"

	"rehearse/ui/kit"
)

// How long a short message stays, and one that can be answered.
const (
	messageTime = 4 * time.Second
	offerTime   = 8 * time.Second
)

// say shows a short message.
func (s *Shell) say(words string) {
	s.message.Offer(nil)
	s.sayFor(messageTime, words)
}

// offer shows a short message with a button for the command.
func (s *Shell) offer(words string, c *kit.Command) {
	s.message.Offer(kit.NewButton(s.host, c, kit.Bare))
	s.sayFor(offerTime, words)
}

func (s *Shell) sayFor(d time.Duration, words string) {
	s.hideMessage()
	s.message.Say(words)
	s.relayout()
	s.hideMessage = kit.After(s.deps.Post, d, func() {
		s.message.Say("")
		s.relayout()
	})
}
