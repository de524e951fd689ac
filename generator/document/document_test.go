package document

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"recueil/generator/diag"
)

func writeFile(t testing.TB, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

func parse(t testing.TB, language, source string) (*Parsed, *diag.List) {
	t.Helper()
	var list diag.List
	d := Parse("x.md", []byte(source), languages(t).Language(language), schemes, &list)
	if d == nil {
		t.Fatalf("%q is not read: %v", source, list.Sorted())
	}
	return d, &list
}

// closed is a file of which all was asked.
func closed(t testing.TB, language, source string) *Document {
	t.Helper()
	d, _ := parse(t, language, source)
	return d.Close(words(languages(t), language))
}

// marked is a file in which a mark stands before each thing whose place is
// asked: a key, a figure, HTML and its end, two links, a heading.
const marked = `---
¤title: L'été à Saint-Étienne
---
Été : près de **¤2 500** personnes, ¤<b>ici</b>.

- où ? ¤[là](practice:là) ; ¤<https://a.example>

¤## À retenir

Fin.
`

// variants are ways in which editors write the same file.
var variants = map[string]func(string) string{
	"as it is":                 func(s string) string { return s },
	"with carriage returns":    func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"with a byte order mark":   func(s string) string { return "\ufeff" + s },
	"below blank lines":        func(s string) string { return "\n \n\n" + s },
	"with all three":           func(s string) string { return "\ufeff" + strings.ReplaceAll("\n\n"+s, "\n", "\r\n") },
	"with blank lines after":   func(s string) string { return strings.Replace(s, "---\nÉ", "---\n\n \nÉ", 1) },
	"with an indented key":     func(s string) string { return strings.Replace(s, "¤title", "# é\n ¤title", 1) },
	"without an end of line":   func(s string) string { return strings.TrimSuffix(s, "\n") },
	"with spaces at line ends": func(s string) string { return strings.ReplaceAll(s, "\n", "  \n") },
	"with a figure further on": func(s string) string {
		return strings.Replace(s, "Été :", "Été à Évry,\nau cœur de l'été :", 1)
	},
	"with emphasis in emphasis": func(s string) string { return strings.Replace(s, "**¤2 500**", "**_é_ ¤2 500**", 1) },
}

func TestPositionsAreExactInLinesAndCharacters(t *testing.T) {
	for name, vary := range variants {
		source, want := unmark(vary(marked))
		d, list := parse(t, "fr", source)
		title, document := d.Front.Content[0], d.Close(words(languages(t), "fr"))
		got := []diag.Position{{Line: title.Line + d.LineOffset, Column: title.Column}, figureAt(document, "2 500")}
		for _, found := range list.Sorted() {
			got = append(got, found.Position)
		}
		for _, link := range document.Links {
			got = append(got, link.At)
		}
		got = append(got, document.Sections()[1].At)
		for i := range got {
			got[i].File = ""
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the places are\n%v, want\n%v", name, got, want)
		}
	}
}

// unmark takes the marks out of a text and says where they stood.
func unmark(text string) (source string, marks []diag.Position) {
	var b strings.Builder
	line, column := 1, 1
	for _, r := range text {
		switch r {
		case '¤':
			marks = append(marks, diag.Position{Line: line, Column: column})
			continue
		case '\n':
			line, column = line+1, 0
		case '\ufeff': // is no character of the text
			column--
		}
		b.WriteRune(r)
		column++
	}
	return b.String(), marks
}

func figureAt(d *Document, written string) diag.Position {
	for _, f := range d.Sections()[0].Figures {
		if f.Text == written {
			return f.At
		}
	}
	return diag.Position{}
}

func TestAFigureOfTheKeysIsFoundWhereItIsWritten(t *testing.T) {
	cases := []string{
		"---\ntitle: À ¤12 tables\n---\n",
		"---\ntitle: \"À ¤12 tables\"\n---\n",
		"---\ntitle: 'L''été, ¤12 tables'\n---\n",
		"\ufeff\n---\nlabel: 12\ntitle: >-\n  À l'été,\n  à ¤12 tables\nsummary: 12\n---\n",
	}
	for _, c := range cases {
		cases = append(cases, strings.ReplaceAll(c, "\n", "\r\n"), strings.Replace(c, "---\n", "---\n\n# é\n", 1))
	}
	for _, c := range cases {
		source, want := unmark(c)
		d, _ := parse(t, "fr", source)
		key := d.Front.Content[len(d.Front.Content)-2]
		value := d.Front.Content[len(d.Front.Content)-1]
		if key.Value == "summary" {
			value = d.Front.Content[3]
		}
		got := d.seek(diag.Position{File: "x.md", Line: value.Line + d.LineOffset, Column: value.Column}, "12")
		if got.Line != want[0].Line || got.Column != want[0].Column {
			t.Errorf("in %q the figure is at %d:%d, want %d:%d", source, got.Line, got.Column, want[0].Line, want[0].Column)
		}
	}
	d, _ := parse(t, "fr", "---\ntitle: À treize tables\nlabel: 12\n---\n")
	start := diag.Position{File: "x.md", Line: 2, Column: 8}
	if got := d.seek(start, "12"); got != start {
		t.Errorf("a figure that is not written there is at %v, want the start of the value, %v", got, start)
	}
}

func TestEachFigureOfAKeyIsFoundInItsTurn(t *testing.T) {
	d, _ := parse(t, "fr", "---\ntitle: 'À 7, l''été : 7 rues, 12'\nsummary: 7 rues\n---\n")
	var got []string
	value := d.Front.Content[1]
	for _, f := range d.FiguresAt(diag.Position{File: "x.md", Line: 2, Column: value.Column}, value.Value) {
		got = append(got, fmt.Sprintf("%s at %d:%d", f.Text, f.At.Line, f.At.Column))
	}
	if want := []string{"7 at 2:11", "7 at 2:23", "12 at 2:31"}; !slices.Equal(got, want) {
		t.Errorf("the figures are %q, want %q", got, want)
	}
}

func TestTheFingerprintIsBlindToSpacesAtTheEndsOfLines(t *testing.T) {
	const text = "Une ligne.\nDeux lignes.\n\nFin"
	for _, same := range []string{
		"Une ligne.  \nDeux lignes.\t\n \nFin \n\n", "\n\nUne ligne.\r\nDeux lignes.\r\n\r\nFin\r\n",
	} {
		if Fingerprint(same) != Fingerprint(text) {
			t.Errorf("%q and %q have other fingerprints", same, text)
		}
	}
	for _, other := range []string{"Une  ligne.\nDeux lignes.\n\nFin", "Une ligne.\nDeux lignes.\nFin", "une ligne.\nDeux lignes.\n\nFin", ""} {
		if Fingerprint(other) == Fingerprint(text) {
			t.Errorf("%q and %q have one fingerprint", other, text)
		}
	}
	if f := Fingerprint(text); len(f) != 8 || strings.Trim(f, "0123456789abcdef") != "" {
		t.Errorf("the fingerprint %q is not eight hexadecimal digits", f)
	}
}

func TestSectionsAreCutAtSecondLevelHeadings(t *testing.T) {
	d := closed(t, "fr", "---\ntitle: X\n---\nDébut.\n\n## A retenir\n\n### Détail\n\nFin.\n\nÀ part\n------\n\n##\n\n## R&amp;D *et* `code`\n")
	type section struct{ kind, title, anchor string }
	want := []section{
		{"lead", "", ""},
		{"takeaways", "A retenir", "a-retenir"},
		{"", "À part", "a-part"},
		{"", "", "section"},
		{"", "R&D et code", "r-d-et-code"},
	}
	var got []section
	for _, s := range d.Sections() {
		got = append(got, section{s.Kind, s.Title, s.Anchor})
	}
	if !slices.Equal(got, want) {
		t.Errorf("the sections are\n%+v, want\n%+v", got, want)
	}
	for _, anchor := range []string{"a-retenir", "detail", "a-part", "section", "r-d-et-code"} {
		if !d.HasAnchor(anchor) {
			t.Errorf("no heading has the anchor %s", anchor)
		}
	}
}

func TestHeadingsOfTheSameWordsHaveAnchorsOfTheirOwn(t *testing.T) {
	d := closed(t, "en", "---\ntitle: X\n---\n## How\n\n## How\n\n### How\n\n## How 2\n")
	var got []string
	for _, s := range d.Sections()[1:] {
		got = append(got, s.Anchor)
	}
	if want := []string{"how", "how-2", "how-2-2"}; !slices.Equal(got, want) {
		t.Errorf("the anchors are %v, want %v", got, want)
	}
}

func TestTheFiguresOfASectionAreThoseThatReadersReadAsText(t *testing.T) {
	d := closed(t, "fr", "---\ntitle: X\n---\n## Les 9 lieux\n\nÀ *3*\nmillions, `12` fois ; [7 rues](https://x.example/8)\\\nen 2020[^1].\n\n| 4 | b |\n|---|---|\n| é | 5 |\n\n[^1]: Soit 6.\n")
	var got []string
	for _, f := range d.Sections()[1].Figures {
		got = append(got, fmt.Sprintf("%s %d:%d %q", f.Value, f.At.Line, f.At.Column, f.Text))
	}
	want := []string{`3000000 6:4 "3 millions"`, `7 7:24 "7"`, `2020 8:4 "2020"`, `4 10:3 "4"`, `5 12:7 "5"`, `6 14:12 "6"`}
	if !slices.Equal(got, want) {
		t.Errorf("the figures are\n%q, want\n%q", got, want)
	}
}

func TestALinkKnowsItsSectionAndItsPlace(t *testing.T) {
	d := closed(t, "fr", "---\ntitle: X\n---\nÀ [un](practice:p) et [deux](https://x.example).\n\n## Comment\n\n- *Là* <a@b.example>\n- [trois](#comment) [quatre](lang:en)\n")
	var got []string
	for _, l := range d.Links {
		got = append(got, fmt.Sprintf("%d %d:%d %s|%s|%s", l.Section, l.At.Line, l.At.Column, l.Destination, l.Kind, l.ID))
	}
	want := []string{
		"0 4:3 practice:p|practice|p", "0 4:23 https://x.example||", "1 8:8 mailto:a@b.example||", "1 9:3 #comment||", "1 9:21 lang:en|lang|en",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the links are\n%q, want\n%q", got, want)
	}
}

func TestAHeadingOfTwoLinesIsOne(t *testing.T) {
	d := closed(t, "en", "---\ntitle: X\n---\nHow\nit *is*\\\ndone\n-------\n")
	if s := d.Sections()[1]; s.Title != "How it is done" || s.Anchor != "how-it-is-done" {
		t.Errorf("the heading is %q, at %q", s.Title, s.Anchor)
	}
}

func TestAHeadingHasNoneOfTheAnchorsOfPages(t *testing.T) {
	for _, own := range []string{"main", "facts", "peers", "linked", "guidelines", "themes", "more"} {
		d := closed(t, "en", "---\ntitle: X\n---\n## "+own+"\n\n## ???\n")
		if d.Sections()[1].Anchor != own+"-2" || d.Sections()[2].Anchor != "section" {
			t.Errorf("the anchors are %q and %q", d.Sections()[1].Anchor, d.Sections()[2].Anchor)
		}
	}
}

func TestASectionsFingerprintChangesWithItsTextOnly(t *testing.T) {
	const front = "---\ntitle: X\n---\n"
	one := closed(t, "fr", front+"Début.\n\n## Comment\n\nAinsi.\n\n## Résultats\n\nBons.\n")
	two := closed(t, "fr", strings.ReplaceAll(front+"Début.\n## Comment\n\nAutrement.  \n\n\n## Résultats\n\nBons.\n", "\n", "\r\n"))
	for i, same := range []bool{true, false, true} {
		if (one.Sections()[i].Fingerprint == two.Sections()[i].Fingerprint) != same {
			t.Errorf("of section %d the fingerprints are %s and %s", i, one.Sections()[i].Fingerprint, two.Sections()[i].Fingerprint)
		}
	}
}

func TestTheLongestFormIsMentionedWhateverTheOrderOfTheGlossary(t *testing.T) {
	forms := []Form{{"soupe", "a"}, {"soupe volante", "b"}, {"soupe volante libre", "c"}}
	for range forms {
		forms = append(forms[1:], forms[0])
		d, _ := parse(t, "fr", "---\ntitle: X\n---\nLa soupe volante, la soupe volante libre, une soupe-minute, des soupe·s, soupes, la mi-soupe et la soupe : la Soupe.\n")
		first, all := d.mentions(NewTerms(forms))
		var got []string
		for _, m := range first {
			got = append(got, m.term+" "+string(d.body[m.start:m.stop]))
		}
		if want := []string{"b soupe volante", "c soupe volante libre", "a soupe"}; !slices.Equal(got, want) || !slices.Equal(all, []string{"b", "c", "a"}) {
			t.Errorf("with %v the mentions are %q, of %v", forms, got, all)
		}
	}
}

// A note may stand above the text that follows, and is read after it.
func TestMentionsStandInTheOrderOfTheFile(t *testing.T) {
	const text = "---\ntitle: X\n---\nUn ballon[^1].\n\n[^1]: La soupe.\n\nUn chaudron.\n"
	d, _ := parse(t, "fr", text)
	first, _ := d.mentions(NewTerms([]Form{{"soupe", "a"}, {"chaudron", "b"}, {"ballon", "c"}}))
	var got []string
	for _, m := range first {
		got = append(got, m.term)
	}
	if want := []string{"c", "a", "b"}; !slices.Equal(got, want) {
		t.Errorf("the mentions are %v, want %v", got, want)
	}
}
