package render

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/i18n"
)

func french(t *testing.T) *catalog.Language {
	t.Helper()
	c, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c.Language("fr")
}

// draft is an editorial page from which other files take something.
func draft(l *catalog.Language, path string, told page.Derived, composed *int) page.Draft {
	compose := func() page.View {
		if composed != nil {
			*composed++
		}
		v := &page.Text{Frame: page.Frame{Shell: &page.Shell{}}}
		v.Language, v.Path, v.Title = l, path, "Titre"
		return v
	}
	return page.Draft{Path: path, Compose: compose, Derive: func() page.Derived { return told }}
}

// files renders drafts and returns what comes out.
func files(t *testing.T, drafts []page.Draft, base string) map[string]string {
	t.Helper()
	out := map[string]string{}
	var mutex sync.Mutex
	err := Site(context.Background(), drafts, Shard{}, base, nil, func(path string, content []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		out[path] = string(content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEachPageIsComposedOnceThoughOtherFilesTakeFromIt(t *testing.T) {
	l := french(t)
	var composed [3]int
	const at = "https://guide.example/"
	drafts := []page.Draft{
		draft(l, "fr/index.html", page.Derived{Canonical: at + "fr/", FeedHead: &page.FeedHead{Path: "fr/feed.xml", Language: "fr"}}, &composed[0]),
		draft(l, "fr/a.html", page.Derived{Canonical: at + "fr/a.html", Updates: []*page.Update{{Address: at + "fr/a.html", Day: "2026-11-21"}}}, &composed[1]),
		draft(l, "fr/old.html", page.Derived{}, &composed[2]),
	}
	got := files(t, drafts, "https://guide.example")
	if composed != [3]int{1, 1, 1} {
		t.Errorf("the pages are composed %v times", composed)
	}
	sitemap := got["sitemap.xml"]
	if !strings.Contains(sitemap, "/fr/a.html</loc>") || strings.Contains(sitemap, "old.html") {
		t.Errorf("the site map lists %s", sitemap)
	}
	if !strings.Contains(got["robots.txt"], "Sitemap: https://guide.example/sitemap.xml\n") {
		t.Errorf("robots.txt is %q", got["robots.txt"])
	}
	if len(got) != 7 {
		t.Errorf("there are %d files", len(got))
	}
}

func TestAFeedHoldsTheFiftyPagesOfItsLanguageThatChangedLastTheNewestFirst(t *testing.T) {
	l := french(t)
	drafts := []page.Draft{
		draft(l, "fr/index.html", page.Derived{FeedHead: &page.FeedHead{Path: "fr/feed.xml", Language: "fr"}}, nil),
		draft(l, "en/x.html", page.Derived{Updates: []*page.Update{{Address: "english", Day: "2030-01-01"}}}, nil),
	}
	for i := range 60 {
		day := fmt.Sprintf("2026-%02d-%02d", 1+i%12, 1+i%28)
		if i == 7 {
			day = "2027" // a year alone
		}
		drafts = append(drafts, draft(l, fmt.Sprintf("fr/%02d.html", i), page.Derived{
			Updates: []*page.Update{{Address: fmt.Sprintf("a%02d", i), Title: "T", Summary: "S", Day: day}},
		}, nil))
	}
	feed := files(t, drafts, "")["fr/feed.xml"]
	if n := strings.Count(feed, "<entry>"); n != 50 {
		t.Errorf("the feed has %d entries", n)
	}
	if strings.Contains(feed, "english") {
		t.Error("the feed has a page of another language")
	}
	first, rest, _ := strings.Cut(feed, "<entry>")
	if !strings.Contains(first, "<updated>2027-01-01T00:00:00Z</updated>") || !strings.HasPrefix(rest, "<id>a07</id>") {
		t.Errorf("the feed begins %.300s", feed)
	}
	last := "9999"
	for _, part := range strings.Split(rest, "<updated>")[1:] {
		if part[:10] > last {
			t.Errorf("%s stands behind %s", part[:10], last)
		}
		last = part[:10]
	}
}

func TestAnAddressThatIsNotThereIsAnErrorThatNamesThePage(t *testing.T) {
	missing := address.Missing{Ref: guide.Ref{Kind: guide.KindTerritory, ID: "atlantis"}, Language: "fr"}
	drafts := []page.Draft{{Path: "fr/x.html", Compose: func() page.View { panic(missing) }, Derive: func() page.Derived { panic(missing) }}}
	err := Site(context.Background(), drafts, Shard{}, "", nil, func(string, []byte) error { return nil })
	if !errors.Is(err, missing) || !strings.Contains(err.Error(), "fr/x.html") || !strings.Contains(err.Error(), "territory:atlantis") {
		t.Errorf("the error is %v", err)
	}
	if err := companions(drafts, "", nil); !errors.Is(err, missing) {
		t.Errorf("of other files the error is %v", err)
	}
}

func TestRenderingStopsWhenTheContextEndsOrAFileIsRefused(t *testing.T) {
	l := french(t)
	var drafts []page.Draft
	for i := range 200 {
		drafts = append(drafts, draft(l, fmt.Sprintf("fr/%d.html", i), page.Derived{}, nil))
	}
	ctx, cancel := context.WithCancel(context.Background())
	var mutex sync.Mutex
	taken := 0
	err := Site(ctx, drafts, Shard{}, "", nil, func(string, []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		if taken++; taken == 5 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || taken > 20 {
		t.Errorf("after %d files the error is %v", taken, err)
	}
	full := errors.New("no space")
	if err := Site(context.Background(), drafts, Shard{}, "", nil, func(string, []byte) error { return full }); !errors.Is(err, full) {
		t.Errorf("the error is %v", err)
	}
}
