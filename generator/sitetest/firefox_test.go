package sitetest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// fox is a Firefox that is spoken to by WebDriver BiDi (w3.org/TR/webdriver-bidi).
type fox struct {
	socket  *websocket.Conn
	context string
	calls   int
	// complaints are what the browser logs as errors.
	complaints []string
}

// firefox starts a browser without a window, which ends with the test.
func firefox(t *testing.T) *fox {
	t.Helper()
	path, err := exec.LookPath("firefox")
	if err != nil {
		missing(t, "Firefox", "most systems have a package of it")
	}
	run := exec.CommandContext(t.Context(), path, "--headless", "--no-remote", "--profile", t.TempDir(), "--remote-debugging-port", "0",
		"--remote-allow-origins", "http://localhost")
	log, err := run.StderrPipe()
	if err == nil {
		err = run.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = run.Process.Kill(); _ = run.Wait() })
	b := &fox{}
	lines := bufio.NewScanner(log)
	for b.socket == nil && lines.Scan() {
		if _, address, found := strings.Cut(lines.Text(), "WebDriver BiDi listening on "); found {
			if b.socket, err = websocket.Dial(address+"/session", "", "http://localhost"); err != nil {
				t.Fatal(err)
			}
		}
	}
	if b.socket == nil {
		t.Fatalf("Firefox does not say where it listens (%v)", lines.Err())
	}
	go func() {
		for lines.Scan() { // what it goes on to say is not to fill the pipe
		}
	}()
	b.call(t, "session.new", `{"capabilities": {}}`, nil)
	b.call(t, "session.subscribe", `{"events": ["log.entryAdded"]}`, nil)
	var tree struct {
		Contexts []struct{ Context string }
	}
	b.call(t, "browsingContext.getTree", `{}`, &tree)
	b.context = tree.Contexts[0].Context
	return b
}

// call sends a command and reads its result.
func (b *fox) call(t *testing.T, method, parameters string, into any) {
	t.Helper()
	b.calls++
	_ = b.socket.SetDeadline(time.Now().Add(patience))
	if err := websocket.Message.Send(b.socket, fmt.Sprintf(`{"id": %d, "method": %q, "params": %s}`, b.calls, method, parameters)); err != nil {
		t.Fatal(err)
	}
	for {
		var answer struct {
			ID      int
			Type    string
			Message string
			Result  json.RawMessage
			Params  struct{ Level, Text string }
		}
		if err := websocket.JSON.Receive(b.socket, &answer); err != nil {
			t.Fatalf("%s: %v", method, err)
		}
		if answer.Params.Level == "error" {
			b.complaints = append(b.complaints, answer.Params.Text)
		}
		if answer.ID != b.calls {
			continue
		}
		if answer.Type == "error" {
			t.Fatalf("%s: %s", method, answer.Message)
		}
		if into != nil {
			if err := json.Unmarshal(answer.Result, into); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
}

func (b *fox) open(t *testing.T, p *page) {
	t.Helper()
	b.call(t, "browsingContext.navigate", fmt.Sprintf(`{"context": %q, "url": %q, "wait": "complete"}`, b.context, fileURL(p)), nil)
}

// press types keys, one after the other.
func (b *fox) press(t *testing.T, keys string) {
	t.Helper()
	var actions []string
	for _, key := range keys {
		for _, kind := range []string{"keyDown", "keyUp"} {
			actions = append(actions, fmt.Sprintf(`{"type": %q, "value": %q}`, kind, string(key)))
		}
	}
	b.call(t, "input.performActions", fmt.Sprintf(`{"context": %q, "actions": [{"type": "key", "id": "keys", "actions": [%s]}]}`,
		b.context, strings.Join(actions, ", ")), nil)
}

// text is the value of an expression that is a text.
func (b *fox) text(t *testing.T, expression string) string {
	t.Helper()
	var out struct{ Result struct{ Value string } }
	quoted, err := json.Marshal(expression)
	if err != nil {
		t.Fatal(err)
	}
	b.call(t, "script.evaluate", fmt.Sprintf(`{"expression": %s, "target": {"context": %q}, "awaitPromise": true}`, quoted, b.context), &out)
	return out.Result.Value
}

// What Chromium does from files, Firefox does too, whose rules for them are others:
// a form of a page leads to another, scripts load scripts.
func TestASearchFromFilesWorksInFirefox(t *testing.T) {
	list := queries(t)
	b := firefox(t)
	l := list[0].language
	b.open(t, plain.page(l.Tag+"/"+l.Text("path.glossary")+".html"))
	const enter = "\uE007"
	b.press(t, "/"+list[0].text+enter)
	const first = `(document.querySelector("[data-results] a") || document.createElement("a")).href`
	for range 200 {
		if b.text(t, first) != "" {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if got := b.text(t, first); !strings.HasSuffix(got, list[0].want[0]) {
		t.Errorf("from the head of another page %q finds %q, want %q", list[0].text, got, list[0].want[0])
	}
	for _, l := range model.Languages {
		b.open(t, searchPage(l))
		for i, q := range list {
			if q.language != l || i%8 != 0 {
				continue
			}
			links := b.text(t, fmt.Sprintf("(%s).then((a) => a.Links.slice(0, 3).join(' '))", asking(q.text)))
			for _, want := range q.want {
				if !strings.Contains(links+" ", "/"+want+" ") {
					t.Errorf("queries.txt:%d: %q finds %s, want %s", q.line, q.text, links, want)
				}
			}
		}
	}
	b.silent(t)
}

// silent sees that the browser has logged no error.
func (b *fox) silent(t *testing.T) {
	t.Helper()
	for _, c := range b.complaints {
		t.Errorf("Firefox complains: %s", c)
	}
}

// What is chosen on the page that explores, and asked of the map, is found there too.
func TestExploringFromFilesWorksInFirefox(t *testing.T) {
	l := model.Languages[0]
	explored, mapped := explorePage(l), chart(l)
	if explored == nil || mapped == nil {
		t.Skip("this guide has too few practices, or no map")
	}
	b := firefox(t)
	b.open(t, explored)
	var offered, chosen choice
	b.value(t, choosing(nil), &offered)
	theme, want := "", 0
	for value, n := range offered.Options["theme"] {
		if n > want || n == want && value < theme {
			theme, want = value, n
		}
	}
	b.value(t, choosing(map[string]string{"theme": theme}), &chosen)
	if n := practicesWith(map[string]string{"theme": theme}); n == 0 || chosen.Links != n || !strings.Contains(chosen.Status, " "+l.Number(n)+".") {
		t.Errorf("with the theme %s it says %q and lists %d of %d", theme, chosen.Status, chosen.Links, n)
	}
	b.open(t, mapped)
	name, _ := placeWithPractices().NameIn(l)
	var found near
	if b.value(t, nearing(name), &found); len(found.Names) == 0 || found.Names[0] != l.Typeset(name) {
		t.Errorf("near to %s is %+v", name, found)
	}
	b.silent(t)
}

// value reads the value of a script that is given later.
func (b *fox) value(t *testing.T, script string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(b.text(t, "("+script+").then(JSON.stringify)")), into); err != nil {
		t.Fatalf("%v of %s", err, script)
	}
}
