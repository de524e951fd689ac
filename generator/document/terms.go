package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// Form is one way in which a text may name a term of the glossary.
type Form struct {
	Text, Term string
}

// Terms finds forms in texts. It is built once for a language and is then
// safe for concurrent use.
type Terms struct {
	byWord map[string]*forms // by their first word, in lower case
	begin  [1 << 10]uint64   // a bit for how forms begin, as beginning has it: 8 kB stay at hand
}

// forms are those with one first word. Most words have a few, which are compared
// one by one; of many, those are compared that are spelt like the text for as many
// characters as they have.
type forms struct {
	list    []Form // the longest first
	bySpell map[string][]Form
	lengths []int // of the forms in characters, the longest first; nil for few forms
}

const (
	fewForms = 8
	// mostForm is how long a form may be that texts are searched for, in bytes: no
	// text names a thing at such length.
	mostForm = 200
)

// spell is how a form is spelt, in lower case and with one apostrophe.
func spell(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '’' {
			return '\''
		}
		return unicode.ToLower(c)
	}, s)
}

// arrange puts the forms in the order in which they are looked for.
func (f *forms) arrange() {
	slices.SortStableFunc(f.list, func(a, b Form) int { return len(b.Text) - len(a.Text) })
	if len(f.list) <= fewForms {
		return
	}
	f.bySpell = map[string][]Form{}
	for _, form := range f.list {
		f.bySpell[spell(form.Text)] = append(f.bySpell[spell(form.Text)], form)
		f.lengths = append(f.lengths, utf8.RuneCountInString(form.Text))
	}
	slices.SortFunc(f.lengths, func(a, b int) int { return b - a })
	f.lengths = slices.Compact(f.lengths)
}

// like lists the forms that a text may begin with, the longest first.
func (f *forms) like(s string) []Form {
	switch {
	case f == nil:
		return nil
	case f.bySpell == nil:
		return f.list
	}
	ends := make([]int, 0, f.lengths[0]) // of the characters of the text
	for at, c := range s {
		if len(ends) == f.lengths[0] {
			break
		}
		ends = append(ends, at+utf8.RuneLen(c))
	}
	var out []Form
	for _, n := range f.lengths {
		if n <= len(ends) {
			out = append(out, f.bySpell[spell(s[:ends[n-1]])]...)
		}
	}
	return out
}

// NewTerms prepares forms. A form with a capital after its first letter, an
// acronym, is found as written only; any other in either case.
func NewTerms(all []Form) *Terms {
	t := &Terms{byWord: map[string]*forms{}}
	for _, f := range all {
		if f.Text = strings.ReplaceAll(f.Text, "’", "'"); f.Text == "" || len(f.Text) > mostForm {
			continue
		}
		word := strings.ToLower(f.Text[:wordEnd(f.Text)])
		if t.byWord[word] == nil {
			t.byWord[word] = &forms{}
		}
		t.byWord[word].list = append(t.byWord[word].list, f)
		b := beginning(f.Text)
		t.begin[b/64] |= 1 << (b % 64)
		if b&0xff == 0 { // what follows the first letter, an apostrophe for one, may be no ASCII
			b |= beyond
			t.begin[b/64] |= 1 << (b % 64)
		}
	}
	for _, forms := range t.byWord {
		forms.arrange()
	}
	return t
}

// beyond stands for every byte that is no ASCII.
const beyond = 0x80

// beginning makes one number of the first two bytes of a text, in lower case;
// of what is no letter or digit it makes 0. Nearly all words of a text begin
// like none that is looked for, and need not be looked up.
func beginning(s string) uint16 {
	switch len(s) {
	case 0:
		return 0
	case 1:
		return uint16(lower[s[0]]) << 8
	}
	return uint16(lower[s[0]])<<8 | uint16(lower[s[1]])
}

// lower has letters and digits in lower case, beyond for all that is no ASCII,
// and 0.
var lower = func() (out [256]byte) {
	for i := range out {
		switch c := byte(i); {
		case c >= beyond:
			out[i] = beyond
		case 'A' <= c && c <= 'Z':
			out[i] = c + 'a' - 'A'
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			out[i] = c
		}
	}
	return out
}()

