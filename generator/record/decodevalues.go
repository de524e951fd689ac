package record

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// What stands in one value: a text, a number, texts by language, lists of them.

func (r *Reader) text(n *yaml.Node, key string, into *Text) {
	if n.Kind != yaml.ScalarNode {
		r.listed(n, key)
		return
	}
	if !r.overlong(n, key) {
		*into = Text{strings.TrimSpace(r.visible(n)), r.At(n)}
	}
}

// visible is the value of a scalar. Characters that nobody can see, which escapes
// between double quotes stand for, are told and left out.
func (r *Reader) visible(n *yaml.Node) string {
	if n.Style&yaml.DoubleQuotedStyle == 0 {
		return n.Value // its characters were checked with those of the file
	}
	code := Invisible(n.Value)
	if code == "" {
		return n.Value
	}
	r.Report.Error(r.At(n), "invisible-character", "invisible-character", diag.Args{"Code": code})
	return seen(n.Value)
}

func (r *Reader) number(n *yaml.Node, key string, into *Number) {
	i, err := strconv.Atoi(n.Value)
	switch {
	case n.Kind != yaml.ScalarNode:
		r.wrong(n, key, "number")
	case err != nil:
		args := diag.Args{"Key": key, "Word": n.Value}
		if m := counted.FindStringSubmatch(n.Value); m != nil {
			args["Near"] = m[1]
		}
		r.Report.Error(r.At(n), "wrong-form", "form-number", args)
	default:
		*into = Number{i, r.At(n)}
	}
}

// counted matches a number with what it counts before it, or the first of two: "p. 5",
// "5-6".
var counted = regexp.MustCompile(`^(?:\p{L}+\.? *)?([0-9]{1,6})(?: *[-–&] *[0-9]{1,6})?$`)

func (r *Reader) local(n *yaml.Node, f field, into *Local) {
	into.at = r.At(n)
	switch n.Kind {
	case yaml.ScalarNode:
		if !r.overlong(n, f.key) {
			into.same = strings.TrimSpace(r.visible(n))
		}
	case yaml.MappingNode:
		into.by = make(spoken[Text], 0, len(n.Content)/2)
		if !f.partial {
			into.order = r.Languages
		}
		r.byLanguage(n, !f.partial, none, func(tag string, value *yaml.Node) {
			var t Text
			r.text(value, f.key, &t)
			into.by = append(into.by, inLanguage[Text]{tag, t})
		})
	default:
		r.wrong(n, f.key, "local")
	}
}

// none says of no key that it has a list of values.
func none(string) bool { return false }

// every says so of each.
func every(string) bool { return true }

// byLanguage takes the values of a mapping whose keys are language tags.
func (r *Reader) byLanguage(n *yaml.Node, all bool, list func(key string) bool, take func(tag string, value *yaml.Node)) {
	var seen []string
	var empty *yaml.Node     // the first language without a text
	var strange []*yaml.Node // keys that are no languages
	doubled := false
	for i := 0; i+1 < len(n.Content); i += 2 {
		r.softened(n.Content[i], n.Content[i+1], r.Languages)
		tag := n.Content[i].Value
		if torn := r.torn(n, i, r.Languages, list); torn > 0 {
			name, _, _ := strings.Cut(tag, ":")
			seen = append(seen, name)
			i += 2 * (torn - 1)
			continue
		}
		if r.Languages != nil && !slices.Contains(r.Languages, tag) {
			strange = append(strange, n.Content[i])
			continue
		}
		if slices.Contains(seen, tag) {
			r.Report.Error(r.At(n.Content[i]), "duplicate-key", "duplicate-key", diag.Args{"Key": tag})
			doubled = true // and may be that of another language
			continue
		}
		if all && isEmpty(n.Content[i+1]) {
			empty = cmp.Or(empty, n.Content[i])
			continue // as good as not there
		}
		seen = append(seen, tag)
		take(tag, n.Content[i+1])
	}
	if all && len(seen) == 0 && empty != nil {
		r.Report.Error(r.At(empty), "empty-key", "empty-required", diag.Args{"Key": empty.Value})
		return
	}
	for _, key := range strange {
		r.unknown(n, key, r.Languages)
	}
	if len(strange) == 1 && len(seen) == len(r.Languages)-1 { // the one in place of the other
		return
	}
	for _, tag := range r.Languages {
		switch {
		case !all || doubled || slices.Contains(seen, tag) || meant(n, tag, r.Languages):
		case len(seen) == 0:
			r.Report.Error(r.At(n), "missing-key", "missing-key", diag.Args{"Key": tag})
		default:
			r.Report.Warning(r.At(n), "missing-text", "missing-text", diag.Args{"Language": tag})
		}
	}
}

func (r *Reader) forms(n *yaml.Node, key string, into *Forms) {
	switch n.Kind {
	case yaml.SequenceNode:
		into.same = r.texts(n, key)
	case yaml.MappingNode:
		into.by = make(spoken[[]Text], 0, len(n.Content)/2)
		r.byLanguage(n, false, every, func(tag string, value *yaml.Node) {
			into.by = append(into.by, inLanguage[[]Text]{tag, r.texts(value, key)})
		})
	default:
		r.wrong(n, key, "forms")
	}
}

func (r *Reader) texts(n *yaml.Node, key string) []Text {
	items := n.Content
	switch {
	case n.Kind == yaml.ScalarNode:
		items = r.oneOrMore(n, key)
	case n.Kind != yaml.SequenceNode:
		r.wrong(n, key, "list")
		return nil
	}
	out := make([]Text, len(items))
	for i, item := range items {
		r.text(item, key, &out[i])
	}
	return out
}
