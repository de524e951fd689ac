package layouts

import (
	"github.com/a-h/templ"

	"recueil/generator/page"
)

// headTitle is the title element: the page's title, then its collection's
// where that is needed, then the site's.
func headTitle(f *page.Frame) string {
	if f.Title == "" || f.Title == f.Site.Text {
		return f.Site.Text
	}
	title := f.Title
	if f.Collection != "" {
		title += " – " + f.Collection
	}
	return title + " – " + f.Site.Text
}

// marks say that a part of a sheet is out of date or in another language.
func marks(s page.Section, lang string) templ.Attributes {
	out := templ.Attributes{}
	if s.Stale != nil {
		out["data-stale"] = true
	}
	if lang != "" {
		out["lang"] = lang
	}
	return out
}

// spoken marks a link whose words are in another language than the page's.
func spoken(l page.Link) templ.Attributes {
	if l.Lang == "" {
		return nil
	}
	return templ.Attributes{"lang": l.Lang, "hreflang": l.Lang}
}
