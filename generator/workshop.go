package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"recueil/generator/pack"
)

// workshop runs the programs that forms need, each time in a new folder: in
// memory where there is one, as the order in which such a folder lists its files
// is that in which they were written.
type workshop struct{ getenv func(string) string }

// inMemory is the folder in memory that Linux has for everybody.
const inMemory = "/dev/shm"

// Has implements pack.Workshop.
func (w *workshop) Has(ctx context.Context, t pack.Tool) bool {
	if _, err := exec.LookPath(t.Program); err != nil {
		return false
	}
	return t.Proof == nil || w.command(ctx, t, t.Proof).Run() == nil
}

// modules is where the Makefile and CI put the packages of npm that forms need,
// from the program's own folder.
const modules = ".ci/print/node_modules"

// paths are where packages of npm are looked for, and nowhere else: what lies in a
// guide is others', and is not run. Those that NODE_PATH names come first.
func (w *workshop) paths() string {
	paths := filepath.SplitList(w.getenv("NODE_PATH"))
	if own, err := os.ReadFile("go.mod"); err == nil && bytes.HasPrefix(own, []byte("module recueil\n")) {
		if here, err := filepath.Abs(filepath.FromSlash(modules)); err == nil {
			paths = append(paths, here)
		}
	}
	return strings.Join(paths, string(filepath.ListSeparator))
}

// command is a run of a tool in which no language, clock or zone of the user's
// has a part.
func (w *workshop) command(ctx context.Context, t pack.Tool, arguments []string) *exec.Cmd {
	c := exec.CommandContext(ctx, t.Program, arguments...) //nolint:gosec // a program of the table, no shell
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "TZ=UTC", "NODE_PATH="+w.paths())
	return c
}

// Run implements pack.Workshop. What fails in memory is tried on the disk too: in
// containers there is often little room for such folders.
func (w *workshop) Run(ctx context.Context, j pack.Job) ([][]byte, error) {
	results, err := w.runIn(ctx, inMemory, j)
	if err != nil && ctx.Err() == nil {
		results, err = w.runIn(ctx, os.TempDir(), j)
	}
	return results, err
}

func (w *workshop) runIn(ctx context.Context, above string, j pack.Job) (results [][]byte, err error) {
	folder, err := os.MkdirTemp(above, "recueil-*")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	in, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	defer in.Close() //nolint:errcheck // what was written to it is read again
	for _, f := range j.Files {
		if err := in.MkdirAll(path.Dir(f.Path), 0o755); err != nil {
			return nil, err
		}
		if err := in.WriteFile(f.Path, f.Content, 0o644); err != nil {
			return nil, err
		}
	}
	var printed bytes.Buffer
	c := w.command(ctx, j.Tool, j.Arguments)
	c.Dir, c.Stdout, c.Stderr = folder, &printed, &printed
	if err := c.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w: %s", j.Tool.Program, err, last(printed.String()))
	}
	for _, name := range j.Results {
		result, err := in.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %s", j.Tool.Program, err, last(printed.String()))
		}
		results = append(results, result)
	}
	return results, nil
}

// last is the end of what a program printed: there it says what is wrong.
func last(printed string) string {
	lines := strings.Split(strings.TrimSpace(printed), "\n")
	return strings.Join(lines[max(0, len(lines)-3):], " ")
}
