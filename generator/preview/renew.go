package preview

import (
	"bytes"
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
)

// Where the program's own sources have what comes with it.
const (
	stringsFolder = "i18n"
	stylesFolder  = "layouts/assets"
)

// few is how many sheets are shown before all is joined anew.
const few = 16

// quickly shows what can be shown of a change at once.
func (s *Server) quickly(ctx context.Context, paths []string) {
	var units []string
	styles, sheets := true, true
	for _, name := range paths {
		s.hold(unit(name))
		s.tree.forget(name)
		styles = styles && path.Dir(name) == stylesFolder
		sheets = sheets && unit(name) != name
		if !slices.Contains(units, unit(name)) {
			units = append(units, unit(name))
		}
	}
	shown, _, _ := s.now()
	switch {
	case shown == nil || len(units) == 0 || len(units) > few:
	case styles:
		if next, err := shown.restyled(s.tree); err == nil {
			s.set(ctx, func() { s.shown = next })
		}
	case sheets:
		for _, folder := range units {
			s.revise(ctx, folder)
		}
	}
}

// hold keeps a unit as it was before it changed, unless it was broken already.
func (s *Server) hold(unit string) {
	s.open.Lock()
	defer s.open.Unlock()
	if s.held[unit] == nil {
		s.held[unit] = s.tree.part(unit)
	}
}

// revise shows one sheet anew, with what is wrong with it.
func (s *Server) revise(ctx context.Context, folder string) {
	shown, found, _ := s.now()
	var report diag.List
	g, sheet, err := shown.guide.Revised(ctx, s.tree, folder, &report)
	if err != nil {
		return // the folder is no more, or on its way
	}
	next := shown
	if sheet != nil {
		audit.Sheet(g, sheet, &report)
		next = shown.revised(g, sheet)
	} else if report.Empty() {
		return
	}
	found = slices.DeleteFunc(slices.Clone(found), func(p Problem) bool { return p.unit == folder })
	found = append(found, problems(&report, s.Messages)...)
	s.set(ctx, func() { s.shown, s.found = next, found })
}

// renew reads, joins and checks everything.
func (s *Server) renew(ctx context.Context) error {
	s.reading.Lock()
	defer s.reading.Unlock()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	trouble := s.loadStrings()
	var report diag.List
	g, err := s.read(ctx, &report)
	if err != nil {
		return err
	}
	if len(g.Languages) == 0 { // and nothing before it to be shown
		s.tell(ctx, &report, trouble)
		return ctx.Err()
	}
	addresses := address.New(g, address.Tree{})
	next, err := newState(g, addresses, s.tree)
	if err != nil {
		return err
	}
	s.open.Lock()
	last := s.last
	s.open.Unlock()
	next.page(last) // so that what many pages need is there when they are asked for
	if !s.set(ctx, func() { s.shown = next }) {
		return ctx.Err()
	}
	if err := s.check(ctx, g, addresses, &report); err != nil {
		return err
	}
	s.tell(ctx, &report, trouble)
	return ctx.Err()
}

// loadStrings loads the strings that lie beside the guide, if there are any.
func (s *Server) loadStrings() error {
	if s.strings == nil {
		s.strings = s.Strings
	}
	names, err := fs.Glob(s.tree, stringsFolder+"/*.yaml")
	if err != nil || len(names) == 0 {
		return err
	}
	var sum bytes.Buffer
	for _, name := range names {
		digest, err := s.tree.Sum(name)
		if err != nil {
			return err
		}
		sum.WriteString(name)
		sum.Write(digest[:])
	}
	if sum.String() == s.spoken {
		return s.unread
	}
	files, err := fs.Sub(s.tree, stringsFolder)
	if err != nil {
		return err
	}
	loaded, err := catalog.Load(files)
	if s.spoken, s.unread = sum.String(), err; err == nil {
		s.strings, s.memory = loaded, &guide.Memory{}
	}
	return err
}

// read reads everything; what cannot be read as it should be, as it was before.
func (s *Server) read(ctx context.Context, report *diag.List) (*guide.Guide, error) {
	reading := guide.Reading{Store: s.Store, Today: s.Today, Memory: s.memory}
	s.Store = nil // all is in memory from here on
	g, err := reading.Read(ctx, s.tree, s.strings, report)
	if err != nil {
		return g, err
	}
	parts := s.broken(ctx, report)
	if len(parts) == 0 {
		return g, nil
	}
	reading.Store = nil
	return reading.Read(ctx, &past{s.tree, parts}, s.strings, &diag.List{})
}

// broken returns what has an error, as it was when it had none; of what has
// none, it forgets how it was, unless another change has overtaken the reading: a
// report says nothing of that.
func (s *Server) broken(ctx context.Context, report *diag.List) map[string]*seen {
	failed := map[string]bool{}
	for d := range report.All() {
		// A file that does not belong beside a sheet leaves that sound.
		if d.Severity == diag.Error && (d.Line > 0 || unit(d.File) == d.File) {
			failed[unit(d.File)] = true
		}
	}
	s.open.Lock()
	defer s.open.Unlock()
	out := map[string]*seen{}
	for unit, was := range s.held {
		switch {
		case failed[unit] && len(was.files) > 0:
			out[unit] = was
		case !failed[unit] && ctx.Err() == nil:
			delete(s.held, unit)
		}
	}
	return out
}

// check adds to a report what the checks find; of what is shown as it was, all
// that there is to say was said when it was read.
func (s *Server) check(ctx context.Context, g *guide.Guide, addresses *address.Map, report *diag.List) error {
	if s.known == nil || s.checked != g.Digest {
		s.known, s.checked = audit.Known{}, g.Digest
	}
	type place struct {
		diag.Position
		rule string
	}
	read := map[place]bool{}
	for d := range report.All() {
		read[place{d.Position, d.Rule}] = true
	}
	if err := audit.Guide(ctx, g, addresses, s.known, report); err != nil {
		return err
	}
	s.open.Lock()
	defer s.open.Unlock()
	report.Keep(func(d diag.Diagnostic) bool {
		return s.held[unit(d.File)] == nil || read[place{d.Position, d.Rule}]
	})
	return nil
}

// tell shows what was found, and tells it where it is other than before.
func (s *Server) tell(ctx context.Context, report *diag.List, trouble error) {
	found := problems(report, s.Messages)
	if trouble != nil {
		found = append(found, Problem{File: stringsFolder, Severity: diag.Error.String(), Message: strings.TrimSpace(trouble.Error())})
	}
	if !s.set(ctx, func() { s.found = found }) {
		return
	}
	if s.quiet || !slices.Equal(found, s.told) {
		fresh := s.fresh(report, found)
		s.told, s.quiet = found, false
		s.Told(fresh, report, trouble)
	}
}

// fresh are the diagnostics of a report that were not told the last time; found
// are all of them in words.
func (s *Server) fresh(report *diag.List, found []Problem) *diag.List {
	known := make(map[Problem]bool, len(s.told))
	for _, p := range s.told {
		known[p] = true
	}
	var out diag.List
	for i, d := range report.Sorted() {
		switch {
		case known[found[i]]:
		case d.Severity == diag.Error:
			out.Error(d.Position, d.Rule, d.Hint, d.Args)
		default:
			out.Warning(d.Position, d.Rule, d.Hint, d.Args)
		}
	}
	return &out
}
