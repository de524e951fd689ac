package preview

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/i18n"
)

// disk is a file system that changes.
type disk struct {
	mutex sync.Mutex
	files fstest.MapFS
	reads map[string]int
}

// Open implements fs.FS.
func (d *disk) Open(name string) (fs.File, error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.reads[name]++
	return d.files.Open(name)
}

func (d *disk) write(name, text string) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.files[name] = &fstest.MapFile{Data: []byte(text)}
}

func (d *disk) text(name string) string {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	return string(d.files[name].Data)
}

// shown is a guide that a Server shows.
type shown struct {
	t       *testing.T
	disk    *disk
	server  *Server
	changes chan []string
	told    chan string
}

// showing shows the golden site, changed before it is first read.
func showing(t *testing.T, change func(d *disk)) *shown {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	s := &shown{t: t, disk: &disk{files: fstest.MapFS{}, reads: map[string]int{}}, changes: make(chan []string), told: make(chan string, 100)}
	root := os.DirFS("../testdata/site")
	err = fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			var text []byte
			text, err = fs.ReadFile(root, name)
			s.disk.write(name, string(text))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(s.disk)
	}
	s.server = New(Options{Files: s.disk, Strings: strings, Language: strings.Language("en"), Messages: strings.Language("en"), Host: "guide.test", Told: func(fresh, all *diag.List, err error) {
		var text bytes.Buffer
		if err != nil {
			text.WriteString(err.Error())
		}
		if fresh != nil {
			_ = diag.Printer{Form: "text", Messages: strings.Language("en")}.Print(&text, fresh)
		}
		s.told <- text.String()
	}})
	if err := s.server.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		s.server.Follow(ctx, s.changes)
		close(done)
	}()
	t.Cleanup(func() { end(); <-done })
	return s
}

// save writes a file and says that it has changed.
func (s *shown) save(name, text string) {
	s.disk.write(name, text)
	s.changes <- []string{name}
}

func (s *shown) edit(name, old, next string) {
	s.t.Helper()
	text := s.disk.text(name)
	if !strings.Contains(text, old) {
		s.t.Fatalf("%s has no %q", name, old)
	}
	s.save(name, strings.Replace(text, old, next, 1))
}

// ask asks for an address as a browser on this machine does.
func (s *shown) ask(method, path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://localhost:8080/", nil)
	r.URL.Path = path
	for i := 0; i+1 < len(header); i += 2 {
		if r.Header.Set(header[i], header[i+1]); header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	w := httptest.NewRecorder()
	s.server.ServeHTTP(w, r)
	return w
}

func (s *shown) page(path string) string { return s.ask(http.MethodGet, path).Body.String() }

const (
	garden     = "content/practices/moon-garden/en.md"
	gardenPage = "/en/practices/a-garden-on-the-moon.html"
)

func TestOnlyRequestsThatNameTheServerAreAnswered(t *testing.T) {
	s := showing(t, nil)
	for host, want := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "127.0.0.1:8080": 200, "[::1]:8080": 200, "guide.test:8080": 200, "GUIDE.test": 200,
		"evil.example": 403, "evil.example:8080": 403, "localhost.evil.example": 403, "127.0.0.1.evil.example": 403, "10.0.0.1": 403, "": 403,
	} {
		for _, path := range []string{"/", "/.recueil/events", "/.recueil/reload.js"} {
			if want == 200 && strings.HasSuffix(path, "events") {
				continue // it would go on
			}
			if got := s.ask(http.MethodGet, path, "Host", host).Code; got != want {
				t.Errorf("%s of the host %q has the status %d, want %d", path, host, got, want)
			}
		}
	}
}

func TestOnlyReadingIsAnswered(t *testing.T) {
	s := showing(t, nil)
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS"} {
		if w := s.ask(method, "/"); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s has the status %d", method, w.Code)
		}
	}
	if w := s.ask(http.MethodHead, "/"); w.Code != http.StatusOK || w.Body.Len() > 0 {
		t.Errorf("HEAD has the status %d and %d bytes", w.Code, w.Body.Len())
	}
}

