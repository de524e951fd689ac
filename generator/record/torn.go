package record

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// A comma within brackets ends a value, that of a number too: [1,200 euros] are two.

// joined is the text that commas tore, with the spaces that stand behind them.
func joined(parts []*yaml.Node) string {
	var b strings.Builder
	for i, n := range parts {
		switch {
		case i > 0 && adjoining(parts[i-1], n):
			b.WriteString(",")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(n.Value)
	}
	return b.String()
}

// adjoining tells whether nothing but a comma stands between two values.
func adjoining(n, next *yaml.Node) bool {
	return n.Style == 0 && n.Line == next.Line && next.Column == n.Column+utf8.RuneCountInString(n.Value)+1
}

// thousands matches a number with commas between its thousands.
var thousands = regexp.MustCompile(`\b[0-9]{1,3}(?:,[0-9]{3})+\b`)

// inWayOf is a text with its numbers in the way of a language, where a key is one:
// in French and in Spanish a space stands between thousands.
func inWayOf(key, text string) string {
	if key != "fr" && key != "es" {
		return text
	}
	return thousands.ReplaceAllStringFunc(text, func(n string) string { return strings.ReplaceAll(n, ",", " ") })
}

// What stands before and behind the comma of a number that was torn, with a unit or a
// sign of money: 100,200 may be two numbers.
var (
	tornStart = regexp.MustCompile(`^(\p{Sc} ?)?[0-9]{1,3}$`)
	tornEnd   = regexp.MustCompile(`^[0-9]{3}( .*)?$`)
)

// wholeNumbers tells the numbers of a list within brackets that were torn at their
// comma, and puts each together.
func (r *Reader) wholeNumbers(list *yaml.Node, items []*yaml.Node) []*yaml.Node {
	if list.Kind != yaml.SequenceNode || list.Style&yaml.FlowStyle == 0 {
		return items
	}
	var whole []*yaml.Node // from the first of them on, all that there are
	for i := 0; i < len(items); i++ {
		n := items[i]
		if i+1 < len(items) && tornNumber(n, items[i+1]) {
			if whole == nil {
				whole = slices.Clone(items[:i])
			}
			one := *n
			one.Value = joined(items[i : i+2])
			r.Report.Error(r.At(items[i+1]), "yaml-torn", "yaml-torn", diag.Args{"Mended": inQuotes(one.Value)})
			n = &one
			i++
		}
		if whole != nil {
			whole = append(whole, n)
		}
	}
	if whole == nil {
		return items
	}
	return whole
}

// tornNumber tells whether two values are the halves of a number.
func tornNumber(n, next *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode || next.Kind != yaml.ScalarNode || next.Value == "" || next.Value[0] < '0' || next.Value[0] > '9' || !adjoining(n, next) {
		return false
	}
	start, end := tornStart.FindStringSubmatch(n.Value), tornEnd.FindStringSubmatch(next.Value)
	return start != nil && end != nil && start[1]+end[1] != ""
}
