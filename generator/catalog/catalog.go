// Package catalog knows languages: the interface strings of each, its plural
// forms, dates, numbers, order of the alphabet, and typography.
//
// In come YAML files in the form of github.com/nicksnyder/go-i18n, out comes
// a Catalog of languages, which never changes and is safe for concurrent use.
// The package knows nothing of sheets, pages or HTML.
//
// # Files
//
// The language of a file is the last part of its name, a BCP 47 tag: "fr.yaml"
// and "diagnostics.fr.yaml" are both French. Strings of "fr.yaml" are for
// readers: they are typed with ordinary spaces and straight apostrophes and get
// the typography of the language when they are loaded. Those of any other file
// of French are kept as they are typed: they go to a terminal. A language may
// have strings for readers alone; the program then does not speak it (Speaks).
//
// # Ids
//
// An id is a group and a name with a dot between, written out on one line, so
// that a search for "nav.practices" finds the string and the code that shows
// it. (go-i18n also joins nested mappings with dots, but in a group it keeps
// the names id, description, hash, zero, one, two, few, many, other to itself.)
// A string names its arguments as {{.Name}}. One with plural forms is a
// mapping of one and other, with {{.Count}} for the number:
//
//	nav.practices: Fiches pratiques
//	territory.insee: "Code INSEE {{.Code}}"
//	count.practices: {one: "{{.Count}} fiche pratique", other: "{{.Count}} fiches pratiques"}
//
// Each language needs month.january to month.december, and the patterns of a
// date: date.full with {{.Day}}, {{.Month}} and {{.Year}}, date.month without
// the day, date.day without the year; where the first day of a month has a name
// of its own as in French, date.first.
//
// # Rules
//
// What strings cannot say stands in a file a language, french.go: typography,
// ordinals, the mark between thousands, words that do not count in sorting. A
// language without such a file keeps text as it is typed.
package catalog

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"

	"recueil/generator/plainyaml"
)

// Catalog holds languages by their tag.
type Catalog struct {
	languages map[string]*Language
	spoken    map[string]bool // those with strings for a terminal
}

// Load reads every *.yaml at the root of files. It fails on a file that it
// cannot read, on a name without a language, on a string whose template is
// broken, and on an id that two files of one language both have.
func Load(files fs.FS) (*Catalog, error) {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return nil, err
	}
	c := &Catalog{languages: map[string]*Language{}, spoken: map[string]bool{}}
	messages := map[string][]*i18n.Message{}
	from := map[string]map[string]string{} // tag, id: file
	for _, name := range names {
		file, err := parse(files, name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		tag := file.Tag.String()
		if from[tag] == nil {
			from[tag] = map[string]string{}
		}
		for _, m := range file.Messages {
			if other, twice := from[tag][m.ID]; twice {
				return nil, fmt.Errorf("%s: the string %q is also in %s", name, m.ID, other)
			}
			from[tag][m.ID] = name
		}
		messages[tag] = append(messages[tag], file.Messages...)
		c.spoken[tag] = c.spoken[tag] || !forReaders(name)
	}
	for tag, all := range messages {
		if c.languages[tag], err = newLanguage(tag, all); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func parse(files fs.FS, name string) (*i18n.MessageFile, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	base := strings.TrimSuffix(name, ".yaml")
	tag, err := language.Parse(base[strings.LastIndexByte(base, '.')+1:])
	if err != nil {
		return nil, fmt.Errorf("the name must end in a language and .yaml, as in %q: %w", "fr.yaml", err)
	}
	file, err := i18n.ParseMessageFileBytes(text, name, map[string]i18n.UnmarshalFunc{"yaml": unmarshal})
	if err != nil {
		return nil, err
	}
	file.Tag = tag
	if forReaders(name) {
		for _, m := range file.Messages {
			for _, form := range forms(m) {
				*form = typesetTemplate(rulesOf(tag), *form)
			}
		}
	}
	return file, nil
}

// unmarshal decodes a YAML text for go-i18n, to which v is an *any. The library
// compares each key of a mapping with all others.
func unmarshal(text []byte, v any) error {
	if root, ok := plainyaml.Parse(string(text)); ok {
		if value, ok := decoded(root); ok {
			*v.(*any) = value
			return nil
		}
	}
	return yaml.Unmarshal(text, v)
}

// decoded returns the value of a node of strings and mappings of strings, each
// key once.
func decoded(n *yaml.Node) (any, bool) {
	if n.Kind == yaml.ScalarNode {
		return n.Value, n.Tag == "!!str"
	}
	values := make(map[string]any, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, known := decoded(n.Content[i])
		value, sound := decoded(n.Content[i+1])
		name, text := key.(string)
		if _, twice := values[name]; twice || !known || !sound || !text {
			return nil, false
		}
		values[name] = value
	}
	return values, n.Kind == yaml.MappingNode
}

// forReaders tells whether the name of a file is a language and no more.
func forReaders(name string) bool { return strings.Count(name, ".") == 1 }

// forms returns the plural forms of a message, those without text too.
func forms(m *i18n.Message) []*string {
	return []*string{&m.Zero, &m.One, &m.Two, &m.Few, &m.Many, &m.Other}
}

// typesetTemplate sets the text between the actions of a template. To its
// neighbours, what an action prints is like a digit: both a word and a number.
// So is what stands before a string that begins with a space, such as " : ".
func typesetTemplate(r *rules, s string) string {
	var b strings.Builder
	before := rune(0)
	if strings.HasPrefix(s, " ") {
		before = '0'
	}
	for {
		text, rest, found := strings.Cut(s, "{{")
		if !found {
			return b.String() + r.typeset(before, s, 0)
		}
		b.WriteString(r.typeset(before, text, '0'))
		action, rest, found := strings.Cut(rest, "}}")
		b.WriteString("{{" + action)
		if !found {
			return b.String()
		}
		b.WriteString("}}")
		before, s = '0', rest
	}
}

// Language returns the language of a BCP 47 tag, exactly that one, or nil.
func (c *Catalog) Language(tag string) *Language { return c.languages[tag] }

// Tags returns the tags of all languages, sorted.
func (c *Catalog) Tags() []string { return slices.Sorted(maps.Keys(c.languages)) }

// Speaks tells whether the program can speak a language to editors: whether
// there are strings of it for a terminal.
func (c *Catalog) Speaks(tag string) bool { return c.spoken[tag] }

// Spoken returns the tags of the languages that Speaks, sorted.
func (c *Catalog) Spoken() []string {
	return slices.DeleteFunc(c.Tags(), func(tag string) bool { return !c.spoken[tag] })
}
