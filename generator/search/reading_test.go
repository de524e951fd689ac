package search

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"recueil/generator/snapshot"
)

// edited is a list of entries and the digest of each, as a random one is written
// anew, with words that others have and words that none has.
type edited struct {
	entries []*Entry
	digests []snapshot.Digest
	made    int // how often an entry was composed
}

func (x *edited) edit(chance *rand.Rand, round int) {
	i := chance.IntN(len(x.entries))
	e := *x.entries[i]
	other := x.entries[chance.IntN(len(x.entries))]
	e.Title, e.Label = other.Title, fmt.Sprintf("Écoles %dnouvelles", round)
	language := []string{"fr", "en", "pt"}[chance.IntN(3)]
	e.Language, e.Summary = language, fmt.Sprintf("école ecole schools écolés côte côté cotes %d mot%d", round, round)
	text := strings.Repeat("classe classes classé ", 1+chance.IntN(3))
	e.Texts = func(yield func(string)) { yield(text) }
	x.entries[i] = &e
	x.digests[i] = snapshot.Sum([]byte(fmt.Sprint(round)))
}

func (x *edited) index() *Index {
	return &Index{
		Language: "fr", Folder: "s/", Kinds: []Kind{{"Fiche", 1}, {"Page", .5}}, Regions: []string{"Nord", "Sud"}, Themes: []Theme{{"Axe", -1}, {"Thème", 0}},
		Entries: func(yield func(Draft) bool) {
			for i, e := range x.entries {
				if !yield(Draft{x.digests[i], func() *Entry { x.made++; return e }}) {
					return
				}
			}
		},
	}
}

// write returns the files, and what is kept for the next index.
func write(t *testing.T, x *Index, kept string) (map[string]string, string) {
	t.Helper()
	out := map[string]string{}
	now, err := x.Write(t.Context(), kept, func(path string, content []byte) error {
		out[path] = string(content)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, string(now)
}

func TestAnIndexOfWhatWasReadBeforeIsTheSame(t *testing.T) {
	list := many(100)
	x := &edited{entries: list, digests: make([]snapshot.Digest, len(list))}
	chance := rand.New(rand.NewPCG(3, 4))
	_, kept := write(t, x.index(), "")
	for round := range 40 {
		x.edit(chance, round)
		x.made = 0
		var files map[string]string
		if files, kept = write(t, x.index(), kept); x.made != 1 {
			t.Fatalf("round %d: %d entries were composed", round, x.made)
		}
		want, _ := write(t, x.index(), "")
		if !maps.Equal(files, want) {
			t.Fatalf("round %d: the files differ", round)
		}
	}
}

func TestWhatIsCutOffIsReadAnew(t *testing.T) {
	list := many(5)
	x := &edited{entries: list, digests: make([]snapshot.Digest, len(list))}
	want, kept := write(t, x.index(), "")
	for i := 0; i < len(kept); i += 101 {
		x.made = 0
		if files, _ := write(t, x.index(), kept[:i]); !maps.Equal(files, want) || x.made != len(list) {
			t.Fatalf("of %d bytes: the files differ, or only %d entries were composed", i, x.made)
		}
	}
}
