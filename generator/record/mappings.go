package record

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// What stands where keys and values are wanted, and how it is written with them.

// valueless tells whether braces hold no key that is known and no value: {2018-2021}.
func valueless(n *yaml.Node, known []field) bool {
	if n.Style&yaml.FlowStyle == 0 || len(n.Content) == 0 {
		return false
	}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if n.Content[i+1].Tag != "!!null" || strings.Contains(key.Value, ":") || slices.ContainsFunc(known, func(f field) bool { return f.key == key.Value }) {
			return false
		}
	}
	return true
}

// example is how a mapping is written, with the value that stands in its place.
func example(n *yaml.Node, known []field) string {
	if meant := periodMeant(n, keysOf(known)); meant != "" {
		return meant
	}
	needed := slices.DeleteFunc(slices.Clone(known), func(f field) bool { return !f.required })
	if len(needed) == 0 {
		needed = known[:min(3, len(known))]
	}
	parts := make([]string, len(needed))
	for i, f := range needed {
		parts[i] = f.key + ": …"
	}
	if n.Kind == yaml.ScalarNode && n.Style == 0 && !strings.ContainsAny(n.Value, ",{}[]") {
		parts[0] = needed[0].key + ": " + n.Value
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// Periods that are written in the way of people, where {from: …, to: …} is wanted.

const aDate = `([0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?)`

// spans match a period of two dates, one with a beginning alone, one with an end alone,
// and one that is a single date.
var (
	bothEnds = regexp.MustCompile(`(?i)^(?:(?:from|between|de|du|entre|desde|of) +)?` + aDate +
		`(?: *(?:[-–—/,;]|\.{2,}|…) *| +| (?:to|until|till|through|and|à|a|au|et|jusqu['’](?:à|en|au)|hasta|y) )` + aDate + `$`)
	shortEnd  = regexp.MustCompile(`^([0-9]{2})([0-9]{2}) *[-–—/] *([0-9]{2})$`)
	onlyStart = regexp.MustCompile(`(?i)^(?:(?:since|from|as of|depuis|dès|à partir de|desde) +` + aDate + `|` + aDate + ` *(?:[-–—/]|\.{2,}|…)(?: *(?:today|now|present|aujourd['’]hui|hoy))?)$`)
	onlyEnd   = regexp.MustCompile(`(?i)^(?:(?:until|till|up to|to|jusqu['’](?:à|en|au)|hasta) +|(?:[-–—/]|\.{2,}|…) *)` + aDate + `$`)
	oneDate   = regexp.MustCompile(`^(?:(?:in|en) +)?` + aDate + `$`)
	monthOf   = regexp.MustCompile(`\b(0[1-9]|1[0-2])[/.]([0-9]{4})\b`)
	oneMonth  = regexp.MustCompile(`^\p{L}{3,}\.? [0-9]{4}$`)
	inWords   = regexp.MustCompile(`^(.*\S)(?: +[-–—] +| *[–—] *| (?:to|until|à|au|hasta) )(\S.*)$`)
)

// periodMeant is how a period is written, from what stands in its place; "" where the
// keys are others.
func periodMeant(n *yaml.Node, keys []string) string {
	if !slices.Equal(keys, []string{"from", "to"}) {
		return ""
	}
	text := n.Value
	for _, below := range n.Content { // {from 2018, to 2021}, [2018, 2021]
		text += " " + below.Value
	}
	text = monthOf.ReplaceAllString(strings.Join(strings.Fields(text), " "), "$2-$1")
	if m := bothEnds.FindStringSubmatch(text); m != nil {
		return "{from: " + m[1] + ", to: " + m[2] + "}"
	}
	if m := shortEnd.FindStringSubmatch(text); m != nil && m[3] > m[2] && m[3] > "12" {
		return "{from: " + m[1] + m[2] + ", to: " + m[1] + m[3] + "}"
	}
	if m := onlyStart.FindStringSubmatch(text); m != nil {
		return "{from: " + m[1] + m[2] + "}"
	}
	if m := onlyEnd.FindStringSubmatch(text); m != nil {
		return "{to: " + m[1] + "}"
	}
	if m := oneDate.FindStringSubmatch(text); m != nil {
		return "{from: " + m[1] + ", to: " + m[1] + "}"
	}
	if oneMonth.MatchString(text) {
		return "{from: " + text + ", to: " + text + "}"
	}
	if m := inWords.FindStringSubmatch(text); m != nil && !strings.ContainsAny(text, ",:{}[]#") {
		return "{from: " + m[1] + ", to: " + m[2] + "}"
	}
	return ""
}
