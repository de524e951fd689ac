package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// echo gives each message as its id and its arguments.
type echo struct{}

func (echo) Format(id string, args map[string]any) string {
	switch {
	case id == "check.warning":
		return "warning: "
	case id == "check.hint":
		return "hint: "
	case len(args) == 0:
		return id
	}
	return fmt.Sprint(id, " ", args["Text"])
}

func printed(t *testing.T, format string, list *List) string {
	t.Helper()
	var b bytes.Buffer
	if err := (Printer{Form: format, Messages: echo{}}).Print(&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func at(file string, line, column int) Position { return Position{file, line, column} }

func TestDiagnosticsAreSortedByFileLineColumnAndRule(t *testing.T) {
	var one, two, all List
	one.Error(at("b", 1, 1), "z", "", nil)
	one.Warning(at("a", 10, 2), "y", "", nil)
	one.Error(at("a", 10, 1), "x", "", nil)
	two.Error(at("a", 9, 9), "w", "", nil)
	two.Error(at("a", 9, 9), "v", "", nil)
	two.Error(at("a", 0, 0), "u", "", nil)
	two.Error(at("a", 9, 9), "w", "", Args{"Text": "second"})
	all.Append(&one, &two)
	const want = `a: rule.u [u]
a:9:9: rule.v [v]
a:9:9: rule.w [w]
a:9:9: rule.w second [w]
a:10:1: rule.x [x]
a:10:2: warning: rule.y [y]
b:1:1: rule.z [z]
`
	if got := printed(t, "text", &all); got != want {
		t.Errorf("the order is\n%swant\n%s", got, want)
	}
}

func TestOnlyAnErrorFails(t *testing.T) {
	var list List
	if list.Failed() {
		t.Error("an empty list fails")
	}
	list.Warning(at("a", 1, 1), "x", "", nil)
	if list.Failed() {
		t.Error("a warning fails")
	}
	list.Error(at("a", 1, 1), "x", "", nil)
	if !list.Failed() {
		t.Error("an error does not fail")
	}
}

func TestTextHasTheHintOnALineOfItsOwn(t *testing.T) {
	var list List
	list.Error(at("a/b.md", 7, 3), "unknown-key", "did-you-mean", Args{"Text": "é"})
	list.Warning(at("c.md", 0, 0), "stray", "", nil)
	const want = "a/b.md:7:3: rule.unknown-key é [unknown-key]\n    hint: hint.did-you-mean é\nc.md: warning: rule.stray [stray]\n"
	if got := printed(t, "text", &list); got != want {
		t.Errorf("text is\n%swant\n%s", got, want)
	}
}

func TestJSONIsOneObjectALine(t *testing.T) {
	var list List
	list.Error(at("a \"b\".md", 7, 3), "x", "y", Args{"Text": "<é>\n\u2028 & \"q\""})
	list.Warning(at("c.md", 0, 0), "stray", "", nil)
	lines := strings.Split(strings.TrimSuffix(printed(t, "json", &list), "\n"), "\n")
	if len(lines) != 2 {
		t.Fatalf("two diagnostics are %d lines", len(lines))
	}
	want := []map[string]any{
		{
			"file": "a \"b\".md", "line": 7.0, "column": 3.0, "severity": "error", "rule": "x",
			"message": `rule.x <é>\n\u2028 & "q"`, "hint": `hint.y <é>\n\u2028 & "q"`,
		},
		{"file": "c.md", "line": 0.0, "column": 0.0, "severity": "warning", "rule": "stray", "message": "rule.stray", "hint": ""},
	}
	for i, line := range lines {
		var got map[string]any
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if fmt.Sprint(got) != fmt.Sprint(want[i]) {
			t.Errorf("the object is\n%v, want\n%v", got, want[i])
		}
	}
	if !strings.Contains(lines[0], "<é>") {
		t.Errorf("letters are escaped that need not be: %s", lines[0])
	}
}

// The forge reads a command to the end of its line, properties to a comma,
// and %XX as the byte (docs.github.com, "Workflow commands").
func TestAnnotationsOfTheForgeAreEscaped(t *testing.T) {
	var list List
	list.Error(at("a,b: 100%.md", 7, 3), "x", "y", Args{"Text": "50%, a: b"})
	list.Warning(at("c.md", 0, 0), "stray", "", nil)
	const want = "::error file=a%2Cb%3A 100%25.md,line=7,col=3,title=x::rule.x 50%25, a: b%0Ahint.y 50%25, a: b\n" +
		"::warning file=c.md,line=1,col=1,title=stray::rule.stray\n"
	if got := printed(t, "github", &list); got != want {
		t.Errorf("annotations are\n%swant\n%s", got, want)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, fmt.Errorf("no space left") }

func TestAFailureToPrintIsReturned(t *testing.T) {
	var list List
	list.Error(at("a", 1, 1), "x", "", nil)
	for _, format := range strings.Split(Forms, ",") {
		if (Printer{Form: format, Messages: echo{}}).Print(full{}, &list) == nil {
			t.Errorf("%s hides that nothing could be printed", format)
		}
	}
}

// What a stranger has written into a file must not look like something that
// the program says, or hide it.
func TestCharactersThatAreNotSeenAreWrittenOut(t *testing.T) {
	for _, format := range strings.Split(Forms, ",") {
		var list List
		list.Error(at("a\u202e.md\n::add-mask::x", 1, 1), "x", "y", Args{"Text": "b\r\n::add-mask::\x1b[2J\u2066\u200b\u00a0é"})
		got := printed(t, format, &list)
		for _, hidden := range []string{"\u202e", "\x1b", "\u2066", "\r", "\u200b", "\n::add-mask"} {
			if strings.Contains(got, hidden) {
				t.Errorf("%s prints %q as it is: %q", format, hidden, got)
			}
		}
		if !strings.Contains(got, "u202e") && !strings.Contains(got, "%E2%80%AE") || !strings.Contains(got, "\u00a0é") {
			t.Errorf("%s prints %q", format, got)
		}
	}
}
