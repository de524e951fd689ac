package opendata

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestReferencesSayWhatCitesASheet(t *testing.T) {
	g, addresses := golden(t)
	for _, base := range []string{"", "https://guide.example"} {
		files := made(t, New(g, addresses, g.Languages[0], base))
		var csl []struct {
			ID, Type, Title, Language, URL string
			Container                      string `json:"container-title"`
			Issued                         struct {
				Parts [][]int `json:"date-parts"`
			}
		}
		if err := json.Unmarshal(files["references.csl.json"], &csl); err != nil {
			t.Fatal(err)
		}
		if len(csl) != len(g.Practices) {
			t.Errorf("%d references, want %d", len(csl), len(g.Practices))
		}
		bib, ris := string(files["references.bib"]), string(files["references.ris"])
		for i, r := range csl {
			p := g.Practices[i]
			if r.ID != p.ID || r.Type != "webpage" || r.Title != plain(p.In(g.Languages[0]).Title) || r.Container == "" {
				t.Errorf("%s: the reference is %+v", p.ID, r)
			}
			if reviewed := p.Reviewed.Year > 0; reviewed != (len(r.Issued.Parts) == 1) || reviewed && r.Issued.Parts[0][0] != p.Reviewed.Year {
				t.Errorf("%s: it is dated %v", p.ID, r.Issued)
			}
			if (r.URL != "") != (base != "") || !strings.HasPrefix(r.URL, base) {
				t.Errorf("%s: its address is %q", p.ID, r.URL)
			}
			if !strings.Contains(bib, "@online{"+p.ID+",\n") || !strings.Contains(ris, "ID  - "+p.ID+"\r\n") {
				t.Errorf("%s is not among the references", p.ID)
			}
		}
	}
}

func TestReferencesEscapeWhatTeXReads(t *testing.T) {
	g, addresses := wild(t, "x")
	g.Practices[0].Original.Title = `50 % of A&B {in} C_1 ~ \x #2 $3 ^`
	p := New(g, addresses, g.Languages[0], "")
	bib := string(p.File("en/data/references.bib"))
	want := `title = {{50 \% of A\&B \{in\} C\_1 \textasciitilde{} \textbackslash{}x \#2 \$3 \textasciicircum{}}},`
	if !strings.Contains(bib, want) {
		t.Errorf("got %s", bib)
	}
	g.Practices[0].Original.Title = "a\nER  - "
	if ris := string(New(g, addresses, g.Languages[0], "").File("en/data/references.ris")); strings.Count(ris, "\nER  - ") != 1 {
		t.Errorf("a title ends a reference: %q", ris)
	}
}
