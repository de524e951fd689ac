package audit

import (
	"slices"
	"strings"

	"recueil/generator/document"
	"recueil/generator/figure"
	"recueil/generator/ledger"
)

// proofs are what texts prove: their figures with the units in which they stand,
// and which days stand with which months, which months with which years.
type proofs struct {
	units map[string]units
	// counts has what figures count; those of which a text does not tell it are in
	// uncounted.
	counts    map[string]figure.Things
	uncounted map[string]bool
	// bounds has what bounds figures are; of one that is none, all. rates has for each of
	// what they are, as a set of what texts say.
	bounds map[string]figure.Bound
	rates  map[string][]figure.Things
	dates  map[[2]string]bool // {"20", "m06"}, {"m06", "2022"}; nil for none
}

// proofsIn reads what texts prove, each in its own language: 2,5 in French is not
// 2,5 in English.
func proofsIn(texts []ledger.Text) *proofs {
	p := &proofs{
		units: map[string]units{}, counts: map[string]figure.Things{}, uncounted: map[string]bool{},
		bounds: map[string]figure.Bound{}, rates: map[string][]figure.Things{},
	}
	var found []figure.Figure
	for _, t := range texts {
		found = figure.ReadInto(found, t.Language, t.Words)
		p.add(found, len(t.Words))
	}
	return p
}

// units are those in which a number stands; none is one, too.
type units uint8

const (
	bare units = 1 << iota
	share
	amount
	rank
	ordinal // in words
)

func unitsOf(unit string) units {
	switch unit {
	case "%":
		return share
	case "€":
		return amount
	case figure.Rank:
		return rank
	}
	return bare
}

// anyYear stands for the year of a month of which the text tells none.
const anyYear = "any"

// What may be asked of proofs: a figure, in whatever unit or in one; two parts of
// a date.
func figureOf(value string) func(*proofs) bool {
	return func(p *proofs) bool { return p.units[value]&^ordinal != 0 }
}

func figureIn(value, unit string) func(*proofs) bool {
	return func(p *proofs) bool {
		return p.units[value]&unitsOf(unit) != 0 || unit == figure.Rank && (p.units[value]&ordinal != 0 || p.isDay(value))
	}
}

// inAny asks for a figure in any of its meanings: 18 h may be proved by 6 pm.
func inAny(f document.Figure, what func(value string) func(*proofs) bool) func(*proofs) bool {
	return func(p *proofs) bool {
		return what(f.Value)(p) || slices.ContainsFunc(f.Also, func(v string) bool { return what(v)(p) })
	}
}

// countOf asks for a number of some things: one that stands before a word of them, or
// of which no word tells what it counts.
func countOf(value string, things figure.Things) func(*proofs) bool {
	return func(p *proofs) bool {
		counts, is := p.counts[value]
		return is && (counts == 0 || p.uncounted[value] || counts&things != 0)
	}
}

// isDay tells whether a number is a day of a month: "the 18th" may be one.
func (p *proofs) isDay(value string) bool {
	for date := range p.dates {
		if date[0] == value {
			return true
		}
	}
	return false
}

func dateOf(part, whole string) func(*proofs) bool {
	return func(p *proofs) bool { return p.dates[[2]string{part, whole}] }
}

func monthIn(year string) func(*proofs) bool {
	return func(p *proofs) bool {
		for date := range p.dates {
			if date[1] == year {
				return true
			}
		}
		return false
	}
}

// add adds what a text of a length proves by its figures.
func (p *proofs) add(found []figure.Figure, length int) {
	for i, f := range found {
		for _, value := range f.Also {
			if p.units[value] |= unitsOf(f.Unit); strings.Contains(value, "/") {
				p.units[value] |= share
			}
			p.counts[value] |= 0 // it is there
			p.uncounted[value] = true
			p.bounds[value], p.rates[value] = figure.AtLeast|figure.AtMost, append(p.rates[value], 0)
		}
		if f.Soft && f.Unit == figure.Rank {
			p.units[f.Value] |= ordinal
			continue
		}
		if p.bounds[f.Value] |= f.Bound; f.Bound == 0 {
			p.bounds[f.Value] = figure.AtLeast | figure.AtMost
		}
		p.rates[f.Value] = append(p.rates[f.Value], f.Per)
		p.units[f.Value] |= unitsOf(f.Unit)
		p.counts[f.Value] |= f.Counts
		if f.Length == length { // alone in a list, where it may be anything
			p.units[f.Value] |= bare | share | amount | rank
		}
		if f.Counts == 0 && f.Offset+f.Length < length { // else it is a value, and what it is of is told behind it
			p.uncounted[f.Value] = true
		}
		if isMonth(f) {
			p.addYears(found, i)
			p.addDays(found, i)
		}
	}
}

func (p *proofs) date(part, whole string) {
	if p.dates == nil {
		p.dates = map[[2]string]bool{}
	}
	p.dates[[2]string{part, whole}] = true
}

// addYears adds the years of a month: those nearest to it on either side.
func (p *proofs) addYears(text []figure.Figure, month int) {
	told := false
	for _, step := range []int{-1, 1} {
		for i := month + step; i >= 0 && i < len(text); i += step {
			if year.MatchString(text[i].Value) {
				p.date(text[month].Value, text[i].Value)
				told = true
				break
			}
		}
	}
	if !told {
		p.date(text[month].Value, anyYear)
	}
}

// addDays adds the days of a month: those that nothing but other days and months
// parts from it, as in "from 20 to 25 June".
func (p *proofs) addDays(text []figure.Figure, month int) {
	for i := month - 1; i >= 0 && (isDay(text[i].Value) || isMonth(text[i])); i-- {
		p.date(text[i].Value, text[month].Value)
	}
	for i := month + 1; i < len(text) && isDay(text[i].Value); i++ {
		p.date(text[i].Value, text[month].Value)
	}
}

func isMonth(f figure.Figure) bool { return f.Value[0] == 'm' }

// isDay tells whether a number may be a day of a month.
func isDay(value string) bool {
	return len(value) == 1 && value >= "1" || len(value) == 2 && value >= "10" && value <= "31"
}
