package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash/crc32"
	"path"
	"slices"
	"strings"

	"recueil/generator/page"
	"recueil/generator/permalink"
	"recueil/layouts"
)

// Kept is a file that a browser may keep: its CRC-32, and its size.
type Kept struct {
	Path  string
	Sum   uint32
	Bytes int64
}

// WorkerPath is the one of the worker, at the root, as it keeps what lies below it.
const WorkerPath = "worker.js"

// MostKept is how many files a site may have of which browsers are given a list: a
// reader of one page fetches it, too.
const MostKept = 8_000

// digits of a digest tell editions apart, whatever the accident.
const digits = 16

// Worker makes what keeps a site on the devices of its readers (w3.org/TR/
// service-workers), and the list of the files of each language that it reads; of a
// site with too many files, nothing. Whatever changes in a file makes another
// worker, which is how browsers learn of an edition.
func Worker(files []Kept, words []page.Unkept) ([]File, error) {
	if len(files) > MostKept {
		return nil, nil
	}
	files = slices.DeleteFunc(slices.Clone(files), unwanted)
	slices.SortFunc(files, func(a, b Kept) int { return cmp.Compare(a.Path, b.Path) })
	var out []File
	lists, all := map[string]uint32{}, sha256.New()
	said := map[string]page.Unkept{}
	for _, w := range words {
		content, err := json.Marshal(rowsOf(files, w.Language, words))
		if err != nil {
			return nil, err
		}
		_, _ = all.Write(content)
		lists[w.Language], said[w.Language] = crc32.ChecksumIEEE(content), w
		out = append(out, File{w.Language + "/kept.json", content})
	}
	var script strings.Builder
	for _, v := range []struct {
		name  string
		value any
	}{{"EDITION", hex.EncodeToString(all.Sum(nil))[:digits]}, {"LISTS", lists}, {"WORDS", said}} {
		text, err := json.Marshal(v.value)
		if err != nil {
			return nil, err
		}
		script.WriteString("const " + v.name + "=" + string(text) + ";")
	}
	small, err := minifier.Bytes("text/javascript", append([]byte(script.String()), layouts.Worker()...))
	return append(out, File{WorkerPath, small}), err
}

// rowsOf are the files of a language, and those of none: path, sum and size.
func rowsOf(files []Kept, language string, words []page.Unkept) [][3]any {
	out := [][3]any{}
	for _, f := range files {
		folder, _, _ := strings.Cut(f.Path, "/")
		other := slices.ContainsFunc(words, func(w page.Unkept) bool { return w.Language == folder && folder != language })
		if !other {
			out = append(out, [3]any{f.Path, f.Sum, f.Bytes})
		}
	}
	return out
}

// unwanted tells of what no reader opens: packed forms, what hosts and robots read.
func unwanted(f Kept) bool {
	switch path.Ext(f.Path) {
	case ".gz", ".br", ".xml":
		return true
	}
	return slices.Contains([]string{permalink.HostRules, permalink.HostHeaders, "robots.txt", WorkerPath}, f.Path) || strings.HasPrefix(f.Path, "downloads/")
}
