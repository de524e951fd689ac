package guide

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"recueil/generator/diag"
	"recueil/generator/document"
)

// each runs work for every sheet on every core. Each call reports to a list
// of its own; the lists are joined in the order of the sheets.
func (a *assembler) each(work func(s *Sheet, report *diag.List)) {
	reports := make([]diag.List, len(a.sheets))
	var next atomic.Int64
	var cores sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		cores.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(a.sheets); i = int(next.Add(1)) - 1 {
				work(a.sheets[i], &reports[i])
			}
		})
	}
	cores.Wait()
	for i := range reports {
		a.report.Append(&reports[i])
	}
}

// linkTexts links the glossary's terms in all texts and notes who mentions
// which term and which practice.
func (a *assembler) linkTexts() {
	terms := map[string]*document.Terms{}
	for _, l := range a.Languages {
		terms[l.Tag] = document.NewTerms(a.forms(l.Tag))
	}
	mentioned := make(map[*Version][]string, len(a.sheets)*len(a.Languages))
	var mutex sync.Mutex
	a.each(func(s *Sheet, _ *diag.List) {
		for _, v := range s.versions {
			if v == nil {
				continue
			}
			found := v.Doc.LinkTerms(terms[v.Language.Tag])
			mutex.Lock()
			mentioned[v] = found
			mutex.Unlock()
		}
	})
	for _, s := range a.sheets {
		for _, v := range s.versions {
			if v != nil {
				a.noteTerms(s, v, mentioned[v])
			}
		}
	}
	a.noteMentions()
}

func (a *assembler) noteTerms(s *Sheet, v *Version, ids []string) {
	for _, id := range ids {
		if t := a.index.terms[id]; t != nil && !slices.Contains(v.Terms, t) {
			v.Terms = append(v.Terms, t)
			t.Mentions[v.Language.Tag] = append(t.Mentions[v.Language.Tag], s)
		}
	}
}

// noteMentions tells each practice which others link to it in their text.
func (a *assembler) noteMentions() {
	for _, p := range a.Practices {
		for _, l := range p.Original.Doc.Links() {
			to := a.index.practices[l.ID]
			if l.Kind == "practice" && to != nil && to != p && !slices.Contains(to.Mentions, p) {
				to.Mentions = append(to.Mentions, p)
			}
		}
	}
}

// forms lists the words by which texts of a language name the terms.
func (a *assembler) forms(language string) []document.Form {
	var out []document.Form
	for _, t := range a.Terms {
		add := func(text string) {
			if text != "" {
				out = append(out, document.Form{Text: text, Term: t.ID.Value})
			}
		}
		add(t.Name.In(language))
		add(t.Acronym.In(language))
		for _, alias := range t.Aliases.In(language) {
			add(alias.Value)
		}
	}
	return out
}

// checkTexts makes the checks of each sheet's texts.
func (a *assembler) checkTexts() {
	proofs := a.proofs()
	a.checkRecords(proofs)
	a.each(func(s *Sheet, report *diag.List) {
		c := &textCheck{assembler: a, sheet: s, report: report, proofs: proofs}
		for _, v := range s.versions {
			if v != nil {
				c.version(v)
			}
		}
	})
}

// textCheck checks the texts of one sheet.
type textCheck struct {
	*assembler
	sheet  *Sheet
	report *diag.List
	proofs proofs
}

func (c *textCheck) version(v *Version) {
	c.summary(v)
	c.links(v)
	c.evidence(v)
	if v == c.sheet.Original {
		c.missing()
		return
	}
	c.translation(v)
}

// MostSummary is how many characters a summary may have.
const MostSummary = 300

func (c *textCheck) summary(v *Version) {
	text := v.front.Summary
	if n := len([]rune(text.Value)); n > MostSummary {
		c.report.Warning(text.At, "long-summary", "long-summary", diag.Args{"Length": n, "Most": MostSummary})
	}
}

// missing warns of languages into which nobody has translated the sheet.
func (c *textCheck) missing() {
	for i, l := range c.Languages {
		if c.sheet.versions[i] == nil {
			file := c.sheet.Original.Doc.File
			c.report.Warning(fileStart(file), "missing-translation", "missing-translation",
				diag.Args{"Language": l.Text("language.name"), "File": sibling(file, l.Tag)})
		}
	}
}

// links reports links to things and anchors that are not there.
func (c *textCheck) links(v *Version) {
	for _, l := range v.Doc.Links() {
		switch {
		case l.Kind != "":
			if !c.has(l.Kind, l.ID) {
				c.brokenLink(l)
			}
		case len(l.Destination) > 0 && l.Destination[0] == '#':
			if !v.Doc.HasAnchor(l.Destination[1:]) {
				c.report.Error(l.At, "broken-anchor", "broken-anchor", diag.Args{"Link": l.Destination})
			}
		case onWeb(l.Destination) && !slices.ContainsFunc(c.sheet.Links, func(w WebLink) bool { return w.URL == l.Destination }):
			c.report.Warning(l.At, "undated-link", "undated-text-link", diag.Args{"Link": l.Destination})
		}
	}
}
