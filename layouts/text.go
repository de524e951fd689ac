package layouts

import "recueil/generator/page"

// headTitle is the title element: the page's title, then the site's.
func headTitle(f *page.Frame) string {
	if f.Title == "" || f.Title == f.Site {
		return f.Site
	}
	return f.Title + " – " + f.Site
}
