package pack

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/render"
	"recueil/generator/typeset"
)

// typst is the compiler that sets volumes, an addon of Node, with the typefaces.
// It is there if the script finds what it loads, of which it then makes nothing.
var typst = Tool{Name: "typst", Program: "node", Proof: []string{"-e", string(typeset.Compiler)}}

// printers is how many volumes are set at a time: each takes up to a gigabyte.
// inOneRun is how many reports are set by one.
const (
	printers = 2
	inOneRun = 50
)

// volume is a PDF to be made: what it is of, and what its file is called after.
type volume struct {
	of       guide.Ref
	word     string
	language *catalog.Language
	edition  catalog.Date
	source   typeset.Source
}

// offer is what a page says of the volume.
func (v *volume) offer() page.Download {
	return page.Download{Form: "pdf", Of: v.of, Edition: v.edition}
}

// pdfs are the guide in each language, its poster, and a report of each theme and
// territory.
func pdfs(ctx context.Context, s *Source) ([]File, error) {
	volumes, err := s.volumes()
	if err != nil {
		return nil, err
	}
	out := make([]File, len(volumes))
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(printers)
	for _, run := range runs(volumes) {
		work.Go(func() error {
			return s.set(ctx, volumes[run[0]:run[1]], out[run[0]:run[1]])
		})
	}
	return out, work.Wait()
}

// runs cuts volumes into those that are set by one run: whole guides by one each.
func runs(volumes []volume) [][2]int {
	var out [][2]int
	for from := 0; from < len(volumes); {
		to := from + 1
		for volumes[from].of != (guide.Ref{}) && to < len(volumes) && to-from < inOneRun && volumes[to].of != (guide.Ref{}) {
			to++
		}
		out, from = append(out, [2]int{from, to}), to
	}
	return out
}

// volumes prints all volumes as sources.
func (s *Source) volumes() ([]volume, error) {
	var out []volume
	site := page.New(s.Guide, address.New(s.Guide, address.Book{}), s.Base, s.Assets)
	add := func(v *page.Volume, word string) error {
		source, err := typeset.Print(v)
		out = append(out, volume{v.Ref, word, v.Language, v.Edition, source})
		return err
	}
	for _, l := range s.Guide.Languages {
		if err := add(site.Volume(l), ""); err != nil {
			return nil, err
		}
	}
	for _, l := range s.Guide.Languages {
		if v := site.Placard(l); v != nil {
			if err := add(v, l.Text("path."+address.Poster)); err != nil {
				return nil, err
			}
		}
		for _, t := range site.Reported() {
			word := l.Text("path."+t.Ref().Kind.Path()) + " " + t.Slug(l) // a place may be called as a theme is
			if err := add(site.Report(l, t), word); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// set makes PDFs of some volumes.
func (s *Source) set(ctx context.Context, volumes []volume, out []File) error {
	const script = "compile.cjs"
	job := Job{Tool: typst, Arguments: []string{script}, Files: []render.File{{Path: script, Content: typeset.Compiler}}}
	var pictures []string
	for i, v := range volumes {
		name := fmt.Sprintf("%d", i)
		job.Arguments = append(job.Arguments, name)
		job.Files = append(job.Files, render.File{Path: name + ".typ", Content: v.source.Typst})
		job.Results = append(job.Results, name+".pdf")
		pictures = append(pictures, v.source.Pictures...)
	}
	for _, f := range s.Files {
		if slices.Contains(pictures, f.Path) {
			job.Files = append(job.Files, f)
		}
	}
	made, err := s.Workshop.Run(ctx, job)
	if err != nil {
		return err
	}
	for i, v := range volumes {
		packed, err := typeset.Packed(made[i])
		if err != nil {
			return fmt.Errorf("%s: %w", v.word, err)
		}
		out[i] = s.fileOf(v.offer(), v.word, v.language, packed)
	}
	return nil
}
