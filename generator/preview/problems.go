package preview

import (
	"bytes"
	"encoding/json"
	"slices"

	"recueil/generator/diag"
)

// Problem is a diagnostic in words.
type Problem struct {
	File         string
	Line, Column int
	Severity     string
	Message      string
	Hint         string

	unit string // of the file
}

// problems says diagnostics in words, in their order.
func problems(report *diag.List, messages diag.Messages) []Problem {
	var text bytes.Buffer
	if err := (diag.Printer{Form: "json", Messages: messages}).Print(&text, report); err != nil {
		panic(err) // memory takes all
	}
	var out []Problem
	for d := json.NewDecoder(&text); d.More(); {
		var p Problem
		if err := d.Decode(&p); err != nil {
			panic(err) // it was written a moment ago
		}
		p.unit = unit(p.File)
		out = append(out, p)
	}
	return out
}

// Error tells whether the problem keeps the guide from being built.
func (p Problem) Error() bool { return p.Severity == diag.Error.String() }

// foremost are the first problems, so many at most, where those of a unit of
// files stand before all others, and errors before warnings.
func foremost(list []Problem, own string, most int) []Problem {
	var ranked [4][]Problem
	for _, p := range list {
		rank := 0
		if p.unit != own {
			rank += 2
		}
		if !p.Error() {
			rank++
		}
		if len(ranked[rank]) < most {
			ranked[rank] = append(ranked[rank], p)
		}
	}
	out := slices.Concat(ranked[:]...)
	return out[:min(most, len(out))]
}
