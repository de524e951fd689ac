package main

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"recueil/generator/address"
	"recueil/generator/permalink"
	"recueil/generator/publish"
)

// The golden site is testdata/site, built without a base URL; of the site
// built with one only some files are kept, since the rest follows from the
// law that TestABaseURLAddsAddressesAndNothingElse holds.
const (
	goldenPlain = "testdata/site.golden/plain"
	goldenBased = "testdata/site.golden/based"
	baseURL     = "https://guide.example/soup"
)

var keptOfBased = []string{
	"404.html", "_headers", "_redirects", "index.html", "robots.txt", "sitemap.xml", "en/feed.xml", "fr/feed.xml", "fr/calendrier.ics",
	"fr/calendrier.html", "fr/glossaire.html", "fr/donnees/index.html", "fr/app.webmanifest", "en/practices/a-flying-canteen-soup-by-balloon.html",
}

// digest is what the list of files has before each path.
var digest = regexp.MustCompile(`(?m)^[0-9a-f]{64}`)

// buildSite builds the golden site and returns its files, without the hashes
// and the content of assets.
func buildSite(t *testing.T, flags ...string) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "site")
	status, _, stderr := command(append([]string{"build", "--root", "testdata/site", "--out", out}, flags...)...)
	if status != exitClean {
		t.Fatalf("the golden site does not build:\n%s", stderr)
	}
	built, err := files(out)
	if err != nil {
		t.Fatal(err)
	}
	site := map[string]string{}
	for name, text := range built {
		text = hash.ReplaceAllString(text, ".HASH.")
		if name == publish.Manifest {
			text = digest.ReplaceAllString(text, "DIGEST")
		}
		if path.Dir(name) == "assets" {
			text = ""
		}
		site[hash.ReplaceAllString(name, ".HASH.")] = text
	}
	return site
}

// framed are the pages of which the golden site keeps all; of the others it
// keeps the title and the main part, so that a change of the menu or of the
// footer is not one of every file.
var framed = []string{
	"index.html", "404.html", "fr/index.html", "fr/pratiques/une-cantine-volante-la-soupe-en-ballon.html",
	"en/practices/a-flying-canteen-soup-by-balloon.html", "fr/pratiques/ballon.html", "fr/pratiques/un-troc-d-epluchures.html",
}

var essence = regexp.MustCompile(`(?s)<title.*?</title>|<script type="application/ld\+json">.*?</script>|<main.*</main>`)

// readable puts each element of markup on a line of its own; the ends of
// lines that were there before are marked, so that nothing is lost.
func readable(name, text string) string {
	if ext := path.Ext(name); ext != ".html" && ext != ".xml" {
		return text
	}
	if path.Ext(name) == ".html" && !slices.Contains(framed, name) {
		text = strings.Join(essence.FindAllString(text, -1), "")
	}
	return split(text)
}

var openings = regexp.MustCompile(`<[^/]`)

func split(text string) string {
	text = strings.ReplaceAll(text, "\n", "⏎\n")
	return strings.TrimPrefix(openings.ReplaceAllString(text, "\n$0"), "\n") + "\n"
}

func readableTree(site map[string]string) map[string]string {
	out := map[string]string{}
	for name, text := range site {
		out[name] = readable(name, text)
	}
	return out
}

// golden compares a tree with the one in a folder, or rewrites the latter.
func golden(t *testing.T, folder string, got map[string]string) {
	t.Helper()
	if *update {
		if err := os.RemoveAll(folder); err != nil {
			t.Fatal(err)
		}
		for name, text := range got {
			write(t, folder, name, text)
		}
	}
	want, err := files(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is new", name)
		} else if got[name] != want[name] {
			t.Errorf("%s differs %s", name, firstDifference(got[name], want[name]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		}
	}
	if t.Failed() {
		t.Log("if this is what you want: go test ./generator -update, then read the diff")
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "at the line\n\t" + a[i] + "\nwhich was\n\t" + b[i]
		}
	}
	return "in length"
}

func TestTheGoldenSiteIsBuiltAsExpected(t *testing.T) {
	site := readableTree(buildSite(t))
	maps.DeleteFunc(site, func(name, _ string) bool { // in one language all data, in the other a form of them
		return path.Dir(name) == "en/data" && path.Ext(name) != ".csv" && path.Ext(name) != ".html"
	})
	golden(t, goldenPlain, site)
}

