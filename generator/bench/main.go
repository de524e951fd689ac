// Bench measures recueil on guides of any size that it makes itself: what a
// build takes from nothing, with nothing changed, and after one edit; how that
// grows with the size; how it compares with another recueil, and with Hugo on
// the same texts. See `make bench`.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/alecthomas/kong"

	"recueil/generator/synthetic"
)

type commands struct {
	Guide guideCommand `cmd:"" help:"Write a synthetic guide to a folder."`
}

func main() {
	var c commands
	context := kong.Parse(&c, kong.Name("bench"), kong.Description("Measure recueil on guides of any size."), kong.UsageOnError(),
		kong.Vars{"shapes": shapes()})
	context.FatalIfErrorf(context.Run())
}

func shapes() string {
	out := ""
	for i, shape := range synthetic.Shapes {
		if i > 0 {
			out += ","
		}
		out += shape
	}
	return out
}

type guideCommand struct {
	Sheets int    `help:"Number of practice sheets, each in two languages." default:"1000" placeholder:"N"`
	Shape  string `help:"Its shape: one of ${enum}." enum:"${shapes}" default:"default" placeholder:"SHAPE"`
	Seed   uint64 `help:"Another seed gives other texts." default:"1" placeholder:"N"`
	Dir    string `arg:"" help:"Folder for the guide; it must be absent or empty."`
}

// Run writes a guide.
func (c *guideCommand) Run() error {
	if entries, err := os.ReadDir(c.Dir); err == nil && len(entries) > 0 {
		return fmt.Errorf("%s is not empty", c.Dir)
	}
	made := map[string]bool{}
	return synthetic.Write(synthetic.Options{Sheets: c.Sheets, Shape: c.Shape, Seed: c.Seed}, func(path string, text []byte) error {
		return writeFile(filepath.Join(c.Dir, filepath.FromSlash(path)), text, made)
	})
}

// writeFile writes a file and makes its folder, unless it was made before.
func writeFile(name string, text []byte, made map[string]bool) error {
	if dir := filepath.Dir(name); !made[dir] {
		made[dir] = true
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		return errors.Join(errors.New("writing the guide"), err)
	}
	return nil
}
