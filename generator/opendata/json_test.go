package opendata

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"recueil/generator/address"
)

func TestJSONKeepsToItsSchema(t *testing.T) {
	g, addresses := golden(t)
	for _, l := range g.Languages {
		for _, base := range []string{"", "https://guide.example"} {
			files := made(t, New(g, addresses, l, base))
			checked := 0
			for name, file := range files {
				of, is := strings.CutSuffix(name, ".schema.json")
				if !is {
					continue
				}
				schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(file))
				if err != nil {
					t.Fatal(name, err)
				}
				c := jsonschema.NewCompiler()
				c.AssertFormat()
				if err := c.AddResource(name, schema); err != nil {
					t.Fatal(err)
				}
				compiled, err := c.Compile(name)
				if err != nil {
					t.Fatal(err)
				}
				data, err := jsonschema.UnmarshalJSON(bytes.NewReader(files[of+".json"]))
				if err != nil {
					t.Fatal(of, err)
				}
				if err := compiled.Validate(data); err != nil {
					t.Errorf("%s: %v", of, err)
				}
				checked++
			}
			if checked != 7 {
				t.Errorf("%d files of JSON have a schema", checked)
			}
		}
	}
}

// feature is a point of GeoJSON.
type feature struct {
	Type, ID string
	Geometry struct {
		Type        string
		Coordinates []float64
	}
	Properties map[string]any
}

func features(t *testing.T, file []byte) []feature {
	t.Helper()
	var all struct {
		Type, License, Attribution string
		Features                   []feature
	}
	if err := json.Unmarshal(file, &all); err != nil {
		t.Fatal(err)
	}
	if all.Type != "FeatureCollection" {
		t.Errorf("it is a %q", all.Type)
	}
	return all.Features
}

// RFC 7946: the longitude comes first.
func TestPointsLieWhereTheGuideSays(t *testing.T) {
	g, addresses := golden(t)
	for _, l := range g.Languages {
		p := New(g, addresses, l, "")
		files := made(t, p)
		found := map[string]bool{}
		for _, f := range features(t, files[l.Text("path."+address.Territories)+".geojson"]) {
			found[f.ID] = true
			for _, territory := range g.Territories {
				if c := territory.Coordinates.Values; territory.ID.Value == f.ID && (c[0] != f.Geometry.Coordinates[1] || c[1] != f.Geometry.Coordinates[0]) {
					t.Errorf("%s lies at %v, want %v the other way round", f.ID, f.Geometry.Coordinates, c)
				}
			}
		}
		for _, territory := range g.Territories {
			if located(territory) != found[territory.ID.Value] {
				t.Errorf("%s: on the map %v", territory.ID.Value, found[territory.ID.Value])
			}
		}
		ids := map[string]bool{}
		for _, f := range features(t, files[l.Text("path."+address.Practices)+".geojson"]) {
			if ids[f.ID] || f.ID != fmt.Sprint(f.Properties["practice"])+"/"+fmt.Sprint(f.Properties["territory"]) {
				t.Errorf("the id %q, twice %v", f.ID, ids[f.ID])
			}
			ids[f.ID] = true
		}
		if len(ids) == 0 {
			t.Error("no practice is on the map")
		}
	}
}

func TestWildTextsAreReadAsJSON(t *testing.T) {
	for _, text := range append(attacks, `"`, `\`, `\"`, "\u2028", "a\tb", "\\\\", `"""`, "x\x7fy") {
		g, addresses := wild(t, "x")
		g.Practices[0].Original.Title, g.Practices[0].Original.Label = text, text
		p := New(g, addresses, g.Languages[0], "")
		for name, file := range made(t, p) {
			if strings.HasSuffix(name, "json") && !json.Valid(file) {
				t.Errorf("%q: %s is no JSON: %s", text, name, file)
			}
		}
		var all []struct{ Title, Label string }
		if err := json.Unmarshal(p.File("en/data/practices.json"), &all); err != nil || all[0].Label != plain(text) {
			t.Errorf("%q is read as %q, %v", text, all[0].Label, err)
		}
	}
}
