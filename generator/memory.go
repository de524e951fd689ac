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
	bytes    int64 // 0 for no limit
	wrong    error
	expected atomic.Int64 // half of what a guide will take, as far as is known
}

// leastMemory is below what the smallest guide takes with room to breathe: a
// smaller number is one without its unit.
const leastMemory = 64 << 20

// UnmarshalText and Validate read it for kong, as those of shard do.
func (m *memory) UnmarshalText(text []byte) error { //nolint:unparam // so encoding.TextUnmarshaler has it
	n, err := units.RAMInBytes(string(text))
	switch {
	case err != nil:
		m.wrong = &told{"usage.memory", map[string]any{"Memory": string(text)}}
		return nil
	case n < leastMemory:
		m.wrong = &told{"usage.little-memory", map[string]any{"Memory": string(text)}}
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
	debug.SetGCPercent(m.percent(live()))
	next := new([16]byte) // in a block of its own, is collected at the next collection
	runtime.AddCleanup(next, func(m *memory) { m.follow() }, m)
}

// aSheet is half of what a file of a sheet takes of memory, once all are read:
// all of it would save little time more, and take more memory at the end.
const aSheet = 5 << 10

// expect is told how many files of sheets are about to be read.
func (m *memory) expect(files int) {
	m.expected.Store(int64(files) * aSheet)
	if live := live(); followed.Load() == m {
		debug.SetGCPercent(m.percent(live))
	}
}

// live is what was in use at the last collection.
func live() int64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	return int64(live[0].Value.Uint64()) //nolint:gosec // no memory is that large
}

// The least and, with a limit, the most that may be garbage for what is in use,
// in percent.
const (
	scant = 33
	ample = 400
)

// little is memory that every machine has: collecting to use less than that
// would be work for nothing. The runtime counts with not less than least.
const (
	little = 64 << 20
	least  = 4 << 20
)

// percent lets be garbage half of what is in use, or of what will
// be once all is read, and some in any case. With a limit, garbage and what is in
// use fill half of that, as there may be as much room again between what is in
// use (https://go.dev/doc/gc-guide).
func (m *memory) percent(live int64) int {
	room := max(live/2, little, m.expected.Load())
	if m.bytes > 0 {
		room = min(m.bytes/2-live, ample*max(live, least)/100)
	}
	return int(max(room*100/max(live, least), scant))
}
