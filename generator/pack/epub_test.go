package pack

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"recueil/generator/address"
)

// document is what a test looks at in a file of a book.
type document struct {
	title string // what its first heading says
	ids   map[string]bool
	links []link
}

type link struct{ to, text string }

// parse reads a file of a book as strictly as XML is read.
func parse(t *testing.T, name string, content []byte) *document {
	t.Helper()
	d := &document{ids: map[string]bool{}}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	type open struct {
		name string
		text strings.Builder
	}
	var stack []*open
	var href []string
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return d
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			stack = append(stack, &open{name: token.Name.Local})
			to := ""
			for _, a := range token.Attr {
				switch a.Name.Local {
				case "id":
					if d.ids[a.Value] {
						t.Errorf("%s: the id %s is there twice", name, a.Value)
					}
					d.ids[a.Value] = true
				case "href", "src":
					to = a.Value
				case "class", "role", "lang", "title", "alt", "content":
				default:
					if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" {
						t.Errorf("%s: %s=%q", name, a.Name.Local, a.Value)
					}
				}
			}
			href = append(href, to)
			if slices.Contains([]string{"script", "form", "input", "button"}, token.Name.Local) {
				t.Errorf("%s has a %s", name, token.Name.Local)
			}
		case xml.CharData:
			for _, o := range stack {
				o.text.Write(token)
			}
		case xml.EndElement:
			last := stack[len(stack)-1]
			text := strings.Join(strings.FieldsFunc(last.text.String(), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
			if last.name == "h1" && d.title == "" {
				d.title = text
			}
			if to := href[len(href)-1]; to != "" {
				d.links = append(d.links, link{to, text})
			}
			stack, href = stack[:len(stack)-1], href[:len(href)-1]
		}
	}
}

func TestABookIsReadAsXMLAndItsLinksLeadToWhatIsThere(t *testing.T) {
	for _, root := range guides {
		for _, base := range []string{"", "https://guide.example/soup"} {
			for _, f := range made(t, sourceOf(t, root, base), "epub") {
				checkBook(t, f, base)
			}
		}
	}
}

func checkBook(t *testing.T, f File, base string) {
	t.Helper()
	files, order := unpacked(t, f.Content)
	if order[0] != "mimetype" || !bytes.Equal(f.Content[30:58], []byte("mimetypeapplication/epub+zip")) {
		t.Errorf("%s does not begin with its type", f.Path)
	}
	documents := map[string]*document{}
	for _, name := range paths(files) {
		if ext := path.Ext(name); ext == ".xhtml" || ext == ".opf" || ext == ".ncx" || ext == ".xml" || ext == ".svg" {
			documents[name] = parse(t, f.Path+": "+name, files[name])
		}
	}
	inside := 0
	for name, d := range documents {
		for _, l := range d.links {
			if strings.Contains(l.to, "://") || strings.HasPrefix(l.to, "mailto:") || strings.HasPrefix(l.to, "tel:") {
				continue
			}
			inside++
			to := address.Resolve(name, l.to)
			_, there := files[to.Path]
			if !there || to.Anchor != "" && !documents[to.Path].ids[to.Anchor] {
				t.Errorf("%s: %s leads to %s, where nothing is", f.Path, name, l.to)
			}
		}
	}
	if inside < 50 {
		t.Errorf("%s has %d links inside", f.Path, inside)
	}
	listed := documents[bookFolder+"package.opf"]
	for name := range files {
		named := slices.ContainsFunc(listed.links, func(l link) bool { return bookFolder+l.to == name })
		if strings.HasPrefix(name, bookFolder) && !named && name != bookFolder+"package.opf" {
			t.Errorf("%s: %s is not in the list of files", f.Path, name)
		}
	}
	contents := documents[bookFolder+"contents.xhtml"]
	led := map[string]bool{}
	for _, l := range contents.links {
		d := documents[bookFolder+strings.TrimSuffix(l.to, "#toc")]
		if !led[l.to] && d != nil && d.title != "" && path.Dir(l.to) != "." && d.title != l.text {
			t.Errorf("%s: the contents call %s %q, the page itself %q", f.Path, l.to, l.text, d.title)
		}
		led[l.to] = true
	}
	if outside := bytes.Contains(bytes.Join(contentsOf(files), nil), []byte(`href="https://guide.example/`)); outside != (base != "") {
		t.Errorf("%s: links to the site are %v, with the address %q", f.Path, outside, base)
	}
}

func contentsOf(files map[string][]byte) (out [][]byte) {
	for _, name := range paths(files) {
		if path.Ext(name) == ".xhtml" {
			out = append(out, files[name])
		}
	}
	return out
}

func TestABookHasThePagesOfTheGuideInTheOrderOfItsContents(t *testing.T) {
	s := sourceOf(t, guides[0], "")
	for i, l := range s.Guide.Languages {
		files, _ := unpacked(t, made(t, s, "epub")[i].Content)
		addresses := address.New(s.Guide, address.Tree{})
		for _, p := range s.Guide.Practices {
			if host, _ := p.Host(); host.ID == "" {
				if at := bookFolder + inBook(addresses.Of(l, p.Ref()).Path); files[at] == nil {
					t.Errorf("%s is not in the book", at)
				}
			}
		}
		b, err := bind(t.Context(), s, l)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, leaf := range b.leaves {
			if seen[leaf.path()] {
				t.Errorf("%s stands twice in the book", leaf.path())
			}
			seen[leaf.path()] = true
		}
	}
}
