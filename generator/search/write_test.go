package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// drafts are those of entries without anything of their own.
func drafts(entries []*Entry) iter.Seq[Draft] {
	return func(yield func(Draft) bool) {
		for _, e := range entries {
			if !yield(Draft{Compose: func() *Entry { return e }}) {
				return
			}
		}
	}
}

// written makes the files of an index, by name.
func written(t *testing.T, entries []*Entry) map[string]string {
	t.Helper()
	x := &Index{
		Language: "fr", Folder: "fr/s/", Kinds: []Kind{{"Fiche", 1}, {"Page", .5}}, Regions: []string{"Nord", "Sud"},
		Synonyms: []Synonym{{Words: []string{"HLM", "bailleur social"}, Means: "logement social", Near: []string{"p/2.html", "nowhere.html", "p/0.html"}}},
		Themes:   []Theme{{"Axe", -1}, {"Thème \"a\"", 0}}, Entries: drafts(entries),
	}
	out := map[string]string{}
	_, err := x.Write(t.Context(), "", func(path string, content []byte) error {
		name, ours := strings.CutPrefix(path, x.Folder)
		if !ours || out[name] != "" {
			t.Errorf("%s is written", path)
		}
		out[name] = string(content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var called = regexp.MustCompile(`^recueil\("fr","(\w)",(\d+),(?s:(.*))\)\n$`)

// values reads what a file calls its function with, as a browser does.
func values(t *testing.T, name, content string) []any {
	t.Helper()
	m := called.FindStringSubmatch(content)
	if m == nil || m[1]+m[2]+".js" != name && m[1]+".js" != name {
		t.Fatalf("%s is %.100s", name, content)
	}
	text := strict(m[3])
	var out []any
	if err := json.Unmarshal([]byte("["+text+"]"), &out); err != nil {
		t.Fatalf("%s: %v in %.300s", name, err, text)
	}
	return out
}

// strict is what stands in a file as JSON has it: keys in quotes, no comma at an end.
func strict(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		rest := text[i:]
		switch c := text[i]; {
		case c == '"':
			whole := inQuotes.FindString(rest)
			b.WriteString(strings.ReplaceAll(whole, `\x`, `\u00`))
			i += len(whole) - 1
		case c == ',' && (strings.HasPrefix(rest[1:], "]") || strings.HasPrefix(rest[1:], "}")):
		case 'a' <= c && c <= 'z':
			key, _, _ := strings.Cut(rest, ":")
			b.WriteString(strconv.Quote(key))
			i += len(key) - 1
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

var inQuotes = regexp.MustCompile(`^"(?:[^"\\]|\\.)*"`)

// number reads numbers as the page does (layouts/assets/search-index.js).
func number(text string) (out []int) {
	n := 0
	for _, c := range []byte(text) {
		if c == '~' {
			c = '\\'
		}
		if c >= 80 {
			n = n*45 + int(c) - 80
			continue
		}
		out = append(out, n*45+int(c)-35)
		n = 0
	}
	return out
}

// wordList reads words as the page does, whose characters are those of UTF-16.
func wordList(text string) (out []string) {
	var word []uint16
	for part := range strings.FieldsSeq(text) {
		word = append(word[:part[0]-35], utf16.Encode([]rune(part[1:]))...)
		out = append(out, string(utf16.Decode(word)))
	}
	return out
}

// dictionary reads the shards: of each word the entries with their levels, and
// the words with its stem.
func dictionary(t *testing.T, files map[string]string) (entries map[string]map[int]int, kin map[string][]string) {
	entries, kin = map[string]map[int]int{}, map[string][]string{}
	manifest := values(t, "m.js", files["m.js"])[0].(map[string]any)
	for i, first := range strings.Fields(manifest["firsts"].(string)) {
		name := "s" + strconv.Itoa(i) + ".js"
		v := values(t, name, files[name])
		list := wordList(v[0].(string))
		if list[0] != first || !slices.IsSorted(list) {
			t.Errorf("%s begins with %q, and the manifest says %q", name, list[0], first)
		}
		stems := number(v[1].(string))
		of := map[int][]string{}
		for j, word := range list {
			if back := stems[j]; back > 0 {
				stems[j] = stems[j-back]
			} else {
				stems[j] = j
			}
			of[stems[j]] = append(of[stems[j]], word)
			entries[word] = map[int]int{}
			read := number(strings.Split(v[2].(string), " ")[j])
			for k := 0; k < len(read); {
				level, count, n := read[k]%16, 1+read[k]/16, 0
				for _, d := range read[k+1 : k+1+count] {
					n += d
					entries[word][n] = level
				}
				k += 1 + count
			}
		}
		for _, list := range of {
			for _, word := range list {
				kin[word] = list
			}
		}
	}
	return entries, kin
}

// many are entries with random words, some in most of them.
func many(n int) []*Entry {
	chance := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		return strings.Repeat(string(rune('b'+chance.IntN(20))), 1+chance.IntN(2)) + strconv.FormatInt(int64(chance.ExpFloat64()*300), 26) + "o"
	}
	var out []*Entry
	for i := range n {
		e := &Entry{
			Href: fmt.Sprintf("p/%d.html", i), Title: word() + " " + word(), Label: word(), Summary: "Le \"mot\" \\ \t" + word(), Language: "fr",
			Places: []string{word()}, Kind: i % 2, Themes: []int{0, 1}, Regions: []int{i % 2},
		}
		var text []string
		for range 60 {
			text = append(text, word())
		}
		e.Texts = func(yield func(string)) { yield(strings.Join(text, " ")) }
		out = append(out, e)
	}
	return out
}

func TestABrowserReadsWhatWasMeant(t *testing.T) {
	list := many(700)
	files := written(t, list)
	entries, kin := dictionary(t, files)
	want := map[string]map[int]bool{}
	for i, e := range list {
		text := strings.Join(append([]string{e.Title, e.Label, e.Summary}, e.Places...), " ")
		e.Texts(func(piece string) { text += " " + piece })
		words(text, func(word string) {
			if word = Fold(word); newVocabulary().in("fr").number(word) < 0 {
				return
			}
			if want[word] == nil {
				want[word] = map[int]bool{}
			}
			want[word][i] = true
		})
	}
	if len(entries) != len(want) {
		t.Errorf("there are %d words, want %d", len(entries), len(want))
	}
	for word, at := range want {
		if !slices.Equal(slices.Sorted(maps.Keys(entries[word])), slices.Sorted(maps.Keys(at))) {
			t.Fatalf("%q is in %d entries, want %d", word, len(entries[word]), len(at))
		}
		for _, other := range kin[word] {
			if rulesOf("fr").stemmedForTest(word) != rulesOf("fr").stemmedForTest(other) {
				t.Errorf("%q and %q have not one stem", word, other)
			}
		}
	}
	for i, e := range list {
		name := fmt.Sprintf("d%d.js", i/perShard)
		shown := values(t, name, files[name])[i%perShard].([]any)
		if got := fmt.Sprint(shown); got != fmt.Sprint([]any{e.Href, e.Title, e.Label, e.Summary, e.Places[0], e.Kind, e.Themes}) {
			t.Fatalf("of an entry %s is shown", got)
		}
	}
	for i, text := range strings.Split(values(t, "f.js", files["f.js"])[2].(string), " ") {
		n := 0
		for j, d := range number(text) {
			if n += d; n != i+2*j {
				t.Fatalf("the %dth entry of the region %d is %d", j, i, n)
			}
		}
	}
	alone := 0
	for i := 0; files[fmt.Sprintf("v%d.js", i)] != ""; i++ {
		name := fmt.Sprintf("v%d.js", i)
		for _, word := range wordList(values(t, name, files[name])[0].(string)) {
			if alone++; entries[word] == nil {
				t.Errorf("%s has the word %q", name, word)
			}
		}
	}
	if alone != len(entries) {
		t.Errorf("%d words stand alone, of %d", alone, len(entries))
	}
}

func TestSynonymsLeadToTheNumbersOfEntries(t *testing.T) {
	manifest := values(t, "m.js", written(t, many(5))["m.js"])[0].(map[string]any)
	if got := fmt.Sprint(manifest["synonyms"]); got != "[[[HLM bailleur social] logement social [2 0]]]" {
		t.Errorf("the synonyms are %s", got)
	}
}

// stemmedForTest is the stem of a word, as words are given theirs.
func (r *rules) stemmedForTest(word string) string {
	return Fold(r.stemmed(newVocabulary().in("fr").env, word))
}

func TestShardsAreSmallAndTheSameEveryTime(t *testing.T) {
	list := many(3000)
	files := written(t, list)
	shards := 0
	for name, content := range files {
		if name[0] == 's' {
			shards++
		}
		if len(content) > 3*shardSize {
			t.Errorf("%s has %d bytes", name, len(content))
		}
	}
	if shards < 10 {
		t.Errorf("there are %d shards", shards)
	}
	if again := written(t, list); !maps.Equal(files, again) {
		t.Error("the same entries give other files")
	}
	before := files["m.js"]
	list[7].Title = "Autre"
	if after := written(t, list)["m.js"]; after == before {
		t.Error("another index has the same version")
	}
}

func TestWhatIsCalledAsIsLookedForSaysMost(t *testing.T) {
	text := func(words string) func(func(string)) { return func(yield func(string)) { yield(words) } }
	list := []*Entry{
		{Title: "Grenoble fête Grenoble et encore Grenoble", Label: "Grenoble", Summary: "À Grenoble.", Places: []string{"Grenoble"}, Texts: text(strings.Repeat("Grenoble ", 50))},
		{Title: "Grenoble (38)", Also: []string{"Grenoble"}, Kind: 1},
		{Title: "Grenoble Alpes", Kind: 1},
		{Title: "Une fête", Texts: text("Elle est à Grenoble, " + strings.Repeat("parmi beaucoup d’autres mots ", 20))},
		{Title: "Une fête", Summary: "Elle est à Grenoble."},
	}
	for _, e := range list {
		e.Language = "fr"
	}
	entries, _ := dictionary(t, written(t, list))
	says := entries["grenoble"]
	if says[1] != 15 || says[2] != 14 || says[0] >= says[2] || says[3] >= says[4] || says[4] >= says[0] || says[3] < 0 {
		t.Errorf("the levels are %v", says)
	}
}

func TestASummaryIsCutBetweenWords(t *testing.T) {
	long := strings.Repeat("été\u00a0: hiver, ", 30)
	got := opening(long)
	if !strings.HasSuffix(got, "hiver…") && !strings.HasSuffix(got, "été…") || len([]rune(got)) > mostSummary+1 || !strings.HasPrefix(long, strings.TrimSuffix(got, "…")) {
		t.Errorf("it is %q", got)
	}
	if got := opening("Court."); got != "Court." {
		t.Errorf("it is %q", got)
	}
}

func TestAnEmptyIndexAndOneThatIsStopped(t *testing.T) {
	files := written(t, nil)
	if m := values(t, "m.js", files["m.js"])[0].(map[string]any); m["count"] != 0. || m["firsts"] != "" || m["letters"] != "" {
		t.Errorf("the manifest is %v", m)
	}
	x := &Index{Language: "fr", Kinds: []Kind{{"", 1}, {"", 1}}, Themes: make([]Theme, 2), Regions: make([]string, 2), Entries: drafts(many(100))}
	full := errors.New("no space")
	if _, err := x.Write(t.Context(), "", func(string, []byte) error { return full }); !errors.Is(err, full) {
		t.Errorf("the error is %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.Write(ctx, "", func(string, []byte) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

// FuzzIndex reads back what an index says of any text: each word that says
// something is found, in its entry, and nothing else is.
func FuzzIndex(f *testing.F) {
	f.Add("Une soupe partagée", "Des soupes, l\u2019\u00e9cole \u0153uvre: 1\u202f250 repas. </script> \\ \"", "ecole écoles L'ÉCOLE \x00 \u2028")
	f.Add("", "~ \\ # | a b", "ﬁ ǆ ΑΣ")
	f.Fuzz(func(t *testing.T, title, summary, text string) {
		var entries []*Entry
		want := map[string]map[int]bool{}
		for i, parts := range [][]string{{title, summary, text}, {text, title, ""}, {summary, "", title}} {
			for j := range parts {
				parts[j] = strings.ReplaceAll(strings.ToValidUTF8(parts[j], ""), `\x`, "") // which the test reads as another
			}
			entries = append(entries, &Entry{
				Href: strconv.Itoa(i), Title: parts[0], Summary: parts[1], Language: "fr", Themes: []int{}, Regions: []int{},
				Texts: func(yield func(string)) { yield(parts[2]) },
			})
			for _, part := range parts {
				words(part, func(word string) {
					folded := Fold(word)
					if folded == "" || len(folded) > longest || slices.Contains(strings.Fields(french.none), folded) {
						return
					}
					if want[folded] == nil {
						want[folded] = map[int]bool{}
					}
					want[folded][i] = true
				})
			}
		}
		got, _ := dictionary(t, written(t, entries))
		for word, in := range want {
			if len(got[word]) != len(in) {
				t.Errorf("%q is found in %v, want %v", word, got[word], in)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%d words are found, want %d", len(got), len(want))
		}
	})
}

func FuzzQuote(f *testing.F) {
	for _, text := range []string{`a "b" \ c`, "\u2028 \n\t\x00", "</script>", "é"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		quoted := strings.ReplaceAll(string(quote(nil, text)), `\x`, `\u00`)
		var got string
		want := strings.NewReplacer("\u2028", " ", "\u2029", " ").Replace(text)
		if strings.Contains(text, `\x`) {
			return // what the test reads as another
		}
		if err := json.Unmarshal([]byte(quoted), &got); err != nil || got != want {
			t.Errorf("%q is written as %s, read as %q: %v", text, quoted, got, err)
		}
	})
}

func FuzzNumbers(f *testing.F) {
	f.Add([]byte{0, 1, 44, 45, 46}, uint32(2024))
	f.Fuzz(func(t *testing.T, small []byte, large uint32) {
		want := []int{int(large)}
		for _, n := range small {
			want = append(want, int(n)*int(n))
		}
		var b []byte
		for _, n := range want {
			b = digits(b, n)
		}
		if got := number(string(b)); !slices.Equal(got, want) || strings.ContainsAny(string(b), "\"\\ ") {
			t.Errorf("%v is written as %q, read as %v", want, b, got)
		}
	})
}

func TestWhatTellsEntriesApartIsAFileOfItsOwn(t *testing.T) {
	files := map[string]string{}
	x := &Index{
		Language: "fr", Folder: "s/", Kinds: []Kind{{"Fiche", 1}, {"Page", .5}}, Regions: []string{"Nord", "Sud"},
		Themes: []Theme{{"Axe", -1}, {"Thème", 0}}, Entries: drafts(many(300)),
		Facets: func() ([]Facet, int) {
			return []Facet{{"size", "Taille", []FacetValue{{"0", "petite", false, []int{0, 1, 299}}, {"2", "moyenne \"M\"", true, nil}}}}, 300
		},
	}
	take := func(path string, content []byte) error {
		files[path] = string(content)
		return nil
	}
	if _, err := x.Write(t.Context(), "", take); err != nil {
		t.Fatal(err)
	}
	got := values(t, "x.js", files["s/x.js"])
	facet := got[len(got)-1].([]any)
	if want := `[300 [size Taille [[0 petite] [2 moyenne "M" 1]] `; !strings.HasPrefix(fmt.Sprint(got), want) {
		t.Errorf("the facets are %v, want %s…", got, want)
	}
	sum, entries := 0, []int{}
	for _, n := range number(strings.Split(facet[3].(string), " ")[0]) {
		sum += n
		entries = append(entries, sum)
	}
	if !slices.Equal(entries, []int{0, 1, 299}) {
		t.Errorf("the entries are %v", entries)
	}
	x.Facets = nil
	clear(files)
	if _, err := x.Write(t.Context(), "", take); err != nil || files["s/x.js"] != "" {
		t.Errorf("an index without facets has a file of them: %v", err)
	}
}
