package guide

import (
	"io/fs"
	"sync"

	"recueil/generator/document"
	"recueil/generator/ledger"
	"recueil/generator/snapshot"
)

// Tree is a file system that knows the digest of each of its files without
// reading them again.
type Tree interface {
	fs.FS
	Sum(name string) (snapshot.Digest, error)
}

// Memory is what a program that stays keeps of a guide between one reading and
// the next, of files in a Tree: each sheet and each file of the ledger as it was
// read, before anything was joined. It holds for one catalog.
type Memory struct {
	open   sync.Mutex
	key    snapshot.Digest // of all but the files from which sheets are read
	words  map[string]document.Words
	pairs  map[string]*remembered // by the paths of the folders
	ledger ledger.Memory
}

// remembered is a folder as it was read.
type remembered struct {
	sum   snapshot.Digest // of its files
	files []*file
	sheet *Sheet
}

// recall takes a folder from memory, if its files have not changed.
func (m *Memory) recall(p *pair, key, sum snapshot.Digest) bool {
	m.open.Lock()
	defer m.open.Unlock()
	was := m.pairs[p.path()]
	if m.key != key || was == nil || was.sum != sum {
		return false
	}
	p.files = was.files
	if was.sheet != nil {
		sheet := *was.sheet
		p.sheet = &sheet
	}
	return true
}

// ofLedger is the part of the memory that the ledger has; nil for none.
func (m *Memory) ofLedger() *ledger.Memory {
	if m == nil {
		return nil
	}
	return &m.ledger
}

// remember keeps all folders of a reading, and none else. It is called before
// anything is joined.
func (m *Memory) remember(r *reader) {
	pairs := make(map[string]*remembered, len(r.pairs))
	for folder, p := range r.pairs {
		kept := &remembered{sum: p.sum, files: p.files}
		if p.sheet != nil {
			sheet := *p.sheet
			kept.sheet = &sheet
		}
		pairs[folder] = kept
	}
	m.open.Lock()
	defer m.open.Unlock()
	m.key, m.words, m.pairs = r.key, r.words, pairs
}

// wordsOf are the words of a reading: made anew where they have changed.
func (m *Memory) wordsOf(g *Guide, key snapshot.Digest) map[string]document.Words {
	if m != nil {
		m.open.Lock()
		defer m.open.Unlock()
		if m.key == key && m.words != nil {
			return m.words
		}
	}
	words, known := map[string]document.Words{}, &Guide{Languages: g.Languages} // and not all of the guide
	tongues := document.NewTongues(g.Languages)
	for _, l := range g.Languages {
		words[l.Tag] = document.Words{Terms: document.NewTerms(g.forms(l.Tag)), Language: known.Language, Runs: g.Runs, Tongues: tongues, Names: g.namesIn(l.Tag)}
	}
	return words
}