func TestNoPathLeavesTheSite(t *testing.T) {
	s := showing(t, nil)
	for _, path := range []string{
		"/../content/guide.yaml", "/content/guide.yaml", "/fr/../../seeds", "/..", "//etc/passwd", "/fr//index.html", "/./index.html",
		"/fr/\x00", "/C:\\windows", "/.recueil", "/.recueil/", "/.recueil/manifest", "/fr/nothing.html", "/en/practices/a-garden-on-the-moon.html/", "/fr/feed.html",
	} {
		w := s.ask(http.MethodGet, path)
		if w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "Page not found") || !strings.Contains(w.Body.String(), "<base href=/>") {
			t.Errorf("%q has the status %d: %.300s", path, w.Code, w.Body)
		}
	}
}

func TestFilesHaveTheTypesThatHostsGiveThem(t *testing.T) {
	s := showing(t, func(d *disk) {
		d.write("content/guide.yaml", d.text("content/guide.yaml")+"\nbase_url: https://guide.example\n")
	})
	for path, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/fr/": "text/html; charset=utf-8", "/robots.txt": "text/plain; charset=utf-8",
		"/sitemap.xml": "application/xml", "/.recueil/reload.js": "text/javascript; charset=utf-8", "/.recueil/panel.css": "text/css; charset=utf-8",
		"/nowhere": "text/html; charset=utf-8",
	} {
		w := s.ask(http.MethodGet, path)
		if got := w.Header().Get("Content-Type"); got != want || w.Body.Len() == 0 {
			t.Errorf("%s is %q of %d bytes, want %q", path, got, w.Body.Len(), want)
		}
	}
	if w := s.ask(http.MethodGet, "/fr"); w.Code != http.StatusMovedPermanently || w.Header().Get("Location") != "/fr/" {
		t.Errorf("a folder without its slash leads, by %d, to %q", w.Code, w.Header().Get("Location"))
	}
}

func TestThePolicyIsThatOfPublishedPagesAndLetsTheScriptAsk(t *testing.T) {
	s := showing(t, nil)
	text := s.page(gardenPage)
	policy := text[strings.Index(text, "default-src"):]
	policy, _, _ = strings.Cut(policy, `"`)
	const want = "default-src 'none'; style-src 'self' 'nonce-guide'; script-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self' file:; connect-src 'self'"
	if policy != want {
		t.Errorf("the policy is %q", policy)
	}
	if n := strings.Count(text, "<script"); n != 2 || !strings.Contains(text, "<script defer src=../../.recueil/reload.js></script>") {
		t.Errorf("there are %d scripts", n)
	}
}

func TestASheetIsShownBeforeAllIsReadAnewAndNothingElseIsReadForIt(t *testing.T) {
	s := showing(t, nil)
	s.server.reading.Lock() // as if all took very long
	s.disk.mutex.Lock()
	s.disk.reads = map[string]int{}
	s.disk.mutex.Unlock()
	s.edit(garden, "\n---\n", "\n---\nA word more.\n\n")
	s.changes <- nil // taken after the one before was shown
	if text := s.page(gardenPage); !strings.Contains(text, "A word more.") {
		t.Errorf("the page does not show it: %.2000s", text)
	}
	s.edit(garden, "title: ", "title: New ")
	s.changes <- nil
	if text := s.page(gardenPage); !strings.Contains(text, "<h1>New ") {
		t.Errorf("the page does not show its new title: %.2000s", text)
	}
	s.disk.mutex.Lock()
	for name := range s.disk.reads {
		if !strings.HasPrefix(name, "content/practices/moon-garden") {
			t.Errorf("%s is read", name)
		}
	}
	s.disk.mutex.Unlock()
	s.server.reading.Unlock()
}

func TestTheProblemsOfThePageAtHandComeFirst(t *testing.T) {
	list := []Problem{
		{File: "content/a/b/fr.md", Severity: "warning", unit: "content/a/b"},
		{File: "content/a/b/en.md", Severity: "error", unit: "content/a/b"},
		{File: "content/a/c/fr.md", Severity: "warning", unit: "content/a/c"},
		{File: "content/a/c/en.md", Severity: "error", unit: "content/a/c"},
	}
	var got []string
	for _, p := range foremost(list, "content/a/c", 3) {
		got = append(got, p.File)
	}
	if want := "content/a/c/en.md content/a/c/fr.md content/a/b/en.md"; strings.Join(got, " ") != want {
		t.Errorf("they are %q", got)
	}
}

