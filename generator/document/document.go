// Package document reads one Markdown file of the guide: its front matter
// with positions, and its text.
//
// Parse opens a file: a Parsed holds the front matter as nodes of YAML and the
// text as a goldmark tree, and costs many times the memory of the file. Close
// takes from it all that is ever asked of the text, links, figures, mentions of
// terms, and its HTML with holes for what only a page knows, and lets the rest
// go: a Document.
//
// It knows one file only. What a link of the guide leads to, and which words
// are terms, it is told by its callers.
package document

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/figure"
)

// Document is the text of one file.
type Document struct {
	// File is the path below the guide's root, with slashes.
	File string
	// Length is that of the text below the front matter, in bytes.
	Length int
	// Links are in the order of the text.
	Links []Link
	// Pictures are in the order of the text.
	Pictures []Picture
	// Terms are the ids of the terms that the text mentions, each once.
	Terms []string
	// Paragraphs are those of some length, in the order of the text.
	Paragraphs []Paragraph

	anchors  []string
	sections []Section
	kept     keptSections
}

// Sections are the text before the first second-level heading, always there
// though perhaps empty, then one for each such heading.
func (d *Document) Sections() []Section {
	d.kept.open(d)
	return d.sections
}

// Section is a stretch of the text.
type Section struct {
	// Kind is the name of a known heading ("how", "results"), "lead" for the
	// first section, and "" for a heading that only this sheet has.
	Kind string
	// Title is the heading's text, with the language's typography.
	Title string
	// Anchor is the heading's id on a page; "" for the lead.
	Anchor string
	// Fingerprint is eight hexadecimal digits of the section's source; it
	// does not change with spaces at the ends of lines.
	Fingerprint string
	// At is where the section begins.
	At diag.Position
	// Figures are those of its text, the heading left out.
	Figures []Figure
	// Blocks are where its blocks begin.
	Blocks []diag.Position
	// Shape is how many blocks of each kind it has.
	Shape Shape
	// Ageing are the words of its text that are true only when it is written.
	Ageing []Word
	// Misspelt are the words of its text that are a slip away from a name.
	Misspelt []Misspelt
	// Copied are the runs of words that documents have too; Repeating, the
	// sentences that say again what the summary says.
	Copied, Repeating []Word
	// Tongue tells in which languages it is written.
	Tongue Tongue

	html  string // what it looks like, without its heading
	holes []hole
}

// Figure is a number in a text, or the name of a month.
type Figure struct {
	// Value is as package figure reads it, Text as it is written.
	Value, Text string
	// Also are other values that say the same; of a soft figure nobody asks that it is
	// answered or proved.
	Also []string
	Soft bool
	// Title is the words that may be a name in which it stands.
	Title string
	// Bound, Per, Weekday and Reversed are as package figure has them.
	Bound    figure.Bound
	Per      figure.Things
	Weekday  int
	Reversed bool
	// Right is how the language writes it, where the text writes it in the way of
	// another language; else "".
	Right string
	// Day and Year are those that stand next to a month.
	Day, Year string
	// Unit is "%" or "€" of a share or an amount, else "".
	Unit string
	// Counts is what it counts, as far as the words behind it tell, and Phrase the
	// figure up to the last of these; else Text.
	Counts figure.Things
	Phrase string
	// Block is which of the blocks of its section it stands in, from 1; 0 in what is
	// none.
	Block int
	At    diag.Position
}

// Empty tells whether nothing stands in the section.
func (s *Section) Empty() bool { return s.html == "" }

// HasAnchor tells whether a heading has an id.
func (d *Document) HasAnchor(id string) bool { return slices.Contains(d.anchors, id) }

// Checked lets go what only checks ask of a document: its figures, its words
// that age or are another's, and where its links stand.
func (d *Document) Checked() {
	d.Links, d.Paragraphs = nil, nil
	d.kept.checked = true
	for i := range d.sections {
		d.sections[i].checked()
	}
}

func (s *Section) checked() {
	s.Figures, s.Blocks, s.Ageing, s.Misspelt, s.Copied, s.Repeating, s.Tongue = nil, nil, nil, nil, nil, nil, Tongue{}
}

// Fingerprint returns eight hexadecimal digits that tell texts apart, blind
// to white space at the ends of lines and of the text.
func Fingerprint(text string) string { return fingerprint([]byte(text)) }

// IsFingerprint tells whether a word is one: eight hexadecimal digits.
func IsFingerprint(word string) bool {
	return len(word) == 8 && strings.Trim(word, "0123456789abcdef") == ""
}

func fingerprint(text []byte) string {
	text = bytes.TrimSpace(text)
	for _, end := range []string{" \n", "\t\n", "\r\n"} {
		if bytes.Contains(text, []byte(end)) {
			text = trimLines(text)
		}
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:4])
}

// trimLines takes white space off the ends of lines.
func trimLines(text []byte) []byte {
	lines := bytes.Split(text, []byte("\n"))
	for i := range lines {
		lines[i] = bytes.TrimRight(lines[i], " \t\r")
	}
	return bytes.Join(lines, []byte("\n"))
}
