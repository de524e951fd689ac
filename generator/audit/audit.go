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

// Silent are the sheets in which nothing was found, by the digests of their
// files. They hold for a guide with one guide.Guide.Digest.
type Silent map[snapshot.Digest]bool

// Guide makes every check; sheets that are known to be silent it passes over,
// and it adds to them those in which it finds nothing. Its error is that of the
// context.
func Guide(ctx context.Context, g *guide.Guide, addresses *address.Map, silent Silent, report *diag.List) error {
	a := newAuditor(g)
	if err := a.sheets(ctx, silent, report); err != nil {
		return err
	}
	a.config(report)
	a.records(report)
	a.unsourced(report)
	a.ledger(report)
	a.duplicates(report)
	a.tree(report)
	a.drawings(report)
	a.territories(report)
	a.use(report)
	a.sameTitles(report)
	a.addresses(addresses, report)
	withoutConsequences(report)
	return ctx.Err()
}

// auditor checks the sheets of a guide. It is safe for concurrent use.
type auditor struct {
	guide   *guide.Guide
	proofs  sync.Map // *ledger.Item to *proofs: what each item proves that was asked for
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
	newAuditor(g).sheet(s, report)
	withoutConsequences(report)
}

// sheets checks every sheet on every core. Each reports to a list of its own;
// the lists are joined in the order of the sheets.
func (a *auditor) sheets(ctx context.Context, silent Silent, report *diag.List) error {
	reports := make([]diag.List, len(a.guide.Sheets))
	var next atomic.Int64
	var cores sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		cores.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(reports) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if s := a.guide.Sheets[i]; !silent[s.Digest] {
					a.sheet(s, &reports[i])
				}
			}
		})
	}
	cores.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	for i := range reports {
		if reports[i].Empty() {
			silent[a.guide.Sheets[i].Digest] = true
		}
		report.Append(&reports[i])
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
