package main

import (
	"recueil/generator/audit"
	"recueil/generator/guide"
	"recueil/generator/snapshot"
)

const keptSilentName = "silent"

// loadSilent returns the sheets that the last run found nothing in, if nothing
// has changed that concerns more than one.
func loadSilent(s snapshot.Store, g *guide.Guide) audit.Silent {
	out := audit.Silent{}
	var kept []snapshot.Digest
	if snapshot.Loaded(s, keptSilentName, g.Digest, snapshot.Context{}, &kept) {
		for _, sum := range kept {
			out[sum] = true
		}
	}
	return out
}

// saveSilent keeps those that are there now.
func saveSilent(s snapshot.Store, g *guide.Guide, silent audit.Silent) {
	var kept []snapshot.Digest
	for _, sheet := range g.Sheets {
		if silent[sheet.Digest] {
			kept = append(kept, sheet.Digest)
		}
	}
	snapshot.Keep(s, keptSilentName, g.Digest, snapshot.Context{}, &kept)
}
