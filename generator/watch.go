package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"
)

// watching are the flags that tell how a command goes, and how much it may
// take.
type watching struct {
	MaxMemory memory `placeholder:"SIZE"`
	Verbose   bool
	Profile   string `placeholder:"DIR"`
}

// watch measures the stages of one run, one after the other, and shows them.
type watch struct {
	began     time.Time
	to        io.Writer // nil where nobody wants to know
	cpu, heap *os.File  // nil where there is no profile
	progress  *progress
	memory    *memory

	open  sync.Mutex
	stage string // "" when no more is to come
	since time.Time
}

// begin starts the first stage, which is to read, and the profiles.
func (w *watching) begin(t *terminal) (*watch, error) {
	w.MaxMemory.keep(t.getenv)
	now := time.Now()
	out := &watch{began: now, since: now, stage: "read", memory: &w.MaxMemory}
	if w.Verbose {
		out.to = t.err
	}
	if w.Profile != "" {
		if err := out.profile(w.Profile); err != nil {
			at, message := cause(err)
			return nil, &told{"usage.profile", map[string]any{"Path": filepath.ToSlash(w.Profile), "At": at, "Message": message}}
		}
	}
	out.progress = newProgress(t)
	out.progress.stage(out.stage, 0)
	return out, nil
}

func (w *watch) profile(folder string) (err error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	if w.cpu, err = os.Create(filepath.Join(folder, "cpu.pprof")); err != nil { //nolint:gosec // the folder that was asked for
		return err
	}
	if w.heap, err = os.Create(filepath.Join(folder, "memory.pprof")); err != nil { //nolint:gosec // as above
		return errors.Join(err, w.cpu.Close())
	}
	return pprof.StartCPUProfile(w.cpu)
}

// next ends a stage and begins another. After done it does nothing, as who was
// not waited for may still call it.
func (w *watch) next(stage string) {
	w.open.Lock()
	defer w.open.Unlock()
	if w.stage != "" {
		w.close()
		w.stage = stage
		w.progress.stage(stage, 0)
	}
}

// done ends the last stage: nothing is shown from here on.
func (w *watch) done() {
	w.open.Lock()
	defer w.open.Unlock()
	w.progress.end()
	if w.stage != "" {
		w.close()
		w.stage = ""
	}
}

// close says how long a stage took.
func (w *watch) close() {
	now := time.Now()
	if w.to != nil {
		w.progress.hide()
		_, _ = fmt.Fprintf(w.to, "%s %.3f s\n", w.stage, now.Sub(w.since).Seconds())
	}
	w.since = now
}

// end ends what is left, and writes the profiles.
func (w *watch) end() error {
	w.done()
	if w.cpu == nil {
		return nil
	}
	pprof.StopCPUProfile()
	runtime.GC() // so that what is in use is told as it is
	return errors.Join(pprof.Lookup("allocs").WriteTo(w.heap, 0), w.heap.Close(), w.cpu.Close())
}
