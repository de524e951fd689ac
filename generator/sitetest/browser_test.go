package sitetest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"recueil/generator/catalog"
)

// wholeBrowsers are the names of Chromium; the part of it without windows, which is
// what draws pages, takes half the processor time.
var (
	wholeBrowsers = []string{"chromium", "chromium-browser", "google-chrome"}
	browsers      = append([]string{"chromium-headless-shell", "chrome-headless-shell"}, wholeBrowsers...)
)

// browserPath is where the first of browsers is that is there.
func browserPath(t *testing.T, names []string) string {
	t.Helper()
	if path := os.Getenv("CHROME"); path != "" {
		return path
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	missing(t, "Chromium", "or give its path in CHROME")
	return ""
}

// started is the browser that the tests share, as to start one takes as long as to
// look at ten pages; TestMain ends it.
var started struct {
	once    sync.Once
	browser context.Context
	end     func()
	err     error
}

// start starts a browser without a window, which keeps what it must in a folder.
func start(path, folder string) (browser context.Context, end func(), err error) {
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(folder),
		chromedp.Flag("font-render-hinting", "slight")) // letters as wide as in windows
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	browser, closeBrowser := chromedp.NewContext(allocator)
	if err = chromedp.Do(browser); err != nil {
		err = fmt.Errorf("%s does not start: %w", path, err)
	}
	return browser, func() { closeBrowser(); stop() }, err
}

// chromium gives a test windows in which it finds nothing of other tests, and they
// nothing of it.
func chromium(t *testing.T) context.Context {
	t.Helper()
	path := browserPath(t, browsers)
	started.once.Do(func() {
		started.browser, started.end, started.err = start(path, filepath.Join(filepath.Dir(program), "profile"))
	})
	if started.err != nil {
		t.Fatal(started.err)
	}
	windows, end := chromedp.NewContext(started.browser, chromedp.WithNewBrowserContext())
	t.Cleanup(end)
	if err := chromedp.Do(windows); err != nil {
		t.Fatal(err)
	}
	return windows
}

// installing gives a test a browser of its own: in windows as those of chromium
// nothing can be installed.
func installing(t *testing.T) context.Context {
	t.Helper()
	browser, end, err := start(browserPath(t, browsers), t.TempDir())
	t.Cleanup(end)
	if err != nil {
		t.Fatal(err)
	}
	return browser
}

// view is how a reader looks at pages.
type view struct {
	width  int64 // in CSS pixels
	scheme string
}

func (v view) String() string { return fmt.Sprintf("%s, %d px", v.scheme, v.width) }

// tab is a page of the browser that notes what it loads and complains of.
type tab struct {
	context.Context
	view   view
	medium string // "print", as pages are on paper; a screen if not said

	mutex    sync.Mutex
	requests []string
	messages []string
}

// newTab opens a tab for a view.
func newTab(t *testing.T, browser context.Context, v view) *tab {
	t.Helper()
	ctx, closeTab := chromedp.NewContext(browser)
	t.Cleanup(closeTab)
	b := &tab{Context: ctx, view: v}
	err := chromedp.Listen(ctx, b.note)
	if err == nil {
		_, err = chromedp.Call(ctx, network.Enable, network.EnableParams{})
	}
	if err == nil { // windows of other tests have the focus, too
		_, err = chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	}
	if err == nil {
		err = b.showWidth()
	}
	if err == nil {
		err = b.showScheme()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// showWidth and showScheme show pages, and the one that is open, as the view says.
func (b *tab) showWidth() error { return b.do(chromedp.EmulateViewport(b.view.width, 900)) }

// resize shows the page that is open in a window of another width.
func (b *tab) resize(t *testing.T, width int64) {
	t.Helper()
	if b.view.width == width {
		return
	}
	b.view.width = width
	if err := b.showWidth(); err != nil {
		t.Fatal(err)
	}
}

func (b *tab) showScheme() error {
	_, err := chromedp.Call(b.Context, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: b.medium,
		Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: b.view.scheme},
			{Name: "prefers-reduced-motion", Value: "reduce"}, // pages are at rest when they are looked at
		},
	})
	return err
}

