// Package ledger reads seeds/: what each source document says, item by item.
// It is what every figure of the guide is checked against.
//
// In come the ledger's YAML files, out comes a Ledger; it never writes.
package ledger

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"recueil/generator/diag"
	"recueil/generator/permalink"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// Ledger holds the items of all sources.
type Ledger struct {
	// Items are in the order of the files and of the items in them.
	Items []*Item
	// Broken are the sources of which a file could not be read as a whole.
	Broken map[string]bool
	byID   map[string]map[string]*Item
	of     map[string][]*Item
	// sections are the headings of documents.
	sections map[heading]*Item
}

// heading is where a heading of a document stands, and the topic that it opens.
type heading struct {
	source, topic string
	page          int
}

func headingOf(i *Item) heading { return heading{i.Source, i.Topic.Value, i.Page.Value} }

// Section returns the item that holds the heading of the document under which
// an item stands, or nil: a section of the same topic that begins on its page.
func (l *Ledger) Section(i *Item) *Item {
	if s := l.sections[headingOf(i)]; s != i && i.Page.Value > 0 && i.Topic.Set() {
		return s
	}
	return nil
}

// Lost are the words of the item that carried a link of which the text that
// was read has lost the address.
func (i *Item) Lost() []string {
	return slices.DeleteFunc(slices.Clone(i.Links.Texts), func(s string) bool {
		return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.Contains(s, "@") && !strings.Contains(s, " ")
	})
}

// Of returns the items of a source, in the order of its file.
func (l *Ledger) Of(source string) []*Item { return l.of[source] }

// Item returns an item of a source, or nil.
func (l *Ledger) Item(source, id string) *Item { return l.byID[source][id] }

// IDs returns the ids of a source's items.
func (l *Ledger) IDs(source string) []string {
	var out []string
	for _, i := range l.of[source] {
		out = append(out, i.ID.Value)
	}
	return out
}

// Has tells whether a file of the ledger is there that says it is of a source.
func (l *Ledger) Has(source string) bool { return l.byID[source] != nil }

// Empty tells whether no file of the ledger is there.
func (l *Ledger) Empty() bool { return len(l.byID)+len(l.Broken) == 0 }

// Without is the ledger as it is when the files of some sources could not be read.
func (l *Ledger) Without(sources map[string]bool) *Ledger {
	out := *l
	out.Broken = maps.Clone(l.Broken)
	maps.Copy(out.Broken, sources)
	return &out
}

// Folder holds the files of the ledger.
const Folder = "seeds"

// Files is a pattern of the paths of the ledger's files.
const Files = "seeds/*.yaml"

// File is a file of the ledger, as it is written.
type File struct {
	Source   record.Text `key:"source,required"`
	Language record.Text `key:"language"`
	Items    []Item      `key:"items,required,long"`
}

// Read reads every YAML file of the folder seeds. A folder that is not there
// is an empty ledger. languages are those in which a note for readers stands;
// store and memory, which may be nil, have files that were read before.
func Read(root fs.FS, languages []string, store snapshot.Store, memory *Memory, report *diag.List) (*Ledger, error) {
	l := &Ledger{
		Broken: map[string]bool{}, byID: map[string]map[string]*Item{}, of: map[string][]*Item{}, sections: map[heading]*Item{},
	}
	names, err := l.files(root, report)
	if err != nil {
		return nil, err
	}
	files, reports, absent := make([]File, len(names)), make([]diag.List, len(names)), make([]bool, len(names))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range names {
		work.Go(func() error {
			text, err := fs.ReadFile(root, name)
			if errors.Is(err, fs.ErrNotExist) { // it is refused, or gone again
				absent[i] = true
				return nil
			}
			if err == nil {
				files[i] = memory.read(name, text, languages, store, &reports[i])
			}
			return err
		})
	}
	if err := work.Wait(); err != nil {
		return nil, err
	}
	memory.turn()
	for i, name := range names {
		if reports[i].Failed() || absent[i] {
			l.Broken[strings.TrimSuffix(path.Base(name), ".yaml")] = true
		}
		report.Append(&reports[i])
		l.add(name, files[i], languages, report)
	}
	return l, nil
}

