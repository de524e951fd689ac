package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"recueil/generator/catalog"
)

// printed is what a command prints while it goes on.
type printed struct {
	mutex sync.Mutex
	text  bytes.Buffer
}

func (p *printed) Write(b []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.text.Write(b)
}

func (p *printed) String() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.text.String()
}

// served is a guide that the command serve shows.
type served struct {
	t      testing.TB
	at     string // its address, without the slash at the end
	out    string // the first line that was printed
	err    *printed
	cancel func()
	status chan int
}

// serving shows the guide below a folder until the test ends.
func serving(t testing.TB, root string, args ...string) *served {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	s := &served{t: t, err: &printed{}, cancel: cancel, status: make(chan int, 1)}
	read, write := io.Pipe()
	go func() {
		status := run(ctx, append([]string{"serve", "--no-cache", "--root", root, "--addr", "127.0.0.1:0"}, args...), write, s.err, func(string) string { return "" })
		_ = write.Close()
		s.status <- status
	}()
	t.Cleanup(cancel)
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("nothing is served: %v\n%s", err, s.err)
	}
	s.out = line
	s.at = strings.TrimSuffix(regexp.MustCompile(`http://[^ ;]+`).FindString(line), "/")
	return s
}

// get asks for an address.
func (s *served) get(path string) (status int, text string) {
	s.t.Helper()
	response, err := http.Get(s.at + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // nothing is written to it
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

// until waits until a page is as it should be: for as long as a very slow
// machine may need.
func (s *served) until(path, what string, is func(status int, text string) bool) {
	s.t.Helper()
	var status int
	var text string
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		if status, text = s.get(path); is(status, text) {
			return
		}
	}
	s.t.Fatalf("%s never %s: status %d\n%.6000s\n%.3000s", path, what, status, text, s.err)
}

func (s *served) shows(path string, words ...string) {
	s.t.Helper()
	s.until(path, fmt.Sprintf("shows %q", words), func(status int, text string) bool {
		for _, w := range words {
			if !strings.Contains(text, w) {
				return false
			}
		}
		return status == http.StatusOK
	})
}

func (s *served) isNot(path string) {
	s.t.Helper()
	s.until(path, "goes", func(status int, _ string) bool { return status == http.StatusNotFound })
}

const (
	soup     = "content/practices/shared-soup"
	soupPage = "/fr/pratiques/une-soupe-partagee.html"
)

// edit changes words of a file of a guide.
func edit(t testing.TB, root, name, old, next string) {
	t.Helper()
	name = filepath.Join(root, filepath.FromSlash(name))
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte(old)) {
		t.Fatalf("%s has no %q", name, old)
	}
	if err := os.WriteFile(name, bytes.Replace(text, []byte(old), []byte(next), 1), 0o644); err != nil {
		t.Fatal(err)
	}
}

