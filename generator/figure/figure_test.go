package figure

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"
)

// A sample is a case of testdata/*.txtar: NAME/TAG says the same in a few
// languages, NAME/values what all give, in the order of the first; another
// language may say it in another order.
type sample struct {
	name   string
	texts  map[string]string // by language
	values []string
}

func samples(t testing.TB) []sample {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	var out []sample
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s := sample{texts: map[string]string{}}
		for _, part := range archive.Files {
			name, tag, _ := strings.Cut(part.Name, "/")
			if s.name = cmp.Or(s.name, name); s.name != name {
				t.Fatalf("%s: the case %s has no values", file, s.name)
			}
			if tag != "values" {
				s.texts[tag] = string(part.Data)
				continue
			}
			if len(s.texts) < 2 {
				t.Fatalf("%s: the case %s is in one language", file, name)
			}
			s.name, s.values = filepath.Base(file)+": "+name, strings.Fields(string(part.Data))
			out = append(out, s)
			s = sample{texts: map[string]string{}}
		}
	}
	return out
}

func values(figures []Figure) []string {
	var out []string
	for _, f := range figures {
		if !f.Soft {
			out = append(out, f.Value)
		}
	}
	return out
}

func TestAllLanguagesGiveTheSameValues(t *testing.T) {
	for _, s := range samples(t) {
		for tag, text := range s.texts {
			if got := values(Read(tag, text)); !slices.Equal(got, s.values) {
				t.Errorf("%s: in %s it gives %v, want %v", s.name, tag, got, s.values)
			}
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
		{"es", "El 1.º de mayo y el 3.er siglo XIX, 12.500 o 2 mil millones, dos millones y medio.", []string{"1.º", "+mayo", "3.er", "XIX", "12.500", "2 mil millones", "+dos millones y medio"}},
	}
	for _, c := range cases {
		var got []string
		for _, f := range Read(c.language, c.text) {
			sign := ""
			if f.word {
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
	for tag, want := range map[string]string{
		"fr": "2.5 2", "fr-CA": "2.5 2", "en-GB": "2 5", "de": "2 5", "": "2 5", "es-419": "2.5", "pt-BR": "2 5", "zh-Hant": "2 5", "fro": "2 5",
	} {
		if got := strings.Join(values(Read(tag, text)), " "); got != want {
			t.Errorf("%q reads %q, want %q", tag, got, want)
		}
	}
}

var canonical = regexp.MustCompile(`^(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?|m(?:0[1-9]|1[0-2])|(?:1?[0-9]|2[0-4]):[0-5][0-9]|\+?[0-9]{10,12}|1[45]d|[1-9]/(?:[2-9]|10))$`)

// A month that is not as the language writes it is read where nothing else can stand.
func TestMonthsThatAreMisspeltAreReadWithTheirNames(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"fr", "Le 6 fevrier 2022", "6 m02:février 2022"},
		{"fr", "en aout 2023", "m08:août 2023"},
		{"fr", "de javnier 2023", "m01:janvier 2023"},
		{"fr", "En July 1998", "m07:juillet 1998"},
		{"fr", "le 6 déc. 2022, en janv. 2023", "6 m12 2022 m01 2023"},
		{"fr", "En mars 2022, en ville 2022, en fin 2022", "m03 2022 2022 2022"},
		{"en", "in july 1998, in Jully 1998", "m07:July 1998 m07:July 1998"},
		{"en", "6 Dec. 2022, in Jan 2023", "6 m12 2022 m01 2023"},
		{"en", "in early 2022, in town 2022, since autumn 2016", "2022 2022 2016"},
		{"en", "In Marseille 2022", "2022"},
		{"es", "6 de deciembre de 2022, en agost 2022", "6 m12:diciembre 2022 m08:agosto 2022"},
		{"de", "6 Dezember 2022", "6 2022"},
	} {
		var got []string
		for _, f := range Read(c.language, c.text) {
			said := f.Value
			if f.Right != "" {
				said += ":" + f.Right
			}
			got = append(got, said)
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q reads %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// FuzzRead checks what holds for every text: no panic, figures in order and
// apart, within the text and on its characters, values in one form.
func FuzzRead(f *testing.F) {
	for _, s := range samples(f) {
		for _, text := range s.texts {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range append(slices.Collect(maps.Keys(lexicons)), "de") {
			checkFigures(t, language, text)
		}
	})
}

func checkFigures(t *testing.T, language, text string) {
	t.Helper()
	end := 0
	for _, figure := range Read(language, text) {
		if figure.Offset < end || figure.Length <= 0 || figure.Offset+figure.Length > len(text) {
			t.Fatalf("%s: %q: %+v is out of place", language, text, figure)
		}
		end = figure.Offset + figure.Length
		if (figure.Counts != 0) != (figure.Reach > figure.Length) || figure.Offset+figure.Reach > len(text) || !utf8.ValidString(text[end:figure.Offset+max(figure.Length, figure.Reach)]) && utf8.ValidString(text) {
			t.Fatalf("%s: %q: %+v reaches too far, or not to what it counts", language, text, figure)
		}
		if !canonical.MatchString(figure.Value) {
			t.Fatalf("%s: %q: the value %q is not canonical", language, text, figure.Value)
		}
	}
}

// What holds for every text holds for words of numbers in any order.
func TestWordsOfNumbersInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	between := []string{" ", " ", " ", " ", "-", ", ", "\n", " de ", " d'", "", ".", " 30 ", " 2.500", "1", "1.º", " X", " of "}
	for tag, l := range lexicons {
		all := slices.Sorted(maps.Keys(l.entries))
		for range 20_000 {
			var b strings.Builder
			for range random.Intn(8) {
				b.WriteString(all[random.Intn(len(all))] + between[random.Intn(len(between))])
			}
			checkFigures(t, tag, b.String())
		}
	}
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
	texts := map[string]string{}
	for _, s := range samples(b) {
		for tag, text := range s.texts {
			texts[tag] += text
		}
	}
	prose := strings.Repeat("La ville accueille des familles et des enfants, sans condition, avec les associations du quartier. ", 10)
	for _, c := range []struct{ name, language, text string }{
		{"fr/figures", "fr", texts["fr"]},
		{"en/figures", "en", texts["en"]},
		{"es/figures", "es", texts["es"]},
		{"fr/prose", "fr", prose},
		{"es/prose", "es", prose},
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

// What a number counts is told by the words behind it, in each language by its own.
func TestFiguresSayWhatTheyCount(t *testing.T) {
	for _, c := range []struct {
		language, text string
		counts         Things
		phrase         string
	}{
		{"fr", "Les 80 places d'hébergement pour des familles.", Beds, "80 places"},
		{"fr", "une quarantaine de nouvelles familles", Households, "quarantaine de nouvelles familles"},
		{"fr", "près de 1,3 million d’habitants", Persons, "1,3 million d’habitants"},
		{"fr", "12 communes", Towns, "12 communes"},
		{"fr", "12 de villes plus grandes", 0, "12"},
		{"fr", "douze de villes plus grandes", 0, "douze"},
		{"fr", "2\u00a0milliers de lits", Beds, "2\u00a0milliers de lits"},
		{"fr", "1 million et demi de personnes", Persons, "1 million et demi de personnes"},
		{"es", "12 de ciudades mayores", 0, "12"},
		{"fr", "à 18 ans", Years, "18 ans"},
		{"fr", "3 dispositifs pour des personnes", 0, "3"},
		{"fr", "En 2022 la ville", 0, "2022"},
		{"fr", "15 % des personnes, 12 € par personne", 0, "15"},
		{"en", "80 emergency places in town", Beds | Towns, "80 emergency places"},
		{"en", "twelve refugee families", Households, "twelve refugee families"},
		{"en", "a 52-bed centre", Beds, "52-bed"},
		{"en", "two social workers' posts", Jobs | Persons, "two social workers' posts"},
		{"en", "a 300-passenger boat", 0, "300"},
		{"en", "40 families host people", Households, "40 families"},
		{"en", "in 2016, 350 people", 0, "2016"},
		{"en", "300 people a year", Persons, "300 people"},
		{"fr", "LE DIRECTEUR 12 places", Beds, "12 places"},
		{"en", "EUR 12 places", 0, "12"},
		{"en", "It grew to 300. People came", 0, "300"},
		{"en", "from 10 to 15 families", Households, "10 to 15 families"},
		{"en", "3 and 4 June", 0, "3"},
		{"es", "unas 40 camas para familias", Beds, "40 camas"},
		{"de", "40 Betten", 0, "40"},
	} {
		f := Read(c.language, c.text)[0]
		if phrase := c.text[f.Offset : f.Offset+max(f.Length, f.Reach)]; f.Counts != c.counts || phrase != c.phrase {
			t.Errorf("%s: %q counts %b, want %b, by %q, want %q", c.language, c.text, f.Counts, c.counts, phrase, c.phrase)
		}
	}
}
