package typeset

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// A tagged document has some ten thousand small objects, and Typst writes each by
// itself, which is two thirds of the file. Packed puts them into object streams
// (ISO 32000-1, 7.5.7), which compress well, and compresses the few streams that
// are not; nothing else of it changes.

// inOneStream is how many objects a stream holds: a reader unpacks all of them to
// see one.
const inOneStream = 800

// errNoPDF is what Packed returns for what Typst has not written.
var errNoPDF = errors.New("this is no PDF with a plain table of references")

// object is one of a PDF: what stands between "obj" and "endobj".
type object struct {
	number, offset int
	body           []byte
}

// Packed is a PDF as Typst writes it, in fewer bytes: the same for the same.
func Packed(pdf []byte) ([]byte, error) {
	objects, trailer, err := objectsOf(pdf)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Write(pdf[:bytes.IndexByte(pdf, '\n')+1])
	out.WriteString("%\x80\x80\x80\x80\n")
	next := objects[len(objects)-1].number + 1
	places := map[int]place{0: {kind: 0, where: 0, at: 65535}}
	var small []object
	for _, o := range objects {
		if bytes.HasSuffix(o.body, []byte("endstream")) {
			places[o.number] = place{kind: 1, where: out.Len()}
			fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", o.number, filtered(o.body))
		} else {
			small = append(small, o)
		}
	}
	for some := range slices.Chunk(small, inOneStream) {
		for i, o := range some {
			places[o.number] = place{kind: 2, where: next, at: i}
		}
		places[next] = place{kind: 1, where: out.Len()}
		var heads, bodies bytes.Buffer
		for _, o := range some {
			fmt.Fprintf(&heads, "%d %d ", o.number, bodies.Len())
			bodies.Write(o.body)
			bodies.WriteByte('\n')
		}
		first := heads.Len()
		heads.Write(bodies.Bytes())
		stream(&out, next, fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(some), first), heads.Bytes())
		next++
	}
	start := out.Len()
	places[next] = place{kind: 1, where: start}
	const columns = "/W [1 4 2] /DecodeParms <</Predictor 12 /Columns 7>>"
	stream(&out, next, fmt.Sprintf("/Type /XRef /Size %d %s %s", next+1, columns, trailer), table(places, next))
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes(), nil
}

// place is where an object is found: of kind 1 at an offset in the file, of kind
// 2 as the nth of a stream, of kind 0 nowhere.
type place struct {
	kind      byte
	where, at int
}

// table is the table of references as a stream has it (7.5.8), each row as what
// is other than in the row before (7.4.4.4), as rows are nearly alike.
func table(places map[int]place, last int) []byte {
	var before [7]byte
	out := make([]byte, 0, 8*(last+1))
	for n := range last + 1 {
		p := places[n]
		row := [7]byte{p.kind}
		binary.BigEndian.PutUint32(row[1:], uint32(p.where)) //nolint:gosec // a PDF is smaller than 4 GB
		binary.BigEndian.PutUint16(row[5:], uint16(p.at))    //nolint:gosec // within a stream, or 65535
		out = append(out, 2)
		for i := range row {
			out = append(out, row[i]-before[i])
		}
		before = row
	}
	return out
}

// plainOf is the beginning of a stream as Typst writes it, and its length.
var plainOf = regexp.MustCompile(`^<<\s*/Length (\d+)([^>]*)>>\s*stream\r?\n`)

// filtered is a stream compressed, if Typst left it plain. What says of the file
// what it is stays readable to programs that know no PDF.
func filtered(body []byte) []byte {
	head := plainOf.FindSubmatch(body)
	if head == nil || bytes.Contains(head[2], []byte("/Filter")) || bytes.Contains(head[2], []byte("/Metadata")) {
		return body
	}
	length, err := strconv.Atoi(string(head[1]))
	if from := len(head[0]); err == nil && from+length <= len(body) {
		packed := deflated(body[from : from+length])
		return fmt.Appendf(nil, "<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", bytes.TrimSpace(head[2]), len(packed), packed)
	}
	return body
}

// stream writes an object that holds compressed bytes.
func stream(out *bytes.Buffer, number int, entries string, content []byte) {
	packed := deflated(content)
	fmt.Fprintf(out, "%d 0 obj\n<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\n", number, entries, len(packed), packed)
}

func deflated(content []byte) []byte {
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.BestCompression) // the level is one of those there are
	_, _ = w.Write(content)                                 // to memory
	_ = w.Close()
	return out.Bytes()
}

var (
	startOf   = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	headOf    = regexp.MustCompile(`^(\d+) 0 obj\s`)
	trailerOf = regexp.MustCompile(`(?s)trailer\s*<<(.*)>>\s*startxref`)
	sizeOf    = regexp.MustCompile(`/Size \d+`)
)

// objectsOf reads the objects that the table of references of a PDF lists, in the
// order of their numbers, and what its trailer says of all but their number.
func objectsOf(pdf []byte) (objects []object, trailer []byte, err error) {
	start := startOf.FindSubmatch(pdf[max(0, len(pdf)-64):])
	if start == nil {
		return nil, nil, errNoPDF
	}
	at, err := strconv.Atoi(string(start[1]))
	if err != nil || at >= len(pdf) || !bytes.HasPrefix(pdf[at:], []byte("xref")) {
		return nil, nil, errNoPDF
	}
	lines := bytes.Split(pdf[at:], []byte("\n"))
	ends := []int{at}
	for _, line := range lines {
		var offset, generation int
		var kind string
		if n, _ := fmt.Sscanf(string(line), "%d %d %1s", &offset, &generation, &kind); n == 3 && kind == "n" {
			objects, ends = append(objects, object{offset: offset}), append(ends, offset)
		}
	}
	slices.Sort(ends)
	for i := range objects {
		o := &objects[i]
		after, _ := slices.BinarySearch(ends, o.offset+1)
		if after == len(ends) {
			return nil, nil, errNoPDF
		}
		whole := bytes.TrimSpace(pdf[o.offset:ends[after]])
		head := headOf.FindSubmatch(whole)
		body, ended := bytes.CutSuffix(whole, []byte("endobj"))
		if head == nil || !ended {
			return nil, nil, errNoPDF
		}
		o.number, _ = strconv.Atoi(string(head[1])) // digits
		o.body = bytes.TrimSpace(body[len(head[0]):])
	}
	found := trailerOf.FindSubmatch(pdf[at:])
	if found == nil || len(objects) == 0 {
		return nil, nil, errNoPDF
	}
	slices.SortFunc(objects, func(a, b object) int { return a.number - b.number })
	return objects, bytes.TrimSpace(sizeOf.ReplaceAll(found[1], nil)), nil
}
