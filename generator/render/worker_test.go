package render

import (
	"encoding/json"
	"fmt"
	"testing"

	"recueil/generator/page"
)

// Each language has a list of its files and of those of none; whatever changes
// makes another worker, and what no reader opens is on no list.
func TestTheWorkerKnowsTheFilesOfEachLanguage(t *testing.T) {
	words := []page.Unkept{{Language: "fr", Title: "T"}, {Language: "en", Title: "T"}}
	paths := []string{
		"index.html", "assets/a.css", "fr/b.html", "en/c.html", "fr/b.html.gz", "fr/b.html.br", "_headers", "_redirects", "robots.txt",
		"sitemap.xml", "fr/feed.xml", "downloads/guide.pdf",
	}
	files := make([]Kept, len(paths))
	for i, p := range paths {
		files[i] = Kept{p, 0xfedcba98, int64(i)}
	}
	worker := func(files []Kept) map[string]string {
		made, err := Worker(files, words)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, f := range made {
			out[f.Path] = string(f.Content)
		}
		return out
	}
	got := worker(files)
	for path, want := range map[string]string{
		"fr/kept.json": `[["assets/a.css",4275878552,1],["fr/b.html",4275878552,2],["index.html",4275878552,0]]`,
		"en/kept.json": `[["assets/a.css",4275878552,1],["en/c.html",4275878552,3],["index.html",4275878552,0]]`,
	} {
		if got[path] != want || !json.Valid([]byte(want)) {
			t.Errorf("%s is %s, want %s", path, got[path], want)
		}
	}
	files[3].Sum++
	if again := worker(files); again["worker.js"] == got["worker.js"] || again["fr/kept.json"] != got["fr/kept.json"] {
		t.Error("another page in one language makes no other worker, or another list of the other language")
	}
	many := make([]Kept, MostKept+1)
	for i := range many {
		many[i] = Kept{fmt.Sprintf("fr/%d.html", i), 1, 1}
	}
	if made := worker(many); len(made) > 0 {
		t.Error("of a large site readers are given a list")
	}
}
