package document

import (
	"io"

	"github.com/yuin/goldmark/util"

	"recueil/generator/catalog"
)

// WriteText writes typeset text as HTML: escaped, and with the ends of
// French ordinals raised.
func WriteText(w io.Writer, language *catalog.Language, s string) {
	last := 0
	for _, span := range language.Ordinals(s) {
		escape(w, s[last:span.Start])
		_, _ = io.WriteString(w, "<sup>"+s[span.Start:span.End]+"</sup>")
		last = span.End
	}
	escape(w, s[last:])
}

func escape(w io.Writer, s string) {
	_, _ = w.Write(util.EscapeHTML(util.StringToReadOnlyBytes(s)))
}
