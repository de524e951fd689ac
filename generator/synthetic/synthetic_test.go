package synthetic

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

// known is the digest of a guide of twenty sheets. Whoever changes the guide
// changes it, and measures anew what was measured before.
const known = "d3e5419df6accd7e"

// files makes a guide in memory.
func files(t testing.TB, o Options) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := Write(o, func(path string, text []byte) error {
		if out[path] != nil {
			t.Errorf("%s is written twice", path)
		}
		out[path] = &fstest.MapFile{Data: text}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// read reads and checks a guide.
func read(t testing.TB, root fstest.MapFS) (*guide.Guide, *diag.List) {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), root, strings, &report)
	if err != nil {
		t.Fatal(err)
	}
	if err := audit.Guide(context.Background(), g, address.New(g, address.Tree{}), audit.Known{}, &report); err != nil {
		t.Fatal(err)
	}
	if report.Failed() {
		var out bytes.Buffer
		_ = diag.Printer{Form: "text", Messages: strings.Language("en")}.Print(&out, &report)
		t.Fatalf("%.4000s", out.String())
	}
	return g, &report
}

func TestAGuideOfAnyShapeHasNoError(t *testing.T) {
	for _, shape := range Shapes {
		for _, sheets := range []int{1, 20, 150} {
			t.Run(fmt.Sprintf("%s of %d", shape, sheets), func(t *testing.T) {
				read(t, files(t, Options{sheets, shape, 1}))
			})
		}
	}
}

func TestATitleThatIsTooLongForAnAddressGetsAnother(t *testing.T) {
	p := &plan{addresses: map[string]bool{}}
	long := strings.Repeat("Saint-Julien ", 10)
	for number := range 2 {
		n := p.addressed("practice ", named{object: pair{"une soupe", "a soup"}, title: pair{long, "Short"}}, number)
		if want := (pair{fmt.Sprintf("soupe-%d", number), fmt.Sprintf("soup-%d", number)}); n.slug != want {
			t.Errorf("its address ends in %q, want %q", n.slug, want)
		}
	}
}

func TestTheSameOptionsGiveTheSameBytes(t *testing.T) {
	o := Options{150, Default, 1}
	first, second, other := files(t, o), files(t, o), files(t, Options{150, Default, 2})
	if len(first) != len(second) {
		t.Errorf("one guide has %d files, the other %d", len(first), len(second))
	}
	for path, file := range first {
		if second[path] == nil || !bytes.Equal(file.Data, second[path].Data) {
			t.Errorf("%s differs", path)
		}
	}
	if bytes.Equal(first["content/tables/territories.yaml"].Data, other["content/tables/territories.yaml"].Data) {
		t.Error("another seed gives the same guide")
	}
}

func TestTheBytesAreThoseOfEveryMachine(t *testing.T) {
	sum := sha256.New()
	err := Write(Options{20, Default, 1}, func(path string, text []byte) error {
		_, err := fmt.Fprintf(sum, "%s %d\n%s", path, len(text), text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(sum.Sum(nil)[:8]); got != known {
		t.Errorf("the guide of 20 sheets has the digest %s, known is %s: results from before are of another guide", got, known)
	}
}

func TestASizeOrShapeThatIsNoneAndAFailureOfTheDiskAreTold(t *testing.T) {
	full := errors.New("no room")
	take := func(string, []byte) error { return full }
	if err := Write(Options{0, Default, 1}, take); err == nil || errors.Is(err, full) {
		t.Errorf("a guide of no sheet gives %v", err)
	}
	if err := Write(Options{1, "round", 1}, take); err == nil || errors.Is(err, full) {
		t.Errorf("an unknown shape gives %v", err)
	}
	if err := Write(Options{1, Default, 1}, take); !errors.Is(err, full) {
		t.Errorf("a failure of the disk gives %v", err)
	}
}

func TestTranslationsAreInTheirStatesInProportion(t *testing.T) {
	g, report := read(t, files(t, Options{200, Default, 1}))
	missing, stale, unstamped := 0, 0, 0
	for _, p := range g.Practices {
		for _, v := range p.Versions() {
			switch {
			case v == nil:
				missing++
			case v == p.Original:
			case len(v.Keys.Follows) == 0:
				unstamped++
			case v.StaleHead || slices.Contains(v.Stale, true):
				stale++
			}
		}
	}
	if missing != 10 || stale != 20 || unstamped != 10 {
		t.Errorf("of 200 translations %d are missing, %d stale, %d unstamped, want 10, 20, 10", missing, stale, unstamped)
	}
	meant := []string{"missing-translation", "stale-opening", "stale-lead", "stale-section", "unstamped", "undated-sheet", "same-title"} // places are drawn by lot
	for _, d := range report.Sorted() {
		if !slices.Contains(meant, d.Rule) {
			t.Errorf("%s:%d: a warning that was not meant: %s", d.File, d.Line, d.Rule)
		}
	}
}

func TestTextsAreAsLongAsThoseOfTheRealGuide(t *testing.T) {
	root := files(t, Options{500, Default, 1})
	g, _ := read(t, root)
	var brief, long []int
	for _, p := range g.Practices {
		words := len(strings.Fields(body(root, p.Original)))
		if len(p.Original.Doc.Sections()) > 1 {
			long = append(long, words)
		} else {
			brief = append(brief, words)
		}
	}
	mean := func(list []int) int {
		sum := 0
		for _, n := range list {
			sum += n
		}
		return sum / len(list)
	}
	// Of the 153 sheets of November 2026, the ten longest have 536 words on
	// average, the others 47.
	if len(long) != 50 || mean(long) < 490 || mean(long) > 590 || mean(brief) < 42 || mean(brief) > 52 {
		t.Errorf("%d long sheets have %d words, %d brief ones %d", len(long), mean(long), len(brief), mean(brief))
	}
}

func TestShapesAreWhatTheyAreCalled(t *testing.T) {
	oneTheme, _ := read(t, files(t, Options{60, OneTheme, 1}))
	for _, p := range oneTheme.Practices {
		if len(p.Themes) != 1 || p.Themes[0] != oneTheme.Practices[0].Themes[0] {
			t.Errorf("%s is of another theme", p.ID)
		}
	}
	onePlace, _ := read(t, files(t, Options{60, OnePlace, 1}))
	busiest := 0
	for _, place := range onePlace.Territories {
		busiest = max(busiest, len(place.Practices))
	}
	if busiest < 60 {
		t.Errorf("no place has all 60 sheets, one has %d", busiest)
	}
	if g, _ := read(t, files(t, Options{60, ManyTerms, 1})); len(g.Terms) != 1000 {
		t.Errorf("there are %d terms", len(g.Terms))
	}
}
