package opendata

// signs are what was found in a text that is not always written as it is.
type signs uint8

const (
	untyped signs = 1 << iota // may have what keyboards do not type
	quote                     // quotation marks or backslashes
	comma                     // commas or semicolons
	bar                       // vertical bars
)

// sign has the signs of each byte. Those of U+00A0, U+2018 and what follows it
// begin with 0xc2 and 0xe2.
var sign = func() (out [256]signs) {
	for b := range ' ' {
		out[b] = untyped
	}
	out[0x7f], out[0xc2], out[0xe2] = untyped, untyped, untyped
	out['"'], out['\\'], out[','], out[';'], out['|'] = quote, quote, comma, comma, bar
	return out
}()

// look finds the signs of a text.
func look(s string) (has signs) {
	for len(s) >= 8 { // so that processors look at several at once
		has |= sign[s[0]] | sign[s[1]] | sign[s[2]] | sign[s[3]] | sign[s[4]] | sign[s[5]] | sign[s[6]] | sign[s[7]]
		s = s[8:]
	}
	for i := range len(s) {
		has |= sign[s[i]]
	}
	return has
}

// appendPlain writes a text that has some signs as keyboards type it: in one
// line, with ordinary spaces, apostrophes and quotation marks, and without
// characters that nobody sees.
func appendPlain(out []byte, s string, has signs) []byte {
	if has&untyped == 0 {
		return append(out, s...)
	}
	for {
		i := 0
		for i < len(s) && sign[s[i]]&untyped == 0 {
			i++
		}
		if out = append(out, s[:i]...); i == len(s) {
			return out
		}
		by, n := keyed(s[i:])
		if by != 0 {
			out = append(out, by)
		}
		s = s[i+n:]
	}
}

// keyed is the byte that stands for the character with which a text begins, 0
// for none, and how many bytes that has. Of a character that has to stay it is
// the first byte.
func keyed(s string) (by byte, n int) {
	switch b := s[0]; {
	case b >= '\t' && b <= '\r':
		return ' ', 1
	case b < ' ' || b == 0x7f:
		return 0, 1
	case b == 0xc2 && len(s) > 1 && s[1] == 0xa0:
		return ' ', 2
	case b == 0xe2 && len(s) > 2 && s[1] == 0x80 && typed[s[2]] != 0:
		return typed[s[2]], 3
	default:
		return b, 1
	}
}

// typed are the third bytes of U+2018, U+2019, U+201C, U+201D, U+2028, U+2029
// and U+202F, and what a keyboard has for them.
var typed = [256]byte{0x98: '\'', 0x99: '\'', 0x9c: '"', 0x9d: '"', 0xa8: ' ', 0xa9: ' ', 0xaf: ' '}

// plain is the same as a text.
func plain(s string) string { return string(appendPlain(nil, s, look(s))) }