// files lists the ledger's files. One that has not its name, or is a copy of another,
// is told and not read.
func (l *Ledger) files(root fs.FS, report *diag.List) ([]string, error) {
	names, err := fs.Glob(root, Folder+"/*")
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(names, func(name string) bool {
		base := path.Base(name)
		stem := strings.TrimSuffix(base, ".yaml")
		of := yamlStem(base)
		switch {
		case record.Passing(name) || stem == base && of == "":
			return true
		case stem == of || permalink.ID(stem) && stem != base: // what it says of itself is checked
			return false
		}
		args, hint := diag.Args{"File": base, "Name": of + ".yaml"}, "rename-file"
		if slices.Contains(names, Folder+"/"+of+".yaml") {
			hint = "remove-copy"
		}
		report.Error(diag.Position{File: name}, "unread", hint, args)
		l.Broken[of] = true
		return true
	}), nil
}

// yamlStem is the name that a file of YAML should have, without extension, "" for one
// that is none.
func yamlStem(base string) string {
	stem := record.Stem(base)
	if lower := strings.ToLower(base); !strings.Contains(lower, ".yaml") && !strings.Contains(lower, ".yml") {
		return ""
	}
	if of := record.CopyOf(stem); of != "" {
		return of
	}
	return stem
}

// read reads a file, or takes what was read from it from a store, where nothing
// was found wrong.
func read(name string, text []byte, languages []string, store snapshot.Store, report *diag.List) (out File) {
	var key snapshot.Writer
	for _, part := range append([]string{name, string(text)}, languages...) {
		key.String(part)
	}
	kept, context := "ledger-"+path.Base(name), snapshot.Context{File: name, Languages: languages}
	if snapshot.Loaded(store, kept, key.Sum(), context, &out) {
		return out
	}
	if out = record.One[File](name, text, languages, report); report.Empty() {
		snapshot.Keep(store, kept, key.Sum(), context, &out)
	}
	return out
}

func (l *Ledger) add(name string, f File, languages []string, report *diag.List) {
	source := f.Source.Value
	if want := path.Base(name); source != "" && source+".yaml" != want {
		report.Error(f.Source.At, "ledger-name", "ledger-name", diag.Args{"Source": source, "File": want})
		l.Broken[strings.TrimSuffix(want, ".yaml")], l.Broken[source] = true, true // which of the two is right is not known
	}
	if f.Language.Set() && len(languages) > 0 && !slices.Contains(languages, f.Language.Value) {
		args := diag.Args{"Key": "language", "Value": f.Language.Value, "Values": strings.Join(languages, ", ")}
		hint := "known-values"
		if near := record.Suggest(f.Language.Value[:min(2, len(f.Language.Value))], languages); near != "" {
			args["Near"], hint = near, "did-you-mean"
		}
		report.Error(f.Language.At, "unknown-value", hint, args)
		l.Broken[source] = true
	}
	items := map[string]*Item{}
	for i := range f.Items {
		item := &f.Items[i]
		item.Source, item.Language = source, cmp.Or(item.Written.Value, f.Language.Value)
		if first := items[item.ID.Value]; first != nil {
			twice(first, item, report)
			continue
		}
		if at := headingOf(item); item.Kind.Value == "section" && l.sections[at] == nil {
			l.sections[at] = item
		}
		items[item.ID.Value] = item
		l.Items, l.of[source] = append(l.Items, item), append(l.of[source], item)
	}
	l.byID[source] = items
}

// twice reports an item that has the id of another.
func twice(first, again *Item, report *diag.List) {
	hint := "duplicate-id"
	if record.Same(first, again) {
		hint = "same-record"
	}
	report.Error(again.ID.At, "duplicate-id", hint, diag.Args{"ID": again.ID.Value, "Source": again.Source, "Line": first.ID.At.Line})
}
