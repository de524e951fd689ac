package sitetest

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// lighthouse is what that auditor needs (github.com/GoogleChrome/lighthouse), which
// is asked for alone: npm ci --prefix .ci/lighthouse --ignore-scripts.
const lighthouse = "../../.ci/lighthouse/node_modules/lighthouse/cli/index.js"

// mostReadings is how often a page is read that does not score 1 for its speed at
// once: another process on the machine makes a page slower, none makes it quicker.
// What is left of the four categories depends on the page alone.
const mostReadings = 4

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
	f, start, n, again := faultsOf(t), time.Now(), 0, 0
	for _, p := range onePageOfEachKind(t, model.Languages[0]) {
		if !p.framed() {
			continue
		}
		n++
		found := audited(t, node, server.URL+"/"+p.path)
		for i := 1; i < mostReadings && strings.Contains(strings.Join(found, " "), speed); i++ {
			t.Logf("%s is read again: %s", p.path, strings.Join(found, "; "))
			again++
			found = audited(t, node, server.URL+"/"+p.path)
		}
		for _, fault := range found {
			f.add(p, "%s", fault)
		}
	}
	say("Lighthouse: %d pages in %.0f s, %d readings again", n, time.Since(start).Seconds(), again)
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

// speed is Lighthouse's name of the category that depends on the machine too.
const speed = "performance"

// audited are the categories in which a page does not score 1, with the audits that
// cost it something.
func audited(t *testing.T, node, address string) []string {
	t.Helper()
	result := filepath.Join(t.TempDir(), "result.json")
	run := exec.CommandContext(t.Context(), node, lighthouse, address, "--quiet", "--output=json", "--output-path="+result,
		"--only-categories="+speed+",accessibility,best-practices,seo", "--chrome-flags=--headless=new --no-sandbox")
	run.Env = append(os.Environ(), "CHROME_PATH="+browserPath(t, wholeBrowsers))
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", address, err, out)
	}
	text, err := os.ReadFile(result)
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Categories map[string]struct {
			Score     float64
			AuditRefs []struct {
				ID     string
				Weight float64
			}
		}
		Audits map[string]struct {
			Score        *float64
			DisplayValue string
		}
	}
	if err := json.Unmarshal(text, &report); err != nil {
		t.Fatal(err)
	}
	if len(report.Categories) != 4 {
		t.Fatalf("%s: %d categories are scored", address, len(report.Categories))
	}
	var out []string
	for name, category := range report.Categories {
		if category.Score >= 1 {
			continue
		}
		fault := fmt.Sprintf("%s %.2f", name, category.Score)
		for _, ref := range category.AuditRefs {
			if a := report.Audits[ref.ID]; ref.Weight > 0 && a.Score != nil && *a.Score < 1 {
				fault += fmt.Sprintf(", %s %.2f %s", ref.ID, *a.Score, a.DisplayValue)
			}
		}
		out = append(out, fault)
	}
	slices.Sort(out)
	return out
}
