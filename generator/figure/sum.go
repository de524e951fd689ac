package figure

// sum is a number that is being put together: what is closed by millions and
// more, what is closed by a thousand since then, and the part that is open.
// room is less than which the next part must be.
type sum struct {
	millions, thousands, part int
	room                      int
	scale                     int // the last
	great                     int // the last of a million or more, which the next must be less than
	last                      word
}

func (s *sum) value() int { return s.millions + s.thousands + s.part }

// unlimited is more than any scale, and leaves room for a thousand times it.
const unlimited = 1_000_000_000_000_000

// add adds a word to the number, or tells that it does not fit.
func (s *sum) add(w word, l *lexicon) bool {
	switch {
	case l.scores && w.kind == ten && w.value == 20 && s.last.kind == unit && s.last.value == 4:
		s.part, s.room = s.part+76, 20 // quatre-vingts
		w.value = 80
	case l.scores && s.last.kind == teen && s.last.value == 10 && w.kind == unit && w.value >= 7:
		s.part, s.room = s.part+w.value, 1 // dix-sept
	case w.kind == one || w.kind == unit || w.kind == teen || w.kind == ten:
		if w.value >= s.room {
			return false
		}
		s.part += w.value
		s.room = 1
		if w.kind == ten {
			s.room = 10
			if l.scores && w.value == 60 {
				s.room = 20 // soixante-douze
			}
		}
	case w.kind == hundred:
		limit := 10
		if l.teenHundreds && s.millions+s.thousands == 0 {
			limit = 20 // fifteen hundred
		}
		switch {
		case s.part == 0 && l.bare && s.room > 100:
			s.part = w.value
		case s.part > 0 && s.part < limit && w.value == 100:
			s.part *= 100
		default:
			return false
		}
		s.room = 100
	case w.kind == scale:
		if !s.multiply(w.value, l.bare) {
			return false
		}
	default:
		return false
	}
	s.last = w
	return true
}

// multiply closes what is open with a scale: that of a thousand since the last
// million, a greater one all of it, mil millones.
func (s *sum) multiply(scale int, bare bool) bool {
	open := s.thousands + s.part
	switch {
	case scale == 1000 && s.thousands == 0 && (s.part > 0 || bare):
		s.thousands = max(1, s.part) * scale
	case scale > 1000 && open > 0 && scale < s.great:
		s.millions += open * scale
		s.thousands, s.great = 0, scale
	default:
		return false
	}
	s.part, s.room, s.scale = 0, scale, scale
	return true
}
