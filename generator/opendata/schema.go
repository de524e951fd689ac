package opendata

import (
	"bytes"
	"encoding/json"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/gazetteer"
)

// dates is the form of a day, a month or a year.
const dates = `^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`

// object is a value of JSON, its keys in alphabetical order.
type object map[string]any

// set adds what there is.
func (o object) set(key, value string) {
	if value != "" {
		o[key] = value
	}
}

func print(out []byte, v any) []byte {
	b := bytes.NewBuffer(out)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	_ = e.Encode(v) // a buffer takes everything, and of these values all can be written
	return b.Bytes()
}

// says tells what a column holds, and what its values mean.
func (p *Package) says(c *column) string {
	out := p.l.Text("data.column." + c.name())
	if c.named != "" {
		means := make([]string, len(c.choices))
		for i, choice := range c.choices {
			means[i] = choice + " (" + p.l.Text(c.named+choice) + ")"
		}
		out += p.l.Text("punctuation.colon") + " " + strings.Join(means, ", ")
	}
	return plain(out)
}

// jsonSchema describes the JSON of a table (json-schema.org, draft 7, which every
// validator knows).
func (p *Package) jsonSchema(f *File, out []byte) []byte {
	row := p.objectSchema(f.table.columns)
	return print(out, object{
		"$schema": "http://json-schema.org/draft-07/schema#", "title": p.Title(f.Of), "type": "array", "items": row,
	})
}

// objectSchema describes what a row or a thing of a list may have.
func (p *Package) objectSchema(columns []column) object {
	properties, required := object{}, []string{}
	for i := 0; i < len(columns); {
		c := &columns[i]
		if !c.list() {
			properties[c.key] = p.valueSchema(c)
			if c.always {
				required = append(required, c.key)
			}
			i++
			continue
		}
		parts := []column{}
		for ; i < len(columns) && columns[i].group == c.group; i++ {
			parts = append(parts, columns[i])
		}
		properties[c.group] = object{"type": "array", "items": p.groupSchema(parts)}
	}
	return object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

func (p *Package) groupSchema(parts []column) object {
	properties := object{}
	for i := range parts {
		properties[parts[i].key] = p.valueSchema(&parts[i])
	}
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

func (p *Package) valueSchema(c *column) object {
	out := object{"description": p.says(c), "type": "string"}
	switch c.form {
	case number:
		out["type"] = "integer"
	case degrees:
		out["type"] = "number"
	case yes:
		out["type"] = "boolean"
	case date:
		out["pattern"] = dates
	case link:
		out["format"] = "uri-reference"
	}
	if len(c.choices) > 0 {
		out["enum"] = c.choices
	}
	return out
}

// tableSchema describes a table of CSV
// (specs.frictionlessdata.io/table-schema).
func (p *Package) tableSchema(t *table) object {
	var fields []object
	var foreign []object
	for i := range t.columns {
		c := &t.columns[i]
		fields = append(fields, p.field(c))
		if c.refers != "" && c.refers == t.name {
			foreign = append(foreign, refers(c.name(), ""))
		} else if c.refers != "" {
			foreign = append(foreign, refers(c.name(), c.refers))
		}
	}
	out := object{"fields": fields, "primaryKey": "id", "missingValues": []string{""}}
	if foreign != nil {
		out["foreignKeys"] = foreign
	}
	return out
}

func refers(column, table string) object {
	return object{"fields": column, "reference": object{"resource": table, "fields": "id"}}
}

func (p *Package) field(c *column) object {
	out := object{"name": c.name(), "description": p.says(c), "type": "string"}
	constraints := object{}
	if c.always {
		constraints["required"] = true
	}
	if c.list() {
		out["description"] = p.says(c) + ". " + plain(p.l.Text("data.several"))
		return out
	}
	switch c.form {
	case number:
		out["type"] = "integer"
	case degrees:
		out["type"] = "number"
	case yes:
		out["type"] = "boolean"
	case date:
		constraints["pattern"] = dates
	}
	if len(c.choices) > 0 {
		constraints["enum"] = c.choices
	}
	if c.key == "id" {
		constraints["unique"] = true
	}
	if len(constraints) > 0 {
		out["constraints"] = constraints
	}
	return out
}

// describe writes the data package (specs.frictionlessdata.io/data-package).
func (p *Package) describe(_ *File, out []byte) []byte {
	config := p.guide.Config
	d := object{"profile": "data-package", "name": catalog.Slug(p.site()) + "-" + p.l.Tag, "title": p.site(), "languages": []string{p.l.Tag}}
	d.set("description", plain(p.text(config.Tagline)))
	d.set("homepage", p.base)
	if licence := config.Licence; licence != nil {
		d["licenses"] = []object{{"path": licence.URL.Value, "title": plain(p.text(licence.Text))}}
	}
	var origins []object
	for _, c := range p.Credits() {
		origin := object{"title": plain(c.Title + licenceIn(c))}
		origin.set("path", c.URL)
		origins = append(origins, origin)
	}
	if origins != nil {
		d["sources"] = origins
	}
	var resources []object
	for _, f := range p.files {
		if f.Format != "schema" && f.Format != "datapackage" {
			resources = append(resources, p.resource(f))
		}
	}
	d["resources"] = resources
	return print(out, d)
}

func (p *Package) resource(f *File) object {
	out := object{
		"name": f.Of + "-" + f.Format, "title": p.Title(f.Of), "path": f.Name(), "format": f.Format, "mediatype": f.MediaType,
		"encoding": "utf-8", "bytes": f.Bytes, "profile": "data-resource",
	}
	switch f.Format {
	case "csv":
		out["name"], out["profile"] = f.Of, "tabular-data-resource"
		out["schema"] = p.tableSchema(f.table)
		out["dialect"] = object{"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": `"`, "doubleQuote": true, "header": true}
	case "json":
		out["jsonSchema"] = strings.TrimSuffix(f.Name(), ".json") + ".schema.json"
	}
	return out
}

// Credit is somebody else's data that the guide holds.
type Credit struct{ Title, URL, Licence string }

// Credits are those of the guide, and that of the official list from which the
// program takes populations.
func (p *Package) Credits() []Credit {
	var out []Credit
	for _, c := range p.guide.Config.Credits {
		out = append(out, Credit{p.text(c.Name), c.URL.Value, c.Licence.Value})
	}
	if p.guide.PopulationYear > 0 {
		out = append(out, Credit{p.l.Format("data.official", map[string]any{"Year": gazetteer.YearText}), gazetteer.Site, gazetteer.Licence})
	}
	return out
}

func licenceIn(c Credit) string {
	if c.Licence == "" {
		return ""
	}
	return " (" + c.Licence + ")"
}

// CreditLine names whose data the guide holds, and the guide itself.
func (p *Package) CreditLine() string {
	out := p.site()
	for _, c := range p.Credits() {
		out += " · " + c.Title + licenceIn(c)
	}
	return plain(out)
}

// Column is a column of a table, and what it holds.
type Column struct{ Name, Text string }

// Columns are those of a file of a table.
func (p *Package) Columns(f *File) []Column {
	if f.table == nil {
		return nil
	}
	out := make([]Column, len(f.table.columns))
	for i := range f.table.columns {
		c := &f.table.columns[i]
		out[i] = Column{c.name(), p.says(c)}
	}
	return out
}

// Title is what readers call that which a file holds.
func (p *Package) Title(of string) string { return plain(p.l.Text("nav." + of)) }
