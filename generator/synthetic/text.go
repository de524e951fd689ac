package synthetic

import (
	"fmt"
	"strconv"

	"recueil/generator/catalog"
)

// The headings that are known by name.
var (
	headKeyFigures = pair{"Chiffres clés", "Key figures"}
	headInBrief    = pair{"En bref", "In brief"}
	headHow        = pair{"Comment", "How"}
	headResults    = pair{"Résultats", "Results"}
	headDifficult  = pair{"Difficultés", "Difficulties"}
	headTakeaways  = pair{"À retenir", "Takeaways"}
	headFurther    = pair{"Pour aller plus loin", "Further reading"}
	headUnique     = pair{"Ce qui distingue ce territoire", "What sets it apart"}
	headPolicy     = pair{"Orientations de la politique locale", "Focus of local policy"}
	headBeyond     = pair{"Au-delà du territoire", "Beyond the territory"}
)

// brief is the text of most sheets: no heading, and now and then something
// beside paragraphs.
func (s *speaker) brief(first pair) []part {
	blocks := []pair{s.paragraph(s.between(8, 32)).add(same(" "), first)}
	if s.percent(45) {
		blocks[0] = blocks[0].add(same(" "), s.reference())
	}
	switch n := s.below(100); {
	case n < 4:
		blocks = append(blocks, s.table())
	case n < 9:
		blocks = append(blocks, s.list(3, "- "))
	case n < 13:
		blocks = append(blocks, s.quotation())
	case n < 17:
		blocks[0] = blocks[0].add(same("[^1]"))
		blocks = append(blocks, same("[^1]: ").add(s.sentence()))
	}
	return []part{{text: join(blocks, "\n\n")}}
}

// long is the text of a sheet with sections, of 380 to 680 words.
func (s *speaker) long(first pair) []part {
	unit := s.between(20, 42) // words; there are about eleven such stretches
	how := []pair{}
	for range s.between(2, 3) {
		how = append(how, same("### ").add(capital(bare(pick(s.chance, objects)))), s.paragraph(unit), s.paragraph(unit/2).add(same(" "), s.reference()))
	}
	results := []pair{s.paragraph(unit), s.paragraph(unit)}
	if s.percent(50) {
		results = append(results, s.table())
	}
	if s.percent(40) {
		results[0] = results[0].add(same("[^1]"))
		results = append(results, same("[^1]: ").add(s.sentence()))
	}
	parts := []part{
		{text: s.paragraph(unit).add(same(" "), first)},
		{headKeyFigures, s.keyFigures()},
		{headInBrief, s.paragraph(unit).add(same(" "), s.reference())},
		{headHow, join(how, "\n\n")},
		{headResults, join(results, "\n\n")},
		{headDifficult, s.paragraph(unit)},
		{headTakeaways, s.list(s.between(3, 5), "")},
		{headFurther, s.reference().add(same(" "), s.foreign())},
	}
	if s.percent(25) {
		parts[5].text = parts[5].text.add(same("\n\n"), s.quotation())
	}
	return parts
}

// keyFigures are a list of figures in bold.
func (s *speaker) keyFigures() pair {
	var out []pair
	for range s.between(3, 5) {
		f := s.keep(s.count())
		out = append(out, same("- **").add(f.value, same("** "), f.what, same(" "), pick(s.chance, complements)))
	}
	return join(out, "\n")
}

// list has sentences for its items; with the mark "" it is numbered.
func (s *speaker) list(items int, mark string) pair {
	var out []pair
	for i := range items {
		m := mark
		if m == "" {
			m = strconv.Itoa(i+1) + ". "
		}
		out = append(out, same(m).add(capital(s.clause(true)), same(".")))
	}
	return join(out, "\n")
}

// table has a row for each of some years.
func (s *speaker) table() pair {
	what := pick(s.chance, counted)
	rows := []pair{pair{"| Année | ", "| Year | "}.add(capital(what), same(" |")), same("|---|---:|")}
	first := s.between(2010, 2018)
	for i := range s.between(2, 5) {
		year, n := same(strconv.Itoa(first+i)), number(s.between(20, 9000))
		s.keep(stated{value: year, what: pair{"l'année", "the year"}})
		s.keep(stated{value: n, what: what})
		rows = append(rows, same("| ").add(year, same(" | "), n, same(" |")))
	}
	return join(rows, "\n")
}

func (s *speaker) quotation() pair { return same("> ").add(s.sentence(), same(" "), s.sentence()) }

// foreign is a sentence with words that are in French in both languages.
func (s *speaker) foreign() pair {
	title := capital(pick(s.chance, objects))[0]
	return pair{"La brochure *" + title + "* est gratuite.", "The booklet *[" + title + "](lang:fr)* is free of charge."}
}

// outward is a sentence with a link to another site.
func outward(url string) pair {
	return pair{"La démarche est suivie [en ligne](" + url + ").", "Progress can be followed [online](" + url + ")."}
}

// essay is the text of a profile or an editorial page under given headings; its
// first section stands above them, and is empty where words is 0.
func (s *speaker) essay(lead, words int, headings []pair) []part {
	parts := []part{{}}
	if lead > 0 {
		parts[0].text = s.paragraph(lead)
	}
	for i, heading := range headings {
		blocks := []pair{s.paragraph(words).add(same(" "), s.reference())}
		if i%3 == 1 {
			blocks = append(blocks, s.list(3, "- "))
		}
		parts = append(parts, part{heading, join(blocks, "\n\n")})
	}
	return parts
}

// definitions is a list of terms of the page with their meanings, and a nested list.
func (s *speaker) definitions() pair {
	var out []pair
	for range 3 {
		out = append(out, capital(bare(pick(s.chance, objects))).add(same("\n: "), s.sentence(), same("\n")))
	}
	out = append(out, same("- ").add(s.sentence(), same("\n  - "), s.sentence()))
	return join(out, "\n")
}

// upward is a sentence that leads to a heading of the same text.
func upward(heading pair) pair {
	return pair{
		fmt.Sprintf("On y revient [plus haut](#%s).", catalog.Slug(heading[0])),
		fmt.Sprintf("More is said [above](#%s).", catalog.Slug(heading[1])),
	}
}
