package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// activity is something on which a build spends processor time, told by the
// functions that are at work. alone is what Hugo's site of the same texts lacks.
type activity struct {
	name  string
	of    *regexp.Regexp
	alone bool
}

// activities are told apart in this order: the first of which any function is at
// work, as checks, the search and others call what those below them are made of.
var activities = []activity{
	{"garbage", regexp.MustCompile(`^runtime\.(gcBgMarkWorker|gcAssistAlloc|gcStart|gcMark|bgsweep|bgscavenge|deductSweepCredit)`), false},
	{"checks, and what only they ask of texts", regexp.MustCompile(`^recueil/generator/(audit|prose|figure)\.|document\.\(\*Parsed\)\.(figures|ageing|check|passages|tongue|blanks)`), true},
	{"index of the search", regexp.MustCompile(`^recueil/generator/search\.`), true},
	{"open data", regexp.MustCompile(`^recueil/generator/opendata\.`), true},
	{"codes for paper", regexp.MustCompile(`^rsc\.io/qr|page\.\(\*Code\)`), true},
	{"structured data, site map, feeds", regexp.MustCompile(`page\.\(\*(jsonld|writer)\)\.(structured|thing|key|text|list)|render\.(siteMap|feedFile|calendarFile)`), true},
	{"tables that compare practices", regexp.MustCompile(`page\.\(\*writer\)\.comparison`), true},
	{"glossary terms found in texts", regexp.MustCompile(`document\.\(\*(Terms|Parsed)\)\.(at|mentions)`), true},
	{"files written, digests", regexp.MustCompile(`^recueil/generator/publish\.`), false},
	{"Markdown, minified", regexp.MustCompile(`^github\.com/(yuin/goldmark|tdewolff/minify)|^recueil/generator/document\.`), false},
	{"front matter and tables", regexp.MustCompile(`^(recueil/generator/(plainyaml|record)|go\.yaml\.in/yaml|github\.com/adrg/frontmatter)`), false},
	{"pages printed", regexp.MustCompile(`^(recueil/layouts|github\.com/a-h/templ)`), false},
	{"practices that belong together", regexp.MustCompile(`^recueil/generator/related\.`), false},
	{"pages composed", regexp.MustCompile(`^recueil/generator/(page|address)\.`), false},
	{"files read, joined", regexp.MustCompile(`^recueil/generator/(guide|ledger|snapshot)\.`), false},
	{"the rest", regexp.MustCompile(``), false},
}

// spent is processor time by activity.
type spent map[string]time.Duration

// profile builds once more from nothing, with a profile, and tells on what the
// time went.
func (b *bench) profile(ctx context.Context, folder string) (spent, error) {
	ours, at := b.contenders[0], filepath.Join(folder, "profile")
	_, err := measure(ctx, filepath.Join(folder, "log"), []string{"XDG_CACHE_HOME=" + at + ".cache"}, ours.program,
		"build", "--root", filepath.Join(folder, "guide"), "--out", filepath.Join(at, "site"), "--base-url", b.BaseURL, "--profile", at)
	if err != nil {
		return nil, err
	}
	traces := exec.CommandContext(ctx, "go", "tool", "pprof", "-traces", ours.program, filepath.Join(at, "cpu.pprof")) //nolint:gosec // the user names the program
	out, err := traces.Output()
	if err != nil {
		return nil, fmt.Errorf("go tool pprof: %w", err)
	}
	return spentIn(out), b.clear(at)
}

// sampled is the first line of a sample: its time and the innermost function.
var sampled = regexp.MustCompile(`^ +([0-9.]+m?s) +(.+)$`)

// spentIn adds up samples as pprof prints them with -traces: one after a line of
// hyphens, a function a line.
func spentIn(traces []byte) spent {
	out := spent{}
	var took time.Duration
	var functions []string
	add := func() {
		if took > 0 {
			out[activityOf(functions)] += took
		}
		took, functions = 0, nil
	}
	for lines := bufio.NewScanner(bytes.NewReader(traces)); lines.Scan(); {
		line := lines.Text()
		first := sampled.FindStringSubmatch(line)
		switch {
		case strings.HasPrefix(line, "-----"):
			add()
		case first != nil:
			took, _ = time.ParseDuration(first[1])
			functions = []string{first[2]}
		case took > 0:
			functions = append(functions, strings.TrimSpace(line))
		}
	}
	add()
	return out
}

func activityOf(functions []string) string {
	for _, a := range activities {
		for _, f := range functions {
			if a.of.MatchString(f) {
				return a.name
			}
		}
	}
	return activities[len(activities)-1].name
}

// activityTable has what a page takes of processor time by activity, and of all
// that the share of what Hugo's site lacks.
func (b *bench) activityTable(results []*result) string {
	heads := []string{"activity"}
	for _, r := range results {
		heads = append(heads, r.shape+", "+grouped(r.sheets), "share")
	}
	t := newTable(1, heads...)
	row := func(name string, counts func(activity) bool) {
		cells := []string{name}
		for _, r := range results {
			var all, these time.Duration
			for _, a := range activities {
				all += r.spent[a.name]
				if counts(a) {
					these += r.spent[a.name]
				}
			}
			cells = append(cells, fmt.Sprintf("%.0f", perPage(these.Seconds(), r.sites[b.contenders[0].name].pages)), fmt.Sprintf("%.2f", these.Seconds()/max(all.Seconds(), 1e-9)))
		}
		t.row(cells...)
	}
	for _, a := range activities {
		name := a.name
		if a.alone {
			name += " *"
		}
		row(name, func(other activity) bool { return other.name == a.name })
	}
	row("all *", func(a activity) bool { return a.alone })
	row("all", func(activity) bool { return true })
	return t.String()
}
