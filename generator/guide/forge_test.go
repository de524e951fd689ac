package guide

import (
	"strings"
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
			got = editor.Edit("content/x y/fr.md")
		}
		if got != c.want {
			t.Errorf("in %s %+v it is edited at %q, want %q", c.repository, c.forge, got, c.want)
		}
	}
}

func TestAFileIsMadeWhereTheForgeTakesItsPathAndItsText(t *testing.T) {
	text := func(s string) record.Text { return record.Text{Value: s} }
	const file = "?filename=guide%2Fcontent%2Fx%2Ffr.md&value=---%0Atitle%3A+%23+%C3%A9%0A"
	for kind, want := range map[string]string{
		"github":  "https://git.example/a/b/new/trunk" + file,
		"forgejo": "https://git.example/a/b/_new/trunk" + file,
		"gitlab":  "https://git.example/a/b/-/new/trunk?content=---%0Atitle%3A+%23+%C3%A9%0A&file_name=guide%2Fcontent%2Fx%2Ffr.md",
	} {
		g := &Guide{Config: Config{
			Repository: text("https://git.example/a/b"), Forge: &Forge{Kind: text(kind), Branch: text("trunk"), Folder: text("guide")},
		}}
		if got := g.Editor().Create("content/x/fr.md", "---\ntitle: # é\n"); got != want {
			t.Errorf("with %s it is made at %q, want %q", kind, got, want)
		}
		got := g.Editor().Create("content/x/fr.md", strings.Repeat("é", 400))
		if len(got) > 2000 || !strings.Contains(got, "content%2Fx%2Ffr.md") {
			t.Errorf("with %s a long text makes the address %q", kind, got)
		}
	}
}
