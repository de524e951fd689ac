// Package diag is what every stage reports to: a position in a file of the
// guide, a rule, what the rule found there, and a hint that says what to do.
//
// A Diagnostic holds no sentence. Its sentence comes from the interface
// strings, by the ids "rule.RULE" and "hint.HINT", when it is printed; so
// the same run can be told in French or in English, and the rules stay the
// same words for programs.
package diag

import (
	"cmp"
	"iter"
	"slices"

	"recueil/generator/snapshot"
)

// Position is a place in a file. File is relative to the guide's root, with
// slashes. Line and Column count from 1, columns in characters; 0 means the
// file as a whole.
type Position struct {
	File         string
	Line, Column int
}

// Save implements snapshot.Value: of the file, the context tells.
func (p *Position) Save(w *snapshot.Writer) {
	if *p == (Position{}) {
		w.Int(0)
		return
	}
	w.Int(p.Line + 1)
	w.Int(p.Column)
}

// Load implements snapshot.Value.
func (p *Position) Load(r *snapshot.Reader) {
	if line := r.Int(); line != 0 {
		*p = Position{r.File, line - 1, r.Int()}
	}
}

// Severity tells whether a diagnostic stops the build.
type Severity uint8

// An Error stops the build before anything is written; a Warning does not.
const (
	Warning Severity = iota
	Error
)

// String returns "warning" or "error", in every language.
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Args are the names and values that a message speaks of.
type Args map[string]any

// Diagnostic is one thing found. It is not changed after it was made.
type Diagnostic struct {
	Position
	Severity Severity
	// Rule is the name of the check, in words with hyphens: "unknown-key".
	Rule string
	// Hint names the hint, often but not always like the rule; "" is none.
	Hint string
	Args Args
}

// List collects diagnostics. The zero List is empty and ready. It is not
// safe for concurrent use: each file that is read has a List of its own.
type List struct {
	all []Diagnostic
}

// Error adds a diagnostic that stops the build.
func (l *List) Error(at Position, rule, hint string, args Args) {
	l.all = append(l.all, Diagnostic{Position: at, Severity: Error, Rule: rule, Hint: hint, Args: args})
}

// Warning adds a diagnostic that does not stop the build.
func (l *List) Warning(at Position, rule, hint string, args Args) {
	l.all = append(l.all, Diagnostic{Position: at, Severity: Warning, Rule: rule, Hint: hint, Args: args})
}

// Has tells whether so many diagnostics of a rule are in the list.
func (l *List) Has(many int, rule string) bool {
	for i := range l.all {
		if l.all[i].Rule == rule {
			if many--; many <= 0 {
				return true
			}
		}
	}
	return false
}

// Empty tells whether nothing was found.
func (l *List) Empty() bool { return len(l.all) == 0 }

// Append adds all diagnostics of other lists.
func (l *List) Append(others ...*List) {
	for _, o := range others {
		l.all = append(l.all, o.all...)
	}
}

// Keep lets go of every diagnostic that keep does not want.
func (l *List) Keep(keep func(Diagnostic) bool) {
	l.all = slices.DeleteFunc(l.all, func(d Diagnostic) bool { return !keep(d) })
}

// All calls each diagnostic in the order in which they were added.
func (l *List) All() iter.Seq[Diagnostic] { return slices.Values(l.all) }

// Sorted returns the diagnostics by file, line, column and rule.
func (l *List) Sorted() []Diagnostic {
	out := slices.Clone(l.all)
	slices.SortStableFunc(out, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule),
		)
	})
	return out
}

// Failed tells whether an error stands in the list.
func (l *List) Failed() bool {
	return slices.ContainsFunc(l.all, func(d Diagnostic) bool { return d.Severity == Error })
}
