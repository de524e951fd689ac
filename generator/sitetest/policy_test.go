package sitetest

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// injected is what somebody might get into a page, by whatever gap: each part would
// mark the page or call a host, HOST, if the policy let it.
const injected = `<script>document.documentElement.id = "taken"</script>` +
	`<script src="HOST/a.js"></script><script type="module">document.documentElement.id = "taken"</script>` +
	`<script src="data:text/javascript,document.documentElement.id='taken'"></script>` +
	`<img src="HOST/a.png"><img src="x:" onerror="document.documentElement.id = 'taken'">` +
	`<svg onload="document.documentElement.id = 'taken'"><image href="HOST/b.png"/></svg>` +
	`<style>html { --taken: 1; background: url(HOST/c.png) } @import url(HOST/d.css);</style>` +
	`<link rel="stylesheet" href="HOST/e.css"><link rel="prefetch" href="HOST/f">` +
	`<iframe name="inside" src="HOST/g"></iframe><iframe srcdoc="<script>parent.document.documentElement.id = 'taken'</script>"></iframe>` +
	`<object data="HOST/h"></object><embed src="HOST/i"><video src="HOST/j" autoplay></video>` +
	`<base href="HOST/"><p style="--taken: 1">` +
	`<form action="HOST/k" target="inside"><button id="send"></button></form>`

// taken tells whether any of it has marked the page, and tries its form.
const taken = `(async () => {
	document.getElementById("send").click();
	await new Promise(done => setTimeout(done, 100));
	const root = document.documentElement;
	return root.id === "taken" || getComputedStyle(root).getPropertyValue("--taken") !== "" || document.baseURI.startsWith("http");
})()`

// What gets into a page does nothing there: none of it runs or is shown, and no
// host hears of it. On a page of its own the same markup does all that, which tells
// that the test can fail.
func TestWhatGetsIntoAPageDoesNothing(t *testing.T) {
	t.Parallel()
	b := newTab(t, chromium(t), view{1280, "light"})
	var mutex sync.Mutex
	var called []string
	elsewhere := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mutex.Lock()
		defer mutex.Unlock()
		called = append(called, r.URL.Path)
	}))
	t.Cleanup(elsewhere.Close)
	markup, name := strings.ReplaceAll(injected, "HOST", elsewhere.URL), filepath.Join(t.TempDir(), "page.html")
	open := func(before, after string) (bool, []string) {
		if err := os.WriteFile(name, []byte(before+markup+after), 0o600); err != nil {
			t.Fatal(err)
		}
		mutex.Lock()
		called = nil
		mutex.Unlock()
		err := b.do(chromedp.Navigate("file://" + filepath.ToSlash(name)))
		marked := false
		if err == nil {
			marked, err = evaluate[bool](b, taken)
		}
		if err != nil {
			t.Fatal(err)
		}
		mutex.Lock()
		defer mutex.Unlock()
		return marked, called
	}
	if marked, called := open("<!DOCTYPE html><html><body><main>", "</main></body></html>"); !marked || len(called) == 0 {
		t.Fatalf("without a policy nothing happens either: %v, %q", marked, called)
	}
	f := faultsOf(t)
	for _, p := range onePageOfEachKind(t, model.Languages[0]) {
		if !p.framed() {
			continue
		}
		before, after, _ := strings.Cut(string(plain.files[p.path]), "<main")
		if marked, called := open(before, "<main"+after); marked || len(called) > 0 {
			f.add(p, "what got into the page marks it (%v), or calls %q", marked, called)
		}
	}
}
