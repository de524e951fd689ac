package diag

import (
	"io"
	"strconv"
	"strings"
	"unicode"
)

// Messages gives the sentence of a message id, with its arguments filled in.
// A catalog.Language is one.
type Messages interface {
	Format(id string, args map[string]any) string
}

// Forms are the forms in which diagnostics are printed.
//
//   - text: "file:line:column: message [rule]", the line with a caret below the
//     place, the hint on a line of its own;
//   - json: one object a line with file, line, column, severity, rule,
//     message and hint;
//   - github: the annotations that the forge shows beside a pull request's
//     lines (docs.github.com, "Workflow commands");
//   - gitlab: a Code Quality report (docs.gitlab.com, "Code Quality");
//   - sarif: a log of SARIF 2.1.0 (docs.oasis-open.org), which forges and
//     editors read.
const Forms = "text,json,github,gitlab,sarif"

// Printer tells diagnostics to somebody.
type Printer struct {
	Form     string
	Messages Messages
	// Source reads a file of the guide, to show the lines at fault in the text
	// form; nil shows none.
	Source func(file string) []byte
	// Colour marks the parts of the text form for a terminal.
	Colour bool
}

// said is a diagnostic in words.
type said struct {
	Diagnostic           // with the path of its file as it can be shown
	path          string // of its file, as it is
	message, hint string
}

// Print writes the diagnostics to w, sorted.
func (p Printer) Print(w io.Writer, list *List) error {
	var all []said
	for _, d := range list.Sorted() {
		all = append(all, p.say(d))
	}
	switch p.Form {
	case "json":
		return printJSON(w, all)
	case "github":
		return printAnnotations(w, all)
	case "gitlab":
		return printQuality(w, all)
	case "sarif":
		return printSARIF(w, all)
	}
	return p.printText(w, all)
}

func (p Printer) say(d Diagnostic) said {
	out := said{Diagnostic: d, path: d.File, message: sentence(p.Messages, "rule."+d.Rule, d)}
	out.File = Visible(d.File)
	if d.Hint != "" {
		out.hint = sentence(p.Messages, "hint."+d.Hint, d)
	}
	return out
}

func sentence(m Messages, id string, d Diagnostic) string {
	args := make(Args, len(d.Args))
	for name, value := range d.Args {
		if text, ok := value.(string); ok {
			value = Visible(text)
		}
		args[name] = value
	}
	return m.Format(id, args)
}

// Visible writes out the characters of a text that a terminal, or the reader of
// a log, would not see as such: controls, line ends, marks of direction. What a
// stranger has put into a file can then not change what stands around it.
func Visible(text string) string {
	hidden := func(c rune) bool {
		return unicode.IsControl(c) || unicode.Is(unicode.Cf, c) && c != '\u00AD' || c == '\u2028' || c == '\u2029'
	}
	if strings.IndexFunc(text, hidden) < 0 {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		if hidden(c) {
			quoted := strconv.QuoteRuneToASCII(c)
			b.WriteString(quoted[1 : len(quoted)-1])
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}
