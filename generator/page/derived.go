package page

import (
	"time"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Derived is what other files take from a page: the site map, the feeds, the
// calendar files. Whoever prints only some of the pages needs it of all.
type Derived struct {
	// Canonical and Alternates are those of the page's frame. The site map for
	// search engines lists the pages that have them.
	Canonical  string
	Alternates []Link
	// Updates are the page's entries in the feed of its language: one of a practice,
	// one for each of the newest editions of the page that tells of them.
	Updates []*Update
	// FeedHead is set on the page that gives its language a feed.
	FeedHead *FeedHead
	// Events is set on the page that gives its language a calendar file.
	Events *Events
	// Types are those of files that go with the page and that hosts may not know.
	Types []FileType
	// To is what a page at a former address leads to, from the site's root; "" on
	// all others.
	To string
}

// FileType is the media type of the file at a path.
type FileType struct{ Path, MediaType string }

// Update is a page in a feed. Its address is absolute; Language is that of its
// title and summary.
type Update struct {
	Address, Title, Summary, Day, Language string
}

// FeedHead is what a feed says of itself. Its addresses are absolute.
type FeedHead struct {
	Path, Language    string
	Title, Self, Home string
}

// Events are the days of a calendar file.
type Events struct {
	Path, Name, Language string
	Days                 []Event
}

// Event is a day that comes back each year. Start is its first date since the
// calendar begins, End the day after its last; Rule says how it comes back
// (RFC 5545, section 3.3.10).
type Event struct {
	ID, Name, About, URL string
	Start, End           time.Time
	Rule                 string
}

// derived is what other files take from the page at a place. It says the same
// as the page, without composing it.
func (s *Site) derived(l *locale, p address.Place) Derived {
	var d Derived
	if p.Former {
		if p.Ref != (guide.Ref{}) {
			d.To = s.addresses.Of(l.Language, p.Ref).String()
		}
		return d
	}
	w := &writer{s, l, p.Ref, p.Path}
	d.Canonical, d.Alternates = w.alternates()
	switch {
	case p.Ref == guide.Single(address.Home):
		d.FeedHead = w.feedHead()
		if s.assets.Keep != "" {
			d.Types = []FileType{{manifestPath(l), ManifestType}}
		}
	case p.Ref == guide.Single(address.Calendar):
		d.Events = w.events()
		if d.Events != nil {
			d.Types = []FileType{{d.Events.Path, "text/calendar; charset=utf-8"}}
		}
	case p.Ref == singleData:
		for _, f := range s.dataOf(l).Unusual() {
			d.Types = append(d.Types, FileType{f.Path, f.MediaType})
		}
	case p.Ref.Kind == guide.KindPractice:
		if u := w.update(s.guide.Find(p.Ref).(*guide.Practice)); u != nil {
			d.Updates = []*Update{u}
		}
	case p.Ref == guide.Single(address.Changes):
		d.Updates = w.editionUpdates()
	}
	return d
}

func (s *Site) derivedOfRoot() (d Derived) {
	d.Canonical, d.Alternates = s.rootAlternates()
	return d
}

// feedHead is nil where there is no feed.
func (w *writer) feedHead() *FeedHead {
	if !w.fed {
		return nil
	}
	path := feedPath(w.l)
	return &FeedHead{
		Path: path, Language: w.l.Tag, Title: w.text(w.guide.Config.Title).Text, Self: w.absolute(path), Home: w.absolute(w.path),
	}
}

// update is nil where the practice is in no feed.
func (w *writer) update(p *guide.Practice) *Update {
	if w.base == "" || p.Reviewed.Year == 0 {
		return nil
	}
	v := p.In(w.l.Language)
	return &Update{w.absolute(w.path), v.Title, v.Summary, p.Reviewed.String(), v.Language.Tag}
}
