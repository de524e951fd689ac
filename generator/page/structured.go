package page

import (
	"encoding/json"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Structured data is JSON-LD in the words of schema.org. It is composed only
// when the site's address is known: it has no use for readers of the files,
// and its addresses are absolute.

// thing is a node of the graph, of any type; its keys stand in alphabetical
// order. The first two are those of the graph itself.
type thing struct {
	Context string  `json:"@context,omitempty"`
	Graph   []thing `json:"@graph,omitempty"`

	Type             string       `json:"@type,omitempty"`
	About            []thing      `json:"about,omitempty"`
	Author           *thing       `json:"author,omitempty"`
	ByMonth          int          `json:"byMonth,omitempty"`
	ByMonthDay       int          `json:"byMonthDay,omitempty"`
	Citation         []thing      `json:"citation,omitempty"`
	DateCreated      string       `json:"dateCreated,omitempty"`
	DateModified     string       `json:"dateModified,omitempty"`
	Description      string       `json:"description,omitempty"`
	EventSchedule    *thing       `json:"eventSchedule,omitempty"`
	Geo              *coordinates `json:"geo,omitempty"`
	HasDefinedTerm   []thing      `json:"hasDefinedTerm,omitempty"`
	Headline         string       `json:"headline,omitempty"`
	InDefinedTermSet string       `json:"inDefinedTermSet,omitempty"`
	InLanguage       string       `json:"inLanguage,omitempty"`
	Item             string       `json:"item,omitempty"`
	ItemListElement  []thing      `json:"itemListElement,omitempty"`
	JobTitle         string       `json:"jobTitle,omitempty"`
	License          string       `json:"license,omitempty"`
	Name             string       `json:"name,omitempty"`
	Position         int          `json:"position,omitempty"`
	RepeatFrequency  string       `json:"repeatFrequency,omitempty"`
	SpatialCoverage  []thing      `json:"spatialCoverage,omitempty"`
	URL              string       `json:"url,omitempty"`
}

type coordinates struct {
	Type      string  `json:"@type"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

func (w *writer) structured(graph ...thing) HTML {
	if w.base == "" {
		return ""
	}
	// Marshal escapes <, > and &, so the text cannot end its script element.
	text, err := json.Marshal(&thing{Context: "https://schema.org", Graph: graph})
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
		item := thing{Type: "ListItem", Position: i + 1, Name: c.Text}
		if c.Current {
			item.Item = f.Canonical
		} else {
			item.Item = w.absoluteHref(c.Href)
		}
		list = append(list, item)
	}
	return thing{Type: "BreadcrumbList", ItemListElement: list}
}

func (w *writer) structuredPractice(p *guide.Practice, f *Frame) HTML {
	if w.base == "" {
		return ""
	}
	v := p.In(w.l.Language)
	article := thing{
		Type: "Article", Headline: v.Title, Description: v.Summary, URL: f.Canonical,
		InLanguage: v.Language.Tag,
	}
	if licence := w.guide.Config.Licence; licence != nil {
		article.License = licence.URL.Value
	}
	var about, places, citations []thing
	for _, t := range p.Themes {
		about = append(about, thing{Type: "Thing", Name: w.heading(t).Text, URL: w.absoluteTo(t)})
	}
	for _, in := range p.Territories {
		place := thing{Type: "Place", Name: w.name(in.Territory), URL: w.absoluteTo(in.Territory)}
		if c := in.Territory.Coordinates.Values; len(c) == 2 {
			place.Geo = &coordinates{"GeoCoordinates", c[0], c[1]}
		}
		places = append(places, place)
	}
	for _, c := range p.Sources {
		citations = append(citations, thing{
			Type: "CreativeWork", Name: w.text(c.Source.Short).Text, URL: w.absoluteTo(c.Source),
		})
	}
	for _, a := range p.Accounts {
		citations = append(citations, w.structuredAccount(a))
	}
	article.About, article.SpatialCoverage, article.Citation = about, places, citations
	if p.Reviewed.Year > 0 {
		article.DateModified = p.Reviewed.String()
	}
	return w.structured(article, w.breadcrumbList(f))
}

func (w *writer) structuredAccount(a guide.Account) thing {
	author := thing{Type: "Person", Name: a.ToldBy}
	if office := w.text(a.Office).Text; office != "" {
		author.JobTitle = office
	}
	out := thing{Type: "CreativeWork", Author: &author, DateCreated: a.Date.String()}
	if a.URL != "" {
		out.URL = a.URL
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
				Type: "DefinedTerm", Name: t.Link.Text, Description: t.Definition.Text,
				URL: w.absoluteHref(t.Link.Href),
			})
		}
	}
	set := thing{
		Type: "DefinedTermSet", Name: v.Title, URL: v.Canonical, InLanguage: w.l.Tag, HasDefinedTerm: terms,
	}
	return w.structured(set, w.breadcrumbList(&v.Frame))
}

func (w *writer) structuredTerm(v *Term) HTML {
	if w.base == "" {
		return ""
	}
	term := thing{
		Type: "DefinedTerm", Name: v.Title, Description: v.Definition.Text, URL: v.Canonical, InLanguage: w.l.Tag,
		InDefinedTermSet: w.absoluteHref(w.toSingle(address.Glossary)),
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
				Type: "Event", Name: d.Name.Text, URL: v.Canonical + "#" + d.Anchor, InLanguage: w.l.Tag,
				EventSchedule: &thing{
					Type: "Schedule", RepeatFrequency: "P1Y",
					ByMonth:    int(d.Datetime[0]-'0')*10 + int(d.Datetime[1]-'0'),
					ByMonthDay: int(d.Datetime[3]-'0')*10 + int(d.Datetime[4]-'0'),
				},
			})
		}
	}
	return w.structured(graph...)
}
