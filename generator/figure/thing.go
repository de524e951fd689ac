package figure

import "strings"

// Things are the kinds of what a number counts, a bit each: members may be people, towns
// or associations. None is known where no word of the lexicon follows.
type Things int

// The kinds are so wide that translators and those who sum up agree on them: who is
// counted as a person in one text may be a refugee, a pupil or a neighbour in another.
const (
	Persons Things = 1 << iota
	Households
	Beds // places where somebody may stay, or take part
	Homes
	Rooms
	Towns
	Bodies // associations, firms, authorities
	Meals
	Jobs
	Schools
	Languages
	Countries
	Meetings // what people meet for: courses, workshops, evenings
	Vehicles
	Years
	Months
	Weeks
	Days
	Hours
	Minutes
	Kilometres
	Hectares
)

// mostWords is how many words behind a number may tell what it counts.
const mostWords = 4

// count finds what a number counts: the first word that is known. Where the noun
// stands behind what qualifies it, the word next to that decides if it is known too:
// refugee families are families. A word that a hyphen joins to the number decides
// alone: a 300-passenger boat.
func (r *reader) count(f *Figure) {
	end := f.Offset + f.Length
	if f.Unit != "" || isMonth(f) || isYear(r.text[f.Offset:end]) {
		return
	}
	i := r.of(end)
	if i > end && !r.takesOf(f) {
		return // 48 maires dont 12 de villes
	}
	joined := i == end && end < len(r.text) && r.text[end] == '-'
	for range mostWords {
		from := r.nextWord(i)
		to := r.letters(from)
		if to == from || r.elsewhere[r.text[from:to]] {
			return
		}
		if next := r.possessor(to); next > to {
			i = next
			continue
		}
		kinds := r.things[r.text[from:to]]
		if kinds != 0 {
			f.Counts, f.Reach = kinds, to-f.Offset
		}
		if joined || r.nounFirst && kinds != 0 || kinds == 0 && f.Counts != 0 {
			return
		}
		i = to
	}
}

// takesOf tells whether "of" stands between a number and what it counts: un million de,
// une dizaine de. Behind any other it tells whose they are that were named before.
func (r *reader) takesOf(f *Figure) bool {
	end := f.Offset + f.Length
	last := len(strings.TrimRightFunc(r.text[f.Offset:end], isLetter))
	w, _ := r.lookUp(f.Offset+last, end)
	return w.kind == scale || w.kind == about || w.kind == loose || w.kind == half
}

// possessor returns where a word goes on that ends at i and to which belongs what is
// counted: two workers' posts, two cities' mayors; i if it is none.
func (r *reader) possessor(i int) int {
	if r.nounFirst {
		return i
	}
	for _, mark := range []string{"'s", "’s", "'", "’"} {
		if strings.HasPrefix(r.text[i:], mark) {
			return i + len(mark)
		}
	}
	return i
}

// nextWord returns where the word begins that spaces or a hyphen at i lead to.
func (r *reader) nextWord(i int) int {
	from, _ := r.gap(i)
	if from == i && from < len(r.text) && r.text[from] == '-' {
		from++
	}
	return from
}

func isMonth(f *Figure) bool { return f.Value[0] == 'm' }

// isYear tells whether digits are those of a year rather than a count.
func isYear(digits string) bool {
	return len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20") && isDigit(rune(digits[2])) && isDigit(rune(digits[3]))
}

// thingsNamed turns lists of words around: from a word to all that it may name.
func thingsNamed(words map[Things]string) map[string]Things {
	out := map[string]Things{}
	for kind, list := range words {
		for w := range strings.FieldsSeq(list) {
			out[w] |= kind
		}
	}
	return out
}
