package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// changedBy builds the golden guide before and after a change of the sheet of a
// practice, and returns the files that an upload must send, and what they hold.
func changedBy(t *testing.T, edit func(text string) string) map[string]string {
	t.Helper()
	root := t.TempDir()
	if err := copyMissing("testdata/site", root); err != nil {
		t.Fatal(err)
	}
	old, now := filepath.Join(root, "old"), filepath.Join(root, "new")
	build := func(out string) {
		if status, _, stderr := command("build", "--root", root, "--out", out, "--base-url", baseURL, "--no-cache"); status != exitClean {
			t.Fatal(stderr)
		}
	}
	build(old)
	const sheet = "content/practices/flying-canteen/fr.md"
	write(t, root, sheet, edit(readFile(t, filepath.Join(root, sheet))))
	build(now)
	status, out, stderr := command("changes", filepath.Join(old, ".recueil"), now, "--format", "send")
	if status != exitClean {
		t.Fatal(stderr)
	}
	if _, gone, _ := command("changes", old, now, "--format", "delete"); gone != "" {
		t.Errorf("these are to be deleted: %s", gone)
	}
	sent := map[string]string{}
	for name := range strings.Lines(out) {
		name = strings.TrimSpace(name)
		sent[name] = readFile(t, filepath.Join(now, name))
	}
	return sent
}

// fromAll tells of what is made of all sheets at once, where no text is found as it
// is written: the lists of the files, the index of the search, the page that counts.
func fromAll(name string) bool {
	return slices.Contains([]string{".recueil", "worker.js", "fr/kept.json", "en/kept.json", "fr/chiffres.html", "en/figures.html"}, name) ||
		strings.HasPrefix(name, "fr/recherche/") || strings.HasPrefix(name, "en/search/")
}

// onTranslation is the page that says that the sheet of the other language has changed.
const onTranslation = "en/practices/a-flying-canteen-soup-by-balloon.html"

// withData tells of the files of data, whose tables say of each sheet what is
// behind, and of their sizes.
func withData(name string) bool {
	return strings.HasPrefix(name, "fr/donnees/") || strings.HasPrefix(name, "en/data/")
}

func TestAChangeOfATextIsSentWithItsPageAlone(t *testing.T) {
	const sentence = "Une phrase que rien ne reprend ailleurs."
	sent := changedBy(t, func(text string) string { return text + "\n" + sentence + "\n" })
	for name, text := range sent {
		if !fromAll(name) && !strings.Contains(text, sentence) && name != onTranslation {
			t.Errorf("%s is sent, and does not show the text", name)
		}
	}
	if len(sent) < 3 {
		t.Errorf("only %d files are sent", len(sent))
	}
}

func TestAChangeOfATitleIsSentWithThePagesThatShowIt(t *testing.T) {
	const title = "La soupe aux nuages retrouvée"
	sent := changedBy(t, func(text string) string {
		return strings.Replace(text, `title: "Une cantine volante : la soupe en ballon"`, "title: "+title+"\nslug: une-cantine-volante-la-soupe-en-ballon", 1)
	})
	shown := 0
	for name, text := range sent {
		if strings.Contains(text, title) {
			shown++
		} else if !fromAll(name) && !withData(name) && name != onTranslation {
			t.Errorf("%s is sent, and does not show the title", name)
		}
	}
	if shown < 8 {
		t.Errorf("only %d of %d files show the title", shown, len(sent))
	}
}
