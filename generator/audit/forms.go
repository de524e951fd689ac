package audit

import (
	"strings"
	"unicode"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// webForm checks an address that leads out of the guide.
func webForm(t record.Text, report *diag.List) {
	if wellFormed(t.Value) {
		return
	}
	args, hint := diag.Args{"Link": t.Value}, "web-address"
	if near := document.MendAddress(t.Value); near != "" {
		args["Near"], hint = near, "write-address"
	}
	report.Error(t.At, "link-scheme", hint, args)
}

func wellFormed(address string) bool {
	return document.Outward(address) && !strings.ContainsFunc(address, unicode.IsSpace)
}

// countryForm checks a code of ISO 3166-1.
func countryForm(t record.Text, report *diag.List) {
	near := guide.CountryCode(t.Value)
	if !t.Set() || near == t.Value {
		return
	}
	args, hint := diag.Args{"Code": t.Value}, "country-code"
	if near != "" {
		args["Near"], hint = near, "did-you-mean"
	}
	report.Error(t.At, "country-code", hint, args)
}

// past reports a date that has not come: what was done on it cannot have been
// done.
func (a *auditor) past(t record.Text, report *diag.List) {
	today := a.guide.Today
	dating, err := catalog.ParseDating(t.Value)
	if err != nil || today == (catalog.Date{}) {
		return
	}
	written, last := dating.To.String(), today.String()
	if written > last[:min(len(last), len(written))] {
		report.Error(t.At, "future-date", "future-date", diag.Args{"Date": t.Value, "Today": last})
	}
}
