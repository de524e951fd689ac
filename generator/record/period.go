package record

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Periods that are written in the way of people, where {from: …, to: …} is wanted.

const aDate = `([0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?)`

// spans match a period of two dates, one with a beginning alone, one with an end alone,
// and one that is a single date.
var (
	bothEnds = regexp.MustCompile(`(?i)^(?:(?:from|between|de|du|entre|desde|of) +)?` + aDate +
		` *(?:[-–—/]|\.{2,}|…| (?:to|until|till|through|and|à|a|au|et|jusqu['’](?:à|en|au)|hasta|y) ) *` + aDate + `$`)
	shortEnd  = regexp.MustCompile(`^([0-9]{2})([0-9]{2}) *[-–—/] *([0-9]{2})$`)
	onlyStart = regexp.MustCompile(`(?i)^(?:(?:since|from|as of|depuis|dès|à partir de|desde) +` + aDate + `|` + aDate + ` *(?:[-–—/]|\.{2,}|…)(?: *(?:today|now|present|aujourd['’]hui|hoy))?)$`)
	onlyEnd   = regexp.MustCompile(`(?i)^(?:(?:until|till|up to|to|jusqu['’](?:à|en|au)|hasta) +|(?:[-–—/]|\.{2,}|…) *)` + aDate + `$`)
	oneDate   = regexp.MustCompile(`^(?:(?:in|en) +)?` + aDate + `$`)
	inWords   = regexp.MustCompile(`^(.*\S)(?: +[-–—] +| *[–—] *| (?:to|until|à|au|hasta) )(\S.*)$`)
)

// periodMeant is how a period is written, from what stands in its place; "" where the
// keys are others.
func periodMeant(n *yaml.Node, keys []string) string {
	if !slices.Equal(keys, []string{"from", "to"}) {
		return ""
	}
	text := n.Value
	if n.Kind == yaml.SequenceNode && len(n.Content) == 2 {
		text = n.Content[0].Value + "–" + n.Content[1].Value
	}
	text = strings.Join(strings.Fields(text), " ")
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
	if m := inWords.FindStringSubmatch(text); m != nil && !strings.ContainsAny(text, ",:{}[]#") {
		return "{from: " + m[1] + ", to: " + m[2] + "}"
	}
	return ""
}
