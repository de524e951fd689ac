package catalog

import "unicode/utf8"

// englishSpecial marks the bytes at which a rule of English looks: the two
// last are the first bytes of the no-break spaces.
var englishSpecial = specialBytes("'\".\xC2\xE2")

// typesetEnglish curls apostrophes and quotation marks and sets ellipses. The
// no-break spaces of French, if any, become ordinary ones.
func typesetEnglish(before rune, s string, after rune) string {
	r := newRun(before, s, after, englishSpecial)
	double, single := 0, 0 // that opened
	for i := r.next(0); i < len(s); i = r.next(i) {
		switch s[i] {
		case '"':
			if r.opens(i, double) {
				double++
				r.put(i, i+1, "“")
			} else {
				double = max(0, double-1)
				r.put(i, i+1, "”")
			}
			i++
		case '\'':
			if r.opensSingle(i, single) {
				single++
				r.put(i, i+1, "‘")
			} else {
				single = max(0, single-1)
				r.put(i, i+1, "’")
			}
			i++
		case '.':
			i = r.ellipsis(i)
		default:
			c, size := utf8.DecodeRuneInString(s[i:])
			if c == '\u00A0' || c == '\u202F' {
				r.put(i, i+size, " ")
			}
			i += size
		}
	}
	return r.String()
}

// opensSingle tells whether the mark at i is a quotation mark that opens and
// no apostrophe: not within a word, nor before the year in '68.
func (r *run) opensSingle(i, open int) bool {
	if isWord(r.runeBefore(i)) || isDigit(r.runeAt(i+1)) {
		return false
	}
	return r.opens(i, open)
}
