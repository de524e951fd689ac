package ledger

import (
	"recueil/generator/record"
)

// Kinds are the kinds of items, as the key of an item says.
var Kinds = record.Choices(Item{}, "kind")

// Item is one thing that a source document states. seeds/README.md tells
// what its keys mean.
type Item struct {
	ID   record.Text   `key:"id,required" form:"id"`
	Kind record.Text   `key:"kind,required" one:"practice,box,section,statement,guideline,day,term,figure,network,takeaway,profile-section,resource,poster-axis,poster-action" named:"item"`
	Page record.Number `key:"page"`
	// Written is the tag of the language in which the item is written, where it
	// is not that of the file.
	Written record.Text `key:"language" among:"language"`
	Lines   record.Raw  `key:"lines"`
	// Where says where it stands, in the words of a citation, if the document has
	// no pages: "sheet no. 5".
	Where       record.Local `key:"where,partial"`
	Topic       record.Text  `key:"topic" ref:"theme"`
	Label       record.Text  `key:"label"`
	Gist        record.Text  `key:"gist"`
	Names       record.Local `key:"names,partial"`
	Acronyms    record.Local `key:"acronyms,partial"`
	Date        record.Text  `key:"date"`
	DatePrinted record.Text  `key:"date_printed"`
	Territories []Place      `key:"territories"`
	Actors      words        `key:"actors"`
	Figures     stated       `key:"figures"`
	Programmes  words        `key:"programmes"`
	Links       words        `key:"links"`
	Places      words        `key:"places"`
	Measures    words        `key:"measures"`
	People      words        `key:"people"`
	Parts       parts        `key:"parts"`
	Errata      []Erratum    `key:"errata"`
	Notes       record.Text  `key:"notes"`
	// Also holds what a sheet may say beside the source, with the reason.
	Also record.Raw `key:"also"`
	// Unused tells why no sheet cites the item.
	Unused record.Text `key:"unused"`

	// Source is the id of the document, Language the tag of the language in
	// which the item is written; "" where the ledger does not say it.
	Source, Language string
}

// Of these only the words are kept: texts, figures, the blocks of a long sheet.
type (
	words  = record.Worded[[]record.Text]
	stated = record.Worded[[]Figure]
	parts  = record.Worded[[]Part]
)

// Figure is a number, an amount or a date, and what it counts.
type Figure struct {
	Value record.Text `key:"value,required,scalar"`
	What  record.Text `key:"what"`
}

// Part is a block of a long sheet.
type Part struct {
	Role    record.Text `key:"role"`
	Heading record.Text `key:"heading"`
	Gist    record.Text `key:"gist"`
	Figures stated      `key:"figures"`
	Links   words       `key:"links"`
}

// Place is a territory of which an item speaks.
type Place struct {
	ID   record.Text `key:"id,required,scalar" ref:"territory"`
	Role record.Text `key:"role" one:"actor,partner,host,signatory,example" named:"as"`
	// Printed is the name or the code that the document has instead.
	Printed record.Text `key:"printed"`
}

// Erratum is something that the document misprints, or that is doubtful or
// out of date in it.
type Erratum struct {
	Printed record.Text `key:"printed"`
	// Correct is what the guide says instead; absent where nothing can be.
	Correct   record.Text `key:"correct"`
	Why       record.Text `key:"why,required"`
	Certainty record.Text `key:"certainty"`
	// Note is for readers: what was corrected and why, in each language;
	// absent where the misprint changes no fact.
	Note record.Local `key:"note"`
}

// Text is something that an item says, and the language in which it stands.
type Text struct{ Language, Words string }

// Texts returns all that the item says: what can prove a figure. Of its
// errata only the corrections count, and its notes do not: they hold what
// those who read the source thought of it. Names and acronyms are each in a
// language of their own, one of languages.
func (i *Item) Texts(languages []string) []Text {
	var out []Text
	add := func(language, words string) {
		if words != "" {
			out = append(out, Text{language, words})
		}
	}
	for _, words := range []string{i.Label.Value, i.Gist.Value, i.Date.Value} {
		add(i.Language, words)
	}
	for _, names := range []record.Local{i.Names, i.Acronyms} {
		for _, language := range languages {
			add(language, names.In(language))
		}
	}
	for _, r := range []record.Raw{
		i.Actors.Raw, i.Figures.Raw, i.Programmes.Raw, i.Places.Raw, i.Measures.Raw, i.People.Raw, i.Parts.Raw, i.Also,
	} {
		for _, words := range r.Texts {
			add(i.Language, words)
		}
	}
	for _, e := range i.Errata {
		add(i.Language, e.Correct.Value)
	}
	return out
}

// Checked lets go what only checks ask of an item: all that can prove a figure
// but its label and names, and the words that carried links.
func (i *Item) Checked() {
	i.Gist, i.Notes, i.Territories = record.Text{}, record.Text{}, nil
	for _, r := range []*record.Raw{
		&i.Actors.Raw, &i.Figures.Raw, &i.Programmes.Raw, &i.Places.Raw, &i.Measures.Raw, &i.People.Raw, &i.Parts.Raw, &i.Also,
	} {
		r.Texts = nil
	}
}
