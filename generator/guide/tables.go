package guide

import (
	"recueil/generator/catalog"
	"recueil/generator/record"
)

// The short records of content/tables, as they are read and as the guide
// then keeps them: the exported fields with a key are what is written, the
// others are joined to them.

// Territory is a commune, a body, a département, a region, a city abroad or
// a country.
type Territory struct {
	ID    record.Text  `key:"id,required"`
	Name  record.Local `key:"name,required"`
	Kind  record.Text  `key:"kind,required"`
	INSEE record.Text  `key:"insee"`
	SIREN record.Text  `key:"siren"`
	// DepartementCode and RegionCode are the codes as written.
	DepartementCode record.Text  `key:"departement"`
	RegionCode      record.Text  `key:"region"`
	Country         record.Text  `key:"country"`
	Coordinates     []float64    `key:"coordinates"` // latitude, longitude in degrees
	Aliases         record.Forms `key:"aliases"`

	// Departement and Region are the guide's entries above this one, or nil.
	Departement, Region *Territory
	Practices           []Participation
	Memberships         []Member
	Boxes               []*Box
	Profile             *Profile
	Within              []*Territory // for départements and regions: what lies in them
	Neighbours          []*Territory
}

// TerritoryKinds are the kinds of territories.
var TerritoryKinds = []string{"commune", "part", "intercommunal", "departement", "region", "city", "country"}

// Number is the département number that is printed beside a name, the
// country's code for places abroad, and "" for a region.
func (t *Territory) Number() string {
	switch {
	case t.Kind.Value == "departement":
		return t.INSEE.Value
	case t.DepartementCode.Set():
		return t.DepartementCode.Value
	case t.Kind.Value == "city":
		return t.Country.Value
	}
	return ""
}

// French tells whether the territory lies in France.
func (t *Territory) French() bool { return !t.Country.Set() || t.Country.Value == "FR" }

// Term is an entry of the glossary.
type Term struct {
	ID         record.Text   `key:"id,required"`
	Name       record.Local  `key:"term,required"`
	Acronym    record.Local  `key:"acronym,partial"`
	Aliases    record.Forms  `key:"aliases"`
	Definition record.Local  `key:"definition,required"`
	SeeIDs     []record.Text `key:"see"`
	By         record.Text   `key:"by"`
	Cites      []citation    `key:"sources"`

	See     []*Term
	Sources []Citation
	// Mentions are the sheets whose text mentions the term, by language tag.
	Mentions map[string][]*Sheet
}

// Day is a day of the calendar.
type Day struct {
	ID       record.Text   `key:"id,required"`
	Name     record.Local  `key:"name,required"`
	Date     record.Text   `key:"date"` // month and day: "06-20"
	Until    record.Text   `key:"until"`
	Rule     *Rule         `key:"rule"`
	By       record.Local  `key:"by"`
	Note     record.Local  `key:"note"`
	ThemeIDs []record.Text `key:"themes"`
	Cites    []citation    `key:"sources"`

	Themes    []*Theme
	Practices []*Practice
	Sources   []Citation
}

// Rule says on which weekday of a month a movable day falls; Nth -1 is the last.
type Rule struct {
	Month   record.Number `key:"month,required"`
	Weekday record.Text   `key:"weekday,required"`
	Nth     record.Number `key:"nth,required"`
}

// MonthDay returns a day's date, 0 and 0 where it has none.
func (d *Day) MonthDay() (month, day int) {
	if date, err := catalog.ParseDate("2000-" + d.Date.Value); err == nil {
		return date.Month, date.Day
	}
	if d.Rule != nil {
		return d.Rule.Month.Value, 0
	}
	return 0, 0
}

// Guideline is a sentence at the end of a theme's page.
type Guideline struct {
	ID          record.Text   `key:"id,required"`
	ThemeID     record.Text   `key:"theme,required"`
	Level       record.Text   `key:"level,required"`
	Text        record.Local  `key:"text,required"`
	PracticeIDs []record.Text `key:"practices,required"`
	By          record.Text   `key:"by,required"`
	Cites       []citation    `key:"sources"`

	Theme     *Theme
	Practices []*Practice
	Sources   []Citation
}

// Domain is a part of the poster: what a welcoming territory does in one field.
type Domain struct {
	ID       record.Text   `key:"id,required"`
	Name     record.Local  `key:"name,required"`
	ThemeIDs []record.Text `key:"themes,required"`
	Cites    []citation    `key:"sources"`
	Actions  []Action      `key:"actions,required"`

	Themes  []*Theme
	Sources []Citation
}

// Action is something that a welcoming territory does, with the practices
// that show it.
type Action struct {
	ID          record.Text   `key:"id,required"`
	Text        record.Local  `key:"text,required"`
	PracticeIDs []record.Text `key:"practices"`
	Cites       []citation    `key:"sources"`

	Practices []*Practice
	Sources   []Citation
}

// Source is a document from which the guide is made.
type Source struct {
	ID        record.Text   `key:"id,required"`
	Title     record.Local  `key:"title,required"`
	Short     record.Local  `key:"short,required"`
	Publisher record.Local  `key:"publisher"`
	Kind      record.Local  `key:"kind"`
	Year      record.Text   `key:"year"`
	Updated   record.Text   `key:"updated"`
	Language  record.Text   `key:"language"`
	Pages     record.Number `key:"pages"`
	URL       record.Text   `key:"url"`
	Note      record.Local  `key:"note"`

	// Sheets are those that cite the source.
	Sheets []*Sheet
}
