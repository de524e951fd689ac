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

// weighing is what the words of an entry say, as its fields come.
type weighing struct {
	words   *vocabulary
	weights []float32 // of the words in the entry, by number
	names   []uint32  // the levels of the words that are a name, or a part of one
	met     []bool    // which senses are in the entry
	here    []int32   // these senses
	field   []int32   // the senses of the words of the field
}

const levelBits = 4

// entry appends what the words of an entry say: their senses, with the levels.
func (w *weighing) entry(said []said, e *Entry, kind float32) []said {
	t := w.words.in(e.Language)
	w.read(t, titles, e.Title)
	w.read(t, labels, e.Label)
	w.read(t, labels, e.Also...)
	w.read(t, summaries, e.Summary)
	w.read(t, places, e.Places...)
	w.read(t, headings, e.Headings...)
	w.read(t, arounds, e.Around...)
	if e.Texts != nil {
		e.Texts(func(text string) { w.take(t, text) })
		w.close(texts)
	}
	w.name(t, e.Title)
	w.name(t, e.Also...)
	for _, sense := range w.here {
		word := w.words.senses[sense].word
		said = append(said, newSaid(sense, max(w.names[word], level(w.weights[word], kind))))
	}
	for _, sense := range w.here {
		word := w.words.senses[sense].word
		w.weights[word], w.names[word], w.met[sense] = 0, 0, false
	}
	w.here = w.here[:0]
	return said
}

func (w *weighing) read(t *tongue, f field, list ...string) {
	for _, text := range list {
		w.take(t, text)
	}
	w.close(f)
}

// name notes the words of names that have few.
func (w *weighing) name(t *tongue, list ...string) {
	for _, name := range list {
		w.take(t, name)
		if n := len(w.field); n <= named {
			for _, sense := range w.field {
				word := w.words.senses[sense].word
				w.names[word] = max(w.names[word], uint32(levels-n))
			}
		}
		w.field = w.field[:0]
	}
}

func (w *weighing) take(t *tongue, text string) {
	words(text, func(word string) {
		if n := t.number(word); n >= 0 {
			w.field = append(w.field, n)
		}
	})
}

// close weighs the words of a field.
func (w *weighing) close(f field) {
	if len(w.field) == 0 {
		return
	}
	weight := f.weight / (1 - f.evening + f.evening*float32(len(w.field))/f.length)
	for len(w.weights) < len(w.words.texts) {
		w.weights, w.names = append(w.weights, 0), append(w.names, 0)
	}
	for len(w.met) < len(w.words.senses) {
		w.met = append(w.met, false)
	}
	for _, sense := range w.field {
		if !w.met[sense] {
			w.met[sense], w.here = true, append(w.here, sense)
		}
		w.weights[w.words.senses[sense].word] += weight
	}
	w.field = w.field[:0]
}
