// Package prose finds in a text what was not written for it: runs of words of
// the documents that a guide relies on, which it may not copy, and sentences
// that say again what the summary above them says.
//
// In comes a plain text, out come the stretches of it. Of the documents nobody
// needs to have the words: Write, which gen calls, makes numbers of their runs,
// and a guide brings those. The package judges no text by itself and reads no
// file.
package prose
