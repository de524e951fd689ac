package page

import (
	"encoding/json"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Structured data is JSON-LD in the words of schema.org. It is composed only
// when the site's address is known: it has no use for readers of the files,
// and its addresses are absolute.

type thing map[string]any

func (w *writer) structured(graph ...thing) HTML {
	if w.base == "" {
		return ""
	}
	// Marshal escapes <, > and &, so the text cannot end its script element.
	text, err := json.Marshal(thing{"@context": "https://schema.org", "@graph": graph})
	if err != nil {
		return ""
	}
	return HTML(text)
}

func (w *writer) absoluteTo(t guide.Thing) string {
	return w.absolute(w.addresses.Of(w.l.Language, t.Ref()).String())
}

// absoluteHref makes a relative link of the page absolute.
func (w *writer) absoluteHref(href string) string {
	return w.absolute(address.Resolve(w.path, href).String())
}

func (w *writer) breadcrumbList(f *Frame) thing {
	var list []thing
	for i, c := range f.Breadcrumbs {
		item := thing{"@type": "ListItem", "position": i + 1, "name": c.Text}
		if c.Current {
			item["item"] = f.Canonical
		} else {
			item["item"] = w.absoluteHref(c.Href)
		}
		list = append(list, item)
	}
	return thing{"@type": "BreadcrumbList", "itemListElement": list}
}

func (w *writer) structuredPractice(p *guide.Practice, f *Frame) HTML {
	if w.base == "" {
		return ""
	}
	v := p.In(w.l.Language)
	article := thing{
		"@type": "Article", "headline": v.Title, "description": v.Summary, "url": f.Canonical,
		"inLanguage": v.Language.Tag,
	}
	if licence := w.guide.Config.Licence; licence != nil {
		article["license"] = licence.URL.Value
	}
	var about, places, citations []thing
	for _, t := range p.Themes {
		about = append(about, thing{"@type": "Thing", "name": w.heading(t).Text, "url": w.absoluteTo(t)})
	}
	for _, in := range p.Territories {
		place := thing{"@type": "Place", "name": w.name(in.Territory), "url": w.absoluteTo(in.Territory)}
		if c := in.Territory.Coordinates; len(c) == 2 {
			place["geo"] = thing{"@type": "GeoCoordinates", "latitude": c[0], "longitude": c[1]}
		}
		places = append(places, place)
	}
	for _, c := range p.Sources {
		citations = append(citations, thing{
			"@type": "CreativeWork", "name": w.text(c.Source.Short).Text, "url": w.absoluteTo(c.Source),
		})
	}
	for _, a := range p.Accounts {
		citations = append(citations, w.structuredAccount(a))
	}
	article["about"], article["spatialCoverage"], article["citation"] = about, places, citations
	if p.Reviewed.Year > 0 {
		article["dateModified"] = p.Reviewed.String()
	}
	return w.structured(article, w.breadcrumbList(f))
}

func (w *writer) structuredAccount(a guide.Account) thing {
	author := thing{"@type": "Person", "name": a.ToldBy}
	if office := w.text(a.Office).Text; office != "" {
		author["jobTitle"] = office
	}
	out := thing{"@type": "CreativeWork", "author": author, "dateCreated": a.Date.String()}
	if a.URL != "" {
		out["url"] = a.URL
	}
	return out
}

func (w *writer) structuredGlossary(v *Glossary) HTML {
	if w.base == "" {
		return ""
	}
	var terms []thing
	for _, letter := range v.Letters {
		for _, t := range letter.Terms {
			terms = append(terms, thing{
				"@type": "DefinedTerm", "name": t.Link.Text, "description": t.Definition.Text,
				"url": w.absoluteHref(t.Link.Href),
			})
		}
	}
	set := thing{
		"@type": "DefinedTermSet", "name": v.Title, "url": v.Canonical, "inLanguage": w.l.Tag, "hasDefinedTerm": terms,
	}
	return w.structured(set, w.breadcrumbList(&v.Frame))
}

func (w *writer) structuredTerm(v *Term) HTML {
	if w.base == "" {
		return ""
	}
	term := thing{
		"@type": "DefinedTerm", "name": v.Title, "description": v.Definition.Text, "url": v.Canonical, "inLanguage": w.l.Tag,
		"inDefinedTermSet": w.absoluteHref(w.toSingle(address.Glossary)),
	}
	return w.structured(term, w.breadcrumbList(&v.Frame))
}

func (w *writer) structuredCalendar(v *Calendar) HTML {
	if w.base == "" {
		return ""
	}
	graph := []thing{w.breadcrumbList(&v.Frame)}
	for _, m := range v.Months {
		for _, d := range m.Days {
			if d.Datetime == "" {
				continue
			}
			graph = append(graph, thing{
				"@type": "Event", "name": d.Name.Text, "url": v.Canonical + "#" + d.Anchor, "inLanguage": w.l.Tag,
				"eventSchedule": thing{
					"@type": "Schedule", "repeatFrequency": "P1Y",
					"byMonth":    int(d.Datetime[0]-'0')*10 + int(d.Datetime[1]-'0'),
					"byMonthDay": int(d.Datetime[3]-'0')*10 + int(d.Datetime[4]-'0'),
				},
			})
		}
	}
	return w.structured(graph...)
}