func must(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestServeShowsEachKindOfChange(t *testing.T) {
	root := small(t)
	s := serving(t, root)
	at := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	s.shows(soupPage, "Une soupe partagée", "La soupe est servie en mairie")

	edit(t, root, soup+"/fr.md", "La soupe est servie en mairie.\n", "La soupe est servie dehors.\n")
	s.shows(soupPage, "La soupe est servie dehors")

	edit(t, root, soup+"/fr.md", "title: Une soupe partagée", "title: Une soupe offerte\nslug: une-soupe-partagee")
	s.shows(soupPage, "<h1>Une soupe offerte")
	s.shows("/fr/themes/la-sante.html", "soupe")
	s.shows("/fr/pratiques/", "Une soupe offerte")

	text := strings.Replace(readFile(t, at(soup+"/fr.md")), "dehors", "dedans", 1)
	must(t, os.WriteFile(at(soup+"/fr.md.new"), []byte(text), 0o644), os.Rename(at(soup+"/fr.md"), at(soup+"/fr.md~")),
		os.Rename(at(soup+"/fr.md.new"), at(soup+"/fr.md")), os.Remove(at(soup+"/fr.md~")))
	s.shows(soupPage, "La soupe est servie dedans")

	edit(t, root, "content/tables/territories.yaml", "name: Isère", "name: Isère d'en haut")
	s.shows("/fr/territoires/isere.html", "Isère d’en haut")

	edit(t, root, "content/guide.yaml", "fr: Petit guide", "fr: Grand guide")
	s.shows("/fr/", "Grand guide")

	must(t, os.CopyFS(at("content/practices/other-soup"), os.DirFS(at(soup))))
	edit(t, root, "content/practices/other-soup/fr.md", "slug: une-soupe-partagee", "slug: autre-soupe")
	edit(t, root, "content/practices/other-soup/en.md", "follows: ", "slug: other-soup\nfollows: ")
	s.shows("/fr/pratiques/autre-soupe.html", "La soupe est servie dedans")
	edit(t, root, "content/practices/other-soup/fr.md", "dedans", "partout")
	s.shows("/fr/pratiques/autre-soupe.html", "La soupe est servie partout")

	must(t, os.Rename(at("content/practices/other-soup"), at("content/practices/third-soup")))
	edit(t, root, "content/practices/third-soup/fr.md", "slug: autre-soupe", "slug: tierce-soupe")
	s.shows("/fr/pratiques/tierce-soupe.html", "La soupe est servie partout")
	s.isNot("/fr/pratiques/autre-soupe.html")

	must(t, os.RemoveAll(at("content/practices/third-soup")))
	s.isNot("/fr/pratiques/tierce-soupe.html")

	must(t, os.MkdirAll(at("content/assets/drawings"), 0o755))
	write(t, root, "content/assets/drawings/brand.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="currentColor"><path d="M1 2h3v4z"/></svg>`)
	s.shows("/fr/", "M1 2h3v4z")
}

func TestServeUsesStringsAndStylesThatLieBesideTheGuide(t *testing.T) {
	root := small(t)
	must(t, os.CopyFS(filepath.Join(root, "i18n"), os.DirFS("../i18n")), os.CopyFS(filepath.Join(root, "layouts", "assets"), os.DirFS("../layouts/assets")))
	s := serving(t, root)
	style := func() string {
		_, text := s.get("/fr/")
		_, text = s.get("/" + regexp.MustCompile(`assets/style\.[0-9a-f]+\.css`).FindString(text))
		return text
	}
	if strings.Contains(style(), ".never-seen") {
		t.Fatal("the style is there already")
	}
	write(t, root, "layouts/assets/3-more.css", ".never-seen{color:red}")
	s.until("/fr/", "is styled anew", func(int, string) bool { return strings.Contains(style(), ".never-seen") })
	strings := readFile(t, filepath.Join(root, "i18n", "fr.yaml"))
	write(t, root, "i18n/fr.yaml", regexp.MustCompile(`(?m)^nav\.home: .*`).ReplaceAllString(strings, "nav.home: Chez nous"))
	s.shows(soupPage, "Chez nous")
	write(t, root, "i18n/fr.yaml", "nav.home: [\n")
	s.shows(soupPage, "Chez nous", `class="error"`, "fr.yaml")
	write(t, root, "i18n/fr.yaml", strings)
	s.until(soupPage, "is as before", func(_ int, text string) bool { return !bytes.Contains([]byte(text), []byte("Chez nous")) })
}

func TestServeShowsTheLastGoodPageBehindWhatIsWrongUntilItIsMended(t *testing.T) {
	for _, c := range []struct{ name, file, old, broken, page, still, at string }{
		{"a value with a colon", soup + "/fr.md", "label: Soupe partagée", "label: Soupe: partagée", soupPage, "La soupe est servie", soup + "/fr.md:4:"},
		{"an unknown key", soup + "/fr.md", "label: Soupe", "lable: Soupe", soupPage, "La soupe est servie", soup + "/fr.md:4:1"},
		{"a table", "content/tables/territories.yaml", "kind: commune", "kind: [commune", soupPage, "Grenoble", "content/tables/territories.yaml:"},
		{"the guide's own file", "content/guide.yaml", "languages: [fr, en]", "languages: [fr, en", soupPage, "Petit guide", "content/guide.yaml:"},
		{"the ledger", "seeds/leaflet.yaml", "items:", "items: [", soupPage, "La soupe est servie", "seeds/leaflet.yaml:"},
		{"an unknown theme", soup + "/fr.md", "themes: [food]", "themes: [fodo]", soupPage, "La soupe est servie", soup + "/fr.md:5:10"},
		{"a figure without proof", soup + "/fr.md", "120 personnes", "130 personnes", soupPage, "personnes", soup + "/fr.md:12:40"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := small(t)
			s := serving(t, root, "--lang", "fr")
			s.shows(c.page, c.still)
			if _, text := s.get(c.page); strings.Contains(text, `class="error"`) {
				t.Fatalf("there are errors already\n%s", s.err)
			}
			edit(t, root, c.file, c.old, c.broken)
			s.shows(c.page, c.still, `<section id="recueil" lang="fr"`, `class="error"><p><code>`+c.at, "conseil")
			for end := time.Now().Add(10 * time.Second); !strings.Contains(s.err.String(), c.at); time.Sleep(time.Millisecond) {
				if time.Now().After(end) {
					t.Fatalf("the terminal never says it: %s", s.err)
				}
			}
			// Another sheet goes on being shown as it is.
			edit(t, root, "content/themes/rights/fr.md", "\n---\n", "\n---\nUn mot de plus.\n\n")
			s.shows("/fr/themes/les-droits.html", "Un mot de plus")
			edit(t, root, c.file, c.broken, c.old)
			s.until(c.page, "is well again", func(_ int, text string) bool {
				return strings.Contains(text, c.still) && !strings.Contains(text, `class="error"`)
			})
		})
	}
}

func TestServeBeginsWithAGuideThatIsBroken(t *testing.T) {
	root := small(t)
	edit(t, root, "content/guide.yaml", "languages: [fr, en]", "languages: [fr, en]]")
	s := serving(t, root)
	s.shows(soupPage, "Une soupe partagée", "content/guide.yaml:3:20")
	edit(t, root, "content/guide.yaml", "languages: [fr, en]]", "languages: [fr, en]")
	s.shows(soupPage, "Une soupe partagée")
}

// events reads what an open page is told.
func (s *served) events(page string) <-chan string {
	s.t.Helper()
	response, err := http.Get(s.at + "/.recueil/events?page=" + page)
	if err != nil {
		s.t.Fatal(err)
	}
	out := make(chan string, 100)
	go func() {
		defer close(out)
		lines := bufio.NewScanner(response.Body)
		lines.Buffer(nil, 1<<20)
		event := ""
		for lines.Scan() {
			if name, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
				event = name
			} else if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				out <- event + " " + data
			}
		}
	}()
	s.t.Cleanup(func() { _ = response.Body.Close() })
	return out
}

