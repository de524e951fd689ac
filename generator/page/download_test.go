package page

import (
	"strings"
	"testing"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

func TestPagesOfferWhatThereIsToDownload(t *testing.T) {
	s := siteIn(t, many(map[string]string{"content/guide.yaml": "title: {fr: Guide, en: The guide}\ntagline: X\nlanguages: [fr, en]\n"}), "")
	if _, there := s.Draft("fr/telechargements.html"); there {
		t.Error("a page leads to nothing")
	}
	theme := guide.Ref{Kind: guide.KindTheme, ID: "a"}
	s = New(s.guide, address.New(s.guide, address.Tree{}, address.Downloads), "", Assets{})
	s.Offer([]Download{
		{Path: "downloads/g-en.epub", Form: "epub", Language: "en", Bytes: 1_260_000},
		{Path: "downloads/g-fr.epub", Form: "epub", Language: "fr", Bytes: 1_260_000, Edition: catalog.Date{Year: 2025, Month: 6}},
		{Path: "downloads/g.zip", Form: "zip", Bytes: 12_001},
		{Path: "downloads/g-a-fr.epub", Form: "epub", Language: "fr", Of: theme, Bytes: 1},
		{Path: "downloads/g-a-en.epub", Form: "epub", Language: "en", Of: theme, Bytes: 1},
	})
	v := shown[*Downloads](t, s, "fr/telechargements.html")
	var got []string
	for _, f := range v.Forms {
		for _, file := range f.Files {
			got = append(got, file.Link.Text+" "+file.Link.Href+" "+file.Link.Lang+" "+file.Note)
		}
	}
	for _, p := range v.Parts {
		for _, file := range p.Files {
			got = append(got, p.Title+" "+file.Link.Text+" "+file.Link.Href+" "+file.Note)
		}
	}
	want := []string{
		"Guide ../downloads/g-fr.epub  EPUB, 1,3\u00a0Mo, en français, édition\u00a0: juin\u00a02025",
		"The guide ../downloads/g-en.epub en EPUB, 1,3\u00a0Mo, en anglais",
		"Guide ../downloads/g.zip  ZIP, 13\u00a0ko, en français, en anglais",
		"Thèmes A ../downloads/g-a-fr.epub EPUB, 1\u00a0ko, en français",
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("it offers\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			break
		}
	}
	page := shown[View](t, s, s.addresses.Of(s.locales[0].Language, theme).Path)
	if takes := page.Common().Takes; len(takes) != 1 || takes[0].Link.Href != "../../downloads/g-a-fr.epub" {
		t.Errorf("the page of the theme offers %+v", takes)
	}
}

func TestOfManyFilesEachIsOfferedByItsPageAlone(t *testing.T) {
	s := siteIn(t, many(nil), "")
	s = New(s.guide, address.New(s.guide, address.Tree{}, address.Downloads), "", Assets{})
	theme := guide.Ref{Kind: guide.KindTheme, ID: "a"}
	var list []Download
	for range mostItems + 1 {
		list = append(list, Download{Path: "downloads/a.pdf", Form: "pdf", Language: "fr", Of: theme, Bytes: 1})
	}
	s.Offer(list)
	v := shown[*Downloads](t, s, "fr/telechargements.html")
	if len(v.Parts) != 1 || len(v.Parts[0].Files) != 0 || v.Parts[0].Many == nil || v.Parts[0].Many.Href != "recherche.html" {
		t.Errorf("it offers %+v", v.Parts)
	}
}
