package diag

import (
	"bytes"
	"strings"
	"testing"
)

// shown prints one diagnostic of a file with the given text.
func shown(t *testing.T, text string, line, column int, colour bool) string {
	t.Helper()
	var list List
	list.Warning(at("a.md", line, column), "x", "", nil)
	var b bytes.Buffer
	p := Printer{Form: "text", Messages: echo{}, Source: func(string) []byte { return []byte(text) }, Colour: colour}
	if err := p.Print(&b, &list); err != nil {
		t.Fatal(err)
	}
	_, out, _ := strings.Cut(b.String(), "\n")
	return out
}

func TestACaretStandsBelowThePlace(t *testing.T) {
	long := strings.Repeat("é", 100) + "X" + strings.Repeat("ü", 100)
	for name, c := range map[string]struct {
		text         string
		line, column int
		want         string
	}{
		"first column":             {"one\ntwo", 1, 1, "    1 | one\n      | ^\n"},
		"letters of several bytes": {"one\nœuvré", 2, 4, "    2 | œuvré\n      |    ^\n"},
		"end of a line":            {"one", 1, 4, "    1 | one\n      |    ^\n"},
		"line ends of Windows":     {"one\r\ntwo\r\n", 2, 1, "    2 | two\n      | ^\n"},
		"byte order mark":          {"\uFEFFone", 1, 2, "    1 | one\n      |  ^\n"},
		"hidden characters":        {"a\tb\u202ec", 1, 5, "    1 | a\\tb\\u202ec\n      |           ^\n"},
		"letters of another age":   {"a\xe9b", 1, 3, "    1 | a\uFFFDb\n      |   ^\n"},
		"a long line": {
			long, 1, 101,
			"    1 | …" + strings.Repeat("é", 40) + "X" + strings.Repeat("ü", 31) + "…\n      | " + strings.Repeat(" ", 41) + "^\n",
		},
		"the end of a long line": {
			long, 1, 202,
			"    1 | …" + strings.Repeat("ü", 72) + "\n      | " + strings.Repeat(" ", 73) + "^\n",
		},
		"the file as a whole":   {"one", 0, 0, ""},
		"the fence of the keys": {"---\n", 1, 1, ""},
		"an empty line":         {"one\n\ntwo", 2, 1, ""},
		"a line that is gone":   {"one", 7, 1, ""},
		"a column that is gone": {"one", 1, 9, ""},
	} {
		if got := shown(t, c.text, c.line, c.column, false); got != c.want {
			t.Errorf("%s: shown is\n%swant\n%s", name, got, c.want)
		}
	}
}

func TestColoursTakeNothingAway(t *testing.T) {
	got := shown(t, "one", 1, 2, true)
	for _, mark := range []string{bold, red, yellow, faint, plain} {
		got = strings.ReplaceAll(got, mark, "")
	}
	if want := shown(t, "one", 1, 2, false); got != want || want == shown(t, "one", 1, 2, true) {
		t.Errorf("without its marks %q is %q", want, got)
	}
}
