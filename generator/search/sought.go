package search

// Sought are words of which somebody asks whether texts of a language have them,
// in any form.
type Sought struct {
	tongue *tongue
	heard  map[int32]bool  // words that texts have
	stems  map[string]bool // those of these words, numbers left out
	open   map[int32]bool  // sought words that no text had as yet
}

// NewSought asks for no word yet.
func NewSought(language string) *Sought {
	return &Sought{newVocabulary().in(language), map[int32]bool{}, map[string]bool{}, map[int32]bool{}}
}

// each yields the words of a text that say something, as they are written, with
// their number and their stem, "" for a number.
func (s *Sought) each(text string, yield func(written string, word int32, stem string)) {
	v := s.tongue.vocabulary
	words(text, func(written string) {
		n := s.tongue.number(written)
		if n < 0 {
			return
		}
		sense := v.senses[n]
		if v.isNumber(sense.word) {
			sense.stem = ""
		}
		yield(written, sense.word, sense.stem)
	})
}

// Add asks for the words of a text.
func (s *Sought) Add(text string) {
	s.each(text, func(_ string, word int32, _ string) { s.open[word] = true })
}

// Hear notes the words of a text.
func (s *Sought) Hear(text string) {
	s.each(text, func(_ string, word int32, stem string) {
		s.heard[word] = true
		delete(s.open, word)
		if stem != "" {
			s.stems[stem] = true
		}
	})
}

// All tells whether texts have each word that is sought, as it is written.
func (s *Sought) All() bool { return len(s.open) == 0 }

// Lacks returns the first word of a text that no other has in any form, "" for none.
func (s *Sought) Lacks(text string) (lacking string) {
	s.each(text, func(written string, word int32, stem string) {
		if lacking == "" && !s.heard[word] && !s.stems[stem] {
			lacking = written
		}
	})
	return lacking
}

// Says tells whether a text has a word that searches look for, and do not leave out.
func (s *Sought) Says(text string) (says bool) {
	words(text, func(word string) { says = says || s.tongue.number(word) >= 0 })
	return says
}

// Folded is a text as searches compare it: its words, folded.
func Folded(text string) (folded string) {
	words(text, func(word string) { folded += " " + Fold(word) })
	return folded
}
