package document

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"recueil/generator/diag"
)

// FuzzParse feeds files of any form, and texts below keys that are in order. None makes the program panic, every
// place that it names is in the file, and what it renders is harmless.
func FuzzParse(f *testing.F) {
	for _, archive := range archives(f) {
		for _, p := range pairs(f, archive) {
			f.Add(p.text, p.language == "fr", false)
		}
	}
	for _, source := range []string{
		"", "---", "---\n---\n", "\ufeff\n---\r\ntitle: X\r\n---\r\nÉté\r\n", "---\n- a\n---\n", "---\na: [\n---\n", "text",
		"---\na: &a [*a]\n---\n##\n", "---\ntitle: X\n---\n##\n##  \n\n===\n", "---\ntitle: X\n---\n[^1]\n\n[^1]: ## a\n",
		"---\ntitle: X\n---\n![A \"b\" <c>](a.jpg \"D & *e* 12\")\n\nf ![](\"g h\")\n",
	} {
		f.Add(source, true, true)
	}
	languages := languages(f)
	f.Fuzz(func(t *testing.T, source string, french, whole bool) {
		if !whole {
			source = "---\ntitle: X\n---\n" + source
		}
		language := "en"
		if french {
			language = "fr"
		}
		var list diag.List
		parsed := Parse("x.md", []byte(source), languages.Language(language), schemes, &list)
		for _, found := range list.Sorted() {
			inFile(t, source, found.Position)
		}
		if parsed == nil {
			if !list.Failed() {
				t.Fatal("a file that cannot be read is not reported")
			}
			return
		}
		d := parsed.Close(words(languages, language))
		for _, link := range d.Links {
			inFile(t, source, link.At)
		}
		for i := range d.Sections() {
			inFile(t, source, d.Sections()[i].At)
			for _, f := range d.Sections()[i].Figures {
				inFile(t, source, f.At)
			}
			harmless(t, d.Sections()[i].HTML(linker{}))
		}
	})
}

func inFile(t *testing.T, source string, at diag.Position) {
	t.Helper()
	if at == (diag.Position{File: "x.md"}) {
		return // the file as a whole
	}
	lines := strings.Split(strings.TrimPrefix(source, "\ufeff"), "\n")
	if at.Line < 1 || at.Line > len(lines)+1 {
		t.Fatalf("the line of %v is not in a file of %d lines", at, len(lines))
	}
	length := 0
	if at.Line <= len(lines) {
		length = utf8.RuneCountInString(lines[at.Line-1])
	}
	if at.Column < 1 || at.Column > length+1 {
		t.Fatalf("the column of %v is not in a line of %d characters", at, length)
	}
}

var (
	elements = []string{
		"a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
		"p", "pre", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "figure", "figcaption", "picture", "source", "img",
	}
	attributes = []string{
		"class", "href", "id", "role", "start", "lang", "alt", "src", "srcset", "type", "sizes", "width", "height", "loading", "decoding",
	}
	starts = []string{"#", "../", "http://", "https://", "mailto:", "tel:"}
)

// harmless fails unless markup has known elements and attributes only, links
// of safe schemes, and closes what it opens.
func harmless(t *testing.T, markup string) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(strings.NewReader(markup)); ; {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Fatalf("%v stay open in\n%s", open, markup)
			}
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			harmlessTag(t, token, markup)
			if !slices.Contains([]string{"br", "hr", "img", "source"}, token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes nothing in\n%s", token.Data, markup)
			}
			open = open[:len(open)-1]
		case html.CommentToken:
			if token.Data != " raw HTML omitted " {
				t.Fatalf("there is a comment in\n%s", markup)
			}
		}
	}
}

func harmlessTag(t *testing.T, token html.Token, markup string) {
	t.Helper()
	if !slices.Contains(elements, token.Data) {
		t.Fatalf("there is an element <%s> in\n%s", token.Data, markup)
	}
	for _, a := range token.Attr {
		if !slices.Contains(attributes, a.Key) {
			t.Fatalf("there is an attribute %s in\n%s", a.Key, markup)
		}
		safe := func(start string) bool { return strings.HasPrefix(strings.ToLower(a.Val), start) }
		if a.Key == "href" && !slices.ContainsFunc(starts, safe) {
			t.Fatalf("there is a link to %q in\n%s", a.Val, markup)
		}
		if a.Key == "src" && !safe("s-") && !safe("l-") || a.Key == "srcset" && !safe("s-") {
			t.Fatalf("there is a picture from %q in\n%s", a.Val, markup)
		}
	}
}

func TestNoCaseRendersAnythingHarmful(t *testing.T) {
	languages := languages(t)
	for _, archive := range archives(t) {
		for _, p := range pairs(t, archive) {
			html, _, _ := convert(p, languages)
			harmless(t, html)
		}
	}
}
