package main

import (
	"runtime/debug"

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
func (m *memory) UnmarshalText(text []byte) error { //nolint:unparam // so encoding.TextUnmarshaler has it
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

// ample is how much may be garbage for what is in use, in percent, as long as
// the limit allows it (https://go.dev/doc/gc-guide).
const ample = 400

// keep makes the program stay within the limit. Without one GOMEMLIMIT holds,
// as Go itself sees to; who sets GOGC knows why.
func (m *memory) keep(getenv func(string) string) {
	if m.bytes == 0 {
		return
	}
	debug.SetMemoryLimit(m.bytes)
	if getenv("GOGC") == "" {
		debug.SetGCPercent(ample)
	}
}
