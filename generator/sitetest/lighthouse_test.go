package sitetest

import (
	"compress/gzip"
	"encoding/json"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// lighthouse is what that auditor needs (github.com/GoogleChrome/lighthouse), which
// is asked for alone: npm ci --prefix .ci/lighthouse --ignore-scripts.
const lighthouse = "../../.ci/lighthouse/node_modules/lighthouse/cli/index.js"

// leastQuick is the least that pages may score for speed, of 1: they score 1 or a
// hundredth less on a machine that does nothing else, and less on a busy one. What
// is left of the four categories depends on the page alone.
const leastQuick = 0.9

// With FULL=1 one page of each kind is audited as on a telephone with a slow network.
func TestLighthouseFindsNothing(t *testing.T) {
	if !full {
		t.Skip("Lighthouse takes a quarter of a minute for each page: it is asked with FULL=1")
	}
	if _, err := os.Stat(lighthouse); err != nil {
		missing(t, "Lighthouse", "run: npm ci --prefix .ci/lighthouse --ignore-scripts")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		missing(t, "Node.js", "Lighthouse needs it")
	}
	server := httptest.NewServer(http.HandlerFunc(asHostsServe))
	t.Cleanup(server.Close)
	f, start, slowest, n := faultsOf(t), time.Now(), 1.0, 0
	for _, p := range onePageOfEachKind(t, model.Languages[0]) {
		if !p.framed() {
			continue
		}
		n++
		for category, score := range audited(t, node, server.URL+"/"+p.path) {
			switch {
			case category == "performance":
				slowest = min(slowest, score)
			case score < 1:
				f.add(p, "%s: %.2f", category, score)
			}
		}
	}
	if slowest < leastQuick {
		t.Errorf("the slowest page scores %.2f for its speed", slowest)
	}
	say("Lighthouse: %d pages in %.0f s, the slowest scores %.2f for its speed", n, time.Since(start).Seconds(), slowest)
}

// asHostsServe serves a file of the site: they compress what they send.
func asHostsServe(w http.ResponseWriter, r *http.Request) {
	content, ok := plain.files[strings.TrimPrefix(r.URL.Path, "/")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(r.URL.Path)))
	w.Header().Set("Content-Encoding", "gzip")
	packed := gzip.NewWriter(w)
	_, _ = packed.Write(content)
	_ = packed.Close()
}

// audited are the scores of a page, by category.
func audited(t *testing.T, node, address string) map[string]float64 {
	t.Helper()
	result := filepath.Join(t.TempDir(), "result.json")
	run := exec.CommandContext(t.Context(), node, lighthouse, address, "--quiet", "--output=json", "--output-path="+result,
		"--only-categories=performance,accessibility,best-practices,seo", "--chrome-flags=--headless=new --no-sandbox")
	run.Env = append(os.Environ(), "CHROME_PATH="+browserPath(t))
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", address, err, out)
	}
	text, err := os.ReadFile(result)
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Categories map[string]struct{ Score float64 }
	}
	if err := json.Unmarshal(text, &report); err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for name, c := range report.Categories {
		out[name] = c.Score
	}
	if len(out) != 4 {
		t.Fatalf("%s: %d categories are scored", address, len(out))
	}
	return out
}
