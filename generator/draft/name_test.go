package draft

import (
	"maps"
	"slices"
	"testing"
)

func TestANameIsFoundByItsLongWords(t *testing.T) {
	names := map[string]string{"aide-alimentaire": "food", "food-aid": "food", "la-sante-mentale": "mind", "health": "health"}
	for slug, want := range map[string][]string{
		"solidarite-alimentaire": {"food"}, "aide-mentale": {"mind"}, "la-aide": nil, "": nil,
	} {
		if got := slices.Sorted(maps.Keys(sharing(names, slug))); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", slug, got, want)
		}
	}
}
