package layouts

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/a-h/templ"
	"github.com/a-h/templ/generator"
	"github.com/a-h/templ/parser/v2"
)

func templates(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("*.templ")
	if err != nil || len(names) == 0 {
		t.Fatal("no layouts", err)
	}
	return names
}

func TestTheGeneratedCodeIsThatOfTheLayouts(t *testing.T) {
	for _, name := range templates(t) {
		file, err := parser.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		var code bytes.Buffer
		if _, err := generator.Generate(file, &code, generator.WithVersion(templ.Version()), generator.WithFileName(name)); err != nil {
			t.Fatal(err)
		}
		want, err := format.Source(code.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(strings.TrimSuffix(name, ".templ") + "_templ.go")
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("the code of %s is old (run: make generate), %v", name, err)
		}
	}
}

func TestNoGeneratedCodeIsLeftOfALayoutThatIsGone(t *testing.T) {
	names, err := filepath.Glob("*_templ.go")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) != len(templates(t)) {
		t.Errorf("there are %d layouts and %d files of their code", len(templates(t)), len(names))
	}
}

func TestLayoutsAreFormatted(t *testing.T) {
	for _, name := range templates(t) {
		file, err := parser.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		var formatted strings.Builder
		if err := file.Write(&formatted); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(name)
		if err != nil || string(got) != formatted.String() {
			t.Errorf("%s is not formatted (run: make format), %v", name, err)
		}
	}
}
