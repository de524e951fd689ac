package typeset

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"recueil/generator/page"
	"recueil/generator/typeface"
)

// unquoted reads a string literal as Typst does, and what stands behind it
// (typst.app/docs/reference/foundations/str/#escapes).
func unquoted(t *testing.T, literal string) (text, behind string) {
	t.Helper()
	if !strings.HasPrefix(literal, `"`) {
		t.Fatalf("%s begins with no quotation mark", literal)
	}
	var b strings.Builder
	for i := 1; i < len(literal); i++ {
		switch c := literal[i]; c {
		case '"':
			return b.String(), literal[i+1:]
		case '\\':
			if i++; i == len(literal) || literal[i] != '\\' && literal[i] != '"' {
				t.Fatalf("%s has an escape that Typst may not know", literal)
			}
			b.WriteByte(literal[i])
		default:
			b.WriteByte(c)
		}
	}
	t.Fatalf("%s does not end", literal)
	return "", ""
}

// FuzzWhatIsQuotedComesOutAsText seeks a text that says something to Typst.
func FuzzWhatIsQuotedComesOutAsText(f *testing.F) {
	for _, s := range []string{
		"a", `#let x = 1`, `\`, `\"`, `"`, `\u{41}`, "$x$ *b* _i_ `c` <l> @r // c /* d */ ~ -- ...", "]}); #panic()", "a\nb\tc\x00", "\xff", "\u2028", "漢字", strings.Repeat("mot", 20), "«\u202fl’eau\u00a0»",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		written, printed := literal(s), quoted(s)
		if s == "" {
			if written != "" || printed != "" {
				t.Errorf("nothing is quoted as %s, %s", written, printed)
			}
			return
		}
		if !utf8.ValidString(written) || !utf8.ValidString(printed) {
			t.Errorf("%q, %q is no UTF-8", written, printed)
		}
		want := strings.Map(func(r rune) rune {
			if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
				return ' '
			}
			return r
		}, s)
		if text, behind := unquoted(t, written); text != want || behind != "" {
			t.Errorf("%q comes out as %q, with %q behind it", s, text, behind)
		}
		whole := strings.NewReplacer(string(mayPart), "", string(mayEnd), "", string(staying), "").Replace
		text, behind := unquoted(t, printed)
		if want, _ := unquoted(t, literal(typeface.Shown(s))); whole(text) != whole(want) || behind != "" {
			t.Errorf("%q is printed as %q, with %q behind it", s, text, behind)
		}
	})
}

func TestWhatIsNothingIsLeftOut(t *testing.T) {
	for _, one := range []struct{ got, want string }{
		{block(), ""},
		{block("", ""), ""},
		{block("", `"a"`), `"a"`},
		{block(`"a"`, `"b"`), `{"a"; "b"}`},
		{array([]string{"", ""}), ""},
		{array([]string{"1"}), "(1,)"},
		{call("f", "", `"a"`, named("b", "")), `f("a")`},
		{joined(", ", `"a"`, "", `"b"`), `{"a"; ", "; "b"}`},
		{dictionary(nil), "(:)"},
		{given(""), "none"},
	} {
		if one.got != one.want {
			t.Errorf("got %s, want %s", one.got, one.want)
		}
	}
}

func TestTheElementsOfTextsAreFunctionsOfTypst(t *testing.T) {
	for html, want := range map[string]string{
		`<p>Un <em>mot</em> et <strong>deux</strong></p>`:           `par({"Un "; emph("mot"); " et "; strong("deux")})`,
		"<p>a\n  b<br>\nc</p>":                                      `par({"a b"; linebreak(); "c"})`,
		`<ul><li>a<li><p>b</p></ul>`:                                `list("a", par("b"))`,
		`<ol start=3><li>c</ol>`:                                    `enum(start: 3, "c")`,
		`<a href="#term-asile">asile</a>`:                           `to("term-asile", "asile")`,
		`<a href="https://a.org/?b=1">c</a>`:                        `web("https://a.org/?b=1", "c")`,
		`<a href="en.html">d</a>`:                                   `"d"`,
		`<a href="javascript:alert(1)">e</a>`:                       `"e"`,
		`<span lang=en>town</span>`:                                 `tongue((lang: "en"), "town")`,
		`<span lang=pt-BR>vila</span>`:                              `tongue((lang: "pt", region: "BR"), "vila")`,
		`1<sup>er</sup>`:                                            `{"1"; super("er")}`,
		`<blockquote><p>q</p></blockquote>`:                         `quotation(par("q"))`,
		`<h3 id=a>T</h3>`:                                           `subhead(2, "a", "T")`,
		`<table><thead><tr><th>a<th>b<tbody><tr><td>1<td>2</table>`: `tabular(2, ([#{"a"}], [#{"b"}],), [#{"1"}], [#{"2"}])`,
		`<figure><picture><source srcset="assets/p.webp 400w"><img alt="Un mot" src="assets/p.jpg"></picture><figcaption>c</figcaption></figure>`: `photograph("assets/p.jpg", alt: "Un mot", caption: "c")`,
		`<p>a<a href="#fnref:1" role="doc-backlink">↩</a></p>`:                                                                                    `par("a")`,
	} {
		p := &printer{anchors: map[string]bool{}, tints: map[string]string{}}
		if got := p.text(page.HTML(html), 1); got != want || p.err != nil {
			t.Errorf("%s: %s, %v; want %s", html, got, p.err, want)
		}
	}
	p := &printer{anchors: map[string]bool{}}
	if p.text(`<p><video src=a>b</video></p>`, 1); p.err == nil || !strings.Contains(p.err.Error(), "<video>") {
		t.Errorf("an unknown element is told as %v", p.err)
	}
}
