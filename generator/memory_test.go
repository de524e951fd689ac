package main

import (
	"runtime/debug"
	"testing"
)

// restored gives the runtime its limits back at the end of a test, and returns
// that of memory.
func restored(t *testing.T) int64 {
	t.Helper()
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	t.Cleanup(func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
	return limit
}

func TestALimitOfMemoryIsGivenToTheRuntime(t *testing.T) {
	limit := restored(t)
	const none = ""
	root := small(t)
	for _, c := range []struct {
		flag, gogc string
		limit      int64
		percent    int
	}{
		{none, "", limit, 100},
		{"--max-memory=3G", "", 3 << 30, ample},
		{"--max-memory=700m", "50", 700 << 20, 100}, // GOGC set the percent
		{"--max-memory=1.5GiB", "", 3 << 29, ample},
	} {
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(limit)
		args := []string{"check", "--root", root}
		if c.flag != none {
			args = append(args, c.flag)
		}
		env := map[string]string{"GOGC": c.gogc}
		status, _, err := commandIn(env, args...)
		if status != exitClean {
			t.Fatal(err)
		}
		if got := debug.SetMemoryLimit(-1); got != c.limit {
			t.Errorf("%s with GOGC=%s limits memory to %d, want %d", c.flag, c.gogc, got, c.limit)
		}
		if got := debug.SetGCPercent(100); got != c.percent {
			t.Errorf("%s with GOGC=%s leaves %d %% for garbage, want %d", c.flag, c.gogc, got, c.percent)
		}
	}
}
