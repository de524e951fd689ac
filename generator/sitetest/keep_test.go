package sitetest

import (
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// publisher serves one edition of a site or another below "/guide/", and can be
// cut off.
type publisher struct {
	dir  atomic.Pointer[string]
	left atomic.Int64 // how many answers it still gives; less than none for all
}

func (p *publisher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if p.left.Load() == 0 {
		if c, _, err := w.(http.Hijacker).Hijack(); err == nil {
			_ = c.Close()
		}
		return
	}
	p.left.Add(-1)
	w.Header().Set("Cache-Control", "no-cache")
	r.Header.Del("If-Modified-Since") // both editions were built within a second
	http.StripPrefix("/guide/", http.FileServer(http.Dir(*p.dir.Load()))).ServeHTTP(w, r)
}

func (p *publisher) cut()             { p.left.Store(0) }
func (p *publisher) online()          { p.left.Store(-1) }
func (p *publisher) publish(s *site)  { p.dir.Store(&s.dir) }
func (p *publisher) cutAfter(n int64) { p.left.Store(n) }
func (b *tab) goes(to string) error   { return b.do(chromedp.Navigate(to)) }
func text(selector string) string     { return `document.querySelector("` + selector + `")?.textContent` }
func says(selector, is string) string { return text(selector) + `?.includes("` + is + `")` }
func clicks(t *testing.T, b *tab, n int) {
	t.Helper()
	if _, err := evaluate[bool](b, `document.querySelectorAll(".keep button")[`+string(rune('0'+n))+`].click(), true`); err != nil {
		t.Fatal(err)
	}
}

// hides lets a page believe that nobody looks at it, as pages without a window
// cannot be hidden.
func hides(t *testing.T, b *tab) {
	t.Helper()
	if _, err := evaluate[bool](b, `Object.defineProperty(document, "hidden", { configurable: true, value: true }), document.dispatchEvent(new Event("visibilitychange"))`); err != nil {
		t.Fatal(err)
	}
}

// The two editions that the tests publish differ in the title of a practice, which
// its page and the list show.
const (
	keptPage, keptList  = "fr/pratiques/une-cantine-volante-la-soupe-en-ballon.html", "fr/pratiques/index.html"
	unread              = "fr/pratiques/le-troc-des-recettes.html"
	firstTitle, ofLater = "Une cantine volante", "Une marmite volante"
)

// editions builds the golden guide twice for an address, and serves the first.
func editions(t *testing.T) (p *publisher, at string, later *site) {
	t.Helper()
	if os.Getenv(guideFolder) != "" {
		t.Skip("one guide is tried alone")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	at = "http://" + listener.Addr().String() + "/guide"
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS(goldenSite)); err != nil {
		t.Fatal(err)
	}
	edition := func(name string) *site {
		s, err := buildSite(root, filepath.Join(t.TempDir(), name), at, nil)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := edition("first")
	sheet := filepath.Join(root, "content", "practices", "flying-canteen", "fr.md")
	was, err := os.ReadFile(sheet)
	if err != nil {
		t.Fatal(err)
	}
	now := strings.Replace(string(was), firstTitle, ofLater, 1)
	now = strings.Replace(now, "\nsummary:", "\nslug: une-cantine-volante-la-soupe-en-ballon\nsummary:", 1)
	if err := os.WriteFile(sheet, []byte(now), 0o644); err != nil {
		t.Fatal(err)
	}
	later = edition("later")
	p = &publisher{}
	p.publish(first)
	p.online()
	server := &http.Server{Handler: p, ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return p, at + "/", later
}

// opens goes to a page and waits until something is true there.
func (b *tab) opens(t *testing.T, what, address, script string) {
	t.Helper()
	if err := b.goes(address); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	b.becomes(t, what, script)
}

const (
	controlled = `!!navigator.serviceWorker.controller`
	styled     = `document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 50`
)

// Whoever has read a page reads it again without a network, and the whole guide if
// they have asked for it; nothing is kept any more once they say so.
func TestWhatWasReadIsReadAgainWithoutANetwork(t *testing.T) {
	t.Parallel()
	p, at, _ := editions(t)
	b := newTab(t, installing(t), view{1280, "light"})
	b.opens(t, "a worker", at+"fr/index.html", controlled)
	b.becomes(t, "the size of all", says(".keep [role=status]", " Mo"))
	if got, err := chromedp.Call(b.Context, cdppage.GetInstallabilityErrors, cdp.Empty{}); err != nil || len(got.InstallabilityErrors) > 0 {
		t.Errorf("it cannot be installed: %+v, %v", got, err)
	}
	b.opens(t, "a page", at+keptPage, styled)
	p.cut()
	b.opens(t, "a page that was read", at+keptPage, says("h1", firstTitle)+" && "+styled)
	b.opens(t, "the first page", at+"fr/", says("h1", "")+" && "+styled)
	b.opens(t, "a page that was not read", at+unread, `document.title.startsWith("Cette page n’est pas gardée")`)

	p.online()
	b.opens(t, "the first page again", at+"fr/index.html", `!!document.querySelector(".keep button:not([hidden])")`)
	p.cutAfter(20)
	clicks(t, b, 0)
	b.becomes(t, "a failure", says(".keep [role=status]", "reprenez plus tard"))
	p.online()
	clicks(t, b, 0)
	b.becomes(t, "all kept", says(".keep [role=status]", "Tout le guide est gardé"))
	p.cut()
	b.opens(t, "a page that nobody has read", at+unread, says("h1", "troc")+" && "+styled)
	b.opens(t, "a search", at+"fr/recherche.html?q=soupe", `document.querySelectorAll("main ol li a").length > 1`)

	b.opens(t, "the first page, kept", at+"fr/index.html", says(".keep [role=status]", "Tout le guide est gardé"))
	p.online()
	clicks(t, b, 1)
	b.becomes(t, "an end", says(".keep [role=status]", "Plus rien"))
	b.opens(t, "nothing kept", at+"fr/index.html", says(".keep [role=status]", "Plus rien"))
	left, err := evaluate[string](b, `(async () => (await navigator.serviceWorker.getRegistrations()).length + " " + (await caches.keys()).map((name) => name.split(" ")[1]))()`)
	if err != nil || left != "0 off" {
		t.Errorf("%q is left, %v", left, err)
	}
}

// What is offered is for everybody.
func TestWhoeverReadsCanKeepTheGuide(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		missing(t, "axe-core", "run: npm ci --prefix .ci --ignore-scripts")
	}
	_, at, _ := editions(t)
	browser := installing(t)
	for _, v := range []view{{1280, "light"}, {320, "dark"}} {
		b := newTab(t, browser, v)
		b.opens(t, "the size of all", at+"fr/index.html", says(".keep [role=status]", " Mo"))
		seen, err := evaluate[struct {
			Excess     int      `json:"excess"`
			Violations []string `json:"violations"`
		}](b, string(axe)+"; "+axeRun)
		if err != nil || seen.Excess > 0 || len(seen.Violations) > 0 {
			t.Errorf("%v: %+v, %v", v, seen, err)
		}
	}
}

// Pages of two editions never stand beside each other: while the next one is not
// there whole, all is of the one before.
func TestEditionsAreNeverMixed(t *testing.T) {
	t.Parallel()
	p, at, later := editions(t)
	browser := installing(t)
	b := newTab(t, browser, view{1280, "light"})
	b.opens(t, "a worker", at+"fr/index.html", controlled)
	b.opens(t, "the first page", at+"fr/index.html", `!!document.querySelector(".keep button:not([hidden])")`)
	clicks(t, b, 0)
	b.becomes(t, "all kept", says(".keep [role=status]", "Tout le guide est gardé"))

	// The update is broken off: the worker and some files of it are there.
	p.publish(later)
	p.cutAfter(3)
	b.opens(t, "the page while the next edition comes", at+keptPage, says("h1", firstTitle))
	for end := time.Now().Add(patience); p.left.Load() > 0 && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
	}
	if n := p.left.Load(); n > 0 {
		t.Fatalf("the next edition is not asked for: %d answers are left", n)
	}
	b.becomes(t, "no worker that waits", `(async () => { const r = await navigator.serviceWorker.getRegistration(); return !r.installing && !r.waiting })()`)
	p.cut()
	for _, name := range []string{keptList, keptPage, keptList} {
		b.opens(t, name+" of the edition before", at+name, says("main", firstTitle)+" && !"+says("main", ofLater))
	}

	// It comes whole, and waits while somebody reads.
	p.online()
	b.opens(t, "a page before the next edition", at+keptList, says("main", firstTitle))
	b.becomes(t, "the next edition", `(async () => !!(await navigator.serviceWorker.getRegistration()).waiting)()`)
	for _, name := range []string{keptPage, keptList} {
		b.opens(t, name+" while the next edition waits", at+name, says("main", firstTitle)+" && !"+says("main", ofLater))
	}
	// Not while another page is open either.
	other := newTab(t, browser, view{1280, "light"})
	other.opens(t, "another page", at+keptPage, says("h1", firstTitle))
	hides(t, b)
	time.Sleep(3 * time.Second)
	b.becomes(t, "the edition before, while another page is open", says("main", firstTitle))
	if err := other.goes("about:blank"); err != nil {
		t.Fatal(err)
	}
	// It takes the place of the one before when nobody looks.
	hides(t, b)
	b.becomes(t, "the list of the next edition", says("main", ofLater)+" && !"+says("main", firstTitle))
	p.cut()
	for _, name := range []string{keptList, keptPage, unread} {
		b.opens(t, name+" of the next edition", at+name, styled)
		if is, err := evaluate[bool](b, says("main", firstTitle)); err != nil || is {
			t.Errorf("%s is of the edition before, %v", name, err)
		}
	}
}

// Of a language of which nothing was read, the pages of the next edition are read while
// the worker is of the one before.
func TestALanguageNotReadYetIsReadInTheNextEdition(t *testing.T) {
	t.Parallel()
	p, at, later := editions(t)
	b := newTab(t, installing(t), view{1280, "light"})
	b.opens(t, "a worker", at+"en/index.html", controlled)
	p.publish(later)
	b.opens(t, "a page of the next edition", at+keptPage, says("h1", ofLater)+" && "+styled)
	b.becomes(t, "the next edition", `(async () => { const r = await navigator.serviceWorker.getRegistration(); return !!(r.installing || r.waiting) })()`)
	p.cut()
	b.opens(t, "a page that was not read", at+unread, `document.title.startsWith("Cette page n’est pas gardée")`)
}

// From a disk nothing of it shows, and nobody complains.
func TestFromADiskNothingIsKept(t *testing.T) {
	t.Parallel()
	b := newTab(t, installing(t), view{1280, "light"})
	home := hosted.page(model.Languages[0].Tag + "/index.html")
	if err := b.open(home); err != nil {
		t.Fatal(err)
	}
	f := faultsOf(t)
	b.checkNoted(f, home)
	if shown, err := evaluate[bool](b, `!!document.querySelector(".keep, link[rel=manifest]")`); err != nil || shown {
		t.Errorf("it shows: %v, %v", shown, err)
	}
}
