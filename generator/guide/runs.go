package guide

import (
	"io/fs"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/prose"
)

// RunsFile has the runs of words of the sources, as numbers, which texts are not
// to copy. A guide that brings it has its prose looked at: a guide without it
// copies and repeats what it likes, and costs nothing. NamesFile has the names and
// titles that texts may print all the same, one a line.
const (
	RunsFile  = "seeds/runs.gz"
	NamesFile = "seeds/names.txt"
)

// readRuns reads both files.
func (r *reader) readRuns() error {
	packed, err := fs.ReadFile(r.root, RunsFile)
	if isAbsent(err) {
		return nil
	}
	if err != nil {
		return err
	}
	names, err := fs.ReadFile(r.root, NamesFile)
	if err != nil && !isAbsent(err) {
		return err
	}
	if r.guide.Runs, err = prose.ReadRuns(packed, string(names)); err != nil {
		r.runs.Error(diag.Position{File: RunsFile}, "runs-form", "runs-form", nil)
	}
	return nil
}

// wordsOf is what the text of a file is read with. Themes and profiles gather,
// and their summaries say what they gather: of the others, the text is to tell
// something else than the summary, where prose is looked at.
func (p *pair) wordsOf(f *file, words map[string]document.Words) document.Words {
	with := words[f.language.Tag]
	told := p.kind == KindPractice || p.kind == KindBox || p.kind == KindNetwork
	if with.Runs != nil && told {
		with.Summary = prose.NewSummary(f.front.Shared().Summary.Value)
	}
	return with
}
