package figure

import (
	"strings"
	"unicode/utf8"
)

// number is a number in digits: text[from:to], with the decimal mark at point,
// which is to when there is none; and a half, if that is said behind it.
type number struct {
	from, to, point int
	half            bool
}

// digits reads the number that begins at i, and returns where to go on.
func (r *reader) digits(i int) int {
	for _, read := range []func(int) int{r.date, r.telephone, r.named, r.time} {
		if end := read(i); end > i {
			return end
		}
	}
	n := r.number(i)
	alien := r.alien(&n)
	end := r.numeral(n)
	if alien && len(r.figures) > 0 {
		if f := &r.figures[len(r.figures)-1]; f.Offset == i {
			f.Right = r.right(n) + r.text[n.to:f.Offset+f.Length]
		}
	}
	return end
}

// numeral reads what a number in digits is with what stands behind it, and
// returns where to go on.
func (r *reader) numeral(n number) int {
	i := n.from
	if next, ok := r.address(i, n.to); ok {
		return next
	}
	if end := r.ordinal(n.to); end > n.to {
		r.addRank(r.canonical(n, 0), i, end)
		return end
	}
	end := r.letters(n.to)
	suffix := r.text[n.to:end]
	switch {
	case suffix == "":
		shift, end := r.multiple(n.to)
		if shift > 3 && n.point == n.to {
			half := r.andHalf(end)
			n.half, end = half > end, half
		}
		r.add(r.canonical(n, shift), i, end, false)
		r.last().shift = shift
		return end
	case r.ordinals[suffix]:
		r.addRank(r.canonical(n, 0), i, end)
		return end
	case suffix == "h": // what follows may be minutes
		r.add(r.canonical(n, 0), i, n.to, false)
		return end
	}
	if shift, ok := r.sign(n.to, end, r.amount(i) || r.amountOfRange(i)); ok {
		r.add(r.canonical(n, shift), i, end, false)
		r.last().shift = shift
		return end
	}
	if units[suffix] {
		r.add(r.canonical(n, 0), i, n.to, false)
	}
	return r.identifier(end)
}

// units may stand directly behind a number. Other letters make it an
// identifier.
var units = map[string]bool{
	"km": true, "m": true, "cm": true, "mm": true, "ha": true, "kg": true, "g": true, "l": true, "L": true,
	"min": true, "s": true, "j": true, "W": true, "kW": true, "kWh": true,
}

// number finds the end of the digits that begin at i.
func (r *reader) number(i int) number {
	end := r.run(i)
	n := number{from: i, to: end, point: end}
	if i >= 2 && (r.text[i-1] == '.' || r.text[i-1] == ',') && isDigit(rune(r.text[i-2])) {
		return n // in a date or a version, 1.2.3
	}
	if end-i <= 3 && r.text[i] != '0' {
		end = r.groups(end)
		n.to, n.point = end, end
	}
	if end+1 < len(r.text) && r.isPoint(r.text[end]) && isDigit(rune(r.text[end+1])) {
		after := r.run(end + 1)
		if after+1 < len(r.text) && r.text[after] == r.text[end] && isDigit(rune(r.text[after+1])) {
			return n
		}
		n.to = after
	}
	return n
}

// ordinal returns where the ending of an ordinal ends that follows digits
// ending at i, where a point may stand between; i when there is none. A degree
// sign is often typed for º.
func (r *reader) ordinal(i int) int {
	if !r.point {
		return i
	}
	from := i
	if strings.HasPrefix(r.text[i:], ".") {
		from++
	}
	end := r.letters(from)
	if r.ordinals[r.text[from:end]] {
		return end
	}
	const degree = "°"
	if from += len(degree); strings.HasPrefix(r.text[from-len(degree):], degree) && r.letters(from) == from {
		return from
	}
	return i
}

func (r *reader) isPoint(c byte) bool { return strings.IndexByte(r.points, c) >= 0 }

// groups returns where the groups of three digits end that follow i. Between
// them stand spaces, or the mark of the language.
func (r *reader) groups(i int) int {
	end, marked := i, false
	for end < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[end:])
		if !r.isGrouping(c) || end > i && (c == r.mark) != marked || r.run(end+size)-end-size != 3 {
			break
		}
		marked = c == r.mark
		end += size + 3
	}
	if end+1 < len(r.text) && rune(r.text[end]) == r.mark && isDigit(rune(r.text[end+1])) {
		return i // a list of numbers: 10,100,1000
	}
	return end
}

func (r *reader) isGrouping(c rune) bool {
	return r.spaced && (c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009') || r.mark != 0 && c == r.mark
}

// multiple returns the power of ten of the word or sign that multiplies a
// number ending at i, and where that ends; 0 and i when there is none.
func (r *reader) multiple(i int) (shift, end int) {
	from, ok := r.gap(i)
	if !ok {
		if !r.hyphened || i >= len(r.text) || r.text[i] != '-' {
			return 0, i
		}
		from = i + 1 // a 2-million programme
	}
	end = r.letters(from)
	if w, ok := r.lookUp(from, end); ok && (w.kind == scale || w.kind == about && w.value == 1000) {
		shift = len(itoa(w.value)) - 1
		if f := r.next(end); w.value == 1000 && f.kind == scale && f.value > 1000 {
			return shift + len(itoa(f.value)) - 1, f.to // 2 mil millones
		}
		return shift, end
	}
	if shift, ok := r.sign(from, end, false); ok && r.signApart {
		return shift, end
	}
	return 0, i
}

// sign reads letters that multiply an amount of money: k€, M€, or m and bn
// behind a number with the sign of a currency.
func (r *reader) sign(from, end int, amount bool) (shift int, ok bool) {
	shift, ok = r.signs[r.text[from:end]]
	if !amount && ok {
		c, _ := utf8.DecodeRuneInString(r.text[end:])
		ok = isCurrency(c)
	}
	return shift, ok
}

// amount tells whether the sign of a currency stands before i.
func (r *reader) amount(i int) bool {
	c, _ := utf8.DecodeLastRuneInString(r.text[:i])
	return isCurrency(c)
}

// amountOfRange tells whether a number at i is the last of a range of amounts: €10-15k.
func (r *reader) amountOfRange(i int) bool {
	return len(r.figures) > 0 && r.ranged(r.last(), &Figure{Offset: i}) && r.amount(r.last().Offset)
}

func isCurrency(c rune) bool { return c == '€' || c == '$' || c == '£' }

// canonical returns the value of n times ten to the power of shift.
func (r *reader) canonical(n number, shift int) string {
	s := r.text[n.from:n.to]
	if shift == 0 && n.to == n.point && (s[0] != '0' || len(s) == 1) && r.run(n.from) == n.to {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + shift)
	digits := func(s string) {
		for i := range len(s) {
			if isDigit(rune(s[i])) && (b.Len() > 0 || s[i] != '0') {
				b.WriteByte(s[i])
			}
		}
	}
	digits(r.text[n.from:n.point])
	fraction := ""
	if n.point < n.to {
		fraction = strings.TrimRight(r.text[n.point+1:n.to], "0")
	}
	if n.half {
		fraction = "5"
	}
	moved := min(shift, len(fraction))
	digits(fraction[:moved])
	if b.Len() > 0 {
		for range shift - moved {
			b.WriteByte('0')
		}
	} else {
		b.WriteByte('0')
	}
	if rest := fraction[moved:]; rest != "" {
		b.WriteByte('.')
		b.WriteString(rest)
	}
	return b.String()
}
