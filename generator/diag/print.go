package diag

import (
	"encoding/json"
	"fmt"
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

// Print writes the diagnostics to w, sorted, in one of three forms.
//
//   - text: "file:line:column: message", the hint on a line of its own;
//   - json: one object a line with file, line, column, severity, rule,
//     message and hint;
//   - github: the annotations that the forge shows beside a pull request's
//     lines (docs.github.com, "Workflow commands").
func Print(w io.Writer, format string, list *List, m Messages) error {
	for _, d := range list.Sorted() {
		if err := printOne(w, format, d, m); err != nil {
			return err
		}
	}
	return nil
}

func printOne(w io.Writer, format string, d Diagnostic, m Messages) error {
	d.File = Visible(d.File)
	message := sentence(m, "rule."+d.Rule, d)
	hint := ""
	if d.Hint != "" {
		hint = sentence(m, "hint."+d.Hint, d)
	}
	var err error
	switch format {
	case "json":
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		err = encoder.Encode(struct {
			File     string `json:"file"`
			Line     int    `json:"line"`
			Column   int    `json:"column"`
			Severity string `json:"severity"`
			Rule     string `json:"rule"`
			Message  string `json:"message"`
			Hint     string `json:"hint"`
		}{d.File, d.Line, d.Column, d.Severity.String(), d.Rule, message, hint})
	case "github":
		text := message
		if hint != "" {
			text += "\n" + hint
		}
		_, err = fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", d.Severity,
			escapeProperty(d.File), max(d.Line, 1), max(d.Column, 1), escapeProperty(d.Rule), escapeData(text))
	default:
		_, err = io.WriteString(w, text(d, message, hint, m))
	}
	return err
}

func text(d Diagnostic, message, hint string, m Messages) string {
	var b strings.Builder
	b.WriteString(d.File)
	if d.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", d.Line, max(d.Column, 1))
	}
	b.WriteString(": ")
	if d.Severity == Warning {
		b.WriteString(sentence(m, "check.warning", d))
	}
	b.WriteString(message + "\n")
	if hint != "" {
		b.WriteString("    " + sentence(m, "check.hint", d) + hint + "\n")
	}
	return b.String()
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

// The forge reads % and line ends, and in properties also : and , as its own.
var (
	dataEscaper     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscaper = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscaper.Replace(s) }
func escapeProperty(s string) string { return propertyEscaper.Replace(s) }
