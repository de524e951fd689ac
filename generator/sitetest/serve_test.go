package sitetest

import (
	"bufio"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"recueil/generator/guide"
)

// served shows a copy of the guide as its editors see it while they write, and
// returns the folder of the copy and the address.
func served(t *testing.T) (copied, at string) {
	t.Helper()
	copied = t.TempDir()
	for _, folder := range []string{"content", "seeds"} {
		err := os.CopyFS(filepath.Join(copied, folder), os.DirFS(filepath.Join(root, folder)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // a guide of accounts has no ledger
			t.Fatal(err)
		}
	}
	cmd := exec.Command(program, "serve", "--no-cache", "--root", copied, "--addr", "127.0.0.1:0", "--lang", "en")
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("serve ends with %v", err)
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if at = regexp.MustCompile(`http://[0-9.:]+`).FindString(line); err != nil || at == "" {
		t.Fatalf("serve says %q, %v", line, err)
	}
	return copied, at
}

// becomes waits until something is true in the page of a tab.
func (b *tab) becomes(t *testing.T, what, script string) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if is, err := evaluate[bool](b, script); err == nil && is {
			return
		}
	}
	seen, _ := evaluate[string](b, `document.body.outerHTML.slice(-3000)`)
	t.Fatalf("%s (%v) never comes true: %s", what, b.view, seen)
}

// longest is the sheet of a practice that has the longest text in a file, and
// the address of its page.
func longest(t *testing.T) (file, page string) {
	t.Helper()
	size := 0
	for _, p := range model.Practices {
		host, _ := p.Host()
		text, err := os.ReadFile(filepath.Join(root, p.Start().File))
		if err != nil {
			t.Fatal(err)
		}
		if host == (guide.Ref{}) && len(text) > size && p.Original.Language == model.Languages[0] {
			l := model.Languages[0]
			size, file, page = len(text), p.Start().File, "/"+l.Tag+"/"+l.Text("path.practices")+"/"+p.Slug(l)+".html"
		}
	}
	return file, page
}

// Somebody writes: the open page follows, where they read on, and says what is
// wrong while something is.
func TestAnOpenPageFollowsWhatIsWritten(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		missing(t, "axe-core", "run: npm ci --prefix .ci --ignore-scripts")
	}
	copied, at := served(t)
	file, page := longest(t)
	name := filepath.Join(copied, filepath.FromSlash(file))
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	save := func(text []byte) {
		if err := os.WriteFile(name, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	browser := chromium(t)
	for _, v := range []view{{1280, "light"}, {320, "dark"}} {
		save(text)
		b := newTab(t, browser, v)
		if err := b.do(chromedp.Navigate(at + page)); err != nil {
			t.Fatal(err)
		}
		b.becomes(t, "the page as it was", `!document.body.textContent.includes("Un ajout.")`)
		if _, err := evaluate[bool](b, `window.stayed = true, scrollTo(0, 300), window.read = scrollY, window.quiet = document.getElementById("recueil").hidden, true`); err != nil {
			t.Fatal(err)
		}
		save(slices.Concat(bytes.TrimRight(text, "\n"), []byte("\n\nUn ajout.\n")))
		b.becomes(t, "a new sentence, in the same page, at the same place",
			`document.body.textContent.includes("Un ajout.") && window.stayed && scrollY === window.read`)

		save(bytes.Replace(text, []byte("\ntitle:"), []byte("\ntilte:"), 1))
		b.becomes(t, "the panel", `document.getElementById("recueil")?.innerText.includes("`+file+`:2:1") && window.stayed`)
		b.becomes(t, "the last good page behind it", `document.querySelector("h1").textContent.length > 5`)
		b.panel(t, string(axe))
		save(text)
		b.becomes(t, "a page that is mended", `!document.getElementById("recueil").textContent.includes("`+file+`:2:1") && window.stayed &&
			document.getElementById("recueil").hidden === window.quiet`)
		b.checkServed(t, at)
	}
}

// panel looks at the panel as axe does, and uses it by the keyboard.
func (b *tab) panel(t *testing.T, axe string) {
	t.Helper()
	seen, err := evaluate[struct {
		Excess     int      `json:"excess"`
		Violations []string `json:"violations"`
	}](b, axe+"; "+axeRun)
	if err != nil || seen.Excess > 0 || len(seen.Violations) > 0 {
		t.Errorf("with the panel (%v): %+v, %v", b.view, seen, err)
	}
	if _, err := evaluate[bool](b, `document.querySelector("#recueil summary").focus(), true`); err != nil {
		t.Fatal(err)
	}
	at, err := b.press(kb.Tab)
	if err != nil || at.Name != "ol" || !at.Inside || !at.Marked {
		t.Errorf("after its summary the keyboard is at %+v (%v), %v", at, b.view, err)
	}
	if _, err := evaluate[bool](b, `document.querySelector("#recueil summary").focus(), true`); err != nil {
		t.Fatal(err)
	}
	if at, err = b.press(kb.Enter); err != nil || at.Name != "summary" || !at.Marked {
		t.Errorf("the keyboard is at %+v (%v), %v", at, b.view, err)
	}
	b.becomes(t, "a panel that was closed", `!document.querySelector("#recueil details").open`)
}

// checkServed sees that a page asked for nothing elsewhere, and that the browser
// had nothing to complain of.
func (b *tab) checkServed(t *testing.T, at string) {
	t.Helper()
	requests, messages := b.noted()
	for _, r := range requests {
		if !strings.HasPrefix(r, at+"/") && !strings.HasPrefix(r, "data:") {
			t.Errorf("the page loads %s", r)
		}
	}
	if len(requests) == 0 || len(messages) > 0 {
		t.Errorf("there are %d requests, and the browser says %q", len(requests), messages)
	}
}
