package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// tryLock takes the lock on a file if nobody has it. The system drops it when
// the process ends.
func tryLock(f *os.File) bool {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	return windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{}) == nil
}
