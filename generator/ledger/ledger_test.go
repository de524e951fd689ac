package ledger

import (
	"fmt"
	"slices"
	"testing"
	"testing/fstest"

	"recueil/generator/diag"
)

func TestTheLedgerFindsItemsBySourceAndID(t *testing.T) {
	root := fstest.MapFS{
		"seeds/b.yaml": {Data: []byte("source: b\nitems:\n  - {id: one, kind: practice}\n  - {id: two, kind: term}\n")},
		"seeds/a.yaml": {Data: []byte("source: a\nitems:\n  - {id: one, kind: day}\n")},
		"seeds/README": {Data: []byte("not read")},
	}
	var report diag.List
	l, err := Read(root, nil, nil, nil, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	if got := l.Item("a", "one"); got == nil || got.Kind.Value != "day" || got.Source != "a" {
		t.Errorf("item one of a is %+v", got)
	}
	if l.Item("a", "two") != nil || l.Item("c", "one") != nil {
		t.Error("an item is found that is not there")
	}
	if got := l.IDs("b"); !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("the items of b are %v", got)
	}
	if len(l.Items) != 3 || l.Items[0].Source != "a" {
		t.Error("the items are not in the order of the files")
	}
}

func TestWithoutAFolderTheLedgerIsEmpty(t *testing.T) {
	var report diag.List
	l, err := Read(fstest.MapFS{}, nil, nil, nil, &report)
	if err != nil || report.Failed() || len(l.Items) > 0 {
		t.Error(l, err, report.Sorted())
	}
}

func TestWhatReadersOfASourceThoughtProvesNothing(t *testing.T) {
	const text = `source: a
items:
  - id: one
    kind: practice
    label: label 1
    gist: gist 2
    date: "06-20"
    names: {fr: nom 3, en: name 4}
    figures: [{value: '5', what: things}]
    programmes: [six]
    parts: [{heading: 7, figures: [8]}]
    errata: [{printed: '9', correct: '10', why: '11'}]
    also: [12]
    lines: [13, 14]
    notes: '15'
    unused: '16'
`
	var report diag.List
	l, err := Read(fstest.MapFS{"seeds/a.yaml": {Data: []byte(text)}}, []string{"fr", "en"}, nil, nil, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	var got []string
	for _, t := range l.Items[0].Texts([]string{"fr", "en"}) {
		got = append(got, t.Words)
	}
	slices.Sort(got)
	want := []string{"label 1", "gist 2", "06-20", "nom 3", "name 4", "5", "5 things", "six", "7", "8", "10", "12"}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("what proves figures is\n%q, want\n%q", got, want)
	}
}

func TestMistakesInTheLedgerAreReportedWithTheirPlace(t *testing.T) {
	root := fstest.MapFS{
		"seeds/a.yaml": {Data: []byte("source: b\nitems:\n  - {id: one, kind: recipe}\n  - {id: one, kind: day, pages: 3}\n  - {kind: day}\n")},
		"seeds/c.yaml": {Data: []byte("- source: c\n")},
		"seeds/d.yaml": {Data: []byte("source: d\nitems: []\n")},
	}
	var report diag.List
	if _, err := Read(root, nil, nil, nil, &report); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range report.Sorted() {
		got = append(got, fmt.Sprintf("%s:%d:%d %s", d.File, d.Line, d.Column, d.Rule))
	}
	want := []string{
		"seeds/a.yaml:1:9 ledger-name", "seeds/a.yaml:4:10 duplicate-id",
		"seeds/a.yaml:4:26 unknown-key", "seeds/a.yaml:5:5 missing-key", "seeds/c.yaml:1:1 wrong-form", "seeds/d.yaml:2:1 empty-key",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the reports are\n%q, want\n%q", got, want)
	}
}

func TestAnItemMayBeInAnotherLanguageThanItsFile(t *testing.T) {
	root := fstest.MapFS{"seeds/a.yaml": {Data: []byte(
		"source: a\nlanguage: en\nitems:\n  - {id: one, kind: day}\n  - {id: two, kind: day, language: fr}\n",
	)}}
	var report diag.List
	l, err := Read(root, nil, nil, nil, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	if one, two := l.Item("a", "one").Language, l.Item("a", "two").Language; one != "en" || two != "fr" {
		t.Errorf("they are in %q and %q", one, two)
	}
}
