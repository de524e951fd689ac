package sitetest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// incomplete builds the real guide with a translation removed, and the
// original of another changed since it was translated. Practices whose
// original is in language l are chosen.
func incomplete(t *testing.T, l *catalog.Language) (s *site, missing, stale *guide.Practice) {
	dir := t.TempDir()
	for _, name := range []string{"content", "seeds"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range real.Practices {
		switch {
		case p.Original.Language != l:
		case missing == nil:
			missing = p
		case stale == nil && len(p.Original.Doc.Sections) > 1:
			stale = p
		}
	}
	for _, other := range real.Languages {
		if other != l {
			remove(t, filepath.Join(dir, missing.In(other).Doc.File))
		}
	}
	appendTo(t, filepath.Join(dir, stale.Original.Doc.File), "\n\nUne phrase de plus.\n")
	s, err := buildSite(dir, filepath.Join(dir, "site"), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, missing, stale
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

func TestReadersAreToldWhatIsNotInTheirLanguageOrOutOfDate(t *testing.T) {
	french, english := real.Language("fr"), real.Language("en")
	s, missing, stale := incomplete(t, french)

	p := practicePages(s, english)[missing.ID]
	if p == nil {
		t.Fatalf("the practice %q has no page in English any more", missing.ID)
	}
	article := p.one("article[data-practice]")
	if attribute(article, "data-fallback") != "fr" {
		t.Errorf("%s does not say that its text is in French", p.path)
	}
	noticeLeadsTo(t, p, article, practicePages(s, french)[missing.ID])
	for _, part := range []string{"h1", "div.text p"} {
		if n := all(article, part); len(n) == 0 || languageOf(n[0]) != "fr" {
			t.Errorf("%s: <%s> is not marked as French", p.path, part)
		}
	}
	leads := 0
	for _, p := range s.pages {
		for _, n := range p.all("[data-fallback]") {
			if p.language() == "en" && len(all(n, `[lang=fr]`)) == 0 && attribute(n, "lang") != "fr" {
				t.Errorf("%s: a part in French is not marked as such: %s", p.path, around(textOf(n), ""))
			}
			leads++
		}
	}
	if leads < 2 {
		t.Error("the guideline page does not say that a summary is in French")
	}

	p = practicePages(s, english)[stale.ID]
	parts := p.all("[data-stale]")
	if len(parts) != 1 {
		t.Fatalf("%s: %d parts are said to be out of date", p.path, len(parts))
	}
	noticeLeadsTo(t, p, parts[0], practicePages(s, french)[stale.ID])
	if len(practicePages(s, french)[stale.ID].all("[data-stale]")) > 0 {
		t.Error("the original is said to be out of date")
	}
}

// noticeLeadsTo sees that a part of a page holds a notice in the page's
// language, with a link to the original.
func noticeLeadsTo(t *testing.T, p *page, part *html.Node, original *page) {
	t.Helper()
	for _, a := range all(part, `p a[hreflang=fr]`) {
		to, _, _ := p.inside(attribute(a, "href"))
		notice := a.Parent
		if p.site.page(to) == original && languageOf(notice) == p.language() && len(textOf(notice)) > len(textOf(a)) {
			if !strings.Contains(textOf(notice), "French") {
				t.Errorf("%s: the notice does not name the language: %s", p.path, textOf(notice))
			}
			return
		}
	}
	t.Errorf("%s: no notice leads to %s", p.path, original.path)
}
