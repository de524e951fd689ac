package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Source is a document from which the guide is made.
type Source struct {
	Entry
	Title     record.Local  `key:"title,required"`
	Short     record.Local  `key:"short,required"`
	Publisher record.Local  `key:"publisher"`
	Kind      record.Local  `key:"kind"`
	Year      record.Text   `key:"year" form:"dating" past:"yes"`
	Updated   record.Text   `key:"updated"`
	Language  record.Text   `key:"language" among:"language"`
	Pages     record.Number `key:"pages"`
	URL       record.Text   `key:"url" form:"url"`
	Note      record.Local  `key:"note"`

	// Sheets are those that cite the source.
	Sheets []*Sheet
}

// Ref implements Thing.
func (s *Source) Ref() Ref { return Ref{KindSource, s.ID.Value} }

// Dating is when the source was published; the zero Dating where nobody says it.
func (s *Source) Dating() catalog.Dating {
	d, err := catalog.ParseDating(s.Year.Value)
	if err != nil {
		return catalog.Dating{} // which the checks report
	}
	return d
}

// NameIn implements Thing.
func (s *Source) NameIn(l *catalog.Language) (name, language string) {
	return s.Title.In(l.Tag), s.Title.Language(l.Tag)
}
