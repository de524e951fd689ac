package search

// A word says the more of an entry the more often it stands there and the fewer
// words stand beside it, in a field that counts more: BM25F (Robertson, Zaragoza:
// The Probabilistic Relevance Framework, 2009, section 3.6). Lengths are compared
// with usual ones and not with those of the guide, so that an edit of one entry
// changes nothing of others.
type field struct {
	weight  float32
	length  float32 // the usual number of words
	evening float32 // from 0 to 1: how much longer ones count less
}

var (
	titles    = field{8, 5, .5}
	labels    = field{5, 2, .3}
	summaries = field{3, 18, .4}
	places    = field{5, 2, .4}
	headings  = field{2, 6, .3}
	arounds   = field{1.5, 6, .3}
	texts     = field{1, 150, .6}
)

const (
	saturation = 5  // k1: of a word that weighs this much another half is to come
	levels     = 16 // of what a word says
	// The highest levels are those of words that are a name by themselves, or with
	// one or two others: whoever looks for it wants what is called so.
	named = 3
)

// level is what a word says of an entry that weighs so much there.
func level(weight, kind float32) uint32 {
	share := kind * weight / (weight + saturation)
	return uint32(max(0, share*(levels-named)))
}

// gathering is the entries as they come.
type gathering struct {
	words    *vocabulary
	weights  []float32 // of the words in the entry, by number
	here     []int32   // the words in the entry
	names    []uint32  // the levels of the words that are a name, or a part of one
	field    []int32   // the words of the field
	postings []posting
	entries  uint32
}

// posting is a word in an entry: the number of the entry and the level.
type posting struct {
	word int32
	at   uint32
}

const levelBits = 4

func (g *gathering) add(e *Entry, kind float32) {
	t := g.words.in(e.Language)
	g.read(t, titles, e.Title)
	g.read(t, labels, e.Label)
	g.read(t, labels, e.Also...)
	g.read(t, summaries, e.Summary)
	g.read(t, places, e.Places...)
	g.read(t, headings, e.Headings...)
	g.read(t, arounds, e.Around...)
	if e.Texts != nil {
		e.Texts(func(text string) { g.take(t, text) })
		g.close(texts)
	}
	g.name(t, e.Title)
	g.name(t, e.Also...)
	for _, word := range g.here {
		l := max(g.names[word], level(g.weights[word], kind))
		g.postings = append(g.postings, posting{word, g.entries<<levelBits | l})
		g.weights[word], g.names[word] = 0, 0
	}
	g.here = g.here[:0]
	g.entries++
}

func (g *gathering) read(t *tongue, f field, list ...string) {
	for _, text := range list {
		g.take(t, text)
	}
	g.close(f)
}

// name notes the words of names that have few.
func (g *gathering) name(t *tongue, list ...string) {
	for _, name := range list {
		g.take(t, name)
		if n := len(g.field); n <= named {
			for _, word := range g.field {
				g.names[word] = max(g.names[word], uint32(levels-n))
			}
		}
		g.field = g.field[:0]
	}
}

func (g *gathering) take(t *tongue, text string) {
	words(text, func(word string) {
		if n := t.number(word); n >= 0 {
			g.field = append(g.field, n)
		}
	})
}

// close weighs the words of a field.
func (g *gathering) close(f field) {
	if len(g.field) == 0 {
		return
	}
	weight := f.weight / (1 - f.evening + f.evening*float32(len(g.field))/f.length)
	for len(g.weights) < len(g.words.texts) {
		g.weights, g.names = append(g.weights, 0), append(g.names, 0)
	}
	for _, word := range g.field {
		if g.weights[word] == 0 {
			g.here = append(g.here, word)
		}
		g.weights[word] += weight
	}
	g.field = g.field[:0]
}

// byWord puts postings in the order of the words, those of a word in that of
// the entries: of a word they stand from starts[word] on to starts[word+1].
func (g *gathering) byWord() (starts []int, at []uint32) {
	starts = make([]int, len(g.words.texts)+1)
	for _, p := range g.postings {
		starts[p.word+1]++
	}
	for i := range len(starts) - 1 {
		starts[i+1] += starts[i]
	}
	at = make([]uint32, len(g.postings))
	next := append([]int(nil), starts...)
	for _, p := range g.postings {
		at[next[p.word]] = p.at
		next[p.word]++
	}
	return starts, at
}
