package audit

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/figure"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/generator/record"
)

// evidence is what something relies on: items of documents and accounts. The
// figures of an account are written in language.
type evidence struct {
	citations []guide.Citation
	accounts  []guide.Account
	language  string
	// unknown is set where a source or an item is cited that is not there: what
	// it would prove is not known.
	unknown bool
}

func (e evidence) none() bool { return e.unknown || len(e.citations)+len(e.accounts) == 0 }

// unknown tells whether entries of a key "sources" cite what is not there, or
// what could not be read as a whole.
func (a *auditor) unknown(cites []guide.Cite) bool {
	for _, c := range cites {
		source := guide.Ref{Kind: guide.KindSource, ID: c.Source.Value}
		if c.Source.Set() && (a.guide.Ledger.Broken[c.Source.Value] || a.guide.Unread(source)) {
			return true
		}
		if c.Source.Set() && a.guide.Find(source) == nil {
			return true
		}
		for _, id := range c.Items {
			if a.guide.Ledger.Item(c.Source.Value, id.Value) == nil {
				return true
			}
		}
	}
	return false
}

// and adds the evidence of practices, and of those named that are not there:
// what shows something proves it too.
func (a *auditor) and(e evidence, practices []*guide.Practice, named []record.Text) evidence {
	e.citations, e.accounts = slices.Clone(e.citations), slices.Clone(e.accounts)
	for _, p := range practices {
		e.citations = append(e.citations, p.Sources...)
		e.accounts = append(e.accounts, p.Accounts...)
		e.unknown = e.unknown || a.unknown(p.Front.Shared().Cites)
	}
	for _, id := range named {
		e.unknown = e.unknown || a.guide.Find(guide.Ref{Kind: guide.KindPractice, ID: id.Value}) == nil
	}
	return e
}

// hold tells whether an item that is cited, or an account, proves something.
func (a *auditor) hold(e evidence, what func(*proofs) bool) bool {
	for _, c := range e.citations {
		for _, item := range c.Items {
			if what(a.proofsOf(item)) {
				return true
			}
		}
	}
	for i := range e.accounts {
		if what(a.proofsOfAccount(&e.accounts[i], e.language)) {
			return true
		}
	}
	return false
}

// proofsOf reads what an item proves.
func (a *auditor) proofsOf(item *ledger.Item) *proofs {
	return a.proofsBy(item, func() []ledger.Text { return item.Texts(a.guide.Tags()) })
}

// inLanguage is an account as a text in a language tells of it.
type inLanguage struct {
	*guide.Account
	language string
}

// proofsOfAccount reads what an account proves, with its figures in a language.
func (a *auditor) proofsOfAccount(account *guide.Account, language string) *proofs {
	return a.proofsBy(inLanguage{account, language}, func() []ledger.Text {
		var out []ledger.Text
		if account.Date.Year > 0 {
			out = append(out, ledger.Text{Language: language, Words: strconv.Itoa(account.Date.Year)})
		}
		for _, stated := range account.Figures {
			out = append(out, ledger.Text{Language: language, Words: stated.Value})
		}
		return out
	})
}

// proofsBy reads what the texts of something prove, once.
func (a *auditor) proofsBy(key any, texts func() []ledger.Text) *proofs {
	if known, ok := a.proofs.Load(key); ok {
		return known.(*proofs)
	}
	p := proofsIn(texts())
	a.proofs.Store(key, p)
	return p
}

// said is a figure as an editor would write it: in digits, or the name of a month.
func said(f document.Figure) string {
	if f.Value[0] == 'm' {
		return f.Text
	}
	return f.Value
}

// written is a figure with its unit, if that does not stand in it.
func written(f document.Figure) string {
	if f.Unit == "" || f.Unit == figure.Rank || strings.Contains(f.Text, f.Unit) {
		return f.Text
	}
	return f.Text + " " + f.Unit
}

// evidence reports figures that nothing which is cited holds. Sheets that cite
// nothing, the editorial pages, have none to compare with.
func (c *sheetCheck) evidence(v *guide.Version) {
	s := c.sheet
	on := evidence{s.Sources, s.Accounts, s.Original.Language.Tag, c.unknown(s.Front.Shared().Cites)}
	if on.none() {
		return
	}
	all := v.Figures
	if v == s.Original {
		all = slices.Concat(all, proved(s.Front))
		c.months(on)
	}
	c.unproved(c.nameless(all, v), on, c.report)
	for i := range v.Doc.Sections() {
		if s := &v.Doc.Sections()[i]; !strange(s) {
			c.unproved(c.nameless(s.Figures, v), on, c.report)
		}
	}
}

