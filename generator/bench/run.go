package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"recueil/generator/synthetic"
)

type run struct {
	Sizes    []int         `help:"Numbers of practice sheets." default:"150 1000 5000 20000" sep:" " placeholder:"\"N N\""`
	Shapes   []string      `help:"Shapes of guides: ${shapes}." default:"default" sep:" " placeholder:"\"SHAPE SHAPE\""`
	Program  string        `help:"The recueil to be measured; without it, that of this folder is built." placeholder:"PATH"`
	Base     string        `help:"Another recueil, to compare with." placeholder:"PATH"`
	BaseName string        `help:"Its version, where its file does not tell." placeholder:"VERSION"`
	Hugo     string        `help:"A Hugo, to compare with." placeholder:"PATH"`
	BaseURL  string        `name:"base-url" help:"Address under which sites are built; with none they lack site map and feeds." default:"https://guide.example" placeholder:"URL"`
	Rounds   int           `help:"How often everything is run at most." default:"5" placeholder:"N"`
	Patience time.Duration `help:"No round of a size begins later than that after the first." default:"90s" placeholder:"TIME"`
	Work     string        `help:"Folder for guides and sites; in memory if not said, where that can be." placeholder:"DIR"`
	Markdown string        `help:"File to which the results are written as a page." placeholder:"FILE"`
}

// The builds that are measured.
const (
	cold   = "from nothing"
	warm   = "nothing changed"
	edited = "one sheet edited"
)

var builds = []string{cold, warm, edited}

// contender is a program that is measured. The first is the recueil of which
// all is about.
type contender struct {
	name, program string
	version       string
	hugo          bool
	verbose       bool // it tells how long each stage takes
	profiled      bool // it writes profiles
}

// result is what was measured on one guide.
type result struct {
	shape  string
	sheets int
	sites  map[string]site                // by contender
	runs   map[string]map[string][]sample // by contender and build; one a round
	spent  spent                          // by the first contender
}

// bench is a run on its way.
type bench struct {
	*run
	folder     string
	inMemory   bool
	contenders []contender
	self       string
	load       string // before it began
}

// Run measures, and prints the results.
func (r *run) Run(ctx context.Context) error {
	if err := r.possible(); err != nil {
		return err
	}
	b := &bench{run: r, load: load()}
	var err error
	if b.folder, b.inMemory, err = workFolder(r.Work); err != nil {
		return err
	}
	defer os.RemoveAll(b.folder) //nolint:errcheck // what is left is the system's to clear
	if err := b.prepare(); err != nil {
		return err
	}
	var results []*result
	for _, shape := range r.Shapes {
		for _, sheets := range r.Sizes {
			one, err := b.guide(ctx, shape, sheets)
			if err != nil {
				return err
			}
			results = append(results, one)
		}
	}
	return b.report(results)
}

// possible tells what is wrong with the guides that are asked for: better now
// than after an hour.
func (r *run) possible() error {
	if len(r.Sizes) == 0 || len(r.Shapes) == 0 || r.Rounds < 1 {
		return errors.New("nothing to measure: name a size, a shape and a round at least")
	}
	for i, sheets := range r.Sizes {
		if sheets < 1 {
			return fmt.Errorf("a guide of %d sheets cannot be: name a size of one at least", sheets)
		}
		if slices.Contains(r.Sizes[:i], sheets) {
			return fmt.Errorf("the size %d is named twice", sheets)
		}
	}
	for i, shape := range r.Shapes {
		if !slices.Contains(synthetic.Shapes, shape) {
			return fmt.Errorf("the shape %q is none of %s", shape, strings.Join(synthetic.Shapes, ", "))
		}
		if slices.Contains(r.Shapes[:i], shape) {
			return fmt.Errorf("the shape %s is named twice", shape)
		}
	}
	return nil
}

// prepare finds the programs.
func (b *bench) prepare() (err error) {
	if b.self, err = os.Executable(); err != nil {
		return err
	}
	ours := contender{name: "recueil", program: b.Program}
	if ours.program == "" {
		if ours.program, ours.version, err = compiled(b.folder); err != nil {
			return err
		}
	}
	b.contenders = []contender{ours}
	if b.Base != "" {
		b.contenders = append(b.contenders, contender{name: "base", program: b.Base, version: b.BaseName})
	}
	if b.Hugo != "" {
		b.contenders = append(b.contenders, contender{name: "Hugo", program: b.Hugo, hugo: true})
	}
	for i := range b.contenders {
		c := &b.contenders[i]
		if c.program, err = filepath.Abs(c.program); err != nil {
			return err
		}
		if _, err := os.Stat(c.program); err != nil {
			return err
		}
		c.version = cmp.Or(c.version, version(c.program))
		help, _ := exec.Command(c.program, "build", "--help").CombinedOutput() //nolint:gosec // the user names it
		c.verbose = !c.hugo && strings.Contains(string(help), "--verbose")
		c.profiled = !c.hugo && strings.Contains(string(help), "--profile")
	}
	return nil
}

