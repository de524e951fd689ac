package sitetest

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/record"
	"recueil/i18n"
)

// shown is a text of a table as readers of a language see it.
func shown(text record.Local, l *catalog.Language) string {
	return typeset(text.In(l.Tag), text.Language(l.Tag), l)
}

// typeset sets a text in its own language; "" is that of its readers.
func typeset(text, tag string, readers *catalog.Language) string {
	if l := model.Language(tag); l != nil {
		return l.Typeset(text)
	}
	return readers.Typeset(text)
}

// foreign are the words of a guide that readers of a language see in another,
// with the tag of that: names and summaries, definitions, what days are, who
// tells what. Names of territories are left out: in the midst of a text they
// need no mark.
func foreign(l *catalog.Language) map[string]string {
	out := map[string]string{}
	add := func(text, tag string) {
		if text = typeset(text, tag, l); tag != "" && tag != l.Tag && utf8.RuneCountInString(text) > 3 {
			out[text] = tag
		}
	}
	local := func(texts ...record.Local) {
		for _, text := range texts {
			add(text.In(l.Tag), text.Language(l.Tag))
		}
	}
	for _, t := range model.Things() {
		if kind := t.Ref().Kind; kind != guide.KindTerritory && kind != guide.KindProfile {
			add(t.NameIn(l))
		}
	}
	for _, s := range model.Sheets {
		add(s.In(l).Summary, s.In(l).Language.Tag)
		add(s.In(l).Label, s.In(l).Language.Tag)
		for _, link := range s.Links {
			local(link.Label)
		}
		for _, a := range s.Accounts {
			local(a.Office)
		}
		for _, c := range s.Front.Shared().Corrected {
			local(c.Text)
		}
	}
	for _, p := range model.Practices {
		for _, a := range p.Actors {
			local(a.Name)
		}
	}
	for _, t := range model.Terms {
		local(t.Definition)
	}
	for _, d := range model.Days {
		local(d.By, d.Note)
	}
	for _, s := range model.Sources {
		local(s.Short, s.Publisher, s.Kind, s.Note)
	}
	for _, k := range model.TerritoryKinds {
		local(k.Plural)
	}
	local(model.Config.Title, model.Config.Tagline, model.Config.Notice)
	return out
}

// own are words that are the same in a language of the guide: there they need
// no mark.
func own(l *catalog.Language) map[string]bool {
	out := map[string]bool{}
	for _, t := range model.Things() {
		if name, tag := t.NameIn(l); tag == "" || tag == l.Tag {
			out[l.Typeset(name)] = true
		}
	}
	return out
}

func TestWordsOfAnotherLanguageAreMarked(t *testing.T) {
	for _, l := range model.Languages {
		f := faultsOf(t)
		same := own(l)
		seen := map[string]bool{}
		words := foreign(l)
		for _, p := range plain.pages {
			if !strings.HasPrefix(p.path, l.Tag+"/") {
				continue
			}
			for _, block := range p.blocks() {
				text := string(runes(block))
				for word, tag := range words {
					at := wholeWords(text, word)
					if at < 0 || same[word] {
						continue
					}
					seen[word] = true
					if marked := block[utf8.RuneCountInString(text[:at])].language; marked != tag {
						f.add(p, "%q stands for %q, and is marked as %q: %s", word, tag, marked, around(text, ""))
					}
				}
			}
		}
		untranslated := func(s *guide.Sheet) bool { return s.In(l).Language != l }
		if slices.ContainsFunc(model.Sheets, untranslated) && len(seen) == 0 {
			t.Errorf("of %d texts that %q lacks, none is shown", len(words), l.Tag)
		}
	}
}

func runes(block []character) []rune {
	var out []rune
	for _, c := range block {
		out = append(out, c.rune)
	}
	return out
}

// wholeWords is where a text holds some words, no letter beside them; -1 if it
// does not.
func wholeWords(text, words string) int {
	from := 0
	for {
		at := strings.Index(text[from:], words)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return at
		}
		from = at + len(words)
	}
}

// interfaceWords are the strings of a language's interface that take no
// argument, without those that another language of the guide has too.
func interfaceWords(t *testing.T, l *catalog.Language) map[string]bool {
	out := map[string]bool{}
	for _, text := range interfaceTexts(t, l) {
		out[l.Typeset(text)] = utf8.RuneCountInString(text) > 3
	}
	for _, o := range model.Languages {
		if o == l {
			continue
		}
		for _, text := range interfaceTexts(t, o) {
			delete(out, o.Typeset(text))
		}
	}
	return out
}

func interfaceTexts(t *testing.T, l *catalog.Language) []string {
	t.Helper()
	content, err := fs.ReadFile(i18n.Files, l.Tag+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var strings map[string]any
	if err := yaml.Unmarshal(content, &strings); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range strings {
		if text, ok := s.(string); ok {
			out = append(out, text)
		}
	}
	return out
}

// What a page says by itself is in its language, wherever it stands.
func TestWordsOfTheInterfaceAreInTheLanguageOfThePage(t *testing.T) {
	for _, l := range model.Languages {
		f := faultsOf(t)
		words := interfaceWords(t, l)
		seen := 0
		for _, p := range plain.pages {
			if !p.framed() || p.language() != l.Tag {
				continue
			}
			for n := range p.root.Descendants() {
				text := strings.TrimSpace(n.Data)
				if n.Type != html.TextNode || !words[text] {
					continue
				}
				seen++
				if marked := languageOf(n.Parent); marked != l.Tag {
					f.add(p, "%q is marked as %q", text, marked)
				}
			}
		}
		if seen == 0 {
			t.Errorf("no page in %q says anything by itself", l.Tag)
		}
	}
}
