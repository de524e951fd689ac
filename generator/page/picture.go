package page

import (
	"encoding/hex"
	"html"
	"strconv"

	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/picture"
)

// PictureFile is the path of a file that is made of a picture in one size and
// format. It is named after what is in it, so that a host may let readers keep it
// for ever.
func PictureFile(p *guide.Picture, size picture.Size, format picture.Format) string {
	return "assets/pictures/" + hex.EncodeToString(p.Digest[:8]) + "-" + strconv.Itoa(size.Width) + format.Extension
}

// illustrated writes the texts of one sheet.
type illustrated struct {
	*writer
	sheet *guide.Sheet
}

// linker writes the addresses in texts of a sheet.
func (w *writer) linker(s *guide.Sheet) document.Linker {
	if len(s.Pictures) == 0 {
		return w
	}
	return illustrated{w, s}
}

// Picture implements document.Linker for sheets without any.
func (*writer) Picture(string) document.Shown { return document.Shown{} }

// Picture implements document.Linker.
func (i illustrated) Picture(file string) document.Shown {
	p := i.sheet.Picture(file)
	if p == nil || p.Size.Width == 0 {
		return document.Shown{}
	}
	out := document.Shown{SmallerType: picture.WebP.Type}
	for _, size := range p.Size.Sizes() {
		out.Files = append(out.Files, document.Sized{Address: i.file(PictureFile(p, size, picture.JPEG)), Width: size.Width})
		out.Smaller = append(out.Smaller, document.Sized{Address: i.file(PictureFile(p, size, picture.WebP)), Width: size.Width})
		out.Width, out.Height = size.Width, size.Height
	}
	if c := i.sheet.CreditOf(file); c != nil {
		out.Credit = i.credit(c)
	}
	return out
}

// credit says in the language of a text who made a picture.
func (i illustrated) credit(c *guide.Credit) string {
	language := i.sheet.In(i.l.Language).Language
	text := html.EscapeString(language.Format("picture.credit", map[string]any{"Credit": c.Credit.Value, "Licence": c.Licence.Value}))
	if !c.Source.Set() {
		return text
	}
	return `<a href="` + html.EscapeString(c.Source.Value) + `" rel="noopener">` + text + `</a>`
}
