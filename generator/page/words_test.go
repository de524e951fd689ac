package page

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

const places = `
- {id: saint-denis, name: Saint-Denis, kind: country, country: XX}
- {id: seine-saint-denis, name: Seine-Saint-Denis, kind: country, country: XX}
- {id: l-ile-saint-denis, name: L'Île-Saint-Denis, kind: country, country: XX}
- {id: lyon, name: Lyon, kind: country, country: XX}
- {id: metropole-de-lyon, name: {fr: Métropole de Lyon, en: Greater Lyon}, kind: country, country: XX, aliases: {fr: [Grand Lyon]}}
- {id: ivry, name: Ivry-sur-Seine, kind: country, country: XX, aliases: {fr: [Ivry], en: [Ivry]}}
- {id: l-haye, name: L'Haÿ-les-Roses, kind: country, country: XX}
`

// place prepares a writer of a guide that has only places.
func place(t *testing.T, language string) *writer {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := fstest.MapFS{
		"content/guide.yaml":              {Data: []byte("title: X\ntagline: X\nlanguages: [fr, en]\n")},
		"content/tables/territories.yaml": {Data: []byte(places)},
	}
	var report diag.List
	g, err := guide.Read(context.Background(), root, strings, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	s := New(g, address.New(g, address.Tree{}), "", Assets{})
	for _, l := range s.locales {
		if l.Tag == language {
			return &writer{s, l, guide.Single(address.Home), l.Tag + "/index.html"}
		}
	}
	t.Fatal("no such language")
	return nil
}

// participations makes participations of "ID" or "ID/ROLE".
func (w *writer) participations(ids ...string) []guide.Participation {
	var out []guide.Participation
	for _, id := range ids {
		id, role, found := strings.Cut(id, "/")
		if !found {
			role = "actor"
		}
		out = append(out, guide.Participation{Territory: w.guide.Find(guide.Ref{Kind: guide.KindTerritory, ID: id}).(*guide.Territory), Role: role})
	}
	return out
}

func TestASummarysPlacesAreFoundAsWholeNamesOnce(t *testing.T) {
	cases := []struct {
		language, text string
		ids            []string
		want, rest     string // places in brackets
	}{
		{"fr", "En Seine-Saint-Denis, à Saint-Denis.", []string{"saint-denis", "seine-saint-denis"}, "En [Seine-Saint-Denis], à [Saint-Denis].", ""},
		{"fr", "En Seine-Saint-Denis.", []string{"saint-denis"}, "En Seine-Saint-Denis.", "Saint-Denis"},
		{"fr", "À L’Île-Saint-Denis, puis Saint-Denis.", []string{"saint-denis", "l-ile-saint-denis"}, "À [L’Île-Saint-Denis], puis [Saint-Denis].", ""},
		{"fr", "La Métropole de Lyon et Lyon.", []string{"lyon", "metropole-de-lyon"}, "La [Métropole de Lyon] et [Lyon].", ""},
		{"fr", "Le Grand Lyon.", []string{"metropole-de-lyon"}, "Le [Grand Lyon].", ""},
		{"fr", "Les Lyonnais de Lyon, Lyon, Lyon.", []string{"lyon"}, "Les Lyonnais de [Lyon], Lyon, Lyon.", ""},
		{"fr", "Ivry aide.", []string{"ivry"}, "[Ivry] aide.", ""},
		{"fr", "À Ivry-sur-Seine.", []string{"ivry"}, "À [Ivry-sur-Seine].", ""},
		{"fr", "L’Haÿ-les-Roses aide.", []string{"l-haye"}, "[L’Haÿ-les-Roses] aide.", ""},
		{"fr", "À Lyon (Lyon).", []string{"lyon", "ivry/partner", "saint-denis/host"}, "À [Lyon] (Lyon).", "Saint-Denis"},
		{"fr", "", []string{"lyon"}, "", "Lyon"},
		{"en", "Lyon’s kitchen, in Greater Lyon.", []string{"lyon", "metropole-de-lyon"}, "[Lyon]’s kitchen, in [Greater Lyon].", ""},
	}
	for _, c := range cases {
		w := place(t, c.language)
		runs, rest := w.runs(c.text, w.l.Language, w.participations(c.ids...))
		var got, plain, others strings.Builder
		for _, r := range runs {
			plain.WriteString(r.Text)
			got.WriteString(r.Text)
			if r.Place != nil {
				plain.WriteString(r.Place.Name)
				got.WriteString("[" + r.Place.Name + "]")
			}
		}
		for _, p := range rest {
			others.WriteString(p.Name)
		}
		if got.String() != c.want || others.String() != c.rest {
			t.Errorf("%q gives %q and %q, want %q and %q", c.text, got.String(), others.String(), c.want, c.rest)
		}
		if plain.String() != c.text {
			t.Errorf("%q became %q", c.text, plain.String())
		}
	}
}

func TestASummaryInAnotherLanguageNamesPlacesByTheirNamesInIt(t *testing.T) {
	w := place(t, "en")
	french := w.guide.Language("fr")
	runs, rest := w.runs("La Métropole de Lyon aide.", french, w.participations("metropole-de-lyon"))
	if len(runs) != 3 || runs[1].Place == nil || runs[1].Place.Name != "Métropole de Lyon" || runs[1].Place.Lang != "" || len(rest) > 0 {
		t.Errorf("the runs are %+v, and %v stand behind", runs, rest)
	}
}

func TestAPageIsComposedAtItsAddress(t *testing.T) {
	w := place(t, "fr")
	for _, d := range w.Drafts() {
		if got := d.Compose().Common().Path; got != d.Path {
			t.Errorf("the page %s is composed as if it were at %s", d.Path, got)
		}
	}
}
