package page

import (
	"fmt"
	"strings"

	"recueil/generator/guide"
)

// add is where readers write a practice of a theme or of a territory, "" where
// the guide does not say it. One of the two is nil.
func (w *writer) add(theme *guide.Theme, territory *guide.Territory) string {
	if w.editor == nil {
		return ""
	}
	return w.editor.Create(fmt.Sprintf("content/practices/%s/%s.md", w.l.Text("draft.id"), w.l.Tag), w.draft(theme, territory))
}

// draft is the file of a practice that is still to be written, its theme or its
// territory filled in; what else it wants stands beside each key.
func (w *writer) draft(theme *guide.Theme, territory *guide.Territory) string {
	themes, territories := "[] # "+w.l.Text("draft.themes"), "[] # "+w.l.Text("draft.territories")
	if theme != nil {
		themes = fmt.Sprintf("[%s]", theme.ID)
		var topics []string
		for _, t := range theme.Children {
			topics = append(topics, t.ID)
		}
		if topics != nil {
			themes += " # " + w.l.Format("draft.topics", map[string]any{"Topics": strings.Join(topics, ", ")})
		}
	}
	if territory != nil {
		territories = fmt.Sprintf("[%s]", territory.ID.Value)
	}
	key := func(name string) string { return name + ": # " + w.l.Text("draft."+name) }
	return asTyped.Replace(strings.Join([]string{
		"---", key("title"), key("summary"), "themes: " + themes, "territories: " + territories,
		"sources:", "  - " + key("told_by"), "    " + key("date"), "    figures: [] # " + w.l.Text("draft.figures"),
		"---", w.l.Text("draft.text"), "",
	}, "\n"))
}

// asTyped takes from a text the marks that the program sets: editors type others.
var asTyped = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "’", "'")