// next is the next event of a kind.
func next(t testing.TB, events <-chan string, kind string) string {
	t.Helper()
	for {
		select {
		case e, open := <-events:
			if data, ok := strings.CutPrefix(e, kind+" "); ok {
				return data
			}
			if !open {
				t.Fatalf("the stream ends before a %s", kind)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("no %s comes", kind)
		}
	}
}

func TestAnOpenPageHearsOfWhatItShowsAlone(t *testing.T) {
	root := small(t)
	s := serving(t, root)
	events := s.events(soupPage)
	first := next(t, events, "page")
	if _, text := s.get(soupPage); !strings.Contains(text, `data-page="`+first+`"`) {
		t.Errorf("the page does not have the digest %q that it is told", first)
	}
	for _, backup := range []string{"fr.md~", ".fr.md.swp", "#fr.md#", "4913", "fr.md.bak"} {
		write(t, root, soup+"/"+backup, "Rien")
		must(t, os.Remove(filepath.Join(root, filepath.FromSlash(soup), backup)))
	}
	edit(t, root, "content/themes/rights/fr.md", "\n---\n", "\n---\nUn mot de plus.\n\n")
	s.shows("/fr/themes/les-droits.html", "Un mot de plus")
	edit(t, root, soup+"/fr.md", "servie en mairie.\n", "servie dehors.\n")
	second := next(t, events, "page")
	if _, text := s.get(soupPage); !strings.Contains(text, "servie dehors") || !strings.Contains(text, `data-page="`+second+`"`) {
		t.Errorf("it is told of %q, after %q, for a change that is not its own", second, first)
	}
	edit(t, root, soup+"/fr.md", "title: Une soupe partagée", "title: Une soupe offerte")
	if to := next(t, events, "moved"); to != "/fr/pratiques/une-soupe-offerte.html" {
		t.Errorf("the page has moved to %q", to)
	}
}

func TestManyFilesAtOnceAreShown(t *testing.T) {
	root := syntheticGuide(t, 60)
	s := serving(t, root)
	s.shows("/fr/", "html")
	all := filesBelow(t, filepath.Join(root, "content", "practices"))
	for _, name := range all {
		text := readFile(t, name)
		must(t, os.WriteFile(name, []byte(text+"\n\nEncore ceci.\n"), 0o644))
	}
	fresh := filepath.Join(t.TempDir(), "public")
	if status, _, said := command("build", "--no-cache", "--root", root, "--out", fresh); status != exitClean {
		t.Fatal(said)
	}
	s.is(fresh)
}

// What is added to a built file when it is served.
var (
	addedScript = regexp.MustCompile(`<script defer src=[^ >]*reload\.js></script>`)
	addedPanel  = regexp.MustCompile(`(?s)<link rel="stylesheet" href="/\.recueil/panel\.css"><section id="recueil".*</section>`)
)

func published(text string) string {
	text = addedScript.ReplaceAllString(text, "")
	return addedPanel.ReplaceAllString(text, "")
}

// is waits until every file of a built site is served as it was built.
func (s *served) is(folder string) {
	s.t.Helper()
	built, err := files(folder)
	must(s.t, err)
	delete(built, ".recueil")
	if len(built) < 10 {
		s.t.Fatalf("%s has %d files", folder, len(built))
	}
	for name, want := range built {
		if name == "404.html" {
			want = strings.Replace(want, "<meta name=viewport", "<base href=/><meta name=viewport", 1)
		}
		page := strings.HasSuffix(name, ".html")
		s.until("/"+name, "is as built", func(status int, text string) bool {
			if page {
				text = published(text)
			}
			return status == http.StatusOK && text == want
		})
	}
}

// Whatever is edited, what is served in the end is what a build would write.
func TestWhatIsServedIsWhatIsBuilt(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 5
	}
	root := syntheticGuide(t, 30)
	s := serving(t, root)
	e := &editor{rand.New(rand.NewPCG(3, 4)), t, root}
	built := 0
	for range rounds {
		did, undo := e.edit()
		fresh := filepath.Join(t.TempDir(), "public")
		status, _, _ := command("build", "--no-cache", "--root", root, "--out", fresh)
		if status == exitClean {
			built++
			t.Log(did)
			s.is(fresh)
			continue
		}
		if status, _ := s.get("/fr/"); status != http.StatusOK {
			t.Errorf("after %s the status is %d", did, status)
		}
		undo()
	}
	if built < 2 {
		t.Errorf("%d of %d edits are sound", built, rounds)
	}
	fresh := filepath.Join(t.TempDir(), "public")
	if status, _, said := command("build", "--no-cache", "--root", root, "--out", fresh); status != exitClean {
		t.Fatal(said)
	}
	s.is(fresh)
}

