package ledger

import (
	"slices"
	"sync"

	"recueil/generator/diag"
	"recueil/generator/snapshot"
)

// Memory keeps what was read of each file, for a program that stays, from one
// reading to the next. The zero Memory is empty; nil keeps nothing.
type Memory struct {
	open        sync.Mutex
	before, now map[string]remembered
}

type remembered struct {
	text   string
	tags   []string
	file   File
	report diag.List
}

// read reads a file, or remembers it. What it returns is the reader's own.
func (m *Memory) read(name string, text []byte, languages []string, store snapshot.Store, report *diag.List) File {
	if m == nil {
		return read(name, text, languages, store, report)
	}
	m.open.Lock()
	was, known := m.before[name]
	m.open.Unlock()
	if !known || was.text != string(text) || !slices.Equal(was.tags, languages) {
		was = remembered{text: string(text), tags: languages}
		was.file = read(name, text, languages, store, &was.report)
	}
	m.open.Lock()
	defer m.open.Unlock()
	if m.now == nil {
		m.now = map[string]remembered{}
	}
	m.now[name] = was
	report.Append(&was.report)
	out := was.file
	out.Items = slices.Clone(out.Items) // they are joined to one guide
	return out
}

// turn ends a reading: files that are no more are forgotten.
func (m *Memory) turn() {
	if m != nil {
		m.before, m.now = m.now, nil
	}
}
