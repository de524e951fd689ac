package guide

import (
	"cmp"
	"net/url"
	"path"
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

// forge is how the addresses look under which a forge has files edited and made,
// after that of the repository and before the branch, and the names of what may
// be said of a new file there: its path and its text.
type forge struct{ edit, create, path, text string }

// forges are those of which that is known. Sources: the links of their own pages
// of a file, in 2026; for new files github.com/isaacs/github/issues/1527,
// github.com/go-gitea/gitea/pull/16556 and
// gitlab.com/gitlab-org/gitlab/-/work_items/594214, by which some versions of
// GitLab take the path alone.
var forges = map[string]forge{
	"github":  {"edit", "new", "filename", "value"},
	"gitlab":  {"-/edit", "-/new", "file_name", "content"},
	"forgejo": {"_edit", "_new", "filename", "value"},
}

// known are hosts that are of one kind.
var known = map[string]string{"github.com": "github", "gitlab.com": "gitlab", "framagit.org": "gitlab", "codeberg.org": "forgejo"}

// Editor is where readers edit the files of the guide in a browser.
type Editor struct {
	repository     *url.URL
	forge          forge
	branch, folder string
}

// Editor is nil where the guide does not say where its files are edited.
func (g *Guide) Editor() *Editor {
	repository := strings.TrimSuffix(strings.TrimSuffix(g.Config.Repository.Value, "/"), ".git")
	at, err := url.Parse(repository)
	if repository == "" || err != nil {
		return nil
	}
	var said Forge
	if g.Config.Forge != nil {
		said = *g.Config.Forge
	}
	f, found := forges[cmp.Or(said.Kind.Value, known[at.Host])]
	if !found {
		return nil
	}
	return &Editor{at, f, cmp.Or(said.Branch.Value, "main"), said.Folder.Value}
}

// Edit is the address where a file is edited.
func (e *Editor) Edit(file string) string {
	return e.repository.JoinPath(e.forge.edit, e.branch, e.folder, file).String()
}

// longest is how long an address may be that all browsers, forges and what
// stands between them take, in characters.
const longest = 2000

// Create is the address where a file is made that begins with a text. Where that
// is too long for an address, it begins empty.
func (e *Editor) Create(file, text string) string {
	at := e.repository.JoinPath(e.forge.create, e.branch)
	query := url.Values{e.forge.path: {path.Join(e.folder, file)}, e.forge.text: {text}}
	if at.RawQuery = query.Encode(); len(at.String()) > longest {
		query.Del(e.forge.text)
		at.RawQuery = query.Encode()
	}
	return at.String()
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
