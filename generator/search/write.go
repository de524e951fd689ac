package search

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"recueil/generator/snapshot"
)

const (
	// shardSize is about how many bytes a shard of the dictionary has.
	shardSize = 8_000
	// perShard is how many entries a shard of them has: those of a page of results
	// are in as many shards.
	perShard = 12
)

// writer writes the files of an index.
type writer struct {
	*Index
	take   Take
	buffer []byte
	sum    snapshot.Writer
	facets facets
	entry  int
	shown  []byte // the shard of entries that is being filled
	shards int    // of entries
	// numbers are those of entries that synonyms lead to, by their addresses.
	numbers map[string]int
}

// facets are the entries of each kind, theme and region.
type facets struct{ kinds, themes, regions [][]int }

// Write makes the files of the index, until the context ends. It returns what it
// has read of the entries; kept is what it returned for an index that differed in
// nothing but what entries have of their own, "" for none: of those that have the
// same digest, nothing is read again.
func (x *Index) Write(ctx context.Context, kept string, take Take) ([]byte, error) {
	r := x.newReader(kept)
	if err := x.write(ctx, r, take); err != nil {
		return nil, err
	}
	return r.kept(), nil
}

func (x *Index) write(ctx context.Context, r *reader, take Take) error {
	w := &writer{Index: x, take: take, numbers: map[string]int{}}
	for _, s := range x.Synonyms {
		for _, address := range s.Near {
			w.numbers[address] = -1
		}
	}
	w.facets = facets{make([][]int, len(x.Kinds)), make([][]int, len(x.Themes)), make([][]int, len(x.Regions))}
	g := &gathering{words: r.weighing.words}
	for d := range x.Entries {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		entry := r.next(d)
		g.add(entry.said)
		if err := w.add(entry); err != nil {
			return err
		}
	}
	if err := w.endShown(); err != nil {
		return err
	}
	firsts, letters, err := w.dictionary(g)
	if err != nil {
		return err
	}
	if err := w.facetsFile(); err != nil {
		return err
	}
	if err := w.explorers(); err != nil {
		return err
	}
	return w.manifest(firsts, letters)
}

// explorers writes what other pages than that of the search ask for.
func (w *writer) explorers() error {
	if w.Facets != nil {
		if err := w.exploreFile(w.Facets()); err != nil {
			return err
		}
	}
	if w.Places == nil {
		return nil
	}
	if places := w.Places(); len(places) > 0 {
		return w.placesFile(places)
	}
	return nil
}

// begin begins a file: what it calls, up to its values.
func (w *writer) begin(b []byte, kind string, number string) []byte {
	b = append(b, "recueil("...)
	b = append(quote(b, w.Language), ',')
	b = append(quote(b, kind), ',')
	return append(b, number...)
}

func (w *writer) file(name string, content []byte) error {
	w.sum.String(name)
	w.sum.Digest(snapshot.Sum(content))
	return w.take(w.Folder+name, content)
}

// add notes what is shown of an entry.
func (w *writer) add(r *reading) error {
	w.facets.kinds[r.kind] = append(w.facets.kinds[r.kind], w.entry)
	for _, t := range r.themes {
		w.facets.themes[t] = append(w.facets.themes[t], w.entry)
	}
	for _, region := range r.regions {
		w.facets.regions[region] = append(w.facets.regions[region], w.entry)
	}
	if w.entry%perShard == 0 {
		if err := w.endShown(); err != nil {
			return err
		}
		w.shown = w.begin(w.shown[:0], "d", strconv.Itoa(w.shards))
	}
	w.shown = append(append(w.shown, ','), r.shown...)
	if _, near := w.numbers[r.href]; near {
		w.numbers[r.href] = w.entry
	}
	w.entry++
	return nil
}

// endShown writes the shard of entries that was filled.
func (w *writer) endShown() error {
	if len(w.shown) == 0 {
		return nil
	}
	name := "d" + strconv.Itoa(w.shards) + ".js"
	w.shards++
	content := append(w.shown, ")\n"...)
	w.shown = content[:0]
	return w.file(name, content)
}

// dictionary writes the shards of words, and words alone.
func (w *writer) dictionary(g *gathering) (firsts, letters []string, err error) {
	v, stands := g.words, g.byWord()
	v.akin(g.used)
	order := make([]int32, 0, len(v.texts))
	final := make([]int, len(v.texts))      // of the words with a stem, the place of the last in the order, by the one that stands for them
	for word := range int32(len(v.texts)) { //nolint:gosec // fewer words than that
		if len(stands.of(word)) > 0 {
			order = append(order, word)
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(v.texts[a], v.texts[b]) })
	for i, word := range order {
		final[v.root(word)] = i
	}
	for from := 0; from < len(order); {
		s := &shard{vocabulary: v, latest: map[int32]int{}}
		open := 0
		for i := from; i < len(order); i++ {
			word := order[i]
			s.add(word, stands.of(word))
			open = max(open, final[v.root(word)])
			// words with one stem stay together, if that is not too long
			if size := len(s.words) + len(s.kin) + len(s.entries); size >= shardSize && (open <= i || size >= 2*shardSize) || i == len(order)-1 {
				firsts = append(firsts, v.texts[order[from]])
				from = i + 1
				break
			}
		}
		if err := w.shard(len(firsts)-1, s); err != nil {
			return nil, nil, err
		}
	}
	letters, err = w.alone(v, order)
	return firsts, letters, err
}

