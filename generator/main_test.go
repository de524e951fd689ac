package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small copies the small guide to a new folder and returns its path.
func small(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	if err := copyMissing("testdata/guide", root); err != nil {
		t.Fatal(err)
	}
	return root
}

func write(t *testing.T, root, name, text string) {
	t.Helper()
	name = filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// command runs the program and returns its exit status and what it printed.
func command(args ...string) (status int, out, err string) { return commandIn(nil, args...) }

// commandIn is command in an environment.
func commandIn(env map[string]string, args ...string) (status int, out, err string) {
	var stdout, stderr bytes.Buffer
	status = run(context.Background(), args, &stdout, &stderr, func(name string) string { return env[name] })
	return status, stdout.String(), stderr.String()
}

func TestExitStatusIsZeroOneForErrorsTwoForTrouble(t *testing.T) {
	clean, warned, failed, foreign, uneven := small(t), small(t), small(t), small(t), small(t)
	translation := filepath.Join("content", "practices", "shared-soup", "en.md")
	if err := os.Remove(filepath.Join(warned, translation)); err != nil {
		t.Fatal(err)
	}
	write(t, failed, "content/practices/notes.txt", "")
	write(t, foreign, "public/index.html", "mine")
	write(t, uneven, filepath.ToSlash(translation), "---\ntitle: A\nsummary: B\nfollows: []\n---\nOne section.\n")
	cases := []struct {
		name string
		want int
		args []string
	}{
		{"a clean check", 0, []string{"check", "--root", clean}},
		{"a clean build", 0, []string{"build", "--root", clean, "--out", clean + "/public"}},
		{"a stamp", 0, []string{"stamp", "--root", clean, clean + "/content"}},
		{"a check with warnings", 0, []string{"check", "--root", warned}},
		{"a build with warnings", 0, []string{"build", "--root", warned, "--out", warned + "/public"}},
		{"help", 0, []string{"--help"}},
		{"help of a command", 0, []string{"build", "--help"}},
		{"a check with errors", 1, []string{"check", "--root", failed}},
		{"a check with errors for programs", 1, []string{"check", "--root", failed, "--format", "json"}},
		{"a coverage of what has errors", 1, []string{"check", "--root", failed, "--coverage"}},
		{"a build with errors", 1, []string{"build", "--root", failed, "--out", failed + "/public"}},
		{"a stamp of what differs", 1, []string{"stamp", "--root", uneven, filepath.Join(uneven, translation)}},
		{"no command", 2, nil},
		{"an unknown flag", 2, []string{"check", "--nonsense"}},
		{"a language without messages", 2, []string{"check", "--root", clean, "--lang", "es"}},
		{"a new guide in one language twice", 2, []string{"new", "guide", filepath.Join(t.TempDir(), "new"), "--languages", "fr,fr"}},
		{"no guide", 2, []string{"check", "--root", t.TempDir()}},
		{"a part that is none", 2, []string{"build", "--root", clean, "--shard", "8/7"}},
		{"memory without a unit", 2, []string{"check", "--root", clean, "--max-memory", "512"}},
		{"a bad base URL", 2, []string{"build", "--root", clean, "--out", clean + "/public", "--base-url", "guide"}},
		{"a foreign file", 2, []string{"build", "--root", foreign, "--out", foreign + "/public"}},
		{"a stamp of nothing", 2, []string{"stamp", "--root", clean, clean + "/seeds"}},
	}
	for _, c := range cases {
		if got, out, err := command(c.args...); got != c.want {
			t.Errorf("%s gives the status %d, want %d\n%s%s", c.name, got, c.want, out, err)
		}
	}
}

func TestAStringThatIsMissingIsNeverPrinted(t *testing.T) {
	scripts, err := files("testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range scripts {
		if strings.ContainsAny(text, "⟦⟧") {
			t.Errorf("%s holds the id of a string that is missing", name)
		}
	}
}
