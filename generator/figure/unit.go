package figure

import (
	"strings"
	"unicode/utf8"
)

// shares and amounts are how units are written behind a number, in whatever
// language: none of them means anything else there.
var (
	shares  = []string{"%", "per cent", "percent", "pour cent", "por ciento"}
	amounts = []string{"€", "euro", "EUR", "d'euro", "d’euro", "de euro"}
)

// units tells which figures are shares of a hundred, which amounts of money, and what
// the others count.
// What stands before the last of several holds for all: 10 to 20%, €3 or 4.
func (r *reader) units() {
	last := len(r.figures) - 1
	carried := false // whether the figure behind has it from the one behind that
	for i := last; i >= 0; i-- {
		f := &r.figures[i]
		listed := carried
		carried = false
		if f.Unit != "" || f.clock == settled || f.clock == open {
			continue
		}
		f.Unit = r.unit(f)
		r.halved(i)
		if r.count(f); f.Counts != 0 && !f.Soft {
			r.halved(i)
		}
		if f.Unit == "" && f.Counts == 0 && i < last && !isYear(r.text[f.Offset:f.Offset+f.Length]) && r.joined(f, &r.figures[i+1], listed) && !r.figures[i+1].Soft {
			carried = true
			next := r.figures[i+1]
			f.Unit, f.Counts = next.Unit, next.Counts
			if next.Reach > 0 {
				f.Reach = next.Offset + next.Reach - f.Offset
			}
		}
	}
}

func (r *reader) unit(f *Figure) string {
	end := f.Offset + f.Length
	if r.moneyBefore(f.Offset) || strings.Contains(r.text[f.Offset:end], "€") {
		return "€"
	}
	from, _ := r.gap(end)
	switch rest := r.text[from:]; {
	case strings.HasPrefix(rest, "percentage"): // of points, which are no shares
		return ""
	case begins(rest, shares):
		return "%"
	case begins(rest, amounts):
		return "€"
	}
	return ""
}

// moneyBefore tells whether a sign of money stands before a number at i, which belongs to no
// number before it: €30, € 30, EUR 30, but not 5 € 30.
func (r *reader) moneyBefore(i int) bool {
	const spaces = "*_ \u00A0\u202F"
	before := strings.TrimRight(r.text[:i], spaces)
	for _, sign := range []string{"€", "EUR"} {
		if rest, ok := strings.CutSuffix(before, sign); ok {
			if c, _ := utf8.DecodeLastRuneInString(rest); isLetter(c) {
				return false // LE DIRECTEUR 12
			}
			rest = strings.TrimRight(rest, spaces)
			return rest == "" || !isDigit(rune(rest[len(rest)-1]))
		}
	}
	return false
}

func begins(text string, with []string) bool {
	for _, w := range with {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// joined tells whether what is said of a figure holds for the one before it: a word or a
// mark of a range parts them, or a comma in a list that goes on with "and": 5, 10 and
// 15%, but not aged 14 to 21, 15% of them girls.
func (r *reader) joined(f, next *Figure, listed bool) bool {
	return r.ranged(f, next) || listed && strings.Trim(r.text[f.Offset+f.Length:next.Offset], " \u00A0\u202F*_") == ","
}
