package page

import (
	"cmp"
	"slices"
)

// Feed lists the practices of a language for feed readers, those reviewed
// last first. Its addresses are absolute.
type Feed struct {
	Path, Language    string
	Title, Self, Home string
	Updated           string // a day, "2026-11-21"
	Entries           []FeedEntry
}

// FeedEntry is a practice in a Feed.
type FeedEntry struct {
	Address, Title, Summary, Updated string
}

// mostEntries is how many practices a feed holds.
const mostEntries = 50

// Absolute returns the address of a path below the site's root.
func (s *Site) Absolute(path string) string { return s.base + "/" + path }

// Feeds returns a feed for each language; none without a base URL.
func (s *Site) Feeds() []Feed {
	if s.base == "" {
		return nil
	}
	var out []Feed
	for _, l := range s.locales {
		path := l.Tag + "/feed.xml"
		f := Feed{
			Path: path, Language: l.Tag, Self: s.Absolute(path), Home: s.Absolute(l.fixed(pathHome)),
			Title: l.Typeset(s.guide.Config.Title.In(l.Tag)), Updated: "1970-01-01",
		}
		for _, p := range s.guide.Practices {
			if v := p.In(l.Language); p.Reviewed.Year > 0 {
				f.Entries = append(f.Entries, FeedEntry{s.Absolute(l.address[p]), v.Title, v.Summary, p.Reviewed.String()})
			}
		}
		slices.SortStableFunc(f.Entries, func(a, b FeedEntry) int {
			return cmp.Or(cmp.Compare(b.Updated, a.Updated), cmp.Compare(a.Address, b.Address))
		})
		f.Entries = f.Entries[:min(mostEntries, len(f.Entries))]
		if len(f.Entries) > 0 {
			f.Updated = f.Entries[0].Updated
		}
		out = append(out, f)
	}
	return out
}
