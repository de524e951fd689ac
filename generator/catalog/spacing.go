package catalog

import "strings"

// Closes tells whether a mark of punctuation stands right behind a word in the
// language, without a space: : ; ! ? in English.
func (l *Language) Closes(mark byte) bool { return strings.IndexByte(l.rules.closing, mark) >= 0 }

// Elides tells whether the language elides letters before a word, and joins them
// to it with an apostrophe: l'eau.
func (l *Language) Elides() bool { return l.rules.elides }

// ElidesBefore tells whether it does so before a word: one that begins with a vowel.
func (l *Language) ElidesBefore(word string) bool {
	plain := Slug(word)
	return l.rules.elides && plain != "" && strings.IndexByte("aeiou", plain[0]) >= 0
}
