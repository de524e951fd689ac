package audit

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/guide"
)

// small is a guide with one practice, which relies on one ledger.
func small(ledger, text string) fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		"content/guide.yaml":              file("title: X\ntagline: X\nlanguages: [fr, en]\n"),
		"content/tables/sources.yaml":     file("- {id: book, title: Livre, short: Livre, year: ~2020}\n"),
		"content/tables/territories.yaml": file("- {id: here, name: Ici, kind: city, country: XX}\n"),
		"content/themes/a/fr.md":          file("---\ntitle: A\nsummary: S\norder: 1\n---\n"),
		"content/themes/a/b/fr.md":        file("---\ntitle: B\nsummary: S\norder: 1\n---\n"),
		"content/practices/p/fr.md": file("---\ntitle: P\nsummary: S\nthemes: [b]\nterritories: [here]\n" +
			"sources: [{source: book, items: [i]}]\n---\n" + text + "\n"),
		"seeds/book.yaml": file("source: book\n" + ledger),
	}
}

// rules lists what is reported of a file, without missing translations.
func rules(found []diag.Diagnostic, file string) []string {
	var out []string
	for _, d := range found {
		if d.File == file && d.Rule != "missing-translation" {
			out = append(out, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule))
		}
	}
	return out
}

func TestAFigureIsProvedInTheLanguageOfTheLedger(t *testing.T) {
	const item = "items:\n- {id: i, kind: practice, gist: '%s', names: {fr: '%s'}}\n"
	for _, c := range []struct {
		ledger, text string
		proved       bool
	}{
		{"language: en\n" + fmt.Sprintf(item, "2,500 people", "X"), "On y compte 2 500 personnes.", true},
		{"language: en\n" + fmt.Sprintf(item, "2,500 people", "X"), "On y compte 2,5 personnes.", false},
		{"language: en\n" + fmt.Sprintf(item, "2.5 people", "X"), "On y compte 2,5 personnes.", true},
		{"language: fr\n" + fmt.Sprintf(item, "2,5 personnes", "X"), "On y compte 2,5 personnes.", true},
		{"language: fr\n" + fmt.Sprintf(item, "2,5 personnes", "X"), "On y compte 2 500 personnes.", false},
		{"language: fr\n" + fmt.Sprintf(item, "trois lieux", "X"), "On y compte trois lieux.", true},
		{"language: en\n" + fmt.Sprintf(item, "trois lieux", "X"), "On y compte trois lieux.", false},
		{"language: en\n" + fmt.Sprintf(item, "X", "trois lieux"), "On y compte trois lieux.", true}, // a name is in its own
		{fmt.Sprintf(item, "2,5 personnes", "X"), "On y compte 2,5 personnes.", true},                // the guide's first, if none is said
	} {
		found := read(t, small(c.ledger, c.text), messages(t))
		if got := !reported(found, "content/practices/p/fr.md", "unproved-figure"); got != c.proved {
			t.Errorf("%q proves %q: %v", c.ledger, c.text, got)
		}
	}
}

func TestNotesAndMisprintsOfAnItemProveNothing(t *testing.T) {
	for key, proves := range map[string]bool{
		"gist: On y compte 99 lits": true, "label: Les 99 lits": true, "names: {fr: Les 99 lits}": true, "figures: [{value: 99, what: lits}]": true,
		"errata: [{printed: 98, correct: 99, why: faute}]": true,
		"notes: On y compte 99 lits":                       false, "errata: [{printed: 99, correct: 98, why: faute}]": false,
		"errata: [{printed: 98, correct: 97, why: 99 serait trop}]": false, "lines: [99, 100]": false, "unused: les 99 lits": false,
	} {
		found := read(t, small("language: fr\nitems:\n- {id: i, kind: practice, "+key+"}\n", "On y compte 99 lits."), messages(t))
		if got := !reported(found, "content/practices/p/fr.md", "unproved-figure"); got != proves {
			t.Errorf("%q proves 99: %v", key, got)
		}
	}
}

