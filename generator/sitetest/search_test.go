package sitetest

import (
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	addresses "recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// query is a line of testdata/queries.txt.
type query struct {
	line     int
	language *catalog.Language
	text     string
	want     []string // the addresses of what is to be found
}

// queries reads those that were judged.
func queries(t *testing.T) []query {
	t.Helper()
	if os.Getenv(guideFolder) != "" {
		t.Skip("the queries are about the project's own guide")
	}
	text, err := os.ReadFile("testdata/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	where := addresses.New(model, addresses.Tree{})
	var out []query
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(line, " | ")
		q := query{line: i + 1, language: model.Language(parts[0]), text: parts[1]}
		for _, name := range strings.Fields(parts[2]) {
			kind, id, _ := strings.Cut(name, ":")
			ref := guide.Ref{Kind: guide.KindNamed(kind), ID: id}
			if kind == "single" {
				ref = guide.Single(id)
			}
			if !where.Has(q.language, ref) {
				t.Errorf("queries.txt:%d: there is no %s", i+1, name)
				continue
			}
			q.want = append(q.want, where.Of(q.language, ref).String())
		}
		out = append(out, q)
	}
	return out
}

// searchPage is the page that searches in a language.
func searchPage(l *catalog.Language) *page {
	return plain.page(l.Tag + "/" + l.Text("path.search") + ".html")
}

// answered is what the page shows of an answer.
type answered struct {
	Links  []string // addresses below the site's root
	Status string
	Marks  []string
	Langs  []string
}

// asking is a script that types a query into the field of an open page, and waits
// for the answer.
func asking(query string) string {
	return fmt.Sprintf(`(async () => {
		const field = document.querySelector("[data-search] input"), status = document.querySelector("[data-search] [role=status]");
		field.value = %q;
		status.textContent = "";
		field.form.dispatchEvent(new Event("submit", {cancelable: true}));
		for (let i = 0; i < 500 && !status.textContent; i++) await new Promise((r) => setTimeout(r, 10));
		const links = [...document.querySelectorAll("[data-results] a")];
		return {
			Status: status.textContent, Links: links.map((a) => a.href), Langs: links.map((a) => a.lang),
			Marks: [...document.querySelectorAll("[data-results] mark")].map((m) => m.textContent),
		};
	})()`, query)
}

func (b *tab) ask(query string) (answered, error) {
	a, err := evaluate[answered](b, asking(query))
	for i, link := range a.Links {
		path, _ := url.PathUnescape(strings.TrimPrefix(link, "file://"+plain.dir+"/"))
		a.Links[i] = path
	}
	return a, err
}

// Each thing that a query is to find is among the first three results, and the
// first of these stands first or nearly: the mean of its reciprocal rank.
func TestReadersFindWhatTheyLookFor(t *testing.T) {
	t.Parallel()
	list := queries(t)
	browser := chromium(t)
	const least = .9
	sum, missed := 0.0, 0
	for _, l := range model.Languages {
		tab := newTab(t, browser, view{1280, "light"})
		if err := tab.open(searchPage(l)); err != nil {
			t.Fatal(err)
		}
		for _, q := range list {
			if q.language != l {
				continue
			}
			a, err := tab.ask(q.text)
			if err != nil {
				t.Fatalf("queries.txt:%d: %v", q.line, err)
			}
			first := len(a.Links)
			for _, want := range q.want {
				at := slices.Index(a.Links, want)
				if at >= 0 {
					first = min(first, at)
				}
				if at < 0 || at > 2 {
					missed++
					t.Errorf("queries.txt:%d: %q finds %s as number %d of %d; before it:\n%s", q.line, q.text, want, at+1, len(a.Links),
						strings.Join(a.Links[:min(3, len(a.Links))], "\n"))
				}
			}
			if first < len(a.Links) {
				sum += 1 / float64(first+1)
			}
		}
		f := faultsOf(t)
		tab.checkNoted(f, searchPage(l))
	}
	mean := sum / float64(len(list))
	say("search: %d judged queries, mean reciprocal rank %.3f, %d of what they are to find not among the first three", len(list), mean, missed)
	if mean < least {
		t.Errorf("the mean reciprocal rank is %.3f", mean)
	}
}

// Who asks for more results twice before they are there gets each once.
func TestImpatientReadersSeeEachResultOnce(t *testing.T) {
	queries(t) // the word is one of the project's own guide
	tab := newTab(t, chromium(t), view{1280, "light"})
	if err := tab.open(searchPage(model.Languages[0])); err != nil {
		t.Fatal(err)
	}
	if _, err := tab.ask("accueil"); err != nil {
		t.Fatal(err)
	}
	got, err := evaluate[struct{ Listed, Different int }](tab, `(async () => {
		const more = document.querySelector("[data-more]");
		more.click();
		more.click();
		await new Promise((r) => setTimeout(r, 1000));
		const links = [...document.querySelectorAll("[data-results] a")].map((a) => a.href);
		return { Listed: links.length, Different: new Set(links).size };
	})()`)
	if err != nil || got.Listed != got.Different || got.Listed <= 10 {
		t.Errorf("it shows %+v %v", got, err)
	}
}
