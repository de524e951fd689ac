package sitetest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

func TestTheContentHasNoErrors(t *testing.T) {
	command := exec.Command(program, "check", "--root", root, "--format", "json", "--lang", "en")
	out, err := command.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	warnings := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		var d struct {
			File, Severity, Rule, Message string
			Line                          int
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatalf("%v: %s", err, lines.Text())
		}
		if d.Severity == "error" {
			t.Errorf("%s:%d: %s (%s)", d.File, d.Line, d.Message, d.Rule)
		} else {
			warnings[d.Rule]++
		}
	}
	if err != nil && !t.Failed() {
		t.Errorf("check ended with %v", err)
	}
	total := 0
	for _, n := range warnings {
		total += n
	}
	say("content: %d practices, %d pages; 0 errors expected, %d warnings", len(model.Practices), len(plain.pages), total)
	for _, rule := range slices.Sorted(maps.Keys(warnings)) {
		say("    %s: %d", rule, warnings[rule])
	}
}

// place is a part of a page: the element with an id, or the whole.
type place struct{ path, anchor string }

// in returns the part of the site, or nil.
func (w place) in(s *site) *html.Node {
	p := s.page(w.path)
	if p == nil || w.anchor == "" {
		return p.one("main")
	}
	return p.ids[w.anchor]
}

// linksTo tells whether a link within a part of a page leads to a place.
func linksTo(p *page, part *html.Node, to place) bool {
	return slices.ContainsFunc(all(part, "a[href]"), func(a *html.Node) bool {
		path, anchor, _ := p.inside(attribute(a, "href"))
		return path == to.path && anchor == to.anchor
	})
}

// named lists the places that a practice's page must link to, by what they are.
func named(p *guide.Practice, l *catalog.Language) map[string]place {
	file := func(folder, name string) string { return l.Tag + "/" + l.Text("path."+folder) + "/" + name + ".html" }
	out := map[string]place{}
	for _, t := range p.Themes {
		out["theme "+t.ID] = placeOf(model, t.Sheet, l)
	}
	for _, in := range p.Territories {
		out["territory "+in.Territory.ID.Value] = place{file("territories", in.Territory.ID.Value), ""}
	}
	for _, n := range p.Networks {
		out["network "+n.ID] = place{file("networks", n.In(l).Slug), ""}
	}
	for _, c := range p.Sources {
		out["source "+c.Source.ID.Value] = place{file("sources", c.Source.ID.Value), ""}
	}
	for _, d := range p.Days {
		out["day "+d.ID.Value] = place{l.Tag + "/" + l.Text("path.calendar") + ".html", d.ID.Value}
	}
	for _, g := range leading(p) {
		out["guideline "+g.ID.Value] = place{file("themes", g.Theme.Guideline().In(l).Slug), "g-" + g.ID.Value}
	}
	return out
}

// leading are the guidelines to which a practice leads by themselves: two, those
// of its first theme before others. The rest stand with all of their theme.
func leading(p *guide.Practice) []*guide.Guideline {
	own := func(g *guide.Guideline) bool { return g.Theme == p.Themes[0].Guideline() }
	others := slices.DeleteFunc(slices.Clone(p.Guidelines), own)
	list := append(slices.DeleteFunc(slices.Clone(p.Guidelines), func(g *guide.Guideline) bool { return !own(g) }), others...)
	return list[:min(2, len(list))]
}

// onlyLead tells whether a practice has no page, only a lead on that of its theme.
func onlyLead(p *guide.Practice) bool {
	return p.Front.(*guide.PracticeFront).Page.Value == "none"
}

// paged are the practices that have a page.
func paged() []*guide.Practice {
	return slices.DeleteFunc(slices.Clone(model.Practices), onlyLead)
}

