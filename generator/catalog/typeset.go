package catalog

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a text that is being set. It is copied only from the first change on.
type run struct {
	s             string
	before, after rune
	special       *[256]bool // the bytes at which the rules look
	protected     Span       // the next address in s
	addresses     bool       // whether there may be more of them

	out     strings.Builder
	copied  int // s[:copied] is in out, when out is in use
	settled int // s[:settled] is not looked at again
	spaced  int // where s had a no-break space set just before it, or -1
}

// begin prepares a run that is zero. It is not made by a function, so that it
// lives on the stack and is never copied.
func (r *run) begin(before rune, s string, after rune, special *[256]bool) {
	r.s, r.before, r.after, r.special, r.spaced = s, before, after, special, -1
	r.addresses = strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.IndexByte(s, '@') >= 0
	r.findAddress(0)
}

// next returns the first offset from i at which a rule looks, len(s) for none.
func (r *run) next(i int) int {
	for {
		for i < len(r.s) && !r.special[r.s[i]] {
			i++
		}
		if i < r.protected.Start || i >= len(r.s) {
			return i
		}
		if i < r.protected.End {
			i = r.protected.End
		}
		r.settled = max(r.settled, r.protected.End)
		r.findAddress(r.protected.End) // the next one may begin before i
	}
}

// put sets s[from:to] to text, unless that was settled before.
func (r *run) put(from, to int, text string) {
	if from < r.settled {
		return
	}
	r.settled = to
	if strings.HasSuffix(text, narrow) || strings.HasSuffix(text, wide) {
		r.spaced = to
	}
	if r.s[from:to] == text {
		return
	}
	if r.out.Cap() == 0 {
		r.reserve(from)
	}
	r.out.WriteString(r.s[r.copied:from])
	r.out.WriteString(text)
	r.copied = to
}

// reserve makes room for all changes from an offset on: none adds more than
// one space of three bytes and two bytes more to a special byte.
func (r *run) reserve(from int) {
	n := len(r.s) + 5
	for i := from; i < len(r.s); i++ {
		if r.special[r.s[i]] {
			n += 5
		}
	}
	r.out.Grow(n)
}

func (r *run) String() string {
	if r.out.Cap() == 0 {
		return r.s
	}
	r.out.WriteString(r.s[r.copied:])
	return r.out.String()
}

// runeBefore returns the character before offset i; 0 is the edge of the text.
func (r *run) runeBefore(i int) rune {
	if i == 0 {
		return r.before
	}
	c, _ := utf8.DecodeLastRuneInString(r.s[:i])
	return c
}

// runeAt returns the character at offset i; 0 is the edge of the text.
func (r *run) runeAt(i int) rune {
	if i >= len(r.s) {
		return r.after
	}
	c, _ := utf8.DecodeRuneInString(r.s[i:])
	return c
}

// gapStart returns where the spaces that end at i begin.
func (r *run) gapStart(i int) int {
	for i > 0 {
		c, size := utf8.DecodeLastRuneInString(r.s[:i])
		if !isGap(c) {
			break
		}
		i -= size
	}
	return i
}

// gapEnd returns where the spaces that begin at i end.
func (r *run) gapEnd(i int) int {
	for i < len(r.s) {
		c, size := utf8.DecodeRuneInString(r.s[i:])
		if !isGap(c) {
			break
		}
		i += size
	}
	return i
}

// isGap tells whether c is a space that typography may replace. The end of a
// line is not: it is white space that no rule touches.
func isGap(c rune) bool {
	return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009'
}

func isEdge(c rune) bool { return c == 0 || isGap(c) || unicode.IsSpace(c) }

func isWord(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c)
	}
	return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c)
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isOpening(c rune) bool { return strings.ContainsRune("([{«“‘‹—–/", c) }

func isClosing(c rune) bool { return strings.ContainsRune(")]}»”’›.,;:!?…—–/", c) }

// ellipsis sets three dots at i, and returns where the dots end. More dots,
// or dots of a path, are none.
func (r *run) ellipsis(i int) int {
	end := i
	for end < len(r.s) && r.s[end] == '.' {
		end++
	}
	before, after := r.runeBefore(i), r.runeAt(end)
	if end-i == 3 && before != '.' && before != '/' && after != '.' && after != '/' {
		r.put(i, end, "…")
	}
	return end
}

// opens tells whether a straight quotation mark at i opens. open is how many
// that were set before are still open: it decides where the neighbours do not.
func (r *run) opens(i, open int) bool {
	before, after := r.runeBefore(i), r.runeAt(i+1)
	left := isEdge(before) || isOpening(before) || before == '\'' || before == '’'
	right := isEdge(after) || isClosing(after)
	if left != right {
		return left
	}
	return open == 0
}

// findAddress finds the next address of the web or of e-mail from offset i.
func (r *run) findAddress(i int) {
	if r.addresses {
		for ; i < len(r.s); i++ {
			if start, ok := r.addressAround(i); ok {
				r.protected = Span{start, r.addressEnd(i)}
				return
			}
		}
	}
	r.addresses = false
	r.protected = Span{len(r.s), len(r.s)}
}

// addressAround tells whether what stands at i makes its surroundings an
// address, and where that begins.
func (r *run) addressAround(i int) (start int, ok bool) {
	switch c := r.s[i]; {
	case c == ':' && strings.HasPrefix(r.s[i:], "://"):
		for start = i; start > 0 && isAddressByte(r.s[start-1], "+.-"); start-- {
		}
		return start, true
	case c == 'w' && strings.HasPrefix(r.s[i:], "www.") && !isWord(r.runeBefore(i)):
		return i, true
	case c == '@' && i > 0 && isAddressByte(r.s[i-1], "") && i+1 < len(r.s) && isAddressByte(r.s[i+1], ""):
		for start = i; start > 0 && isAddressByte(r.s[start-1], "+.-_%"); start-- {
		}
		return start, true
	}
	return 0, false
}

func isAddressByte(c byte, also string) bool {
	return isWord(rune(c)) && c < utf8.RuneSelf || strings.IndexByte(also, c) >= 0
}

// addressEnd returns where the address around i ends: at a space or at a mark
// that no address holds.
func (r *run) addressEnd(i int) int {
	for j, c := range r.s[i:] {
		if isEdge(c) || strings.ContainsRune("<>\"«»“”…", c) {
			return i + j
		}
	}
	return len(r.s)
}
