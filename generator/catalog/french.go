package catalog

import (
	"strings"
	"unicode/utf8"
)

// frenchSpecial marks the bytes at which a rule of French looks: the two
// last are the first bytes of « » ° and of €.
var frenchSpecial = specialBytes("'\";!?:.0123456789\xC2\xE2")

func specialBytes(all string) *[256]bool {
	var t [256]bool
	for i := range len(all) {
		t[all[i]] = true
	}
	return &t
}

// typesetFrench follows the Imprimerie nationale (Lexique des règles
// typographiques) as the web has settled it in Unicode's CLDR: a narrow
// no-break space before ; ! ? % and within « » and between thousands, a
// no-break space before : and € and units.
func typesetFrench(before rune, s string, after rune) string {
	f := french{run: newRun(before, s, after, frenchSpecial)}
	f.start()
	for i := f.next(0); i < len(s); i = f.next(i) {
		i = f.at(i)
	}
	f.end()
	return f.String()
}

type french struct {
	run
	open int // straight quotation marks that opened
}

// at applies the rule of the byte at i and returns where to go on.
func (f *french) at(i int) int {
	switch c := f.s[i]; c {
	case '\'':
		f.apostrophe(i)
		return i + 1
	case '"':
		if f.opens(i, f.open) {
			f.open++
			f.openGuillemet(i, i+1, true)
		} else {
			f.open = max(0, f.open-1)
			f.closeGuillemet(i, i+1, true)
		}
		return i + 1
	case ';', '!', '?':
		f.mark(i, narrow)
		return i + 1
	case ':':
		f.mark(i, wide)
		return i + 1
	case '.':
		f.abbreviation(i, i+1, "p")
		return f.ellipsis(i)
	case 0xC2, 0xE2:
		r, size := utf8.DecodeRuneInString(f.s[i:])
		switch r {
		case '«':
			f.openGuillemet(i, i+size, false)
		case '»':
			f.closeGuillemet(i, i+size, false)
		case '°', 'º':
			f.abbreviation(i, i+size, "nN")
		}
		return i + size
	default:
		return f.number(i)
	}
}

// start settles the spaces at the beginning of the run that a mark or a
// number before the run asks for.
func (f *french) start() {
	k := f.gapEnd(0)
	switch {
	case f.before == '«' && k > 0 && f.runeAt(k) != 0:
		f.put(0, k, narrow)
	case isDigit(f.before):
		f.unit(0)
	}
}

// end settles the spaces at the end of the run that a mark after it asks for.
func (f *french) end() {
	j := f.gapStart(len(f.s))
	prev := f.runeBefore(j)
	if j == len(f.s) || isEdge(prev) {
		return
	}
	switch f.after {
	case ';', '!', '?', '»':
		f.put(j, len(f.s), narrow)
	case ':':
		f.put(j, len(f.s), wide)
	case '%', '‰':
		if isDigit(prev) {
			f.put(j, len(f.s), narrow)
		}
	case '€':
		if isDigit(prev) {
			f.put(j, len(f.s), wide)
		}
	}
}

// apostrophe curls a straight one, except the sign of feet or minutes.
func (f *french) apostrophe(i int) {
	if next := f.runeAt(i + 1); isDigit(f.runeBefore(i)) && !isWord(next) {
		return
	}
	f.put(i, i+1, "’")
}

// mark sets the space before a high punctuation mark at i. Where none is
// typed, it is added only if what stands around is a sentence and not a time,
// an address or an identifier.
func (f *french) mark(i int, space string) {
	j := f.gapStart(i)
	prev := f.runeBefore(j)
	if j < i {
		if !isEdge(prev) {
			f.put(j, i, space)
		}
		return
	}
	next := f.runeAt(i + 1)
	if f.spaced == i || !endsWords(prev) || isWord(next) {
		return
	}
	if f.s[i] == ':' && !isEdge(next) && !strings.ContainsRune("«»“”\"", next) {
		return
	}
	if f.s[i] == ';' && f.isEntity(i) {
		return
	}
	f.put(i, i, space)
}

// endsWords tells whether a mark after c closes a phrase.
func endsWords(c rune) bool {
	return isWord(c) || strings.ContainsRune(")]}»”’…%€°.'\"", c)
}

// isEntity tells whether the semicolon at i ends a character reference of
// HTML: "&nbsp;", "&#8239;".
func (f *french) isEntity(i int) bool {
	j := i
	for j > 0 && i-j < 10 && isAddressByte(f.s[j-1], "#") {
		j--
	}
	return j > 0 && j < i && f.s[j-1] == '&'
}

// openGuillemet sets the mark at s[i:j], and the space after it unless the
// text ends there or the next run holds it.
func (f *french) openGuillemet(i, j int, straight bool) {
	k := f.gapEnd(j)
	next := f.runeAt(k)
	switch {
	case !isEdge(next):
		f.put(i, k, "«"+narrow)
	case straight:
		f.put(i, j, "«")
	}
}

// closeGuillemet sets the mark at s[i:j], and the space before it.
func (f *french) closeGuillemet(i, j int, straight bool) {
	k := f.gapStart(i)
	switch {
	case f.spaced != i && k >= f.settled && !isEdge(f.runeBefore(k)):
		f.put(k, j, narrow+"»")
	case straight:
		f.put(i, j, "»")
	}
}

// abbreviation keeps the number with the sign at s[i:j] that one of letters,
// alone, stands before: n° 5, p. 5.
func (f *french) abbreviation(i, j int, letters string) {
	if i == 0 || strings.IndexByte(letters, f.s[i-1]) < 0 || isWord(f.runeBefore(i-1)) {
		return
	}
	if k := f.gapEnd(j); k > j && isDigit(f.runeAt(k)) {
		f.put(j, k, wide)
	}
}
