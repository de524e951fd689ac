package plainyaml

import (
	"io/fs"
	"os"
	"path"
	"reflect"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// library returns the root node that the library gives, nil where it gives none.
func library(text string) (*yaml.Node, error) {
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil || len(document.Content) == 0 {
		return nil, err
	}
	return document.Content[0], nil
}

// equal fails unless a node is what the library gives, comments apart.
func equal(t *testing.T, name string, got, want *yaml.Node) {
	t.Helper()
	bare := func(n *yaml.Node) yaml.Node {
		b := *n
		b.Content, b.HeadComment, b.LineComment, b.FootComment = nil, "", "", ""
		return b
	}
	if a, b := bare(got), bare(want); !reflect.DeepEqual(a, b) || len(got.Content) != len(want.Content) {
		t.Fatalf("%s: the node is\n%+v of %d, the library's\n%+v of %d", name, a, len(got.Content), b, len(want.Content))
	}
	for i := range got.Content {
		equal(t, name, got.Content[i], want.Content[i])
	}
}

// same fails if a text that is plain has other nodes in the library, and tells
// whether it is.
func same(t *testing.T, name, text string) bool {
	t.Helper()
	got, ok := Parse(text)
	if !ok {
		return false
	}
	want, err := library(text)
	if err != nil || want == nil {
		t.Fatalf("%s: %q is read, which the library does not: %v", name, text, err)
	}
	equal(t, name, got, want)
	return true
}

// realFiles are the YAML texts of the guide and of those for tests: whole
// files, and the front matter of sheets.
func realFiles(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	root := os.DirFS("../..")
	for _, folder := range []string{"content", "seeds", "i18n", "generator/testdata"} {
		err := fs.WalkDir(root, folder, func(name string, _ fs.DirEntry, err error) error {
			if kind := path.Ext(name); err != nil || kind != ".yaml" && kind != ".md" {
				return err
			}
			text, err := fs.ReadFile(root, name)
			if block := string(text); path.Ext(name) == ".yaml" {
				out[name] = block
			} else if _, block, ok := strings.Cut("\n"+block, "\n---\n"); ok {
				out[name], _, _ = strings.Cut(block, "---\n")
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// forms are plain texts, one for each thing that is read.
var forms = []string{
	"a: b", "a: b\n", "a : b \n", "a:\nb:\n", "a: ~\n", "- a\n-\n- b", "-   a\n-   b\n", "é: à # ï\nö: [û, ñ]\n",
	"a:\n- b\n-\n- c\nd:\n  - e\n", "a:\n  b: c\n  d:\n    e: f\n  g: h\ni: j\n", "- a: b\n  c: d\n-\n  e: f\n", "- - a\n  - b\n- - c\n",
	"- a:\n  - b\n  c:\n    - d\n", "a:\n\n  # c\n # d\n  b: c # d\n# e\n\nf: g#h\n", "- # a\n  - b\n", "a: # b\n  - c\n", "a\n", "a:\n  b\nc: d\n",
	"a: b\r\nc: 'd'\r\n\r\ne: [f]\r\n# g\r\nh:\r\n", "[]", "{}\n", "a: [ ]\nb: { }\n", "a: [b, [c, {d: e}], {}, 'f', \"g\"] # h\n",
	"{a: b , 'c' : {d: [e]}, \"f\": -1}\n", "'a': b\n\"c\" : d\n", `a: 'it''s # : {'`, `a: "b \"c\" \\ \/ é"`, `a: "b\n\nc\n"`, "a: \ufffd \ufb01", `a: ""`, "a: ''\n",
	"a: \" b \"\n", "a: http://b.c/#d\n", "[http://b.c, d:e]\n",
	"a: b - c, [d] {e} & * ! | > ' \" % @\n", "a: (b)\nc: /d\ne: «f»\n", "   a: b\n   c: d\n", "# a\n\n- b\n", "a: b\n  \n\n   # c",
}

// values are bare scalars, each with the tag that it has.
var values = map[string]string{
	"a": "!!str", "yes": "!!str", "No": "!!str", "on": "!!str", "true": "!!bool", "False": "!!bool", "tRue": "!!str", "null": "!!null",
	"~": "!!null", "~a": "!!str",
	"0": "!!int", "12": "!!int", "-3": "!!int", "123456789012345678": "!!int", "48.85": "!!float", "-0.57": "!!float", "0.0": "!!float",
	"-0.0": "!!float", "01.5": "!!float", "0x1f": "!!int", "0b1": "!!int", "0o7": "!!int", "0b4823ac": "!!str", "1.5e3": "!!float",
	"1E-5": "!!float", "1.2.3": "!!str", "10-20": "!!str", "017": "!!int", "-017": "!!int", "00": "!!int", "02578331": "!!float",
	"-08": "!!float", "-0": "!!float", "-00": "!!int", "5.": "!!float",
	"1e5": "!!float", "01e5": "!!float", "12e38837": "!!str", "810d2e11": "!!str", "9bf33f8a": "!!str", "0d5c4180": "!!str",
	"2026-11-25": "!!timestamp", "2022-11": "!!str", "2021-2023": "!!str", "2022-": "!!str",
	"2 rooms": "!!str", "18:30": "!!str", "1,5": "!!str", "3rd": "!!str", "50 %": "!!str", "-5 °C": "!!str", "-a": "!!str", "2A004": "!!str",
	"a_b": "!!str", "=": "!!str", "é": "!!str", "10–20": "!!str",
}

func TestWhatIsPlainIsReadAsTheLibraryReadsIt(t *testing.T) {
	for _, text := range forms {
		if !same(t, text, text) {
			t.Errorf("%q is not read", text)
		}
	}
}

func TestABareScalarHasTheTagOfTheLibrary(t *testing.T) {
	for value, tag := range values {
		text := "a: " + value + "\n" + value + ": [" + value + "]\n"
		if strings.Contains(value, ",") {
			text = "a: " + value + "\n"
		}
		if !same(t, value, text) {
			t.Errorf("%q is not read", value)
		} else if n, _ := Parse(text); n.Content[1].Tag != tag {
			t.Errorf("%q is %s, want %s", value, n.Content[1].Tag, tag)
		}
	}
}

// TestWhatIsNotPlainIsLeftToTheLibrary has what is wrong, what is rare and what
// has another meaning than it seems to have.
func TestWhatIsNotPlainIsLeftToTheLibrary(t *testing.T) {
	for _, text := range refused {
		if n, ok := Parse(text); ok {
			t.Errorf("%q is read as %+v", text, *n)
		}
	}
}

var refused = []string{
	"", "\n", "# a\n", "a: [", "a: [b", "a: {b: c", "a: 'b", "a: \"b\n", "a: b: c", "a: 'b' c", "a: [b] c", "a: 'b'#c", "a: b\n  c",
	"a: b\n  c: d", "- a\n b\n", "a: 'b\n  c'", "a: [b,\n  c]",
	"a\nb: c", "a: b\nc\n", "a: b\n- c\n", "- a\nb: c\n", "  a: b\nc: d\n", "a:\n    b: c\n  d: e\n", "- - a\n  b: c\n", "a: - b\n",
	"a: &b c", "a: *b", "a: !b c", "a: !!str 1", "a: |\n  b\n", "a: >\n  b\n", "? a\n: b", "%YAML 1.2\n", "---\na: b\n", "a: b\n...\n",
	"a: @b", "a: `b", "<<: {a: b}", ": a", "[a]: b", "{a: b}: c",
	"a:\tb", "\ta: b", "a: b\rc: d", "a: b\x00", "a: b\x7f", "\ufeffa: b", "a: b\u0085c", "a: b\u2028c", "a: \u0090", "a: \ufffe",
	`a: "\u00e9"`, `a: "\x41"`, `a: "\q"`, `a: "\`,
	"[a: b]", "{a}", "{a: }", "{a:}", "{a, b: c}", "[a, ]", "[, a]", "[a,, b]", "[a #b\n]", "{[a]: b}", "{\"a\":b}", "[a}", "{a: b]", "[- a]", "[-]", "[? a]", "[a]]",
	"a: 1_000", "a: 0_x1f", "a: -_0x1f", "a: +1", "a: .5", "a: .inf", "a: -.inf", "a: 2026-1-2", "a: 2026-02-30",
	"a: 2001-12-14t21:59:43.10-05:00", "a: 12345678901234567890", "a: -0x12345678901234567890",
	strings.Repeat("[", deepest+1) + strings.Repeat("]", deepest+1), strings.Repeat("- ", deepest+1) + "a",
}

func TestRealFilesArePlainAndHaveTheNodesOfTheLibrary(t *testing.T) {
	files, plain := realFiles(t), 0
	for name, text := range files {
		ok := same(t, name, text)
		if same(t, name+" with CRLF", strings.ReplaceAll(text, "\n", "\r\n")) != ok {
			t.Errorf("%s is plain with one line end only", name)
		}
		if ok {
			plain++
		}
	}
	if len(files) < 600 || plain*100 < len(files)*95 {
		t.Errorf("of %d files %d are plain, which are to be 95 of 100", len(files), plain)
	}
}

// BenchmarkSheet reads the front matter of a sheet, here and in the library:
// benchstat -col /by compares them.
func BenchmarkSheet(b *testing.B) {
	text, err := os.ReadFile("testdata/sheet.yaml")
	if err != nil {
		b.Fatal(err)
	}
	readers := map[string]func() bool{
		"plain": func() bool {
			_, ok := Parse(string(text))
			return ok
		},
		"library": func() bool {
			var document yaml.Node
			return yaml.Unmarshal(text, &document) == nil
		},
	}
	for _, by := range []string{"library", "plain"} {
		b.Run("by="+by, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if !readers[by]() {
					b.Fatal("the sheet is not read")
				}
			}
		})
	}
}
