package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// report prints the results, and writes them to a file if one is named.
func (b *bench) report(results []*result) error {
	text := b.page(results, time.Now())
	if b.Markdown != "" {
		if err := os.WriteFile(b.Markdown, []byte(text), 0o644); err != nil {
			return err
		}
	}
	_, err := fmt.Print(text)
	return err
}

// page is the results as Markdown, with all that is needed to judge them.
func (b *bench) page(results []*result, now time.Time) string {
	var out strings.Builder
	out.WriteString("# How fast it is\n\n")
	fmt.Fprintf(&out, "Measured on %s by `make bench`, which writes this page: %s, %s.\n\n", now.Format(time.DateOnly), machine(), b.where())
	for _, c := range b.contenders {
		fmt.Fprintf(&out, "- %s: %s\n", c.name, c.version)
	}
	out.WriteString("\n" + method + "\n")
	out.WriteString("## Builds\n\n" + b.buildTable(results))
	if stages := b.stageTable(results); stages != "" {
		out.WriteString("\n## Stages\n\nµs a page of a build from nothing, on the clock.\n\n" + stages)
	}
	if b.contenders[0].profiled {
		out.WriteString("\n## On what processor time goes\n\n" + ofActivities + "\n" + b.activityTable(results))
	}
	for _, c := range b.contenders[1:] {
		fmt.Fprintf(&out, "\n## Compared with %s\n\n", c.name)
		if c.hugo {
			out.WriteString(ofHugo + "\n")
		}
		out.WriteString(b.ratioTable(results, c))
	}
	return out.String()
}

// method tells what the numbers are.
const method = `A guide of N sheets has N practices in French and in English and, in proportion, everything that the real guide has; of the translations, 80 % are stamped, 10 % stale, 5 % missing, 5 % unstamped. All checks run, and a base URL is given. *From nothing* builds to a new folder; *nothing changed* builds again to the same one; *one sheet edited* does so after a sentence was added to one sheet. The table has the median of the rounds; processor time is that of all cores, memory the most that the process had at once. *Growth* is processor time a page against that of the size before: 1.00 is linear. *Share* is that of the build from nothing of the same guide. Ratios are of builds that ran one right after the other: the median, and in parentheses the least and the greatest.
`

// ofHugo tells what it is compared with.
const ofHugo = `Hugo makes a site of the same texts: themes and territories are taxonomies; boxes, networks, terms, sources and editorial pages have a page each; sheets have related ones by territory and theme, breadcrumbs and the switch of languages; everything is minified. It checks nothing and makes neither site map nor feeds nor calendar files. It keeps nothing between builds.
`

// ofActivities tells what is counted.
const ofActivities = `µs a page of one more build from nothing, as its profile has them, and their share of all. The site that Hugo makes below lacks what is marked with a star.
`

// where says in which circumstances it was measured. Beside other programs all
// takes longer, even processor time; ratios of pairs suffer less.
func (b *bench) where() string {
	where := "guides and sites on disk"
	if b.inMemory {
		where = "guides and sites in memory"
	}
	if b.load != "" {
		where += "; before it began, " + b.load + " processes wanted a core"
	}
	return where
}

func (b *bench) buildTable(results []*result) string {
	t := newTable(3, "guide", "sheets", "build", "pages", "MB", "rounds", "wall, s", "processor, s", "memory, MB", "processor, µs a page", "growth", "wall, share", "processor, share")
	before := map[string]float64{} // processor time a page, by shape and build
	for _, r := range results {
		site := r.sites[b.contenders[0].name]
		for _, build := range builds {
			samples := r.runs[b.contenders[0].name][build]
			each := perPage(median(samples, processor), site.pages)
			growth := ""
			if smaller := before[r.shape+build]; smaller > 0 {
				growth = fmt.Sprintf("%.2f", each/smaller)
			}
			before[r.shape+build] = each
			share := func(of func(sample) float64) string {
				if build == cold {
					return ""
				}
				return fmt.Sprintf("%.2f", median(samples, of)/median(r.runs[b.contenders[0].name][cold], of))
			}
			t.row(r.shape, grouped(r.sheets), build, grouped(site.pages), fmt.Sprintf("%.1f", float64(site.bytes)/1e6), strconv.Itoa(len(samples)),
				seconds(median(samples, wall)), seconds(median(samples, processor)), amount(median(samples, memoryOf)), fmt.Sprintf("%.0f", each), growth, share(wall), share(processor))
		}
	}
	return t.String()
}

func (b *bench) stageTable(results []*result) string {
	var names []string
	for _, r := range results {
		if of := stageNames(r.runs[b.contenders[0].name][cold]); len(of) > len(names) {
			names = of
		}
	}
	if names == nil {
		return ""
	}
	t := newTable(2, append([]string{"guide", "sheets"}, names...)...)
	for _, r := range results {
		cells := []string{r.shape, grouped(r.sheets)}
		for _, name := range names {
			each := perPage(median(r.runs[b.contenders[0].name][cold], took(name)), r.sites[b.contenders[0].name].pages)
			cells = append(cells, fmt.Sprintf("%.1f", each))
		}
		t.row(cells...)
	}
	return t.String()
}

func (b *bench) ratioTable(results []*result, c contender) string {
	t := newTable(3, "guide", "sheets", "build", "pages of "+c.name, "wall", "processor", "memory", "wall, s of "+c.name, "processor, s of "+c.name, "memory, MB of "+c.name)
	for _, r := range results {
		for _, build := range builds {
			ours, theirs := r.runs[b.contenders[0].name][build], r.runs[c.name][build]
			if len(theirs) == 0 {
				continue
			}
			t.row(r.shape, grouped(r.sheets), build, grouped(r.sites[c.name].pages), ratios(ours, theirs, wall).String(),
				ratios(ours, theirs, processor).String(), ratios(ours, theirs, memoryOf).String(),
				seconds(median(theirs, wall)), seconds(median(theirs, processor)), amount(median(theirs, memoryOf)))
		}
	}
	return t.String()
}

func (r ratio) String() string {
	if r.greatest == 0 {
		return ""
	}
	return fmt.Sprintf("**%.2f** (%.2f–%.2f)", r.middle, r.least, r.greatest)
}

func seconds(s float64) string {
	switch {
	case s == 0:
		return ""
	case s < 10:
		return fmt.Sprintf("%.2f", s)
	}
	return fmt.Sprintf("%.1f", s)
}

func amount(n float64) string {
	if n == 0 {
		return ""
	}
	return grouped(int(n + 0.5))
}

// grouped writes a whole number with a mark between thousands.
func grouped(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// table is a Markdown table whose columns are aligned in the source, too. The
// first so many hold words, the others numbers.
type table struct {
	words int
	rows  [][]string
}

func newTable(words int, heads ...string) *table { return &table{words, [][]string{heads}} }

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) String() string {
	widths := make([]int, len(t.rows[0]))
	for _, row := range t.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], len([]rune(cell)), 3)
		}
	}
	var out strings.Builder
	for i, row := range t.rows {
		for j, cell := range row {
			fill := strings.Repeat(" ", widths[j]-len([]rune(cell)))
			if j < t.words {
				cell += fill
			} else {
				cell = fill + cell
			}
			out.WriteString("| " + cell + " ")
		}
		out.WriteString("|\n")
		if i == 0 {
			for j, width := range widths {
				line, end := strings.Repeat("-", width+1), ":"
				if j < t.words {
					end = "-"
				}
				out.WriteString("|" + line + end)
			}
			out.WriteString("|\n")
		}
	}
	return out.String()
}
