package prose_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"hash/fnv"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/prose"
	"recueil/i18n"
)

// in are the stretches of a text, as it is written.
func in(text string, spans []prose.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, text[s.From:s.To])
	}
	return out
}

func runs(t *testing.T, document, names string) *prose.Runs {
	t.Helper()
	var packed bytes.Buffer
	if err := prose.Write(&packed, []string{document}); err != nil {
		t.Fatal(err)
	}
	r, err := prose.ReadRuns(packed.Bytes(), names)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestRunsOfADocumentAreFoundOnceEach(t *testing.T) {
	const document = "À l'été, la ville d'Échirolles ouvre 2 500 places d'accueil pour les familles à la rue. " +
		"The Ministry of the Interior and of many other things pays for the rest of it."
	r := runs(t, document, "# offices\n\nMinistry of the Interior\n")
	for text, want := range map[string][]string{
		"la ville d'Échirolles ouvre 2 500 places":                                                    nil, // eight
		"Depuis 2020, LA VILLE D’ECHIROLLES ouvre 2\u00a0500 « places », dit-on":                      nil,
		"Ainsi, la ville d’Échirolles ouvre 2 500 places d’accueil.":                                  {"la ville d’Échirolles ouvre 2 500 places d’accueil"},
		"À l'été, la ville d'Échirolles ouvre 2 500 places d'accueil pour les familles, enfin":        {"À l'été, la ville d'Échirolles ouvre 2 500 places d'accueil pour les familles"},
		"the Ministry of the Interior and of many other things pays":                                  nil, // the name has part in each
		"the Ministry of the Interior and of many other things pays for the rest of it":               {"and of many other things pays for the rest of it"},
		"la ville d'Échirolles ouvre 2 500 places d'accueil ; of many other things pays for the rest": {"la ville d'Échirolles ouvre 2 500 places d'accueil"},
		"": nil,
	} {
		var read prose.Text
		if read.Read(text); !slices.Equal(in(text, r.In(&read)), want) {
			t.Errorf("in %q, %q are found, want %q", text, in(text, r.In(&read)), want)
		}
	}
}

// TestTheNumbersAreThoseOfTheGuidesFile holds the form of the numbers: the
// documents are not at hand to make them anew.
func TestTheNumbersAreThoseOfTheGuidesFile(t *testing.T) {
	const document = "Straße 7, Œuvre n° ٣ — à Ørsted: ﬁn d'e\u0301te\u0301, X日本y l'été 1ᵉʳ, l·a"
	words := strings.FieldsFunc(document, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = catalog.Slug(w)
	}
	want := map[uint64]bool{}
	for i := 0; i+prose.Run <= len(words); i++ {
		h := fnv.New64a()
		_, _ = h.Write([]byte(strings.Join(words[i:i+prose.Run], " ")))
		want[h.Sum64()] = true
	}
	var packed bytes.Buffer
	if err := prose.Write(&packed, []string{document}); err != nil {
		t.Fatal(err)
	}
	unpacked, err := gzip.NewReader(&packed)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := io.ReadAll(unpacked)
	if err != nil || len(raw) != 8*len(want) {
		t.Fatalf("%d bytes are written for %d runs: %v", len(raw), len(want), err)
	}
	for i := 0; i < len(raw); i += 8 {
		if !want[binary.LittleEndian.Uint64(raw[i:])] {
			t.Errorf("the number at %d is of no run", i)
		}
	}
}

func TestAFileThatIsNoListIsRefused(t *testing.T) {
	var packed bytes.Buffer
	if err := prose.Write(&packed, []string{"one two three four five six seven eight nine"}); err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{"empty": nil, "text": []byte("one two"), "cut": packed.Bytes()[:packed.Len()-9]} {
		if _, err := prose.ReadRuns(file, ""); err == nil {
			t.Errorf("%s: is read", name)
		}
	}
}

func TestASentenceThatSaysAgainWhatTheSummarySaysIsFound(t *testing.T) {
	summary := prose.NewSummary("Fin 2017, Strasbourg a ouvert un centre d'insertion et un accueil de jour.")
	for text, want := range map[string][]string{
		"À la fin de 2017, Strasbourg ouvrait un centre d’insertion, et un accueil de jour": {"À la fin de 2017, Strasbourg ouvrait un centre d’insertion, et un accueil de jour"},
		"Enfin ! Strasbourg a ouvert en 2017 un centre d'insertion. Et alors ?":             {"Strasbourg a ouvert en 2017 un centre d'insertion"},
		"Strasbourg a ouvert": nil, // too little to be judged
		"L'accueil de jour s'adressait aux familles à la rue":    nil,
		"Le centre reçoit 120 personnes réfugiées, l'après-midi": nil,
		"Fin 2017, un centre\nStrasbourg a ouvert l'insertion":   nil, // a heading is no part of it
	} {
		var read prose.Text
		if read.Read(text); !slices.Equal(in(text, summary.Repeated(&read)), want) {
			t.Errorf("of %q, %q repeat, want %q", text, in(text, summary.Repeated(&read)), want)
		}
	}
	var read prose.Text
	if read.Read("Fin 2017, Strasbourg a ouvert un centre d'insertion"); prose.NewSummary("").Repeated(&read) != nil {
		t.Error("an empty summary is repeated")
	}
}

func TestSummariesHaveShortSentences(t *testing.T) {
	const most = 25 // words a sentence, on average over the summary's language
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS("../.."), strings, &report)
	if err != nil || report.Failed() {
		t.Fatal("the guide has errors, which \"recueil check\" lists: mend them first", err)
	}
	for _, l := range g.Languages {
		words, sentences := 0, 0
		for _, p := range g.Practices {
			var read prose.Text
			read.Read(p.In(l).Summary)
			w, s := read.Count()
			words, sentences = words+w, sentences+s
		}
		if words > most*sentences {
			t.Errorf("the sentences of the summaries in %q have grown too long: %d words in %d sentences, %d words each are the most on average; "+
				"make two sentences of the long one that you have written", l.Tag, words, sentences, most)
		}
	}
}
