package figure

import "strings"

// reversed notes ranges that end before they begin: (2021–2018), entre 30 et 20.
func (r *reader) reversed() {
	for i := 0; i+1 < len(r.figures); i++ {
		f, next := &r.figures[i], &r.figures[i+1]
		if f.Soft || next.Soft || f.clock != noTime || next.clock != noTime || f.Unit != next.Unit || f.Unit == Rank || !r.ranged(f, next) ||
			!allDigits(f.Value) || !allDigits(next.Value) || parsed(f.Value) <= parsed(next.Value) {
			continue
		}
		years := isYear(f.Value) && isYear(next.Value) && !r.numbered(f.Offset)
		between := strings.Trim(r.text[f.Offset+f.Length:next.Offset], " \u00A0")
		switch {
		case years && between != "or" && between != "ou" && between != "o" && between != "and" && between != "et" && between != "y":
			f.Reversed = true
		case (between == "and" || between == "et" || between == "y") && r.wordBefore(f.Offset) == r.between:
			f.Reversed = years || len(f.Value) > 2 || f.Value > "12" && len(f.Value) == 2 // else from ten to two
		}
		if i+2 < len(r.figures) && isMonth(&r.figures[i+2]) {
			f.Reversed = false
		}
	}
}

// numbered tells whether the number at i is that of a law or the like: n° 2021-2018.
func (r *reader) numbered(i int) bool {
	before := strings.TrimRight(r.text[:i], " \u00A0\u202F")
	for _, sign := range []string{"°", "º", "No", "no", "No.", "no.", "#"} {
		if strings.HasSuffix(before, sign) {
			return true
		}
	}
	return false
}

// weekday is the day of the week that is written before i, from 1 for Monday; 0 for none.
func (r *reader) weekday(i int) int {
	if r.weekdays[0] == "" {
		return 0
	}
	day, before := r.weekdayWord(r.text[:i])
	if day > 0 {
		_, before = lastWord(before)
		if other, _ := r.weekdayWord(before); other > 0 {
			return 0 // Monday to Friday, 14 March
		}
	}
	return day
}

// weekdayWord is the day of the week that ends a text, 0 for none, and what stands before.
func (r *reader) weekdayWord(text string) (day int, before string) {
	word, before := lastWord(text)
	for n, name := range r.weekdays {
		if strings.EqualFold(word, name) {
			return n + 1, before
		}
	}
	return 0, before
}

// lastWord is the word that ends a text, and what stands before it.
func lastWord(text string) (word, before string) {
	text = strings.TrimRight(text, " \u00A0\u202F,–-")
	start := len(text)
	for start > 0 && isLetterByte(text[start-1]) {
		start--
	}
	return text[start:], text[:start]
}

// isLetterByte tells whether a byte is of a letter, if need be of several bytes.
func isLetterByte(c byte) bool { return isLetter(rune(c)) && c < 0x80 || c >= 0x80 }
