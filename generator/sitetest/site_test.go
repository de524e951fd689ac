package sitetest

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/i18n"
)

// address is where the second site is said to be served: in a folder of a host.
const address = "https://guide.example/some/folder"

// guideFolder is the environment variable that names the folder of the guide
// to be tried; without it, it is the project's own.
const guideFolder = "RECUEIL_GUIDE"

// project is the folder of the program's sources, as seen from here.
const project = "../.."

var (
	program string       // the built program
	root    string       // the folder of the guide that is tried: of its content/ and seeds/
	model   *guide.Guide // what stands there, as the program reads it
	plain   *site        // built without an address
	hosted  *site        // built with one
)

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "recueil-sitetest-")
	if err == nil {
		err = prepare(dir)
	}
	status := 1
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		status = m.Run()
		if started.end != nil {
			started.end()
		}
	}
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

func prepare(dir string) (err error) {
	if root, err = filepath.Abs(cmp.Or(os.Getenv(guideFolder), project)); err != nil {
		return err
	}
	program = filepath.Join(dir, "recueil")
	build := exec.Command("go", "build", "-o", program, "./generator")
	build.Dir = project
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	if plain, err = buildSite(root, filepath.Join(dir, "plain"), "", nil); err != nil {
		return err
	}
	if hosted, err = buildSite(root, filepath.Join(dir, "hosted"), address, nil); err != nil {
		return err
	}
	model, err = readGuide(root)
	return err
}

// readGuide reads the guide below a folder as the program does.
func readGuide(root string) (*guide.Guide, error) {
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		return nil, err
	}
	var report diag.List
	return guide.Read(context.Background(), os.DirFS(root), strings, &report)
}

// site is what one run of the program wrote.
type site struct {
	dir   string
	base  string            // the address it was built for, or ""
	files map[string][]byte // by path below dir, with slashes
	pages []*page           // by path
}

// buildSite runs the program and reads what it wrote; env is added to the environment.
func buildSite(root, out, base string, env []string) (*site, error) {
	if err := build(root, out, base, env); err != nil {
		return nil, err
	}
	s := &site{dir: out, base: base, files: map[string][]byte{}}
	if err := s.read(); err != nil {
		return nil, err
	}
	return s, s.parse()
}

func build(root, out, base string, env []string) error {
	args := []string{"--lang", "en", "build", "--root", root, "--out", out}
	if base != "" {
		args = append(args, "--base-url", base)
	}
	command := exec.Command(program, args...)
	command.Env = append(os.Environ(), env...)
	if said, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("building the site: %w\n%s", err, withoutWarnings(string(said)))
	}
	return nil
}

// withoutWarnings leaves out of what the program said its warnings and their
// hints, so that what stopped it is seen.
func withoutWarnings(said string) string {
	var out []string
	warning := false
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, " ") {
			warning = strings.Contains(line, ": warning: ")
		}
		if !warning {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

func (s *site) read() error {
	return fs.WalkDir(os.DirFS(s.dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(path)))
		s.files[path] = content
		return err
	})
}

func (s *site) parse() error {
	for _, path := range slices.Sorted(maps.Keys(s.files)) {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		root, err := html.Parse(bytes.NewReader(s.files[path]))
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		s.pages = append(s.pages, &page{site: s, path: path, root: root, ids: idsOf(root)})
	}
	return nil
}

// page returns the page at a path, or nil.
func (s *site) page(path string) *page {
	i, found := slices.BinarySearchFunc(s.pages, path, func(p *page, path string) int { return strings.Compare(p.path, path) })
	if !found {
		return nil
	}
	return s.pages[i]
}

// anywhere is a folder of a host in which links are resolved where the site
// has no address: no link may lead out of it.
const anywhere = "https://anywhere.example/a/folder/"

// folder is the address of the site's root, with a slash at its end.
func (s *site) folder() string {
	if s.base != "" {
		return s.base + "/"
	}
	return anywhere
}

// resolve returns what a page's reference leads to, as browsers resolve it.
func (p *page) resolve(href string) (*url.URL, error) {
	at, err := url.Parse(p.site.folder() + p.path)
	if err != nil {
		return nil, err
	}
	if base := p.one("base"); base != nil {
		if at, err = at.Parse(attribute(base, "href")); err != nil {
			return nil, err
		}
	}
	return at.Parse(href)
}

// inside returns the path of a file of the site that a page's reference leads
// to, and the anchor in it; ours is false where it leads elsewhere.
func (p *page) inside(href string) (path, anchor string, ours bool) {
	to, err := p.resolve(href)
	if err != nil {
		return "", "", false
	}
	anchor, to.Fragment, to.RawFragment, to.RawQuery = to.Fragment, "", "", ""
	path, ours = strings.CutPrefix(to.String(), p.site.folder())
	if decoded, err := url.PathUnescape(path); err == nil {
		path = decoded
	}
	return path, anchor, ours
}
