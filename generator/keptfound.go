package main

import (
	"recueil/generator/audit"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/snapshot"
)

const keptFoundName = "found"

// found is what the checks found in one sheet.
type found struct {
	Sheet snapshot.Digest
	List  *diag.List
}

// loadFound returns what the last run found in sheets without an error, if
// nothing has changed that concerns more than one.
func loadFound(s snapshot.Store, g *guide.Guide) audit.Known {
	known := audit.Known{}
	var kept []found
	if snapshot.Loaded(s, keptFoundName, g.Digest, snapshot.Context{}, &kept) {
		for _, f := range kept {
			known[f.Sheet] = f.List
		}
	}
	return known
}

// saveFound keeps what was found now.
func saveFound(s snapshot.Store, g *guide.Guide, known audit.Known) {
	var kept []found
	for _, sheet := range g.Sheets {
		if list := known[sheet.Digest]; list != nil && list.Keepable() {
			kept = append(kept, found{sheet.Digest, list})
		}
	}
	snapshot.Keep(s, keptFoundName, g.Digest, snapshot.Context{}, &kept)
}
