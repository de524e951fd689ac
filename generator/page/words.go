package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/document"
	"recueil/generator/guide"
)

// words composes the texts of a sheet, with the notices that belong to them.
func (w *writer) words(s *guide.Sheet) Words {
	v := s.In(w.l.Language)
	out := Words{Heading: v.Title, Summary: v.Summary, Lang: w.foreign(s)}
	fallback, stale := w.notices(s, w.addresses.Of(s.Original.Language, w.ref))
	out.Fallback = fallback
	if v.StaleHead {
		out.StaleHead = stale
	}
	for i := range v.Doc.Sections() {
		section := &v.Doc.Sections()[i]
		if section.Empty() && section.Title == "" {
			continue
		}
		part := Section{Kind: section.Kind, Title: section.Title, HTML: HTML(section.HTML(w.linker(s)))}
		if section.Anchor != "" {
			part.Anchor = w.anchor(section.Anchor)
		}
		if i < len(v.Stale) && v.Stale[i] {
			part.Stale = stale
		}
		out.Sections = append(out.Sections, part)
	}
	return out
}

// notices are what readers may have to be told of a sheet whose original is at
// an address: that it is not translated, nil where it is, and that it is out
// of date.
func (w *writer) notices(s *guide.Sheet, at address.Address) (fallback, stale *Notice) {
	original := &Link{
		Href: at.From(w.path), Lang: s.Original.Language.Tag, Text: w.l.Text("notice.read-original"),
	}
	if w.foreign(s) != "" {
		fallback = &Notice{Text: w.l.Format("notice.fallback", w.inLanguage(s.Original)), Link: original}
	}
	return fallback, &Notice{Text: w.l.Format("notice.stale", w.inLanguage(s.Original)), Link: original}
}

// summary is the summary of a sheet, in its own language.
func (w *writer) summary(s *guide.Sheet) Phrase {
	return Phrase{s.In(w.l.Language).Summary, w.foreign(s)}
}

// inLanguage names a version's language in the words of the page's.
func (w *writer) inLanguage(v *guide.Version) map[string]any {
	return map[string]any{"Language": w.l.Text("language.in." + v.Language.Tag)}
}

// body renders the whole text of a sheet that has no sections to show apart.
func (w *writer) body(s *guide.Sheet) HTML {
	v := s.In(w.l.Language)
	var b strings.Builder
	for i := range v.Doc.Sections() {
		b.WriteString(v.Doc.Sections()[i].HTML(w.linker(s)))
	}
	return HTML(b.String())
}

// introduction is the whole text of a theme or a topic, with what readers have
// to be told of it.
func (w *writer) introduction(t *guide.Theme) Introduction {
	v := t.In(w.l.Language)
	out := Introduction{HTML: w.body(t.Sheet), Lang: w.foreign(t.Sheet)}
	fallback, stale := w.notices(t.Sheet, w.addresses.Of(t.Original.Language, t.Ref()))
	if t.Level() == 2 { // of others the page's opening says it
		out.Fallback = fallback
	} else {
		first, rest := document.Opening(v.Language, string(out.HTML))
		out.First, out.HTML = HTML(first), HTML(rest)
	}
	if slices.Contains(v.Stale, true) || t.Level() == 2 && v.StaleHead {
		out.Stale = stale
	}
	return out
}

// place composes a territory with its number.
func (w *writer) place(t *guide.Territory) Place {
	link := w.link(t)
	return Place{Name: link.Text, Href: link.Href, Number: t.Number(), Lang: link.Lang}
}

func (w *writer) name(t *guide.Territory) string { return w.heading(t).Text }

// lead composes a practice as a run-in: the label, then the summary, in
// which its territories are places, then those that it does not name. It is all
// in the language of the summary but for these.
func (w *writer) lead(p *guide.Practice) Lead {
	v := p.In(w.l.Language)
	runs, rest := w.runs(v.Summary, v.Language, p.Territories)
	out := Lead{
		Label: cmp.Or(v.Label, v.Title) + v.Language.Text("punctuation.colon"), Href: w.to(p.Ref()), Lang: w.foreign(p.Sheet),
		Runs: runs, Places: rest,
	}
	if isLead(p) {
		out.Href, out.Anchor, out.Dated, out.Sources = "", w.anchorOf(p), w.dated(p.Sheet), w.citations(p.Sources, p.Accounts)
		if _, stale := w.notices(p.Sheet, w.addresses.Of(p.Original.Language, p.Ref())); v.StaleHead {
			out.Stale = stale
		}
	}
	for i := range rest {
		if out.Lang != "" && rest[i].Lang == "" {
			rest[i].Lang = w.l.Tag
		}
	}
	return out
}

// mention is where a text names a territory.
type mention struct {
	from, to int
	place    Place
}

// runs finds the territories that a text in a language names, each at its
// first mention.
func (w *writer) runs(text string, in *catalog.Language, territories []guide.Participation) (runs []Run, rest []Place) {
	found, rest := w.mentions(text, w.locale(in), territories)
	slices.SortFunc(found, func(a, b mention) int { return a.from - b.from })
	at := 0
	for _, m := range found {
		if m.from > at {
			runs = append(runs, Run{Text: text[at:m.from]})
		}
		m.place.Name = text[m.from:m.to]
		runs = append(runs, Run{Place: &m.place})
		at = m.to
	}
	return append(runs, Run{Text: text[at:]}), rest
}

// mentions finds each territory's first mention that belongs to no longer
// name: the longest names are looked for first, so that "Lyon" is not found
// in "Métropole de Lyon". rest are the acting territories that are not named.
func (w *writer) mentions(text string, l *locale, territories []guide.Participation) (found []mention, rest []Place) {
	name := func(t *guide.Territory) Phrase { return l.name(t) }
	longest := slices.Clone(territories)
	slices.SortStableFunc(longest, func(a, b guide.Participation) int {
		return len(name(b.Territory).Text) - len(name(a.Territory).Text)
	})
	missing := map[*guide.Territory]bool{}
	for _, in := range longest {
		from, to := l.mention(text, in.Territory, found)
		if from < 0 {
			missing[in.Territory] = true
			continue
		}
		place := w.place(in.Territory)
		place.Lang = name(in.Territory).Lang
		found = append(found, mention{from, to, place})
	}
	for _, in := range territories {
		if missing[in.Territory] && takesPart(in) {
			rest = append(rest, w.place(in.Territory))
		}
	}
	return found, rest
}

// mention finds a territory's name or alias, as whole words outside those
// already taken.
func (l *locale) mention(text string, t *guide.Territory, taken []mention) (from, to int) {
	names := []string{l.name(t).Text}
	for _, alias := range t.Aliases.In(l.Tag) {
		names = append(names, l.Typeset(alias.Value))
	}
	for _, name := range names {
		for at := 0; name != "" && at < len(text); {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			from, to = at+i, at+i+len(name)
			inside := slices.ContainsFunc(taken, func(m mention) bool { return from < m.to && m.from < to })
			if !inside && wholeWords(text, from, to) {
				return from, to
			}
			at = to
		}
	}
	return -1, -1
}

// wholeWords tells whether no letter or hyphen touches the stretch: "Lyon"
// is not meant in "Lyonnais", nor "Saint-Denis" in "Seine-Saint-Denis".
func wholeWords(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	joins := func(r rune) bool { return unicode.IsLetter(r) || r == '-' }
	return !joins(before) && !joins(after)
}
