package prose_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/prose"
	"recueil/i18n"
)

// sources reads the shingles of the source documents.
func sources(t *testing.T) map[uint64]bool {
	t.Helper()
	packed, err := os.ReadFile("testdata/shingles.gz")
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[uint64]bool, len(raw)/8)
	for i := 0; i+8 <= len(raw); i += 8 {
		out[binary.LittleEndian.Uint64(raw[i:])] = true
	}
	return out
}

func realGuide(t *testing.T) *guide.Guide {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS("../.."), strings, &report)
	if err != nil || report.Failed() {
		t.Fatal("the content has errors; run make check", err)
	}
	return g
}

// names are the names and titles that a sheet may print whole, as words.
func names(t *testing.T) [][]string {
	t.Helper()
	text, err := os.ReadFile("testdata/names.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(text)) {
		if words := prose.Words(line); !strings.HasPrefix(line, "#") && len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

// without parts words where names stand, and leaves the names out.
func without(words []string, names [][]string) [][]string {
	for _, name := range names {
		for i := 0; i+len(name) <= len(words); i++ {
			if slices.Equal(words[i:i+len(name)], name) {
				return append(without(words[:i], names), without(words[i+len(name):], names)...)
			}
		}
	}
	return [][]string{words}
}

func TestNoSheetCopiesMoreThanEightWordsOfASource(t *testing.T) {
	source, named := sources(t), names(t)
	check := func(file, text string) {
		for _, words := range without(prose.Words(text), named) {
			for i, s := range prose.Shingles(words) {
				if source[s] {
					t.Errorf("%s: %q stands in a source", file, strings.Join(words[i:i+prose.Run], " "))
				}
			}
		}
	}
	g := realGuide(t)
	for _, s := range g.Sheets {
		for _, l := range g.Languages {
			v := s.In(l)
			check(v.Doc.File, v.Title+". "+v.Summary+". "+v.Label)
			for i := range v.Doc.Sections() {
				for line := range strings.Lines(v.Doc.Sections()[i].Plain()) {
					check(v.Doc.File, line)
				}
			}
		}
	}
	for _, l := range g.Languages {
		for _, t := range g.Terms {
			check("glossary "+t.ID.Value, t.Definition.In(l.Tag))
		}
		for _, gl := range g.Guidelines {
			check("guideline "+gl.ID.Value, gl.Text.In(l.Tag))
		}
	}
}

func TestSummariesHaveShortSentences(t *testing.T) {
	const most = 25 // words a sentence, on average over the summary's language
	g := realGuide(t)
	for _, l := range g.Languages {
		words, sentences := 0, 0
		for _, p := range g.Practices {
			for _, s := range prose.Sentences(p.In(l).Summary) {
				words += len(prose.Words(s))
				sentences++
			}
		}
		if words > most*sentences {
			t.Errorf("%s: %d words in %d sentences", l.Tag, words, sentences)
		}
		t.Logf("%s: %.1f words a sentence", l.Tag, float64(words)/float64(sentences))
	}
}

func TestARunOfASourceIsFound(t *testing.T) {
	run := "one two three four five six seven eight nine"
	if len(prose.Shingles(prose.Words(run))) != 1 || len(prose.Shingles(prose.Words(run[:len(run)-5]))) != 0 {
		t.Error("a run is nine words")
	}
	if a, b := prose.Words("L’accès à l'eau, 2 500 « É »"), "l acces a l eau 2 500 e"; strings.Join(a, " ") != b {
		t.Errorf("%q", a)
	}
}

func TestNoSentenceOfATextSaysAgainWhatItsSummarySays(t *testing.T) {
	g := realGuide(t)
	sentences := 0
	for _, s := range g.Sheets {
		for _, v := range s.Versions() {
			told := s.Kind == guide.KindPractice || s.Kind == guide.KindBox || s.Kind == guide.KindNetwork
			if v == nil || !told { // themes and profiles gather, and their summaries are what they gather
				continue
			}
			for i := range v.Doc.Sections() {
				for _, sentence := range prose.Sentences(v.Doc.Sections()[i].Plain()) {
					sentences++
					if part := prose.Repeated(sentence, v.Summary); part >= prose.Filler {
						t.Errorf("%s: %.0f %% of %q is in the summary", v.Doc.File, 100*part, sentence)
					}
				}
			}
		}
	}
	if sentences < 1000 {
		t.Errorf("only %d sentences were read", sentences)
	}
}

func TestASentenceThatRepeatsIsFound(t *testing.T) {
	const summary = "Fin 2017, Strasbourg a ouvert un centre d'insertion et un accueil de jour."
	for sentence, repeats := range map[string]bool{
		"À la fin de 2017, Strasbourg ouvrait un centre d’insertion, et un accueil de jour": true,
		"Strasbourg a ouvert": false, // too little to be judged
		"L'accueil de jour s'adressait aux familles à la rue":    false,
		"Le centre reçoit 120 personnes réfugiées, l'après-midi": false,
	} {
		if got := prose.Repeated(sentence, summary); (got >= prose.Filler) != repeats {
			t.Errorf("%.2f of %q is repeated", got, sentence)
		}
	}
}

func TestAHeadingIsNoPartOfTheSentenceBelowIt(t *testing.T) {
	got := prose.Sentences("Ouvrir des lieux\nFin 2017, un centre a ouvert. Puis un autre !")
	if want := []string{"Ouvrir des lieux", "Fin 2017, un centre a ouvert", "Puis un autre"}; !slices.Equal(got, want) {
		t.Errorf("the sentences are %q, want %q", got, want)
	}
}
