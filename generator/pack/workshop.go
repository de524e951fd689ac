package pack

import (
	"context"

	"recueil/generator/render"
)

// Tool is a program that forms need beside this one. How it is installed is the
// sentence "pack.install.NAME".
type Tool struct {
	Name    string
	Program string // as it is called
	// Proof are the arguments with which it must end well if it is there, and all
	// that it needs; nil where it is enough that there is a program of that name.
	Proof []string
}

// Job is one run of a tool, in a folder of its own that holds nothing but the
// files of the job.
type Job struct {
	Tool      Tool
	Arguments []string
	// Files are written before it runs, one after the other.
	Files []render.File
	// Results are the files that it must leave there.
	Results []string
}

// Workshop runs tools. Its functions are called from several goroutines.
type Workshop interface {
	// Has tells whether a tool is there.
	Has(ctx context.Context, t Tool) bool
	// Run does a job and returns the contents of its results. The error of a tool
	// that fails has the end of what it printed.
	Run(ctx context.Context, j Job) ([][]byte, error)
}

// Missing are the tools of a form that a workshop has not.
func (f *Form) Missing(ctx context.Context, w Workshop) []Tool {
	var out []Tool
	for _, t := range f.Tools {
		if !w.Has(ctx, t) {
			out = append(out, t)
		}
	}
	return out
}
