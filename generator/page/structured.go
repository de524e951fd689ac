package page

import (
	"strconv"
	"sync"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Structured data is JSON-LD in the words of schema.org. It is composed only
// when the site's address is known: it has no use for readers of the files,
// and its addresses are absolute.

// graphs have room for what is written next.
var graphs = sync.Pool{New: func() any { return new(jsonld) }}

// structured is a graph of things that functions write.
func (w *writer) structured(graph ...func(*jsonld)) HTML {
	if w.base == "" {
		return ""
	}
	j := graphs.Get().(*jsonld)
	defer graphs.Put(j)
	j.out = append(j.out[:0], `{"@context":"https://schema.org","@graph":`...)
	j.things(len(graph), func(i int) { graph[i](j) })
	j.out = append(j.out, '}')
	return HTML(j.out)
}

func (w *writer) absoluteTo(t guide.Thing) string {
	return w.absolute(w.addresses.Of(w.l.Language, t.Ref()).String())
}

// absoluteHref makes a relative link of the page absolute.
func (w *writer) absoluteHref(href string) string {
	return w.absolute(address.Resolve(w.path, href).String())
}

func (w *writer) breadcrumbList(f *Frame) func(*jsonld) {
	return func(j *jsonld) {
		j.thing("BreadcrumbList", func() {
			j.list("itemListElement", len(f.Breadcrumbs), func(i int) {
				c := f.Breadcrumbs[i]
				item := f.Canonical
				if !c.Current {
					item = w.absoluteHref(c.Href)
				}
				j.thing("ListItem", func() {
					j.text("item", item)
					j.text("name", c.Text)
					j.number("position", i+1)
				})
			})
		})
	}
}

func (w *writer) structuredPractice(p *guide.Practice, f *Frame) HTML {
	return w.structured(func(j *jsonld) { j.thing("Article", func() { w.article(j, p, f) }) }, w.breadcrumbList(f))
}

func (w *writer) article(j *jsonld, p *guide.Practice, f *Frame) {
	v := p.In(w.l.Language)
	j.list("about", len(p.Themes), func(i int) {
		j.thing("Thing", func() {
			j.text("name", w.heading(p.Themes[i]).Text)
			j.text("url", w.absoluteTo(p.Themes[i]))
		})
	})
	j.list("citation", len(p.Sources)+len(p.Accounts), func(i int) {
		if n := len(p.Sources); i >= n {
			w.structuredAccount(j, p.Accounts[i-n])
			return
		}
		j.thing("CreativeWork", func() {
			j.text("name", w.text(p.Sources[i].Source.Short).Text)
			j.text("url", w.absoluteTo(p.Sources[i].Source))
		})
	})
	if p.Reviewed.Year > 0 {
		j.text("dateModified", p.Reviewed.String())
	}
	j.text("description", v.Summary)
	j.text("headline", v.Title)
	j.text("inLanguage", v.Language.Tag)
	if licence := w.guide.Config.Licence; licence != nil {
		j.text("license", licence.URL.Value)
	}
	j.list("spatialCoverage", len(p.Territories), func(i int) { w.structuredPlace(j, p.Territories[i].Territory) })
	j.text("url", f.Canonical)
}

func (w *writer) structuredPlace(j *jsonld, t *guide.Territory) {
	j.thing("Place", func() {
		if c := t.Coordinates.Values; len(c) == 2 {
			j.key("geo")
			j.thing("GeoCoordinates", func() {
				j.degrees("latitude", c[0])
				j.degrees("longitude", c[1])
			})
		}
		j.text("name", w.name(t))
		j.text("url", w.absoluteTo(t))
	})
}

func (w *writer) structuredAccount(j *jsonld, a guide.Account) {
	j.thing("CreativeWork", func() {
		j.key("author")
		j.thing("Person", func() {
			j.text("jobTitle", w.text(a.Office).Text)
			j.text("name", a.ToldBy)
		})
		j.text("dateCreated", a.Date.String())
		j.text("url", a.URL)
	})
}

func (w *writer) structuredGlossary(v *Glossary) HTML {
	var terms []TermEntry
	for _, letter := range v.Letters {
		terms = append(terms, letter.Terms...)
	}
	return w.structured(func(j *jsonld) {
		j.thing("DefinedTermSet", func() {
			j.list("hasDefinedTerm", len(terms), func(i int) {
				j.thing("DefinedTerm", func() {
					j.text("description", terms[i].Definition.Text)
					j.text("name", terms[i].Link.Text)
					j.text("url", w.absoluteHref(terms[i].Link.Href))
				})
			})
			j.text("inLanguage", w.l.Tag)
			j.text("name", v.Title)
			j.text("url", v.Canonical)
		})
	}, w.breadcrumbList(&v.Frame))
}

func (w *writer) structuredTerm(v *Term) HTML {
	return w.structured(func(j *jsonld) {
		j.thing("DefinedTerm", func() {
			j.text("description", v.Definition.Text)
			j.text("inDefinedTermSet", w.absoluteHref(w.toSingle(address.Glossary)))
			j.text("inLanguage", w.l.Tag)
			j.text("name", v.Title)
			j.text("url", v.Canonical)
		})
	}, w.breadcrumbList(&v.Frame))
}

func (w *writer) structuredCalendar(v *Calendar, days []calendarDay) HTML {
	graph := []func(*jsonld){w.breadcrumbList(&v.Frame)}
	for _, d := range days {
		if month, _ := d.MonthDay(); month > 0 {
			graph = append(graph, func(j *jsonld) { w.structuredDay(j, v, d.Day) })
		}
	}
	return w.structured(graph...)
}

func (w *writer) structuredDay(j *jsonld, v *Calendar, d *guide.Day) {
	month, day := d.MonthDay()
	j.thing("Event", func() {
		j.key("eventSchedule")
		j.thing("Schedule", func() {
			if d.Rule != nil {
				j.text("byDay", byDay(d.Rule))
			}
			j.number("byMonth", month)
			j.number("byMonthDay", day)
			if e := w.event(d); e.days() > 1 {
				j.text("duration", "P"+strconv.Itoa(e.days())+"D")
			}
			j.text("repeatFrequency", "P1Y")
		})
		j.text("inLanguage", w.l.Tag)
		j.text("name", w.heading(d).Text)
		j.text("url", v.Canonical+"#"+w.anchorOf(d))
	})
}