func TestWhatAProblemSaysIsNoMarkup(t *testing.T) {
	s := showing(t, nil)
	text := string(panel(s.server.Language, []Problem{{File: `<img src=x>`, Message: `"><script>`, Hint: `</section>`, Severity: "error"}}, "", ""))
	if strings.Contains(text, "<img") || strings.Contains(text, "<script") || strings.Count(text, "</section>") != 1 {
		t.Errorf("the panel is %s", text)
	}
}

func TestAPageThatCannotBeMadeIsAsItWasUntilItCan(t *testing.T) {
	s := showing(t, nil)
	before := s.page(gardenPage)
	if !strings.Contains(before, "<h1>") {
		t.Fatalf("the page is %s", before)
	}
	text := s.disk.text(garden)
	for _, broken := range []string{
		strings.Replace(text, "title:", "title: [", 1), strings.Replace(text, "---", "--", 1), "", strings.Replace(text, "\nthemes: [", "\nthemes: [nope, ", 1),
	} {
		s.save(garden, broken)
		s.changes <- nil
		s.until(gardenPage, `class="error"`)
		if w := s.ask(http.MethodGet, gardenPage); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "<h1>") {
			t.Errorf("the status is %d: %.500s", w.Code, w.Body)
		}
		s.save(garden, text)
		s.changes <- nil
		s.untilNot(gardenPage, `class="error"`)
	}
}

func (s *shown) until(path, words string) {
	s.t.Helper()
	s.wait(path, words, true)
}

func (s *shown) untilNot(path, words string) {
	s.t.Helper()
	s.wait(path, words, false)
}

func (s *shown) wait(path, words string, there bool) {
	s.t.Helper()
	for end := time.Now().Add(10 * time.Second); strings.Contains(s.page(path), words) != there; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("waiting for %q in %s, %v, took too long: %.3000s", words, path, there, s.page(path))
		}
	}
}

// A reading that a change overtakes at its very end has found the sheet sound, and
// says nothing of how it is now.
func TestASheetThatBreaksWhileAllIsReadIsAsItWas(t *testing.T) {
	s := showing(t, nil)
	ctx, overtake := context.WithCancel(t.Context())
	text := s.disk.text(garden)
	s.disk.write(garden, strings.Replace(text, "title: ", "tilte: ", 1))
	overtake()
	s.server.quickly(t.Context(), []string{garden})
	s.server.broken(ctx, &diag.List{})
	if err := s.server.renew(t.Context()); err != nil {
		t.Fatal(err)
	}
	if answer := s.ask(http.MethodGet, gardenPage); answer.Code != http.StatusOK || !strings.Contains(answer.Body.String(), garden+":2:1") {
		t.Errorf("it is answered with %d: %.2000s", answer.Code, answer.Body)
	}
}

func TestAStreamEndsWithItsRequest(t *testing.T) {
	s := showing(t, nil)
	server := httptest.NewServer(s.server)
	defer server.Close()
	ctx, end := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/"+eventsPath+"?page="+gardenPage, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // nothing is written to it
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Errorf("it is %q", kind)
	}
	first := make([]byte, 12)
	if _, err := io.ReadFull(response.Body, first); err != nil || string(first) != "event: panel" {
		t.Errorf("it begins with %q, %v", first, err)
	}
	end()
	if _, err := io.ReadAll(response.Body); err == nil {
		t.Error("it ended before it was closed")
	}
}

func TestOnlyWhatIsNewIsTold(t *testing.T) {
	s := showing(t, nil)
	if first := <-s.told; strings.Count(first, "hint:") < 2 {
		t.Errorf("at first it is told of\n%s", first)
	}
	s.edit(garden, "title: ", "titel: x\ntitle: ")
	told := <-s.told
	if strings.Count(told, "hint:") != 1 || !strings.HasPrefix(told, garden+":2:1: ") {
		t.Errorf("it is told of\n%s", told)
	}
}
