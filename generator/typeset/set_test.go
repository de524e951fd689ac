package typeset_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/typeset"
	"recueil/i18n"
)

// root is the folder of the project, which holds the real guide.
const root = "../.."

// guides are those that are tried, by their folders.
var guides = []string{root, "../testdata/site", "../testdata/guides/archipelago", "../testdata/guides/village"}

// siteOf are the pages of a guide as a book has them.
func siteOf(t *testing.T, folder string) (*guide.Guide, *page.Site) {
	t.Helper()
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	var report diag.List
	g, err := guide.Read(context.Background(), os.DirFS(folder), messages, &report)
	if err != nil || report.Failed() {
		t.Fatal(err, report.Sorted())
	}
	return g, page.New(g, address.New(g, address.Book{}), "", page.Assets{})
}

func printed(t *testing.T, v *page.Volume) typeset.Source {
	t.Helper()
	s, err := typeset.Print(v)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// needs skips the test where a program is missing; with CI=true that is a fault.
func needs(t *testing.T, program string, proof ...string) {
	t.Helper()
	c := exec.Command(program, proof...)
	c.Env = environment()
	if out, err := c.CombinedOutput(); err != nil {
		why := fmt.Sprintf("%s is missing or incomplete (%v): .ci/run installs it\n%s", program, err, out)
		if os.Getenv("CI") == "true" {
			t.Fatal(why)
		}
		t.Skip(why)
	}
}

// environment lets Node find the packages of .ci/print.
func environment(more ...string) []string {
	modules, _ := filepath.Abs(filepath.Join(root, ".ci/print/node_modules"))
	return append(append(os.Environ(), "NODE_PATH="+modules), more...)
}

// needsTypst skips where there is no Node with Typst and the typefaces.
func needsTypst(t *testing.T) {
	t.Helper()
	needs(t, "node", "-e", string(typeset.Compiler))
}

// photograph is one of no size to speak of, in the place of those of guides.
var photograph = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	_ = jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 6)), nil) // to memory
	return b.Bytes()
})

// set makes PDFs of sources in a folder, and returns them packed.
func set(t *testing.T, folder string, env []string, sources ...typeset.Source) []string {
	t.Helper()
	needsTypst(t)
	write := func(name string, content []byte) {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("compile.cjs", typeset.Compiler)
	arguments := []string{"compile.cjs"}
	for i, s := range sources {
		arguments = append(arguments, fmt.Sprint(i))
		write(fmt.Sprintf("%d.typ", i), s.Typst)
		for _, file := range s.Pictures {
			write(file, photograph())
		}
	}
	c := exec.Command("node", arguments...)
	c.Dir, c.Env = folder, environment(env...)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var out []string
	for i := range sources {
		name := filepath.Join(folder, fmt.Sprintf("%d.pdf", i))
		made, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		packed, err := typeset.Packed(made)
		if err != nil {
			t.Fatal(err)
		}
		write(fmt.Sprintf("%d.packed.pdf", i), packed)
		out = append(out, filepath.Join(folder, fmt.Sprintf("%d.packed.pdf", i)))
	}
	return out
}

// poppler runs a program of Poppler, which knows PDF and nothing of Typst.
func poppler(t *testing.T, program string, arguments ...string) string {
	t.Helper()
	needs(t, program, "-v")
	out, err := exec.Command(program, arguments...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(out)
}

// squeezed is a text with one space for several; the marks that let an address
// break are none.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u200b", "", "\u2060", "").Replace(s)), " ")
}
