package document

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// Word is a word of a text, as it is written.
type Word struct {
	Text string
	At   diag.Position
}

// ageingOf holds the words of each language that are true only on the day when
// they are written: the interface string "ageing.words".
var ageingOf sync.Map // *catalog.Language to *Terms

func ageingIn(l *catalog.Language) *Terms {
	known, ok := ageingOf.Load(l)
	if !ok {
		var forms []Form
		for _, words := range strings.Split(l.Text("ageing.words"), ", ") {
			forms = append(forms, Form{Text: words})
		}
		known, _ = ageingOf.LoadOrStore(l, NewTerms(forms))
	}
	return known.(*Terms)
}

// span is a stretch of a text, in bytes.
type span struct{ from, to int }

// ageing finds the words of a text that age. What stands in quotation marks is
// said by another, and a capital within a sentence begins a name.
func (d *Parsed) ageing(text string) []span {
	var out []span
	words := ageingIn(d.language)
	for i := 0; i < len(text); {
		if _, n := words.at(text[i:]); n > 0 && !quoted(text[:i]) && !named(text, i) {
			out = append(out, span{i, i + n})
			i += n
			continue
		}
		i += wordEnd(text[i:])
	}
	return out
}

// quoted tells whether a quotation is open at the end of a text.
func quoted(before string) bool {
	open := strings.Count(before, "«") - strings.Count(before, "»") + strings.Count(before, "“") - strings.Count(before, "”")
	return open > 0 || strings.Count(before, `"`)%2 == 1
}

// named tells whether the word at a place belongs to a name: it is written with
// a capital where no sentence begins, or joined to another by a hyphen.
func named(text string, at int) bool {
	if first, _ := utf8.DecodeRuneInString(text[at:]); !unicode.IsUpper(first) {
		return strings.HasSuffix(text[:at], "-")
	}
	before := strings.TrimRight(text[:at], " \u00a0\u202f")
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:")
}

// ageingWords are the words of a section that age, its heading left out.
func (d *Parsed) ageingWords(passages []passage) []Word {
	var out []Word
	for _, p := range passages {
		if p.quotes {
			continue
		}
		for _, s := range d.ageing(p.text) {
			out = append(out, Word{strings.Clone(p.text[s.from:s.to]), p.at(s.from)})
		}
	}
	return out
}

// AgeingAt are the words that age in a value of the front matter that stands
// at a place.
func (d *Parsed) AgeingAt(at diag.Position, value string) []Word {
	var out []Word
	for _, s := range d.ageing(value) {
		written := value[s.from:s.to]
		at = d.seek(at, written)
		out = append(out, Word{written, at})
		at.Column += utf8.RuneCountInString(written)
	}
	return out
}
