package prose

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
)

// Run is how many words in a row may not be those of a source: one more than
// the eight that may.
const Run = 9

// Runs are those of the documents that a guide relies on, as numbers: their
// words cannot be read from them.
type Runs struct {
	numbers map[uint64]struct{}
	names   []name
}

// name is what a text may print whole, as words.
type name struct {
	form  []byte
	words int
}

// most is how many bytes of numbers are read: eight million runs.
const most = 1 << 26

var errForm = errors.New("no list of numbers")

// ReadRuns reads the numbers that Write wrote, and the names and titles that
// texts may print whole, one a line, but for lines that begin with #.
func ReadRuns(packed []byte, names string) (*Runs, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(unpacked, most+1))
	if err != nil {
		return nil, err
	}
	if len(raw)%8 != 0 || len(raw) > most {
		return nil, errForm
	}
	r := &Runs{numbers: make(map[uint64]struct{}, len(raw)/8)}
	for i := 0; i < len(raw); i += 8 {
		r.numbers[binary.LittleEndian.Uint64(raw[i:])] = struct{}{}
	}
	var t Text
	for line := range strings.Lines(names) {
		if t.Read(line); !strings.HasPrefix(line, "#") && len(t.words) > 0 {
			r.names = append(r.names, name{bytes.Clone(t.form), len(t.words)})
		}
	}
	return r, nil
}

// Write writes the runs of documents in the form that ReadRuns reads.
func Write(w io.Writer, documents []string) error {
	var all []uint64
	var t Text
	for _, document := range documents {
		t.Read(document)
		for i := 0; i+Run <= len(t.words); i++ {
			all = append(all, number(t.run(i, Run)))
		}
	}
	slices.Sort(all)
	packed := gzip.NewWriter(w)
	if err := binary.Write(packed, binary.LittleEndian, slices.Compact(all)); err != nil {
		return err
	}
	return packed.Close()
}

// number is FNV-1a, of 64 bits; hash/fnv would take room for each run.
func number(run []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range run {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// In returns where a text has runs of the documents: each as long as it is,
// once. What a name has part in is none.
func (r *Runs) In(t *Text) []Span {
	var out []Span
	until := 0 // the word behind the last of them
	for i := 0; i+Run <= len(t.words); i++ {
		if _, is := r.numbers[number(t.run(i, Run))]; !is || r.named(t, i) {
			continue
		}
		if span := t.span(i, Run); len(out) > 0 && i <= until {
			out[len(out)-1].To = span.To
		} else {
			out = append(out, span)
		}
		until = i + Run
	}
	return out
}

// named tells whether a name has part in the run that begins with a word.
func (r *Runs) named(t *Text, i int) bool {
	for _, n := range r.names {
		for j := max(0, i-n.words+1); j < i+Run && j+n.words <= len(t.words); j++ {
			if bytes.Equal(t.run(j, n.words), n.form) {
				return true
			}
		}
	}
	return false
}
