package figure

import (
	"strings"
	"unicode/utf8"
)

// alien tells whether the number n, as it was read, is written in the way of
// another language, and if it is makes it the number that was meant:
//
//   - 1.300 and 3.1 millions in French, 1 300 and 3,1 million in English;
//   - 1.200 euros in English and 1,200 euros in French, where no thousandths of what
//     is counted are meant;
//   - decimals only where something is measured or multiplied: 3.1 may be the
//     number of an article, and 3,1 are two numbers of a list.
//
// A number behind another with a point, a comma or a plus sign between, a date
// or a telephone number, is none.
func (r *reader) alien(n *number) bool {
	if r.thousands(n) {
		return true
	}
	if r.alienPoint == 0 || n.from > 0 && strings.IndexByte("+.,/-", r.text[n.from-1]) >= 0 {
		return false
	}
	first := r.run(n.from)
	if first-n.from <= 3 && r.text[n.from] != '0' && !r.digitBefore(n.from) {
		if end := r.alienGroups(first); end > first {
			n.to, n.point = end, end
			if end+1 < len(r.text) && r.isPoint(r.text[end]) && r.text[end] != r.alienPoint && isDigit(rune(r.text[end+1])) {
				n.to = r.run(end + 1)
			}
			return true
		}
	}
	if first+1 >= len(r.text) || r.text[first] != r.alienPoint || !isDigit(rune(r.text[first+1])) {
		return false
	}
	after := r.run(first + 1)
	list := after+1 < len(r.text) && (r.text[after] == '.' || r.text[after] == ',') && isDigit(rune(r.text[after+1]))
	if list || rune(r.alienPoint) == r.mark && after-first == 4 || !r.measured(n.from, after) {
		return false
	}
	n.to, n.point = after, first
	return true
}

// thousands reads groups of three digits behind the mark of decimals, of what nobody
// counts in thousandths: money, people, places. It tells whether it did.
func (r *reader) thousands(n *number) bool {
	first := r.run(n.from)
	if n.from > 0 && strings.IndexByte("+.,/-", r.text[n.from-1]) >= 0 || first-n.from > 3 || r.text[n.from] == '0' ||
		first >= len(r.text) || !r.isPoint(r.text[first]) || rune(r.text[first]) == r.mark {
		return false
	}
	end := first
	for end < len(r.text) && r.text[end] == r.text[first] && r.run(end+1) == end+4 {
		end += 4
	}
	from, _ := r.gap(end)
	if end == first || r.letters(end) > end {
		return false
	}
	money := r.amount(n.from)
	for _, words := range amounts {
		if rest, is := strings.CutPrefix(r.text[from:], words); is {
			money = !strings.HasPrefix(rest, "/")
		}
	}
	whole := r.things[r.text[from:r.letters(from)]]
	if shift, _ := r.multiple(end); shift > 0 || !money && whole&^(Years|Months|Weeks|Days|Hours|Minutes|Kilometres|Hectares) == 0 {
		return false
	}
	n.to, n.point = end, end
	return true
}

// digitBefore tells whether another number stands right before a place.
func (r *reader) digitBefore(i int) bool {
	before := strings.TrimRight(r.text[:i], " \u00A0\u202F")
	return len(before) < i && before != "" && isDigit(rune(before[len(before)-1]))
}

// alienGroups returns where groups of three digits end that follow i with the
// mark of another language between them; i when there are none, or what follows
// is no group.
func (r *reader) alienGroups(i int) int {
	end := i
	for end < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[end:])
		if !r.isAlienMark(c) {
			break
		}
		switch r.run(end+size) - end - size {
		case 0:
			return end // a space, or the end of a sentence
		case 3:
			if end += size + 3; end < len(r.text) && (r.text[end] == '-' || r.letters(end) > end) {
				return i // 5 100-bed homes
			}
		default:
			return i // 1.300.5, 12 300 45
		}
	}
	return end
}

func (r *reader) isAlienMark(c rune) bool {
	return r.alienPoint == '.' && c == '.' || r.alienPoint == ',' && (c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009')
}

// measured tells whether the number that stands from one place to another is an
// amount, a part of a hundred, a measure, a number that is multiplied, or counts
// what a plural names.
func (r *reader) measured(from, to int) bool {
	if shift, _ := r.multiple(to); shift > 0 || r.amount(from) {
		return true
	}
	end, _ := r.gap(to)
	rest := r.text[end:]
	for _, words := range r.percents {
		if strings.HasPrefix(rest, words) {
			return true
		}
	}
	c, _ := utf8.DecodeRuneInString(rest)
	return isCurrency(c) || c == '%' || units[r.text[end:r.letters(end)]] || r.endings != "" && r.pluralFollows(to)
}

// right is an alien number in the form of the language.
func (r *reader) right(n number) string {
	between := " "
	if r.mark != 0 {
		between = string(r.mark)
	}
	groups := strings.FieldsFunc(r.text[n.from:n.point], func(c rune) bool { return !isDigit(c) })
	right := strings.Join(groups, between)
	if n.point < n.to {
		right += r.points[:1] + r.text[n.point+1:n.to]
	}
	return right
}
