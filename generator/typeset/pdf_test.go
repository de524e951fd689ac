package typeset_test

import (
	"crypto/sha256"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"recueil/generator/page"
	"recueil/generator/typeset"
)

func TestArrowsSayOnWhichPageATitleStands(t *testing.T) {
	digits, count := regexp.MustCompile(`^\d+`), 0
	each(t, func(t *testing.T, v *page.Volume, leaves []leaf) {
		var b strings.Builder
		for _, l := range leaves {
			b.WriteString(strings.NewReplacer(" ", "", "\u202f", "", "\u00a0", "", "\u2060", "").Replace(l.text))
		}
		text := strings.ReplaceAll(b.String(), "\n", "")
		for anchor, title := range headings(v) {
			words := bare(title.text) + "→"
			for rest := text; strings.HasPrefix(anchor, "practice-") && len(words) > 30; count++ { // a short one may end another
				_, after, found := strings.Cut(rest, words)
				if !found {
					break
				}
				rest = after
				n := digits.FindString(after)
				stands := pagesOf(leaves, title, behindContents(v, leaves))
				right := func(page int) bool { return strings.HasPrefix(n, strconv.Itoa(page)) } // a number may follow
				if !slices.ContainsFunc(stands, right) {
					t.Errorf("an arrow behind %q says %s; it stands on %v", title.text, n, stands)
				}
			}
		}
	})
	if len(all) > 0 && count < 1000 {
		t.Errorf("only %d arrows", count)
	}
	t.Logf("%d arrows are right", count)
}

func TestPDFsAreForEverybody(t *testing.T) {
	setting.Do(func() { setAll(t) })
	for _, b := range all {
		info := poppler(t, "pdfinfo", b.file)
		for _, want := range []string{`Title: +` + regexp.QuoteMeta(b.volume.Title.Text), `Tagged: +yes`, `Creator: +Typst`} {
			if !regexp.MustCompile(`(?m)^` + want).MatchString(info) {
				t.Errorf("%s: pdfinfo does not say %s", b.name, want)
			}
		}
		if meta := poppler(t, "pdfinfo", "-meta", b.file); !strings.Contains(meta, "<pdfuaid:part>1</pdfuaid:part>") {
			t.Errorf("%s does not say that it is PDF/UA-1", b.name)
		}
		tree := poppler(t, "pdfinfo", "-struct", b.file)
		for _, element := range []string{"H1", "P", "Link"} {
			if !regexp.MustCompile(`(?m)^ *` + element + `\b`).MatchString(tree) {
				t.Errorf("%s has no %s among its tags", b.name, element)
			}
		}
	}
}

func TestThePosterIsOneSheetOfA3(t *testing.T) {
	var sources []typeset.Source
	for _, folder := range guides {
		g, site := siteOf(t, folder)
		for _, l := range g.Languages {
			if v := site.Placard(l); v != nil {
				sources = append(sources, printed(t, v))
			}
		}
	}
	if len(sources) < 4 {
		t.Fatalf("only %d posters", len(sources))
	}
	for _, file := range set(t, t.TempDir(), nil, sources...) {
		info := poppler(t, "pdfinfo", file)
		if !regexp.MustCompile(`(?m)^Pages: +1$`).MatchString(info) || !strings.Contains(info, "(A3)") {
			t.Errorf("a poster is no sheet of A3:\n%s", info)
		}
	}
}

func TestReportsAreOfOneThing(t *testing.T) {
	g, site := siteOf(t, "../testdata/guides/archipelago")
	var sources []typeset.Source
	var volumes []*page.Volume
	for _, l := range g.Languages {
		for _, thing := range site.Reported() {
			v := site.Report(l, thing)
			volumes, sources = append(volumes, v), append(sources, printed(t, v))
		}
	}
	for i, file := range set(t, t.TempDir(), nil, sources...) {
		text := bare(poppler(t, "pdftotext", "-raw", file, "-"))
		for _, words := range []string{volumes[i].Title.Text, volumes[i].Language.Text("print.colophon")} {
			if !strings.Contains(text, bare(words)) {
				t.Errorf("a report of %v does not say %q", volumes[i].Ref, words)
			}
		}
		for _, c := range volumes[i].Chapters[0].Parts {
			if title := c.View.Common().Title; !strings.Contains(text, bare(title)) {
				t.Errorf("a report of %v lacks %q", volumes[i].Ref, title)
			}
		}
	}
}

func TestTheSameGuideGivesTheSameBytes(t *testing.T) {
	var sums [2][]string
	for i, env := range [][]string{{"TZ=Pacific/Kiritimati", "LANG=fr_FR.UTF-8"}, {"TZ=America/Anchorage", "LANG=C"}} {
		var sources []typeset.Source
		for _, folder := range guides[1:] {
			g, site := siteOf(t, folder)
			for _, l := range g.Languages {
				sources = append(sources, printed(t, site.Volume(l)))
			}
		}
		for _, file := range set(t, t.TempDir(), env, sources...) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256(content)
			sums[i] = append(sums[i], string(sum[:]))
		}
	}
	if !slices.Equal(sums[0], sums[1]) {
		t.Error("two folders in two time zones give two documents")
	}
}

// hostile are texts that would say something to Typst if they were markup.
var hostile = []string{
	`#panic("no")`, `$x^2$ and $`, `*bold* _emph_ ` + "`code`", `= no heading`, `- no item`, `+ no number`, `/ no: term`, `<label> @ref`,
	`// no comment /* nor this */`, `\ no break \#`, `"quotes" 'and' -- dashes ---`, `]} ); #{`, `https://example.org/a_b*c`, `~ no space`, `\u{41}`, `100 % #let x = 1;`,
}

func TestHostileTextsArePrintedAsTheyAre(t *testing.T) {
	g, site := siteOf(t, "../testdata/guides/village")
	v := site.Volume(g.Languages[0])
	for i, text := range hostile {
		v.Notices = append(v.Notices, page.Phrase{Text: "t" + strconv.Itoa(i) + " " + text + " t"})
	}
	text := squeezed(poppler(t, "pdftotext", "-raw", set(t, t.TempDir(), nil, printed(t, v))[0], "-"))
	for i, want := range hostile {
		if want := "t" + strconv.Itoa(i) + " " + want + " t"; !strings.Contains(text, squeezed(want)) {
			t.Errorf("%q is not printed as it is", want)
		}
	}
}
