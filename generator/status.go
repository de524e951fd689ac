package main

import (
	"cmp"
	"context"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"recueil/generator/diag"
	"recueil/generator/guide"
)

type status struct {
	Root     string `default:"." placeholder:"DIR"`
	Format   string `enum:"text,json" default:"text"`
	Language string `placeholder:"TAG"`

	keeping
}

// What a sheet can want in a language.
const (
	missing   = "missing"
	unstamped = "unstamped"
	outOfDate = "stale"
)

// standing is what there is of a guide in each language, and what is wanted.
type standing struct {
	Languages []languageStanding `json:"languages"`
	Sheets    []sheetStanding    `json:"sheets"`
}

// languageStanding counts the sheets of a language.
type languageStanding struct {
	Language  string `json:"language"`
	Sheets    int    `json:"sheets"`
	Written   int    `json:"written"`
	Missing   int    `json:"missing"`
	Stale     int    `json:"stale"`
	Unstamped int    `json:"unstamped"`
	Words     int    `json:"words"`
}

// sheetStanding is a sheet that wants something in a language.
type sheetStanding struct {
	File     string   `json:"file"`
	Language string   `json:"language"`
	State    string   `json:"state"`
	Original string   `json:"original"`
	Changes  []change `json:"changes"`
}

// change is what became of a part of the original. Lines are those that
// changed, each after + or -, if the earlier text is known.
type change struct {
	What    string   `json:"what"`
	Opening bool     `json:"opening"`
	Heading string   `json:"heading"`
	Lines   []string `json:"lines"`

	was, is string
	known   bool // whether the earlier text was found
}

// Run says what is missing, out of date or never compared in each language. It
// makes no checks: only what keeps a file from being read is told.
func (s *status) Run(ctx context.Context, t *terminal, exit *int) error {
	if err := present(s.Root); err != nil {
		return err
	}
	var report diag.List
	store := s.open(s.Root, t.getenv)
	g, err := unlessEnded(ctx, func() (*guide.Guide, error) {
		return guide.Reading{Store: store}.Read(ctx, os.DirFS(s.Root), t.strings, &report)
	})
	if err != nil {
		return err
	}
	if s.Language != "" && len(g.Languages) > 0 && g.Language(s.Language) == nil {
		return &told{"usage.no-language", map[string]any{"Language": s.Language, "Languages": strings.Join(g.Tags(), ", ")}}
	}
	if err := t.report(t.err, "text", s.Root, &report); err != nil {
		return err
	}
	if report.Failed() {
		*exit = exitErrors
	}
	found := s.look(g)
	for i := range found.Sheets {
		s.recall(ctx, t, &found.Sheets[i])
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.Format == "json" {
		encoder := json.NewEncoder(t.out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(found)
	}
	return found.print(t)
}

// look finds what each sheet wants.
func (s *status) look(g *guide.Guide) *standing {
	out := &standing{Languages: []languageStanding{}, Sheets: []sheetStanding{}}
	for i, l := range g.Languages {
		if s.Language != "" && s.Language != l.Tag {
			continue
		}
		n := languageStanding{Language: l.Tag, Sheets: len(g.Sheets)}
		for _, sheet := range g.Sheets {
			v := sheet.Versions()[i]
			if v != nil {
				n.Written++
				n.Words += v.Words()
			}
			if v == sheet.Original {
				continue
			}
			original := sheet.Original.Doc.File
			wants := sheetStanding{File: path.Dir(original) + "/" + l.Tag + ".md", Language: l.Tag, Original: original, Changes: []change{}}
			n.count(&wants, sheet, v)
			if wants.State != "" {
				out.Sheets = append(out.Sheets, wants)
			}
		}
		out.Languages = append(out.Languages, n)
	}
	return out
}

// count finds the state of a translation, nil where there is none, and counts
// it.
func (n *languageStanding) count(wants *sheetStanding, sheet *guide.Sheet, v *guide.Version) {
	switch {
	case v == nil:
		wants.State = missing
		n.Missing++
	case len(v.Keys.Follows) == 0:
		wants.State = unstamped
		n.Unstamped++
	default:
		for _, c := range v.Behind(sheet.Original) {
			wants.Changes = append(wants.Changes, change{
				What: c.What, Opening: c.Opening, Heading: c.Heading, Lines: []string{}, was: c.Was, is: c.Is,
			})
		}
		if len(wants.Changes) > 0 {
			wants.State = outOfDate
			n.Stale++
		}
	}
}

// recall finds the lines that changed in each part of an original, in its
// earlier forms as far as git has them.
func (s *status) recall(ctx context.Context, t *terminal, sheet *sheetStanding) {
	sought := 0
	for _, c := range sheet.Changes {
		if c.was != "" {
			sought++
		}
	}
	if sought == 0 {
		return
	}
	text, err := os.ReadFile(filepath.Join(s.Root, filepath.FromSlash(sheet.Original)))
	if err != nil {
		return
	}
	now := guide.Parts(sheet.Original, text, t.strings)
	history{s.Root}.earlier(ctx, sheet.Original, func(text []byte) (more bool) {
		parts := guide.Parts(sheet.Original, text, t.strings)
		for i := range sheet.Changes {
			c := &sheet.Changes[i]
			if was, ok := parts[c.was]; ok && !c.known {
				c.Lines, c.known = changedLines(was, now[c.is]), true
				sought--
			}
		}
		return sought > 0
	})
}

// changedLines are the lines that only one of two texts has, in order, each
// after its sign.
func changedLines(was, is string) []string {
	end := func(text string) []byte { return []byte(strings.TrimSpace(text) + "\n") }
	out := []string{}
	_, hunks, _ := strings.Cut(string(diff.Diff("was", end(was), "is", end(is))), "\n@@")
	for line := range strings.Lines(hunks) {
		line = strings.TrimRight(line, "\r\n")
		if strings.HasPrefix(line, "+") || strings.HasPrefix(line, "-") {
			if strings.TrimSpace(line[1:]) != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

// name is what to call a part of an original.
func (c *change) name(t *terminal) string {
	if c.Opening {
		return t.language.Text("standing.opening")
	}
	return cmp.Or(diag.Visible(c.Heading), t.language.Text("standing.lead"))
}
