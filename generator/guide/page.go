package guide

import "recueil/generator/record"

// PageFront is the front matter of an editorial page.
type PageFront struct {
	Common
	Order record.Number `key:"order"`
	// About says what the page tells of: the guide, or its terms.
	About record.Text `key:"about" one:"guide,terms"`
}

// Page is an editorial page.
type Page struct {
	*Sheet
	Order int
	// Legal is set on a page that tells under which terms the guide is there.
	Legal bool
}

func addPage(g *Guide, s *Sheet) Thing {
	front := s.Front.(*PageFront)
	p := &Page{Sheet: s, Order: front.Order.Value, Legal: front.About.Value == "terms"}
	g.Pages = append(g.Pages, p)
	return p
}
