package figure

import "strings"

// shared notes of each bare number the unit of the share or the amount before it in its
// sentence, which may hold for it too: la mairie verse 12 000 euros, la région 8 000. The
// value besides has that unit behind it, 8000€.
func (r *reader) shared() {
	unit, end := "", 0
	for i := range r.figures {
		f := &r.figures[i]
		if unit != "" && end < f.Offset && endsSentence(r.text[end:f.Offset]) {
			unit = ""
		}
		end = f.Offset + f.Length
		switch {
		case f.Unit == "€" || f.Unit == "%" && !f.Soft:
			unit = f.Unit
		case unit != "" && r.isBare(f):
			f.Also = append(f.Also, f.Value+unit)
		}
	}
}

// isBare tells whether nothing is counted behind a number: it ends its clause, or a word
// follows that begins something else.
func (r *reader) isBare(f *Figure) bool {
	end := f.Offset + f.Length
	if f.Unit != "" || f.Counts != 0 || f.Soft || f.clock != noTime || isMonth(f) || isYear(r.text[f.Offset:end]) {
		return false
	}
	from := r.nextWord(end)
	to := r.letters(from)
	return to == from || r.elsewhere[r.text[from:to]]
}

// endsSentence tells whether a sentence ends in a text.
func endsSentence(text string) bool {
	for _, mark := range []string{". ", "! ", "? ", ".\n", "!\n", "?\n"} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}
