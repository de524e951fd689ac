package typeset_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"recueil/generator/typeface"
	"recueil/generator/typeset"
)

// Whatever a text holds, a volume is made: the compiler refuses one in which a
// character has no typeface.
func TestWhateverATextHoldsIsSet(t *testing.T) {
	needsTypst(t)
	g, site := siteOf(t, "../testdata/guides/village")
	source := string(printed(t, site.Volume(g.Languages[0])).Typst)
	source = strings.Replace(source, "#let faces = ", "#let faces = ("+families()+")\n#let few = ", 1)
	head, _, found := strings.Cut(source, "\n#{\n")
	if !found {
		t.Fatal("the source has no body")
	}
	texts := everything()
	var b strings.Builder
	b.WriteString(head + "\n#let texts = (\n")
	for _, text := range texts {
		b.WriteString(quoted(text) + ",\n")
	}
	b.WriteString(")\n")
	for _, style := range []string{"font: serif", "font: sans", "weight: 600, style: \"italic\""} {
		fmt.Fprintf(&b, "#for t in texts { par(text(%s, t)) }\n", style)
	}
	set(t, t.TempDir(), nil, typeset.Source{Typst: []byte(b.String())})
}

func families() string {
	out := ""
	for _, f := range typeface.Faces() {
		out += quoted(f.Family) + ", "
	}
	return out
}

// everything are all characters, some with marks that do not belong to them, as a
// volume has them.
func everything() []string {
	var out []string
	var b strings.Builder
	n := 0
	add := func(s string) {
		b.WriteString(typeface.Shown(s) + " ")
		if n++; n%80 == 0 {
			out = append(out, b.String())
			b.Reset()
		}
	}
	marks := []string{"\u0301", "\u064b", "\u05b8", "\u093f", "\u0bbf", "\u200d", "\u20e3", "\ufe0f"}
	for c := rune(' '); c <= unicode.MaxRune; c++ {
		if c >= 0xD800 && c < 0xE000 || typeface.Shown(string(c)) == string(typeface.StandIn) {
			continue
		}
		add(string(c))
		add("a" + string(c) + marks[n%len(marks)])
	}
	for _, c := range "漢ａ\U0001F600\uE000\uFFFD\u0378" {
		add(string(c))
	}
	return append(out, b.String())
}

// quoted is a text as a string literal of Typst.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)) + `"`
}
