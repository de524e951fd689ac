package guide

import (
	"testing"

	"recueil/generator/record"
)

func TestAFileIsEditedWhereTheForgeOfTheGuideHasItsEditor(t *testing.T) {
	text := func(s string) record.Text { return record.Text{Value: s} }
	for _, c := range []struct {
		repository string
		forge      *Forge
		want       string
	}{
		{"https://github.com/a/b", nil, "https://github.com/a/b/edit/main/content/x%20y/fr.md"},
		{"https://github.com/a/b.git/", &Forge{Branch: text("trunk"), Folder: text("guide")}, "https://github.com/a/b/edit/trunk/guide/content/x%20y/fr.md"},
		{"https://gitlab.com/a/b", nil, "https://gitlab.com/a/b/-/edit/main/content/x%20y/fr.md"},
		{"https://git.ville.example/a/b", &Forge{Kind: text("gitlab")}, "https://git.ville.example/a/b/-/edit/main/content/x%20y/fr.md"},
		{"https://codeberg.org/a/b", nil, "https://codeberg.org/a/b/_edit/main/content/x%20y/fr.md"},
		{"https://git.ville.example/a/b", nil, ""},
		{"", &Forge{Kind: text("gitlab")}, ""},
	} {
		g := &Guide{Config: Config{Repository: text(c.repository), Forge: c.forge}}
		got := ""
		if editor := g.Editor(); editor != nil {
			got = editor.JoinPath("content/x y/fr.md").String()
		}
		if got != c.want {
			t.Errorf("in %s %+v it is edited at %q, want %q", c.repository, c.forge, got, c.want)
		}
	}
}
