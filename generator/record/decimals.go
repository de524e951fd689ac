package record

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

func (r *Reader) decimals(n *yaml.Node, key string, into *Decimals) {
	values := make([]float64, 0, len(n.Content))
	if n.Kind != yaml.SequenceNode || halved(n) {
		r.notDecimals(n, n, key)
		return
	}
	for _, item := range n.Content {
		f, err := strconv.ParseFloat(item.Value, 64)
		if err != nil {
			r.notDecimals(n, item, key)
			return
		}
		values = append(values, f)
	}
	*into = Decimals{values, r.At(n)}
}

// halved tells whether a list has twice as many numbers as it should, as they were
// written with a comma for the point: [48,8566, 2,3522].
func halved(n *yaml.Node) bool {
	whole := func(n *yaml.Node) bool { _, err := strconv.Atoi(n.Value); return err == nil }
	return len(n.Content) == 4 && whole(n.Content[0]) && whole(n.Content[1]) && whole(n.Content[2]) && whole(n.Content[3])
}

// notDecimals tells that a value is no list of numbers, with those that it means.
func (r *Reader) notDecimals(n, at *yaml.Node, key string) {
	r.Report.Error(r.At(at), "wrong-form", "form-numbers", diag.Args{"Key": key, "Near": twoDegrees(n)})
}

// degree matches a number of degrees, with its letter: "48.85° N".
var degree = regexp.MustCompile(`([+-]?[0-9]+(?:\.[0-9]+)?) *°? *([NSEWO]?)`)

// twoDegrees is a latitude and a longitude that are written in the way of people, as a
// list of numbers, "" where that is not clear.
func twoDegrees(n *yaml.Node) string {
	text := inARow(n)
	if strings.Contains(text, ";") || strings.Count(text, ",") > 1 {
		text = strings.ReplaceAll(text, ",", ".")
	}
	if strings.Trim(degree.ReplaceAllString(text, ""), " ,;/()") != "" {
		return ""
	}
	found := degree.FindAllStringSubmatch(text, -1)
	if len(found) != 2 {
		return ""
	}
	if strings.ContainsAny(found[0][2], "EWO") && found[0][2] != "" {
		found[0], found[1] = found[1], found[0]
	}
	out := make([]string, len(found))
	for i, m := range found {
		out[i] = strings.TrimPrefix(m[1], "+")
		if strings.Contains("SWO", m[2]) && m[2] != "" {
			out[i] = "-" + out[i]
		}
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// inARow is what a value holds as one text: of keys, the latitude first.
func inARow(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode && len(n.Content) == 4:
		first, second := n.Content[1].Value, n.Content[3].Value
		if strings.HasPrefix(strings.ToLower(n.Content[0].Value), "lo") || strings.HasPrefix(strings.ToLower(n.Content[0].Value), "ln") {
			first, second = second, first
		}
		return first + ";" + second
	case n.Kind == yaml.SequenceNode && halved(n):
		c := n.Content
		return c[0].Value + "." + c[1].Value + ";" + c[2].Value + "." + c[3].Value
	case n.Kind == yaml.SequenceNode && len(n.Content) == 2:
		return n.Content[0].Value + ";" + n.Content[1].Value
	case n.Kind == yaml.SequenceNode && len(n.Content) == 1:
		return n.Content[0].Value
	}
	return n.Value
}

// listed tells a value that is no text, with the thing that a pair of a key and a value
// may mean: {theme: food} is theme:food where things are named with their kind.
func (r *Reader) listed(n *yaml.Node, key string) {
	if n.Kind != yaml.MappingNode || len(n.Content) != 2 || !thing.MatchString(n.Content[0].Value+": "+n.Content[1].Value) {
		r.wrong(n, key, "text")
		return
	}
	meant := n.Content[1].Value
	if key == "near" || key == "to" {
		meant = n.Content[0].Value + ":" + meant
	}
	r.Report.Error(r.At(n), "wrong-form", "bracketed", diag.Args{"Key": key, "Mended": meant})
}
