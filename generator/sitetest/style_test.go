package sitetest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/cascadia"

	"recueil/generator/synthetic"
)

// goldenSite is an imaginary guide that uses everything once.
const goldenSite = "../testdata/site"

// Every selector of the stylesheet matches something in the project's own guide,
// in one of those of the tests or in a large one: rules that style nothing go.
func TestEveryRuleOfTheStylesheetStylesSomething(t *testing.T) {
	if os.Getenv(guideFolder) != "" {
		t.Skip("one guide is tried alone")
	}
	t.Parallel()
	folders, err := filepath.Glob(otherGuides + "/*")
	if err != nil {
		t.Fatal(err)
	}
	unused := selectorsOf(t, plain.stylesheet(t))
	if len(unused) < 100 {
		t.Fatalf("the stylesheet has %d selectors", len(unused))
	}
	large := filepath.Join(t.TempDir(), "large")
	writeGuide(t, large, 1000) // so large that its lists go on on further pages
	for _, folder := range append(folders, goldenSite, large, "") {
		s := hosted // on paper its pages say their addresses
		if folder != "" {
			if s, err = buildSite(folder, filepath.Join(t.TempDir(), "site"), "", nil); err != nil {
				t.Fatal(err)
			}
		}
		for selector := range unused {
			for _, p := range s.pages {
				if p.one(selector) != nil {
					delete(unused, selector)
					break
				}
			}
		}
	}
	if len(unused) > 0 { // what scripts make
		b, l := newTab(t, chromium(t), view{1280, "light"}), model.Languages[0]
		for _, made := range []struct {
			page *page
			do   func() error
		}{
			{searchPage(l), func() error { _, err := b.ask("Grenoble"); return err }},
			{explorePage(l), func() error { _, err := b.choose(map[string]string{"theme": model.Axes[0].ID}); return err }},
			{chart(l), func() error { _, err := b.near("Grenoble"); return err }},
		} {
			if err := b.open(made.page); err != nil {
				t.Fatal(err)
			}
			if err := made.do(); err != nil {
				t.Fatal(err)
			}
			for selector := range unused {
				if made, err := evaluate[bool](b, fmt.Sprintf("!!document.querySelector(%q)", selector)); err == nil && made {
					delete(unused, selector)
				}
			}
		}
	}
	for selector, written := range unused {
		t.Errorf("nothing is styled by %s (%s)", written, selector)
	}
}

// writeGuide writes a synthetic guide of so many sheets.
func writeGuide(t *testing.T, folder string, sheets int) {
	t.Helper()
	err := synthetic.Write(synthetic.Options{Sheets: sheets, Shape: synthetic.Default, Seed: 1}, func(name string, text []byte) error {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, text, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// stylesheet is the file that the pages load.
func (s *site) stylesheet(t *testing.T) string {
	t.Helper()
	href := attribute(s.page("index.html").one("link[rel=stylesheet]"), "href")
	css, ok := s.files[href]
	if !ok {
		t.Fatalf("the stylesheet %q is not there", href)
	}
	return string(css)
}

var (
	comments = regexp.MustCompile(`(?s)/\*.*?\*/`)
	preludes = regexp.MustCompile(`([^{};]+)\{`)
	states   = regexp.MustCompile(`::[\w-]+|:(hover|focus-visible|focus|target)`)
	anyOf    = regexp.MustCompile(`^(.*?):is\(([^()]*)\)(.*)$`)
	children = regexp.MustCompile(`([(,])>`)     // ":has(>a)", which cascadia knows as ":has(a)"
	hues     = regexp.MustCompile(`^\.hue-\w+$`) // one a colour that an axis may take
)

// selectorsOf lists the selectors of a stylesheet with what is written there,
// without the states of which a page knows nothing.
func selectorsOf(t *testing.T, css string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, m := range preludes.FindAllStringSubmatch(comments.ReplaceAllString(css, ""), -1) {
		if strings.HasPrefix(strings.TrimSpace(m[1]), "@") {
			continue
		}
		for _, written := range alternatives(m[1]) {
			selector := strings.TrimSpace(children.ReplaceAllString(states.ReplaceAllString(written, ""), "$1"))
			if selector == "" || hues.MatchString(selector) {
				continue
			}
			if strings.ContainsAny(selector[:1], ">+~") { // of ":target>h2"
				selector = "*" + selector
			}
			if _, err := cascadia.Compile(selector); err != nil {
				t.Fatalf("%q, written %q: %v", selector, written, err)
			}
			out[selector] = strings.TrimSpace(written)
		}
	}
	return out
}

// alternatives parts a list of selectors; each form that ":is()" stands for is
// one of them.
func alternatives(list string) []string {
	var out []string
	depth, from := 0, 0
	for i, c := range list + "," {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			one := list[from:i]
			from = i + 1
			m := anyOf.FindStringSubmatch(one)
			if m == nil {
				out = append(out, one)
				continue
			}
			for choice := range strings.SplitSeq(m[2], ",") {
				out = append(out, alternatives(m[1]+choice+m[3])...)
			}
		}
	}
	return out
}
