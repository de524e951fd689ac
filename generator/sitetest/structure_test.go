package sitetest

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHeadingsAreOneTreeUnderOneMainHeading(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if former := p.one("meta[http-equiv=refresh]"); former != nil {
			continue
		}
		if n := len(p.all("h1")); n != 1 {
			f.add(p, "%d headings of the first level", n)
		}
		last := 0
		for _, h := range p.all("h1, h2, h3, h4, h5, h6") {
			level := int(h.Data[1] - '0')
			if level > last+1 {
				f.add(p, "the heading %q of level %d follows one of level %d", textOf(h), level, last)
			}
			last = level
		}
	}
}

func TestTitlesAreUnlikeEachOther(t *testing.T) {
	f := faultsOf(t)
	seen := map[string]string{}
	for _, p := range plain.pages {
		title := textOf(p.one("head > title"))
		if title == "" {
			f.add(p, "no title")
		} else if other := seen[title]; other != "" && p.framed() {
			f.add(p, "%s has the same title, %q: say in one of the two sheets what makes it another, the place, the year, who does it", other, title)
		}
		seen[title] = p.path
	}
}

// Who finds a page by a search engine reads there what it is about.
func TestPagesSayWhatTheyAreAbout(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if said := p.one("head > meta[name=description][content]"); p.framed() && p.kind() != formerAddress && (said == nil || attribute(said, "content") == "") {
			f.add(p, "no description")
		}
	}
}

func TestIdsAreUniqueOnTheirPage(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		seen := map[string]bool{}
		for _, n := range p.all("[id]") {
			id := attribute(n, "id")
			if id == "" || seen[id] {
				f.add(p, "the id %q is empty or stands twice", id)
			}
			seen[id] = true
		}
	}
}

func TestEveryPageHasItsLandmarks(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if len(p.all("main")) != 1 && p.one("meta[http-equiv=refresh]") == nil {
			f.add(p, "it has not one main part but %d", len(p.all("main")))
		}
		if model.Language(p.language()) == nil {
			f.add(p, "its language %q is none of the guide's", p.language())
		}
		if !p.framed() {
			continue
		}
		if folder, _, _ := strings.Cut(p.path, "/"); folder != p.language() {
			f.add(p, "its language is %q", p.language())
		}
		for _, part := range []string{"body > header", "body > footer", "body > header nav", "body > footer nav"} {
			if n := len(p.all(part)); n != 1 {
				f.add(p, "%d elements %q", n, part)
			}
		}
		labels := map[string]bool{}
		for _, nav := range p.all("nav") {
			label := attribute(nav, "aria-label")
			if label == "" || labels[label] {
				f.add(p, "a navigation is not told apart by its label %q", label)
			}
			labels[label] = true
		}
	}
}

func TestTheFirstLinkLeadsToTheContent(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if !p.framed() {
			continue
		}
		first := p.one("a[href], button, input, select, textarea, summary, [tabindex]")
		_, target := p.one("main"), attribute(first, "href")
		if main := p.ids[strings.TrimPrefix(target, "#")]; !strings.HasPrefix(target, "#") || main == nil || main.Data != "main" {
			f.add(p, "the first thing to reach by keyboard leads to %q", target)
		}
	}
}

func TestBreadcrumbsLeadFromTheHomePageToHere(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		home := p.language() + "/index.html"
		if !p.framed() || p.path == home {
			continue
		}
		here := p.one("nav li:last-child[aria-current=page]")
		if here == nil {
			f.add(p, "no breadcrumbs end here")
			continue
		}
		if textOf(here) != textOf(p.one("h1")) {
			f.add(p, "the breadcrumbs end in %q, the heading is %q", textOf(here), textOf(p.one("h1")))
		}
		first := all(here.Parent, "li:first-child > a")
		if len(first) != 1 {
			f.add(p, "the breadcrumbs do not begin with a link")
			continue
		}
		if to, _, _ := p.inside(attribute(first[0], "href")); to != home {
			f.add(p, "the breadcrumbs begin at %q", to)
		}
	}
}

// A string without translation is printed between these brackets; an absent
// fact is to print nothing, not an empty line.
func TestNothingIsPrintedThatIsNotThere(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		if strings.ContainsAny(string(p.site.files[p.path]), "⟦⟧") {
			f.add(p, "an interface string is missing: %s", around(string(p.site.files[p.path]), "⟦"))
		}
		for _, n := range p.all("ul, ol, dl, tbody, nav, section, article, aside, .text, .wide") {
			if textOf(n) == "" {
				f.add(p, "an empty <%s class=%q> after %q", n.Data, attribute(n, "class"), around(textOf(n.PrevSibling), ""))
			}
		}
		for _, n := range p.all("dt, dd, li, p, h1, h2, h3, h4, a, caption, th, figcaption, button, label, title, strong, em, span") {
			if textOf(n) == "" && !pictured(n) {
				f.add(p, "an empty <%s> in %q", n.Data, around(textOf(n.Parent), ""))
			}
		}
	}
}

// pictured tells whether an element holds a picture with words of its own.
func pictured(n *html.Node) bool {
	return len(all(n, "img[alt], svg[aria-label]")) > 0
}

// around is the part of a text where something stands, short enough to read.
func around(text, what string) string {
	at := strings.Index(text, what)
	runes := []rune(text[max(0, at):])
	return string(runes[:min(60, len(runes))])
}
