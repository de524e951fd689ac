package pack

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"hash/crc32"
	"runtime"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"recueil/generator/permalink"
	"recueil/generator/render"
)

// zipped is the whole site of all languages, to be unpacked and opened by a double
// click, without what hosts read themselves. Its files lie in no folder of the archive: systems make one of its name,
// and no path gets longer.
func zipped(ctx context.Context, s *Source) ([]File, error) {
	files, err := s.site(ctx)
	if err != nil {
		return nil, err
	}
	files = slices.DeleteFunc(slices.Clone(files), func(f render.File) bool {
		return f.Path == permalink.HostRules || f.Path == permalink.HostHeaders
	})
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
	packed, err := deflated(files)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if stored != nil {
		err = enter(w, stored, zip.Store, stored.Content)
	}
	for i := 0; i < len(files) && err == nil; i++ {
		err = enter(w, &files[i], zip.Deflate, packed[i])
	}
	if err == nil {
		err = w.Close()
	}
	return out.Bytes(), err
}

// enter writes a file of which the bytes that stand in the archive are known.
func enter(w *zip.Writer, f *render.File, method uint16, packed []byte) error {
	header := &zip.FileHeader{
		Name: f.Path, Method: method, ModifiedDate: first, //nolint:staticcheck // as said of first
		CRC32:            crc32.ChecksumIEEE(f.Content),
		CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(len(f.Content)),
	}
	header.SetMode(0o644)
	entry, err := w.CreateRaw(header)
	if err == nil {
		_, err = entry.Write(packed)
	}
	return err
}

// deflated makes files smaller, on every core.
func deflated(files []render.File) ([][]byte, error) {
	out := make([][]byte, len(files))
	var begun atomic.Int64
	var work errgroup.Group
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() error {
			w, err := flate.NewWriter(nil, flate.DefaultCompression)
			for i := int(begun.Add(1)) - 1; i < len(files) && err == nil; i = int(begun.Add(1)) - 1 {
				var smaller bytes.Buffer
				w.Reset(&smaller)
				if _, err = w.Write(files[i].Content); err == nil {
					err = w.Close()
				}
				out[i] = smaller.Bytes()
			}
			return err
		})
	}
	return out, work.Wait()
}
