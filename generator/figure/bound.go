package figure

import "strings"

// Bound says of what a number is the bound: more than 80, at most 80.
type Bound int

// The bounds: what a number is exceeded by, and what it is not.
const (
	AtLeast Bound = 1 << iota // more than, at least
	AtMost                    // fewer than, up to, nearly
)

// bounded are the words that say a bound, in lower case.
type bounded struct {
	before, behind []string
}

// bounds notes of each number whether it is a bound.
func (r *reader) bounds() {
	for i := range r.figures {
		f := &r.figures[i]
		if isMonth(f) || f.Unit == Rank {
			continue
		}
		f.Bound = r.boundBefore(f.Offset)
		if f.Bound == AtLeast && f.Counts&(Years|Months|Weeks|Days|Hours|Minutes) != 0 && r.wordBefore(f.Offset) == "over" {
			f.Bound = 0 // during
		}
		if f.Bound == 0 {
			f.Bound = r.boundBehind(f)
		}
	}
}

// boundBefore looks for the words of a bound before i. What denies them turns those that
// compare around: no more than, pas moins de.
func (r *reader) boundBefore(i int) Bound {
	text := strings.TrimRight(r.text[:i], " \u00A0\u202F\n*_€$£-")
	for b, words := range r.bound {
		for _, phrase := range words.before {
			at := len(text) - len(phrase)
			if at < 0 || !strings.EqualFold(text[at:], phrase) || at > 0 && isLetterByte(text[at-1]) {
				continue
			}
			first, _, _ := strings.Cut(phrase, " ")
			switch {
			case r.turned[first] && r.denies(r.wordBefore(at)):
				return AtLeast + AtMost - b
			case r.deniedBefore(at):
				return 0
			}
			return b
		}
	}
	return 0
}

// deniedBefore tells whether a negation stands before i in its clause, so that nobody
// knows what it does to a bound: n'a pas reçu moins de 40 appels.
func (r *reader) deniedBefore(i int) bool {
	const far = 200
	clause := r.text[max(0, i-far):i]
	clause = clause[strings.LastIndexAny(clause, ".,;:!?()\n|")+1:]
	for word := range strings.FieldsSeq(clause) {
		if r.denies(strings.ReplaceAll(strings.ToLower(strings.Trim(word, "*_")), "’", "'")) {
			return true
		}
	}
	return false
}

// denies tells whether a word in lower case is a negation, or one is joined to it.
func (r *reader) denies(word string) bool {
	return r.denied[word] || r.deniedJoined != "" && strings.Contains(word, r.deniedJoined)
}

// boundBehind looks for the words of a bound that follow a number: 80 or more, 80 au plus.
func (r *reader) boundBehind(f *Figure) Bound {
	from, ok := r.gap(f.Offset + max(f.Length, f.Reach))
	if !ok {
		return 0
	}
	for b, words := range r.bound {
		for _, phrase := range words.behind {
			if to := from + len(phrase); strings.HasPrefix(r.text[from:], phrase) && r.letters(to) == to {
				if r.deniedBefore(f.Offset) {
					return 0
				}
				return b
			}
		}
	}
	return 0
}

// rates notes of each number for each of what it is: 300 euros a month, 2 fois par
// semaine, 30 €/personne.
func (r *reader) rates() {
	const most = 3
	for n := range r.figures {
		f := &r.figures[n]
		if isMonth(f) || f.Unit == Rank {
			continue
		}
		i := r.measureEnd(f.Offset + max(f.Length, f.Reach))
		if _, to := r.rate(i); to == i {
			if to = r.letters(r.nextWord(i)); !r.elsewhere[r.text[r.nextWord(i):to]] {
				i = to // soups a day, reçues par mois
			}
		}
		for range most {
			from, to := r.rate(i)
			kind := r.things[r.text[from:to]]
			if to == i || kind == 0 {
				break
			}
			f.Per |= kind
			i = to
		}
	}
}

// measureEnd returns where the unit of a number ends that ends at i, or the word for times.
func (r *reader) measureEnd(i int) int {
	from, _ := r.gap(i)
	for _, list := range [][]string{amounts, r.times} {
		for _, words := range list {
			if strings.HasPrefix(r.text[from:], words) {
				return r.letters(from + len(words))
			}
		}
	}
	return i
}

// rate returns where the word stands for which a number holds that ends at i, behind "a",
// "par" or a stroke; i and i when there is none.
func (r *reader) rate(i int) (from, to int) {
	if i < len(r.text) && r.text[i] == '/' {
		return i + 1, r.letters(i + 1)
	}
	if f := r.next(i); f.kind == joining && !f.hyphen {
		i = f.to
	}
	from, _ = r.gap(i)
	if next := r.behind(from, r.per); next > from {
		return next, r.letters(next)
	}
	return i, i
}
