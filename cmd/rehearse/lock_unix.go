//go:build unix

package main

import (
	"os"
	"syscall"
)

// tryLock takes the lock on a file if nobody has it. The system drops it when
// the process ends.
func tryLock(f *os.File) bool {
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil
}
