package sitetest

import (
	"cmp"
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// atomFeed holds what RFC 4287 requires.
type atomFeed struct {
	XMLName xml.Name  `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string    `xml:"id"`
	Title   string    `xml:"title"`
	Updated time.Time `xml:"updated"`
	Author  []string  `xml:"author>name"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []atomEntry `xml:"entry"`
	Lang    string      `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
}

type atomEntry struct {
	Lang    string    `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID      string    `xml:"id"`
	Title   string    `xml:"title"`
	Updated time.Time `xml:"updated"`
	Summary string    `xml:"summary"`
	Link    struct {
		Href string `xml:"href,attr"`
	} `xml:"link"`
}

// language is that of an entry's texts (RFC 4287, section 2).
func (e atomEntry) language(feed atomFeed) string { return cmp.Or(e.Lang, feed.Lang) }

// mostEntries is how many entries a feed has at most.
const mostEntries = 50

// reviewed are the practices of which the guide says when they were last
// compared with their sources: feeds tell of these, by their ids.
func reviewed() map[string]*guide.Practice {
	out := map[string]*guide.Practice{}
	for _, p := range paged() {
		if p.Reviewed.Year > 0 {
			out[p.ID] = p
		}
	}
	return out
}

func TestTheFeedsTellOfThePracticesThatWereReviewed(t *testing.T) {
	for _, l := range model.Languages {
		path := l.Tag + "/feed.xml"
		if len(reviewed()) == 0 {
			if hosted.files[path] != nil || len(hosted.page(l.Tag+"/index.html").all("link[type='application/atom+xml']")) > 0 {
				t.Errorf("%s: there is a feed, and nothing to tell", path)
			}
			continue
		}
		var feed atomFeed
		if err := xml.Unmarshal(hosted.files[path], &feed); err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if feed.ID == "" || feed.Title == "" || len(feed.Author) == 0 || feed.Links[0].Rel != "self" || feed.Links[0].Href != hosted.base+"/"+path {
			t.Errorf("%s: the feed does not name itself: %+v", path, feed)
		}
		if want := min(mostEntries, len(reviewed())); len(feed.Entries) != want {
			t.Errorf("%s: %d entries, want %d", path, len(feed.Entries), want)
		}
		checkEntries(t, path, l, feed)
		for _, p := range hosted.pages {
			if n := p.one("head > link[rel=alternate][type='application/atom+xml']"); p.language() == l.Tag && p.framed() && attribute(n, "href") != hosted.base+"/"+path {
				t.Fatalf("%s: the page names the feed %q", p.path, attribute(n, "href"))
			}
		}
	}
}

func checkEntries(t *testing.T, path string, l *catalog.Language, feed atomFeed) {
	known := reviewed()
	ids := map[string]bool{}
	for i, e := range feed.Entries {
		page, _ := strings.CutPrefix(e.Link.Href, hosted.base+"/")
		p := hosted.page(page)
		if p == nil || known[p.practice()] == nil || p.language() != l.Tag {
			t.Errorf("%s: %q leads to no practice in the language", path, e.Link.Href)
			continue
		}
		practice := known[p.practice()]
		if day := e.Updated.Format(time.DateOnly); !strings.HasPrefix(day, practice.Reviewed.String()) {
			t.Errorf("%s: %s is of %s, reviewed %v", path, e.ID, day, practice.Reviewed)
		}
		if e.language(feed) != practice.In(l).Language.Tag {
			t.Errorf("%s: the text of %s is said to be in %q", path, e.ID, e.language(feed))
		}
		if ids[e.ID] || e.Title == "" || e.Summary == "" {
			t.Errorf("%s: %+v", path, e)
		}
		if i > 0 && e.Updated.After(feed.Entries[i-1].Updated) {
			t.Errorf("%s: %s is newer than the entry before it", path, e.ID)
		}
		ids[e.ID] = true
	}
}
