package synthetic

import (
	"strconv"
	"strings"
)

// stated is a figure of a text.
type stated struct {
	// said is how a sentence ends that states it: "pour 2 500 personnes".
	said pair
	// value and what are the figure alone, and what it counts, in each language:
	// "2 500" and "personnes".
	value, what pair
}

// proof is what a source says of the figure.
func (s stated) proof(language int) string { return s.value[language] + " " + s.what[language] }

var (
	months = []pair{
		{"janvier", "January"},
		{"février", "February"},
		{"mars", "March"},
		{"avril", "April"},
		{"mai", "May"},
		{"juin", "June"},
		{"juillet", "July"},
		{"août", "August"},
		{"septembre", "September"},
		{"octobre", "October"},
		{"novembre", "November"},
		{"décembre", "December"},
	}
	numberWords = []pair{
		{"deux", "two"},
		{"trois", "three"},
		{"quatre", "four"},
		{"cinq", "five"},
		{"six", "six"},
		{"huit", "eight"},
		{"dix", "ten"},
		{"douze", "twelve"},
		{"quinze", "fifteen"},
		{"vingt", "twenty"},
		{"vingt-cinq", "twenty-five"},
		{"quarante", "forty"},
	}
	counted = []pair{
		{"personnes", "people"},
		{"familles", "families"},
		{"bénévoles", "volunteers"},
		{"logements", "homes"},
		{"enfants", "children"},
		{"repas", "meals"},
		{"rendez-vous", "appointments"},
		{"jeunes", "young people"},
	}
	budgets = []pair{{"par an", "a year"}, {"de subventions", "in grants"}, {"de travaux", "of works"}}
	shares  = []pair{{"des ménages", "of households"}, {"du public", "of the public"}, {"des besoins", "of what is needed"}}
)

// number writes a whole number as each language does.
func number(n int) pair {
	digits := strconv.Itoa(n)
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	groups = append([]string{digits}, groups...)
	return pair{strings.Join(groups, " "), strings.Join(groups, ",")}
}

// year draws a year, the only figure that keys of a sheet may state.
func (c chance) year() stated {
	value := same(strconv.Itoa(c.between(2009, 2024)))
	return stated{pair{"en ", "in "}.add(value), value, pair{"l'année", "the year"}}
}

// onDay states a day of the year, as "06-20" has it.
func onDay(date string) stated {
	month, _ := strconv.Atoi(date[:2])
	value := same(strings.TrimPrefix(date[3:], "0") + " ").add(months[month-1])
	return stated{pair{"le ", "on "}.add(value), value, pair{"le jour", "the day"}}
}

func (c chance) count() stated {
	value, what := number(c.between(13, 4900)), pick(c, counted)
	return stated{pair{"pour ", "for "}.add(value, same(" "), what), value, what}
}

// figure draws a figure of any kind.
func (c chance) figure() stated {
	year := same(strconv.Itoa(c.between(2009, 2024)))
	switch c.below(9) {
	case 0, 1:
		return c.year()
	case 2:
		value := pick(c, months).add(same(" "), year)
		return stated{pair{"depuis ", "since "}.add(value), value, pair{"le début", "the beginning"}}
	case 3:
		value := same(strconv.Itoa(c.between(2, 28))+" ").add(pick(c, months), same(" "), year)
		return stated{pair{"le ", "on "}.add(value), value, pair{"le jour", "the day"}}
	case 4:
		percent, what := strconv.Itoa(c.between(2, 98)), pick(c, shares)
		value := pair{percent + " %", percent + "%"}
		return stated{pair{"pour ", "for "}.add(value, same(" "), what), value, what}
	case 5:
		n, what := number(c.between(2, 900)*1000), pick(c, budgets)
		value := pair{n[0] + " euros", "€" + n[1]}
		return stated{pair{"avec ", "with "}.add(value, same(" "), what), value, what}
	case 6:
		whole, tenth, what := strconv.Itoa(c.between(2, 9)), strconv.Itoa(c.between(2, 9)), pick(c, budgets)
		value := pair{whole + "," + tenth + " millions d'euros", "€" + whole + "." + tenth + " million"}
		return stated{pair{"avec ", "with "}.add(value, same(" "), what), value, what}
	case 7:
		value, what := pick(c, numberWords), pick(c, counted)
		return stated{pair{"pour ", "for "}.add(value, same(" "), what), value, what}
	}
	return c.count()
}
