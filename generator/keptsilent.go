package main

import (
	"recueil/generator/audit"
	"recueil/generator/guide"
)

const keptSilentName = "silent"

// loadSilent returns the sheets that the last run found nothing in, if nothing
// has changed that concerns more than one.
func loadSilent(s guide.Store, g *guide.Guide) audit.Silent {
	out := audit.Silent{}
	if s == nil {
		return out
	}
	var sum guide.Digest
	for kept := s.Load(keptSilentName, g.Digest); len(kept) >= len(sum); kept = kept[len(sum):] {
		copy(sum[:], kept)
		out[sum] = true
	}
	return out
}

// saveSilent keeps those that are there now.
func saveSilent(s guide.Store, g *guide.Guide, silent audit.Silent) {
	if s == nil {
		return
	}
	var kept []byte
	for _, sheet := range g.Sheets {
		if silent[sheet.Digest] {
			kept = append(kept, sheet.Digest[:]...)
		}
	}
	s.Save(keptSilentName, g.Digest, kept)
}
