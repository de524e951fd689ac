package draft

import (
	"maps"
	"slices"
	"strconv"
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
	// Draft is its text: a title, a summary, and what follows, parted by
	// blank lines.
	Draft string
}

// practiceHeadings are the sections of a full sheet that nobody need leave out.
var practiceHeadings = document.Kinds[2:6]

// Practice drafts the sheet of a practice that somebody tells first-hand. Every
// figure of the draft is one that the account states.
func Practice(g *guide.Guide, s Story) (*Draft, error) {
	if err := checkID(s.ID); err != nil {
		return nil, err
	}
	l := g.Language(s.Language)
	if l == nil {
		return nil, &Refusal{"no-language", map[string]any{"Language": s.Language, "Languages": strings.Join(g.Tags(), ", ")}}
	}
	if _, err := catalog.ParseDate(s.Date); err != nil && s.Date != "" {
		return nil, &Refusal{"new-date", map[string]any{"Date": s.Date}}
	}
	themes, err := identifyAll(g, guide.KindTheme, s.Themes)
	if err != nil {
		return nil, err
	}
	if err := checkWidth(g, themes); err != nil {
		return nil, err
	}
	territories, err := identifyAll(g, guide.KindTerritory, s.Territories)
	if err != nil {
		return nil, err
	}
	title, summary, text := parts(s.Draft)
	if s.Title != "" {
		title = s.Title
	}
	var keys keyLines
	keys.add("title", title)
	keys.add("summary", summary)
	keys.list("themes", themes)
	keys.list("territories", territories)
	keys.add("status", "unknown")
	keys = append(keys, "sources:")
	keys.add("  - told_by", s.ToldBy)
	keys.date("    date", s.Date)
	if stated := figuresOf(l.Tag, title, summary, text); len(stated) > 0 || s.Draft == "" {
		keys.list("    figures", stated)
	}
	if s.Draft == "" {
		text = headings(l, practiceHeadings)
	}
	path := "content/practices/" + s.ID + "/" + l.Tag + ".md"
	sheet := "---\n" + strings.Join(keys, "\n") + "\n---\n" + text
	return &Draft{
		Files: []File{{Path: path, After: []byte(sheet)}},
		Made:  []Made{{ID: s.ID, Name: title, Kind: guide.KindPractice.String()}},
		Empty: keys.empty(),
	}, nil
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

// ThemesIn are the themes of which a word of the name, in the language of a
// text, stands in the text: at most five, those with most words first.
func ThemesIn(g *guide.Guide, language, text string) []string {
	l := g.Language(language)
	if l == nil {
		return nil
	}
	said := map[string]bool{}
	for word := range strings.SplitSeq(catalog.Slug(text), "-") {
		said[word] = true
	}
	hits := map[string]int{}
	for _, theme := range g.Themes {
		name, _ := theme.NameIn(l)
		for word := range strings.SplitSeq(catalog.Slug(name), "-") {
			if len(word) >= shortest && said[word] {
				hits[theme.ID]++
			}
		}
	}
	out := slices.SortedStableFunc(maps.Keys(hits), func(a, b string) int {
		if hits[a] != hits[b] {
			return hits[b] - hits[a]
		}
		return strings.Compare(a, b)
	})
	return out[:min(len(out), most)]
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

// figuresOf lists the figures of texts as they are written there. Those that
// stand side by side, the day, month and year of a date, are one.
func figuresOf(language string, texts ...string) []string {
	var out []string
	known := map[string]bool{}
	for _, text := range texts {
		found := figure.Read(language, text)
		for i := 0; i < len(found); {
			from, end, fresh := found[i].Offset, found[i].Offset, false
			for ; i < len(found) && (found[i].Offset == from || joined(text[end:found[i].Offset])); i++ {
				end = found[i].Offset + found[i].Length
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
			if f.Offset+f.Length <= length {
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

// keyLines are the lines of front matter.
type keyLines []string

func (k *keyLines) add(key, value string) {
	if value == "" {
		*k = append(*k, key+":")
		return
	}
	*k = append(*k, key+": "+scalar(value))
}

// empty are the keys that hold nothing, those above other keys left out.
func (k *keyLines) empty() []string {
	var out []string
	for _, line := range *k {
		key, value, _ := strings.Cut(line, ":")
		if value = strings.TrimSpace(value); (value == "" || value == "[]") && key != "sources" {
			out = append(out, strings.TrimLeft(key, "- "))
		}
	}
	return out
}

// date writes a date, which YAML need not take for a text.
func (k *keyLines) date(key, value string) { *k = append(*k, strings.TrimRight(key+": "+value, " ")) }

func (k *keyLines) list(key string, values []string) { *k = append(*k, key+": "+flow(values)) }

// flow writes a list on one line; YAML need not take its numbers for texts.
func flow(values []string) string {
	var out []string
	for _, v := range values {
		if _, err := strconv.Atoi(v); err != nil {
			v = scalar(v)
		}
		out = append(out, v)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// headings are the known headings of a language, with room below each.
func headings(l *catalog.Language, kinds []string) string {
	var out strings.Builder
	for _, kind := range kinds {
		out.WriteString("\n## " + l.Text("heading."+kind) + "\n")
	}
	return out.String()
}

func sortedKeys(set map[string]bool) string {
	return strings.Join(slices.Sorted(maps.Keys(set)), ", ")
}
