package search

// Sought are words of which somebody asks whether texts of a language have them,
// in any form.
type Sought struct {
	tongue *tongue
	heard  map[int32]bool // words that texts have
	open   map[int32]bool // sought words that no text had as yet
}

// NewSought asks for no word yet.
func NewSought(language string) *Sought {
	return &Sought{newVocabulary().in(language), map[int32]bool{}, map[int32]bool{}}
}

// Add asks for the words of a text.
func (s *Sought) Add(text string) {
	words(text, func(word string) {
		if n := s.tongue.number(word); n >= 0 {
			s.open[n] = true
		}
	})
}

// Hear notes the words of a text.
func (s *Sought) Hear(text string) {
	words(text, func(word string) {
		if n := s.tongue.number(word); n >= 0 && !s.heard[n] {
			s.heard[n] = true
			delete(s.open, n)
		}
	})
}

// All tells whether texts have each word that is sought, as it is written.
func (s *Sought) All() bool { return len(s.open) == 0 }

// Lacks returns the first word of a text that no other has in any form, "" for none.
func (s *Sought) Lacks(text string) (lacking string) {
	v := s.tongue.vocabulary
	words(text, func(word string) {
		n := s.tongue.number(word)
		if n < 0 || s.heard[n] || lacking != "" {
			return
		}
		for other := range s.heard {
			if v.root(other) == v.root(n) {
				return
			}
		}
		lacking = word
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
