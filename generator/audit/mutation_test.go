package audit

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

const goldenSite = "../testdata/site"

func messages(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// golden reads the golden site into memory, where it can be changed.
func golden(t testing.TB) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	root := os.DirFS(goldenSite)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(root, name)
		out[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// with is a file system in which one file has another text.
func with(root fstest.MapFS, name string, text []byte) fstest.MapFS {
	out := maps.Clone(root)
	out[name] = &fstest.MapFile{Data: text}
	return out
}

func read(t testing.TB, root fs.FS, messages *catalog.Catalog) []diag.Diagnostic {
	t.Helper()
	var report diag.List
	g, err := guide.Read(context.Background(), root, messages, &report)
	if err != nil {
		t.Fatal(err)
	}
	if err := Guide(context.Background(), g, address.New(g, address.Tree{}), Known{}, &report); err != nil {
		t.Fatal(err)
	}
	return report.Sorted()
}

// translations lists the files that follow another, fresh from top to bottom.
func translations(root fstest.MapFS) []string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(root)) {
		if guide.Follows(root[name].Data) && !strings.Contains(name, "moon-garden") { // one of its sections is stale
			out = append(out, name)
		}
	}
	return out
}

// words are the keys that readers read.
var words = regexp.MustCompile(`(?m)^(title|summary|label): .*$`)

var digits = regexp.MustCompile(`[0-9]`)

// unread is what no reader reads as a figure: where links lead, and notes.
var unread = regexp.MustCompile(`\]\([^)]*\)|<[^>]*>|\[\^[^\]]*\]|^\d+\.|\n\d+\.`)

// digitsOf returns the places of the digits that readers of a sheet read.
func digitsOf(text []byte) []int {
	second := bytes.Index(text[4:], []byte("\n---\n")) + 4
	head, body := text[:second], text[second:]
	var out []int
	for _, m := range words.FindAllIndex(head, -1) {
		for _, d := range digits.FindAllIndex(head[m[0]:m[1]], -1) {
			out = append(out, m[0]+d[0])
		}
	}
	hidden := unread.FindAllIndex(body, -1)
	for _, d := range digits.FindAllIndex(body, -1) {
		if !slices.ContainsFunc(hidden, func(h []int) bool { return h[0] <= d[0] && d[0] < h[1] }) {
			out = append(out, second+d[0])
		}
	}
	return out
}

func TestEveryDigitThatIsWrongInATranslationIsReportedOnItsLine(t *testing.T) {
	root, messages := golden(t), messages(t)
	tried := 0
	for _, name := range translations(root) {
		text := root[name].Data
		for _, at := range digitsOf(text) {
			wrong := bytes.Clone(text)
			wrong[at] = '0' + (wrong[at]-'0'+7)%10
			line := 1 + bytes.Count(text[:at], []byte("\n"))
			found := read(t, with(root, name, wrong), messages)
			if !slices.ContainsFunc(found, func(d diag.Diagnostic) bool {
				return d.File == name && d.Line == line && d.Severity == diag.Error &&
					(d.Rule == "unproved-figure" || d.Rule == "figure-added")
			}) {
				t.Errorf("%s:%d: nobody minds %q", name, line, bytes.Split(wrong, []byte("\n"))[line-1])
			}
			tried++
		}
	}
	if tried < 20 {
		t.Errorf("only %d digits were tried", tried)
	}
}

func TestEverySentenceWithAFigureThatATranslationLacksIsReported(t *testing.T) {
	root, messages := golden(t), messages(t)
	tried := 0
	for _, name := range translations(root) {
		lines := strings.Split(string(root[name].Data), "\n")
		for i, line := range lines {
			if !strings.HasPrefix(line, "- **") {
				continue
			}
			rest := slices.Delete(slices.Clone(lines), i, i+1)
			found := read(t, with(root, name, []byte(strings.Join(rest, "\n"))), messages)
			if !reported(found, name, "figure-missing") {
				t.Errorf("%s: nobody misses %q", name, line)
			}
			tried++
		}
	}
	if tried < 3 {
		t.Errorf("only %d lines were tried", tried)
	}
}

