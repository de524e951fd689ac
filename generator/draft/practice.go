package draft

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/document"
	"recueil/generator/figure"
	"recueil/generator/guide"
)

// Story is what an editor says of a new practice; all but the id may be left
// out, and is then left to be filled in.
type Story struct {
	ID string
	// Language is the tag of the language in which it is told.
	Language            string
	Title               string
	Themes, Territories []string // ids, or names in any language
	// ToldBy tells it first-hand, on the Date.
	ToldBy, Date string
	Document     Document // tells it, beside them or in their stead
	// Draft is its text: a title, a summary, and what follows, parted by
	// blank lines.
	Draft string
}

// practiceHeadings are the sections of a full sheet that nobody need leave out.
var practiceHeadings = document.Kinds[2:6]

// Practice drafts the sheet of a practice that somebody tells first-hand, or
// that a document tells: every figure of the draft is one that the account
// states, or the item of the ledger that is drafted with it.
func Practice(g *guide.Guide, read Read, s Story) (*Draft, error) {
	if err := checkID(s.ID); err != nil {
		return nil, err
	}
	l, err := languageIn(g, s.Language)
	if err != nil {
		return nil, err
	}
	if _, err := catalog.ParseDate(s.Date); err != nil && s.Date != "" {
		return nil, &Refusal{"new-date", map[string]any{"Date": s.Date}}
	}
	themes, err := identifyNarrow(g, s.Themes)
	if err != nil {
		return nil, err
	}
	territories, err := identifyAll(g, guide.KindTerritory, s.Territories)
	if err != nil {
		return nil, err
	}
	title, summary, text := parts(s.Draft)
	title = cmp.Or(s.Title, title)
	stated := figuresOf(l.Tag, title, summary, text)
	c, err := cite(g, read, s.Document, l, statement{
		kind: guide.KindPractice.String(), id: s.ID, topic: first(themes), label: title, gist: summary,
		figures: stated, territories: territories,
	})
	if err != nil {
		return nil, err
	}
	p := practiceKeys{title: title, summary: summary, themes: themes, territories: territories, citation: c, written: s.Draft != ""}
	if c == nil || s.ToldBy != "" {
		p.told = &account{s.ToldBy, s.Date, stated}
	}
	keys := p.lines(l)
	if s.Draft == "" {
		text = headings(l, practiceHeadings)
	}
	return &Draft{
		Files:  c.with(sheetFile("practices", s.ID, l, keys, text)),
		Made:   []Made{{ID: s.ID, Name: title, Kind: guide.KindPractice.String()}},
		Empty:  keys.empty(),
		Themes: fitting(g, l.Tag, s.Themes, s.Title+"\n"+s.Draft+"\n"+strings.ReplaceAll(s.ID, "-", " ")),
	}, nil
}

// identifyNarrow identifies themes of a sheet, none of which may be an axis.
func identifyNarrow(g *guide.Guide, words []string) ([]string, error) {
	themes, err := identifyAll(g, guide.KindTheme, words)
	if err != nil {
		return nil, err
	}
	return themes, checkWidth(g, themes)
}

// first is the first of a list, "" of none.
func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func identifyAll(g *guide.Guide, kind guide.Kind, words []string) ([]string, error) {
	var out []string
	for _, word := range words {
		id, err := identify(g, kind, word)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out, nil
}

// shortest is how many letters a word has at least that tells of a theme:
// articles and the like have fewer.
const shortest = 5

// parts cuts a draft into its title, its summary and the rest.
func parts(draft string) (title, summary, text string) {
	draft = strings.TrimSpace(strings.ReplaceAll(strings.TrimPrefix(draft, "\uFEFF"), "\r\n", "\n"))
	title, rest, _ := strings.Cut(draft, "\n")
	title = strings.TrimSpace(strings.TrimLeft(title, "# "))
	summary, text, _ = strings.Cut(strings.TrimSpace(rest), "\n\n")
	if text = strings.TrimSpace(text); text != "" {
		text += "\n"
	}
	return title, strings.Join(strings.Fields(summary), " "), text
}

// figuresOf lists the figures of texts as they are written there, with what they
// count. Those that stand side by side, the day, month and year of a date, are one.
func figuresOf(language string, texts ...string) []string {
	var out []string
	known := map[string]bool{}
	for _, text := range texts {
		found := slices.DeleteFunc(figure.Read(language, text), func(f figure.Figure) bool { return f.Soft })
		for i := 0; i < len(found); {
			from, end, fresh := found[i].Offset, found[i].Offset, false
			for ; i < len(found) && (found[i].Offset == from || joined(text[end:found[i].Offset])); i++ {
				end = found[i].Offset + max(found[i].Length, found[i].Reach)
				fresh = fresh || !known[found[i].Value]
				known[found[i].Value] = true
			}
			if fresh {
				out = append(out, readable(language, text[from:], end-from))
			}
		}
	}
	return out
}

// readable is the beginning of a text of a length, with as many words more as
// its figures need to be read by themselves: "quarantaine de" is 40.
func readable(language, text string, length int) string {
	last := func(of string) string {
		value := ""
		for _, f := range figure.Read(language, of) {
			if !f.Soft && f.Offset+f.Length <= length {
				value = f.Value
			}
		}
		return value
	}
	end, whole := length, last(text)
	for range 3 {
		if last(text[:end]) == whole {
			break
		}
		next := strings.IndexAny(text[min(end+1, len(text)):], " \n")
		if next < 0 {
			return strings.TrimSpace(text)
		}
		end += 1 + next
	}
	return strings.Join(strings.Fields(text[:end]), " ")
}

// joined tells whether two figures belong together that have a text between them.
func joined(between string) bool { return between == " " || between == " de " || between == "er " }

func sortedKeys(set map[string]bool) string {
	return strings.Join(slices.Sorted(maps.Keys(set)), ", ")
}
