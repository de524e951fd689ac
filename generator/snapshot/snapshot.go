// Package snapshot writes values of Go to bytes and reads them back: what a
// build has read, so that the next one need not read it again.
//
// The form is of no use to anybody else, nor to another version of the
// program: fields follow each other without names, numbers are varints, a text
// is its length and its bytes. What is read back shares its texts with the
// bytes, as one string, so that reading copies nothing. Bytes that do not hold
// what is asked for make a Reader that is not Whole, and never a panic.
package snapshot

import (
	"encoding/binary"
	"math"
	"slices"
)

// Value is something that writes and reads itself, as it has fields that no
// other package sees, or takes a part of what the Writer was told.
type Value interface {
	Save(w *Writer)
	Load(r *Reader)
}

// Context is what all values of one snapshot have in common, so that it is not
// written with each: the name of their file and the tags of the languages.
type Context struct {
	File      string
	Languages []string
}

// Writer takes values one after the other. The zero Writer is ready.
type Writer struct {
	Context
	out []byte
}

// Reset forgets what was written, and keeps the room that it took.
func (w *Writer) Reset(c Context) { w.Context, w.out = c, w.out[:0] }

// room makes room for so many bytes more, and doubles it where there is too little:
// append adds a quarter to what is large, and copies it all each time.
func (w *Writer) room(n int) {
	if cap(w.out)-len(w.out) < n {
		w.Grow(max(n, len(w.out)))
	}
}

// Grow makes room for so many bytes more.
func (w *Writer) Grow(n int) { w.out = slices.Grow(w.out, n) }

// Bytes are what was written.
func (w *Writer) Bytes() []byte { return w.out }

// Int writes a whole number.
func (w *Writer) Int(n int) { w.out = binary.AppendVarint(w.out, int64(n)) }

// Bool writes a truth value.
func (w *Writer) Bool(b bool) {
	if b {
		w.out = append(w.out, 1)
	} else {
		w.out = append(w.out, 0)
	}
}

// Float writes a number.
func (w *Writer) Float(f float64) { w.out = binary.BigEndian.AppendUint64(w.out, math.Float64bits(f)) }

// Digest writes a digest.
func (w *Writer) Digest(d Digest) { w.out = append(w.out, d[:]...) }

// Sum is the digest of what was written.
func (w *Writer) Sum() Digest { return Sum(w.out) }

// String writes a text.
func (w *Writer) String(s string) {
	w.room(binary.MaxVarintLen64 + len(s))
	w.Int(len(s))
	w.out = append(w.out, s...)
}

// Within writes what a function writes as one text.
func (w *Writer) Within(write func()) {
	begin := len(w.out)
	write()
	var length [binary.MaxVarintLen64]byte
	n := binary.PutVarint(length[:], int64(len(w.out)-begin))
	w.out = slices.Insert(w.out, begin, length[:n]...)
}

// Reader gives back, in the same order, what a Writer took.
type Reader struct {
	Context
	in     string
	broken bool
}

// NewReader reads what a Writer with the same context wrote.
func NewReader(in string, context Context) *Reader { return &Reader{Context: context, in: in} }

// Whole tells whether all that was asked for was there, and nothing else is.
func (r *Reader) Whole() bool { return !r.broken && r.in == "" }

// take returns the next bytes; when there are not as many, what is left counts
// as broken and the text is empty.
func (r *Reader) take(n int) string {
	if n < 0 || n > len(r.in) {
		r.in, r.broken = "", true
		return ""
	}
	out := r.in[:n]
	r.in = r.in[n:]
	return out
}

// Int reads a whole number.
func (r *Reader) Int() int {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		b := r.take(1)
		if b == "" {
			return 0
		}
		n |= uint64(b[0]&0x7f) << shift
		if b[0] < 0x80 {
			return int(n>>1) ^ -int(n&1)
		}
	}
	r.in, r.broken = "", true
	return 0
}

// Bool reads a truth value.
func (r *Reader) Bool() bool { return r.take(1) == "\x01" }

// Float reads a number.
func (r *Reader) Float() float64 {
	b := r.take(8)
	if b == "" {
		return 0
	}
	return math.Float64frombits(binary.BigEndian.Uint64([]byte(b)))
}

// Digest reads a digest.
func (r *Reader) Digest() (d Digest) {
	copy(d[:], r.take(len(d)))
	return d
}

// String reads a text.
func (r *Reader) String() string { return r.take(r.Int()) }

// Length reads the length of a list: no more than there are bytes left, so
// that broken ones cannot ask for much memory.
func (r *Reader) Length() int {
	n := r.Int()
	if n < 0 || n > len(r.in) {
		r.in, r.broken = "", true
		return 0
	}
	return n
}
