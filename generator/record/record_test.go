package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"recueil/generator/diag"
)

type place struct {
	ID   Text   `key:"id,required,scalar"`
	Role Text   `key:"role"`
	Size Number `key:"size"`
}

type actor struct {
	Name Local `key:"name,required,scalar"`
	Role Text  `key:"role"`
}

type common struct {
	Title Text `key:"title,required,words"`
}

type record struct {
	common
	Name    Local    `key:"name"`
	Acronym Local    `key:"acronym,partial"`
	Aliases Forms    `key:"aliases"`
	Page    Number   `key:"page"`
	Point   Decimals `key:"point"`
	Places  []place  `key:"places,required"`
	Main    *place   `key:"main"`
	Tags    []Text   `key:"tags,words,empty"`
	Any     Raw      `key:"any"`
	Actors  []actor  `key:"actors"`
}

// read decodes one record and returns it with what was reported, each
// "LINE:COLUMN RULE HINT".
func read(t *testing.T, r Reader, text string) (record, []string) {
	t.Helper()
	var list diag.List
	var out record
	r.File, r.Report = "x.yaml", &list
	if root := r.Parse([]byte(text)); root != nil {
		r.Decode(root, &out)
	}
	var reports []string
	for _, d := range list.Sorted() {
		reports = append(reports, fmt.Sprintf("%d:%d %s %s", d.Line, d.Column, d.Rule, d.Hint))
	}
	return out, reports
}

const full = `title: Été
name: {fr: Londres, en: London}
acronym: {fr: ABC}
aliases: {fr: [un, deux], en: [one]}
page: 12
point: [48.5, -2]
places: [paris, {id: lyon, role: host, size: 3}]
main: {id: metz}
tags: [a, b]
any: {a: [1, {b: 2}], c: 3, d: {value: 4, what: e}, f: {value: [5], what: g}}
`

func TestAWholeRecordIsReadWithItsPlaces(t *testing.T) {
	out, reports := read(t, Reader{Languages: []string{"fr", "en"}}, full)
	if reports != nil {
		t.Fatal(reports)
	}
	got := fmt.Sprint(out.Title, out.Name.In("en"), out.Name.Texts([]string{"en"})["en"].At, out.Acronym.In("fr"), out.Acronym.In("en"),
		out.Aliases.In("fr"), out.Page, out.Point, out.Places[0].ID.Value, out.Places[1], out.Main.ID.Value, out.Tags[1], out.Any.Texts)
	want := fmt.Sprint(Text{"Été", at(1, 8)}, "London", at(2, 25), "ABC", "",
		[]Text{{"un", at(4, 16)}, {"deux", at(4, 20)}}, Number{12, at(5, 7)}, Decimals{[]float64{48.5, -2}, at(6, 8)}, "paris",
		place{Text{"lyon", at(7, 22)}, Text{"host", at(7, 34)}, Number{3, at(7, 46)}}, "metz", Text{"b", at(9, 11)}, []string{"1", "2", "3", "4", "4 e", "5", "g"})
	if got != want {
		t.Errorf("the record is\n%s, want\n%s", got, want)
	}
}

func at(line, column int) diag.Position {
	return diag.Position{File: "x.yaml", Line: line, Column: column}
}

func TestAllThatIsWrongIsReportedAtOnceWithItsPlace(t *testing.T) {
	_, reports := read(t, Reader{Languages: []string{"fr", "en"}}, `titel: X
"name": {fr: Londres, de: London}
  
aliases: [un]
page: trois
point: [48.5, est]
places:
  - role: host
  - {id: [a], rôle: b}
  - [c]
main: ~
tags: {a: b}
any: ""
page: 4
`)
	want := []string{
		"1:1 unknown-key did-you-mean",
		"2:23 unknown-key known-keys",
		"5:7 wrong-form form-number",
		"6:15 wrong-form form-numbers",
		"8:5 missing-key missing-key",
		"9:10 wrong-form form-text",
		"9:15 unknown-key did-you-mean",
		"10:5 wrong-form form-mapping",
		"11:1 empty-key empty-key",
		"12:7 wrong-form form-list",
		"13:1 empty-key empty-key",
		"14:1 duplicate-key duplicate-key",
	}
	if !slices.Equal(reports, want) {
		t.Errorf("the reports are\n%s\nwant\n%s", strings.Join(reports, "\n"), strings.Join(want, "\n"))
	}
}

