package catalog

import (
	"flag"
	"math/rand"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/quick"
)

var update = flag.Bool("update", false, "rewrite the files of expected order")

// testdata/order.LANGUAGE.txt holds names in the order of the language, each
// behind the letter under which it is listed. A new case is added anywhere
// in the file; go test -update then puts it in its place.
func TestOrderOfNames(t *testing.T) {
	for _, tag := range []string{"fr", "en", "es"} {
		l := load(t).Language(tag)
		file := "testdata/order." + tag + ".txt"
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for line := range strings.Lines(string(text)) {
			_, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			names = append(names, name)
		}
		// From whatever order, the same list.
		slices.Reverse(names)
		Sort(l, names, func(s string) string { return s })
		var got strings.Builder
		for _, name := range names {
			got.WriteString(l.Initial(name) + "\t" + name + "\n")
		}
		if *update {
			if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if got.String() != string(text) {
			t.Errorf("%s: the order is\n%s", tag, got.String())
		}
	}
}

func TestSortIsStable(t *testing.T) {
	type item struct {
		key string
		n   int
	}
	items := []item{{"b", 1}, {"a", 2}, {"b", 3}, {"a", 4}}
	Sort(load(t).Language("fr"), items, func(i item) string { return i.key })
	if want := []item{{"a", 2}, {"a", 4}, {"b", 1}, {"b", 3}}; !slices.Equal(items, want) {
		t.Errorf("got %v", items)
	}
}

// letters are those of the alphabets of Europe that names are written with,
// and what may stand between them.
var letters = []rune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàâäåãæçéèêëíîïıñóôöøœßúùûüÿžšćčłŁđĐðÐþÞŋĦħÀÉÈÎÖŒØÆŽ0123456789 '’-«» .αβωжя")

// name is a random short name for testing/quick.
type name string

func (name) Generate(random *rand.Rand, size int) reflect.Value {
	out := make([]rune, random.Intn(8))
	for i := range out {
		out[i] = letters[random.Intn(len(letters))]
	}
	return reflect.ValueOf(name(out))
}

// A list under letters has each letter once, whatever is in it.
func TestInitialsStandTogether(t *testing.T) {
	for _, tag := range []string{"fr", "en", "es"} {
		l := load(t).Language(tag)
		check := func(names []name) bool {
			Sort(l, names, func(n name) string { return string(n) })
			seen := map[string]bool{}
			last := ""
			for _, n := range names {
				initial := l.Initial(string(n))
				if initial != last && seen[initial] {
					t.Logf("%s: %q comes back with %q in %q", tag, initial, n, names)
					return false
				}
				seen[initial], last = true, initial
			}
			return true
		}
		if err := quick.Check(check, &quick.Config{MaxCount: 200}); err != nil {
			t.Error(err)
		}
	}
}

func BenchmarkSort(b *testing.B) {
	fr := load(b).Language("fr")
	names := strings.Fields(strings.Repeat("Échirolles Villeurbanne L'Île-Saint-Denis Besançon Œuvres Grande-Synthe Saint-Denis Clermont-Ferrand ", 125))
	list := make([]string, len(names))
	b.Run("1000-names", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			copy(list, names)
			Sort(fr, list, func(s string) string { return s })
		}
	})
	b.Run("Initial", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			fr.Initial("Échirolles")
		}
	})
}
