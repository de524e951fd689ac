package draft

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Missing are the languages of a guide into which a sheet is not translated.
func Missing(g *guide.Guide, s *guide.Sheet) []string {
	var out []string
	for i, l := range g.Languages {
		if s.Versions()[i] == nil {
			out = append(out, l.Tag)
		}
	}
	return out
}

// Translation drafts a sheet's file in another language: the headings that all
// sheets may have are those of the language; all else is the original's text,
// to be overwritten. source is the text of the original's file.
func Translation(s *guide.Sheet, source []byte, l *catalog.Language) *Draft {
	original := s.Original
	file := original.Doc.File
	lines := strings.Split(strings.ReplaceAll(string(source), "\r\n", "\n"), "\n")
	sections := original.Doc.Sections()
	for i := range sections[1:] {
		section := &sections[i+1]
		if section.Kind == "" {
			continue
		}
		line := &lines[section.At.Line-1]
		marks := (*line)[:len(*line)-len(strings.TrimLeft(*line, "# "))]
		*line = marks + l.Text("heading."+section.Kind)
	}
	var keys keyLines
	keys.add("title", original.Keys.Title.Value)
	for _, f := range []field{{"summary", original.Keys.Summary.Value}, {"label", original.Keys.Label.Value}} {
		if f.value != "" {
			keys.add(f.key, f.value)
		}
	}
	keys.list("follows", nil)
	sheet := "---\n" + strings.Join(keys, "\n") + "\n---\n" + strings.Join(lines[textFrom(lines):], "\n")
	path := file[:strings.LastIndex(file, "/")+1] + l.Tag + ".md"
	return &Draft{Files: []File{{Path: path, After: []byte(sheet)}}}
}

// textFrom is the line below the front matter.
func textFrom(lines []string) int {
	fences := 0
	for i, line := range lines {
		if strings.TrimSpace(strings.TrimPrefix(line, "\uFEFF")) == "---" {
			if fences++; fences == 2 {
				return i + 1
			}
		}
	}
	return len(lines)
}
