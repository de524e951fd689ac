package audit

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/permalink"
	"recueil/generator/record"
)

// written checks the values of a decoded struct by the tags of its fields:
//
//	ref:"theme"     the value is the id of a thing of that kind
//	one:"a,b"       the value is one of these
//	form:"date"     the value has a form: date, dating, month-day, id, slug, url, base, country,
//	                thing (the thing of a link: "practice:free-library")
//	past:"yes"      the value is a date that has come
//	once:"list"     a list that names a thing twice is wrong
//
// v is a pointer to the struct.
func (a *auditor) written(v any, report *diag.List) {
	type naming struct {
		list int
		name string
	}
	var named map[naming]bool
	record.Walk(v, func(f record.Field, t record.Text) {
		may := allowedBy(f.Tag)
		if may.names {
			a.known(may.kind, t, "", report)
		}
		if may.one != nil {
			oneOf(t, f.Key, may.one, a.valueNamed(may, t), report)
		}
		if may.form != "" {
			a.formOf(may.form, t, report)
		}
		if may.past {
			a.past(t, report)
		}
		if may.once {
			this := naming{f.List, t.Value}
			if named[this] {
				report.Error(t.At, "named-twice", "named-twice", diag.Args{"ID": t.Value})
			}
			if named == nil {
				named = map[naming]bool{}
			}
			named[this] = true
		}
	})
}

// allowed is what the tag of a field says of its values.
type allowed struct {
	names      bool
	kind       guide.Kind
	one        []string
	named      string // the family of strings with the names of the values
	form       string
	past, once bool
}

var allowedByTag sync.Map // *reflect.StructTag to *allowed: a tag is read once, not for each value

func allowedBy(tag *reflect.StructTag) *allowed {
	if known, ok := allowedByTag.Load(tag); ok {
		return known.(*allowed)
	}
	may := &allowed{form: tag.Get("form"), named: tag.Get("named")}
	if kind, ok := tag.Lookup("ref"); ok {
		may.names, may.kind = true, guide.KindNamed(kind)
	}
	if values, ok := tag.Lookup("one"); ok {
		may.one = strings.Split(values, ",")
	}
	_, may.past = tag.Lookup("past")
	_, may.once = tag.Lookup("once")
	allowedByTag.Store(tag, may)
	return may
}

// known reports an id that names nothing, with a suggestion, before which stands
// what stood before the id. A sheet that is there and could not be read is
// reported already.
func (a *auditor) known(kind guide.Kind, id record.Text, before string, report *diag.List) {
	ref := guide.Ref{Kind: kind, ID: id.Value}
	if a.guide.Find(ref) != nil || a.guide.Unread(ref) {
		return
	}
	args := diag.Args{"Kind": kind.String(), "ID": id.Value, "None": len(a.idsOf(kind)) == 0, "Others": ""}
	near := suggested(id.Value, a.idsOf(kind), "unknown-id", report)
	if near == "" {
		near = a.byName(kind, id.Value)
	}
	if near == "" {
		near = a.withKind(kind, id.Value)
	}
	if near != "" {
		args["Near"] = before + near
		report.Error(id.At, "unknown-id", "did-you-mean", args)
		return
	}
	if several := strings.Fields(id.Value); len(several) > 1 && a.allThere(kind, several) {
		args["Mended"] = strings.Join(several, ", ")
		report.Error(id.At, "unknown-id", "bracketed", args)
		return
	}
	report.Error(id.At, "unknown-id", a.whereabouts(kind, args), args)
}

// whereabouts is the hint that says where the things of a kind stand, or that this is
// not there.
func (a *auditor) whereabouts(kind guide.Kind, args diag.Args) string {
	if file := a.guide.Absent(kind); file != "" {
		args["File"] = file
		return "absent-names"
	}
	return "unknown-" + kind.String()
}

// withKind returns the id that somebody writes with its kind before it, as texts and
// addresses do, where it stands alone: "term:cada"; "" where that is none.
func (a *auditor) withKind(kind guide.Kind, id string) string {
	if rest, is := strings.CutPrefix(id, kind.String()+":"); is && a.allThere(kind, []string{rest}) {
		return rest
	}
	return ""
}

