package main

import (
	"cmp"
	"context"
	"encoding/json"
	"io/fs"
	"path"
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
	var report diag.List
	g, err := readGuide(ctx, s.Root, s.open(s.Root, t.getenv), t, &report)
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
	for i, n := range g.Standings {
		tag := n.Language.Tag
		if s.Language != "" && s.Language != tag {
			continue
		}
		out.Languages = append(out.Languages, languageStanding{tag, n.Sheets, n.Written, n.Missing, n.Stale, n.Unstamped, n.Words})
		for _, sheet := range g.Sheets {
			state := sheet.StateIn(i)
			if state == guide.UpToDate {
				continue
			}
			original := sheet.Original.Doc.File
			wants := sheetStanding{
				File: path.Dir(original) + "/" + tag + ".md", Language: tag, State: string(state), Original: original, Changes: []change{},
			}
			if state == guide.Stale {
				wants.Changes = changed(sheet.Versions()[i], sheet.Original)
			}
			out.Sheets = append(out.Sheets, wants)
		}
	}
	return out
}

// changed is what became of an original since a translation of it was made.
func changed(v, original *guide.Version) []change {
	out := []change{}
	for _, c := range v.Behind(original) {
		out = append(out, change{What: c.What, Opening: c.Opening, Heading: c.Heading, Lines: []string{}, was: c.Was, is: c.Is})
	}
	return out
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
	files, err := openInside(s.Root)
	if err != nil {
		return
	}
	text, err := fs.ReadFile(files, sheet.Original)
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
