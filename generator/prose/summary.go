package prose

// Filler is from which part of its content words on a sentence says again what
// a summary says; a sentence of fewer content words than fewest says too little
// to be judged. Of the 1,840 sentences of the guide's practices, boxes and
// networks in November 2026, the three of 0.8 and more told the summary again,
// headings among them; those of 0.71 and less shared names with it and added
// something.
const (
	Filler = 0.75
	fewest = 5
)

// Summary is a summary by its content words. The zero Summary is none, which
// nothing repeats.
type Summary struct{ words map[stem]bool }

// stem is how a content word begins: its first six letters, so that its ending
// does not count.
type stem [6]byte

// NewSummary reads the words of a summary.
func NewSummary(summary string) Summary {
	var t Text
	t.Read(summary)
	s := Summary{map[stem]bool{}}
	for i := range t.words {
		if stem, says := t.stem(i); says {
			s.words[stem] = true
		}
	}
	return s
}

// stem is that of a word. It says something if the word has four letters or
// more, or is a number.
func (t *Text) stem(i int) (s stem, says bool) {
	form := t.run(i, 1)
	copy(s[:], form)
	return s, len(form) > 3 || len(form) > 0 && '0' <= form[0] && form[0] <= '9'
}

// Repeated returns the sentences of a text that say again what the summary
// says. They end with the marks of sentences and with lines.
func (s Summary) Repeated(t *Text) []Span {
	if len(s.words) == 0 {
		return nil
	}
	var out []Span
	from := 0
	for i, w := range t.words {
		if !w.last && i+1 < len(t.words) {
			continue
		}
		if s.part(t, from, i+1) >= Filler {
			out = append(out, t.span(from, i+1-from))
		}
		from = i + 1
	}
	return out
}

// part is the part of the content words from one word to another that the
// summary has too, 0 where there are too few of them.
func (s Summary) part(t *Text, from, to int) float64 {
	var room [32]stem
	mine, same := room[:0], 0
words:
	for i := from; i < to; i++ {
		stem, says := t.stem(i)
		if !says {
			continue
		}
		for _, m := range mine {
			if m == stem {
				continue words
			}
		}
		mine = append(mine, stem)
		if s.words[stem] {
			same++
		}
	}
	if len(mine) < fewest {
		return 0
	}
	return float64(same) / float64(len(mine))
}
