package render

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"sync"

	"github.com/andybalholm/brotli"

	"recueil/generator/permalink"
)

// encoding is a form in which servers may keep a file packed beside it, to send
// that to whoever takes it: nginx by gzip_static and brotli_static, Caddy by
// precompressed.
type encoding struct {
	suffix string
	packer *sync.Pool // of packers
}

// packer is a writer that can be used again. Neither notes a time or a name, so
// that the same content gives the same bytes.
type packer interface {
	io.WriteCloser
	Reset(io.Writer)
}

// Gzip packs as tightly as it can; the tightest level of Brotli takes some fifty
// times as long as this one, for a tenth less.
const brotliLevel = 6

var encodings = []encoding{
	{".gz", &sync.Pool{New: func() any {
		w, _ := gzip.NewWriterLevel(io.Discard, gzip.BestCompression) // there is such a level
		return w
	}}},
	{".br", &sync.Pool{New: func() any { return brotli.NewWriterLevel(io.Discard, brotliLevel) }}},
}

// worth is how much smaller a packed file must be than the file itself, as a
// share of it: one that gains less is not worth its place.
const worth = 0.9

// packed are the kinds of files that are packed already, or that hosts read
// themselves.
var packed = map[string]bool{
	".jpg": true, ".webp": true, ".png": true, ".pdf": true, ".epub": true, ".zip": true, ".zim": true,
	permalink.HostRules: true, permalink.HostHeaders: true,
}

// PrecompressedPaths are those that the packed forms of a file would have.
func PrecompressedPaths(of string) []string {
	out := make([]string, len(encodings))
	for i, e := range encodings {
		out[i] = of + e.suffix
	}
	return out
}

// Precompress hands each file on, and after it those of its packed forms that are
// smaller.
func Precompress(take Take) Take {
	return func(name string, content []byte) error {
		if err := take(name, content); err != nil {
			return err
		}
		if packed[path.Ext(name)] || packed[name] {
			return nil
		}
		var out bytes.Buffer
		for i, small := range PrecompressedPaths(name) {
			out.Reset()
			if err := encodings[i].pack(&out, content); err != nil {
				return err
			}
			if float64(out.Len()) > worth*float64(len(content)) || permalink.Check(small) != nil { // too long a path: servers send the file itself
				continue
			}
			if err := take(small, out.Bytes()); err != nil {
				return err
			}
		}
		return nil
	}
}

func (e encoding) pack(out io.Writer, content []byte) error {
	w := e.packer.Get().(packer)
	defer e.packer.Put(w)
	w.Reset(out)
	if _, err := w.Write(content); err != nil {
		return err
	}
	return w.Close()
}
