package audit

import (
	"slices"

	"recueil/generator/diag"
	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/record"
	"recueil/generator/snapshot"
)

// pictures checks the pictures of a sheet: those that lie beside it, and what is
// said of them.
func (c *sheetCheck) pictures() {
	s := c.sheet
	seen := map[snapshot.Digest]string{}
	for i := range s.Pictures {
		p := &s.Pictures[i]
		at, args := diag.Position{File: p.File}, diag.Args{"File": p.Name(), "Original": s.Original.Doc.File}
		if twin := seen[p.Digest]; twin != "" && p.Size.Width > 0 {
			args["Twin"] = twin
			c.report.Error(at, "picture-twice", "picture-twice", args)
			continue
		}
		seen[p.Digest] = p.Name()
		if p.Size.Width > 0 && !s.Shows(p.Name()) {
			c.report.Warning(at, "picture-unused", "picture-unused", args)
		}
	}
	for _, credit := range s.Credits {
		if credit.File.Set() && s.Picture(credit.File.Value) == nil {
			c.absent(credit.File)
		}
	}
}

// absent reports the name of a picture that does not lie beside the sheet, if all
// that do were read.
func (c *sheetCheck) absent(file record.Text) {
	if len(c.sheet.Pictures) > guide.MostPictures {
		return
	}
	var names []string
	for i := range c.sheet.Pictures {
		names = append(names, c.sheet.Pictures[i].Name())
	}
	args := diag.Args{"File": file.Value, "Near": record.Suggest(file.Value, names)}
	if args["Near"] != "" {
		c.report.Error(file.At, "picture-absent", "did-you-mean", args)
		return
	}
	c.report.Error(file.At, "picture-absent", "picture-absent", args)
}

// shown checks the pictures that a text shows.
func (c *sheetCheck) shown(v *guide.Version) {
	for _, p := range v.Doc.Pictures {
		switch {
		case c.sheet.Picture(p.File) == nil:
			if c.sheet.CreditOf(p.File) == nil { // which is told where it is credited
				c.absent(record.Text{Value: p.File, At: p.At})
			}
		case c.sheet.CreditOf(p.File) == nil && v == c.sheet.Original:
			c.report.Error(p.At, "picture-uncredited", "picture-uncredited", diag.Args{"File": p.File})
		}
	}
}

// picturesOf lists the pictures of a section, which both languages must share.
func picturesOf(v *guide.Version, section int) []document.Figure {
	var out []document.Figure
	for _, p := range v.Doc.Pictures {
		same := func(f document.Figure) bool { return f.Value == p.File }
		if p.Section == section && !slices.ContainsFunc(out, same) {
			out = append(out, document.Figure{Value: p.File, Text: p.File, At: p.At})
		}
	}
	return out
}
