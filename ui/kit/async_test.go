package kit_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"rehearse/ui/kit"
	"rehearse/ui/uitest"
)

func TestSlowWorkComesBackOnTheQueueOfTheWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := &uitest.Queue{}
		late := errors.New("late")
		var got int
		var failed error
		kit.Async(queue.Post, func() (int, error) {
			time.Sleep(time.Minute)
			return 7, late
		}, func(n int, err error) { got, failed = n, err })
		queue.Pass(time.Second)
		if got != 0 {
			t.Error("the outcome came before the work was done")
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if got != 0 {
			t.Error("the outcome came on a goroutine of its own")
		}
		queue.Drain()
		if got != 7 || !errors.Is(failed, late) {
			t.Errorf("the outcome is %d, %v", got, failed)
		}
	})
}

func TestCancelledWorkIsNotHeardOfAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := &uitest.Queue{}
		heard := false
		cancel := kit.Async(queue.Post, func() (int, error) { return 0, nil }, func(int, error) { heard = true })
		synctest.Wait() // the work is done, the outcome waits
		cancel()
		if queue.Drain() != 1 || heard {
			t.Error("the outcome came after cancel")
		}
	})
}
