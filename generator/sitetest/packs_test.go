package sitetest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"recueil/generator/permalink"
)

// packed is the site with forms in which the guide is taken along, made once: those
// for Kiwix only if their programs are there.
var packed = sync.OnceValues(func() (*site, error) {
	out := filepath.Join(filepath.Dir(plain.dir), "packed")
	arguments := []string{"--lang", "en", "pack", "--root", root, "--out", out, "epub", "zip"}
	if lacking(forKiwix) == "" {
		arguments = append(arguments, "zim")
	}
	command := exec.Command(program, arguments...)
	if said, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, withoutWarnings(string(said)))
	}
	s := &site{dir: out, files: map[string][]byte{}}
	if err := s.read(); err != nil {
		return nil, err
	}
	return s, s.parse()
})

// forKiwix are the programs that make files for Kiwix, and look at them.
var forKiwix = []string{"zimwriterfs", "zimcheck", "zimdump", "faketime"}

// lacking is the first of some programs that is not there, "" for none.
func lacking(programs []string) string {
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			return name
		}
	}
	return ""
}

// downloads are the files of a form.
func downloads(t *testing.T, form string) (out []string) {
	t.Helper()
	s, err := packed()
	if err != nil {
		t.Fatal(err)
	}
	for name := range s.files {
		if path.Dir(name) == "downloads" && path.Ext(name) == "."+form {
			out = append(out, filepath.Join(s.dir, filepath.FromSlash(name)))
		}
	}
	slices.Sort(out)
	return out
}

// Each file is offered by the page of downloads of its language, with its form, its
// size and its language; and no page of a site without any leads there.
func TestPagesLeadToEveryDownload(t *testing.T) {
	t.Parallel()
	s, err := packed()
	if err != nil {
		t.Fatal(err)
	}
	s.followLinks(t)
	f := faultsOf(t)
	linked := map[string]bool{}
	for _, l := range model.Languages {
		path := l.Tag + "/" + l.Text("path.downloads") + ".html"
		if plain.files[path] != nil {
			t.Errorf("%s is there without anything to be downloaded", path)
		}
		p := s.page(path)
		for _, a := range p.all("main a[download]") {
			file, _, _ := p.inside(attribute(a, "href"))
			linked[file] = true
			said := textOf(a.Parent)
			if !strings.Contains(said, strings.ToUpper(strings.TrimPrefix(filepath.Ext(file), "."))) {
				f.add(p, "the link to %s does not say the form: %q", file, said)
			}
			if !strings.Contains(said, "B") && !strings.Contains(said, "o") {
				f.add(p, "the link to %s does not say the size: %q", file, said)
			}
			if lang := attribute(a, "lang"); lang == "" && !strings.Contains(said, l.Text("language.in."+l.Tag)) {
				f.add(p, "the link to %s does not say the language: %q", file, said)
			}
		}
		if home := s.page(l.Tag + "/index.html"); !strings.Contains(string(s.files[home.path]), l.Text("path.downloads")+".html") {
			f.add(home, "it does not lead to the downloads")
		}
	}
	for name := range s.files {
		if strings.HasPrefix(name, "downloads/") && !linked[name] {
			t.Errorf("no page of downloads leads to %s", name)
		}
	}
}

// EPUBCheck is the judge of books; this is its port, which needs no Java and a
// third of the time. Both say the same of these.
func TestBooksAreValid(t *testing.T) {
	t.Parallel()
	check := filepath.Join(tools, "@likecoin", "epubcheck-ts", "bin", "epubcheck.js")
	if _, err := os.Stat(check); err != nil {
		missing(t, "epubcheck-ts", "run: npm ci --prefix .ci --ignore-scripts")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		missing(t, "node", "epubcheck-ts needs it")
	}
	books := downloads(t, "epub")
	if len(books) != len(model.Languages) {
		t.Fatalf("there are %d books in %d languages", len(books), len(model.Languages))
	}
	for _, book := range books {
		if said, err := exec.CommandContext(t.Context(), node, check, "--fail-on-warnings", book).CombinedOutput(); err != nil {
			t.Errorf("%s", said)
		}
	}
}

func TestTheArchiveIsTheSiteItself(t *testing.T) {
	t.Parallel()
	files := downloads(t, "zip")
	if len(files) != 1 {
		t.Fatalf("there are %d archives", len(files))
	}
	archive, err := zip.OpenReader(files[0])
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close() //nolint:errcheck // nothing was written to it
	count := 0
	for _, f := range archive.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if err != nil || !bytes.Equal(content, plain.files[f.Name]) {
			t.Errorf("%s is not what a build makes (%v)", f.Name, err)
		}
		count++
	}
	for name := range plain.files {
		if strings.HasPrefix(name, ".") || name == permalink.HostRules || name == permalink.HostHeaders {
			count++
		}
	}
	if count != len(plain.files) {
		t.Errorf("of %d files %d are in the archive", len(plain.files), count)
	}
}

// zimcheck reads no attribute without quotes as a link: that there is none is seen
// here, as is that the same guide gives the same bytes on another clock.
func TestFilesForKiwixAreValidAndTheSameEachTime(t *testing.T) {
	t.Parallel()
	if tool := lacking(forKiwix); tool != "" {
		missing(t, tool, "run: apt install zim-tools faketime")
	}
	files := downloads(t, "zim")
	if len(files) != len(model.Languages) {
		t.Fatalf("there are %d files in %d languages", len(files), len(model.Languages))
	}
	run := func(name string, arguments ...string) {
		command := exec.CommandContext(t.Context(), name, arguments...)
		command.Env = append(os.Environ(), "TZ=Pacific/Auckland", "LC_ALL=C", "LANG=")
		if said, err := command.CombinedOutput(); err != nil || bytes.Contains(said, []byte("[ERROR]")) {
			t.Errorf("%s: %v\n%s", name, err, said)
		}
	}
	again := filepath.Join(t.TempDir(), "again")
	run(program, "pack", "zim", "--no-cache", "--root", root, "--out", again)
	for _, file := range files {
		run("zimcheck", "--all", "--details", file)
		first, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		second, err := os.ReadFile(filepath.Join(again, "downloads", filepath.Base(file)))
		if err != nil || !bytes.Equal(first, second) {
			t.Errorf("%s differs when it is made again (%v)", filepath.Base(file), err)
		}
		dump := t.TempDir()
		run("zimdump", "dump", "--dir="+dump, "--", file)
		inKiwix(t, dump)
	}
}

var unquoted = regexp.MustCompile(`<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)* (?:href|src|class|id)=[^"]`)

// inKiwix looks at the pages that were unpacked from a file for Kiwix: their links
// stay within it.
func inKiwix(t *testing.T, folder string) {
	t.Helper()
	s := &site{dir: folder, files: map[string][]byte{}}
	if err := errors.Join(s.read(), s.parse()); err != nil {
		t.Fatal(err)
	}
	f := faultsOf(t)
	for _, p := range s.pages {
		if found := unquoted.Find(s.files[p.path]); found != nil {
			f.add(p, "an attribute has no quotes: %s", found)
		}
		if p.one("a.lang") != nil {
			f.add(p, "it leads to another language")
		}
	}
	s.followLinks(t)
}
