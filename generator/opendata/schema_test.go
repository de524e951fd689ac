package opendata

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// described is what the tests read of a data package.
type described struct {
	Name, Title, Profile, Homepage string
	Licenses                       []struct{ Path, Title string }
	Sources                        []struct{ Path, Title string }
	Resources                      []struct {
		Name, Path, Format, Encoding, JSONSchema string
		Bytes                                    int
		Schema                                   struct {
			Fields []struct {
				Name, Type, Description string
				Constraints             struct {
					Required, Unique bool
					Enum             []string
				}
			}
			PrimaryKey  string
			ForeignKeys []struct {
				Fields    string
				Reference struct{ Resource, Fields string }
			}
		}
	}
}

func TestTheDataPackageDescribesEachFileAsItIs(t *testing.T) {
	g, addresses := golden(t)
	for _, l := range g.Languages {
		p := New(g, addresses, l, "")
		files := made(t, p)
		var d described
		if err := json.Unmarshal(files["datapackage.json"], &d); err != nil {
			t.Fatal(err)
		}
		told := map[string]bool{"datapackage.json": true}
		tables := map[string][][]string{}
		for _, r := range d.Resources {
			told[r.Path] = true
			if len(files[r.Path]) != r.Bytes || r.Bytes == 0 {
				t.Errorf("%s has %d bytes, and the package says %d", r.Path, len(files[r.Path]), r.Bytes)
			}
			if r.Format == "json" {
				told[r.JSONSchema] = true
			}
			if r.Format == "csv" {
				tables[r.Name] = rows(t, files[r.Path], ',')
			}
		}
		for name := range files {
			if !told[name] {
				t.Errorf("the package does not tell of %s", name)
			}
		}
		for _, r := range d.Resources {
			if r.Format != "csv" {
				continue
			}
			for i, field := range r.Schema.Fields {
				column := columnOf(tables[r.Name], i)
				if column[0] != field.Name || field.Description == "" || strings.Contains(field.Description, "⟦") {
					t.Errorf("%s: the column %q is described as %q: %q", r.Name, column[0], field.Name, field.Description)
				}
				if field.Constraints.Required && slices.Contains(column, "") {
					t.Errorf("%s: a row has no %s", r.Name, field.Name)
				}
				if sorted := slices.Compact(slices.Sorted(slices.Values(column))); field.Constraints.Unique && len(sorted) != len(column) {
					t.Errorf("%s: two rows have the same %s", r.Name, field.Name)
				}
				for _, v := range column[1:] {
					if len(field.Constraints.Enum) > 0 && v != "" && !slices.Contains(field.Constraints.Enum, v) {
						t.Errorf("%s: %s is %q", r.Name, field.Name, v)
					}
				}
			}
			for _, key := range r.Schema.ForeignKeys {
				to := r.Name
				if key.Reference.Resource != "" {
					to = key.Reference.Resource
				}
				ids := columnOf(tables[to], 0)
				for _, v := range columnOf(tables[r.Name], slices.Index(tables[r.Name][0], key.Fields))[1:] {
					if v != "" && !slices.Contains(ids, v) {
						t.Errorf("%s: %s names %q, which is not in %s", r.Name, key.Fields, v, to)
					}
				}
			}
		}
	}
}

func columnOf(table [][]string, i int) []string {
	out := make([]string, len(table))
	for n, row := range table {
		out[n] = row[i]
	}
	return out
}

func TestTablesGoTogetherInAllLanguages(t *testing.T) {
	g, addresses := golden(t)
	ids := map[string][]string{}
	for _, l := range g.Languages {
		p := New(g, addresses, l, "")
		files := made(t, p)
		for _, f := range p.files {
			if f.Format == "csv" {
				table := rows(t, files[f.Name()], ',')
				got := append(columnOf(table, 0), table[0]...)
				if before := ids[f.Of]; before != nil && !slices.Equal(before, got) {
					t.Errorf("%s: in %s there are other rows or columns", f.Of, l.Tag)
				}
				ids[f.Of] = got
			}
		}
	}
}

// What was not asked for before the files are made is the same as what was.
func TestSizesAreKnownBeforeAndAfter(t *testing.T) {
	g, addresses := golden(t)
	before, after := New(g, addresses, g.Languages[0], ""), New(g, addresses, g.Languages[0], "")
	before.Files()
	files := made(t, after)
	for i, f := range before.Files() {
		if other := after.Files()[i]; f.Bytes != other.Bytes || f.Path != other.Path {
			t.Errorf("%s has %d bytes, or %d", f.Path, f.Bytes, other.Bytes)
		}
		if string(before.File(f.Path)) != string(files[f.Name()]) {
			t.Errorf("%s is made in two ways", f.Path)
		}
	}
	if before.File("fr/donnees/nothing.csv") != nil || before.File("en/x.csv") != nil {
		t.Error("there is a file that is none")
	}
}
