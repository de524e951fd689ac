package sitetest

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// explorePage is the page that explores in a language; nil without one.
func explorePage(l *catalog.Language) *page {
	return plain.page(l.Tag + "/" + l.Text("path.explore") + ".html")
}

// practicesWith counts the practices of the guide that have all that is chosen: for
// a facet the key of a value.
func practicesWith(chosen map[string]string) int {
	n := 0
	for _, p := range model.Practices {
		keys := facetKeys(p)
		if !slices.ContainsFunc(slices.Collect(maps.Keys(chosen)), func(f string) bool { return !slices.Contains(keys[f], chosen[f]) }) {
			n++
		}
	}
	return n
}

// facetKeys are the values that a practice has, by facet.
func facetKeys(p *guide.Practice) map[string][]string {
	keys := map[string][]string{"status": {p.Status}}
	for _, t := range p.Themes {
		keys["theme"] = append(keys["theme"], t.Guideline().ID, t.Axis().ID)
	}
	for _, public := range p.Publics {
		keys["public"] = append(keys["public"], public.ID.Value)
	}
	if p.From.Year > 0 {
		keys["year"] = []string{strconv.Itoa(p.From.Year)}
	}
	for _, in := range p.Territories {
		if !in.Acts() {
			continue
		}
		keys["actor"] = append(keys["actor"], in.Territory.Kind.ID.Value)
		for _, level := range []string{guide.LevelDistrict, guide.LevelRegion, guide.LevelCountry} {
			if over := in.Territory.At(level); over != nil {
				keys["region"] = append(keys["region"], over.ID.Value)
			}
		}
		if s := in.Territory.Size(); s != nil {
			keys["size"] = append(keys["size"], strconv.Itoa(s.From))
		}
	}
	return keys
}

// choice is what the page shows once something is chosen in it.
type choice struct {
	Status  string
	Links   int
	Options map[string]map[string]int // by facet, the number behind each value
	Search  string
}

// choose chooses values in an open page.
func (b *tab) choose(values map[string]string) (choice, error) {
	return evaluate[choice](b, choosing(values))
}

// choosing is a script that chooses values, and whose value is a choice.
func choosing(values map[string]string) string {
	script := `(async () => {
		for (let i = 0; i < 500 && !document.querySelector(".facets:not([hidden]) ol"); i++) await new Promise((r) => setTimeout(r, 10));
		const page = document.querySelector(".facets");
		const selects = [...page.querySelectorAll("select")];
		page.querySelector("button").click();`
	for _, facet := range slices.Sorted(maps.Keys(values)) {
		script += fmt.Sprintf(`
		page.querySelector("select[name=%s]").value = %q;
		page.querySelector("form").dispatchEvent(new Event("change"));`, facet, values[facet])
	}
	return script + `
		const more = [...page.querySelectorAll("button")].pop(), listed = () => page.querySelectorAll("li").length;
		for (let i = 0; i < 500 && location.search && !listed(); i++) await new Promise((r) => setTimeout(r, 10));
		while (!more.parentNode.hidden) {
			const n = listed();
			more.click();
			for (let i = 0; i < 500 && n == listed(); i++) await new Promise((r) => setTimeout(r, 10));
		}
		const numbers = (s) => Object.fromEntries([...s.options].filter((o) => o.value).map((o) => [o.value, +o.text.match(/\(([\d\s\u00a0\u202f,.]+)\)$/)[1].replace(/\D/g, "")]));
		return {
			Status: page.querySelector("[role=status]").textContent, Links: page.querySelectorAll("li a").length, Search: location.search,
			Options: Object.fromEntries(selects.map((s) => [s.name, numbers(s)])),
		};
	})()`
}

