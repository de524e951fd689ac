package sitetest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// placeOf is where a site shows a sheet in a language: on a page of its own,
// as a part of its theme's page, or on its territory's page.
func placeOf(g *guide.Guide, s *guide.Sheet, l *catalog.Language) place {
	file := func(folder, name string) string { return l.Tag + "/" + l.Text("path."+folder) + "/" + name + ".html" }
	slug := s.In(l).Slug
	switch thing := g.Find(s.Ref()).(type) {
	case *guide.Practice:
		if onlyLead(thing) {
			return place{file("themes", thing.Themes[0].Guideline().In(l).Slug), "lead-" + thing.ID}
		}
	case *guide.Theme:
		if thing.Level() == 2 {
			return place{file("themes", thing.Parent.In(l).Slug), thing.ID}
		}
	case *guide.Profile:
		return place{file("territories", s.ID), ""}
	case *guide.Page:
		return place{l.Tag + "/" + slug + ".html", ""}
	}
	return place{file(s.Kind.Path(), slug), ""}
}

// outOfDate is how many parts of a version follow an older original: its
// opening, and sections in which there is something.
func outOfDate(v *guide.Version) int {
	n := 0
	if v.StaleHead {
		n++
	}
	for i, stale := range v.Stale {
		if s := &v.Doc.Sections()[i]; stale && (s.Title != "" || !s.Empty()) {
			n++
		}
	}
	return n
}

// checkNotices sees that a site tells readers of a language where a sheet is in
// another or out of date, and nowhere else.
func checkNotices(t *testing.T, s *site, g *guide.Guide, sheet *guide.Sheet, l *catalog.Language) {
	t.Helper()
	at := placeOf(g, sheet, l)
	part := at.in(s)
	if part == nil {
		t.Errorf("%v does not show %s", at, sheet.Ref())
		return
	}
	v := sheet.In(l)
	wants := v.Language != l || outOfDate(v) > 0
	notices := noticesIn(part)
	if wants != (len(notices) > 0) {
		t.Errorf("%v: %s, shown in %q with %d parts out of date, has %d notices", at, sheet.Ref(), v.Language.Tag, outOfDate(v), len(notices))
	}
	marked := 0
	for _, n := range notices {
		checkNotice(t, s.page(at.path), n, l, sheet.Original.Language, placeOf(g, sheet, sheet.Original.Language))
		if isWithin(n, "[data-stale]") {
			marked++
		}
	}
	if (marked > 0) != (v.Language == l && outOfDate(v) > 0) {
		t.Errorf("%v: %d notices on %s stand in a part that is marked as out of date", at, marked, sheet.Ref())
	}
}

// noticesIn are the notices in a part of a page; those of the topics in it are
// the topics' own.
func noticesIn(part *html.Node) []*html.Node {
	return slices.DeleteFunc(all(part, "p.note"), func(n *html.Node) bool {
		return attribute(part, "class") != "topic" && isWithin(n, "section.topic")
	})
}

// isWithin tells whether something around a node matches a selector.
func isWithin(n *html.Node, selector string) bool {
	for a := range n.Ancestors() {
		if a.Type == html.ElementNode && compiled(selector).Match(a) {
			return true
		}
	}
	return false
}

// checkNotice sees that a notice is in the language of its readers, names that
// of the original and leads there.
func checkNotice(t *testing.T, p *page, notice *html.Node, readers, original *catalog.Language, at place) {
	t.Helper()
	if languageOf(notice) != readers.Tag || !strings.Contains(textOf(notice), readers.Text("language.in."+original.Tag)) {
		t.Errorf("%s: the notice does not say that the original is in %q: %s", p.path, original.Tag, textOf(notice))
	}
	for _, a := range all(notice, `a[hreflang="`+original.Tag+`"]`) {
		if path, anchor, _ := p.inside(attribute(a, "href")); path == at.path && anchor == at.anchor {
			return
		}
	}
	t.Errorf("%s: no link of the notice leads to the original, %v", p.path, at)
}

