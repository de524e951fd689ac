package guide

import "recueil/generator/record"

// PageFront is the front matter of an editorial page.
type PageFront struct {
	Common
	Order record.Number `key:"order"`
}

// Page is an editorial page.
type Page struct {
	*Sheet
	Order int
}

func addPage(g *Guide, s *Sheet) Thing {
	p := &Page{Sheet: s, Order: s.Front.(*PageFront).Order.Value}
	g.Pages = append(g.Pages, p)
	return p
}
