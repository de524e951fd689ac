package document

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"

	"recueil/generator/diag"
	"recueil/generator/record"
)

// termScheme is the kind of links to terms, which look different from others.
const termScheme = "term"

// foreign is the kind of link that leads nowhere: "lang:fr" says that the
// words are in that language.
const foreign = "lang"

// own parts a link of the guide, such as "practice:free-library", into its
// kind and id; own is false for any other destination.
func (d *Parsed) own(destination string) (kind, id string, own bool) {
	kind, id, found := strings.Cut(destination, ":")
	return kind, id, found && (kind == foreign || slices.Contains(d.schemes, kind))
}

// Link is a link of a document's text.
type Link struct {
	// Destination is as written. Kind and ID are set for the guide's own.
	Destination, Kind, ID string
	// Section is the index in Sections.
	Section int
	At      diag.Position
}

// links returns the links in the order of the text.
func (d *Parsed) links() []Link {
	var out []Link
	for i := range d.parts {
		for _, n := range d.parts[i].nodes {
			_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				if destination, ok := d.destination(n); ok && entering {
					l := Link{Destination: destination, Section: i, At: d.at(n)}
					if kind, id, own := d.own(l.Destination); own {
						l.Kind, l.ID = kind, id
					}
					out = append(out, l)
				}
				return ast.WalkContinue, nil
			})
		}
	}
	return out
}

// destination returns where a node leads, if it is a link: [written](out) or
// <as an address>.
func (d *Parsed) destination(n ast.Node) (destination string, ok bool) {
	switch n := n.(type) {
	case *ast.Link:
		return string(resolved(n.Destination)), true
	case *ast.AutoLink:
		address := string(n.URL(d.body))
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
			address = "mailto:" + address
		}
		return address, true
	}
	return "", false
}

// check reports what one file alone can get wrong in its text: raw HTML, a
// link of a kind that the guide does not allow, a first-level heading, a
// picture within a line, marks of Markdown that mark nothing.
func (d *Parsed) check(report *diag.List) {
	d.levels(report)
	d.footnotes(report)
	opened := false // raw HTML
	_ = ast.Walk(d.tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Type() == ast.TypeBlock && n.FirstChild() != nil && n.FirstChild().Type() == ast.TypeInline {
			d.boldHeading(n, report)
			d.debris(n, report)
			d.quotations(n, report)
			d.slips(n, report)
		}
		switch n := n.(type) {
		case *ast.HTMLBlock:
			report.Error(d.at(n), "raw-html", "raw-html", nil)
		case *ast.RawHTML:
			if at := n.Segments.At(0).Start; !opened || !bytes.HasPrefix(d.body[at:], []byte("</")) { // what closes is told where it opens
				report.Error(d.at(n), "raw-html", "raw-html", nil)
			}
			opened = true
		case *ast.Heading:
			d.within(n, report)
			if !d.underlined(n, report) && n.Level == 1 {
				report.Error(d.at(n), "first-level-heading", "first-level-heading", nil)
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			d.code(n, report)
		case *ast.Text:
			if bytes.IndexByte(n.Segment.Value(d.body), '&') >= 0 {
				d.unseen(n, textOf(n, d.body), report)
			}
			d.blanks(n, report)
			d.unfinished(n, report)
		case *ast.ListItem:
			d.vacant(n, report)
		case *extension.TableHeader:
			d.heads(n, report)
		case *extension.TableRow:
			d.cells(n, report)
		case *ast.Link, *ast.AutoLink:
			destination, _ := d.destination(n)
			if d.allowed(destination) {
				d.unseen(n, []byte(destination), report)
			}
			d.checkScheme(destination, n, report)
			d.wordless(destination, n, report)
		case *ast.Image:
			d.checkPicture(n, report)
		}
		return ast.WalkContinue, nil
	})
}

// allowed tells whether a text may link to a destination: a thing of the
// guide, a heading of the sheet, or what lies outside.
func (d *Parsed) allowed(destination string) bool {
	_, _, own := d.own(destination)
	return own || strings.HasPrefix(destination, "#") || Outward(destination)
}

func (d *Parsed) checkScheme(destination string, n ast.Node, report *diag.List) {
	if d.allowed(destination) {
		return
	}
	kinds := append(slices.Clone(d.schemes), foreign)
	report.Error(d.at(n), "link-scheme", "link-scheme",
		diag.Args{"Link": destination, "Kinds": strings.Join(kinds, ":, ") + ":"})
}

// unseen reports a character that nobody can see in what a node says, for which
// an entity stands: those that stand in the file are told already, and gone.
func (d *Parsed) unseen(n ast.Node, said []byte, report *diag.List) {
	if code := record.Invisible(string(said)); code != "" {
		report.Error(d.at(n), "invisible-character", "invisible-character", diag.Args{"Code": code})
	}
}

// wordless reports a link that has no words of its own.
func (d *Parsed) wordless(destination string, n ast.Node, report *diag.List) {
	_, id, own := d.own(destination)
	_, address := n.(*ast.AutoLink)
	if !address && strings.TrimSpace(plain(n, d.body)) == "" && !hasCode(n) && d.allowed(destination) || address && own {
		report.Error(d.at(n), "wordless-link", "wordless-link",
			diag.Args{"Link": destination, "Near": "[" + strings.ReplaceAll(id, "-", " ") + "](" + destination + ")"})
	}
}

func hasCode(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindCodeSpan || c.Kind() == ast.KindImage || hasCode(c) {
			return true
		}
	}
	return false
}
