package audit

import (
	"cmp"

	"recueil/generator/figure"
)

// proof is a figure, and what is known to stand with it: a unit, the month of a
// day, the year of a month; "" for whatever that may be.
type proof struct{ value, with string }

const (
	noUnit  = "#"
	anyYear = "any" // for a month of which the text tells none
)

// of is a figure with its unit, or one of which is known that it has none.
func of(value, unit string) proof { return proof{value, cmp.Or(unit, noUnit)} }

// addProofs adds what a text proves: its figures, their units, and the days and
// years of its months.
func addProofs(proofs map[proof]bool, language, text string) {
	found := figure.Read(language, text)
	for i, f := range found {
		proofs[proof{value: f.Value}] = true
		proofs[of(f.Value, f.Unit)] = true
		if f.Length == len(text) { // alone in a list, where it may be anything
			proofs[of(f.Value, "")], proofs[of(f.Value, "%")], proofs[of(f.Value, "€")] = true, true, true
		}
		if isMonth(f) {
			addYears(proofs, found, i)
			addDays(proofs, found, i)
		}
	}
}

// addYears adds the years of a month: those nearest to it on either side.
func addYears(proofs map[proof]bool, text []figure.Figure, month int) {
	told := false
	for _, step := range []int{-1, 1} {
		for i := month + step; i >= 0 && i < len(text); i += step {
			if year.MatchString(text[i].Value) {
				proofs[proof{text[month].Value, text[i].Value}] = true
				told = true
				break
			}
		}
	}
	if !told {
		proofs[proof{text[month].Value, anyYear}] = true
	}
}

// addDays adds the days of a month: those that nothing but other days and months
// parts from it, as in "from 20 to 25 June".
func addDays(proofs map[proof]bool, text []figure.Figure, month int) {
	for i := month - 1; i >= 0 && (isDay(text[i].Value) || isMonth(text[i])); i-- {
		proofs[proof{text[i].Value, text[month].Value}] = true
	}
	for i := month + 1; i < len(text) && isDay(text[i].Value); i++ {
		proofs[proof{text[i].Value, text[month].Value}] = true
	}
}

func isMonth(f figure.Figure) bool { return f.Value[0] == 'm' }

// isDay tells whether a number may be a day of a month.
func isDay(value string) bool {
	return len(value) == 1 && value >= "1" || len(value) == 2 && value >= "10" && value <= "31"
}
