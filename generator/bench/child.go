package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// sample is what one build took.
type sample struct {
	wall, processor time.Duration
	peak            int64   // bytes; 0 where the system does not say
	stages          []stage // as the program tells them, in its order
}

// stage is how long a stage of a build took.
type stage struct {
	name string
	wall time.Duration
}

// site is what a build wrote.
type site struct {
	pages int   // HTML files
	bytes int64 // of all files
}

// measure runs a program to its end. log is the file to which it prints.
func measure(ctx context.Context, log string, environment []string, program string, args ...string) (sample, error) {
	out, err := os.Create(log) //nolint:gosec // in the folder of this run
	if err != nil {
		return sample{}, err
	}
	defer out.Close()                                   //nolint:errcheck // what the program printed is read below
	child := exec.CommandContext(ctx, program, args...) //nolint:gosec // the user names it
	child.Env = append(os.Environ(), environment...)
	child.Stdout, child.Stderr = out, out
	start := time.Now()
	err = child.Run()
	wall := time.Since(start)
	printed, _ := os.ReadFile(log) //nolint:gosec // as above
	if err != nil {
		return sample{}, fmt.Errorf("%s %s: %w\n%s", program, strings.Join(args, " "), err, last(printed, 2000))
	}
	state := child.ProcessState
	return sample{wall, state.UserTime() + state.SystemTime(), peak(state), stages(printed)}, nil
}

// last is the end of a text.
func last(text []byte, most int) []byte { return text[max(0, len(text)-most):] }

var stageLine = regexp.MustCompile(`(?m)^([a-z][a-z,/ -]*) ([0-9]+\.[0-9]+) s$`)

// stages reads the lines of the flag --verbose: "read 1.234 s".
func stages(printed []byte) []stage {
	var out []stage
	for _, m := range stageLine.FindAllSubmatch(bytes.ReplaceAll(printed, []byte("\r"), nil), -1) {
		if seconds, err := strconv.ParseFloat(string(m[2]), 64); err == nil {
			out = append(out, stage{string(m[1]), time.Duration(seconds * float64(time.Second))})
		}
	}
	return out
}

// look counts what lies in a folder.
func look(root string) (site, error) {
	var s site
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		s.bytes += info.Size()
		if filepath.Ext(name) == ".html" {
			s.pages++
		}
		return nil
	})
	return s, err
}
