package record

import (
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// entries parts the mappings of a list in which the first key stands again: another
// entry begins there, and its hyphen is forgotten.
func (r *Reader) entries(items []*yaml.Node) []*yaml.Node {
	const most = 100 // of a file in which each is forgotten, the first are enough
	for i, parted := 0, 0; i < len(items) && parted < most; i++ {
		n := items[i]
		if n.Kind != yaml.MappingNode || n.Style&yaml.FlowStyle != 0 {
			continue
		}
		for at := 2; at+1 < len(n.Content); at += 2 {
			if key := n.Content[at]; key.Value == n.Content[0].Value && at > 2 {
				r.Report.Error(r.At(key), "yaml-no-dash", "yaml-no-dash", diag.Args{"Mended": "- " + key.Value + ": " + n.Content[at+1].Value})
				rest := &yaml.Node{Kind: yaml.MappingNode, Line: key.Line, Column: key.Column, Content: n.Content[at:]}
				first := *n
				first.Content = n.Content[:at:at]
				items = slices.Insert(slices.Clone(items), i+1, rest)
				items[i] = &first
				parted++
				break
			}
		}
	}
	return items
}

// oneOrMore are the values of a scalar where a list is wanted: one alone is a list of
// one; brackets that are forgotten are told.
func (r *Reader) oneOrMore(n *yaml.Node, key string) []*yaml.Node {
	if n.Style != 0 || !strings.ContainsAny(n.Value, ",;") {
		return []*yaml.Node{n}
	}
	items := parted(n)
	r.Report.Error(r.At(n), "wrong-form", "bracketed", diag.Args{"Key": key, "Mended": key + ": " + bracketed(items)})
	return items
}

// parted are the values of a list that is written without brackets, each at its
// place.
func parted(n *yaml.Node) []*yaml.Node {
	var out []*yaml.Node
	from := 0
	for from <= len(n.Value) {
		length := strings.IndexAny(n.Value[from:], ",;")
		if length < 0 {
			length = len(n.Value) - from
		}
		value := n.Value[from : from+length]
		if name := strings.Trim(value, " ()"); name != "" {
			before := n.Value[:from+strings.Index(value, name)]
			out = append(out, &yaml.Node{
				Kind: yaml.ScalarNode, Tag: "!!str", Value: name, Line: n.Line, Column: n.Column + utf8.RuneCountInString(before),
			})
		}
		from += length + 1
	}
	return out
}

func bracketed(items []*yaml.Node) string {
	values := make([]string, len(items))
	for i, item := range items {
		values[i] = item.Value
	}
	return "[" + strings.Join(values, ", ") + "]"
}