func TestOneValueAloneIsAListOfOne(t *testing.T) {
	out, reports := read(t, Reader{Languages: []string{"fr", "en"}}, "title: X\nplaces: paris\ntags: a\nactors: {name: Emmaüs, role: lead}\n")
	if reports != nil || len(out.Places) != 1 || out.Places[0].ID.Value != "paris" || out.Tags[0].Value != "a" || out.Actors[0].Role.Value != "lead" {
		t.Errorf("%+v, %v", out, reports)
	}
	_, reports = read(t, Reader{}, "title: X\nplaces: paris, lyon\ntags: a, b\n")
	if want := []string{"2:9 wrong-form bracketed", "3:7 wrong-form bracketed"}; !slices.Equal(reports, want) {
		t.Errorf("of lists without brackets the reports are %v, want %v", reports, want)
	}
}

func TestALanguageThatIsWrittenTwiceIsReportedAtTheSecond(t *testing.T) {
	_, reports := read(t, Reader{Languages: []string{"fr", "en"}}, "title: X\nplaces: [a]\nname: {fr: A, en: B, fr: C}\n")
	if want := []string{"3:22 duplicate-key duplicate-key"}; !slices.Equal(reports, want) {
		t.Errorf("the reports are %v, want %v", reports, want)
	}
}

func TestATranslationMayHoldWordsOnlyAndNeedsNoFacts(t *testing.T) {
	_, reports := read(t, Reader{Original: "fr.md"}, "title: X\npage: 3\ntags: []\nplaces: [a]\n")
	want := []string{"2:1 fact-in-translation fact-in-translation", "4:1 fact-in-translation fact-in-translation"}
	if !slices.Equal(reports, want) {
		t.Errorf("the reports are %v, want %v", reports, want)
	}
	if _, reports = read(t, Reader{Original: "fr.md"}, "tags: [a]\n"); !slices.Equal(reports, []string{"1:1 missing-key missing-key"}) {
		t.Errorf("without its title the reports are %v", reports)
	}
}

func TestLinesCountFromTheTopOfTheFile(t *testing.T) {
	out, reports := read(t, Reader{LineOffset: 5}, "title: X\nplaces: [a]\nother: b\n")
	if out.Title.At != at(6, 8) || !slices.Equal(reports, []string{"8:1 unknown-key known-keys"}) {
		t.Errorf("the title is at %v, the reports are %v", out.Title.At, reports)
	}
	for text, want := range map[string]string{
		"title: a: b\nplaces: [a]": "6:9 yaml-colon yaml-colon", "title: a\nplaces: [a]\n}": "8:1 yaml yaml", "title: \xff": "6:8 encoding encoding",
	} {
		if _, reports := read(t, Reader{LineOffset: 5}, text); !slices.Equal(reports, []string{want}) {
			t.Errorf("%q reports %v, want %s", text, reports, want)
		}
	}
}

func TestAnEmptyFileLacksItsKeys(t *testing.T) {
	for _, text := range []string{"", "# nothing yet\n", "\n\n"} {
		var list diag.List
		One[place]("x.yaml", []byte(text), nil, &list)
		if all := list.Sorted(); len(all) != 1 || all[0].Rule != "missing-key" || all[0].Position != at(1, 1) {
			t.Errorf("%q reports %+v", text, all)
		}
		if got := List[place]("x.yaml", []byte(text), nil, &list); got != nil {
			t.Errorf("%q is a list of %v", text, got)
		}
	}
}

func TestAnchorsOfYAMLAreFollowed(t *testing.T) {
	out, reports := read(t, Reader{}, "title: &t Été\nplaces: &p [a, {id: *t}]\nmain: {id: *t}\n")
	if reports != nil || out.Places[1].ID.Value != "Été" || out.Main.ID.Value != "Été" {
		t.Errorf("%+v, %v", out, reports)
	}
	for _, loop := range []string{"title: a\nplaces: &p [*p]\n", "title: a\nplaces: [a]\nany: &x [*x]\n", "title: a\nplaces: [a]\nname: &x {fr: *x}\n"} {
		read(t, Reader{}, loop) // must end
	}
}