func (b *tab) note(event any) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		b.messages = append(b.messages, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			b.messages = append(b.messages, fmt.Sprintf("console.%s", e.Type))
		}
	case *log.EventEntryAdded:
		b.messages = append(b.messages, e.Entry.Text)
	}
}

// noted returns what was noted since it was last asked.
func (b *tab) noted() (requests, messages []string) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	requests, messages = b.requests, b.messages
	b.requests, b.messages = nil, nil
	return requests, messages
}

// open goes to a page from its file.
func (b *tab) open(p *page) error { return b.do(chromedp.Navigate(fileURL(p))) }

// patience is how long the browser may take for one thing.
const patience = time.Minute

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) error {
	ctx, cancel := context.WithTimeout(b.Context, patience)
	defer cancel()
	return chromedp.Do(ctx, steps...)
}

// evaluate runs a script in the page of a tab and returns its value.
func evaluate[T any](b *tab, script string) (T, error) {
	ctx, cancel := context.WithTimeout(b.Context, patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
}

func fileURL(p *page) string {
	return "file://" + filepath.ToSlash(filepath.Join(p.site.dir, filepath.FromSlash(p.path)))
}

// checkNoted sees that a page that was opened loaded only files of the site,
// and that the browser had nothing to complain of.
func (b *tab) checkNoted(f *faults, p *page) {
	requests, messages := b.noted()
	if len(requests) == 0 {
		f.add(p, "the browser noted no request")
	}
	for _, r := range requests {
		if !strings.HasPrefix(r, "file://"+filepath.ToSlash(p.site.dir)+"/") && !strings.HasPrefix(r, "data:") {
			f.add(p, "it loads %s", r)
		}
	}
	for _, m := range messages {
		f.add(p, "the browser says: %s", m)
	}
}

// noticed marks pages with a notice of their translation.
const noticed = ", with a notice"

// full asks that a browser looks at every page, not at one of each kind.
var full = os.Getenv("FULL") == "1"

// pagesInTurn are the pages at which a browser looks in the ith of some views: one
// of each kind, of which languages take turns, or with FULL=1 all of the guide.
func pagesInTurn(t *testing.T, i int) []*page {
	t.Helper()
	if full {
		return slices.DeleteFunc(slices.Clone(plain.pages), func(p *page) bool { return p.kind() == formerAddress })
	}
	var kinds []string
	pages := map[string][]*page{}
	for _, l := range model.Languages {
		for _, p := range onePageOfEachKind(t, l) {
			kind := p.kind()
			if p.one("p.note") != nil {
				kind += noticed
			}
			if pages[kind] == nil {
				kinds = append(kinds, kind)
			}
			pages[kind] = append(pages[kind], p)
		}
	}
	var out []*page
	for k, kind := range kinds {
		out = append(out, pages[kind][(k+i)%len(pages[kind])])
	}
	return out
}

// onePageOfEachKind returns the largest page of each kind that the guide has in
// a language, the largest of each that has a notice of its translation, and the
// pages of no language. A former address is none: browsers leave it at once.
func onePageOfEachKind(t *testing.T, l *catalog.Language) []*page {
	t.Helper()
	largest := map[string]*page{}
	for _, p := range plain.pages {
		k := p.kind()
		if k == formerAddress || p.framed() && p.language() != l.Tag {
			continue
		}
		if p.one("p.note") != nil {
			k += noticed
		}
		if largest[k] == nil || len(plain.files[p.path]) > len(plain.files[largest[k].path]) {
			largest[k] = p
		}
	}
	for k := range promise(l) {
		if largest[k] == nil && largest[k+noticed] == nil && k != formerAddress {
			t.Errorf("there is no page of the kind %q in %q", k, l.Tag)
		}
	}
	var out []*page
	for _, p := range plain.pages {
		if largest[p.kind()] == p || largest[p.kind()+noticed] == p {
			out = append(out, p)
		}
	}
	return out
}