func TestTheGoldenSiteIsBuiltAsExpectedWithABaseURL(t *testing.T) {
	site := readableTree(buildSite(t, "--base-url", baseURL))
	maps.DeleteFunc(site, func(name, _ string) bool { return !slices.Contains(keptOfBased, name) })
	golden(t, goldenBased, site)
}

// addresses are what a page holds only when the site's address is known.
var addresses = []*regexp.Regexp{
	regexp.MustCompile(`<base href=[^>]*>`),
	regexp.MustCompile(`<p class="?address"?>.*?</p>`),
	regexp.MustCompile(` data-keep="[^>]* data-removed="[^"]*"|<script defer src="?[./]*assets/keep\.HASH\.js"?></script>`),
	regexp.MustCompile(`(?m)^/\S+\.webmanifest\n.*\n`), // of what hosts are told
	regexp.MustCompile(`<link rel="?(canonical|alternate|search)"? [^>]*>`),
	regexp.MustCompile(`<script type="application/ld\+json">.*?</script>`),
	regexp.MustCompile(` ` + regexp.QuoteMeta(baseURL) + `[^<" ]*`), // of lines that cite pages
	regexp.MustCompile(`URL:[^\r]*\r\n( [^\r]*\r\n)*`),              // of calendar files
}

// References have an address only then; sizes follow from those of addresses.
var (
	references = regexp.MustCompile(`(?m)^(  url = |UR  - ).*\n|,"URL":"[^"]*"| "homepage": .*\n`)
	sizes      = regexp.MustCompile(`"bytes": \d+|, \d+[\x{a0}\x{202f} ]k[oB]`)
	inData     = regexp.MustCompile(regexp.QuoteMeta(baseURL) + `/([^",|\r\n]*)`)
)

// relative is a file of data as it is without a base URL, but for sizes.
func relative(name, text string) string {
	text = sizes.ReplaceAllString(references.ReplaceAllString(text, ""), "")
	if path.Ext(name) == ".html" {
		return text
	}
	return inData.ReplaceAllStringFunc(text, func(url string) string {
		return address.Resolve("index.html", strings.TrimPrefix(url, baseURL+"/")).From(name)
	})
}

func TestABaseURLAddsAddressesAndNothingElse(t *testing.T) {
	plain, based := buildSite(t), buildSite(t, "--base-url", baseURL)
	delete(plain, publish.Manifest)
	delete(based, publish.Manifest)
	for name, text := range plain {
		if strings.Contains(text, baseURL) || strings.Contains(text, `rel="canonical"`) {
			t.Errorf("%s names an address without a base URL", name)
		}
		with := based[name]
		if dir := path.Dir(name); dir == "fr/donnees" || dir == "en/data" {
			with, text = relative(name, with), sizes.ReplaceAllString(text, "")
		}
		for _, address := range addresses {
			with = address.ReplaceAllString(with, "")
		}
		if path.Ext(name) == ".html" {
			with = strings.ReplaceAll(with, "; manifest-src 'self'", "")
		}
		if name == permalink.HostRules || name == permalink.HostHeaders { // which are told where below its root the site lies
			with = strings.ReplaceAll(with, "/soup/", "/")
		}
		if with != text {
			t.Errorf("%s differs by more than addresses %s", name, firstDifference(split(with), split(text)))
		}
		delete(based, name)
	}
	want := []string{
		"assets/keep.HASH.js", "assets/mask.HASH.svg", "en/app.webmanifest", "en/feed.xml", "en/kept.json", "en/opensearch.xml",
		"fr/app.webmanifest", "fr/feed.xml", "fr/kept.json", "fr/opensearch.xml", "robots.txt", "sitemap.xml", "worker.js",
	}
	if got := slices.Sorted(maps.Keys(based)); !slices.Equal(got, want) {
		t.Errorf("a base URL adds the files %v, want %v", got, want)
	}
}

func TestNoPageShowsTheIdOfAMissingString(t *testing.T) {
	for name, text := range buildSite(t, "--base-url", baseURL) {
		if i := strings.Index(text, "⟦"); i >= 0 {
			t.Errorf("%s shows %s", name, text[i:strings.Index(text, "⟧")])
		}
	}
}