func acronym(form string) bool {
	_, size := utf8.DecodeRuneInString(form)
	return strings.IndexFunc(form[size:], unicode.IsUpper) >= 0
}

// wordEnd is where the word ends with which s begins; of anything else it is
// the length of one character.
func wordEnd(s string) int {
	ascii := 0
	for ascii < len(s) && s[ascii] < beyond && lower[s[ascii]] != 0 {
		ascii++
	}
	switch {
	case ascii == 0 && s != "" && s[0] < beyond:
		return 1
	case ascii > 0 && (ascii == len(s) || s[ascii] < beyond):
		return ascii
	}
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	switch {
	case end < 0:
		return len(s)
	case end == 0:
		_, size := utf8.DecodeRuneInString(s)
		return size
	}
	return end
}

// at returns the form with which s begins, and its length in s; its length
// is 0 where there is none.
func (t *Terms) at(s string) (Form, int) {
	if b := beginning(s); t.begin[b/64]&(1<<(b%64)) == 0 {
		return Form{}, 0
	}
	for _, f := range t.byWord[strings.ToLower(s[:wordEnd(s)])].like(s) {
		if n := prefix(s, f.Text); n > 0 && boundary(s[n:]) {
			return f, n
		}
	}
	return Form{}, 0
}

// prefix returns the length of s that reads as form, or 0. Both apostrophes
// are one.
func prefix(s, form string) int {
	exact, n := acronym(form), 0
	for _, want := range form {
		got, size := utf8.DecodeRuneInString(s[n:])
		if got == '’' {
			got = '\''
		}
		if got != want && (exact || unicode.ToLower(got) != unicode.ToLower(want)) {
			return 0
		}
		n += size
	}
	return n
}

// boundary tells whether a word ends where rest begins. A hyphen joins words
// into a name: "Squat-Bidonville" mentions neither term.
func boundary(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '·' && r != '-'
}

// Mention is the first mention of a term in a document: its body from start
// to stop.
type Mention struct {
	start, stop int
	term        string
}

// mentions finds the first mention of each term in the body, in the order of
// the text, and lists the ids of all terms that the text mentions, those that
// it links by itself first. Headings, links and code mention nothing.
func (d *Parsed) mentions(terms *Terms) (first []Mention, all []string) {
	var candidates []*ast.Text
	for i := range d.parts {
		for _, n := range d.parts[i].nodes {
			_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				switch n := n.(type) {
				case *ast.Link:
					if kind, id, own := d.own(string(n.Destination)); own && kind == termScheme && entering {
						all = append(all, id)
					}
					return ast.WalkSkipChildren, nil
				case *ast.Heading, *ast.CodeSpan, *ast.Image:
					return ast.WalkSkipChildren, nil
				case *ast.Text:
					if entering {
						candidates = append(candidates, n)
					}
				}
				return ast.WalkContinue, nil
			})
		}
	}
	if terms == nil {
		return nil, all
	}
	for _, t := range candidates {
		first, all = d.mentionsIn(t, terms, first, all)
	}
	slices.SortFunc(first, func(a, b Mention) int { return a.start - b.start })
	return first, all
}

// mentionsIn adds the terms of one text node that are not yet among all.
func (d *Parsed) mentionsIn(t *ast.Text, terms *Terms, first []Mention, all []string) ([]Mention, []string) {
	value, from := string(t.Segment.Value(d.body)), 0
	for i := 0; i < len(value); {
		form, n := terms.at(value[i:])
		if n == 0 || slices.Contains(all, form.Term) || i > from && value[i-1] == '-' {
			i += wordEnd(value[i:])
			continue
		}
		all = append(all, form.Term)
		first = append(first, Mention{t.Segment.Start + i, t.Segment.Start + i + n, form.Term})
		i += n
		from = i
	}
	return first, all
}
