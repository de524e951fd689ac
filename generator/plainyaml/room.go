package plainyaml

import "go.yaml.in/yaml/v4"

// Room is where nodes lie, many side by side, so that those of one text take
// the place of those of the one before. The zero Room is empty.
type Room struct {
	blocks [][]yaml.Node
	at     int // the block that is being filled
	used   int // of its nodes
}

// node returns a node of its own. left is the length of the text that is still
// to be read.
func (m *Room) node(left int) *yaml.Node {
	if m.at < len(m.blocks) && m.used == len(m.blocks[m.at]) {
		m.at, m.used = m.at+1, 0
	}
	if m.at == len(m.blocks) {
		m.blocks = append(m.blocks, make([]yaml.Node, 8+left/16)) // as many as a text has in most cases
	}
	n := &m.blocks[m.at][m.used]
	m.used++
	return n
}

// Clear makes room for other nodes: those that lie there are no more.
func (m *Room) Clear() {
	for i := range m.at {
		clear(m.blocks[i])
	}
	if m.at < len(m.blocks) {
		clear(m.blocks[m.at][:m.used])
	}
	m.at, m.used = 0, 0
}