// allThere tells whether things of a kind have all of these ids.
func (a *auditor) allThere(kind guide.Kind, ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return a.guide.Find(guide.Ref{Kind: kind, ID: id}) == nil })
}

// idsOf are the ids of the things of a kind.
func (a *auditor) idsOf(kind guide.Kind) []string {
	known, ok := a.ids.Load(kind)
	if !ok {
		known, _ = a.ids.LoadOrStore(kind, a.guide.IDs(kind))
	}
	return known.([]string)
}

// mostCompared is how many ids that name nothing are compared with those that
// there are, for each sheet and each list: where there are more, it is no slip.
const mostCompared = 50

// suggested is the id that another most likely means, "" for none, and where a
// report has many of a rule already.
func suggested(id string, ids []string, rule string, report *diag.List) string {
	if len(ids) > mostCompared && report.Has(mostCompared, rule) {
		return ""
	}
	return record.Suggest(id, ids)
}

// byName returns the id of the thing that somebody names, in a language of the
// guide, where an id belongs; "" where there is none, or more than one.
func (a *auditor) byName(kind guide.Kind, name string) string {
	known, ok := a.names.Load(kind)
	if !ok {
		ids := map[string]string{}
		for _, id := range a.idsOf(kind) {
			for _, l := range a.guide.Languages {
				name, _ := a.guide.Find(guide.Ref{Kind: kind, ID: id}).NameIn(l)
				slug, one := catalog.Slug(name), id
				if other, ok := ids[slug]; ok && other != id {
					one = ""
				}
				ids[slug] = one
			}
		}
		known, _ = a.names.LoadOrStore(kind, ids)
	}
	return known.(map[string]string)[catalog.Slug(name)]
}

// valueNamed returns the value of a key that somebody names in a language of the
// guide, "" if none has that name.
func (a *auditor) valueNamed(may *allowed, t record.Text) string {
	if may.named == "" || slices.Contains(may.one, t.Value) {
		return ""
	}
	for _, l := range a.guide.Languages {
		for _, value := range may.one {
			if catalog.Slug(l.Text(may.named+"."+value)) == catalog.Slug(t.Value) {
				return value
			}
		}
	}
	return ""
}

// oneOf checks a value against those that its key allows; meant is the one that
// it names in words, if there is one.
func oneOf(t record.Text, key string, allowed []string, meant string, report *diag.List) {
	if !t.Set() || slices.Contains(allowed, t.Value) {
		return
	}
	args := diag.Args{"Key": key, "Value": t.Value, "Values": strings.Join(allowed, ", ")}
	if near := cmp.Or(meant, record.Suggest(t.Value, allowed)); near != "" {
		args["Near"] = near
		report.Error(t.At, "unknown-value", "did-you-mean", args)
		return
	}
	report.Error(t.At, "unknown-value", "known-values", args)
}

// formOf checks the form of a value.
func (a *auditor) formOf(form string, t record.Text, report *diag.List) {
	switch form {
	case "date":
		if _, err := catalog.ParseDate(t.Value); err != nil {
			a.dateForm(t, "date-form", report)
		}
	case "dating":
		if _, err := catalog.ParseDating(t.Value); err != nil {
			a.dateForm(t, "dating", report)
		}
	case "month-day":
		if date, err := catalog.ParseDate("2000-" + t.Value); err != nil || date.Day == 0 {
			a.dateForm(t, "month-day", report)
		}
	case "id":
		idForm(t, report)
	case "slug":
		if !permalink.ID(t.Value) {
			report.Error(t.At, "slug-form", "id-form", diag.Args{"Slug": t.Value, "Near": near(t.Value), "Most": permalink.MaxID})
		}
	case "url":
		webForm(t, report)
	case "thing":
		a.linked(t, report)
	case "base":
		if _, ok := guide.Base(t.Value); !ok {
			args, hint := diag.Args{"Link": t.Value, "Near": guide.NearBase(t.Value)}, "base-url"
			if args["Near"] != "" {
				hint = "did-you-mean"
			}
			report.Error(t.At, "base-url", hint, args)
		}
	case "country":
		countryForm(t, report)
	}
}

