// Package pack makes the forms in which readers take a guide along: files to be
// downloaded, each of the whole guide or of a part of it.
//
// In comes a Source: a guide without errors, and what its site loads. Out go
// Files, named with the guide, the language and the date of the edition: the same
// bytes every time. A form is a row of Forms: its name, the programs that it
// needs beside this one, and the function that makes its files. What such a
// program does is asked of a Workshop, as this package opens no disk and runs
// nothing; what is missing, whoever calls tells.
//
// Nothing of a page is made here: every form takes the values of package page,
// under a scheme of addresses that fits it, and most the layouts too.
package pack

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/permalink"
	"recueil/generator/render"
)

// Folder is where downloads lie in a site.
const Folder = "downloads"

// Form is a way to take a guide along.
type Form struct {
	// Name is the word by which the form is asked for, and that its files end in.
	Name string
	// Tools are the programs without which it cannot be made.
	Tools []Tool
	// Make makes its files, in the same order every time.
	Make func(ctx context.Context, s *Source) ([]File, error)
}

// Forms are all there are, in the order in which readers are offered them.
var Forms = []*Form{
	{Name: "pdf", Tools: []Tool{typst}, Make: pdfs},
	{Name: "epub", Make: epubs},
	{Name: "zim", Tools: []Tool{zimTool, clockTool}, Make: zims},
	{Name: "zip", Make: zipped},
}

// Find returns the form of a name, or nil.
func Find(name string) *Form {
	i := slices.IndexFunc(Forms, func(f *Form) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return Forms[i]
}

// Names are the words by which the forms are asked for.
func Names() []string {
	var out []string
	for _, f := range Forms {
		out = append(out, f.Name)
	}
	return out
}

// Source is what forms are made of.
type Source struct {
	Guide *guide.Guide
	// Base is the address under which the site will be served, or "".
	Base string
	// Assets are the files that pages load; Files are their contents, and those of
	// the pictures that texts show.
	Assets page.Assets
	Files  []render.File
	// Workshop runs programs.
	Workshop Workshop

	making sync.Once // of made, which several forms take
	made   []render.File
	failed error
}

// File is a file to be downloaded.
type File struct {
	page.Download
	Content []byte
}

// Make makes the files of some forms, on every core.
func Make(ctx context.Context, s *Source, forms []*Form) ([]File, error) {
	made := make([][]File, len(forms))
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range forms {
		work.Go(func() (err error) {
			made[i], err = f.Make(ctx, s)
			if err != nil {
				return &FailedError{f.Name, err}
			}
			return nil
		})
	}
	err := work.Wait()
	return slices.Concat(made...), err
}

// FailedError says that a form could not be made, though all it needs is there.
type FailedError struct {
	Form string
	Err  error
}

func (e *FailedError) Error() string { return fmt.Sprintf("%s: %v", e.Form, e.Err) }

func (e *FailedError) Unwrap() error { return e.Err }

// file names a file of the whole guide in a language, nil for one of all languages.
func (s *Source) file(form string, l *catalog.Language, content []byte) File {
	return s.fileOf(page.Download{Form: form, Edition: s.Guide.Edition()}, "", l, content)
}

// fileOf names a file of a thing: after the guide, the thing, whose word is what
// it is called in addresses, the language and the date of what it says.
func (s *Source) fileOf(d page.Download, word string, l *catalog.Language, content []byte) File {
	d.Bytes = len(content)
	titled, tags := s.Guide.Languages[0], s.Guide.Tags()
	if l != nil {
		d.Language, titled, tags = l.Tag, l, []string{l.Tag}
	}
	words := append([]string{s.Guide.Config.Title.In(titled.Tag), word}, tags...)
	d.Path = pathOf(append(words, d.Edition.String()), d.Form)
	return File{d, content}
}

// pathOf names a file with words, the first of them as long as paths allow: a guide
// may have a title of any length.
func pathOf(words []string, form string) string {
	title, rest := catalog.Slug(words[0]), named(words[1:])
	if most := permalink.MaxPath - len(Folder+"/-."+rest+form); len(title) > most {
		title = title[:max(0, most)]
		if end := strings.LastIndexByte(title, '-'); end > 0 {
			title = title[:end]
		}
	}
	return Folder + "/" + named([]string{title, rest}) + "." + form
}

// named joins words to the name of a file, without those of which nothing is left.
func named(words []string) string {
	var name string
	for _, word := range words {
		word = catalog.Slug(word)
		switch {
		case word == "":
		case name == "":
			name = word
		default:
			name += "-" + word
		}
	}
	return name
}
