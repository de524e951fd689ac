package search

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"recueil/generator/snapshot"
)

// mostSummary is how many characters are shown of a summary.
const mostSummary = 150

// reading is what an index takes of an entry.
type reading struct {
	href            string
	shown           []byte // what is shown of the entry, as a list of JavaScript
	kind            int
	themes, regions []int
	said            []said
}

// show notes what is shown of an entry, and by what it may be chosen, in an index
// of a language.
func (r *reading) show(e *Entry, language string) {
	r.href, r.kind = e.Href, e.Kind
	r.themes, r.regions = append(r.themes[:0], e.Themes...), append(r.regions[:0], e.Regions...)
	b := quote(append(r.shown[:0], '['), e.Href)
	for _, text := range []string{e.Title, e.Label, opening(e.Summary), strings.TrimSpace(strings.Join(e.Places, ", ") + " " + e.Further)} {
		b = quote(append(b, ','), text)
	}
	b = strconv.AppendInt(append(b, ','), int64(e.Kind), 10)
	b = append(b, ",["...)
	for i, t := range e.Themes {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(t), 10)
	}
	b = append(b, ']')
	if e.Language != language {
		b = quote(append(b, ','), e.Language)
	}
	r.shown = append(b, ']')
}

// opening are the first words of a summary.
func opening(text string) string {
	if utf8.RuneCountInString(text) <= mostSummary {
		return text
	}
	end := 0
	for i := range text {
		if end++; end == mostSummary {
			text = text[:i]
			break
		}
	}
	if space := strings.LastIndexAny(text, " \u00a0\u202f"); space > 0 {
		text = text[:space]
	}
	return strings.TrimRight(text, " \u00a0\u202f,;:.–—") + "…"
}

// save writes a reading.
func (r *reading) save(w *snapshot.Writer) {
	w.String(r.href)
	w.String(string(r.shown))
	w.Int(r.kind)
	for _, list := range [][]int{r.themes, r.regions} {
		w.Int(len(list))
		for _, n := range list {
			w.Int(n)
		}
	}
	w.Int(len(r.said))
	for _, s := range r.said {
		w.Int(int(s))
	}
}

// load reads a reading back, of words in so many senses.
func (r *reading) load(in *snapshot.Reader, senses int) {
	r.href = in.String()
	r.shown = append(r.shown[:0], in.String()...)
	r.kind = in.Int()
	for _, list := range []*[]int{&r.themes, &r.regions} {
		*list = (*list)[:0]
		for range in.Length() {
			*list = append(*list, in.Int())
		}
	}
	r.said = r.said[:0]
	for range in.Length() {
		if n := in.Int(); n >= 0 && n>>levelBits < senses {
			r.said = append(r.said, said(n)) //nolint:gosec // of a sense that there is
		}
	}
}

// reader takes what an index needs of its entries, one after the other: from
// those that were read for an earlier index, where they have the same digest of
// their own.
//
// What is kept for the next index is, of each entry, that something follows, the
// digest and the reading as a text; then that nothing does, and of each sense the
// word, the language and the stem. Words that no entry has any more stay among the
// senses until something else changes; no file has them.
type reader struct {
	*Index
	weighing weighing
	before   *snapshot.Reader
	now      snapshot.Writer
	reading  reading
}

// newReader returns a reader that knows what was kept, "" for nothing.
func (x *Index) newReader(kept string) *reader {
	r := &reader{Index: x, weighing: weighing{words: newVocabulary()}}
	in := snapshot.NewReader(kept, snapshot.Context{})
	for in.Bool() {
		in.Digest()
		_ = in.String()
	}
	for range in.Length() {
		r.weighing.words.add(in.String(), in.String(), in.String())
	}
	if !in.Whole() {
		r.weighing.words, kept = newVocabulary(), ""
	}
	r.now.Grow(len(kept) + len(kept)/64)
	r.before = snapshot.NewReader(kept, snapshot.Context{})
	return r
}

// next takes an entry. What it returns is so until the next one.
func (r *reader) next(d Draft) *reading {
	text := ""
	if r.before.Bool() {
		if own := r.before.Digest(); own == d.Own {
			text = r.before.String()
		} else {
			_ = r.before.String()
		}
	}
	r.now.Bool(true)
	r.now.Digest(d.Own)
	if text != "" {
		r.reading.load(snapshot.NewReader(text, snapshot.Context{}), len(r.weighing.words.senses))
		r.now.String(text)
		return &r.reading
	}
	e := d.Compose()
	r.reading.show(e, r.Language)
	r.reading.said = r.weighing.entry(r.reading.said[:0], e, r.Kinds[e.Kind].Weight)
	r.now.Within(func() { r.reading.save(&r.now) })
	return &r.reading
}

// kept is what the next index may know.
func (r *reader) kept() []byte {
	r.now.Bool(false)
	v := r.weighing.words
	r.now.Int(len(v.senses))
	for _, s := range v.senses {
		r.now.String(v.texts[s.word])
		r.now.String(s.language)
		r.now.String(s.stem)
	}
	return r.now.Bytes()
}
