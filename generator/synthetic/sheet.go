package synthetic

import (
	"strings"

	"recueil/generator/document"
)

// sheet is a sheet in both languages.
type sheet struct {
	folder                string // below content/
	title, summary, label pair
	slug                  pair
	facts                 string // the keys of the original, as YAML
	parts                 []part // the first has no heading
	leads                 int    // the language that leads
}

// part is a section of a text.
type part struct{ heading, text pair }

// source is the part as Markdown.
func (p part) source(language int) string {
	if p.heading[language] == "" {
		return p.text[language]
	}
	return strings.TrimRight("## "+p.heading[language]+"\n\n"+p.text[language], "\n")
}

// state is what has become of a translation.
type state int

const (
	stamped   state = iota
	stale           // a part of the original has changed since
	missing         // nobody has made it
	unstamped       // nobody has said which version it follows
)

// states are those of twenty sheets: four in five are stamped, a tenth is
// stale, one is missing and one unstamped.
func states() []state {
	out := make([]state, 20)
	copy(out, []state{stale, stale, missing, unstamped})
	return out
}

// state is that of the translation of a sheet of a kind: exact in every twenty.
func (o Options) state(kind string, i int) state {
	return states()[o.chance("state of "+kind, i/20).shuffled(20)[i%20]]
}

// write writes the files of a sheet, with the translation in a state.
func (m *maker) write(s *sheet, translation state, c chance) {
	m.file(m.name(s, s.leads), s.original())
	if translation != missing {
		m.file(m.name(s, 1-s.leads), s.translation(translation, c))
	}
}

func (m *maker) name(s *sheet, language int) string {
	return "content/" + s.folder + "/" + tags[language] + ".md"
}

func (s *sheet) original() string {
	var out lines
	out.printf("---\n")
	s.words(&out, s.leads)
	out.printf("%s---\n%s\n", s.facts, s.body(s.leads))
	return out.String()
}

func (s *sheet) translation(state state, c chance) string {
	var out lines
	out.printf("---\n")
	s.words(&out, 1-s.leads)
	out.key("follows", flow(s.follows(state, c)))
	out.printf("---\n%s\n", s.body(1-s.leads))
	return out.String()
}

// words writes the keys that each language has.
func (s *sheet) words(out *lines, language int) {
	out.key("title", scalar(s.title[language]))
	for _, key := range []struct {
		name  string
		value pair
	}{{"summary", s.summary}, {"label", s.label}, {"slug", s.slug}} {
		if key.value[language] != "" {
			out.key(key.name, scalar(key.value[language]))
		}
	}
}

func (s *sheet) body(language int) string {
	parts := make([]string, 0, len(s.parts))
	for _, p := range s.parts {
		if text := p.source(language); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n\n")
}

// follows are the stamps of a translation: the fingerprint of what stands
// above the text, then one of each part. Those of a stale one have a part
// that the original no longer has.
func (s *sheet) follows(state state, c chance) []string {
	if state == unstamped {
		return nil
	}
	texts := []string{s.title[s.leads] + "\n" + s.summary[s.leads] + "\n" + s.label[s.leads]}
	for _, p := range s.parts {
		texts = append(texts, p.source(s.leads))
	}
	if state == stale {
		texts[c.below(len(texts))] += " An older text."
	}
	for i, text := range texts {
		texts[i] = document.Fingerprint(text)
	}
	return texts
}
