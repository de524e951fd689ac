package catalog

import (
	"strings"
	"unicode/utf8"
)

// setter sets one run by the rules of a language.
type setter struct {
	run
	*rules
	doubles, singles int // straight quotation marks that are open
	nested           int // of the double ones, those within others
	typed            int // « that are open
}

// at applies the rule of the byte at i and returns where to go on.
func (t *setter) at(i int) int {
	switch t.s[i] {
	case '\'':
		t.apostrophe(i)
		return i + 1
	case '"':
		t.quotation(i)
		return i + 1
	case ';', '!', '?':
		t.mark(i, t.high)
		return i + 1
	case ':':
		t.mark(i, t.colon)
		return i + 1
	case '.':
		t.abbreviation(i + 1)
		return t.ellipsis(i)
	case 0xC2, 0xE2:
		return t.character(i)
	default:
		return t.number(i)
	}
}

// character applies the rule of the character of more than one byte at i.
func (t *setter) character(i int) int {
	c, size := utf8.DecodeRuneInString(t.s[i:])
	switch c {
	case '«':
		t.typed++
		t.spaceAfter(i+size, t.inside)
	case '»':
		t.typed = max(0, t.typed-1)
		t.spaceBefore(i, t.inside)
	case '¿', '¡':
		t.spaceAfter(i+size, t.inverted)
	case '°', 'º':
		t.abbreviation(i + size)
	case '\u00A0', '\u202F':
		if t.loose {
			t.put(i, i+size, " ")
		}
	}
	return i + size
}

// start settles the spaces at the beginning of the run that a mark or a
// number before the run asks for.
func (t *setter) start() {
	if isDigit(t.before) {
		t.unitAfter(0)
		return
	}
	k := t.gapEnd(0)
	if k == 0 || t.runeAt(k) == 0 {
		return
	}
	switch t.before {
	case '«':
		t.space(0, k, t.inside)
	case '¿', '¡':
		t.space(0, k, t.inverted)
	}
}

// end settles the spaces at the end of the run that a mark after it asks for.
func (t *setter) end() {
	j := t.gapStart(len(t.s))
	prev := t.runeBefore(j)
	if j == len(t.s) || isEdge(prev) {
		return
	}
	g := asTyped
	switch t.after {
	case ';', '!', '?':
		g = t.high
	case ':':
		g = t.colon
	case '»':
		g = t.inside
	case '%', '‰':
		if isDigit(prev) {
			g = t.percent
		}
	case '€':
		if isDigit(prev) {
			g = t.unit
		}
	}
	if g != closed || endsWords(prev) {
		t.space(j, len(t.s), g)
	}
}

// space makes the gap s[i:j] what it is to be.
func (t *setter) space(i, j int, g gap) {
	if g != asTyped {
		t.put(i, j, g.String())
	}
}

// mark sets the space before a high punctuation mark at i.
func (t *setter) mark(i int, g gap) {
	j := t.gapStart(i)
	prev := t.runeBefore(j)
	switch {
	case g == closed:
		if j < i && t.closesUp(i, prev) {
			t.put(j, i, "")
		}
	case j < i:
		if !isEdge(prev) {
			t.space(j, i, g)
		}
	case t.spaced != i && t.lacksSpace(i, prev):
		t.space(i, i, g)
	}
}

// closesUp tells whether the space goes that is typed between prev and the
// mark at i: the mark ends a phrase, and is none of 1 : 100.
func (t *setter) closesUp(i int, prev rune) bool {
	if t.s[i] == ':' && isDigit(prev) && isDigit(t.runeAt(t.gapEnd(i+1))) {
		return false
	}
	return endsWords(prev) && !isWord(t.runeAt(i+1))
}

// lacksSpace tells whether a space is missing between prev and the mark at i:
// what stands around is a sentence and not a time, an address or an identifier.
func (t *setter) lacksSpace(i int, prev rune) bool {
	next := t.runeAt(i + 1)
	switch {
	case !endsWords(prev) || isWord(next):
		return false
	case t.s[i] == ':':
		return isEdge(next) || strings.ContainsRune("«»“”\"", next)
	case t.s[i] == ';':
		return !t.isEntity(i)
	}
	return true
}

// endsWords tells whether a mark after c closes a phrase.
func endsWords(c rune) bool {
	return isWord(c) || strings.ContainsRune(")]}»”’…%€°.'\"", c)
}

// isEntity tells whether the semicolon at i ends a character reference of
// HTML: "&nbsp;", "&#8239;".
func (t *setter) isEntity(i int) bool {
	j := i
	for j > 0 && i-j < 10 && isAddressByte(t.s[j-1], "#") {
		j--
	}
	return j > 0 && j < i && t.s[j-1] == '&'
}
