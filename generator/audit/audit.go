// Package audit checks a finished guide: every rule that needs more than one
// file, or the meaning of a key. What cannot be read at all was reported when
// the guide was read.
//
// In comes a guide.Guide, which is only read, and the addresses of its pages;
// out come diagnostics. Each sheet is checked by itself, on every core, and not
// again while neither it nor anything that its checks look at has changed. No
// check stops at the first problem, and none reports what follows from a file
// that could not be read.
package audit

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/snapshot"
)

// Known is what was found in the sheets without an error, by the digests of
// their files. It holds for a guide with one guide.Guide.Digest.
type Known map[snapshot.Digest]*diag.List

// Guide makes every check; of sheets that are known it tells what was found
// before, and it adds to them those that it looks at. Its error is that of the
// context.
//
// Where something is named that stands in a file which is not there, that is told,
// and the checks are made again without it: all else that it brings about is nobody's
// mistake.
func Guide(ctx context.Context, g *guide.Guide, addresses *address.Map, known Known, report *diag.List) error {
	gone := newAbsent()
	found, more, err := everything(ctx, g, addresses, known, report)
	for ; err == nil && len(more.named) > 0; found, more, err = everything(ctx, g.Without(gone.kinds, gone.sources), addresses, Known{}, report) {
		gone.add(more)
	}
	if err != nil {
		return err
	}
	gone.told = more.told
	gone.report(found)
	withoutConsequences(found)
	newAuditor(g).gather(found)
	*report = *found
	return ctx.Err()
}

// everything makes every check once. It returns what was found beside what is
// reported already, and the files that are not there.
func everything(ctx context.Context, g *guide.Guide, addresses *address.Map, known Known, report *diag.List) (*diag.List, *absent, error) {
	a, found := newAuditor(g), &diag.List{}
	found.Append(report)
	if err := a.sheets(ctx, known, found); err != nil {
		return nil, nil, err
	}
	a.whole(found)
	a.addresses(addresses, found)
	a.numbers(found)
	return found, a.absentIn(found), nil
}

// whole makes, beside each other, the checks that need more than one sheet, and
// then that which needs what they found.
func (a *auditor) whole(report *diag.List) {
	checks := []func(*diag.List){
		a.config, a.records, a.unsourced, a.ledger, a.duplicates, a.statuses, a.tree, a.drawings, a.territories, a.sameTitles, a.sameTexts, a.synonyms, a.bounds,
	}
	reports := make([]diag.List, len(checks))
	var all sync.WaitGroup
	for i, check := range checks {
		all.Go(func() { check(&reports[i]) })
	}
	all.Wait()
	for i := range reports {
		report.Append(&reports[i])
	}
	a.use(report)
}

// auditor checks the sheets of a guide. It is safe for concurrent use.
type auditor struct {
	guide   *guide.Guide
	proofs  sync.Map // *ledger.Item or inLanguage to *proofs: what each proves that was asked for
	ids     sync.Map // guide.Kind to []string: the ids of kinds of which one was asked for
	names   sync.Map // guide.Kind to map[string]string: slugs of names to ids, of kinds of which one was asked for
	tongues *document.Tongues
	// strayed are the items that stand on another page than all that cite them say.
	strayed map[*ledger.Item]int
	// shortened are the sources of which the number of pages is wrong.
	shortened map[*guide.Source]int
}

// newAuditor prepares to check a guide.
func newAuditor(g *guide.Guide) *auditor {
	return &auditor{guide: g, tongues: document.NewTongues(g.Languages), strayed: strayed(g), shortened: shortened(g)}
}

// sheet makes the checks of one sheet: its keys, its texts, its translations.
func (a *auditor) sheet(s *guide.Sheet, report *diag.List) {
	c := &sheetCheck{auditor: a, sheet: s, report: report}
	c.keys()
	for _, v := range s.Versions() {
		if v != nil {
			c.version(v)
		}
	}
}

// Sheet makes the checks of one sheet of a guide.
func Sheet(g *guide.Guide, s *guide.Sheet, report *diag.List) {
	a := newAuditor(g)
	a.sheet(s, report)
	withoutConsequences(report)
	a.gather(report)
}

// sheets checks every sheet on every core. Each reports to a list of its own;
// the lists are joined in the order of the sheets.
func (a *auditor) sheets(ctx context.Context, known Known, report *diag.List) error {
	reports := make([]*diag.List, len(a.guide.Sheets))
	var next atomic.Int64
	var cores sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		cores.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(reports) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				s := a.guide.Sheets[i]
				if reports[i] = known[s.Digest]; reports[i] == nil {
					reports[i] = &diag.List{}
					a.sheet(s, reports[i])
				}
			}
		})
	}
	cores.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for i, found := range reports {
		if !found.Failed() {
			known[a.guide.Sheets[i].Digest] = found
		}
		report.Append(found)
	}
	return nil
}

// sheetCheck checks one sheet.
type sheetCheck struct {
	*auditor
	sheet  *guide.Sheet
	report *diag.List
}

func fileStart(path string) diag.Position { return diag.Position{File: path, Line: 1, Column: 1} }