// idForm checks the one small form that ids have.
func idForm(t record.Text, report *diag.List) {
	if !permalink.ID(t.Value) {
		report.Error(t.At, "id-form", "id-form", diag.Args{"ID": t.Value, "Near": near(t.Value), "Most": permalink.MaxID})
	}
}

// near is an id or a slug that a text may have meant, "" if there is none.
func near(text string) string {
	slug := catalog.Slug(text)
	for len(slug) > permalink.MaxID {
		cut := strings.LastIndexByte(slug[:permalink.MaxID], '-')
		if cut < 0 {
			cut = permalink.MaxID
		}
		slug = slug[:cut]
	}
	if !permalink.ID(slug) && permalink.ID("my-"+slug) { // the name of a device
		slug = "my-" + slug
	}
	return slug
}

// citations checks entries of a key "sources": either items of a document, or
// an account with who tells it and when.
func (a *auditor) citations(list []guide.Cite, report *diag.List) {
	for _, c := range list {
		switch {
		case c.Source.Set() && c.ToldBy.Set():
			report.Error(c.ToldBy.At, "two-kinds-of-source", "two-kinds-of-source", nil)
		case c.ToldBy.Set():
			if !c.Date.Set() {
				report.Error(c.ToldBy.At, "missing-key", "missing-key", diag.Args{"Key": "date"})
			}
		case c.Source.Set():
			a.cited(c, report)
		default:
			report.Error(c.Start, "no-source", "no-source", nil)
		}
	}
}

func (a *auditor) cited(c guide.Cite, report *diag.List) {
	source, _ := a.guide.Find(guide.Ref{Kind: guide.KindSource, ID: c.Source.Value}).(*guide.Source)
	if source == nil {
		return
	}
	if last := source.Pages.Value; last > 0 && c.Page.Value > last && a.shortened[source] == 0 {
		report.Error(c.Page.At, "page-beyond", "page-beyond", diag.Args{"Page": c.Page.Value, "Last": last})
	} else {
		a.page(c, report)
	}
	if len(c.Items) == 0 {
		report.Error(c.Source.At, "missing-key", "missing-key", diag.Args{"Key": "items"})
	}
	a.items(source.ID.Value, c.Items, report)
}

func (a *auditor) items(source string, ids []record.Text, report *diag.List) {
	for _, id := range ids {
		if a.guide.Ledger.Item(source, id.Value) != nil || a.guide.Ledger.Broken[source] {
			continue
		}
		args := diag.Args{"Kind": "item", "ID": id.Value, "Source": source, "None": len(a.guide.Ledger.IDs(source)) == 0, "Others": ""}
		if near := suggested(id.Value, a.guide.Ledger.IDs(source), "unknown-id", report); near != "" {
			args["Near"] = near
			report.Error(id.At, "unknown-id", "did-you-mean", args)
		} else {
			hint := "unknown-item"
			if args["File"] = a.absentLedger(source); args["File"] != "" {
				hint = "absent-names"
			}
			report.Error(id.At, "unknown-id", hint, args)
		}
	}
}

// webLinks warns of addresses of which nobody says when they were visited.
func webLinks(list []guide.WebAddress, report *diag.List) {
	for _, l := range list {
		if !l.Printed.Set() && !l.Visited.Set() && onWeb(l.URL.Value) {
			report.Warning(l.URL.At, "undated-link", "undated-link", diag.Args{"Link": l.URL.Value})
		}
	}
}

// onWeb tells whether an address may move or vanish, unlike a telephone
// number or an e-mail address.
func onWeb(address string) bool { return strings.HasPrefix(address, "http") }

// proved lists the years of the keys that the sources have to prove; their months
// are compared by periodMonths, days are written in too many ways to be compared.
func proved(v any) []document.Figure {
	var out []document.Figure
	record.Walk(v, func(f record.Field, t record.Text) {
		if f.Tag.Get("proved") != "year" {
			return
		}
		if date, err := catalog.ParseDate(t.Value); err == nil {
			out = append(out, document.Figure{Value: strconv.Itoa(date.Year), Text: t.Value, At: t.At})
		}
	})
	return out
}
