package pack

import (
	"bytes"
	"context"
	"crypto/md5" //nolint:gosec // the form of ZIM files has it, as a sum against accidents
	"crypto/sha256"
	"errors"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/sync/errgroup"
	"golang.org/x/text/language"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/render"
)

// The tools of which Kiwix files are made (https://wiki.openzim.org/wiki/ZIM_file_format):
// zimwriterfs writes the clock's day into them, so another one sets the clock.
var (
	zimTool   = Tool{Name: "zimwriterfs", Program: "zimwriterfs"}
	clockTool = Tool{Name: "faketime", Program: "faketime"}
)

// zims are the guide for Kiwix, one file a language: of a file in two languages the
// search within Kiwix would know the words of neither.
func zims(ctx context.Context, s *Source) ([]File, error) {
	site, err := s.site(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]File, len(s.Guide.Languages))
	work, ctx := errgroup.WithContext(ctx)
	for i, l := range s.Guide.Languages {
		work.Go(func() error {
			content, err := s.zim(ctx, l, site)
			out[i] = s.file("zim", l, content)
			return err
		})
	}
	return out, work.Wait()
}

func (s *Source) zim(ctx context.Context, l *catalog.Language, site []render.File) ([]byte, error) {
	e := &edition{Source: s, l: l, addresses: address.New(s.Guide, address.Tree{}), has: map[string]bool{}}
	files, err := e.files(site)
	if err != nil {
		return nil, err
	}
	home := page.New(s.Guide, e.addresses, s.Base, s.Assets).Home(l)
	drawn, err := icon(home.Map())
	if err != nil {
		return nil, err
	}
	for i := range files {
		files[i].Path = "site/" + files[i].Path
	}
	title := s.Guide.Config.Title.In(l.Tag)
	arguments := []string{
		"-f", strings.Replace(strings.TrimSuffix(moment(s.Guide.Edition()), "Z"), "T", " ", 1), zimTool.Program,
		"--threads=1", "--welcome=" + home.Path, "--illustration=icon.png", "--language=" + threeLetters(l),
		"--title=" + title, "--description=" + home.Tagline.Text, "--creator=" + title, "--publisher=Recueil",
		"--name=" + named([]string{title, l.Tag}),
	}
	if s.Base != "" {
		arguments = append(arguments, "--source="+s.Base)
	}
	results, err := s.Workshop.Run(ctx, Job{
		Tool: clockTool, Arguments: append(arguments, "site", "guide.zim"),
		Files:   append(files, render.File{Path: "site/icon.png", Content: drawn}),
		Results: []string{"guide.zim"},
	})
	if err != nil {
		return nil, err
	}
	return results[0], settle(results[0])
}

// threeLetters is the code of a language in ISO 639-3.
func threeLetters(l *catalog.Language) string {
	base, _ := language.Make(l.Tag).Base()
	return base.ISO3()
}

// edition is the site in one language.
type edition struct {
	*Source
	l         *catalog.Language
	addresses *address.Map
	has       map[string]bool
}

// files are those of the language and those that its pages load, without what only
// a host or a program reads.
func (e *edition) files(site []render.File) ([]render.File, error) {
	var out []render.File
	data := path.Dir(e.addresses.Of(e.l, guide.Single(address.Data)).Path)
	for _, f := range site {
		at, _ := e.addresses.At(f.Path)
		top, _, _ := strings.Cut(f.Path, "/")
		ext := path.Ext(f.Path)
		if (top == e.l.Tag || top == "assets") && !at.Former && path.Dir(f.Path) != data && ext != ".xml" {
			e.has[f.Path] = true
			out = append(out, f)
		}
	}
	for i, f := range out {
		if path.Ext(f.Path) != ".html" {
			continue
		}
		content, err := e.page(f)
		if err != nil {
			return nil, err
		}
		out[i].Content = content
	}
	return out, nil
}

// page is a page without links to what is not in the file, and without what no reader
// in Kiwix meets, which would be a quarter of its bytes where the site has an address.
// Every attribute stands in quotes then, without which Kiwix finds no link.
func (e *edition) page(f render.File) ([]byte, error) {
	tree, err := html.Parse(bytes.NewReader(f.Content))
	if err != nil {
		return nil, err
	}
	var gone []*html.Node
	each(tree, func(n *html.Node) {
		switch {
		case attribute(n, "data-other") != "" || n.Data == "a" && attribute(n, "class") == "lang" || onSiteAlone(n):
			gone = append(gone, n)
		case n.Data == "a":
			e.lead(f.Path, n)
		}
	})
	for _, n := range gone {
		n.Parent.RemoveChild(n)
	}
	var out bytes.Buffer
	err = html.Render(&out, tree)
	return out.Bytes(), err
}

// onSiteAlone tells whether only hosts, programs that read the site, or cameras before
// what was printed of it have a use for an element: the policy, which can name none of
// the addresses that readers of Kiwix make up; other forms of the page, data of it, its
// code. The address below the code stays.
func onSiteAlone(n *html.Node) bool {
	switch n.Data {
	case "link":
		return slices.Contains([]string{"canonical", "alternate", "search"}, attribute(n, "rel"))
	case "meta":
		return attribute(n, "http-equiv") == "Content-Security-Policy" || attribute(n, "property") != "" ||
			strings.HasPrefix(attribute(n, "name"), "dcterms.")
	case "script":
		return attribute(n, "type") == "application/ld+json"
	case "svg":
		return attribute(n, "class") == "qr"
	}
	return false
}

// lead lets a link that leads out of the file lead to the site, or nowhere.
func (e *edition) lead(from string, n *html.Node) {
	href := attribute(n, "href")
	if href == "" || leadsOut(href) || e.has[address.Resolve(from, href).Path] {
		return
	}
	leadToSite(n, address.Resolve(from, href), e.Base)
}

// settle puts what follows from the content in the place of what is chosen at
// random: the identifiers of the file and of the two indexes in it, and the sum at
// its end.
func settle(zim []byte) error {
	const header, id, sum = 80, 8, md5.Size
	if len(zim) < header+sum || !bytes.HasPrefix(zim, []byte("ZIM\x04")) {
		return errors.New("what zimwriterfs wrote is no ZIM file")
	}
	index := []byte("\x0f\x0dXapian Glass") // two bytes of its version and its identifier follow
	ids := [][]byte{zim[id : id+16]}
	for at, rest := 0, zim[:len(zim)-sum]; ; {
		found := bytes.Index(rest[at:], index)
		if at += found + len(index) + 2; found < 0 || at+16 > len(rest) {
			break
		}
		ids = append(ids, rest[at:at+16])
	}
	for _, id := range ids {
		clear(id)
	}
	digest := sha256.Sum256(zim[:len(zim)-sum])
	for i, id := range ids {
		own := sha256.Sum256(append(digest[:], byte(i)))
		copy(id, own[:16])
		eighth(id)
	}
	check := md5.Sum(zim[:len(zim)-sum]) //nolint:gosec // as above
	copy(zim[len(zim)-sum:], check[:])
	return nil
}
