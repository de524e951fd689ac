package guide

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"recueil/generator/diag"
	"recueil/generator/drawing"
	"recueil/generator/geo"
	"recueil/generator/record"
)

const (
	assetsFolder   = "content/assets"
	drawingsFolder = assetsFolder + "/drawings"
	outlineFile    = assetsFolder + "/outline.geojson"
	areasFile      = assetsFolder + "/areas.geojson"
)

// readAssets reads what a guide brings to look at: a drawing for each theme
// or domain of the poster, and one, "brand", for itself; the outline of its country, and the areas of that.
func (r *reader) readAssets() error {
	drawings, err := fs.Glob(r.root, drawingsFolder+"/*.svg")
	if err != nil {
		return err
	}
	r.guide.Drawings = map[string]string{}
	known := []string{}
	for _, name := range drawings {
		if record.Passing(name) {
			continue
		}
		known = append(known, path.Base(name))
		text, err := fs.ReadFile(r.root, name)
		if isAbsent(err) {
			continue // it is refused
		}
		if err != nil {
			return err
		}
		id := strings.TrimSuffix(path.Base(name), ".svg")
		r.guide.Drawings[id] = drawing.Read(name, text, &r.assets)
	}
	if err := errors.Join(r.readOutline(), r.readAreas()); err != nil {
		return err
	}
	if err := r.unread(drawingsFolder, known, &r.assets); err != nil {
		return err
	}
	return r.unread(assetsFolder, []string{path.Base(drawingsFolder), path.Base(outlineFile), path.Base(areasFile)}, &r.assets)
}

func (r *reader) readOutline() error {
	text, err := fs.ReadFile(r.root, outlineFile)
	if err != nil {
		if isAbsent(err) {
			return nil
		}
		return err
	}
	if r.guide.Outline, err = geo.Read(text); err != nil {
		r.assets.Error(brokenAt(outlineFile, text, err), "outline", "outline", nil)
	} else if len(r.guide.Outline.Path) > geo.MostOutline {
		r.assets.Error(diag.Position{File: outlineFile}, "heavy-map", "heavy-map", diag.Args{"Most": geo.MostOutline / 1000})
	}
	return nil
}

// readAreas reads the areas of the guide's country, of which the map is shaded.
func (r *reader) readAreas() error {
	text, err := fs.ReadFile(r.root, areasFile)
	if err != nil {
		if isAbsent(err) {
			return nil
		}
		return err
	}
	at := diag.Position{File: areasFile}
	var twice *geo.TwiceError
	var inset *geo.InsetError
	r.guide.Areas, err = geo.ReadAreas(text)
	switch {
	case errors.As(err, &twice):
		r.assets.Error(at, "two-areas", "areas", diag.Args{"ID": twice.Code})
	case errors.As(err, &inset):
		r.assets.Error(at, "area-in-inset", "areas", diag.Args{"ID": inset.Code})
	case errors.Is(err, geo.ErrMany):
		r.assets.Error(at, "many-areas", "areas", diag.Args{"Most": geo.MostAreas})
	case err != nil:
		r.assets.Error(brokenAt(areasFile, text, err), "areas", "areas", nil)
	case r.guide.Areas.Drawn() > geo.MostDrawn:
		r.assets.Error(at, "heavy-map", "heavy-map", diag.Args{"Most": geo.MostDrawn / 1000})
	}
	return nil
}

// brokenAt is where a file of JSON is broken: at the byte that a syntax error
// names, or as a whole.
func brokenAt(file string, text []byte, err error) diag.Position {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return diag.Position{File: file}
	}
	read := text[:min(int(syntax.Offset), len(text))]
	line := bytes.LastIndexByte(read, '\n') + 1
	return diag.Position{File: file, Line: bytes.Count(read, []byte("\n")) + 1, Column: max(1, utf8.RuneCount(read[line:]))}
}
