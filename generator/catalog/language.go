package catalog

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"
)

// Language is one language of the interface. It is safe for concurrent use.
type Language struct {
	// Tag is the BCP 47 tag: "fr", "en".
	Tag string

	rules     *rules
	texts     map[string]string // the strings without arguments
	formats   map[string]pattern
	written   map[string]string // all strings, in their form other, as they are written
	counted   sync.Map          // of to string: counts that were asked for
	localizer *i18n.Localizer
	months    [12]string
	first     string // the first day of a month, "" when it is "1"
	patterns  datePatterns
	collators sync.Pool
	alphabet  []string // its letters
	letters   [][]byte // their collation keys
}

// strict makes a missing argument an error, not the words "<no value>".
var strict = &template.TextParser{Option: "missingkey=error"}

func newLanguage(tag string, messages []*i18n.Message) (*Language, error) {
	t := language.Make(tag)
	l := &Language{Tag: tag, rules: rulesOf(t), texts: map[string]string{}, formats: map[string]pattern{}, written: make(map[string]string, len(messages))}
	for _, m := range messages {
		if m.Other == "" {
			return nil, fmt.Errorf("%s: the string %q is empty or lacks the form other", tag, m.ID)
		}
		l.written[m.ID] = m.Other
		if m.One != "" && m.Many == "" {
			m.Many = m.Other // the French form of 1 000 000, rarely different
		}
		for _, form := range forms(m) {
			if !strings.Contains(*form, "{{") {
				continue
			}
			if p, ok := compile(*form); ok { // it is sound, as all but a few are
				if form == &m.Other && m.One == "" {
					l.formats[m.ID] = p
				}
			} else if _, err := strict.Parse(*form, m.LeftDelim, m.RightDelim); err != nil {
				return nil, fmt.Errorf("%s: the string %q: %w", tag, m.ID, err)
			}
		}
		if !strings.Contains(m.Other, "{{") {
			l.texts[m.ID] = m.Other
		}
	}
	bundle := i18n.NewBundle(t)
	if err := bundle.AddMessages(t, messages...); err != nil {
		return nil, err
	}
	l.localizer = i18n.NewLocalizer(bundle, tag)
	for i, name := range monthIDs {
		l.months[i] = l.Text("month." + name)
	}
	l.first, l.patterns = l.texts["date.first"], newDatePatterns(l)
	l.collators.New = func() any { return newCollator(t) }
	l.alphabet = strings.Split(cmp.Or(l.rules.alphabet, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "")
	l.letters = letterKeys(newCollator(t), l.alphabet)
	return l, nil
}

// Text returns a string that takes no arguments. A string that is missing, or
// that takes arguments, gives its id between ⟦ and ⟧.
func (l *Language) Text(id string) string {
	if s, ok := l.texts[id]; ok {
		return s
	}
	return missing(id)
}

// Format returns a string with its arguments filled in as they are given. A
// string that is missing, or one of whose arguments is, gives its id between ⟦ and ⟧.
func (l *Language) Format(id string, args map[string]any) string {
	if s, ok := l.texts[id]; ok {
		return s
	}
	if s, ok := l.formats[id].fill(args); ok {
		return s
	}
	return l.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: args, TemplateParser: strict})
}

// of is a string for a number of things.
type of struct {
	id string
	n  int
}

// Count returns the plural form of a string for n things; {{.Count}} in it is
// n as Number writes it.
func (l *Language) Count(id string, n int) string {
	if known, ok := l.counted.Load(of{id, n}); ok {
		return known.(string)
	}
	s := l.localize(&i18n.LocalizeConfig{
		MessageID: id, PluralCount: n, TemplateData: map[string]any{"Count": l.Number(n)}, TemplateParser: strict,
	})
	l.counted.Store(of{id, n}, s)
	return s
}

func (l *Language) localize(config *i18n.LocalizeConfig) string {
	s, err := l.localizer.Localize(config)
	if err != nil {
		return missing(config.MessageID)
	}
	return s
}

func missing(id string) string { return "⟦" + id + "⟧" }

// Typeset gives a plain string the typography of the language: spaces,
// apostrophes, quotation marks, ellipses. Setting what is set changes nothing.
// Addresses of the web and of e-mail in s stay as they are.
func (l *Language) Typeset(s string) string { return l.TypesetBetween(0, s, 0) }

// TypesetBetween is Typeset for one run of a longer text, such as a text node
// of a Markdown tree. The runes before and after it are those of the text as
// it was typed, 0 at its edges. A space that is missing belongs to the run
// that holds the punctuation mark.
func (l *Language) TypesetBetween(before rune, s string, after rune) string {
	return l.rules.typeset(before, s, after)
}

// Span is a part of a string, in bytes.
type Span struct{ Start, End int }

// Ordinals returns the ends of ordinals that the language raises, in order:
// "er" in "1er", "e" in "XIXe", "er" in "1.er" of Spanish. English raises
// none, and the list is nil.
func (l *Language) Ordinals(s string) []Span { return l.rules.ordinals.find(s) }

// Homograph tells whether a known heading of another language may be a word of
// this one: "Comment" is French for "How", and English, too.
func (l *Language) Homograph(title string) bool {
	return slices.Contains(l.rules.homographs, Slug(title))
}
