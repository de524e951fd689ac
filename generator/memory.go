package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"

	"github.com/docker/go-units"
)

// memory is the value of --max-memory, such as 512M or 4G.
type memory struct {
	bytes int64 // 0 for no limit
	wrong error
}

// leastMemory is below what the smallest guide takes with room to breathe: a
// smaller number is one without its unit.
const leastMemory = 64 << 20

// UnmarshalText and Validate read it for kong, as those of shard do.
func (m *memory) UnmarshalText(text []byte) error {
	n, err := units.RAMInBytes(string(text))
	if err != nil || n < leastMemory {
		m.wrong = &told{"usage.memory", map[string]any{"Memory": string(text)}}
		return nil
	}
	m.bytes = n
	return nil
}

// Validate tells what is wrong with the value.
func (m *memory) Validate() error { return m.wrong }

// keep makes the program stay within the limit. Without one GOMEMLIMIT holds,
// as Go itself sees to; who sets GOGC knows why.
func (m *memory) keep(getenv func(string) string) {
	if m.bytes == 0 {
		return
	}
	debug.SetMemoryLimit(m.bytes)
	if getenv("GOGC") == "" {
		m.follow()
	}
}

// follow sets, now and after each collection, how much garbage may come before
// the next. Left to the limit alone, the runtime would fill all of it while the
// guide is read: what stays of that lies scattered in pages that are never
// empty again, so that of a large guide rendering would have no room left.
func (m *memory) follow() {
	if debug.SetMemoryLimit(-1) != m.bytes { // another has been set: this one is over
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(m.percent(live[0].Value.Uint64()))
	next := new([16]byte) // in a block of its own, is collected at the next collection
	runtime.AddCleanup(next, func(m *memory) { m.follow() }, m)
}

// The least and the most that may be garbage for what is in use, in percent.
const (
	scant = 33
	ample = 400
)

// percent lets garbage and what is in use fill half of the limit, as there may
// be as much room again between what is in use (https://go.dev/doc/gc-guide).
func (m *memory) percent(live uint64) int {
	room := m.bytes/2 - int64(live)                                  //nolint:gosec // no memory is that large
	return int(min(max(room*100/int64(max(live, 1)), scant), ample)) //nolint:gosec // as above
}
