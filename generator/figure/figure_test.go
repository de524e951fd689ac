package figure

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// A pair is a case of testdata/*.txtar: "NAME/fr" and "NAME/en" say the same,
// "NAME/values" holds what both give, in the order of the French; English may
// say it in another order.
type pair struct {
	name, french, english string
	values                []string
}

func pairs(t testing.TB) []pair {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	var out []pair
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for part := range slices.Chunk(archive.Files, 3) {
			name, _ := strings.CutSuffix(part[0].Name, "/fr")
			if len(part) != 3 || part[1].Name != name+"/en" || part[2].Name != name+"/values" {
				t.Fatalf("%s: the case %s is not complete", file, name)
			}
			out = append(out, pair{
				filepath.Base(file) + ": " + name, string(part[0].Data), string(part[1].Data), strings.Fields(string(part[2].Data)),
			})
		}
	}
	return out
}

func values(figures []Figure) []string {
	var out []string
	for _, f := range figures {
		out = append(out, f.Value)
	}
	return out
}

func TestBothLanguagesGiveTheSameValues(t *testing.T) {
	for _, p := range pairs(t) {
		if got := values(Read("fr", p.french)); !slices.Equal(got, p.values) {
			t.Errorf("%s: the French gives %v, want %v", p.name, got, p.values)
		}
		if got := values(Read("en", p.english)); !slices.Equal(got, p.values) {
			t.Errorf("%s: the English gives %v, want %v", p.name, got, p.values)
		}
	}
}

func TestFiguresSayWhereTheyStand(t *testing.T) {
	cases := []struct {
		language, text string
		want           []string // what is written, "+" before words
	}{
		{"fr", "Près de 2 500 personnes, vingt et un lieux, le 1er juin, une dizaine de milliers.", []string{"2 500", "+vingt et un", "1er", "+juin", "+dizaine de milliers"}},
		{"en", "About a hundred and five of 2.5 million, the 19th, twenty-two; 60m2.", []string{"+a hundred and five", "2.5 million", "19th", "+twenty-two", "60"}},
		{"fr", "Été : 15 %, XIXe", []string{"15", "XIXe"}},
	}
	for _, c := range cases {
		var got []string
		for _, f := range Read(c.language, c.text) {
			sign := ""
			if f.Word {
				sign = "+"
			}
			got = append(got, sign+c.text[f.Offset:f.Offset+f.Length])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLanguageTags(t *testing.T) {
	text := "2,5 ou deux"
	for tag, want := range map[string]string{"fr": "2.5 2", "fr-CA": "2.5 2", "en-GB": "2 5", "de": "2 5", "": "2 5"} {
		if got := strings.Join(values(Read(tag, text)), " "); got != want {
			t.Errorf("%q reads %q, want %q", tag, got, want)
		}
	}
}

var canonical = regexp.MustCompile(`^(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?|m(?:0[1-9]|1[0-2]))$`)

// FuzzRead checks what holds for every text: no panic, figures in order and
// apart, within the text and on its characters, values in one form.
func FuzzRead(f *testing.F) {
	for _, p := range pairs(f) {
		f.Add(p.french)
		f.Add(p.english)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range []string{"fr", "en", "de"} {
			end := 0
			for _, figure := range Read(language, text) {
				if figure.Offset < end || figure.Length <= 0 || figure.Offset+figure.Length > len(text) {
					t.Fatalf("%s: %q: %+v is out of place", language, text, figure)
				}
				end = figure.Offset + figure.Length
				if !canonical.MatchString(figure.Value) {
					t.Errorf("%s: %q: the value %q is not canonical", language, text, figure.Value)
				}
			}
		}
	})
}

// Reading takes time in proportion to the text, of whatever it is made: the
// bytes a second of a short and of a long text must be alike.
func BenchmarkReadOfOneThing(b *testing.B) {
	for _, part := range []string{"1 000 ", "deux ", "9,", "a@", "«", "Deux ", "- ", "d'", "cent et ", "quatre-vingt-", "L2", "*"} {
		for _, size := range []int{20_000, 400_000} {
			text := strings.Repeat(part, size/len(part))
			b.Run(fmt.Sprintf("%q/%d", part, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Read("fr", text)
				}
			})
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var french, english strings.Builder
	for _, p := range pairs(b) {
		french.WriteString(p.french)
		english.WriteString(p.english)
	}
	prose := strings.Repeat("La ville accueille des familles et des enfants, sans condition, avec les associations du quartier. ", 10)
	for _, c := range []struct{ name, language, text string }{
		{"fr/figures", "fr", french.String()},
		{"en/figures", "en", english.String()},
		{"fr/prose", "fr", prose},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Read(c.language, c.text)
			}
		})
	}
}