func TestReadersAreToldWhatIsNotInTheirLanguageOrOutOfDate(t *testing.T) {
	foreign, stale := 0, 0
	for _, sheet := range model.Sheets {
		for _, l := range model.Languages {
			checkNotices(t, plain, model, sheet, l)
			if sheet.In(l).Language != l {
				foreign++
			} else if outOfDate(sheet.In(l)) > 0 {
				stale++
			}
		}
	}
	say("translations: of %d sheets in %d languages %d are shown in another, %d are out of date",
		len(model.Sheets), len(model.Languages), foreign, stale)
}

// toBreak chooses a practice to lose its translations, and another whose
// original will change; nil where too few are translated and up to date.
func toBreak() (missing, stale *guide.Practice) {
	for _, p := range paged() {
		translated := 0
		for _, v := range p.Versions() {
			if v != nil && v != p.Original && outOfDate(v) == 0 {
				translated++
			} else if v != nil && v != p.Original {
				translated = -len(model.Languages)
			}
		}
		switch {
		case translated <= 0:
		case stale == nil:
			stale = p
		case missing == nil:
			missing = p
		}
	}
	return missing, stale
}

// incomplete builds a copy of the guide in which a practice has lost its
// translations, and the original of another has changed since.
func incomplete(t *testing.T, missing, stale *guide.Practice) (*site, *guide.Guide) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"content", "seeds"} {
		if _, err := os.Stat(filepath.Join(root, name)); err != nil {
			continue // a guide may have no ledger
		}
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	if missing != nil {
		for _, v := range missing.Versions() {
			if v != nil && v != missing.Original {
				remove(t, filepath.Join(dir, v.Doc.File))
			}
		}
	}
	appendTo(t, filepath.Join(dir, stale.Original.Doc.File), "\n\nUne phrase de plus.\n")
	s, err := buildSite(dir, filepath.Join(dir, "site"), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	g, err := readGuide(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s, g
}

// again is the practice of the same id in another reading of the guide.
func again(g *guide.Guide, p *guide.Practice) *guide.Practice {
	if p == nil {
		return nil
	}
	return g.Find(p.Ref()).(*guide.Practice)
}

func remove(t *testing.T, file string) {
	t.Helper()
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
}

func appendTo(t *testing.T, file, text string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file, append(content, text...), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Where everything is translated and up to date, one practice more is not.
func TestReadersAreToldOfATranslationThatIsLostAndOfOneThatAgesToday(t *testing.T) {
	missing, stale := toBreak()
	if stale == nil {
		say("no practice is translated and up to date: none can age")
		return
	}
	s, g := incomplete(t, missing, stale)
	missing, stale = again(g, missing), again(g, stale)
	for _, sheet := range g.Sheets {
		for _, l := range g.Languages {
			checkNotices(t, s, g, sheet, l)
		}
	}
	for _, l := range g.Languages {
		if v := stale.In(l); v.Language == l && v != stale.Original {
			p := practicePages(s, l)[stale.ID]
			if parts := p.all("[data-stale]"); len(parts) != 1 {
				t.Errorf("%s: %d parts are said to be out of date", p.path, len(parts))
			}
		}
		if missing != nil && l != missing.Original.Language {
			checkLead(t, s, g, missing, l)
		}
	}
}

// checkLead sees that the page of a practice's theme marks its summary as the
// words of another language.
func checkLead(t *testing.T, s *site, g *guide.Guide, practice *guide.Practice, l *catalog.Language) {
	t.Helper()
	p := practicePages(s, l)[practice.ID]
	if p == nil {
		t.Errorf("the practice %q has no page in %q any more", practice.ID, l.Tag)
		return
	}
	theme := s.page(placeOf(g, practice.Themes[0].Guideline().Sheet, l).path)
	for _, item := range theme.all("li[data-fallback=" + practice.Original.Language.Tag + "]") {
		if linksTo(theme, item, place{p.path, ""}) && languageOf(item) == practice.Original.Language.Tag {
			return
		}
	}
	t.Errorf("%s: the summary of %q is not marked as the words of another language", theme.path, practice.ID)
}
