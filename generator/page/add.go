package page

import (
	"fmt"

	"recueil/generator/draft"
	"recueil/generator/guide"
)

// add is where readers write a practice of a theme or of a territory, "" where
// the guide does not say it. One of the two is nil.
func (w *writer) add(theme *guide.Theme, territory *guide.Territory) string {
	if w.editor == nil {
		return ""
	}
	return w.editor.Create(fmt.Sprintf("content/practices/%s/%s.md", w.l.Text("draft.id"), w.l.Tag), draft.Skeleton(w.l.Language, theme, territory))
}
