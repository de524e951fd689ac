package page

import (
	"net/url"
	"strings"
	"testing"

	"recueil/generator/draft"
	"recueil/generator/guide"
)

// drafted is the file that a page of the archipelago offers to make, its path
// and its text.
func drafted(t *testing.T, s *Site, path string) (file, text string) {
	t.Helper()
	at, err := url.Parse(shown[View](t, s, path).Common().Add)
	if err != nil || at.Path != "/islands/_new/tide" || len(at.String()) > 2000 {
		t.Fatalf("%s leads to %s (%v)", path, at, err)
	}
	return strings.TrimPrefix(at.Query().Get("filename"), "open/"), at.Query().Get("value")
}

func TestPagesOfThemesAndPlacesLeadToANewPracticeOfThem(t *testing.T) {
	s := siteOf(t, archipelago, "")
	for path, want := range map[string]string{
		"fr/themes/les-bateaux.html":    "themes: [boats] # ou un sujet du thème : repairs, ropes\nterritories: [] # identifiant d'un lieu\n",
		"en/territories/first.html":     "themes: [] # ids of topics\nterritories: [first]\n",
		"es/territorios/second.html":    "themes: [] # identificadores de asuntos\nterritories: [second]\n",
		"fr/territoires/islets.html":    "territories: [islets]\n",
		"en/themes/kitchens.html":       "themes: [kitchens]",
		"es/territorios/elsewhere.html": "territories: [elsewhere]\n",
	} {
		file, text := drafted(t, s, path)
		if !strings.HasPrefix(file, "content/practices/") || !strings.HasSuffix(file, "/"+path[:2]+".md") || !strings.Contains(text, want) {
			t.Errorf("%s offers to make %s:\n%s", path, file, text)
		}
		if strings.ContainsAny(text, "\u00a0\u202f’") {
			t.Errorf("nobody types what the draft has:\n%s", text)
		}
	}
	for _, path := range []string{"en/index.html", "en/practices/a-shared-boatyard.html", "en/territories/index.html", "fr/themes/l-eau.html"} {
		if add := shown[View](t, s, path).Common().Add; add != "" {
			t.Errorf("%s leads to %q", path, add)
		}
	}
	if add := shown[*Theme](t, siteIn(t, many(nil), ""), "fr/themes/b.html").Add; add != "" {
		t.Errorf("without a repository the page leads to %q", add)
	}
}

// Nobody has to learn more than what stands beside the keys.
func TestADraftThatIsFilledInIsAPracticeOfTheGuide(t *testing.T) {
	filled := map[string]string{
		"title": "Neuf", "summary": "Une ville.", "told_by": "Ana", "date": "2026-03-14", "figures": "[2025]", "territories": "[t01]",
	}
	s := siteIn(t, many(nil), "")
	theme := s.guide.Find(guide.Ref{Kind: guide.KindTheme, ID: "b"}).(*guide.Theme)
	for _, l := range s.locales {
		var lines []string
		for line := range strings.SplitSeq(draft.Skeleton(l.Language, theme, nil), "\n") {
			before, after, _ := strings.Cut(line, ": ")
			if value, ok := filled[strings.TrimLeft(before, " -")]; ok {
				line = before + ": " + value + " " + strings.TrimPrefix(after, "[] ")
			}
			lines = append(lines, line)
		}
		at := l.Tag + "/" + l.Text("path.practices") + "/neuf.html"
		p := shown[*Practice](t, siteIn(t, many(map[string]string{"content/practices/new/" + l.Tag + ".md": strings.Join(lines, "\n")}), ""), at)
		if p.Heading != "Neuf" || p.Summary != "Une ville." || len(p.Sections) != 1 {
			t.Errorf("the page says %q, %q", p.Heading, p.Summary)
		}
	}
}
