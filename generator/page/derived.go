package page

import (
	"time"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// Derived is what other files take from a page: the site map, a search, the
// feeds, the calendar files. Whoever prints the page has it at hand, so that
// no page is composed twice.
type Derived struct {
	// Listed tells whether the site map for search engines lists the page.
	Listed bool
	// Entries are what a search finds on the page.
	Entries []Entry
	// Update is the page's entry in the feed of its language; nil without one.
	Update *Update
	// FeedHead is set on the page that gives its language a feed.
	FeedHead *FeedHead
	// Events is set on the page that gives its language a calendar file.
	Events *Events
}

// Entry is something that a search finds: plain text, typeset.
type Entry struct {
	Ref guide.Ref
	// Anchor is where it stands on the page, "" for the whole of it.
	Anchor                string
	Title, Label, Summary string
	Places, Headings      []string
	// Text makes the whole text; it is costly, and most who print a page do
	// not want it.
	Text func() string
	// Language is that of the texts, which may not be the page's.
	Language string
}

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

// derived is the frame of the page at a place with only what derive adds.
func (s *Site) derived(l *locale, p address.Place) *Frame {
	f := &Frame{}
	if !p.Former {
		(&writer{s, l, p.Ref, p.Path}).derive(f)
	}
	return f
}

// derive adds what other files take from the page to its frame. Nothing of it
// needs the page composed; what a search finds does, and is added there.
func (w *writer) derive(f *Frame) {
	w.alternates(f)
	switch {
	case w.ref == guide.Single(address.Home):
		f.FeedHead = w.feedHead()
	case w.ref == guide.Single(address.Calendar):
		f.Events = w.events()
	case w.ref.Kind == guide.KindPractice:
		f.Update = w.update(w.guide.Find(w.ref).(*guide.Practice))
	}
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