func TestSuggestionsAreNearAndNeverFar(t *testing.T) {
	candidates := []string{"summary", "sources", "status", "slug", "id"}
	for word, want := range map[string]string{
		"summery": "summary", "sumamry": "summary", "satuts": "status", "di": "", "Summary": "summary", "summaries": "summary", "source": "sources", "statut": "status", "slugs": "slug",
		"weather": "", "x": "", "": "", "ids": "id", "résumé": "",
	} {
		if got := Suggest(word, candidates); got != want {
			t.Errorf("for %q the suggestion is %q, want %q", word, got, want)
		}
	}
	if got := Suggest("bat", []string{"cat", "hat", "bar"}); got != "bar" {
		t.Errorf("of equals the first in the alphabet is suggested, not %q", got)
	}
}

func TestATextThatALanguageLacksIsThatOfTheFirstThatHasOne(t *testing.T) {
	languages := []string{"fr", "en", "es"}
	out, reports := read(t, Reader{Languages: languages}, "title: X\nplaces: [a]\nname: {en: London, es: Londres}\nacronym: {en: ABC}\n")
	if want := []string{"3:7 missing-text missing-text"}; !slices.Equal(reports, want) {
		t.Errorf("the reports are %q, want %q", reports, want)
	}
	var got []string
	for _, l := range languages {
		got = append(got, out.Name.In(l)+" "+out.Name.Language(l), out.Acronym.In(l)+" "+out.Acronym.Language(l))
	}
	want := []string{"London en", " ", "London en", "ABC en", "Londres es", " "}
	if !slices.Equal(got, want) {
		t.Errorf("the texts are %q, want %q", got, want)
	}
	if same := out.Name.Texts(languages); len(same) != 2 || same["es"].At != at(3, 24) {
		t.Errorf("the texts by language are %v", same)
	}
}

func TestAWalkVisitsEveryValueWithItsKeyItsTagsAndItsList(t *testing.T) {
	out, _ := read(t, Reader{Languages: []string{"fr", "en"}}, full)
	var got []string
	Walk(&out, func(f Field, text Text) {
		got = append(got, fmt.Sprint(f.Key, " ", f.List, " ", text.Value, " ", text.At.Line, " ", f.Tag.Get("key")))
	})
	want := []string{
		"title 0 Été 1 title,required,words", "page 0 12 5 page", "id 1 paris 7 id,required,scalar", "id 1 lyon 7 id,required,scalar",
		"role 1 host 7 role", "size 1 3 7 size", "id 0 metz 8 id,required,scalar", "tags 2 a 9 tags,words,empty", "tags 2 b 9 tags,words,empty",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the walk visits\n%q, want\n%q", got, want)
	}
}

func TestATextByLanguageMayStandForAWholeMapping(t *testing.T) {
	out, reports := read(t, Reader{Languages: []string{"fr", "en"}}, "title: X\nplaces: [a]\n"+
		"actors: [ANVITA, {fr: État, en: State}, {name: Emmaüs, role: lead}, {name: {fr: Ville, en: Town}, role: funder}]\n")
	if reports != nil {
		t.Fatal(reports)
	}
	var got []string
	for _, a := range out.Actors {
		got = append(got, a.Name.In("en")+" "+a.Role.Value)
	}
	if want := []string{"ANVITA ", "State ", "Emmaüs lead", "Town funder"}; !slices.Equal(got, want) {
		t.Errorf("the actors are %q, want %q", got, want)
	}
	_, reports = read(t, Reader{Languages: []string{"fr", "en"}}, "title: X\nplaces: [a]\nactors: [{fr: A, role: lead}, {fr: B}, {nam: C}, {}, [d], ~]\n")
	want := []string{
		"3:11 unknown-key did-you-mean", "3:31 missing-text missing-text",
		"3:40 missing-key missing-key", "3:40 missing-key missing-key", "3:41 unknown-key known-keys",
		"3:50 missing-key missing-key", "3:54 wrong-form form-mapping", "3:59 wrong-form form-mapping",
	}
	if !slices.Equal(reports, want) {
		t.Errorf("the reports are\n%s\nwant\n%s", strings.Join(reports, "\n"), strings.Join(want, "\n"))
	}
}
