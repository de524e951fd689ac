package guide

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Synonym is what readers search for in words that the guide may not use: a
// search for them finds what says the same, and what is near.
type Synonym struct {
	Entry
	Words record.Forms `key:"words,required"`
	// Means is how the guide says it.
	Means record.Local `key:"means,partial"`
	// Near are things as texts link to them: "practice:free-library".
	Near []record.Text `key:"near" form:"thing" once:"list"`
}

// Ref implements Thing.
func (s *Synonym) Ref() Ref { return Ref{KindSynonym, s.ID.Value} }

// NameIn implements Thing.
func (s *Synonym) NameIn(l *catalog.Language) (name, language string) {
	if words := s.Words.In(l.Tag); len(words) > 0 {
		name = words[0].Value
	}
	return name, l.Tag
}

// Shown implements Thing: only searches ask for synonyms.
func (s *Synonym) Shown() bool { return false }

// LinkedRef is what a text in the form of a link names, "practice:free-library";
// its kind is NoKind where texts link to no such kind.
func LinkedRef(text string) Ref {
	kind, id, _ := strings.Cut(text, ":")
	if k := KindNamed(kind); k != NoKind && rows[k].scheme {
		return Ref{k, id}
	}
	return Ref{ID: id}
}