func TestPracticesWithoutAPageStandOnThatOfTheirTheme(t *testing.T) {
	n := 0
	for _, l := range model.Languages {
		for _, p := range model.Practices {
			if !onlyLead(p) {
				continue
			}
			n++
			at := placeOf(model, p.Sheet, l)
			if lead := at.in(plain); lead == nil || len(p.Sources) > 0 && !strings.Contains(textOf(lead), p.Sources[0].Source.Short.In(l.Tag)) {
				t.Errorf("%s: %v is not the lead of %s with its source", l.Tag, at, p.ID)
			}
			former := plain.page(l.Tag + "/" + l.Text("path.practices") + "/" + p.In(l).Slug + ".html")
			if former == nil || !linksTo(former, former.one("body"), at) {
				t.Errorf("%s: the address of %s does not lead to %v", l.Tag, p.ID, at)
			}
		}
	}
	say("practices: %d are leads without a page", n/len(model.Languages))
}

func TestPracticesAndWhatTheyNameLinkToEachOther(t *testing.T) {
	n := 0
	for _, l := range model.Languages {
		f := faultsOf(t)
		pages := practicePages(plain, l)
		for _, practice := range paged() {
			p := pages[practice.ID]
			if p == nil {
				t.Errorf("the practice %q has no page in %q", practice.ID, l.Tag)
				continue
			}
			for name, to := range named(practice, l) {
				n++
				if !linksTo(p, p.one("article"), to) {
					f.add(p, "no link to the %s, %v", name, to)
				}
				if part := to.in(plain); part == nil || !linksTo(plain.page(to.path), part, place{p.path, ""}) {
					f.add(p, "the %s, %v, does not link back", name, to)
				}
			}
		}
		if len(pages) != len(paged()) {
			t.Errorf("%d practice pages in %q for %d practices", len(pages), l.Tag, len(paged()))
		}
	}
	say("cross-links: %d pairs of practices and what they name, both ways", n)
}

// practicePages are the pages with data-practice in a language, by its value.
func practicePages(s *site, l *catalog.Language) map[string]*page {
	out := map[string]*page{}
	for _, p := range s.pages {
		if id := p.practice(); id != "" && p.language() == l.Tag {
			out[id] = p
		}
	}
	return out
}

// A practice page says why each sheet that it names belongs with it. It names
// some where any shares something with it.
func TestRelatedSheetsSayWhy(t *testing.T) {
	f := faultsOf(t)
	for _, l := range model.Languages {
		pages := practicePages(plain, l)
		leads := map[place]bool{}
		for _, practice := range model.Practices {
			leads[placeOf(model, practice.Sheet, l)] = onlyLead(practice)
		}
		for _, practice := range paged() {
			p := pages[practice.ID]
			items := p.all("section[aria-labelledby=linked] li")
			alike := slices.ContainsFunc(model.Practices, func(o *guide.Practice) bool { return related(practice, o) })
			if alike != (len(items) > 0) {
				f.add(p, "it names %d sheets that belong with it; there are some: %v", len(items), alike)
			}
			for _, item := range items {
				links := all(item, "a[href]")
				if to, anchor, _ := p.inside(attribute(links[0], "href")); plain.page(to).practice() == "" && !leads[place{to, anchor}] || plain.page(to) == p {
					f.add(p, "%q is not another practice", textOf(links[0]))
				}
				rest := textOf(item)
				for _, a := range links {
					rest = strings.Replace(rest, textOf(a), "", 1)
				}
				if strings.Trim(rest, " ,") == "" {
					f.add(p, "%q does not say why", textOf(item))
				}
			}
		}
	}
}

// related tells whether a practice belongs with another: editors chose it, it
// is mentioned there, or they share a theme, a territory or its district, a
// network, a day.
func related(p, o *guide.Practice) bool {
	if p == o {
		return false
	}
	where := func(p *guide.Practice) (out []*guide.Territory) {
		for _, in := range p.Territories {
			out = append(out, in.Territory, in.Territory.At(guide.LevelDistrict))
		}
		return slices.DeleteFunc(out, func(t *guide.Territory) bool { return t == nil })
	}
	themes := func(p *guide.Practice) (out []*guide.Theme) {
		for _, t := range p.Themes {
			out = append(out, t.Guideline())
		}
		return out
	}
	return slices.Contains(p.Chosen, o) || slices.Contains(p.Mentions, o) || share(themes(p), themes(o)) ||
		share(where(p), where(o)) || share(p.Networks, o.Networks) || share(p.Days, o.Days)
}

func share[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(v T) bool { return slices.Contains(b, v) })
}