// nameless leaves out the figures in names, which stand in the same words in another
// language and need no proof: the film « 12 jours », the bar Les 3 Colombes.
func (c *sheetCheck) nameless(all []document.Figure, v *guide.Version) []document.Figure {
	if !slices.ContainsFunc(all, func(f document.Figure) bool { return f.Title != "" }) {
		return all
	}
	named := map[string]bool{}
	for _, other := range c.sheet.Versions() {
		if other == v || other == nil { // which is not translated
			continue
		}
		for i := range other.Doc.Sections() {
			for _, f := range other.Doc.Sections()[i].Figures {
				named[f.Title] = true
			}
		}
		for _, f := range other.Figures {
			named[f.Title] = true
		}
	}
	var out []document.Figure
	for _, f := range all {
		if f.Title == "" || !named[f.Title] {
			out = append(out, f)
		}
	}
	return out
}

// numberForms reports numbers that are written in the way of another language.
func numberForms(all []document.Figure, report *diag.List) {
	for _, f := range all {
		switch {
		case f.Right == "":
		case f.Value[0] == 'm':
			report.Error(f.At, "month-form", "number-form", diag.Args{"Figure": f.Text, "Right": f.Right})
		default:
			report.Error(f.At, "number-form", "number-form", diag.Args{"Figure": f.Text, "Right": f.Right})
		}
	}
}

// grouped is a number with the mark of another language between thousands, which reads
// as that of decimals: 1,200 in French, 1.200 in English.
var grouped = regexp.MustCompile(`^[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:\.[0-9]{3})+)$`)

// regrouped is such a number without its marks, and with those of the language.
func regrouped(text string) (whole, right string) {
	if strings.Contains(text, ".") {
		return strings.ReplaceAll(text, ".", ""), strings.ReplaceAll(text, ".", ",")
	}
	return strings.ReplaceAll(text, ",", ""), strings.ReplaceAll(text, ",", " ")
}

// goesOn tells whether the next figure of a list counts the same by the same word: of
// "2 or 3 years" the last is told.
func goesOn(all []document.Figure, i int) bool {
	return i+1 < len(all) && strings.HasSuffix(strings.TrimPrefix(all[i].Phrase, all[i].Text), all[i+1].Phrase)
}

// unproved reports the figures that nothing holds which is relied on; it tells
// whether each is held.
func (a *auditor) unproved(all []document.Figure, on evidence, report *diag.List) (proved bool) {
	hint := "unproved-figure"
	if len(on.citations) == 0 {
		hint = "unstated-figure"
	}
	proved = true
	for i, f := range all {
		switch {
		case f.Soft:
		case !a.hold(on, inAny(f, func(v string) func(*proofs) bool { return figureIn(v, f.Unit) })):
			proved = false
			if whole, right := regrouped(f.Text); f.Value != whole && grouped.MatchString(f.Text) && a.hold(on, figureOf(whole)) {
				report.Error(f.At, "number-form", "number-form", diag.Args{"Figure": f.Text, "Right": right})
			} else if a.hold(on, figureOf(f.Value)) {
				report.Error(f.At, "unproved-unit", "unproved-unit", diag.Args{"Figure": written(f)})
			} else {
				report.Error(f.At, "unproved-figure", hint, diag.Args{"Figure": f.Text, "Value": said(f)})
			}
		case f.Counts != 0 && !goesOn(all, i) && !a.hold(on, inAny(f, func(v string) func(*proofs) bool { return countOf(v, f.Counts) })):
			report.Warning(f.At, "unproved-count", "unproved-count", diag.Args{"Figure": f.Phrase, "Text": f.Text})
		case f.Bound != 0 && a.hold(on, figureOf(f.Value)) && !a.hold(on, boundOf(f.Value, f.Bound)):
			report.Warning(f.At, "unproved-bound", "unproved-bound", diag.Args{"Figure": f.Text})
		case f.Per != 0 && a.hold(on, figureOf(f.Value)) && !a.hold(on, rateOf(f.Value, f.Per)):
			report.Warning(f.At, "unproved-rate", "unproved-rate", diag.Args{"Figure": f.Text})
		case f.Day != "" && a.hold(on, figureOf(f.Day)) && !a.hold(on, dateOf(f.Day, f.Value)):
			report.Error(f.At, "unproved-date", "unproved-date", diag.Args{"Date": f.Day + " " + f.Text})
		case f.Year != "" && a.hold(on, figureOf(f.Year)) && !a.hold(on, dateOf(f.Value, f.Year)) && !a.hold(on, dateOf(f.Value, anyYear)):
			report.Error(f.At, "unproved-date", "unproved-date", diag.Args{"Date": f.Text + " " + f.Year})
		}
	}
	return proved
}
