package prose

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"iter"
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
		for _, number := range t.numbers() {
			all = append(all, number)
		}
	}
	slices.Sort(all)
	packed := gzip.NewWriter(w)
	if err := binary.Write(packed, binary.LittleEndian, slices.Compact(all)); err != nil {
		return err
	}
	return packed.Close()
}

// numbers gives each run of Run words of a text, by its first, with its number:
// FNV-1a of 64 bits. Those of all runs in which a letter stands are worked out
// side by side, which takes a third of the time that one after the other does.
func (t *Text) numbers() iter.Seq2[int, uint64] {
	const offset, prime = 14695981039346656037, 1099511628211
	return func(yield func(int, uint64) bool) {
		var open [Run]uint64
		add := func(c byte) {
			for k := range open {
				open[k] = (open[k] ^ uint64(c)) * prime
			}
		}
		for i, w := range t.words {
			add(' ') // which those that are open have
			open[i%Run] = offset
			for _, c := range t.form[w.begin:w.end] {
				add(c)
			}
			if first := i + 1 - Run; first >= 0 && !yield(first, open[first%Run]) {
				return
			}
		}
	}
}

// In returns where a text has runs of the documents: each as long as it is,
// once. What a name has part in is none.
func (r *Runs) In(t *Text) []Span {
	var out []Span
	until := 0 // the word behind the last of them
	for i, number := range t.numbers() {
		if _, is := r.numbers[number]; !is || r.named(t, i) {
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
