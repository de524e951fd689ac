package search

import "slices"

// said is what a word in one sense says of an entry: the number of the sense and
// the level.
type said uint32

func newSaid(sense int32, level uint32) said {
	return said(uint32(sense)<<levelBits | level) //nolint:gosec // no negative sense is said
}

func (s said) sense() int { return int(s >> levelBits) }

func (s said) level() uint32 { return uint32(s & (1<<levelBits - 1)) }

// gathering is what the words of all entries say, as these come.
type gathering struct {
	words    *vocabulary
	used     []bool // which senses are
	postings []posting
	entries  uint32
}

// posting is a word in an entry: the number of the entry and the level.
type posting struct {
	word int32
	at   uint32
}

// add adds what the words of the next entry say.
func (g *gathering) add(said []said) {
	for len(g.used) < len(g.words.senses) {
		g.used = append(g.used, false)
	}
	if cap(g.postings)-len(g.postings) < len(said) { // append would add a quarter, and copy them all each time
		g.postings = slices.Grow(g.postings, max(len(said), len(g.postings)))
	}
	for _, s := range said {
		g.used[s.sense()] = true
		g.postings = append(g.postings, posting{g.words.senses[s.sense()].word, g.entries<<levelBits | s.level()})
	}
	g.entries++
}

// concordance is where words stand.
type concordance struct {
	starts, ends []int
	at           []uint32
}

// of are the entries in which a word stands, with the levels; none where no sense
// of the word is used.
func (c *concordance) of(word int32) []uint32 { return c.at[c.starts[word]:c.ends[word]] }

// byWord puts postings in the order of the words, those of a word in that of the
// entries. A word that stands in an entry in two senses says one thing.
func (g *gathering) byWord() *concordance {
	c := &concordance{starts: make([]int, len(g.words.texts)+1), at: make([]uint32, len(g.postings))}
	for _, p := range g.postings {
		c.starts[p.word+1]++
	}
	for i := range len(c.starts) - 1 {
		c.starts[i+1] += c.starts[i]
	}
	c.ends = slices.Clone(c.starts)
	for _, p := range g.postings {
		end := c.ends[p.word]
		if end > c.starts[p.word] && c.at[end-1] == p.at {
			continue
		}
		c.at[end] = p.at
		c.ends[p.word]++
	}
	return c
}
