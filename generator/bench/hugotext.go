package main

import (
	"strings"

	"recueil/generator/guide"
	"recueil/generator/record"
)

// sections writes what stands above the pages of each kind.
func (h *hugoSite) sections() {
	for _, s := range []struct{ folder, title string }{
		{"practices", "nav.practices"},
		{"boxes", "theme.boxes"},
		{"networks", "nav.networks"},
		{"glossary", "nav.glossary"},
		{"sources", "nav.sources"},
		{"pages", "nav.footer"},
		{"themes", "nav.themes"},
		{"territories", "nav.territories"},
	} {
		h.write(s.folder+"/_index", hugoPage{Title: h.language.Text(s.title)}, "")
	}
	var days strings.Builder
	for _, d := range h.guide.Days {
		days.WriteString("- " + d.Name.In(h.language.Tag) + ", " + d.Date.Value + ". " + d.Note.In(h.language.Tag) + "\n")
	}
	h.write("calendar/_index", hugoPage{Title: h.language.Text("nav.calendar")}, days.String())
}

// sheets writes a page for each sheet; those on themes and territories are
// the texts of terms of a taxonomy.
func (h *hugoSite) sheets() {
	g := h.guide
	for _, p := range g.Practices {
		f := p.Front.(*guide.PracticeFront)
		page := h.page(p.Sheet)
		page.Themes, page.Status = ids(f.Themes), p.Status
		for _, in := range p.Territories {
			page.Territories = append(page.Territories, in.Territory.ID.Value)
		}
		for _, a := range p.Actors {
			page.Actors = append(page.Actors, a.Name.In(h.language.Tag))
		}
		for _, public := range p.Publics {
			page.Publics = append(page.Publics, public.Name.In(h.language.Tag))
		}
		h.sheet("practices/"+p.ID, p.Sheet, page, "")
	}
	for _, b := range g.Boxes {
		f, page := b.Front.(*guide.BoxFront), h.page(b.Sheet)
		page.Themes, page.Territories = ids(f.Themes), ids(f.Territories)
		h.sheet("boxes/"+b.ID, b.Sheet, page, "")
	}
	for _, n := range g.Networks {
		page := h.page(n.Sheet)
		for _, m := range n.Members {
			page.Territories = append(page.Territories, m.Territory.ID.Value)
		}
		h.sheet("networks/"+n.ID, n.Sheet, page, "")
	}
	for _, t := range g.Themes {
		h.sheet("themes/"+t.ID+"/_index", t.Sheet, h.page(t.Sheet), h.guidelines(t))
	}
	for _, p := range g.Pages {
		h.sheet("pages/"+p.ID, p.Sheet, h.page(p.Sheet), "")
	}
}

// guidelines are those of a theme, as a list.
func (h *hugoSite) guidelines(t *guide.Theme) string {
	var out strings.Builder
	for _, l := range t.Guidelines {
		out.WriteString("- " + l.Text.In(h.language.Tag))
		for _, p := range l.Practices {
			name, _ := p.NameIn(h.language)
			out.WriteString(" [" + name + "](practice:" + p.ID + ")")
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// page is what the pages of all sheets have.
func (h *hugoSite) page(s *guide.Sheet) hugoPage {
	v := s.In(h.language)
	page := hugoPage{Title: v.Keys.Title.Value, Summary: v.Keys.Summary.Value}
	if s.Reviewed.Year > 0 {
		page.Reviewed = s.Reviewed.String()
	}
	for _, c := range s.Sources {
		page.Evidence = append(page.Evidence, hugoEvidence{c.Source.ID.Value, c.Source.Short.In(h.language.Tag), c.Page})
	}
	for _, a := range s.Accounts {
		page.Evidence = append(page.Evidence, hugoEvidence{Name: a.ToldBy})
	}
	for _, l := range s.Links {
		page.Web = append(page.Web, hugoLink{l.URL, l.Label.In(h.language.Tag)})
	}
	return page
}

func (h *hugoSite) sheet(path string, s *guide.Sheet, page hugoPage, more string) {
	if v := h.version(s); v != nil {
		h.write(path, page, h.text(v)+"\n"+more)
	}
}

// records writes a page for each territory, term and source.
func (h *hugoSite) records() {
	tag := h.language.Tag
	for _, t := range h.guide.Territories {
		if !t.Shown() {
			continue
		}
		page, body := hugoPage{Title: t.Name.In(tag)}, ""
		if t.Profile != nil {
			if v := h.version(t.Profile.Sheet); v != nil {
				page.Summary, body = v.Keys.Summary.Value, h.text(v)
			}
		}
		h.write("territories/"+t.ID.Value+"/_index", page, body)
	}
	for _, t := range h.guide.Terms {
		h.write("glossary/"+t.ID.Value, hugoPage{Title: t.Name.In(tag)}, t.Definition.In(tag)+"\n")
	}
	for _, s := range h.guide.Sources {
		h.write("sources/"+s.ID.Value, hugoPage{Title: s.Title.In(tag), Summary: s.Short.In(tag)}, s.Note.In(tag)+"\n")
	}
}

func ids(list []record.Text) []string {
	out := make([]string, len(list))
	for i, id := range list {
		out[i] = id.Value
	}
	return out
}
