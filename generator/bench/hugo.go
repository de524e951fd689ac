package main

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

type hugoCommand struct {
	Root string `help:"Folder that holds content and seeds." default:"." placeholder:"DIR"`
	Dir  string `arg:"" help:"Folder for the site; it must be absent or empty."`
}

//go:embed all:hugo
var hugoFiles embed.FS

// Run writes the texts of a guide as a Hugo site.
func (c *hugoCommand) Run(ctx context.Context) error {
	folder, err := newFolder(c.Dir)
	if err != nil {
		return err
	}
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		return err
	}
	var report diag.List
	g, err := guide.Read(ctx, os.DirFS(c.Root), strings, &report)
	if err != nil {
		return err
	}
	if report.Failed() {
		return fmt.Errorf("%s: the guide has errors; run check", c.Root)
	}
	return writeHugo(g, os.DirFS(c.Root), folder.write)
}

// writeHugo hands the files of a Hugo site to take: the layouts, and each text
// of a guide in the languages into which it is translated. Places have a page
// if practices or networks name them, as in recueil's site. root is the folder
// from which the guide was read: a guide keeps no Markdown.
func writeHugo(g *guide.Guide, root fs.FS, take func(path string, text []byte) error) error {
	layouts, err := fs.Sub(hugoFiles, "hugo")
	if err != nil {
		return err
	}
	err = fs.WalkDir(layouts, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(layouts, path)
		if err != nil {
			return err
		}
		return take(path, text)
	})
	if err != nil {
		return err
	}
	h := &hugoSite{guide: g, root: root, take: take}
	for _, l := range g.Languages {
		h.language = l
		h.write("_index", hugoPage{Title: g.Config.Title.In(l.Tag)}, "")
		h.sections()
		h.sheets()
		h.records()
	}
	return h.err
}

// hugoSite is a Hugo site that is being written, in one language. After an
// error it writes nothing more.
type hugoSite struct {
	guide    *guide.Guide
	root     fs.FS
	language *catalog.Language
	take     func(path string, text []byte) error
	err      error
}

// hugoPage is the front matter of a page.
type hugoPage struct {
	Title       string         `yaml:"title"`
	Summary     string         `yaml:"summary,omitempty"`
	Reviewed    string         `yaml:"reviewed,omitempty"`
	Status      string         `yaml:"status,omitempty"`
	Themes      []string       `yaml:"themes,omitempty"`
	Territories []string       `yaml:"territories,omitempty"`
	Actors      []string       `yaml:"actors,omitempty"`
	Publics     []string       `yaml:"publics,omitempty"`
	Evidence    []hugoEvidence `yaml:"evidence,omitempty"`
	Web         []hugoLink     `yaml:"web,omitempty"`
}

type hugoEvidence struct {
	ID   string `yaml:"id,omitempty"`
	Name string `yaml:"name"`
	Page int    `yaml:"page,omitempty"`
}

type hugoLink struct {
	URL  string `yaml:"url"`
	Name string `yaml:"name"`
}

func (h *hugoSite) write(path string, front hugoPage, body string) {
	if h.err != nil {
		return
	}
	keys, err := yaml.Marshal(front)
	if err != nil {
		h.err = err
		return
	}
	h.err = h.take("content/"+h.language.Tag+"/"+path+".md", []byte("---\n"+string(keys)+"---\n\n"+h.links(body)))
}

// hugoFolders are the folders of the kinds to which texts link; a day stands
// in the calendar.
var hugoFolders = map[string]string{
	"practice": "practices/%s/", "territory": "territories/%s/", "theme": "themes/%s/", "term": "glossary/%s/",
	"network": "networks/%s/", "box": "boxes/%s/", "source": "sources/%s/", "page": "pages/%s/", "day": "calendar/",
}

var (
	ownLink     = regexp.MustCompile(`\]\(([a-z]+):([a-z0-9-]+)\)`)
	foreignText = regexp.MustCompile(`\[([^\]]*)\]\(lang:[a-z]+\)`)
)

// links turns the guide's own links into addresses.
func (h *hugoSite) links(body string) string {
	body = foreignText.ReplaceAllString(body, "$1")
	return ownLink.ReplaceAllStringFunc(body, func(link string) string {
		m := ownLink.FindStringSubmatch(link)
		form := hugoFolders[m[1]]
		if strings.Contains(form, "%s") {
			form = fmt.Sprintf(form, m[2])
		}
		return "](/" + h.language.Tag + "/" + form + ")"
	})
}

// version is the text of a sheet in the language, nil where there is none.
func (h *hugoSite) version(s *guide.Sheet) *guide.Version {
	if v := s.In(h.language); v.Language == h.language {
		return v
	}
	return nil
}

// text is what stands in a file below its front matter.
func (h *hugoSite) text(v *guide.Version) string {
	file, err := fs.ReadFile(h.root, v.Doc.File)
	if err != nil && h.err == nil {
		h.err = err
	}
	_, text, found := strings.Cut(string(file), "\n---\n")
	if !found && h.err == nil {
		h.err = fmt.Errorf("%s: no line --- ends the front matter", v.Doc.File)
	}
	return text
}
