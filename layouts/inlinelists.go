package layouts

import (
	"github.com/a-h/templ"

	"recueil/generator/page"
)

// The lists of what inline.go prints.

// listed prints items one after the other, each as one of a list.
func listed[T any](f *page.Frame, class string, items []T, print func(o inline, item T)) templ.Component {
	return printed(f, func(o inline) {
		o.raw("<ul")
		o.attribute("class", class)
		o.raw(">")
		for _, item := range items {
			o.raw("<li>")
			print(o, item)
		}
		o.raw("</ul>")
	})
}

// placeItems prints a list of places, each with what is said of it.
func placeItems(f *page.Frame, class string, places []page.Related) templ.Component {
	return listed(f, class, places, func(o inline, r page.Related) {
		o.places(r.Places)
		o.raw(" ")
		o.line(r.Why)
	})
}

// doneItems prints a list of practices, each with its places and what it relies on.
func doneItems(f *page.Frame, class string, practices []page.Related) templ.Component {
	return listed(f, class, practices, func(o inline, r page.Related) {
		o.link(r.Link)
		o.raw(" <span class=why>")
		o.places(r.Places)
		o.line(r.Why)
		o.raw("</span>")
	})
}

// jump prints links to the parts of a page, or of a list.
func jump(f *page.Frame, links []page.Link) templ.Component {
	return listed(f, "jump", links, inline.link)
}

// linkList prints links, one a line, where there are some.
func linkList(f *page.Frame, links []page.Link) templ.Component {
	if len(links) == 0 {
		return templ.NopComponent
	}
	return listed(f, "columns", links, inline.link)
}

// items prints a list of things.
func items(f *page.Frame, class string, things []page.Related) templ.Component {
	return listed(f, class, things, inline.related)
}

// explored leads to the values of a facet, and to the themes of each.
func explored(f *page.Frame, facet page.ExploreFacet) templ.Component {
	return printed(f, func(o inline) {
		o.raw("<dl class=explore>")
		for _, v := range facet.Values {
			o.raw("<dt>")
			o.link(v.Link)
			o.raw(" <span class=quiet>")
			o.escaped(v.Count)
			o.raw("</span><dd>")
			for i, t := range v.Themes {
				if i > 0 {
					o.raw(" · ")
				}
				o.link(t.Link)
				o.raw(" ")
				o.escaped(t.Count)
			}
		}
		o.raw("</dl>")
	})
}

// dataFiles leads to files.
func dataFiles(f *page.Frame, files []page.DataFile) templ.Component {
	return listed(f, "files", files, func(o inline, file page.DataFile) {
		o.raw("<a")
		o.attribute("href", file.Link.Href)
		o.attribute("lang", file.Link.Lang)
		o.raw(" download>")
		o.escaped(file.Link.Text)
		o.raw("</a> ")
		o.escaped(file.Note)
	})
}

// plates prints numbers on the wall; what each stands for is there for who
// hears the page, or looks for a word in it.
func plates(f *page.Frame, numbers []page.Plate) templ.Component {
	return listed(f, "plates", numbers, func(o inline, p page.Plate) {
		if p.Href != "" {
			o.raw("<a")
			o.attribute("href", string(templ.URL(p.Href)))
			o.attribute("data-count", p.Count)
			o.raw(">")
		}
		o.escaped(p.Number)
		o.raw("<span> ")
		o.line(p.Told)
		o.raw("</span>")
		if p.Href != "" {
			o.raw("</a>")
		}
	})
}
