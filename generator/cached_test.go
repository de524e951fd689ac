package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"recueil/generator/synthetic"
)

// cached gives the program a folder for what it keeps, and returns a function
// that runs it with that.
func cached(t *testing.T) (folder string, command func(args ...string) (status int, out, err string)) {
	t.Helper()
	folder = t.TempDir()
	t.Setenv("XDG_CACHE_HOME", folder)
	env := map[string]string{"XDG_CACHE_HOME": folder}
	return folder, func(args ...string) (int, string, string) { return commandIn(env, args...) }
}

// filesBelow lists the files below folders, with their paths.
func filesBelow(t testing.TB, folders ...string) []string {
	t.Helper()
	var out []string
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() {
				out = append(out, name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(out)
	return out
}

// editor makes random edits of a guide, of everything in it.
type editor struct {
	*rand.Rand
	t    *testing.T
	root string
}

func pick[T any](e *editor, list []T) T { return list[e.IntN(len(list))] }

var values = regexp.MustCompile(`(?m)^ *(?:title|summary|label|fr|en): .*[a-z]$`)

// edit makes one edit and returns what it did, and how to undo it.
func (e *editor) edit() (did string, undo func()) {
	name := pick(e, filesBelow(e.t, filepath.Join(e.root, "content"), filepath.Join(e.root, "seeds")))
	text, err := os.ReadFile(name)
	if err != nil {
		e.t.Fatal(err)
	}
	undo = func() { e.write(name, text) }
	markdown := strings.HasSuffix(name, ".md")
	switch n := e.IntN(8); {
	case n == 0 && markdown:
		copied := filepath.Dir(name) + "-" + fmt.Sprint(e.IntN(1000))
		if err := os.CopyFS(copied, os.DirFS(filepath.Dir(name))); err != nil {
			e.t.Fatal(err)
		}
		return "copy to " + copied, func() { _ = os.RemoveAll(copied) }
	case n == 1:
		_ = os.Remove(name)
		return "remove " + name, undo
	case n == 2 && markdown:
		e.write(name, append(slices.Clone(text), "\n\nEncore une phrase.\n"...))
		return "add a sentence to " + name, undo
	case n <= 5:
		if at := values.FindAllIndex(text, -1); at != nil {
			end := pick(e, at)[1]
			e.write(name, slices.Concat(text[:end], []byte(" autrement"), text[end:]))
			return "change a value of " + name, undo
		}
	}
	lines := bytes.SplitAfter(text, []byte("\n"))
	at := e.IntN(len(lines))
	if e.IntN(2) == 0 {
		e.write(name, bytes.Join(slices.Delete(slices.Clone(lines), at, at+1), nil))
		return fmt.Sprintf("remove line %d of %s", at+1, name), undo
	}
	e.write(name, bytes.Join(slices.Insert(lines, at, lines[at]), nil))
	return fmt.Sprintf("double line %d of %s", at+1, name), undo
}

func (e *editor) write(name string, text []byte) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		e.t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		e.t.Fatal(err)
	}
}

// ends are what may be added to the text of a practice that other pages show
// something of: its length, its links, its terms and its headings.
var ends = []string{
	strings.Repeat(" Encore une phrase.", 500), "\n\n[Voir ceci](practice:%s).", "\n\nDomiciliation, accueil.", "\n\n## Résultats\n\nUn bilan.",
}

// end adds one of ends to a practice that leads.
func (e *editor) end(i int) (did string, undo func()) {
	all := filesBelow(e.t, filepath.Join(e.root, "content", "practices"))
	other := filepath.Base(filepath.Dir(pick(e, all)))
	for {
		name := pick(e, all)
		text := readFile(e.t, name)
		if !strings.Contains(text, "\nfollows:") {
			e.write(name, []byte(text+strings.Replace(ends[i], "%s", other, 1)+"\n"))
			return fmt.Sprintf("add %.30q to %s", ends[i], name), func() { e.write(name, []byte(text)) }
		}
	}
}

// damage does something bad to a file that is kept.
func (e *editor) damage(folder string) {
	kept := filesBelow(e.t, folder)
	name := pick(e, kept)
	text, err := os.ReadFile(name)
	if err != nil {
		e.t.Fatal(err)
	}
	switch e.IntN(4) {
	case 0:
		e.write(name, text[:e.IntN(len(text)+1)])
	case 1:
		other, err := os.ReadFile(pick(e, kept))
		if err != nil {
			e.t.Fatal(err)
		}
		e.write(name, other)
	case 2:
		_ = os.Remove(name)
	default:
		if len(text) > 0 {
			text[e.IntN(len(text))] ^= 1 << e.IntN(8)
		}
		e.write(name, text)
	}
}

