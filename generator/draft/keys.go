package draft

import (
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// sheetFile is the file of a new sheet.
func sheetFile(folder, id string, l *catalog.Language, keys keyLines, text string) File {
	sheet := "---\n" + strings.Join(keys, "\n") + "\n---\n" + text
	return File{Path: "content/" + folder + "/" + id + "/" + l.Tag + ".md", After: []byte(sheet)}
}

// practiceKeys are what the front matter of a new practice holds.
type practiceKeys struct {
	title, summary      string
	themes, territories []string
	narrower            []string // topics that may stand in place of its theme
	citation            *citation
	told                *account
	written             bool // its text, with all figures that it has
}

// account is that of somebody who tells a practice first-hand.
type account struct {
	by, date string
	figures  []string
}

// explained are the keys beside which a word says what belongs there, while
// they are empty.
var explained = []string{"title", "summary", "themes", "territories", "told_by", "date", "figures"}

// lines are the front matter, with a word beside each key that is still empty.
func (p practiceKeys) lines(l *catalog.Language) keyLines {
	var keys keyLines
	keys.add("title", p.title)
	keys.add("summary", p.summary)
	keys.list("themes", p.themes)
	if len(p.narrower) > 0 {
		keys[len(keys)-1] += " # " + l.Format("draft.topics", map[string]any{"Topics": strings.Join(p.narrower, ", ")})
	}
	keys.list("territories", p.territories)
	keys.add("status", "unknown")
	keys = append(keys, "sources:")
	if p.citation != nil {
		keys = append(keys, p.citation.lines()...)
	}
	if p.told != nil {
		keys.add("  - told_by", p.told.by)
		keys.date("    date", p.told.date)
		if len(p.told.figures) > 0 || !p.written {
			keys.list("    figures", p.told.figures)
		}
	}
	for i, line := range keys {
		if key, ok := isEmpty(line); ok && slices.Contains(explained, key) {
			keys[i] += " # " + asTyped.Replace(l.Text("draft."+key))
		}
	}
	return keys
}

// asTyped takes from a text the marks that the program sets: editors type others.
var asTyped = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "’", "'")

// Skeleton is the file of a practice that is still to be written, its theme or
// its territory filled in, either of which may be nil.
func Skeleton(l *catalog.Language, theme *guide.Theme, territory *guide.Territory) string {
	p := practiceKeys{told: &account{}}
	if theme != nil {
		p.themes = []string{theme.ID}
		for _, t := range theme.Children {
			p.narrower = append(p.narrower, t.ID)
		}
	}
	if territory != nil {
		p.territories = []string{territory.ID.Value}
	}
	file := sheetFile("practices", "", l, p.lines(l), l.Text("draft.text")+"\n")
	return asTyped.Replace(string(file.After))
}

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
		if key, ok := isEmpty(line); ok && line != "sources:" {
			out = append(out, key)
		}
	}
	return out
}

// isEmpty tells whether the line of a key holds nothing but a comment.
func isEmpty(line string) (key string, ok bool) {
	key, value, _ := strings.Cut(line, ":")
	value, _, _ = strings.Cut(value, "# ")
	value = strings.TrimSpace(value)
	return strings.TrimLeft(key, "- "), value == "" || value == "[]"
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
