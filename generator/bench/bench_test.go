package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test's binary stand for the programs that bench runs: for
// bench itself, for a recueil and for a Hugo, which write a page.
func TestMain(m *testing.M) {
	command := strings.Join(os.Args[1:min(3, len(os.Args))], " ")
	switch {
	case command == "build --help":
		fmt.Println("--verbose") // without --profile, as to read one compiles pprof
	case strings.HasPrefix(command, "guide "), strings.HasPrefix(command, "hugo "):
		main()
	case strings.HasPrefix(command, "build "):
		standIn("--out")
		fmt.Fprintln(os.Stderr, "content/x.md:1:1: warning: 3 s\nread 0.200 s\nrender 0.300 s")
	case strings.HasPrefix(command, "--quiet "):
		standIn("--destination")
	default:
		os.Exit(m.Run())
	}
}

// standIn writes what a build writes to the folder that a flag names.
func standIn(flag string) {
	for i, arg := range os.Args {
		if arg == flag {
			_ = os.MkdirAll(os.Args[i+1], 0o755)
			_ = os.WriteFile(filepath.Join(os.Args[i+1], "index.html"), []byte("0123456789"), 0o644)
		}
	}
}

func TestEveryBuildIsMeasuredWithEveryContenderInEveryRound(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(t.TempDir(), "bench.md")
	r := &run{
		Sizes: []int{2, 4}, Shapes: []string{"default"}, Program: self, Base: self, BaseName: "of old", Hugo: self,
		Rounds: 2, Patience: time.Minute, Work: t.TempDir(), Markdown: page,
	}
	if err := r.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	number := `\d+\.\d+`
	pair := `\*\*` + number + `\*\* \(` + number + `–` + number + `\)`
	for _, want := range []string{
		"- base: of old\n",
		`\| default \| 2 +\| from nothing +\| +1 \| 0\.0 \| +2 \| +` + number,
		`\| default \| 4 +\| nothing changed +\| +1 \| 0\.0 \| +2 \| .* ` + number + ` \|\n`,
		`\| default \| 4 +\| one sheet edited \|`,
		`\| guide +\| sheets \| +read \| +render \|\n`,
		`\| default \| 2 +\| 200000\.0 \| 300000\.0 \|`,
		`Compared with base\n\n(.*\n){2}(\| default \| \d +\| (from nothing|nothing changed|one sheet edited) +\| +1 \| ` + pair + `.*\n){6}`,
		`Compared with Hugo\n\nHugo makes .*\n\n(.*\n){2}(\| default \| \d +\| from nothing +\| +1 \| ` + pair + `.*\n){2}`,
	} {
		if !regexp.MustCompile(want).Match(text) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(r.Work, "*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func TestARunOfNoGuideOrOfOneThatCannotBeIsRefusedBeforeAnythingIsMade(t *testing.T) {
	for _, c := range []struct {
		sizes  []int
		shapes []string
		told   string
	}{
		{nil, []string{"default"}, "size"},
		{[]int{2, 0}, []string{"default"}, "0 sheets"},
		{[]int{2, 4, 2}, []string{"default"}, "twice"},
		{[]int{2}, nil, "shape"},
		{[]int{2}, []string{"round"}, "round"},
		{[]int{2}, []string{"default", "default"}, "twice"},
	} {
		r := &run{Sizes: c.sizes, Shapes: c.shapes, Rounds: 1, Work: filepath.Join(t.TempDir(), "absent")}
		if err := r.Run(context.Background()); err == nil || !strings.Contains(err.Error(), c.told) || errors.Is(err, os.ErrNotExist) {
			t.Errorf("sizes %v and shapes %v give %v", c.sizes, c.shapes, err)
		}
	}
}

func TestARunThatIsStoppedLeavesNothing(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	r := &run{Sizes: []int{2}, Shapes: []string{"default"}, Program: self, Rounds: 1, Work: t.TempDir()}
	if err := r.Run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(r.Work, "*")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func TestAProgramThatFailsIsToldWithWhatItPrinted(t *testing.T) {
	_, err := measure(context.Background(), filepath.Join(t.TempDir(), "log"), nil, "go", "no-such-command")
	if err == nil || !strings.Contains(err.Error(), "no-such-command") || !strings.Contains(err.Error(), "unknown command") {
		t.Errorf("the error is %v", err)
	}
}

func TestMemoryOfAChildIsNotTakenForThatOfItsParent(t *testing.T) {
	ballast := bytes.Repeat([]byte("x"), 256<<20)
	s, err := measure(context.Background(), filepath.Join(t.TempDir(), "log"), nil, "go", "version")
	if err != nil {
		t.Fatal(err)
	}
	if s.peak != 0 {
		t.Errorf("a child that has little memory is said to have %d MB, its parent has %d", s.peak>>20, len(ballast)>>20)
	}
}

func TestAnEditChangesOneOriginalAndIsTakenBack(t *testing.T) {
	root := t.TempDir()
	if err := (&guideCommand{Sheets: 20, Shape: "default", Seed: 1, Dir: root}).Run(); err != nil {
		t.Fatal(err)
	}
	before := tree(t, root)
	names := map[string]bool{}
	for round := range 3 {
		undo, err := edit(root, round)
		if err != nil {
			t.Fatal(err)
		}
		changed := differing(before, tree(t, root))
		if len(changed) != 1 || strings.Contains(before[changed[0]], "\nfollows:") {
			t.Errorf("%v differ", changed)
		}
		names[changed[0]] = true
		if err := undo(); err != nil {
			t.Fatal(err)
		}
		if changed := differing(before, tree(t, root)); len(changed) > 0 {
			t.Errorf("%v still differ", changed)
		}
	}
	if len(names) != 3 {
		t.Errorf("three rounds edit %v", names)
	}
}

func TestAGuideIsWrittenToAnEmptyFolderOnly(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "mine"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := (&guideCommand{Sheets: 1, Shape: "default", Seed: 1, Dir: root}).Run(); err == nil {
		t.Error("it is written among other files")
	}
}

func tree(t *testing.T, root string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(root, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		out[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func differing(one, other map[string]string) []string {
	var out []string
	for name, text := range one {
		if other[name] != text {
			out = append(out, name)
		}
	}
	return out
}

func TestTheMiddleAndTheRatiosAreThoseOfPairs(t *testing.T) {
	second := func(list ...int) []sample {
		out := make([]sample, len(list))
		for i, n := range list {
			out[i].wall = time.Duration(n) * time.Second
		}
		return out
	}
	for _, c := range []struct {
		samples []sample
		want    float64
	}{{nil, 0}, {second(3), 3}, {second(4, 1), 2.5}, {second(9, 1, 2), 2}} {
		if got := median(c.samples, wall); got != c.want {
			t.Errorf("the middle of %v is %v, want %v", c.samples, got, c.want)
		}
	}
	// A slow round slows both of a pair: 1/2, 10/40, 2/2.
	if got, want := ratios(second(1, 10, 2), second(2, 40, 2), wall), (ratio{0.5, 0.25, 1}); got != want {
		t.Errorf("the ratios are %v, want %v", got, want)
	}
	if got := ratios(second(1), second(0), wall); got != (ratio{}) {
		t.Errorf("the ratio to nothing is %v", got)
	}
}

func TestGrowthIsProcessorTimeAPageAgainstTheSizeBefore(t *testing.T) {
	b := &bench{contenders: []contender{{name: "recueil"}}}
	at := func(sheets, pages int, processor time.Duration) *result {
		return &result{
			"default", sheets,
			map[string]site{"recueil": {pages, 2_000_000}},
			map[string]map[string][]sample{"recueil": {cold: {{time.Second, processor, 5_000_000, nil}}}},
			nil,
		}
	}
	text := b.buildTable([]*result{at(1000, 2000, 2*time.Second), at(5000, 20000, 50*time.Second)})
	for _, want := range []string{
		`1,000 +\| from nothing +\| +2,000 \| 2\.0 \| +1 \| +1\.00 \| +2\.00 \| +5 \| +1000 \| +\|`,
		`5,000 +\| from nothing +\| +20,000 \| 2\.0 \| +1 \| +1\.00 \| +50\.0 \| +5 \| +2500 \| +2\.50 \|`,
	} {
		if !regexp.MustCompile(want).MatchString(text) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestTimeIsThatOfWhatIsAtWork(t *testing.T) {
	traces := `File: recueil
Type: cpu
Duration: 8.86s, Total samples = 1.24s (14%)
-----------+-------------------------------------------------------
      10ms   regexp.(*Regexp).backtrack
             recueil/generator/record.(*Reader).Nodes
             recueil/generator/guide.Reading.Read
-----------+-------------------------------------------------------
     1.20s   runtime.mallocgc
             recueil/generator/figure.Find (inline)
             recueil/generator/document.(*Parsed).figures
             recueil/generator/guide.Reading.Read
-----------+-------------------------------------------------------
      30ms   runtime.mcall
-----------+-------------------------------------------------------
`
	want := spent{"front matter and tables": 10 * time.Millisecond, "checks, and what only they ask of texts": 1200 * time.Millisecond, "the rest": 30 * time.Millisecond}
	got := spentIn([]byte(traces))
	if !maps.Equal(got, want) {
		t.Errorf("it is %v, want %v", got, want)
	}
	b := &bench{contenders: []contender{{name: "recueil"}}}
	text := b.activityTable([]*result{{shape: "default", sheets: 2, sites: map[string]site{"recueil": {pages: 1000}}, spent: got}})
	for _, row := range []string{
		`\| checks, and what only they ask of texts \* +\| +1200 \| +0\.97 \|`,
		`\| all \* +\| +1200 \| +0\.97 \|`,
		`\| all +\| +1240 \| +1\.00 \|`,
	} {
		if !regexp.MustCompile(row).MatchString(text) {
			t.Errorf("no %q in\n%s", row, text)
		}
	}
}

func TestTheResultsSayHowBusyTheMachineWas(t *testing.T) {
	b := &bench{load: "6.97", contenders: []contender{{name: "recueil"}}}
	if text := b.page(nil, time.Now()); !strings.Contains(text, "6.97 processes wanted a core") {
		t.Errorf("they do not:\n%s", text)
	}
	if runtime.GOOS == "linux" && !regexp.MustCompile(`^\d+\.\d+$`).MatchString(load()) {
		t.Errorf("the load is %q", load())
	}
}

func TestTheResultsNameNoMachineAndNoFolder(t *testing.T) {
	host, err := os.Hostname()
	if err != nil {
		t.Skip(err)
	}
	b := &bench{folder: "/somewhere/else", contenders: []contender{{name: "recueil", program: "/somewhere/recueil", version: "1"}}}
	text := b.page(nil, time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC))
	if strings.Contains(text, host) || strings.Contains(text, "/somewhere") {
		t.Errorf("they do:\n%s", text)
	}
	if !strings.Contains(text, "2026-11-25") {
		t.Error("they do not say when it was")
	}
}