// guide makes a guide and measures its builds in rounds.
func (b *bench) guide(ctx context.Context, shape string, sheets int) (*result, error) {
	r := &result{shape, sheets, map[string]site{}, map[string]map[string][]sample{}, nil}
	folder := filepath.Join(b.folder, fmt.Sprintf("%s-%d", shape, sheets))
	if err := b.make(ctx, folder, shape, sheets); err != nil {
		return nil, err
	}
	begun := time.Now()
	for round := range b.Rounds {
		if round > 0 && time.Since(begun) > b.Patience {
			break
		}
		fmt.Fprintf(os.Stderr, "%s, %d sheets, round %d\n", shape, sheets, round+1)
		if err := b.round(ctx, r, folder, round); err != nil {
			return nil, err
		}
	}
	if b.contenders[0].profiled {
		var err error
		if r.spent, err = b.profile(ctx, folder); err != nil {
			return nil, err
		}
	}
	return r, b.clear(folder)
}

// make writes the guide, and the Hugo site if one is needed.
func (b *bench) make(ctx context.Context, folder, shape string, sheets int) error {
	commands := [][]string{{"guide", "--shape", shape, "--sheets", strconv.Itoa(sheets), filepath.Join(folder, "guide")}}
	if b.Hugo != "" {
		commands = append(commands, []string{"hugo", "--root", filepath.Join(folder, "guide"), filepath.Join(folder, "hugo")})
	}
	for _, args := range commands {
		out, err := exec.CommandContext(ctx, b.self, args...).CombinedOutput() //nolint:gosec // this program
		if err != nil {
			return fmt.Errorf("%w\n%s", err, last(out, 2000))
		}
	}
	return nil
}

// clear removes a folder, but not from a disk: to make files on one is much
// slower for a while after many were removed.
func (b *bench) clear(folder string) error {
	if !b.inMemory {
		return nil
	}
	return os.RemoveAll(folder)
}

// round runs each build with each contender, one right after the other; every
// second round the other way round.
func (b *bench) round(ctx context.Context, r *result, folder string, round int) error {
	order := slices.Clone(b.contenders)
	if round%2 == 1 {
		slices.Reverse(order)
	}
	outs := filepath.Join(folder, fmt.Sprintf("sites-%d", round))
	if err := os.Mkdir(outs, 0o755); err != nil {
		return err
	}
	for _, build := range builds {
		undo := func() error { return nil }
		if build == edited {
			var err error
			if undo, err = edit(filepath.Join(folder, "guide"), round); err != nil {
				return err
			}
		}
		for _, c := range order {
			if c.hugo && build != cold {
				continue // it keeps nothing between builds
			}
			if err := b.build(ctx, r, c, build, folder, filepath.Join(outs, c.name)); err != nil {
				return errors.Join(err, undo())
			}
		}
		if err := undo(); err != nil {
			return err
		}
	}
	return b.clear(outs)
}

// build measures one build of one contender.
func (b *bench) build(ctx context.Context, r *result, c contender, build, folder, out string) error {
	args := []string{"build", "--root", filepath.Join(folder, "guide"), "--out", out, "--base-url", b.BaseURL}
	if c.verbose {
		args = append(args, "--verbose")
	}
	if c.hugo {
		args = []string{"--quiet", "--noBuildLock", "--source", filepath.Join(folder, "hugo"), "--destination", out}
	}
	// What a program keeps for later builds goes with its site.
	environment := []string{"XDG_CACHE_HOME=" + out + ".cache", "HUGO_CACHEDIR=" + out + ".cache"}
	s, err := measure(ctx, filepath.Join(folder, "log"), environment, c.program, args...)
	if err != nil {
		return err
	}
	if r.runs[c.name] == nil {
		r.runs[c.name] = map[string][]sample{}
		if r.sites[c.name], err = look(out); err != nil {
			return err
		}
	}
	r.runs[c.name][build] = append(r.runs[c.name][build], s)
	return nil
}
