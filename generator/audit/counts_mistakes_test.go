package audit

import "testing"

func TestMistakesInNumbersThatASourcePrintsAreSaid(t *testing.T) {
	const counts = "content/tables/counts.yaml"
	tryMistakes(t, []mistake{
		{"a number that the source does not print", counts, "number: 300", "number: 301", []string{"3:11 unproved-figure"}},
		{"another number in another language", counts, "more than 3", "more than 4", []string{"8:31 figure-added"}},
		{"a year that the source does not print", counts, "fr: Recettes à prêter, en: Recipes to lend", "fr: Recettes de 2029, en: Recipes of 2029", []string{"2:14 unproved-figure", "2:36 unproved-figure"}},
		{"what the guide cannot count", counts, "of: practices", "of: recipes", []string{"4:7 unknown-value"}},
		{"a network misspelt", counts, "network: cauldrons", "network: cauldron", []string{"10:12 unknown-id"}},
		{"a kind misspelt", counts, "kind: commune", "kind: comune", []string{"11:9 unknown-value"}},
		{"no source", counts, "  sources: [{source: balloon-report, page: 6, items: [practice-library]}]\n", "", []string{"1:3 missing-key"}},
		{"another page", counts, "page: 6", "page: 7", []string{"5:44 page-of-item"}},
		{"no number", counts, "  number: 300\n", "", []string{"1:3 missing-key"}},
	})
}
