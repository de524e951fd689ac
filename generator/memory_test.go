package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
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
	root := small(t)
	for _, c := range []struct {
		flag, gogc string
		limit      int64
		percent    int
	}{
		{"--verbose", "100", limit, 100},
		{"--max-memory=30G", "", 30 << 30, ample},
		{"--max-memory=700m", "50", 700 << 20, 100}, // GOGC set the percent
		{"--max-memory=15.5GiB", "", 31 << 29, ample},
	} {
		followed.Store(nil) // what the last one set would be set again
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(limit)
		status, _, err := commandIn(map[string]string{"GOGC": c.gogc}, "check", "--root", root, c.flag)
		if status != exitClean {
			t.Fatal(err)
		}
		got := debug.SetMemoryLimit(limit)
		if got != c.limit {
			t.Errorf("%s with GOGC=%s limits memory to %d, want %d", c.flag, c.gogc, got, c.limit)
		}
		if got := debug.SetGCPercent(100); got != c.percent {
			t.Errorf("%s with GOGC=%s leaves %d %% for garbage, want %d", c.flag, c.gogc, got, c.percent)
		}
	}
}

func TestGarbageGetsLessRoomTheMoreIsInUse(t *testing.T) {
	m := memory{bytes: 4000 << 20}
	for live, want := range map[int64]int{0: ample, 400: ample, 500: 300, 1000: 100, 1500: scant, 2500: scant, 9000: scant} {
		if got := m.percent(live << 20); got != want {
			t.Errorf("with %d of 4000 MB in use %d %% may be garbage, want %d", live, got, want)
		}
	}
}

func TestWithoutALimitGarbageGetsHalfOfWhatIsInUseAndSomeInAnyCase(t *testing.T) {
	var m memory
	for live, want := range map[int64]int{0: 1600, 8: 800, 32: 200, 64: 100, 1024: 50} {
		if got := m.percent(live << 20); got != want {
			t.Errorf("with %d MB in use %d %% may be garbage, want %d", live, got, want)
		}
	}
	followed.Store(nil) // so that the runtime is left alone
	m.expect(160 << 20 / aSheet)
	for live, want := range map[int64]int{0: 4000, 64: 250, 160: 100, 1024: 50} {
		if got := m.percent(live << 20); got != want {
			t.Errorf("with %d MB in use and 160 expected %d %% may be garbage, want %d", live, got, want)
		}
	}
}

func TestTheRoomOfGarbageFollowsWhatIsInUse(t *testing.T) {
	restored(t)
	m := memory{bytes: 256 << 20}
	m.keep(func(string) string { return "" })
	held := make([]byte, 160<<20)
	for range 1000 { // until the runtime has come to it
		runtime.GC()
		percent := debug.SetGCPercent(ample)
		debug.SetGCPercent(percent)
		if percent < ample {
			runtime.KeepAlive(held)
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Error("with most of the limit in use, as much may be garbage as with nothing")
}
