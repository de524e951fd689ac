package figure

import "strings"

// telephone reads the telephone number that begins at i, in groups of digits, and
// returns where it ends; i when there is none. One of France is the same with and
// without the code of the country.
func (r *reader) telephone(i int) int {
	if end := r.shortTelephone(i); end > i {
		return end
	}
	wanted, abroad := 10, i > 0 && r.text[i-1] == '+'
	if abroad {
		wanted++
	} else if r.text[i] != '0' || i > 0 && strings.IndexByte(".,", r.text[i-1]) >= 0 {
		return i
	}
	digits, end := "", i
	for at := i; len(digits) < wanted; {
		if end = r.run(at); end == at || end-at > wanted+1 {
			return i
		}
		digits += r.text[at:end]
		if at, _ = r.gap(end); strings.HasPrefix(r.text[at:], "(0)") {
			at += len("(0)")
		} else if at == end && at < len(r.text) && (r.text[at] == '.' || r.text[at] == '-') {
			at++
		} else if at == end && len(digits) < wanted {
			return i
		}
	}
	if len(digits) > wanted+1 || r.letters(end) > end {
		return i
	}
	if rest, french := strings.CutPrefix(digits, "33"); abroad && french {
		digits = "0" + rest
	} else if abroad {
		digits = "+" + digits
	}
	r.add(digits, i, end, false)
	return end
}

// shortTelephone reads the number of four digits of a French service in two pairs, 39 19.
func (r *reader) shortTelephone(i int) int {
	end := r.run(i)
	from, apart := r.gap(end)
	to := r.run(from)
	if !r.scores || !apart || r.text[i] != '3' || end != i+2 || to != from+2 || r.digitBefore(i) || r.letters(to) > to {
		return i
	}
	if next, _ := r.gap(to); r.run(next) > next {
		return i
	}
	r.add(r.text[i:end]+r.text[from:to], i, to, false)
	return to
}
