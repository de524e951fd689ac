package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"

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

// followed is the memory that is kept to now.
var followed atomic.Pointer[memory]

// keep makes the program stay within the limit. Without one GOMEMLIMIT holds,
// as Go itself sees to; who sets GOGC knows why.
func (m *memory) keep(getenv func(string) string) {
	if m.bytes > 0 {
		debug.SetMemoryLimit(m.bytes)
	}
	if getenv("GOGC") != "" {
		followed.Store(nil)
		return
	}
	followed.Store(m)
	m.follow()
}

// follow sets, now and after each collection, how much garbage may come before
// the next. Left to the limit alone, the runtime would fill all of it while the
// guide is read: what stays of that lies scattered in pages that are never
// empty again, so that of a large guide rendering would have no room left.
func (m *memory) follow() {
	if followed.Load() != m {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	debug.SetGCPercent(m.percent(int64(live[0].Value.Uint64()))) //nolint:gosec // no memory is that large
	next := new([16]byte)                                        // in a block of its own, is collected at the next collection
	runtime.AddCleanup(next, func(m *memory) { m.follow() }, m)
}

// The least and the most that may be garbage for what is in use, in percent.
const (
	scant = 33
	ample = 400
)

// little is memory that every machine has: collecting to use less than that
// would be work for nothing.
const little = 64 << 20

// percent lets as much be garbage as is in use, and some in any case. With a
// limit, garbage and what is in use fill half of that, as there may be as much
// room again between what is in use (https://go.dev/doc/gc-guide).
func (m *memory) percent(live int64) int {
	room := max(live, little)
	if m.bytes > 0 {
		room = m.bytes/2 - live
	}
	return int(min(max(room*100/max(live, 1), scant), ample))
}
