package guide

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/i18n"
)

const (
	stampOriginal = "---\ntitle: Une soupe\nsummary: X\nthemes: [a]\nterritories: [b]\nsources: [{source: c, items: [d]}]\n---\nUn texte.\n\n## Comment\n\nAinsi.\n"
	stampFile     = "content/practices/soup/en.md"
)

func stampOnce(t *testing.T, text []byte, messages *catalog.Catalog) (after []byte, report diag.List) {
	t.Helper()
	root := fstest.MapFS{
		"content/practices/soup/fr.md": {Data: []byte(stampOriginal)},
		stampFile:                      {Data: text},
	}
	_, after, err := Stamp(root, stampFile, messages, &report)
	if err != nil {
		t.Fatal(err)
	}
	return after, report
}

// others are the lines of a text that are not the key "follows".
func others(text []byte) string {
	lines := strings.Split(string(text), "\n")
	from, to, _ := followsLines(lines)
	return strings.Join(append(lines[:from:from], lines[to:]...), "\n")
}

// FuzzStamp stamps translations of any form: what is stamped has the key in
// order, is changed nowhere else, and stays as it is the second time.
func FuzzStamp(f *testing.F) {
	const body = "---\nA text.\n\n## How\n\nSo.\n"
	for _, head := range []string{
		"follows: []\n", "follows: [a, b]\n", "follows:\n  - a\n  - b\n", "follows:\n- a\n- b\n", "follows: [a,\n  b]\n", "follows:\n\n  [a]\n",
		"follows: # later\n  []\n", "follows: ~\n", "follows: x\n", "follows:\n", "\"follows\": []\n", "follows : []\n", "", "? follows\n: []\n",
	} {
		f.Add([]byte("---\n" + head + "title: Soup\nsummary: X\n" + body))
		f.Add([]byte("\ufeff---\r\ntitle: Soup\r\nsummary: X\r\n" + strings.ReplaceAll(head+body, "\n", "\r\n")))
	}
	messages := messages(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		if !Follows(text) {
			return // the command does not take it for a translation
		}
		after, _ := stampOnce(t, text, messages)
		if after == nil {
			return
		}
		if !Follows(after) || others(after) != others(text) {
			t.Fatalf("%q is stamped\n%q", text, after)
		}
		again, report := stampOnce(t, after, messages)
		if report.Failed() || !bytes.Equal(again, after) {
			t.Fatalf("%q is stamped\n%q and then\n%q, %v", text, after, again, report.Sorted())
		}
	})
}

func TestAFolderBesideATranslationIsNoSheet(t *testing.T) {
	var report diag.List
	_, after, err := Stamp(fstest.MapFS{
		"content/practices/soup/fr.md":           {Data: []byte(stampOriginal)},
		"content/practices/soup/old.md/notes.md": {Data: []byte("notes")},
		stampFile:                                {Data: []byte("---\nfollows: []\ntitle: Soup\nsummary: X\n---\nA text.\n\n## How\n\nSo.\n")},
	}, stampFile, messages(t), &report)
	if err != nil || report.Failed() || after == nil {
		t.Errorf("it is not stamped: %v, %v", err, report.Sorted())
	}
}

func messages(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
