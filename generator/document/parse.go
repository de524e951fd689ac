package document

import (
	"bufio"
	"bytes"
	"errors"
	"regexp"
	"strings"
	"sync"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v4"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/plainyaml"
	"recueil/generator/record"
)

// Parse reads a file. schemes are the kinds of the guide's own links that its
// text may use. What is wrong in it is reported; where the front matter cannot
// be read at all, nil is returned.
func Parse(file string, source []byte, language *catalog.Language, schemes []string, report *diag.List) *Parsed {
	d := &Parsed{File: file, language: language, schemes: schemes}
	whole := record.Reader{File: file, Report: report}
	source, readable := whole.Readable(source)
	if !readable {
		return nil
	}
	record.Legible(file, source, report)
	block, body, ok := cut(file, source, report)
	if !ok {
		return nil
	}
	d.LineOffset = bytes.Count(source[:leading(source)], []byte("\n")) + 1
	if line := overlongLine(block); line > 0 {
		report.Error(diag.Position{File: file, Line: d.LineOffset + line, Column: 1}, "long-line", "long-value", diag.Args{"Most": mostLine})
		return nil
	}
	r := record.Reader{File: file, LineOffset: d.LineOffset, Report: report, Room: nodeRooms.Get().(*plainyaml.Room)}
	d.room = r.Room
	if d.Front = r.Nodes(block); d.Front == nil || d.Front.Kind != yaml.MappingNode {
		if !report.Failed() {
			report.Error(diag.Position{File: file, Line: 1, Column: 1}, "no-front-matter", "front-matter", nil)
		}
		return nil
	}
	d.front = block
	d.body = body
	d.bodyLine = bytes.Count(source[:len(source)-len(body)], []byte("\n")) + 1
	d.once(block, report)
	d.lineStarts = lineStarts(d.body)
	if b := d.parse(); b != nil {
		d.report(b, report)
		return nil
	}
	d.anchor()
	d.sections()
	d.check(report)
	return d
}

// closing is the length of a file up to the line that closes its front matter,
// that line included; that of the whole where none does.
func closing(source []byte) int {
	opened := false
	for at := 0; at < len(source); {
		line, _, _ := bytes.Cut(source[at:], []byte("\n"))
		at = min(at+len(line)+1, len(source))
		if string(bytes.TrimSpace(line)) == "---" {
			if opened {
				return at
			}
			opened = true
		}
	}
	return len(source)
}

// leading is the length of the blank lines before the front matter.
func leading(source []byte) int {
	return len(source) - len(bytes.TrimLeft(source, " \t\r\n"))
}

// readers are those that the library would make for each file, 4 kB each: it
// takes one that is already buffered as it is.
var readers = sync.Pool{New: func() any { return bufio.NewReader(nil) }}

// cut parts the front matter from the body. The library is given no more of the
// file than ends with the front matter, as it copies what it reads.
func cut(file string, source []byte, report *diag.List) (block, body []byte, ok bool) {
	take := func(data []byte, _ any) error {
		block = data
		return nil
	}
	head := source[:closing(source)]
	reader := readers.Get().(*bufio.Reader)
	defer readers.Put(reader)
	reader.Reset(bytes.NewReader(head))
	rest, err := frontmatter.MustParse(reader, &block, frontmatter.NewFormat("---", "---", take))
	body = source[len(head)-len(rest):]
	switch {
	case err == nil:
		return block, body, true
	case !errors.Is(err, frontmatter.ErrNotFound):
		report.Error(diag.Position{File: file, Line: 1, Column: 1}, "yaml", "yaml", nil)
	default:
		unfenced(file, source, report)
	}
	return nil, nil, false
}

// unfenced reports what keeps front matter from being found: a line that was
// meant as one of its two fences, or that there is none.
func unfenced(file string, source []byte, report *diag.List) {
	lines := strings.Split(string(source), "\n")
	first := bytes.Count(source[:leading(source)], []byte("\n"))
	at := diag.Position{File: file, Line: first + 1, Column: 1}
	opened := first < len(lines) && strings.TrimSpace(lines[first]) == "---"
	switch {
	case !opened && first < len(lines) && fence.MatchString(lines[first]):
		report.Error(at, "fence", "fence", nil)
	case !opened:
		report.Error(at, "no-front-matter", "front-matter", nil)
	default:
		for i, line := range lines[first+1:] {
			if fence.MatchString(line) {
				at.Line += i + 1
				report.Error(at, "fence", "fence", nil)
				return
			}
			if strings.TrimSpace(line) == "" {
				break
			}
		}
		report.Error(at, "open-front-matter", "close-front-matter", nil)
	}
}

// fence matches a line that was meant as one of three hyphens.
var fence = regexp.MustCompile(`^ *(-{2,}|—+|–+|\*{3,}|_{3,}|={3,}|-{3,} .*|-( -)+)[ \t\r]*$`)
