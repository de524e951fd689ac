package guide

import "recueil/generator/record"

// The keys of each collection's front matter, as CONTRIBUTING.md lists them.

type common struct {
	Title    record.Text `key:"title,required,words"`
	Summary  record.Text `key:"summary,words"`
	Label    record.Text `key:"label,words"`
	Slug     record.Text `key:"slug,words"`
	Follows  follows     `key:"follows,words,empty"`
	Sources  []citation  `key:"sources"`
	Links    []webLink   `key:"links"`
	Reviewed record.Text `key:"reviewed"`
}

func (c *common) shared() *common { return c }

// front is the front matter of any collection.
type front interface{ shared() *common }

// follows tells a translation from an original by being there, be it empty.
type follows = []record.Text

type citation struct {
	Source record.Text   `key:"source,required"`
	Page   record.Number `key:"page"`
	Items  []record.Text `key:"items,required"`
}

type webLink struct {
	URL     record.Text  `key:"url,required"`
	Label   record.Local `key:"label,required"`
	Visited record.Text  `key:"visited"`
	Printed record.Text  `key:"printed"`
}

type participation struct {
	ID   record.Text `key:"id,required,scalar"`
	Role record.Text `key:"role"`
}

type period struct {
	From record.Text `key:"from"`
	To   record.Text `key:"to"`
}

type practiceFront struct {
	common
	Themes      []record.Text   `key:"themes,required"`
	Territories []participation `key:"territories,required"`
	Actors      []record.Local  `key:"actors"`
	Networks    []record.Text   `key:"networks"`
	Days        []record.Text   `key:"days"`
	Related     []record.Text   `key:"related"`
	Publics     []record.Text   `key:"publics"`
	Period      period          `key:"period"`
	Status      record.Text     `key:"status"`
	Aliases     []record.Text   `key:"aliases"`
}

type themeFront struct {
	common
	Order record.Number `key:"order,required"`
}

type boxFront struct {
	common
	Kind        record.Text   `key:"kind,required"`
	Themes      []record.Text `key:"themes,required"`
	Territories []record.Text `key:"territories"`
	Networks    []record.Text `key:"networks"`
}

type profileFront struct{ common }

type member struct {
	Territory record.Text   `key:"territory,required,scalar"`
	Since     record.Text   `key:"since"`
	Role      record.Text   `key:"role"`
	Source    record.Text   `key:"source"`
	Items     []record.Text `key:"items"`
}

type networkFront struct {
	common
	Acronym record.Text   `key:"acronym"`
	Founded record.Number `key:"founded"`
	Members []member      `key:"members"`
}

type pageFront struct {
	common
	Order record.Number `key:"order"`
}

// collection is what the folders of content/ have of their own.
type collection struct {
	name string
	// new returns an empty front matter to be filled.
	new func() front
	// required are keys that an original must have beside those that all must.
	required []string
	// depth is how deep a sheet's folder may lie.
	depth int
}

var collections = []collection{
	{name: "boxes", new: func() front { return new(boxFront) }, required: []string{"sources"}, depth: 1},
	{name: "networks", new: func() front { return new(networkFront) }, required: []string{"summary", "sources"}, depth: 1},
	{name: "pages", new: func() front { return new(pageFront) }, required: []string{"summary"}, depth: 1},
	{name: "practices", new: func() front { return new(practiceFront) }, required: []string{"summary", "sources"}, depth: 1},
	{name: "profiles", new: func() front { return new(profileFront) }, required: []string{"summary", "sources"}, depth: 1},
	{name: "themes", new: func() front { return new(themeFront) }, required: []string{"summary", "sources"}, depth: 3},
}