// Whatever is chosen, each number behind a value is that of the practices that are
// left with it, none is 0, and all of them are listed.
func TestExploringNeverLeadsToNothing(t *testing.T) {
	t.Parallel()
	l := model.Languages[0]
	p := explorePage(l)
	if p == nil {
		t.Skip("this guide has too few practices")
	}
	tab := newTab(t, chromium(t), view{1280, "light"})
	if err := tab.open(p); err != nil {
		t.Fatal(err)
	}
	chosen := map[string]string{}
	for step := range 4 {
		got, err := tab.choose(chosen)
		if err != nil {
			t.Fatal(err)
		}
		if n := practicesWith(chosen); !strings.Contains(got.Status, " "+l.Number(n)+".") || step > 0 && got.Links != n {
			t.Errorf("%v: it says %q and lists %d of %d", chosen, got.Status, got.Links, n)
		}
		next := ""
		for _, facet := range slices.Sorted(maps.Keys(got.Options)) {
			for _, value := range slices.Sorted(maps.Keys(got.Options[facet])) {
				with := maps.Clone(chosen)
				with[facet] = value
				if n := practicesWith(with); n == 0 || got.Options[facet][value] != n {
					t.Errorf("%v: behind %s=%s stands %d, there are %d", chosen, facet, value, got.Options[facet][value], n)
				}
				if chosen[facet] == "" && got.Options[facet][value] > 1 && next == "" {
					next = facet + " " + value
				}
			}
		}
		for facet, value := range chosen {
			if !strings.Contains(got.Search, facet+"="+value) {
				t.Errorf("%s=%s is not in the address %q", facet, value, got.Search)
			}
		}
		facet, value, found := strings.Cut(next, " ")
		if !found {
			break
		}
		chosen[facet] = value
	}
	if len(chosen) < 2 {
		t.Errorf("only %v could be chosen", chosen)
	}
	tab.checkNoted(faultsOf(t), p)
}

// Without a script each value leads to its practices, theme by theme: as many as
// its number says.
func TestTheListsOfThePageThatExploresHoldWhatTheyCount(t *testing.T) {
	f := faultsOf(t)
	for _, l := range model.Languages {
		p := explorePage(l)
		if p == nil {
			continue
		}
		for _, link := range p.all("dl.explore dd a") {
			to, anchor, ours := p.inside(attribute(link, "href"))
			if target := plain.page(to); !ours || target == nil || target.one("[id='"+anchor+"'] li a") == nil {
				f.add(p, "%q leads to no list", attribute(link, "href"))
			}
		}
		if len(p.all("dl.explore dd a")) == 0 {
			f.add(p, "it leads nowhere")
		}
	}
}

// Who clicks twice, or chooses again before the answer is there, sees each practice
// once, and none of what was not asked for in the end.
func TestImpatientReadersSeeWhatTheyAskedForLast(t *testing.T) {
	l := model.Languages[0]
	p, most := explorePage(l), 0
	if p == nil {
		t.Skip("this guide has too few practices")
	}
	theme := ""
	for _, axis := range model.Axes {
		if n := practicesWith(map[string]string{"theme": axis.ID}); n > most {
			theme, most = axis.ID, n
		}
	}
	tab := newTab(t, chromium(t), view{1280, "light"})
	if err := tab.open(p); err != nil {
		t.Fatal(err)
	}
	if _, err := tab.choose(map[string]string{"theme": theme}); err != nil {
		t.Fatal(err)
	}
	got, err := evaluate[struct {
		Listed, Different, Left int
		More                    bool
	}](tab, fmt.Sprintf(`(async () => {
		const page = document.querySelector(".facets"), buttons = [...page.querySelectorAll("button")], more = buttons.pop();
		const links = () => [...page.querySelectorAll("li a")].map((a) => a.href), wait = () => new Promise((r) => setTimeout(r, 1000));
		const theme = page.querySelector("select[name=theme]"), form = page.querySelector("form");
		buttons[0].click();
		theme.value = %q;
		form.dispatchEvent(new Event("change"));
		await wait();
		more.click();
		more.click();
		await wait();
		const listed = links();
		buttons[0].click();
		theme.value = %[1]q;
		form.dispatchEvent(new Event("change"));
		buttons[0].click();
		await wait();
		return { Listed: listed.length, Different: new Set(listed).size, Left: links().length, More: !more.parentNode.hidden };
	})()`, theme))
	if err != nil {
		t.Fatal(err)
	}
	if got.Listed != got.Different || got.Listed == 0 || got.Left != 0 || got.More {
		t.Errorf("it shows %+v", got)
	}
}
