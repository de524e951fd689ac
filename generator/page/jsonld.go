package page

import (
	"encoding/json"
	"strconv"
	"strings"
)

// jsonld is JSON-LD on its way: things one within the other, the keys of each
// in alphabetical order. What is empty is not written.
type jsonld struct{ out []byte }

// thing writes a thing of a type, and what it has.
func (j *jsonld) thing(kind string, has func()) {
	j.out = append(append(append(j.out, `{"@type":"`...), kind...), '"')
	has()
	j.out = append(j.out, '}')
}

func (j *jsonld) key(name string) {
	j.out = append(append(append(j.out, `,"`...), name...), `":`...)
}

func (j *jsonld) text(key, text string) {
	if text != "" {
		j.key(key)
		j.quote(text)
	}
}

// quote writes a text, in which it escapes <, > and &, as json.Marshal does, so
// that it cannot end the script element around it.
func (j *jsonld) quote(text string) {
	if !escaped(text) {
		j.out = append(append(append(j.out, '"'), text...), '"')
		return
	}
	quoted, _ := json.Marshal(text) // a text is never refused
	j.out = append(j.out, quoted...)
}

// escaped tells whether a text has characters that do not stand for themselves.
// Of those beyond ASCII, json.Marshal escapes U+2028, U+2029 and what stands for
// bytes that are no character.
func escaped(text string) bool {
	for i := range len(text) {
		switch c := text[i]; c {
		case '<', '>', '&', '"', '\\':
			return true
		case 0xe2, 0xef:
			if rest := text[i:]; strings.HasPrefix(rest, "\u2028") || strings.HasPrefix(rest, "\u2029") || strings.HasPrefix(rest, "\ufffd") {
				return true
			}
		default:
			if c < ' ' {
				return true
			}
		}
	}
	return false
}

func (j *jsonld) number(key string, n int) {
	if n != 0 {
		j.key(key)
		j.out = strconv.AppendInt(j.out, int64(n), 10)
	}
}

func (j *jsonld) yes(key string) {
	j.key(key)
	j.out = append(j.out, "true"...)
}

func (j *jsonld) degrees(key string, n float64) {
	j.key(key)
	j.out = strconv.AppendFloat(j.out, n, 'f', -1, 64)
}

// list writes n things.
func (j *jsonld) list(key string, n int, write func(i int)) {
	if n == 0 {
		return
	}
	j.key(key)
	j.things(n, write)
}

func (j *jsonld) things(n int, write func(i int)) {
	j.out = append(j.out, '[')
	for i := range n {
		if i > 0 {
			j.out = append(j.out, ',')
		}
		write(i)
	}
	j.out = append(j.out, ']')
}
