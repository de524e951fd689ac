package typeface

import (
	"strings"
	"testing"
)

func TestWhatNoTypefaceHasIsFound(t *testing.T) {
	for text, want := range map[string]string{
		"Une soupe à l’oignon, « 12 € »":    "",
		"سلام علیکم، می\u200cخواهم، پښتو":   "",
		"አማርኛ ქართული Հայերեն हिन्दी বাংলা": "",
		"தமிழ் שָׁלוֹם ⵜⴰⵎⴰⵣⵉⵖⵜ ߒߞߏ ★ ↔ ●":  "",
		"ἄνθρωπος ɓ ɛ́ e\u0301 ✔\ufe0f":     "",
		"un 漢字 deux 字": "漢字",
		"漢":            "漢",
		"አ\u05b8":      "አ\u05b8", // a mark of Hebrew over a letter of Ethiopic
		"":             "",
	} {
		at, size := Lacking([]byte(text))
		if got := text[at : at+size]; got != want {
			t.Errorf("%q lacks %q, want %q", text, got, want)
		}
	}
}

func TestASignStandsForWhatNoTypefaceHas(t *testing.T) {
	if got := Shown("un 漢字 et ａ\u0301, là"); got != "un □□ et □, là" {
		t.Errorf("got %q", got)
	}
	if at, size := Lacking([]byte(string(StandIn))); size > 0 {
		t.Error("no typeface has the sign", at)
	}
}

func TestATextIsSetWithTheTypefacesThatItNeeds(t *testing.T) {
	for text, want := range map[string]string{
		"":              "Source Serif 4, Source Sans 3",
		"là, ↔ ɓ → 漢":   "Source Serif 4, Source Sans 3",
		"ል ★ وجبة a, ل": "Source Serif 4, Source Sans 3, Noto Sans Arabic, Noto Sans Ethiopic, Noto Sans Symbols 2",
	} {
		var got []string
		for _, f := range For([]byte(text)) {
			got = append(got, f.Family)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q is set with %q, want %s", text, got, want)
		}
	}
}

// What is not looked up is in the table.
func TestTheFirstTypefacesHaveTheLettersOfLatin1(t *testing.T) {
	latin := []rune("–—‘’“”…\u202f")
	for c := rune(' '); c <= 0xFF; c++ {
		latin = append(latin, c)
	}
	for _, c := range latin {
		if having(c)&ours != ours {
			t.Errorf("they lack %q (%U)", c, c)
		}
	}
}

func BenchmarkLacking(b *testing.B) {
	text := []byte(strings.Repeat("Une commune n’a pas à demander la préfecture : « l’accueil » a été décidé. ", 100))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Lacking(text)
	}
}
