//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peak is the most memory that a process had at once, in bytes, and 0 where
// that is not known: Linux counts for a child what this process had when it
// began the child (execve(2) carries it over), so a child with less than that
// cannot be told.
func peak(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	var own syscall.Rusage
	if !ok || syscall.Getrusage(syscall.RUSAGE_SELF, &own) != nil || usage.Maxrss <= own.Maxrss {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss) // in bytes, elsewhere in kibibytes: getrusage(2)
	}
	return int64(usage.Maxrss) * 1024
}
