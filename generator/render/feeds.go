package render

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"
	"strings"

	"recueil/generator/page"
)

// derived is what other files take from the page at a path.
type derived struct {
	path string
	page.Derived
}

// companions are the files beside the pages of a whole site: the calendars,
// and, when the address is known under which the site will be served, the
// feeds, the site map for search engines and robots.txt. Without an address
// nothing absolute is written.
func companions(drafts []page.Draft, base string) (out []File, err error) {
	defer catch(&err)
	all := make([]derived, len(drafts))
	for i, d := range drafts {
		all[i] = derived{d.Path, d.Derive()}
	}
	add := func(f File, err error) error {
		out = append(out, f)
		return err
	}
	for _, d := range all {
		if d.Events != nil {
			if err := add(calendarFile(d.Events)); err != nil {
				return nil, err
			}
		}
		if d.FeedHead != nil {
			if err := add(feedFile(d.FeedHead, updates(all, d.FeedHead.Language))); err != nil {
				return nil, err
			}
		}
	}
	if base == "" {
		return out, nil
	}
	maps, err := siteMap(all, base)
	if err != nil {
		return nil, err
	}
	robots := "User-agent: *\nAllow: /\nSitemap: " + absolute(base, maps[0].Path) + "\n"
	return append(append(out, File{"robots.txt", []byte(robots)}), maps...), nil
}

type atom struct {
	XMLName xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string     `xml:"xml:lang,attr"`
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Author  atomAuthor `xml:"author"`
	Links   []atomLink `xml:"link"`
	Entries []entry    `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type entry struct {
	Lang    string   `xml:"xml:lang,attr,omitempty"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary"`
}

// mostUpdates is how many pages a feed holds.
const mostUpdates = 50

// updates lists the pages of a language that are in its feed, those that
// changed last first.
func updates(all []derived, language string) []*page.Update {
	var out []*page.Update
	for _, d := range all {
		if d.Update != nil && strings.HasPrefix(d.path, language+"/") {
			out = append(out, d.Update)
		}
	}
	slices.SortFunc(out, func(a, b *page.Update) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(a.Address, b.Address))
	})
	return out[:min(mostUpdates, len(out))]
}

// feedFile writes an Atom feed (RFC 4287).
func feedFile(head *page.FeedHead, updates []*page.Update) (File, error) {
	feed := atom{
		Lang: head.Language, ID: head.Self, Title: head.Title, Updated: instant("1970-01-01"), Author: atomAuthor{head.Title},
		Links: []atomLink{{"self", head.Self}, {"", head.Home}},
	}
	for _, u := range updates {
		e := entry{ID: u.Address, Title: u.Title, Updated: instant(u.Day), Link: atomLink{Href: u.Address}, Summary: u.Summary}
		if u.Language != head.Language {
			e.Lang = u.Language
		}
		feed.Entries = append(feed.Entries, e)
	}
	if len(updates) > 0 {
		feed.Updated = instant(updates[0].Day)
	}
	return xmlFile(head.Path, feed)
}

// instant is midnight of the first of a day, month or year, as feeds write
// time (RFC 3339).
func instant(day string) string {
	const first = "0000-01-01"
	return day + first[len(day):] + "T00:00:00Z"
}

func xmlFile(path string, v any) (File, error) {
	text, err := xml.Marshal(v)
	if err != nil {
		return File{}, err
	}
	var small bytes.Buffer
	if err := minifier.Minify("application/xml", &small, bytes.NewReader(append([]byte(xml.Header), text...))); err != nil {
		return File{}, err
	}
	return File{path, small.Bytes()}, nil
}
