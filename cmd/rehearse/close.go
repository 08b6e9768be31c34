package main

import (
	"context"
	"time"
)

// closeTime is how long the end of the program waits for the disk.
const closeTime = 2 * time.Second

// closeJournal writes what is queued. It may be called from any goroutine.
func closeJournal(o opened) {
	ctx, cancel := context.WithTimeout(context.Background(), closeTime)
	defer cancel()
	if err := o.journal.Close(ctx); err != nil {
		o.log.Error("closing the journal", "err", err)
	}
}
