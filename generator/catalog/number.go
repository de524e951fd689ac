package catalog

import (
	"strconv"
	"strings"
)

// Number writes a number with the language's mark between thousands: a narrow
// no-break space in French, a comma in English; in Spanish a narrow no-break
// space, but none in a number of four digits. A year is not such a number.
func (l *Language) Number(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = digits[:1], digits[1:]
	}
	if l.rules.group == "" || len(digits) < 3+max(1, l.rules.minGrouping) {
		return sign + digits
	}
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(l.rules.group)
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}
