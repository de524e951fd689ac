package pack

import (
	"archive/zip"
	"bytes"
	"context"
	"hash/crc32"

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
	content, err := archive(nil, files)
	return []File{s.file("zip", nil, content)}, err
}

// first is the day of each file in an archive, which has none of its own: the
// first that the form knows (APPNOTE.TXT, 4.4.6, of PKWARE). Go's own field for it
// would add a part that the first file of a book may not have.
const first = 1<<5 | 1

// archive packs files in their order; stored, if there is one, comes first and as
// it is.
func archive(stored *render.File, files []render.File) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if stored != nil {
		header := &zip.FileHeader{
			Name: stored.Path, ModifiedDate: first, CRC32: crc32.ChecksumIEEE(stored.Content),
			CompressedSize64: uint64(len(stored.Content)), UncompressedSize64: uint64(len(stored.Content)),
		}
		entry, err := w.CreateRaw(header)
		if err == nil {
			_, err = entry.Write(stored.Content)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		header := &zip.FileHeader{Name: f.Path, Method: zip.Deflate, ModifiedDate: first}
		header.SetMode(0o644)
		entry, err := w.CreateHeader(header)
		if err == nil {
			_, err = entry.Write(f.Content)
		}
		if err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}
