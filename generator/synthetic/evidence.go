package synthetic

import (
	"fmt"
	"strings"
)

// cited is what a key "sources" says of one document.
type cited struct {
	source *source
	page   int
	items  []string
}

// lines are those of an entry of the key, indented.
func (e cited) lines() string {
	page := ""
	if e.page > 0 {
		page = fmt.Sprintf("    page: %d\n", e.page)
	}
	return fmt.Sprintf("  - source: %s\n%s    items: %s\n", e.source.id, page, flow(e.items))
}

// inline is the same on one line.
func (e cited) inline() string {
	page := ""
	if e.page > 0 {
		page = fmt.Sprintf("page: %d, ", e.page)
	}
	return fmt.Sprintf("{source: %s, %sitems: %s}", e.source.id, page, flow(e.items))
}

// prove lets a document state figures, in one item of the ledger or two.
func (m *maker) prove(kind, id string, s *speaker) cited {
	e := cited{source: pick(s.chance, m.sources)}
	if e.source.pages > 0 {
		e.page = s.between(1, e.source.pages)
	}
	half := len(s.stated)
	if s.percent(40) {
		half /= 2
	}
	e.items = []string{id}
	e.source.items = append(e.source.items, s.item(kind, id, e, s.stated[:half]))
	if half < len(s.stated) {
		e.items = append(e.items, id+"-more")
		e.source.items = append(e.source.items, s.item(kind, id+"-more", e, s.stated[half:]))
	}
	return e
}

// item is an item of the ledger, in the language of its document.
func (s *speaker) item(kind, id string, e cited, figures []stated) string {
	l := e.source.language
	quiet := &speaker{chance: s.chance, plan: s.plan} // what it says beside figures states none
	var out lines
	out.printf("  - id: %s\n    kind: %s\n", id, kind)
	if e.page > 0 {
		line := s.between(1, 900)
		out.printf("    page: %d\n    lines: [%d, %d]\n", e.page, line, line+s.between(2, 40))
	}
	out.printf("    label: %s\n", scalar(capital(bare(pick(s.chance, objects)))[l]))
	out.printf("    gist: %s\n", scalar(capital(quiet.clause(false))[l]+"."))
	if s.place != nil {
		out.printf("    territories: [{id: %s, role: actor}]\n", s.place.id)
	}
	if s.percent(50) {
		out.printf("    actors: %s\n", scalars([]string{pick(s.chance, actors)[l], pick(s.chance, subjects)[l]}))
	}
	if len(figures) > 0 {
		out.printf("    figures:\n")
	}
	for _, f := range figures {
		out.printf("      - {value: %s, what: %s}\n", scalar(f.proof(l)), scalar(f.what[l]))
	}
	if s.percent(8) {
		out.printf("    errata:\n%s", quiet.erratum(l))
	}
	if s.percent(20) {
		out.printf("    notes: %s\n", scalar(quiet.clause(false)[l]))
	}
	return out.String()
}

// erratum is something that the document misprints; every other is told to readers.
func (s *speaker) erratum(language int) string {
	word := bare(pick(s.chance, objects))
	var out lines
	out.printf("      - printed: %s\n        correct: %s\n        why: \"typo: a letter is missing\"\n",
		scalar(word[language][1:]), scalar(word[language]))
	if s.percent(50) {
		note := pair{"Le document imprime un mot sans sa première lettre ; ce guide écrit ", "The document prints a word without its first letter; this guide writes "}
		out.printf("        note: %s\n", local(note.add(word, same("."))))
	}
	return out.String()
}

// account is an entry of the key "sources" by somebody who tells of their own
// practice, with the figures in the language that leads.
func (s *speaker) account(language int, url string) string {
	var out lines
	name := pick(s.chance, firstNames) + " " + pick(s.chance, lastNames)
	out.printf("  - told_by: %s\n    office: %s\n    date: 20%02d-%02d-%02d\n", name, local(pick(s.chance, offices)),
		s.between(18, 24), s.between(1, 12), s.between(1, 28))
	if url != "" {
		out.printf("    url: %s\n", url)
	}
	var figures []string
	for _, f := range s.stated {
		figures = append(figures, f.proof(language))
	}
	if len(figures) > 0 {
		out.printf("    figures: %s\n", scalars(figures))
	}
	return out.String()
}

// ledger writes the documents' files, each with an item that nobody uses.
func (m *maker) ledger() {
	for i, s := range m.sources {
		c := m.chance("unused item", i)
		var out strings.Builder
		fmt.Fprintf(&out, "# %s\n\nsource: %s\nitems:\n", s.title[0], s.id)
		fmt.Fprintf(&out, "  - id: cover\n    kind: statement\n    label: %s\n    unused: it states no fact\n\n", scalar(pick(c, objects)[s.language]))
		out.WriteString(strings.Join(s.items, "\n"))
		m.file("seeds/"+s.id+".yaml", out.String())
	}
}
