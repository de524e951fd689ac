package guide

import (
	"slices"

	"recueil/generator/diag"
)

// row says what belongs to a kind. To add one: a constant in ref.go, a row
// here, its list in Guide, its front matter or record in a file of its own, its
// view in package page, its layout, its strings.
type row struct {
	// things is the list of the guide that holds them: sheets by id, records in
	// the order of their table.
	things func(g *Guide) []Thing
	// name is what texts, diagnostics and the keys of other sheets call it.
	name string
	// scheme tells whether texts may link to it: "practice:free-library".
	scheme bool
	// folder is the collection of its sheets below content/, or "".
	folder string
	// depth is how deep the folder of a sheet may lie.
	depth int
	// front returns empty front matter to be filled.
	front func() Front
	// required are keys that an original must have beside those of its type.
	required []string
	// add makes the thing of a sheet and puts it into its list.
	add func(g *Guide, s *Sheet) Thing
	// table is the table below content/tables/ that holds its records, or "".
	table string
	// record is an empty record of it.
	record any
	// read reads that table; whole is false where records may be missing from it.
	read func(r *reader, name string, report *diag.List) (whole bool, err error)
	// path is the interface string "path.PATH": the folder of its pages.
	path string
}

var rows = [...]row{
	KindPractice: {
		things: func(g *Guide) []Thing { return asThings(g.Practices) },
		name:   "practice", scheme: true, folder: "practices", depth: 1, required: []string{"summary", "sources"},
		front: func() Front { return new(PracticeFront) }, add: addPractice, path: "practices",
	},
	KindTheme: {
		things: func(g *Guide) []Thing { return asThings(g.Themes) },
		name:   "theme", scheme: true, folder: "themes", depth: 3, required: []string{"summary"},
		front: func() Front { return new(ThemeFront) }, add: addTheme, path: "themes",
	},
	KindTerritory: {
		things: func(g *Guide) []Thing { return asThings(g.Territories) },
		name:   "territory", scheme: true, table: "territories", record: Territory{}, path: "territories",
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Territories, report)
		},
	},
	KindNetwork: {
		things: func(g *Guide) []Thing { return asThings(g.Networks) },
		name:   "network", scheme: true, folder: "networks", depth: 1, required: []string{"summary", "sources"},
		front: func() Front { return new(NetworkFront) }, add: addNetwork, path: "networks",
	},
	KindBox: {
		things: func(g *Guide) []Thing { return asThings(g.Boxes) },
		name:   "box", scheme: true, folder: "boxes", depth: 1, required: []string{"sources"},
		front: func() Front { return new(BoxFront) }, add: addBox, path: "boxes",
	},
	KindProfile: {
		things: func(g *Guide) []Thing { return asThings(g.Profiles) },
		name:   "profile", folder: "profiles", depth: 1, required: []string{"summary", "sources"},
		front: func() Front { return new(ProfileFront) }, add: addProfile,
	},
	KindPage: {
		things: func(g *Guide) []Thing { return asThings(g.Pages) },
		name:   "page", scheme: true, folder: "pages", depth: 1, required: []string{"summary"},
		front: func() Front { return new(PageFront) }, add: addPage,
	},
	KindTerm: {
		things: func(g *Guide) []Thing { return asThings(g.Terms) },
		name:   "term", scheme: true, table: "glossary", record: Term{}, path: "glossary",
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Terms, report)
		},
	},
	KindDay: {
		things: func(g *Guide) []Thing { return asThings(g.Days) },
		name:   "day", scheme: true, table: "calendar", record: Day{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Days, report)
		},
	},
	KindGuideline: {
		things: func(g *Guide) []Thing { return asThings(g.Guidelines) },
		name:   "guideline", table: "guidelines", record: Guideline{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Guidelines, report)
		},
	},
	KindDomain: {
		things: func(g *Guide) []Thing { return asThings(g.Poster) },
		name:   "domain", table: "poster", record: Domain{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Poster, report)
		},
	},
	KindAction: {
		name: "action", things: func(g *Guide) []Thing { return asThings(g.actions()) },
	},
	KindSource: {
		things: func(g *Guide) []Thing { return asThings(g.Sources) },
		name:   "source", scheme: true, table: "sources", record: Source{}, path: "sources",
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Sources, report)
		},
	},
	KindPublic: {
		things: func(g *Guide) []Thing { return asThings(g.Publics) },
		name:   "public", table: "publics", record: Public{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Publics, report)
		},
	},
	KindOrigin: {
		things: func(g *Guide) []Thing { return asThings(g.Origins) },
		name:   "origin", table: "origins", record: Origin{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Origins, report)
		},
	},
	KindTerritoryKind: {
		things: func(g *Guide) []Thing { return asThings(g.TerritoryKinds) },
		name:   "territory-kind", table: "territory-kinds", record: TerritoryKind{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.TerritoryKinds, report)
		},
	},
	KindSynonym: {
		things: func(g *Guide) []Thing { return asThings(g.Synonyms) },
		name:   "synonym", table: "synonyms", record: Synonym{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Synonyms, report)
		},
	},
	KindCount: {
		things: func(g *Guide) []Thing { return asThings(g.Counts) },
		name:   "count", table: "counts", record: Count{},
		read: func(r *reader, name string, report *diag.List) (bool, error) {
			return table(r, name, &r.guide.Counts, report)
		},
	},
	KindSingle: {name: "single"},
}

// place is the file or folder below the root of the guide in which all things of the
// kind stand, "" if there is none.
func (r *row) place() string {
	switch {
	case r.folder != "":
		return "content/" + r.folder
	case r.table != "":
		return tablesFolder + "/" + r.table + ".yaml"
	}
	return ""
}

// String is the kind's name.
func (k Kind) String() string { return rows[k].name }

// Path is the interface string "path.PATH" that names the folder of the
// kind's pages, "" where they lie in no folder.
func (k Kind) Path() string { return rows[k].path }

// KindNamed returns the kind of a name, NoKind for one that names none.
func KindNamed(name string) Kind {
	for k := KindPractice; int(k) < len(rows); k++ {
		if rows[k].name == name {
			return k
		}
	}
	return NoKind
}

// Schemes are the kinds to which texts may link.
var Schemes = schemes()

func schemes() []string {
	var out []string
	for _, r := range rows {
		if r.scheme {
			out = append(out, r.name)
		}
	}
	return out
}

// collections are the kinds whose things are sheets, by the names of their folders.
func collections() []Kind {
	var out []Kind
	for k := range rows {
		if rows[k].folder != "" {
			out = append(out, Kind(k))
		}
	}
	slices.SortFunc(out, func(a, b Kind) int {
		if rows[a].folder < rows[b].folder {
			return -1
		}
		return 1
	})
	return out
}
