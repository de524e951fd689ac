package address

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/i18n"
)

// Checks ask ids and slugs for their form, and no more is needed: whatever has
// it gives a path that every file system takes, in every language.
func TestIdsAndSlugsOfTheLongestFormGivePathsThatPass(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	id := strings.Repeat("a", permalink.MaxID)
	sheet := &fstest.MapFile{Data: []byte("---\ntitle: X\nslug: " + id + "\nsummary: X\n---\n")}
	table := &fstest.MapFile{Data: []byte(fmt.Sprintf(
		"- {id: %s, term: X, name: X, title: X, short: X, kind: city, country: XX, definition: X}\n", id))}
	root := fstest.MapFS{
		"content/guide.yaml": {Data: []byte("title: X\ntagline: X\nlanguages: [" + strings.Join(messages.Tags(), ", ") + "]\n")},
	}
	for _, folder := range []string{"practices", "networks", "boxes", "pages", "profiles", "themes"} {
		root["content/"+folder+"/"+id+"/fr.md"] = sheet
	}
	for _, name := range []string{"territories", "glossary", "sources", "calendar"} {
		root["content/tables/"+name+".yaml"] = table
	}
	g, err := guide.Read(context.Background(), root, messages, &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	m := New(g, Tree{})
	for _, l := range g.Languages {
		pages := m.Pages(l)
		if len(pages) < 15 {
			t.Errorf("only %d pages in %s", len(pages), l.Tag)
		}
		for _, p := range pages {
			if err := permalink.Check(p.Path); err != nil {
				t.Error(err)
			}
			if at, ok := m.At(p.Path); !ok || at != p {
				t.Errorf("at %s stands %v", p.Path, at)
			}
		}
	}
}