func reported(found []diag.Diagnostic, file, rule string) bool {
	return slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.File == file && d.Rule == rule })
}

var guideLink = regexp.MustCompile(`\[([^\]]*)\]\((\w+:[^)]*)\)`)

func TestEveryLinkThatATranslationLacksOrAddsIsReported(t *testing.T) {
	root, messages := golden(t), messages(t)
	tried := 0
	for _, name := range translations(root) {
		text := root[name].Data
		for _, m := range guideLink.FindAllSubmatchIndex(text, -1) {
			destination := string(text[m[4]:m[5]])
			if strings.HasPrefix(destination, "term:") {
				continue
			}
			unlinked := slices.Concat(text[:m[0]], text[m[2]:m[3]], text[m[1]:])
			other := slices.Concat(text[:m[4]], []byte("territory:ile-de-france"), text[m[5]:])
			if found := read(t, with(root, name, unlinked), messages); !reported(found, name, "link-missing") {
				t.Errorf("%s: nobody misses the link %s", name, destination)
			}
			found := read(t, with(root, name, other), messages)
			if !reported(found, name, "link-missing") || !reported(found, name, "link-added") {
				t.Errorf("%s: nobody minds that %s leads elsewhere", name, destination)
			}
			tried++
		}
	}
	if tried < 8 {
		t.Errorf("only %d links were tried", tried)
	}
}

// follow is the key of a translation, on one line.
var follow = regexp.MustCompile(`(?m)^follows: .*$`)

func TestStampMakesEveryTranslationFreshAndIsThenDone(t *testing.T) {
	root, messages := golden(t), messages(t)
	for name, file := range root {
		if !guide.Follows(file.Data) {
			continue
		}
		unstamped := with(root, name, follow.ReplaceAll(file.Data, []byte("follows: []")))
		var report diag.List
		_, after, err := guide.Stamp(unstamped, name, messages, &report)
		if err != nil || report.Failed() {
			t.Fatal(name, err, report.Sorted())
		}
		stamped := with(root, name, after)
		found := read(t, stamped, messages)
		for _, d := range found {
			if d.File == name {
				t.Errorf("%s is stamped, and yet: %s", name, d.Rule)
			}
		}
		if _, again, _ := guide.Stamp(stamped, name, messages, &report); !bytes.Equal(after, again) {
			t.Errorf("%s is stamped otherwise the second time", name)
		}
	}
}

func TestEveryChangeOfAnOriginalMakesItsTranslationStaleThere(t *testing.T) {
	root, messages := golden(t), messages(t)
	const original, translation = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	for change, want := range map[[2]string]string{
		{"label: Cantine volante", "label: La cantine volante"}: "2:stale-opening",
		{"La ville a « inventé »", "La ville inventa"}:          "7:stale-lead",
		{"soupes par jour", "soupes chaque jour"}:               "9:stale-section",
		{"suivent le vent", "vont au vent"}:                     "15:stale-section",
		{"Sauf quand il pleut", "Sauf s'il pleut"}:              "15:stale-section",
		{"*Lever* la tête", "*Hausser* la tête"}:                "28:stale-section",
	} {
		text := bytes.Replace(root[original].Data, []byte(change[0]), []byte(change[1]), 1)
		if bytes.Equal(text, root[original].Data) {
			t.Fatalf("%q is not in the sheet", change[0])
		}
		found := read(t, with(root, original, text), messages)
		var stale []string
		for _, d := range found {
			if d.File == translation {
				stale = append(stale, fmt.Sprint(d.Line, ":", d.Rule))
			}
		}
		if !slices.Equal(stale, []string{want}) {
			t.Errorf("when %q becomes %q, %v is stale, want %s", change[0], change[1], stale, want)
		}
	}
}
