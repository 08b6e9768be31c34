package main

import (
	"context"
	"time"
)

// closeTime is how long the end of the program waits for the disk.
const closeTime = 2 * time.Second

// flush waits until everything the user did is on the disk.
func (o *opening) flush(ctx context.Context) error {
	o.hurry()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-o.done:
	}
	if o.read.journal == nil {
		return nil
	}
	return o.read.journal.Flush(ctx)
}

// close writes what is queued. It may be called from any goroutine.
func (o *opening) close() {
	o.hurry()
	ctx, cancel := context.WithTimeout(context.Background(), closeTime)
	defer cancel()
	select {
	case <-ctx.Done():
		return // a disk that is still being read has been given nothing to write
	case <-o.done:
	}
	if o.read.journal == nil {
		return
	}
	if err := o.read.journal.Close(ctx); err != nil {
		o.log.Error("closing the journal", "err", err)
	}
}
