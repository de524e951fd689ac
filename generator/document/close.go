package document

import (
	"html"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/figure"
	"recueil/generator/prose"
)

// Words is what texts are read with: the terms of the glossary in the
// language of the text, the languages of the guide, and what a text is not to
// say.
type Words struct {
	Terms *Terms
	// Runs are those of the documents that the guide relies on; nil for none.
	Runs *prose.Runs
	// Summary is that of the text, if the text is to tell something else; it is
	// asked for with Runs only.
	Summary prose.Summary
	// Names are those that texts may misspell; nil if that is not asked.
	Names *Names
	// Tongues are the languages that texts may be in; nil if that is not asked.
	Tongues *Tongues
	// Language returns a language of the guide by its tag, or nil.
	Language func(tag string) *catalog.Language
}

// Close reads all that is asked of the text, and lets the tree go.
func (d *Parsed) Close(words Words) *Document {
	mentions, terms := d.mentions(words.Terms)
	out := &Document{
		File: d.File, Length: len(d.body), Terms: terms, Links: d.links(), Pictures: d.picturesOf(),
		Paragraphs: d.paragraphs(), sections: make([]Section, len(d.parts)),
	}
	out.anchors = slices.Sorted(maps.Keys(d.anchors))
	p := &page{parsed: d, mentions: mentions, words: words}
	var text prose.Text
	for i, part := range d.parts {
		for _, block := range part.nodes {
			part.Shape.add(block)
		}
		passages := d.passages(&part)
		part.Figures, part.Ageing = d.figures(passages), d.ageingWords(passages)
		part.Misspelt, part.Blocks = d.misspeltNames(passages, words.Names), beginnings(passages)
		part.Tongue = d.tongue(passages, words.Tongues)
		part.Figures = append(part.Figures, d.captionFigures(&part)...)
		d.unwritten(&part, passages, &words, &text)
		part.html, part.holes = p.render(&part)
		out.sections[i] = part.Section
	}
	return out
}

// beginnings are where passages begin.
func beginnings(passages []passage) []diag.Position {
	out := make([]diag.Position, len(passages))
	for i := range passages {
		out[i] = passages[i].at(0)
	}
	return out
}

// figures reads the figures of a section, those of its heading left out.
func (d *Parsed) figures(passages []passage) []Figure {
	var room [16]Figure // as many as most sections have
	out := room[:0]
	var read []figure.Figure
	for i, p := range passages {
		read = figure.ReadInto(read, d.language.Tag, p.text)
		for _, f := range read {
			found := written(f, p.text, p.at(f.Offset))
			found.Block = i + 1
			out = append(out, found)
		}
	}
	return append([]Figure(nil), out...) // in no more memory than they take
}

// written is a figure of a text, of which it keeps nothing, at a place.
func written(f figure.Figure, text string, at diag.Position) Figure {
	phrase := strings.Clone(text[f.Offset : f.Offset+max(f.Length, f.Reach)])
	return Figure{
		Value: f.Value, Also: f.Also, Soft: f.Soft, Text: phrase[:f.Length], Right: f.Right, Day: strings.Clone(f.Day), Year: strings.Clone(f.Year),
		Unit: f.Unit, Title: strings.Clone(f.Title), Counts: f.Counts, Phrase: phrase, At: at,
		Bound: f.Bound, Per: f.Per, Weekday: f.Weekday, Reversed: f.Reversed,
	}
}

// FiguresAt reads the figures of a value of the front matter that stands at a
// place.
func (d *Parsed) FiguresAt(at diag.Position, value string) []Figure {
	var out []Figure
	for _, f := range figure.Read(d.language.Tag, value) {
		found := written(f, value, at)
		found.At = d.seek(at, found.Text)
		out = append(out, found)
		at = found.At
		at.Column += utf8.RuneCountInString(found.Text)
	}
	return out
}

// Plain is what readers read of the section, without markup, a line a block.
func (s *Section) Plain() string {
	var lines []string
	var line strings.Builder
	end := func() {
		if words := strings.TrimSpace(html.UnescapeString(line.String())); words != "" {
			lines = append(lines, words)
		}
		line.Reset()
	}
	for rest := s.html; rest != ""; {
		text, markup, _ := strings.Cut(rest, "<")
		line.WriteString(strings.ReplaceAll(text, "\n", " "))
		tag, after, _ := strings.Cut(markup, ">")
		if footnote(tag) {
			_, after, _ = strings.Cut(after, "</a>")
		}
		if !within(tag) {
			end()
		}
		rest = after
	}
	end()
	return strings.Join(lines, "\n")
}

// inline are the elements within a line.
var inline = []string{"a", "code", "em", "span", "strong", "sup"}
