package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Form is one way in which a text may name a term of the glossary.
type Form struct {
	Text, Term string
}

// Terms finds forms in texts. It is built once for a language and is then
// safe for concurrent use.
type Terms struct {
	byWord map[string][]Form // first word, in lower case, to its forms, longest first
}

// NewTerms prepares forms. A form with a capital after its first letter, an
// acronym, is found as written only; any other in either case.
func NewTerms(forms []Form) *Terms {
	t := &Terms{byWord: map[string][]Form{}}
	for _, f := range forms {
		if f.Text = strings.ReplaceAll(f.Text, "’", "'"); f.Text == "" {
			continue
		}
		word := strings.ToLower(f.Text[:wordEnd(f.Text)])
		t.byWord[word] = append(t.byWord[word], f)
	}
	for _, list := range t.byWord {
		slices.SortStableFunc(list, func(a, b Form) int { return len(b.Text) - len(a.Text) })
	}
	return t
}

func acronym(form string) bool {
	_, size := utf8.DecodeRuneInString(form)
	return strings.IndexFunc(form[size:], unicode.IsUpper) >= 0
}

func wordEnd(s string) int {
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
	for _, f := range t.byWord[strings.ToLower(s[:wordEnd(s)])] {
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

// LinkTerms links the first mention of each term in the body and returns the
// ids of all terms that it mentions, in order. It changes the tree, so it is
// called once, before anything is rendered.
func (d *Document) LinkTerms(terms *Terms) []string {
	var found []string
	var candidates []*ast.Text
	for i := range d.Sections {
		for _, n := range d.Sections[i].nodes {
			_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				switch n := n.(type) {
				case *ast.Link:
					if kind, id, own := Own(string(n.Destination)); own && kind == "term" && entering {
						found = append(found, id)
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
	for _, t := range candidates {
		found = d.linkIn(t, terms, found)
	}
	return found
}

// linkIn links terms not yet found in one text node, cutting it as needed.
func (d *Document) linkIn(t *ast.Text, terms *Terms, found []string) []string {
	value := string(t.Segment.Value(d.Body))
	for i := 0; i < len(value); i += wordEnd(value[i:]) {
		form, n := terms.at(value[i:])
		if n == 0 || slices.Contains(found, form.Term) || i > 0 && value[i-1] == '-' {
			continue
		}
		found = append(found, form.Term)
		rest := d.cutLink(t, t.Segment.Start+i, t.Segment.Start+i+n, form.Term)
		return d.linkIn(rest, terms, found)
	}
	return found
}

// cutLink makes the body from start to stop, a part of t, a link to a term
// and returns the text node that holds what follows.
func (d *Document) cutLink(t *ast.Text, start, stop int, term string) *ast.Text {
	parent := t.Parent()
	rest := ast.NewTextSegment(text.NewSegment(stop, t.Segment.Stop))
	rest.SetSoftLineBreak(t.SoftLineBreak())
	rest.SetHardLineBreak(t.HardLineBreak())
	link := ast.NewLink()
	link.Destination = []byte("term:" + term)
	link.AppendChild(link, ast.NewTextSegment(text.NewSegment(start, stop)))
	parent.InsertAfter(parent, t, link)
	parent.InsertAfter(parent, link, rest)
	t.Segment = t.Segment.WithStop(start)
	t.SetSoftLineBreak(false)
	t.SetHardLineBreak(false)
	return rest
}
