package preview

import (
	"bytes"
	"encoding/json"
	"slices"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// Problem is a diagnostic in words.
type Problem struct {
	File         string
	Line, Column int
	Severity     string
	Message      string
	Hint         string
}

// problems says diagnostics in a language, in their order.
func problems(report *diag.List, l *catalog.Language) []Problem {
	var text bytes.Buffer
	if err := diag.Print(&text, "json", report, l); err != nil {
		panic(err) // memory takes all
	}
	var out []Problem
	for d := json.NewDecoder(&text); d.More(); {
		var p Problem
		if err := d.Decode(&p); err != nil {
			panic(err) // it was written a moment ago
		}
		out = append(out, p)
	}
	return out
}

// Error tells whether the problem keeps the guide from being built.
func (p Problem) Error() bool { return p.Severity == diag.Error.String() }

// foremost puts the problems of a unit of files before all others, and errors
// before warnings.
func foremost(list []Problem, own string) []Problem {
	rank := func(p Problem) (n int) {
		if unit(p.File) != own {
			n += 2
		}
		if !p.Error() {
			n++
		}
		return n
	}
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b Problem) int { return rank(a) - rank(b) })
	return out
}
