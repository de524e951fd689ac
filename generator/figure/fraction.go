package figure

import "strings"

// A fraction in words is a share: two thirds are 2/3. That of a single part is soft, as
// such words mean other things too.

// severalParts adds the fraction of which the number at text[from:to] has a value and
// the parts follow, trois quarts, two-thirds, and returns where it ends; from when none do.
func (r *reader) severalParts(from, to, value int) int {
	i := r.nextWord(to)
	end := r.letters(i)
	parts := r.severalOf[r.text[i:end]]
	if next := r.nextWord(end); parts == 0 && next > end {
		if two := r.letters(next); len(r.text[i:two]) < 40 {
			parts, end = r.severalOf[r.text[i:two]], two // tres cuartas partes
		}
	}
	if parts <= value || i == to || strings.HasPrefix(r.text[end:], "-") {
		return from
	}
	r.add(itoa(value)+"/"+itoa(parts), from, end, true)
	r.last().Unit, r.last().Also = "%", []string{itoa(value)}
	return end
}

// onePart adds the fraction that one or an article at text[from:to] begins, un tiers des,
// a quarter of, and returns where it ends; from when it begins none.
func (r *reader) onePart(from, to int) int {
	i, _ := r.gap(to)
	end := r.letters(i)
	parts := r.fractions[r.text[i:end]]
	if next, ok := r.gap(end); parts == 0 || !ok || !begins(r.text[next:], r.ofPart) {
		return from
	}
	r.share("1/"+itoa(parts), from, end)
	return end
}

// share adds a soft share.
func (r *reader) share(value string, from, to int) {
	r.add(value, from, to, true)
	r.soft()
	r.last().Unit = "%"
}

// partsOf are what shares of a hundred are in words.
var partsOf = map[string]string{
	"10": "1/10", "20": "1/5", "25": "1/4", "40": "2/5", "50": "1/2", "60": "3/5", "75": "3/4", "80": "4/5",
}

// digitParts notes the share that digits may be, 2/3, which other languages say in words.
func (r *reader) digitParts(f, next *Figure) {
	end := next.Offset + next.Length
	if r.text[f.Offset+f.Length:next.Offset] != "/" || len(f.Value) != 1 || f.word || parsed(f.Value) >= parsed(next.Value) || parsed(next.Value) > 10 ||
		f.Offset > 0 && r.text[f.Offset-1] == '/' || end < len(r.text) && r.text[end] == '/' {
		return
	}
	f.Also, next.Soft = append(f.Also, f.Value+"/"+next.Value), true
}