func syntheticGuide(t *testing.T, sheets int) string {
	t.Helper()
	root := t.TempDir()
	err := synthetic.Write(synthetic.Options{Sheets: sheets, Shape: synthetic.Default, Seed: 7}, func(path string, text []byte) error {
		name := filepath.Join(root, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		return os.WriteFile(name, text, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// After any edit of anything, and whatever became of what was kept, a build
// that uses it prints and publishes the same as one that begins with nothing;
// so does check.
func TestABuildWithACacheEqualsOneWithout(t *testing.T) {
	rounds := 30
	if testing.Short() {
		rounds = 10
	}
	folder, recueil := cached(t)
	root := syntheticGuide(t, 30)
	e := &editor{rand.New(rand.NewPCG(1, 2)), t, root}
	out := filepath.Join(t.TempDir(), "public")
	did, undo := "nothing", func() {}
	for round := range rounds {
		flags := []string{"build", "--root", root}
		if e.IntN(6) == 0 {
			flags = append(flags, "--base-url", baseURL)
		}
		fresh := filepath.Join(t.TempDir(), "public")
		wantStatus, _, want := command(append(flags, "--no-cache", "--out", fresh)...)
		status, _, said := recueil(append(flags, "--out", out)...)
		if status != wantStatus || said != want {
			t.Fatalf("after %s it says %s\nwant %s", did, said, want)
		}
		_, checked, _ := recueil("check", "--root", root)
		if _, want, _ := command("check", "--root", root, "--no-cache"); checked != want {
			t.Fatalf("after %s check says %s\nwant %s", did, checked, want)
		}
		if status != exitClean {
			undo()
		} else if diff := differ(allFiles(t, out), allFiles(t, fresh)); diff != "" {
			t.Fatalf("after %s, %s", did, diff)
		}
		if e.IntN(4) == 0 {
			e.damage(folder)
		}
		if did, undo = e.edit(); round < len(ends) {
			undo()
			did, undo = e.end(round)
		}
	}
}

// The addresses that a guide keeps are not within it what pages show, and yet
// pages follow from them.
func TestABuildWithACacheFollowsTheAddressesThatWereRecorded(t *testing.T) {
	_, recueil := cached(t)
	root, out := small(t), filepath.Join(t.TempDir(), "public")
	addresses := filepath.Join(root, "content", "addresses.yaml")
	e := &editor{nil, t, root}
	for _, c := range []struct{ text, page, want string }{
		{"", "fr/jadis.html", ""},
		{"- {at: /fr/jadis.html, to: theme:health}\n", "fr/jadis.html", "themes/la-sante.html"},
		{"- {at: /fr/jadis.html, to: practice:shared-soup}\n", "fr/jadis.html", "pratiques/une-soupe-partagee.html"},
		{"- {at: /fr/jadis.html, to: nowhere}\n", "fr/jadis.html", "noindex"},
	} {
		e.write(addresses, []byte(c.text))
		if status, _, said := recueil("build", "--root", root, "--out", out, "--record-addresses"); status != exitClean {
			t.Fatal(said)
		}
		if recorded := readFile(t, addresses); !strings.Contains(recorded, strings.TrimSpace(c.text)) {
			t.Errorf("%q is not kept in\n%s", c.text, recorded)
		}
		fresh := filepath.Join(t.TempDir(), "public")
		if status, _, said := command("build", "--root", root, "--no-cache", "--out", fresh); status != exitClean {
			t.Fatal(said)
		}
		got := allFiles(t, out)
		if diff := differ(got, allFiles(t, fresh)); diff != "" {
			t.Errorf("with %q, %s", c.text, diff)
		}
		if !strings.Contains(got[c.page], c.want) || got[c.page] == "" != (c.text == "") {
			t.Errorf("with %q the page is %s", c.text, got[c.page])
		}
	}
}

// Of what is read of a sheet beside its texts: words that age, in its keys and
// its sections, roles, corrections, what the sources do not say, no page.
func TestWhatASheetSaysBesideItsTextsIsKeptWithIt(t *testing.T) {
	_, recueil := cached(t)
	root := syntheticGuide(t, 12)
	e := &editor{nil, t, root}
	n := 0
	for _, name := range filesBelow(t, filepath.Join(root, "content", "practices")) {
		text := readFile(t, name)
		if strings.Contains(text, "\nfollows:") || n == 2 {
			continue
		}
		keys := "\nlabel: Actuellement\nunsaid: [cost]\nactors: [{name: Ana, role: funder}]\ncorrections: [{date: 2026-01-02, text: {fr: Faux, en: Wrong}}]\nterritories:"
		text = strings.Replace(regexp.MustCompile(`\n(label|actors): .*`).ReplaceAllString(text, ""), "\nterritories:", keys, 1) + "\nElle ouvre récemment.\n"
		if n++; n == 2 {
			text = strings.Replace(text[:strings.LastIndex(text, "\n---\n")], "\nlabel:", "\npage: none\nlabel:", 1) + "\n---\n"
			_ = os.Remove(filepath.Join(filepath.Dir(name), "en.md"))
		}
		e.write(name, []byte(text))
	}
	_, want, _ := command("check", "--root", root, "--no-cache")
	if ageing := strings.Count(want, "ages:"); ageing != 3 {
		t.Fatalf("%d words age of\n%s", ageing, want)
	}
	for range 2 {
		if _, got, _ := recueil("check", "--root", root); got != want {
			t.Fatalf("check says\n%s\nwant\n%s", got, want)
		}
	}
	fresh, out := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")
	for _, run := range []func() (int, string, string){
		func() (int, string, string) { return command("build", "--root", root, "--no-cache", "--out", fresh) },
		func() (int, string, string) { return recueil("build", "--root", root, "--out", out) },
	} {
		if status, _, said := run(); status != exitClean {
			t.Fatal(said)
		}
	}
	if diff := differ(allFiles(t, out), allFiles(t, fresh)); diff != "" {
		t.Error(diff)
	}
	if changes := readFile(t, filepath.Join(out, "en", "changelog.html")); strings.Count(changes, "Wrong") != 2 {
		t.Errorf("the changelog is %s", changes)
	}
}

func TestOfABuildAfterAnEditOnlyTheFilesThatChangedAreWritten(t *testing.T) {
	_, recueil := cached(t)
	root, out := syntheticGuide(t, 12), filepath.Join(t.TempDir(), "public")
	if status, _, stderr := recueil("build", "--root", root, "--out", out); status != exitClean {
		t.Fatal(stderr)
	}
	before := map[string]os.FileInfo{}
	was := allFiles(t, out)
	for name := range was {
		before[name] = stat(t, filepath.Join(out, name))
	}
	sheet := filesBelow(t, filepath.Join(root, "content", "practices"))[0]
	(&editor{nil, t, root}).write(sheet, []byte(readFile(t, sheet)+"\nEncore une phrase.\n"))
	if status, _, stderr := recueil("build", "--root", root, "--out", out); status != exitClean {
		t.Fatal(stderr)
	}
	changed := 0
	for name, text := range allFiles(t, out) {
		same := os.SameFile(before[name], stat(t, filepath.Join(out, name)))
		if text != was[name] {
			changed++
		} else if !same && name != ".recueil" {
			t.Errorf("%s has the same bytes, and is another file", name)
		}
	}
	if changed == 0 || changed > 10 { // its page, a list, and of searches the manifest and a shard for each word
		t.Errorf("%d files changed", changed)
	}
}

func TestWhatIsKeptIsNotWrittenAgainWhileNothingChanges(t *testing.T) {
	folder, recueil := cached(t)
	root, out := syntheticGuide(t, 12), filepath.Join(t.TempDir(), "public")
	for _, args := range [][]string{{"build", "--out", out}, {"check"}} {
		recueil(append(args, "--root", root)...)
		before := map[string]os.FileInfo{}
		for _, name := range filesBelow(t, folder) {
			before[name] = stat(t, name)
		}
		recueil(append(args, "--root", root)...)
		for _, name := range filesBelow(t, folder) {
			if !os.SameFile(before[name], stat(t, name)) {
				t.Errorf("of %s twice, %s is written again", args[0], filepath.Base(name))
			}
		}
	}
}

func TestAPageThatSomebodyChangedIsNotKept(t *testing.T) {
	_, recueil := cached(t)
	root, out := small(t), filepath.Join(t.TempDir(), "public")
	if status, _, stderr := recueil("build", "--root", root, "--out", out); status != exitClean {
		t.Fatal(stderr)
	}
	page := filepath.Join(out, "en", "index.html")
	if err := os.Remove(page); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := recueil("build", "--root", root, "--out", out); status != exitClean {
		t.Fatal(stderr)
	}
	_ = stat(t, page)
	if err := os.WriteFile(page, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := recueil("build", "--root", root, "--out", out); status != exitTrouble || readFile(t, page) != "mine" {
		t.Errorf("the status is %d, and the page %s", status, readFile(t, page))
	}
}

func TestWhatAnotherProgramOrKeyKeptIsNotLoaded(t *testing.T) {
	folder := t.TempDir()
	one := &store{folder, func() ([32]byte, error) { return [32]byte{1}, nil }}
	two := &store{folder, func() ([32]byte, error) { return [32]byte{2}, nil }}
	key := [32]byte{3}
	one.Save("a", key, []byte("kept"))
	if got := one.Load("a", key); got != "kept" {
		t.Errorf("%q is loaded", got)
	}
	for _, got := range []string{two.Load("a", key), one.Load("a", [32]byte{4}), one.Load("b", key)} {
		if got != "" {
			t.Errorf("%q is loaded", got)
		}
	}
	if left := filesBelow(t, folder); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

func stat(t *testing.T, name string) os.FileInfo {
	t.Helper()
	info, err := os.Lstat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
