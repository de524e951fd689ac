package guide

import (
	"cmp"
	"net/url"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Forge says how the place where the guide's files are kept has them edited in a
// browser. What it leaves out is that of most repositories.
type Forge struct {
	// Kind may be left out where the address of the repository tells it.
	Kind   record.Text `key:"kind" one:"github,gitlab,forgejo"`
	Branch record.Text `key:"branch"` // main
	Folder record.Text `key:"folder"` // where the guide lies below the root of the repository
}

// editors are the forges of which the address of a file's editor is known, after
// that of the repository and before branch and path. Sources: the links of their
// own pages of a file, in 2026.
var editors = map[string]string{"github": "edit", "gitlab": "-/edit", "forgejo": "_edit"}

// known are hosts that are of one kind.
var known = map[string]string{"github.com": "github", "gitlab.com": "gitlab", "framagit.org": "gitlab", "codeberg.org": "forgejo"}

// Editor is where readers edit the files of the guide in a browser: the path of a
// file goes behind it. It is nil where the guide does not say it.
func (g *Guide) Editor() *url.URL {
	repository := strings.TrimSuffix(strings.TrimSuffix(g.Config.Repository.Value, "/"), ".git")
	at, err := url.Parse(repository)
	if repository == "" || err != nil {
		return nil
	}
	var forge Forge
	if g.Config.Forge != nil {
		forge = *g.Config.Forge
	}
	editor, found := editors[cmp.Or(forge.Kind.Value, known[at.Host])]
	if !found {
		return nil
	}
	return at.JoinPath(editor, cmp.Or(forge.Branch.Value, "main"), forge.Folder.Value)
}

// FileOf is the file in which stands what the page of a thing shows in a
// language, "" for a page that gathers.
func (g *Guide) FileOf(ref Ref, l *catalog.Language) string {
	switch t := g.Find(ref).(type) {
	case *Territory:
		if t.Profile != nil {
			return t.Profile.In(l).Doc.File
		}
		return t.ID.At.File
	case interface {
		In(*catalog.Language) *Version
	}:
		return t.In(l).Doc.File
	case interface{ File() string }:
		return t.File()
	}
	return ""
}

// File is where a record stands.
func (e *Entry) File() string { return e.ID.At.File }
