// Bench measures recueil on synthetic guides of any size: what a build takes
// from nothing, with nothing changed and after one edit, stage by stage; how
// that grows with the size; and how it compares, build by build, with another
// recueil and with Hugo on the same texts.
//
// It runs the programs as child processes, so that what the system says of
// them, processor time and peak memory, is theirs alone; guides are made by
// child processes, too. Guides and sites lie in a memory file system where
// there is one. `make bench` runs it.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"recueil/generator/synthetic"
)

type commands struct {
	Run   run          `cmd:"" help:"Measure builds of synthetic guides."`
	Guide guideCommand `cmd:"" help:"Write a synthetic guide to a folder."`
	Hugo  hugoCommand  `cmd:"" help:"Write the texts of a guide as a Hugo site."`
}

func main() {
	// Whoever stops it is not to find gigabytes left in memory.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c commands
	k := kong.Parse(&c, kong.Name("bench"), kong.Description("Measure recueil on guides of any size."), kong.UsageOnError(),
		kong.Vars{"shapes": strings.Join(synthetic.Shapes, ",")}, kong.BindTo(ctx, (*context.Context)(nil)))
	k.FatalIfErrorf(k.Run())
}

type guideCommand struct {
	Sheets int    `help:"Number of practice sheets, each in two languages." default:"1000" placeholder:"N"`
	Shape  string `help:"Its shape: one of ${enum}." enum:"${shapes}" default:"default" placeholder:"SHAPE"`
	Seed   uint64 `help:"Another seed gives other texts." default:"1" placeholder:"N"`
	Dir    string `arg:"" help:"Folder for the guide; it must be absent or empty."`
}

// Run writes a guide.
func (c *guideCommand) Run() error {
	folder, err := newFolder(c.Dir)
	if err != nil {
		return err
	}
	return synthetic.Write(synthetic.Options{Sheets: c.Sheets, Shape: c.Shape, Seed: c.Seed}, folder.write)
}

// folder is a folder that is being filled; made are the folders in it that
// were made already.
type folder struct {
	root string
	made map[string]bool
}

// newFolder begins a folder that must be absent or empty.
func newFolder(root string) (*folder, error) {
	if entries, err := os.ReadDir(root); err == nil && len(entries) > 0 {
		return nil, fmt.Errorf("%s is not empty", root)
	}
	return &folder{root, map[string]bool{}}, nil
}

// write writes a file at a path with slashes.
func (f *folder) write(path string, text []byte) error {
	name := filepath.Join(f.root, filepath.FromSlash(path))
	if dir := filepath.Dir(name); !f.made[dir] {
		f.made[dir] = true
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	return os.WriteFile(name, text, 0o644)
}
