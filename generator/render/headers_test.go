package render

import (
	"bytes"
	"compress/gzip"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"recueil/generator/page"
)

func TestHostsAreToldOfHeadersFromTheirRoot(t *testing.T) {
	drafts := []page.Draft{
		draft(french(t), "fr/b.html", page.Derived{Types: []page.FileType{{Path: "fr/b.ics", MediaType: "text/calendar"}, {Path: "fr/a.bib", MediaType: "application/x-bibtex"}}}, nil),
	}
	const common = "/*\n  " + "Content-Security-Policy: default-src 'none'; "
	const rest = "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/fr/a.bib\n  Content-Type: application/x-bibtex\n/fr/b.ics\n  Content-Type: text/calendar\n"
	got := files(t, drafts, "")["_headers"]
	if !strings.HasPrefix(got, common) || !strings.HasSuffix(got, rest) {
		t.Errorf("hosts are told\n%s", got)
	}
	below := files(t, drafts, "https://guide.example/some/folder/")["_headers"]
	if want := "/some/folder" + strings.ReplaceAll(got, "\n/", "\n/some/folder/"); below != want {
		t.Errorf("in a folder hosts are told\n%s, want\n%s", below, want)
	}
}

// What is packed is the file, in the same bytes every time, and stands there only
// if it gains something.
func TestPackedFilesUnpackToTheFile(t *testing.T) {
	text := strings.Repeat("Une soupe partagée, chaque jeudi. ", 40)
	pack := func(path, content string) map[string]string {
		out := map[string]string{}
		err := Precompress(func(path string, content []byte) error {
			out[path] = string(content)
			return nil
		})(path, []byte(content))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	once, again := pack("a.html", text), pack("a.html", text)
	for suffix, unpack := range map[string]func(io.Reader) (io.Reader, error){
		".gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		".br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	} {
		small := once["a.html"+suffix]
		if small == "" || small != again["a.html"+suffix] {
			t.Errorf("%s is not there, or differs", suffix)
		}
		r, err := unpack(strings.NewReader(small))
		if err != nil {
			t.Fatal(err)
		}
		if back, err := io.ReadAll(r); err != nil || !bytes.Equal(back, []byte(text)) {
			t.Errorf("%s gives %d bytes, %v", suffix, len(back), err)
		}
	}
	for _, path := range []string{"a.jpg", "_headers", "_redirects", strings.Repeat("a/", 87) + "a.html"} {
		if got := pack(path, text); len(got) != 1 {
			t.Errorf("%s is packed into %d files", path, len(got))
		}
	}
	if got := pack("a.html", "soup"); len(got) != 1 || !slices.Contains(PrecompressedPaths("a"), "a.br") {
		t.Errorf("a small file gives %d", len(got))
	}
}
