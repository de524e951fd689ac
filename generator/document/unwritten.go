package document

import (
	"strings"
	"unicode/utf8"

	"recueil/generator/diag"
	"recueil/generator/prose"
)

// unwritten finds in a section what was not written for it: runs of words of
// the documents that the guide relies on, and sentences that say again what the
// summary says.
func (d *Parsed) unwritten(section *part, passages []passage, words *Words, text *prose.Text) {
	if words.Runs == nil {
		return
	}
	for _, p := range passages {
		text.Read(p.text)
		section.Copied = p.words(section.Copied, words.Runs.In(text))
		section.Repeating = p.words(section.Repeating, words.Summary.Repeated(text))
	}
}

// words adds stretches of the passage to a list.
func (p *passage) words(list []Word, spans []prose.Span) []Word {
	for _, s := range spans {
		list = append(list, Word{strings.Clone(p.text[s.From:s.To]), p.at(s.From)})
	}
	return list
}

// CopiedAt are the runs of words of documents in a value of the front matter
// that stands at a place.
func (d *Parsed) CopiedAt(at diag.Position, value string, runs *prose.Runs) []Word {
	if runs == nil {
		return nil
	}
	var text prose.Text
	text.Read(value)
	var out []Word
	for _, s := range runs.In(&text) {
		written := value[s.From:s.To]
		at = d.seek(at, written)
		out = append(out, Word{written, at})
		at.Column += utf8.RuneCountInString(written)
	}
	return out
}