// shard is a part of the dictionary.
type shard struct {
	*vocabulary
	words, kin, entries []byte
	before              string
	number              int
	latest              map[int32]int // the last word of a stem, counted from 1
}

func (s *shard) add(word int32, at []uint32) {
	s.words = append(appendWord(s.words, s.before, s.texts[word]), ' ')
	s.before = s.texts[word]
	s.number++
	// how far back the word with the same stem stands, 0 for none
	root := s.root(word)
	back := 0
	if latest := s.latest[root]; latest > 0 {
		back = s.number - latest
	}
	s.latest[root] = s.number
	s.kin = digits(s.kin, back)
	s.entries = append(appendEntries(s.entries, at), ' ')
}

func (w *writer) shard(number int, s *shard) error {
	name := strconv.Itoa(number)
	b := w.begin(w.buffer[:0], "s", name)
	for _, part := range [][]byte{s.words, s.kin, s.entries} {
		b = append(b, ',', '"')
		b = append(b, strings.TrimSuffix(string(part), " ")...)
		b = append(b, '"')
	}
	b = append(b, ")\n"...)
	w.buffer = b
	return w.file("s"+name+".js", b)
}

// alone writes words by their first letters, of which it returns the first of each
// file. Those that begin with a digit are left out, as nobody could say what was
// meant.
func (w *writer) alone(v *vocabulary, order []int32) (letters []string, err error) {
	var b []byte
	before := ""
	end := func() error {
		w.buffer = append(b, "\")\n"...)
		return w.file("v"+strconv.Itoa(len(letters)-1)+".js", w.buffer)
	}
	for _, word := range order {
		text := v.texts[word]
		if text[0] <= '9' {
			continue
		}
		_, size := utf8.DecodeRuneInString(text)
		if len(letters) == 0 || len(b) > shardSize && !strings.HasPrefix(before, text[:size]) {
			if len(letters) > 0 {
				if err := end(); err != nil {
					return nil, err
				}
			}
			letters, before = append(letters, text[:size]), ""
			b = append(w.begin(w.buffer[:0], "v", strconv.Itoa(len(letters)-1)), ',', '"')
		} else {
			b = append(b, ' ')
		}
		b = appendWord(b, before, text)
		before = text
	}
	if len(letters) == 0 {
		return nil, nil
	}
	return letters, end()
}

func (w *writer) facetsFile() error {
	b := w.begin(w.buffer[:0], "f", "0")
	for _, list := range [][][]int{w.facets.kinds, w.facets.themes, w.facets.regions} {
		b = append(b, ',', '"')
		for i, numbers := range list {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendNumbers(b, numbers)
		}
		b = append(b, '"')
	}
	w.buffer = append(b, ")\n"...)
	return w.file("f.js", w.buffer)
}

// manifest says what there is, and ends with what tells this index from others.
func (w *writer) manifest(firsts, letters []string) error {
	b := w.begin(w.buffer[:0], "m", "0")
	b = append(b, ",{"...)
	number := func(key string, n int) {
		b = strconv.AppendInt(append(append(b, key...), ':'), int64(n), 10)
		b = append(b, ',')
	}
	text := func(key, text string) { b = append(quote(append(append(b, key...), ':'), text), ',') }
	number("count", w.entry)
	number("per", perShard)
	text("firsts", strings.Join(firsts, " "))
	text("letters", strings.Join(letters, ""))
	text("none", rulesOf(w.Language).none)
	b = append(b, "kinds:["...)
	for _, k := range w.Kinds {
		b = append(quote(b, k.Name), ',')
	}
	b = append(b, "],regions:["...)
	for _, r := range w.Regions {
		b = append(quote(b, r), ',')
	}
	b = append(b, "],themes:["...)
	for _, t := range w.Themes {
		b = quote(append(b, '['), t.Title)
		b = append(strconv.AppendInt(append(b, ','), int64(t.Axis), 10), "],"...)
	}
	b = append(b, "],synonyms:["...)
	for _, s := range w.Synonyms {
		b = w.synonym(b, s)
	}
	b = append(b, "],"...)
	w.sum.String(string(b))
	sum := w.sum.Sum()
	const hex = "0123456789abcdef"
	tag := make([]byte, 0, 10)
	for _, c := range sum[:5] {
		tag = append(tag, hex[c>>4], hex[c&15])
	}
	text("version", string(tag))
	b = append(b, "})\n"...)
	return w.take(w.Folder+"m.js", b)
}

// synonym writes words, what they mean, and the numbers of entries.
func (w *writer) synonym(b []byte, s Synonym) []byte {
	b = append(b, "[["...)
	for _, word := range s.Words {
		b = append(quote(b, word), ',')
	}
	b = append(quote(append(b, "],"...), s.Means), ",["...)
	for _, address := range s.Near {
		if n := w.numbers[address]; n >= 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), ',')
		}
	}
	return append(b, "]],"...)
}