func TestOneSheetIsCheckedAloneAsWithAllOthers(t *testing.T) {
	root := golden(t)
	for name, change := range map[string][2]string{
		"content/practices/flying-canteen/fr.md": {"status: ", "status: nearly-"},
		"content/practices/flying-canteen/en.md": {"soup", "99 soups"},
		"content/practices/moon-garden/fr.md":    {"follows: [", "follows: [00000000, "},
		"content/networks/cauldrons/fr.md":       {"members:", "members:\n  - nowhere"},
		"content/profiles/saint-denis/fr.md":     {"summary: ", "summary: En 1066, "},
		"content/boxes/law-of-gravity/fr.md":     {"kind: ", "kind: un"},
	} {
		text := string(root[name].Data)
		changed := replaceOnce(text, change[0], change[1])
		if changed == text {
			t.Fatalf("%s does not hold %q", name, change[0])
		}
		broken := with(root, name, []byte(changed))
		var report diag.List
		g, err := guide.Read(context.Background(), broken, messages(t), &report)
		if err != nil {
			t.Fatal(err)
		}
		reading := len(report.Sorted())
		if err := Guide(context.Background(), g, address.New(g, address.Tree{}), Known{}, &report); err != nil {
			t.Fatal(err)
		}
		a := newAuditor(g)
		for _, s := range g.Sheets {
			var alone diag.List
			a.sheet(s, &alone)
			withoutConsequences(&alone)
			for _, v := range s.Versions() {
				if v == nil {
					continue
				}
				if got, want := rules(alone.Sorted(), v.Doc.File), rules(report.Sorted(), v.Doc.File); !slices.Equal(got, want) {
					t.Errorf("alone %s has the faults %v, with all others %v", v.Doc.File, got, want)
				}
			}
		}
		if len(report.Sorted()) == reading {
			t.Errorf("nobody minds that in %s %q becomes %q", name, change[0], change[1])
		}
	}
}

func replaceOnce(text, old, replacement string) string {
	for i := 0; i+len(old) <= len(text); i++ {
		if text[i:i+len(old)] == old {
			return text[:i] + replacement + text[i+len(old):]
		}
	}
	return text
}

func TestCheckingChangesNothingInTheGuide(t *testing.T) {
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(goldenSite), messages(t), &report)
	if err != nil {
		t.Fatal(err)
	}
	m := address.New(g, address.Tree{})
	var first, second diag.List
	if err := errors.Join(Guide(context.Background(), g, m, Known{}, &first), Guide(context.Background(), g, m, Known{}, &second)); err != nil {
		t.Fatal(err)
	}
	if a, b := fmt.Sprint(first.Sorted()), fmt.Sprint(second.Sorted()); a != b {
		t.Errorf("the second time it is\n%s, and was\n%s", b, a)
	}
}

func TestCheckingEndsWithTheContext(t *testing.T) {
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(goldenSite), messages(t), &report)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Guide(ctx, g, address.New(g, address.Tree{}), Known{}, &report); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestWhatFollowsFromAnUnreadableFileIsNotReported(t *testing.T) {
	const p = "content/practices/p/fr.md"
	ok := small("items: [{id: i, kind: practice, gist: 250 people}]\n", "Pour 250 personnes, [là](practice:q).")
	ok["content/practices/q/fr.md"] = &fstest.MapFile{Data: []byte("---\ntitle: [\n---\n")}
	for name, text := range map[string]string{
		"content/practices/q/fr.md":       "---\ntitle: [\n---\n",
		"seeds/book.yaml":                 "source: book\nitems: [{id: i\n",
		"content/tables/sources.yaml":     "- {id: book}\n}\n",
		"content/tables/territories.yaml": "- {name: Ici, kind: city, country: XX}\n",
		"content/themes/a/b/fr.md":        "---\ntitle: [\n---\n",
	} {
		if got := rules(read(t, with(ok, name, []byte(text)), messages(t)), p); len(got) > 0 {
			t.Errorf("when %s cannot be read, %v is reported in another file", name, got)
		}
	}
}
