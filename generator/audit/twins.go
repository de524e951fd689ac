package audit

import (
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// twins reports territories that have the code of another, or the name of
// another of their kind in the same place: the same place twice.
func (a *auditor) twins(listed bool, report *diag.List) {
	codes, names := map[[4]string]*guide.Territory{}, map[[4]string]*guide.Territory{}
	ids := map[string]bool{}
	for _, t := range a.guide.Territories {
		if ids[t.ID.Value] {
			continue // told already
		}
		ids[t.ID.Value] = true
		kind, within := t.KindID.Value, t.DepartementCode.Value+t.RegionCode.Value+t.Country.Value+" "+t.WithinID.Value
		if code, own := codeOf(t); code.Set() {
			key := [4]string{kind, code.Value, t.Country.Value, within}
			if own {
				key[3] = "" // no country gives it twice
			}
			if other := codes[key]; other != nil {
				report.Error(code.At, "duplicate-code", "duplicate-code", diag.Args{"Code": code.Value, "ID": other.ID.Value})
				continue
			}
			codes[key] = t
		}
		if listed && !t.Abroad && gazetteer.Has(gazetteer.Kind(kind)) {
			continue // the official list knows its homonyms
		}
		key := [4]string{kind, catalog.Slug(t.Name.In(a.guide.Languages[0].Tag)), within}
		if other := names[key]; other != nil && key[1] != "" {
			report.Error(t.ID.At, "duplicate-name", "duplicate-name", diag.Args{"Name": t.Name.In(a.guide.Languages[0].Tag), "ID": other.ID.Value})
			continue
		}
		names[key] = t
	}
}

// codeOf is the code of a territory; own tells whether it is one of a list in
// which none stands twice.
func codeOf(t *guide.Territory) (code record.Text, own bool) {
	for _, code := range []record.Text{t.INSEE, t.SIREN} {
		if code.Set() {
			return code, true
		}
	}
	return t.Code, false
}

// sameTitles warns of a sheet that has the title of another of its kind: in lists,
// in results and in the bar of a browser nobody could tell them apart.
func (a *auditor) sameTitles(report *diag.List) {
	type name struct {
		kind            guide.Kind
		language, title string
	}
	first := map[name]*guide.Version{}
	for _, s := range a.guide.Sheets {
		if s.Kind == guide.KindProfile {
			continue // it stands on the page of its territory
		}
		for _, v := range s.Versions() {
			if v == nil || v.Title == "" {
				continue
			}
			key := name{s.Kind, v.Language.Tag, v.Title}
			if other := first[key]; other != nil {
				report.Warning(v.Keys.Title.At, "same-title", "same-title", diag.Args{"Title": v.Keys.Title.Value, "File": other.Doc.File})
				continue
			}
			first[key] = v
		}
	}
}
