package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// spotted is a guide with a practice that relies on items.
func spotted(items string, seeds string) map[string]string {
	return map[string]string{
		"content/tables/sources.yaml": "- {id: book, title: {fr: Le livre, en: The book}, short: Livre, publisher: Nous, kind: {fr: guide, en: guide}, year: 2023-01, pages: 40, url: 'https://book.example'}\n" +
			"- {id: page, title: La page, short: Page, year: ~2018}\n",
		"seeds/book.yaml":             "source: book\nlanguage: en\nitems:\n" + seeds,
		"seeds/page.yaml":             "source: page\nlanguage: fr\nitems:\n- {id: fifth, kind: practice, label: La cinquième, where: {fr: fiche n° 5, en: sheet no. 5}}\n- {id: loose, kind: practice, label: Ailleurs}\n",
		"content/practices/p01/fr.md": "---\ntitle: P01\nsummary: S\nthemes: [c]\nterritories: [t01]\nsources: " + items + "\n---\nP.\n",
	}
}

const bookItems = "- {id: tools, kind: section, topic: c, page: 18, label: Create information tools}\n" +
	"- {id: made, kind: practice, topic: c, page: 18, label: Made, errata: [{printed: a, why: b}, {printed: c, why: d, note: {fr: Dit c, en: Says c}}, {printed: e, why: f, note: {fr: Dit e, en: Says e}}], links: [Guide du réfugié, 'https://a.example', www.b.example, c@d.example]}\n" +
	"- {id: other, kind: practice, topic: c, page: 18, label: Other}\n- {id: apart, kind: practice, topic: c, page: 20, label: Apart}\n- {id: word, kind: term, page: 5, label: Word}\n"

func TestACitationNamesTheHeadingAndThePageAndLeadsToTheItem(t *testing.T) {
	s := siteIn(t, many(spotted("[{source: book, page: 18, items: [made, other]}, {source: book, page: 20, items: [apart]}, {source: book, page: 5, items: [word]}, "+
		"{source: page, items: [fifth, loose]}]", bookItems)), "")
	v := shown[*Practice](t, s, "fr/pratiques/p01.html")
	var got []string
	for _, f := range v.Basis {
		if f.Name != "Sources" {
			continue
		}
		for _, item := range f.Items {
			for _, l := range item.Spots {
				got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", item.Link.Text, l.Text, l.Lang, l.Note, l.Href))
			}
		}
	}
	want := []string{
		"Livre|“Create information tools”|en|à partir de la p.\u00a018|../sources/book.2.html#item-made",
		"Livre|Apart|en|p.\u00a020|../sources/book.2.html#item-apart",
		"Livre|Word|en|p.\u00a05|../sources/book.2.html#item-word",
		"Page|fiche n°\u00a05|||../sources/page.2.html#item-fifth",
		"Page|Ailleurs|||../sources/page.2.html#item-loose",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the places are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	source := shown[*Source](t, s, "fr/sources/book.html").Rest[0].(*SourceLedger)
	var anchors []string
	for _, g := range source.Items {
		for _, i := range g.Items {
			anchors = append(anchors, i.Anchor)
		}
	}
	if want := "item-made item-other item-apart item-tools item-word"; strings.Join(anchors, " ") != want {
		t.Errorf("the list of what was taken from the source has the anchors %q", anchors)
	}
}

// spotsOf are the places of documents in the facts of a name.
func spotsOf(list []Fact, name string) []Link {
	var out []Link
	for _, f := range list {
		for _, item := range f.Items {
			if f.Name == name {
				out = append(out, item.Spots...)
			}
		}
	}
	return out
}

func TestTheItemsOfAPageThatGoesOnAreFoundWhereTheyAre(t *testing.T) {
	var seeds strings.Builder
	for i := range 310 {
		fmt.Fprintf(&seeds, "- {id: i%03d, kind: practice, page: 1, label: I, errata: [{printed: a, why: b, note: {fr: Dit, en: Says}}]}\n", i)
	}
	s := siteIn(t, many(spotted(fmt.Sprintf("[{source: book, page: 1, items: [i%03d]}]", 303), seeds.String())), "")
	v := shown[*Practice](t, s, "fr/pratiques/p01.html")
	for name, want := range map[string]string{
		"Source": "I>../sources/book.4.html#item-i303", "Correction de la source": "I>../corrections.3.html#book-i303",
	} {
		if got := said(spotsOf(v.Basis, name)); got != want {
			t.Errorf("%s leads to %q, want %q", name, got, want)
		}
	}
	found := false
	for _, rest := range shown[*Source](t, s, "fr/sources/book.html").Rest {
		part := rest.(*SourceLedger)
		for _, g := range part.Items {
			found = found || part.Path == "fr/sources/book.4.html" && slices.ContainsFunc(g.Items, func(i Item) bool { return i.Anchor == "item-i303" })
		}
	}
	if !found {
		t.Errorf("the item is not where it is looked for")
	}
	errata := shown[*Errata](t, s, "fr/corrections.html")
	last := errata.Rest[1].(*Errata).Sources[0].Notes
	if !slices.ContainsFunc(last, func(e Erratum) bool { return e.Anchor == "book-i303" }) {
		t.Errorf("the corrections are not where they are looked for")
	}
}

func TestASheetLeadsToTheCorrectionsAndNamesTheLostAddressesOfItsSource(t *testing.T) {
	s := siteIn(t, many(spotted("[{source: book, page: 18, items: [made, other]}]", bookItems)), "")
	v := shown[*Practice](t, s, "fr/pratiques/p01.html")
	if got := said(spotsOf(v.Basis, "Correction de la source")); got != "Made>../corrections.html#book-made" {
		t.Errorf("the corrections are %q", got)
	}
	if got := fact(v.Basis, "Lien de la source, adresse perdue"); got != "Guide du réfugié>" {
		t.Errorf("lost is %q", got)
	}
	notes := shown[*Errata](t, s, "fr/corrections.html").Sources[0].Notes
	if len(notes) != 2 || notes[0].Anchor != "book-made" || notes[1].Anchor != "" || len(notes[0].Links) != 1 || len(notes[1].Links) != 0 {
		t.Errorf("the corrections are %+v", notes)
	}
	made := shown[*Source](t, s, "fr/sources/book.html").Rest[0].(*SourceLedger).Items[0].Items[0]
	if got, want := made.Note.String(), "p.\u00a018 Made · mots liés, adresse perdue\u00a0: Guide du réfugié"; got != want {
		t.Errorf("of the item is said %q, want %q", got, want)
	}
}

func TestASourceHasItsReferenceAndItsAddress(t *testing.T) {
	s := siteIn(t, many(spotted("[{source: book, page: 18, items: [made]}]", bookItems)), "")
	book, page := shown[*Source](t, s, "fr/sources/book.html"), shown[*Source](t, s, "en/sources/page.html")
	if got, want := book.Reference.String(), "Nous, Le livre, guide, janvier 2023, 40 pages."; got != want {
		t.Errorf("the reference is %q, want %q", got, want)
	}
	if got := fact(book.Facts, "Adresse"); got != "https://book.example>https://book.example" {
		t.Errorf("the address is %q", got)
	}
	if got, want := page.Reference.String(), "La page, about 2018."; got != want {
		t.Errorf("the reference is %q, want %q", got, want)
	}
	if got := fact(page.Facts, "Address"); got != "none is printed in the documents that were read" {
		t.Errorf("the address is %q", got)
	}
}