func TestPicturesAreServedAsTheyAreBuilt(t *testing.T) {
	root := t.TempDir()
	if err := os.CopyFS(root, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	s := serving(t, root)
	for _, width := range []int{0, 700, 1300} {
		if width > 0 {
			name := filepath.Join(root, "content/practices/recipe-swap/swap.jpg")
			if err := os.WriteFile(name, drawn(width, 400, 0), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		fresh := filepath.Join(t.TempDir(), "public")
		if status, _, said := command("build", "--no-cache", "--root", root, "--out", fresh); status != exitClean {
			t.Fatal(said)
		}
		s.is(fresh)
	}
}

func TestServeEndsAtOnceAndCleanlyThoughAPageListens(t *testing.T) {
	s := serving(t, small(t))
	events := s.events(soupPage)
	next(t, events, "page")
	s.cancel()
	select {
	case status := <-s.status:
		if status != exitClean || strings.Contains(s.err.String(), "recueil:") {
			t.Errorf("the status is %d: %s", status, s.err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it goes on")
	}
	for range events { // until the stream has ended
	}
}

func TestServeSaysWhyItCannotBegin(t *testing.T) {
	s := serving(t, small(t))
	taken := strings.TrimPrefix(s.at, "http://")
	for _, c := range []struct {
		want string
		args []string
	}{
		{"un autre programme occupe déjà l'adresse " + taken, []string{"--root", small(t), "--addr", taken}},
		{"« 8080 » n'est pas une adresse", []string{"--root", small(t), "--addr", "8080"}},
		{"« 192.0.2.1:0 » n'est pas une adresse", []string{"--root", small(t), "--addr", "192.0.2.1:0"}},
		{"pas de guide ici", []string{"--root", t.TempDir()}},
	} {
		status, out, err := command(append([]string{"serve", "--lang", "fr"}, c.args...)...)
		if status != exitTrouble || out != "" || !strings.Contains(err, c.want) || !strings.Contains(err, "\n    conseil : ") {
			t.Errorf("%v: the status is %d\n%s%s", c.args, status, out, err)
		}
	}
}

func TestServeSaysWhoCanReadTheGuide(t *testing.T) {
	if s := serving(t, small(t)); strings.Contains(s.err.String(), "network") || !strings.HasPrefix(s.out, "the guide is at http://127.0.0.1:") {
		t.Errorf("it says %q and %q", s.out, s.err)
	}
	s := serving(t, small(t), "--addr", "0.0.0.0:0")
	if !strings.Contains(s.out, "http://localhost:") {
		t.Errorf("it says %q", s.out)
	}
	s.shows(soupPage, "soupe")
	if !strings.Contains(s.err.String(), "every machine of the network") {
		t.Errorf("it says %q", s.err)
	}
}

// From the write of a file to the new bytes of a page, as a reader polls it:
// what is read, shown and printed, the watching and the waiting for the end of a
// write included. The editor pauses between two edits, as all is read behind
// what is shown at once, or does not.
func BenchmarkSaved(b *testing.B) {
	for _, sheets := range []int{1_000, 20_000} {
		root := written(b, sheets)
		s := serving(b, root)
		name, page := leading(b, root, s)
		text := readFile(b, name)
		config := filepath.Join(root, "content", "guide.yaml")
		common := readFile(b, config)
		pause := time.Duration(sheets) * 200 * time.Microsecond
		for _, c := range []struct {
			what, name, text, old, next string
			pause                       time.Duration
		}{
			{"text", name, text, "\n---\n", "\n---\nUn mot numéro %d.\n\n", pause},
			{"title", name, text, "title: ", "slug: " + strings.TrimSuffix(path.Base(page), ".html") + "\nlabel: Mot %d\ntitle: ", pause},
			{"text-without-pause", name, text, "\n---\n", "\n---\nUn mot numéro %d.\n\n", 0},
			{"guide.yaml", config, common, "title: {fr: ", "title: {fr: Mot %d ", pause},
		} {
			b.Run(fmt.Sprintf("%d/%s", sheets, c.what), func(b *testing.B) {
				at := page
				if c.name == config {
					at = "/fr/"
				}
				for b.Loop() {
					b.StopTimer()
					time.Sleep(c.pause)
					saves++
					said := fmt.Sprintf(strings.Trim(c.next[strings.Index(c.next, "ot"):], "\n."), saves)
					said, _, _ = strings.Cut(said, "\n")
					changed := strings.Replace(regexp.MustCompile(`(?m)^label: .*\n`).ReplaceAllString(c.text, ""), c.old, fmt.Sprintf(c.next, saves), 1)
					b.StartTimer()
					must(b, os.WriteFile(c.name, []byte(changed), 0o644))
					s.shows(at, said)
				}
			})
		}
		s.cancel()
	}
}

// saves counts the edits of benchmarks, so that each is another.
var saves int

// leading finds a French sheet that leads, and its page.
func leading(b *testing.B, root string, s *served) (name, page string) {
	b.Helper()
	title := regexp.MustCompile(`(?m)^title: "?(.*?)"?$`)
	for _, name := range filesBelow(b, filepath.Join(root, "content", "practices")) {
		text := readFile(b, name)
		if path.Base(name) != "fr.md" || strings.Contains(text, "\nfollows:") || strings.Contains(text, "\nslug:") {
			continue
		}
		page := "/fr/pratiques/" + catalog.Slug(title.FindStringSubmatch(text)[1]) + ".html"
		if status, _ := s.get(page); status == http.StatusOK {
			return name, page
		}
	}
	b.Fatal("no sheet leads")
	return "", ""
}
