package audit

import (
	"slices"
	"strings"

	"recueil/generator/document"
	"recueil/generator/figure"
	"recueil/generator/ledger"
)

// proofs are what texts prove: what is said of each figure, and which days stand with
// which months, which months with which years.
type proofs struct {
	said  map[string]saidOf  // by value
	dates map[[2]string]bool // {"20", "m06"}, {"m06", "2022"}; nil for none
}

// saidOf is what texts say of a figure.
type saidOf struct {
	units units
	// counts is what it counts; uncounted is set where a text does not tell it.
	counts    figure.Things
	uncounted bool
	// bounds are those that it is; where it is once none, all.
	bounds figure.Bound
	// rates are the things for each of which it is so many, as texts say one after
	// another; free is set where it once is for each of none.
	rates []figure.Things
	free  bool
}

// proofsIn reads what texts prove, each in its own language: 2,5 in French is not
// 2,5 in English.
func proofsIn(texts []ledger.Text) *proofs {
	p := &proofs{said: map[string]saidOf{}}
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
	return func(p *proofs) bool { return p.said[value].units&^ordinal != 0 }
}

func figureIn(value, unit string) func(*proofs) bool {
	for _, shared := range []string{"%", "€"} { // of a bare number behind one in that unit
		if number, ok := strings.CutSuffix(value, shared); ok {
			value, unit = number, shared
		}
	}
	return func(p *proofs) bool {
		in := p.said[value].units
		return in&unitsOf(unit) != 0 || unit == figure.Rank && (in&ordinal != 0 || p.isDay(value))
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
		s := p.said[value]
		return s.units&^ordinal != 0 && (s.counts == 0 || s.uncounted || s.counts&things != 0)
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
			s := p.said[value]
			s.units |= unitsOf(f.Unit)
			switch {
			case strings.Contains(value, "/"):
				s.units |= share
			case isDuration(value):
				s.units |= bare | rank // 20 years, the 20th anniversary
			}
			s.uncounted, s.bounds, s.free = true, figure.AtLeast|figure.AtMost, true
			p.said[value] = s
		}
		s := p.said[f.Value]
		if f.Soft && f.Unit == figure.Rank {
			s.units |= ordinal
			p.said[f.Value] = s
			continue
		}
		s.units |= unitsOf(f.Unit)
		if f.Length == length { // alone in a list, where it may be anything
			s.units |= bare | share | amount | rank
		}
		// Else it is a value, and what it is of is told behind it.
		s.uncounted = s.uncounted || f.Counts == 0 && f.Offset+f.Length < length
		s.counts |= f.Counts
		if s.bounds |= f.Bound; f.Bound == 0 {
			s.bounds = figure.AtLeast | figure.AtMost
		}
		if f.Per == 0 {
			s.free = true
		} else {
			s.rates = append(s.rates, f.Per)
		}
		p.said[f.Value] = s
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

// isDuration tells whether a value is so many months, in whatever unit they are written.
func isDuration(value string) bool { return strings.HasSuffix(value, "mo") }

func isMonth(f figure.Figure) bool { return f.Value[0] == 'm' }

// isDay tells whether a number may be a day of a month.
func isDay(value string) bool {
	return len(value) == 1 && value >= "1" || len(value) == 2 && value >= "10" && value <= "31"
}
