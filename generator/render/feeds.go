package render

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"recueil/generator/page"
)

// companions makes the files beside the pages of a whole site: the calendars,
// what hosts are told of former addresses and of files, and, when the address
// is known under which the site will be served, the feeds, the site map for
// search engines and robots.txt. Without an address nothing absolute is written.
// Of each page only little is kept, and of each file nothing: of many pages all
// that is heavy.
func companions(drafts []page.Draft, base string, take Take) error {
	var heads []*page.FeedHead
	var listed []listing
	var rules []rule
	var types []page.FileType
	updates := map[string][]*page.Update{}
	for i, d := range drafts {
		told, err := derived(d)
		if err != nil {
			return fmt.Errorf("%s: %w", d.Path, err)
		}
		if told.Canonical != "" {
			listed = append(listed, listing{told.Canonical, i})
		}
		if told.Updates != nil {
			language, _, _ := strings.Cut(d.Path, "/")
			updates[language] = append(updates[language], told.Updates...)
		}
		if told.FeedHead != nil {
			heads = append(heads, told.FeedHead)
		}
		if told.To != "" {
			rules = append(rules, rule{d.Path, told.To})
		}
		types = append(types, told.Types...)
		if told.Events != nil {
			if err := take.file(calendarFile(told.Events)); err != nil {
				return err
			}
		}
	}
	for _, head := range heads {
		if err := take.file(feedFile(head, newest(updates[head.Language]))); err != nil {
			return err
		}
	}
	if rules != nil {
		if err := take.file(hostRules(rules, base), nil); err != nil {
			return err
		}
	}
	if err := take.file(hostHeaders(types, base), nil); err != nil || base == "" {
		return err
	}
	robots := "User-agent: *\nAllow: /\nSitemap: " + absolute(base, sitemap) + "\n"
	if err := take("robots.txt", []byte(robots)); err != nil {
		return err
	}
	return siteMap(drafts, listed, base, take)
}

// file takes a file, if it could be made.
func (t Take) file(f File, err error) error {
	if err != nil {
		return err
	}
	return t(f.Path, f.Content)
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

// newest returns the updates of a feed, those that changed last first.
func newest(all []*page.Update) []*page.Update {
	slices.SortFunc(all, func(a, b *page.Update) int {
		return cmp.Or(cmp.Compare(b.Day, a.Day), cmp.Compare(a.Address, b.Address))
	})
	return all[:min(mostUpdates, len(all))]
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

func derived(d page.Draft) (told page.Derived, err error) {
	defer catch(&err)
	return d.Derive(), nil
}

// instant is midnight of the first of a day, month or year, as feeds write
// time (RFC 3339).
func instant(day string) string {
	const first = "0000-01-01"
	return day + first[len(day):] + "T00:00:00Z"
}

func xmlFile(path string, v any) (File, error) {
	var text, small bytes.Buffer
	text.WriteString(xml.Header)
	if err := xml.NewEncoder(&text).Encode(v); err != nil {
		return File{}, err
	}
	if err := minifier.Minify("application/xml", &small, &text); err != nil {
		return File{}, err
	}
	return File{path, small.Bytes()}, nil
}
