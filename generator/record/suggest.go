package record

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Suggest returns the candidate that a misspelt word most likely means, or
// "" when none is near: at most a third of its letters, and never more than
// three, differ.
func Suggest(word string, candidates []string) string {
	best, distance := "", min(3, len([]rune(word))/3)+1
	for _, c := range slices.Sorted(slices.Values(candidates)) {
		if d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(c)); d < distance {
			best, distance = c, d
		}
	}
	return best
}
