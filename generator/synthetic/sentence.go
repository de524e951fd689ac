package synthetic

import "strings"

// speaker makes the text of one sheet, in both languages at once, and keeps
// the figures that the text states.
type speaker struct {
	chance
	*plan
	place  *place // where the sheet says that things happen
	stated []stated
}

func (s *speaker) figure() stated { return s.keep(s.chance.figure()) }

func (s *speaker) keep(f stated) stated {
	s.stated = append(s.stated, f)
	return f
}

// clause is a subject, a verb and an object, with what may go with them.
func (s *speaker) clause(emphasis bool) pair {
	object := pick(s.chance, objects)
	if emphasis {
		mark := same(pick(s.chance, []string{"*", "**"}))
		object = mark.add(object, mark)
	}
	out := pick(s.chance, subjects).add(same(" "), pick(s.chance, verbs), same(" "), object)
	if s.percent(55) {
		out = out.add(same(" "), pick(s.chance, complements))
	}
	return out
}

// sentence is one of 8 to 25 words.
func (s *speaker) sentence() pair {
	if s.percent(7) {
		return pick(s.chance, marked)
	}
	out := s.clause(s.percent(12))
	switch {
	case s.percent(16) && s.place != nil:
		out = pair{"à ", "in "}.add(s.place.name, same(", "), out)
	case s.percent(30):
		out = pick(s.chance, openings).add(same(", "), out)
	}
	switch n := s.below(100); {
	case n < 35:
		out = out.add(same(" "), pick(s.chance, purposes))
	case n < 60:
		out = out.add(same(", "), s.figure().said)
	case n < 70:
		out = out.add(pair{" : ", ": "}, pick(s.chance, objects), pair{" ou ", " or "}, pick(s.chance, objects))
	}
	return capital(out).add(same("."))
}

// paragraph is as many sentences as reach a number of words in French.
func (s *speaker) paragraph(words int) pair {
	var out []pair
	for n := 0; n < words; {
		sentence := s.sentence()
		n += len(strings.Fields(sentence[0]))
		out = append(out, sentence)
	}
	return join(out, " ")
}

// headline is a sentence that names its place and fits a summary.
func (s *speaker) headline(object pair) pair {
	out := s.place.name.add(same(" "), pick(s.chance, verbs), same(" "), object, same(" "), pick(s.chance, complements))
	if s.percent(45) {
		out = out.add(same(", "), s.figure().said, same(","))
	}
	if s.percent(85) {
		out = out.add(same(" "), pick(s.chance, purposes))
	} else {
		out = out.add(same(" "), pick(s.chance, complements))
	}
	return out.add(same("."))
}

// link is a link of the guide.
func link(words pair, kind, id string) pair {
	return same("[").add(words, same("]("+kind+":"+id+")"))
}

// reference is a sentence with a link to a thing of a drawn kind.
func (s *speaker) reference() pair {
	switch n := s.below(100); {
	case n < 45:
		p := &s.practices[s.below(len(s.practices))]
		return pair{"Une autre fiche raconte la suite : ", "Another sheet tells what followed: "}.add(link(p.title, "practice", p.id), same("."))
	case n < 60:
		n := pick(s.chance, s.networks)
		return pair{"Le réseau ", "The network "}.add(link(n.title, "network", n.id), pair{" fait connaître la démarche.", " makes the approach known."})
	case n < 68:
		p := &s.places[s.popular(len(s.places))]
		return pair{"L'idée est partie de ", "The idea came from "}.add(link(p.name, "territory", p.id), same("."))
	case n < 76:
		t := pick(s.chance, s.topics)
		return pair{"D'autres exemples sont réunis sous ", "More examples are gathered under "}.add(link(t.title, "theme", t.id), same("."))
	case n < 84:
		t := pick(s.chance, s.terms)
		return pair{"Le glossaire dit ce qu'est ", "The glossary says what is meant by "}.add(link(t.name, "term", t.id), same("."))
	case n < 90:
		b := pick(s.chance, s.boxes)
		return pair{"Un encadré précise le cadre : ", "A box describes the setting: "}.add(link(b.title, "box", b.id), same("."))
	case n < 94:
		src := pick(s.chance, s.sources)
		return pair{"Le document ", "The document "}.add(link(src.title, "source", src.id), pair{" en donne le détail.", " gives the details."})
	case n < 97:
		d := pick(s.chance, s.days)
		return pair{"La rencontre a lieu lors de la ", "The meeting is held on "}.add(link(d.name, "day", d.id), same("."))
	}
	p := pick(s.chance, editorialPages)
	return pair{"Ce guide s'en explique : ", "This guide says why: "}.add(link(p.title, "page", p.id), same("."))
}

// mention is a sentence that names a term of the glossary without a link.
func (s *speaker) mention(t *term) pair {
	return pair{"Le projet s'appuie sur " + t.article, "The project relies on the "}.add(t.name, same("."))
}
