package pack

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/permalink"
	"recueil/generator/picture"
	"recueil/generator/render"
	"recueil/i18n"
)

// guides are those that the tests take along.
var guides = []string{"../testdata/site", "../testdata/guides/archipelago", "../testdata/guides/village"}

// sourceOf reads a guide, and makes what its pages load. Of pictures it has the
// paths alone.
func sourceOf(t testing.TB, root, base string) *Source {
	t.Helper()
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(root), strings, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	assets, files, err := render.Assets(page.HTML(g.Drawings["brand"]), page.RunningFeet(g), false)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range g.Pictures() {
		for _, size := range p.Size.Sizes() {
			files = append(files, render.File{Path: page.PictureFile(p, size, picture.JPEG), Content: []byte("a picture")})
		}
	}
	return &Source{Guide: g, Base: base, Assets: assets, Files: files}
}

// made makes the files of a form.
func made(t testing.TB, s *Source, form string) []File {
	t.Helper()
	files, err := Make(t.Context(), s, []*Form{Find(form)})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// unpacked are the files of an archive by their paths, and the paths in order.
func unpacked(t testing.TB, content []byte) (map[string][]byte, []string) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	files, order := map[string][]byte{}, []string{}
	for _, f := range r.File {
		opened, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if files[f.Name], err = io.ReadAll(opened); err != nil {
			t.Fatal(err)
		}
		order = append(order, f.Name)
	}
	return files, order
}

func TestTheArchiveOfASiteHasItsFilesInOrder(t *testing.T) {
	s := sourceOf(t, guides[0], "")
	files, order := unpacked(t, made(t, s, "zip")[0].Content)
	if !slices.IsSorted(order) {
		t.Error("the files are in no order")
	}
	for _, want := range []string{"index.html", "fr/index.html", "en/index.html", s.Assets.Stylesheet} {
		if len(files[want]) == 0 {
			t.Errorf("%s is not in it", want)
		}
	}
	for name := range files {
		if err := permalink.Check(name); err != nil {
			t.Error(err)
		}
	}
}

func TestFilesAreNamedWithGuideLanguageAndEdition(t *testing.T) {
	for _, root := range guides {
		s := sourceOf(t, root, "")
		seen := map[string]bool{}
		for _, form := range []string{"epub", "zip"} {
			for _, f := range made(t, s, form) {
				name := strings.TrimSuffix(path.Base(f.Path), "."+form)
				if path.Dir(f.Path) != Folder || permalink.Check(f.Path) != nil || seen[f.Path] {
					t.Errorf("%s: %s is no path of a file of its own", root, f.Path)
				}
				seen[f.Path] = true
				if edition := s.Guide.Edition().String(); !strings.HasSuffix(name, edition) {
					t.Errorf("%s: %s does not say the edition, %s", root, f.Path, edition)
				}
				if f.Language != "" && !strings.Contains(name, "-"+f.Language) {
					t.Errorf("%s: %s does not say its language", root, f.Path)
				}
				if f.Bytes != len(f.Content) || f.Form != form {
					t.Errorf("%s: %s is said to be %d bytes of %s", root, f.Path, f.Bytes, f.Form)
				}
			}
		}
	}
}

func TestTheSameGuideGivesTheSameBytes(t *testing.T) {
	for _, form := range []string{"epub", "zip"} {
		first := made(t, sourceOf(t, guides[0], ""), form)
		for i, f := range made(t, sourceOf(t, guides[0], ""), form) {
			if f.Path != first[i].Path || !bytes.Equal(f.Content, first[i].Content) {
				t.Errorf("%s differs when it is made again", f.Path)
			}
		}
	}
}

// paths are the names of files, in order.
func paths(files map[string][]byte) []string { return slices.Sorted(maps.Keys(files)) }
