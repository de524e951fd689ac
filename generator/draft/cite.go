package draft

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// Read returns the text of a file of the guide, nil where it is not there.
type Read func(path string) ([]byte, error)

// Document is where in a source a thing stands; the zero Document is none.
type Document struct {
	Source string // an id, or a title in any language
	Page   int    // from 1; 0 in a document without pages
}

// statement is what a document says of a new thing.
type statement struct {
	kind, id    string // of the thing
	topic       string
	label, gist string
	date        string // of a day, "06-20"
	figures     []string
	territories []string
}

// citation is how a new thing cites a document, and the file of the ledger that
// grows by the item it cites.
type citation struct {
	source, item string
	page         int
	files        []File
}

// cite finds the item of the ledger that is called after a thing, or drafts it:
// it says what the draft says, in the draft's language.
func cite(g *guide.Guide, read Read, d Document, l *catalog.Language, s statement) (*citation, error) {
	switch {
	case d.Source == "" && d.Page != 0:
		return nil, &Refusal{"new-no-source", map[string]any{"Page": d.Page, "Sources": strings.Join(slices.Sorted(slices.Values(g.IDs(guide.KindSource))), ", ")}}
	case d.Source == "":
		return nil, nil
	}
	id, err := identify(g, guide.KindSource, d.Source)
	if err != nil {
		return nil, err
	}
	source := g.Find(guide.Ref{Kind: guide.KindSource, ID: id}).(*guide.Source)
	c := &citation{source: id, item: s.kind + "-" + s.id, page: d.Page}
	if item := g.Ledger.Item(id, c.item); item != nil {
		c.page = item.Page.Value
		return c, nil
	}
	if pages := source.Pages.Value; d.Page < 0 || pages > 0 && (d.Page < 1 || d.Page > pages) {
		return nil, &Refusal{"new-page", map[string]any{"Source": id, "Page": d.Page, "Pages": pages}}
	}
	path := "seeds/" + id + ".yaml"
	before, err := read(path)
	if err != nil {
		return nil, err
	}
	text := before
	if before == nil {
		text = fmt.Appendf(nil, "source: %s\nlanguage: %s\nitems:\n", id, l.Tag)
	}
	after, err := grow(text, placesOf(g, id), []row{c.row(s, l, languageOf(g, id, before, l))})
	if err != nil {
		return nil, err
	}
	c.files = []File{{path, before, after}}
	return c, nil
}

// languageOf is the language in which a file of the ledger is written: that of
// its items, or of the draft where it begins with it.
func languageOf(g *guide.Guide, source string, text []byte, l *catalog.Language) string {
	if text == nil {
		return l.Tag
	}
	for _, item := range g.Ledger.Of(source) {
		if !item.Written.Set() {
			return item.Language
		}
	}
	return ""
}

// placesOf are the items of a source by their pages.
func placesOf(g *guide.Guide, source string) []record.Text {
	var out []record.Text
	for _, item := range g.Ledger.Of(source) {
		out = append(out, record.Text{Value: pagePlace(item.Page.Value), At: item.ID.At})
	}
	return out
}

func pagePlace(page int) string { return fmt.Sprintf("%06d", page) }

// row is the item in a file of the ledger that is written in a language.
func (c *citation) row(s statement, l *catalog.Language, language string) row {
	fields := []field{{"kind", s.kind}}
	if language != l.Tag {
		fields = append(fields, field{"language", l.Tag})
	}
	if c.page > 0 {
		fields = append(fields, field{"page", strconv.Itoa(c.page)})
	}
	for _, f := range []field{{"topic", s.topic}, {"label", s.label}, {"gist", s.gist}} {
		if f.value != "" {
			fields = append(fields, field{f.key, scalar(f.value)})
		}
	}
	if s.date != "" {
		fields = append(fields, field{"date", `"` + s.date + `"`})
	}
	if len(s.territories) > 0 {
		fields = append(fields, field{"territories", "[{id: " + strings.Join(s.territories, ", role: actor}, {id: ") + ", role: actor}]"})
	}
	if len(s.figures) > 0 {
		fields = append(fields, field{"figures", flow(s.figures)})
	}
	return row{id: c.item, fields: fields, place: pagePlace(c.page)}
}

// key is the key "sources" of a record of a table.
func (c *citation) key() []field {
	if c == nil {
		return nil
	}
	page := ""
	if c.page > 0 {
		page = fmt.Sprintf("page: %d, ", c.page)
	}
	return []field{{"sources", fmt.Sprintf("[{source: %s, %sitems: [%s]}]", c.source, page, c.item)}}
}

// lines are the entry of the key "sources" of a sheet.
func (c *citation) lines() keyLines {
	out := keyLines{"  - source: " + c.source}
	if c.page > 0 {
		out = append(out, "    page: "+strconv.Itoa(c.page))
	}
	return append(out, "    items: ["+c.item+"]")
}

// with are the files of a draft, and those that grow by what it cites.
func (c *citation) with(files ...File) []File {
	if c == nil {
		return files
	}
	return slices.Concat(files, c.files)
}
