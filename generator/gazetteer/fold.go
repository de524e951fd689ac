package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns a name without what people write differently: capitals, accents,
// ligatures, hyphens, apostrophes, and the spaces around them.
func fold(name string) string {
	var out strings.Builder
	out.Grow(len(name))
	gap := false
	for _, r := range norm.NFD.String(name) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if gap && out.Len() > 0 {
			out.WriteByte(' ')
		}
		gap = false
		switch r = unicode.ToLower(r); r {
		case 'œ':
			out.WriteString("oe")
		case 'æ':
			out.WriteString("ae")
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// beginsLike tells whether a name may be the one that was folded. It looks at the
// first letter only, which spares most names from being folded.
func beginsLike(name, folded string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return first >= utf8.RuneSelf || !unicode.IsLetter(first) ||
		strings.HasPrefix(folded, string(unicode.ToLower(first)))
}
