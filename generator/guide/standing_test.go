package guide

import (
	"context"
	"fmt"
	"os"
	"slices"
	"testing"

	"recueil/generator/diag"
)

func TestAStateIsToldOfWhateverATranslationIsBehind(t *testing.T) {
	states := map[State]int{}
	for _, root := range []string{"../testdata/guides/archipelago", "../testdata/site", "../.."} {
		g, err := Read(context.Background(), os.DirFS(root), messages(t), &diag.List{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range g.Sheets {
			for i, v := range s.Versions() {
				state := s.StateIn(i)
				states[state]++
				if v == nil || v == s.Original {
					continue
				}
				if behind := len(v.Behind(s.Original)) > 0; behind != (state == Stale) {
					t.Errorf("%s is %q, and changes are told: %v", v.Doc.File, state, behind)
				}
			}
		}
	}
	if states[Missing] == 0 || states[Stale] == 0 || states[UpToDate] == 0 {
		t.Errorf("the guides have sheets in the states %v", states)
	}
}

func TestTheLanguagesOfAGuideAreCounted(t *testing.T) {
	g, err := Read(context.Background(), os.DirFS("../testdata/guides/archipelago"), messages(t), &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range g.Standings {
		got = append(got, fmt.Sprint(n.Language.Tag, " ", n.Sheets, " ", n.Written, " ", n.Missing, " ", n.Stale, " ", n.Unstamped, " ", n.Words))
	}
	want := []string{"fr 20 18 2 0 0 322", "en 20 14 6 1 0 246", "es 20 14 6 3 0 254"}
	if !slices.Equal(got, want) {
		t.Errorf("the languages count\n%q, want\n%q", got, want)
	}
}
