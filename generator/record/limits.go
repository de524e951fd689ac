package record

import (
	"slices"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// What a text of YAML may have at most: no key of a guide needs a tenth of it.
const (
	mostDepth   = 20  // values in each other
	mostOpen    = 100 // brackets that are open, before the text is read
	mostKey     = 100 // characters of a key
	mostAliased = 1_000
)

// What a sheet, or an entry of a table, may hold: pages show all of it, and many
// of them in one list, so that there is room for so much.
const (
	mostListed = 300   // things in its lists, but those that go on on further pages
	aLine      = 400   // bytes of one of these: a longer one counts as several
	mostValue  = 3_000 // characters of a value
	mostName   = 300   // characters of a name
)

// names are the keys of what many lists call a thing by.
var names = []string{
	"title", "name", "short", "label", "term", "acronym", "aliases", "plural", "told_by", "office", "by", "publisher", "credit", "words", "means",
}

// overlong reports a value that is longer than it may be, and tells whether it is.
func (r *Reader) overlong(n *yaml.Node, key string) bool {
	most := mostValue
	if slices.Contains(names, key) {
		most = mostName
	}
	if len(n.Value) <= most || utf8.RuneCountInString(n.Value) <= most {
		return false
	}
	r.Report.Error(r.At(n), "long-value", "long-value", diag.Args{"Most": most})
	return true
}

// crowded reports, once, the first thing too many in the lists of a sheet or of an
// entry, and tells whether it is in this one.
func (r *Reader) crowded(items []*yaml.Node) bool {
	told := r.held > mostListed
	for _, n := range items {
		if r.held += 1 + words(n)/aLine; r.held > mostListed {
			if !told {
				r.Report.Error(r.At(n), "yaml-list", "yaml-list", diag.Args{"Most": mostListed})
			}
			return true
		}
	}
	return false
}

// words is how many bytes the values in a node have.
func words(n *yaml.Node) int {
	bytes := len(n.Value)
	for _, c := range n.Content {
		bytes += words(c)
	}
	return bytes
}

// opened looks for a place of a text at which more brackets are open than any
// text has that can be read, -1 for none.
func opened(text string) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			if depth++; depth > mostOpen {
				return i
			}
		case ']', '}':
			depth = max(0, depth-1)
		}
	}
	return -1
}

// exceeds reports where the nodes of a text go beyond a limit, and tells whether
// they do. Aliases are counted with all that they stand for.
func (r *Reader) exceeds(root *yaml.Node) bool {
	m := measure{reader: r, sizes: map[*yaml.Node]int{}}
	m.size(root, 0)
	return m.told
}

// measure is how much there is in nodes.
type measure struct {
	reader  *Reader
	sizes   map[*yaml.Node]int // of what aliases stand for; -1 while it is counted
	aliased int
	told    bool
}

func (m *measure) tell(n *yaml.Node, rule string, most int) int {
	if !m.told {
		m.reader.Report.Error(m.reader.At(n), rule, rule, diag.Args{"Most": most})
	}
	m.told = true
	return 0
}

// size is how many nodes there are in a node, itself included.
func (m *measure) size(n *yaml.Node, depth int) int {
	if m.told {
		return 0
	}
	if depth > mostDepth {
		return m.tell(n, "yaml-deep", mostDepth)
	}
	if n.Kind == yaml.AliasNode {
		return m.alias(n, depth)
	}
	if n.Anchor != "" {
		m.sizes[n] = -1
	}
	size := 1
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 && len(c.Value) > mostKey && utf8.RuneCountInString(c.Value) > mostKey {
			return m.tell(c, "yaml-key", mostKey)
		}
		size += m.size(c, depth+1)
	}
	if n.Anchor != "" {
		m.sizes[n] = size
	}
	return size
}

// alias is the size of what an alias stands for.
func (m *measure) alias(n *yaml.Node, depth int) int {
	size, known := m.sizes[n.Alias]
	if size < 0 {
		return m.tell(n, "yaml-aliases", mostAliased)
	}
	if !known {
		size = m.size(n.Alias, depth)
	}
	if m.aliased += size; m.aliased > mostAliased {
		return m.tell(n, "yaml-aliases", mostAliased)
	}
	return size
}
