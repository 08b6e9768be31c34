package browse

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"rehearse/data/settings"
	"rehearse/data/study"
	"rehearse/ui/uitest"
)

func TestDeckThatTakesLongToBeReadSaysHowFarItIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		uitest.App(t, uitest.Settings(settings.Light))
		host, deck := uitest.NewHost(), uitest.Deck()
		s := New(&host.Host, Deps{Deck: deck, Book: study.NewBook(deck, uitest.NewLog("here"), nil), Now: time.Now})
		defer s.Close()
		says := func(after time.Duration) string {
			host.Queue.Pass(after)
			return s.box.hits.Text()
		}
		s.finder.preparing = true
		s.await(quietFor)
		s.finder.read.Store(3)
		if got := says(quietFor - time.Millisecond); got != "" {
			t.Errorf("before half a second it says %q", got)
		}
		if got := says(2 * time.Millisecond); !strings.Contains(got, "33 %") {
			t.Errorf("after half a second it says %q", got)
		}
		s.finder.read.Store(6)
		if got := says(renewAfter); !strings.Contains(got, "66 %") {
			t.Errorf("later it says %q", got)
		}
		s.finder.preparing = false
		s.indexed()
		if got := says(renewAfter); got != "" {
			t.Errorf("at the end it says %q", got)
		}
	})
}
