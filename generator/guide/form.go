package guide

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"recueil/generator/ledger"
)

// Form is what those who write a guide may put into one kind of file.
type Form struct {
	// Name is that of the kind, or of the table: "practice", "territories".
	Name string
	// Files is a pattern of the paths of such files below the root of the guide.
	Files string
	// Type is the struct that the keys are decoded into.
	Type reflect.Type
	// List is set on a file that holds a list of such structs.
	List bool
	// Sheet is set on front matter, and Required lists keys that it must have
	// beside those of its type.
	Sheet    bool
	Required []string
}

// Forms lists the kinds of files of a guide by name.
func Forms() []Form {
	out := []Form{
		{Name: "guide", Files: ConfigFile, Type: reflect.TypeFor[Config]()},
		{Name: "ledger", Files: ledger.Files, Type: reflect.TypeFor[ledger.File]()},
	}
	for _, row := range rows {
		switch {
		case row.folder != "":
			out = append(out, Form{
				Name: row.name, Files: path.Join("content", row.folder, "**", "*.md"),
				Type: reflect.TypeOf(row.front()).Elem(), Sheet: true, Required: row.required,
			})
		case row.table != "":
			out = append(out, Form{
				Name: row.table, Files: tablesFolder + "/" + row.table + ".yaml",
				Type: reflect.TypeOf(row.record), List: true,
			})
		}
	}
	slices.SortFunc(out, func(a, b Form) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// RequiredIn tells whether a key that Required lists must stand in a
// translation too.
func RequiredIn(key string, translation bool) bool { return !translation || key == "summary" }
