package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"time"
)

// watching are the flags that tell how a build goes.
type watching struct {
	Verbose bool   `help:"Print how long each stage takes."`
	Profile string `help:"Folder for cpu.pprof and memory.pprof, to be read with go tool pprof." placeholder:"DIR"`
}

// watch measures the stages of one run, one after the other.
type watch struct {
	began, since time.Time
	to           io.Writer // nil where nobody wants to know
	cpu, memory  *os.File  // nil where there is no profile
}

// begin starts the first stage, and the profiles.
func (w *watching) begin(to io.Writer) (*watch, error) {
	now := time.Now()
	out := &watch{began: now, since: now}
	if w.Verbose {
		out.to = to
	}
	if w.Profile == "" {
		return out, nil
	}
	if err := os.MkdirAll(w.Profile, 0o755); err != nil {
		return nil, err
	}
	var err error
	if out.cpu, err = os.Create(filepath.Join(w.Profile, "cpu.pprof")); err != nil {
		return nil, err
	}
	if out.memory, err = os.Create(filepath.Join(w.Profile, "memory.pprof")); err != nil {
		return nil, errors.Join(err, out.cpu.Close())
	}
	return out, pprof.StartCPUProfile(out.cpu)
}

// done ends a stage.
func (w *watch) done(stage string) {
	now := time.Now()
	if w.to != nil {
		_, _ = fmt.Fprintf(w.to, "%s %.3f s\n", stage, now.Sub(w.since).Seconds())
	}
	w.since = now
}

// end writes the profiles.
func (w *watch) end() error {
	if w.cpu == nil {
		return nil
	}
	pprof.StopCPUProfile()
	runtime.GC() // so that what is in use is told as it is
	return errors.Join(pprof.Lookup("allocs").WriteTo(w.memory, 0), w.memory.Close(), w.cpu.Close())
}
