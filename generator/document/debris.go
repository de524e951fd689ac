package document

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"recueil/generator/diag"
)

// debris reports what was meant as Markdown and stays in the text of a block
// as it was typed: readers would see the marks.
func (d *Parsed) debris(block ast.Node, report *diag.List) {
	if d.bullets(block, report) || !d.suspicious(block) {
		return
	}
	p := d.passage(block)
	if d.headingDebris(block, report) || d.tableDebris(block, report) {
		return
	}
	told := d.linkDebris(&p, report)
	for _, at := range footnoteMark.FindAllStringIndex(p.text, -1) {
		report.Error(p.at(at[0]), "stray-footnote", "stray-footnote", diag.Args{"Mark": p.text[at[0]:at[1]]})
	}
	if at := openEmphasis(p.text); at >= 0 && !told {
		report.Error(p.at(at), "open-emphasis", "open-emphasis", nil)
	}
}

// suspicious tells whether a mark of Markdown stands in the text of a block,
// which few blocks have.
func (d *Parsed) suspicious(block ast.Node) bool {
	found := false
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		if t, ok := n.(*ast.Text); ok && entering && !found {
			found = d.marked(t.Segment.Value(d.body))
		}
		return ast.WalkContinue, nil
	})
	return found
}

// marked tells whether a mark of Markdown, or a colon between two words as in
// the guide's own links, stands in a text.
func (d *Parsed) marked(text []byte) bool {
	for i, c := range text {
		switch c {
		case '[', ']', '*', '_', '|', '#':
			return true
		case wideMark[0]:
			if bytes.HasPrefix(text[i:], []byte(wideMark)) {
				return true
			}
		case ':':
			if i+1 < len(text) && text[i+1] >= 'a' && text[i+1] <= 'z' {
				return true
			}
		}
	}
	return false
}

var (
	footnoteMark = regexp.MustCompile(`\[\^[^\]\s]+\]`)
	// A word in brackets and one of the guide's own addresses beside it, with
	// the brackets or spaces in the wrong place, or one of them left out.
	halfLink = regexp.MustCompile(`\[([^\[\]]*)\]\s*\(\s*([a-z]+)\s*:\s*([a-z0-9-]*)\s*\)?` +
		`|\(([^()]*)\)\s*\[\s*([a-z]+)\s*:\s*([a-z0-9-]*)\s*\]` +
		`|\[([^\[\]]*)\]\s*([a-z]+)\s*:\s*([a-z0-9-]+)` +
		`|\[([^\[\]]*)\(([a-z]+):([a-z0-9-]+)\)`)
	webLink  = regexp.MustCompile(`\[([^\[\]]*)\](?:\s+\(\s*|\(\s+|\()(https?://[^\s()]*)\s*\)?|\(([^()]*)\)\[(https?://[^\s\[\]]*)\]`)
	wikiLink = regexp.MustCompile(`\[\[([^\[\]]*)\]\]?`)
	ownLinks = regexp.MustCompile(`[a-z]+:[a-z][a-z0-9-]*`)
	pairLink = regexp.MustCompile(`\[([^\[\]^]+)\]\[([^\[\]^]+)\]`)
)

// linkDebris reports what was to be a link; it tells whether it did.
func (d *Parsed) linkDebris(p *passage, report *diag.List) bool {
	if !strings.ContainsAny(p.text, "[:") {
		return false
	}
	var told []span
	tell := func(from, to int, words, link string) {
		if slices.ContainsFunc(told, func(s span) bool { return from < s.to && s.from < to }) {
			return
		}
		told = append(told, span{from, to})
		if strings.TrimSpace(words) == "" {
			words = "…"
		}
		report.Error(p.at(from), "broken-mark", "broken-mark", diag.Args{
			"Written": strings.TrimSpace(p.text[from:to]), "Link": "[" + strings.TrimSpace(words) + "](" + link + ")",
		})
	}
	for _, m := range halfLink.FindAllStringSubmatchIndex(p.text, -1) {
		for g := 2; g < len(m); g += 6 {
			if m[g] >= 0 && d.isScheme(p.text[m[g+2]:m[g+3]]) {
				tell(m[0], m[1], p.text[m[g]:m[g+1]], p.text[m[g+2]:m[g+3]]+":"+p.text[m[g+4]:m[g+5]])
			}
		}
	}
	for _, m := range webLink.FindAllStringSubmatchIndex(p.text, -1) {
		for g := 2; g < len(m); g += 4 {
			if m[g] >= 0 {
				tell(m[0], m[1], p.text[m[g]:m[g+1]], p.text[m[g+2]:m[g+3]])
			}
		}
	}
	for _, m := range wikiLink.FindAllStringSubmatchIndex(p.text, -1) {
		link, words, _ := strings.Cut(p.text[m[2]:m[3]], "|")
		if kind, id, found := strings.Cut(link, ":"); found && words == "" && d.isScheme(kind) {
			words = strings.ReplaceAll(id, "-", " ")
		} else if !found {
			words, link = link, d.schemes[0]+":…"
		}
		tell(m[0], m[1], words, link)
	}
	for _, m := range pairLink.FindAllStringSubmatchIndex(p.text, -1) {
		tell(m[0], m[1], p.text[m[2]:m[3]], p.text[m[4]:m[5]])
	}
	for _, m := range ownLinks.FindAllStringIndex(p.text, -1) {
		kind, id, _ := strings.Cut(p.text[m[0]:m[1]], ":")
		if d.isScheme(kind) && !letterBefore(p.text, m[0]) {
			tell(m[0], m[1], strings.ReplaceAll(id, "-", " "), p.text[m[0]:m[1]])
		}
	}
	return len(told) > 0
}

func (d *Parsed) isScheme(kind string) bool {
	return kind == foreign || slices.Contains(d.schemes, kind)
}

// letterBefore tells whether a word goes on at a place.
func letterBefore(text string, at int) bool {
	return at > 0 && (text[at-1] == '-' || text[at-1] == '/' || text[at-1] == '.' || text[at-1] >= 0x80 || isLetter(text[at-1]))
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

// openEmphasis returns where emphasis is opened and not closed, -1 for
// nowhere. A star behind a word is a star, and so is one between spaces.
func openEmphasis(text string) int {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '\\' {
			i++
			continue
		}
		if c != '*' && c != '_' {
			continue
		}
		twice := i+1 < len(text) && text[i+1] == c
		opens := (i == 0 || strings.IndexByte(" (\n'", text[i-1]) >= 0) && i+1 < len(text) && isLetter(text[i+1])
		if twice && c == '*' || opens {
			return i
		}
	}
	return -1
}
