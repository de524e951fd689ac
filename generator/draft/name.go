package draft

import (
	"slices"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// identify finds the thing of a kind that a word means: by its id, or by its
// name in any language of the guide, whatever its accents and capitals. Where
// there is none, the refusal proposes what comes near.
func identify(g *guide.Guide, kind guide.Kind, word string) (string, error) {
	names := namesOf(g, kind)
	slug := catalog.Slug(word)
	if id := names[slug]; id != "" {
		return id, nil
	}
	var slugs []string
	found := map[string]bool{}
	for name, id := range names {
		slugs = append(slugs, name)
		if slug != "" && strings.Contains("-"+name+"-", "-"+slug+"-") {
			found[id] = true
		}
	}
	slices.Sort(slugs) // of several that are as near, the same each time
	if near := names[record.Suggest(slug, slugs)]; len(found) == 0 && near != "" {
		found[near] = true
	}
	if len(found) == 0 {
		found = sharing(names, slug)
	}
	return "", &Refusal{"new-unknown", map[string]any{
		"Name": word, "Near": sortedKeys(found), "Key": plurals[kind], "Command": beginning(kind, word),
	}}
}

// sharing are the ids of which a name has a word of the slug.
func sharing(names map[string]string, slug string) map[string]bool {
	found := map[string]bool{}
	words := strings.Split(slug, "-")
	for name, id := range names {
		for word := range strings.SplitSeq(name, "-") {
			if len(word) >= shortest && slices.Contains(words, word) {
				found[id] = true
			}
		}
	}
	return found
}

// checkWidth refuses an axis as the theme of a sheet, and proposes what lies
// below it.
func checkWidth(g *guide.Guide, ids []string) error {
	for _, id := range ids {
		t, _ := g.Find(guide.Ref{Kind: guide.KindTheme, ID: id}).(*guide.Theme)
		if t != nil && t.Level() == 0 {
			return &Refusal{"new-wide", map[string]any{"Name": id, "Near": strings.Join(topics(t), ", ")}}
		}
	}
	return nil
}

// topics are the ids of the narrowest themes below one, its own without any.
func topics(t *guide.Theme) []string {
	if len(t.Children) == 0 {
		return []string{t.ID}
	}
	var out []string
	for _, child := range t.Children {
		out = append(out, topics(child)...)
	}
	return out
}

// plurals are the keys of sheets that name things of a kind.
var plurals = map[guide.Kind]string{guide.KindTheme: "themes", guide.KindTerritory: "territories", guide.KindSource: "sources"}

// beginning is the command that adds a thing that is not there yet, nil where
// none does.
func beginning(kind guide.Kind, name string) Command {
	if kind != guide.KindTerritory {
		return nil
	}
	return Command{"territory", name}
}

// namesOf are the ids of a kind by the slugs of their names in each language,
// and by themselves. A name that several have names none of them.
func namesOf(g *guide.Guide, kind guide.Kind) map[string]string {
	out, several := map[string]string{}, map[string]bool{}
	for _, thing := range g.Things() {
		ref := thing.Ref()
		if ref.Kind != kind {
			continue
		}
		for _, l := range g.Languages {
			name, _ := thing.NameIn(l)
			slug := catalog.Slug(name)
			several[slug] = several[slug] || out[slug] != "" && out[slug] != ref.ID
			out[slug] = ref.ID
		}
	}
	for slug := range several {
		if several[slug] {
			delete(out, slug)
		}
	}
	for _, id := range g.IDs(kind) {
		out[id] = id
	}
	delete(out, "")
	return out
}

// checkID refuses an id that has not the form of one, and says the right form.
func checkID(id string) error {
	if permalink.ID(id) && id == catalog.Slug(id) {
		return nil
	}
	name := strings.TrimRight(id, "/")
	name = name[strings.LastIndexAny(name, "/:")+1:] // of a folder, or with its kind
	return &Refusal{"new-id", map[string]any{"ID": id, "Slug": catalog.Slug(name)}}
}
