package pack

import (
	"archive/zip"
	"bytes"
	"context"

	"recueil/generator/render"
)

// zipped is the whole site of all languages, to be unpacked and opened by a double
// click. Its files lie in no folder of the archive: systems make one of its name,
// and no path gets longer.
func zipped(ctx context.Context, s *Source) ([]File, error) {
	files, err := s.site(ctx)
	if err != nil {
		return nil, err
	}
	content, err := archive(files)
	return []File{s.file("zip", nil, content)}, err
}

// archive packs files in their order.
func archive(files []render.File) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		if err := add(w, f, zip.Deflate); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

// first is the day of each file in an archive, which has none of its own: the
// first that the form knows (APPNOTE.TXT, 4.4.6, of PKWARE).
const first = 1<<5 | 1

func add(w *zip.Writer, f render.File, method uint16) error {
	// Modified, in place of the old field, adds a part that a book's mimetype may not have.
	header := &zip.FileHeader{Name: f.Path, Method: method, ModifiedDate: first}
	header.SetMode(0o644)
	entry, err := w.CreateHeader(header)
	if err == nil {
		_, err = entry.Write(f.Content)
	}
	return err
}
