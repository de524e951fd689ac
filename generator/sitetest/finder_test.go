package sitetest

import (
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// waitFor waits until an expression is true in the page of a tab.
func (b *tab) waitFor(t *testing.T, expression string) {
	t.Helper()
	for range 300 {
		if ok, err := evaluate[bool](b, "!!("+expression+")"); err == nil && ok {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	said, err := evaluate[string](b, `location.href + " " + (document.querySelector("[role=status]") || document.body).textContent.slice(0, 200)`)
	t.Fatalf("it never comes that %s: %s (%v)", expression, said, err)
}

func (b *tab) keys(t *testing.T, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if err := b.do(chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
	}
}

// slash presses the key as keyboards do: unless the page takes the key, its
// character is typed.
func (b *tab) slash(t *testing.T) {
	t.Helper()
	for _, kind := range []input.DispatchKeyEventType{"keyDown", "keyUp"} {
		key := input.DispatchKeyEventParams{Type: kind, Key: "/", Code: "Slash"}
		if kind == "keyDown" {
			key.Text = "/"
		}
		if _, err := chromedp.Call(b.Context, input.DispatchKeyEvent, key); err != nil {
			t.Fatal(err)
		}
	}
}

const results = `document.querySelectorAll("[data-results] a")`

// From any page, without a mouse: "/", a query, its results, and back.
func TestASearchIsAKeyAway(t *testing.T) {
	t.Parallel()
	list := queries(t)
	l := list[0].language
	b := newTab(t, chromium(t), view{1280, "light"})
	if err := b.open(plain.page(l.Tag + "/" + l.Text("path.glossary") + ".html")); err != nil {
		t.Fatal(err)
	}
	b.slash(t)
	b.waitFor(t, `document.activeElement.name == "q" && !document.activeElement.value`)
	b.keys(t, list[0].text)
	b.slash(t) // a letter there
	b.waitFor(t, fmt.Sprintf("document.activeElement.value == %q", list[0].text+"/"))
	b.keys(t, kb.Enter)
	b.waitFor(t, results+`.length > 0 && location.search.startsWith("?q=")`)
	b.slash(t)
	b.keys(t, kb.ArrowDown)
	b.waitFor(t, "document.activeElement == "+results+"[0]")
	b.keys(t, kb.ArrowDown, kb.ArrowUp, kb.ArrowUp)
	b.waitFor(t, `document.activeElement.name == "q"`)
	b.keys(t, kb.ArrowDown, kb.ArrowDown, kb.Escape)
	b.waitFor(t, `document.activeElement.name == "q"`)
	if _, err := evaluate[string](b, `document.activeElement.select() || ""`); err != nil {
		t.Fatal(err)
	}
	b.keys(t, "cada")
	b.waitFor(t, `location.search == "?q=cada" && document.querySelector("[data-results] mark").textContent == "CADA"`)
	b.waitFor(t, `document.title.startsWith("cada – ") && [...document.querySelectorAll("a.lang")].every((a) => a.search == "?q=cada")`)
	b.keys(t, kb.ArrowDown, kb.Enter)
	b.waitFor(t, `!document.querySelector("[data-search]")`)
	// Once the answer is there: the page that gives it is left.
	if _, err := evaluate[string](b, `setTimeout(() => history.back()), ""`); err != nil {
		t.Fatal(err)
	}
	b.waitFor(t, `document.querySelector("[data-search] input").value == "cada" && `+results+`.length > 0`)
	f := faultsOf(t)
	b.checkNoted(f, searchPage(l))
}

// Who cannot use a key of one character turns it off, on all pages (WCAG 2.1.4); that
// alone is stored, and only as long as it is off.
func TestTheKeyOfTheSearchCanBeTurnedOff(t *testing.T) {
	t.Parallel()
	l := queries(t)[0].language
	b := newTab(t, chromium(t), view{320, "light"})
	open := func(p *page) {
		t.Helper()
		if err := b.open(p); err != nil {
			t.Fatal(err)
		}
	}
	press := func() {
		t.Helper()
		if _, err := evaluate[bool](b, `document.activeElement.blur(), true`); err != nil {
			t.Fatal(err)
		}
		b.slash(t)
	}
	toggle := func(stored int) {
		t.Helper()
		open(searchPage(l))
		b.waitFor(t, `document.querySelector("[data-slash]").checkVisibility()`)
		if _, err := evaluate[bool](b, `document.querySelector("[data-slash]").click(), true`); err != nil {
			t.Fatal(err)
		}
		b.waitFor(t, fmt.Sprintf(`localStorage.length == %d`, stored))
	}
	glossary := plain.page(l.Tag + "/" + l.Text("path.glossary") + ".html")

	open(glossary)
	press()
	b.waitFor(t, `document.activeElement.name == "q" && !localStorage.length`)
	toggle(1)
	press()
	b.waitFor(t, `document.activeElement == document.body && !document.querySelector("[data-slash]").checked`)
	open(glossary)
	press()
	b.waitFor(t, `document.activeElement == document.body`)
	toggle(0)
	open(glossary)
	press()
	b.waitFor(t, `document.activeElement.name == "q"`)
}

// What is not in the guide is said to be not, what is near is shown; another
// language answers for its own words; filters narrow down and stand in the address.
func TestASearchSaysWhatItFound(t *testing.T) {
	t.Parallel()
	list := queries(t)
	b := newTab(t, chromium(t), view{1280, "light"})
	l := list[0].language
	if err := b.open(searchPage(l)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ query, says, first string }{
		{"HLM", "« HLM » n’est pas dans ce guide", "#municipal-housing"},
		{"council laundry", "en anglais", "en/"},
		{"bibliotheqe", "« bibliothèque »", "bibliotheque"},
		{"xqzkw", "Rien pour « xqzkw »", ""},
		{"La Rochelle", "Rien pour « La Rochelle »", ""},
		{"carte SIM", "« SIM » n’est pas dans ce guide. Résultats", "citizenship-card"},
		{"sanctuary city", "Avec une partie des mots seulement : ", "sanctuary-city"},
	} {
		a, err := b.ask(c.query)
		if err != nil {
			t.Fatal(err)
		}
		said := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(a.Status)
		if !strings.Contains(said, c.says) || c.first != "" && (len(a.Links) == 0 || !strings.Contains(a.Links[0], c.first)) || c.first == "" && len(a.Links) > 0 {
			t.Errorf("%q is answered %q, first %q", c.query, said, a.Links[:min(1, len(a.Links))])
		}
	}
	if _, err := b.ask("école"); err != nil {
		t.Fatal(err)
	}
	before, err := evaluate[[]string](b, `[...document.querySelectorAll("[data-search] select")].map((s) => { s.selectedIndex = 1; s.dispatchEvent(new Event("change")); return s.options[1].text.trim() })`)
	if err != nil || len(before) != 3 {
		t.Fatalf("the filters are %q (%v)", before, err)
	}
	b.waitFor(t, fmt.Sprintf(`new URLSearchParams(location.search).get("kind") == %q && new URLSearchParams(location.search).get("theme") == %q`, before[0], before[1]))
	b.waitFor(t, `[...document.querySelectorAll("[data-results] .why")].every((w) => w.textContent.startsWith(`+fmt.Sprintf("%q", before[0])+`))`)
}

// Answers are as readable as pages are.
func TestResultsAreReadableByEverybody(t *testing.T) {
	t.Parallel()
	list := queries(t)
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		missing(t, "axe-core", "run: npm ci --prefix .ci --ignore-scripts")
	}
	browser := chromium(t)
	f := faultsOf(t)
	for _, v := range views {
		b := newTab(t, browser, v)
		for _, query := range []string{"HLM", "squats Lyon", "council laundry", "xqzkw"} {
			p := searchPage(list[0].language)
			if err := b.open(p); err != nil {
				t.Fatal(err)
			}
			if _, err := b.ask(query); err != nil {
				t.Fatal(err)
			}
			b.look(t, f, p, string(axe))
		}
	}
}

// A screen reader meets a search, a field with a name, what is chosen, the number
// of results and a list of links, in this order.
func TestASearchReadsSensibly(t *testing.T) {
	t.Parallel()
	list := queries(t)
	b := newTab(t, chromium(t), view{1280, "light"})
	if err := b.open(searchPage(list[0].language)); err != nil {
		t.Fatal(err)
	}
	if _, err := b.ask("Grenoble"); err != nil {
		t.Fatal(err)
	}
	tree, err := chromedp.Call(b.Context, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	nodes := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range tree.Nodes {
		nodes[n.NodeID] = n
	}
	var met []string
	var read func(n *accessibility.Node)
	read = func(n *accessibility.Node) {
		if n == nil {
			return
		}
		if !n.Ignored && n.Role != nil {
			role := strings.Trim(string(n.Role.Value), `"`)
			if slices.Contains([]string{"search", "searchbox", "group", "combobox", "status", "list"}, role) && (len(met) == 0 || met[len(met)-1] != role) {
				met = append(met, role)
			}
		}
		for _, id := range n.ChildIDs {
			read(nodes[id])
		}
	}
	read(tree.Nodes[0])
	from := slices.Index(met, "search")
	if want := "search searchbox group combobox status list"; from < 0 || !strings.HasPrefix(strings.Join(met[from:], " "), want) {
		t.Errorf("a screen reader meets %q, want %q", met, want)
	}
}

// A first query of two words loads few bytes.
func TestASearchLoadsLittle(t *testing.T) {
	t.Parallel()
	list := queries(t)
	const most = 40_000
	b := newTab(t, chromium(t), view{320, "light"})
	worst, of := 0, ""
	for _, q := range list {
		if len(strings.Fields(q.text)) != 2 {
			continue
		}
		if err := b.open(searchPage(q.language)); err != nil {
			t.Fatal(err)
		}
		if _, err := b.ask(q.text); err != nil {
			t.Fatal(err)
		}
		requests, _ := b.noted()
		if bytes := scripts(t, requests); bytes > worst {
			worst, of = bytes, q.text
		}
	}
	say("search: a first query of two words loads at most %.1f kB of scripts, compressed (%q)", float64(worst)/1000, of)
	if worst > most || worst == 0 {
		t.Errorf("%q loads %d bytes", of, worst)
	}
}

// scripts is how many bytes the scripts among some requests have, each once and
// compressed.
func scripts(t *testing.T, requests []string) int {
	t.Helper()
	sum := byteCount(0)
	slices.Sort(requests)
	for _, r := range slices.Compact(requests) {
		file, _, _ := strings.Cut(strings.TrimPrefix(r, "file://"), "?")
		if filepath.Ext(file) != ".js" {
			continue
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		w := gzip.NewWriter(&sum)
		_, _ = w.Write(content)
		_ = w.Close()
	}
	return int(sum)
}

// byteCount counts bytes.
type byteCount int

func (n *byteCount) Write(p []byte) (int, error) {
	*n += byteCount(len(p))
	return len(p), nil
}
