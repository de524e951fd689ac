package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestTitle is how many bytes what stands in quotation marks has at most that may
// be a title rather than what somebody said.
const longestTitle = 60

// quotes are marks that open and close what is quoted.
var quotes = [][2]string{{"«", "»"}, {"“", "”"}, {"\"", "\""}}

// titles notes which words figures stand in that may be a name.
func (r *reader) titles() {
	quoting := len(r.figures) > 0 && strings.ContainsAny(r.text, "«“\"")
	for i := range r.figures {
		f := &r.figures[i]
		if quoting {
			f.Title = r.quoted(f)
		}
		if f.Title == "" {
			f.Title = r.capitalised(f)
		}
	}
}

// quoted is what stands between the quotation marks around a figure, "" for none.
func (r *reader) quoted(f *Figure) string {
	before := r.text[max(0, f.Offset-longestTitle):f.Offset]
	end := f.Offset + f.Length
	after := r.text[end:min(len(r.text), end+longestTitle)]
	for _, mark := range quotes {
		opened := strings.LastIndex(before, mark[0])
		closed := strings.Index(after, mark[1])
		if opened < 0 || closed < 0 || strings.Contains(before[opened+len(mark[0]):], mark[1]) || mark[0] == mark[1] && r.closes(before[:opened]) {
			continue
		}
		title := strings.Trim(before[opened+len(mark[0]):]+r.text[f.Offset:end]+after[:closed], " \u00A0\u202F")
		if len(title) <= longestTitle && len(title) > f.Length {
			return title
		}
	}
	return ""
}

// closes tells whether a mark that opens and closes alike closes behind a text.
func (r *reader) closes(before string) bool {
	c, _ := utf8.DecodeLastRuneInString(before)
	return before != "" && !isSpace(c) && c != '('
}

// capitalised is the figure in digits with the words before and behind it, where both
// have a capital letter: Les 3 Colombes; "" otherwise.
func (r *reader) capitalised(f *Figure) string {
	end := f.Offset + f.Length
	from, _ := r.gap(end)
	to := r.letters(from)
	before := strings.TrimRight(r.text[:f.Offset], " \u00A0")
	start := len(before)
	for start > 0 {
		c, size := utf8.DecodeLastRuneInString(before[:start])
		if !isLetter(c) {
			break
		}
		start -= size
	}
	if f.word || from == end || start == len(before) || len(before) == f.Offset || !upper(r.text[from:to]) || !upper(before[start:]) || isYear(f.Value) || isMonth(f) {
		return ""
	}
	return r.text[start:to]
}

func upper(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c)
}
