package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recueil/generator/guide"
)

// standing is what stands on a page of the list of practices, a line a group.
func standing(v *Practices) []string {
	var out []string
	names := func(list []Link) string {
		var words []string
		for _, l := range list {
			words = append(words, l.Text)
		}
		return strings.Join(words, ", ")
	}
	for _, way := range v.Ways {
		for _, g := range way.Groups {
			line := way.Anchor + " | " + g.Link.Text + ": " + names(g.Items)
			for _, t := range g.Topics {
				line += " [" + t.Link.Text + ": " + names(t.Items) + "]"
			}
			out = append(out, line)
		}
	}
	return out
}

// titled is a guide of three practices: of a theme, of its topic and of another.
func titled() map[string]string {
	change := map[string]string{"content/tables/publics.yaml": "- {id: all, name: Tous}\n- {id: none, name: Personne}\n- {id: crews, name: Équipages}\n"}
	for i := 1; i <= 20; i++ {
		change[fmt.Sprintf("content/practices/p%02d/fr.md", i)] = ""
	}
	for i, front := range []string{
		"title: À la ferme\nthemes: [b, y]\npublics: [crews, all]", "title: Des repas\nthemes: [c, b]\npublics: [all]", "title: Une école\nthemes: [y]",
	} {
		change[fmt.Sprintf("content/practices/q%d/fr.md", i)] = "---\nsummary: S\nterritories: [t01]\nsources: [{told_by: Ana, date: 2026}]\n" + front + "\n---\nQ.\n"
	}
	return change
}

func TestPracticesStandUnderTheirFirstTopicTheirPublicsAndTheirFirstWordThatCounts(t *testing.T) {
	root := many(titled())
	for name, file := range root {
		if len(file.Data) == 0 {
			delete(root, name)
		}
	}
	v := shown[*Practices](t, siteIn(t, root, ""), "fr/pratiques/index.html")
	want := []string{
		"by-theme | B: À la ferme [C: Des repas]", "by-theme | Y: Une école",
		"by-public | Tous: À la ferme, Des repas", "by-public | Équipages: À la ferme",
		"by-letter | E: Une école", "by-letter | F: À la ferme", "by-letter | R: Des repas",
	}
	if got := standing(v); !slices.Equal(got, want) {
		t.Errorf("they stand\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := said(v.Jumps); got != "Par thème>#by-theme Par public>#by-public De A à Z>#by-letter" {
		t.Errorf("the page leads to %q", got)
	}
	if got := said(v.Ways[2].Index); got != "E>#l-e F>#l-f R>#l-r" || len(v.Rest) > 0 {
		t.Errorf("the letters are %q, on %d pages more", got, len(v.Rest))
	}
}

func TestAWayThatNobodyTakesIsNotOffered(t *testing.T) {
	v := shown[*Practices](t, siteIn(t, many(nil), ""), "fr/pratiques/index.html")
	if got := said(v.Jumps); got != "Par thème>#by-theme De A à Z>#by-letter" {
		t.Errorf("the page leads to %q", got)
	}
}

func TestShelvesAreCutWithoutLossAndAtTheElementsOfAPage(t *testing.T) {
	var all []shelf
	want := 0
	for i := range 90 {
		s := shelf{group: PracticeGroup{Anchor: fmt.Sprint(i / 4)}}
		for range i * 7 % 40 {
			s.practices = append(s.practices, &guide.Practice{Status: fmt.Sprint(want)})
			want++
		}
		all = append(all, s)
	}
	n := 0
	for i, part := range cutShelves(all) {
		if c := cost(part); c > mostElements {
			t.Errorf("page %d has %d elements", i, c)
		}
		for _, s := range part {
			for _, p := range s.practices {
				if p.Status != fmt.Sprint(n) {
					t.Fatalf("%s stands where %d is due", p.Status, n)
				}
				n++
			}
		}
	}
	if n != want {
		t.Errorf("%d of %d are listed", n, want)
	}
}

func TestANetworkHasACardWithItsMembersAndItsSheets(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/networks/n/fr.md":    "---\ntitle: Réseau des lieux\nsummary: Ce qu'il fait.\nacronym: RDL\nmembers: [{territory: t01}, {territory: t02}]\nsources: [{told_by: Ana, date: 2026}]\n---\nN.\n",
		"content/networks/m/fr.md":    "---\ntitle: Un autre\nsummary: Rien encore.\nsources: [{told_by: Ana, date: 2026}]\n---\nM.\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\nnetworks: [n]\nsources: [{told_by: Ana, date: 2026}]\n---\nP.\n",
	}), "")
	cards := shown[*Networks](t, s, "fr/reseaux/index.html").Cards
	if len(cards) != 2 || cards[0].Link.Text != "Un autre" || len(cards[0].Counts) != 0 {
		t.Fatalf("the cards are %+v", cards)
	}
	if c := cards[1]; c.Acronym != "RDL" || c.Summary.Text != "Ce qu’il fait." || strings.Join(c.Counts, ", ") != "2 membres, 1 fiche pratique" {
		t.Errorf("the card is %+v", c)
	}
}

func TestWherePagesShareANameTheTitleSaysWhatEachIs(t *testing.T) {
	s := siteIn(t, many(map[string]string{
		"content/networks/n/fr.md":    "---\ntitle: Lieu 01\nsummary: S\nsources: [{told_by: Ana, date: 2026}]\n---\nN.\n",
		"content/tables/sources.yaml": "- {id: book, title: Lieu 01, short: Livre}\n- {id: other, title: Autre, short: Autre}\n",
	}), "")
	network, place := shown[*Network](t, s, "fr/reseaux/lieu-01.html"), shown[*Territory](t, s, "fr/territoires/t02.html")
	source, other := shown[*Source](t, s, "fr/sources/book.html"), shown[*Source](t, s, "fr/sources/other.html")
	if network.Collection != "Réseau" || source.Collection != "Sources" || place.Collection != "" || other.Collection != "" {
		t.Errorf("they are of %q, %q; %q, %q", network.Collection, source.Collection, place.Collection, other.Collection)
	}
}
