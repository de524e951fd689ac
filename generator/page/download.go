package page

import (
	"strings"

	"golang.org/x/text/language"
	numbers "golang.org/x/text/message"

	"recueil/generator/address"
	"recueil/generator/catalog"
	"recueil/generator/guide"
)

// Download is a file in which readers take the guide, or a part of it, along.
type Download struct {
	// Path is that of the file below the site's root.
	Path string
	// Form is the word for what it is: "epub".
	Form string
	// Language is the tag of its language, "" where it has all.
	Language string
	// Of is the thing that it is about; none where it is the whole guide.
	Of    guide.Ref
	Bytes int
	// Edition is the date of what it says.
	Edition catalog.Date
}

// Offer lets pages lead to files. The addresses of the site must have the page
// address.Downloads, and no page may have been composed before.
func (s *Site) Offer(list []Download) { s.downloads = list }

// Downloads is the page of all files in which readers take the guide along.
type Downloads struct {
	Frame
	Intro string
	// Forms are those of the whole guide.
	Forms []DownloadForm
	// Parts are files about parts of the guide, by what kind of part it is.
	Parts []DownloadPart
}

// DownloadForm is a form of the guide: what it is good for, and its files, the one
// in the page's language first.
type DownloadForm struct {
	Title, About string
	Files        []DataFile
}

// DownloadPart are the files about all things of a kind. Of many, each is offered
// by the page of its thing alone: Many says so, and leads there.
type DownloadPart struct {
	Title string
	Files []DataFile
	Many  *Link
}

func (w *writer) downloadList() View {
	v := &Downloads{Frame: w.record()}
	v.Intro = v.Description
	for _, here := range []bool{true, false} {
		for _, d := range w.downloads {
			if ours := d.Language == w.l.Tag || d.Language == ""; ours != here {
				continue
			}
			switch {
			case d.Of == guide.Ref{}:
				v.form(w, d)
			case here:
				v.part(w, d)
			}
		}
	}
	for i := range v.Parts {
		if p := &v.Parts[i]; len(p.Files) > mostItems {
			p.Files, p.Many = nil, &Link{Text: w.l.Text("download.many"), Href: w.toSingle(address.Search)}
		}
	}
	return v
}

// form adds a file of the whole guide.
func (v *Downloads) form(w *writer, d Download) {
	title, file := w.l.Text("download.form."+d.Form), w.download(d, w.text(w.guide.Config.Title))
	for i := range v.Forms {
		if v.Forms[i].Title == title {
			v.Forms[i].Files = append(v.Forms[i].Files, file)
			return
		}
	}
	v.Forms = append(v.Forms, DownloadForm{title, w.l.Text("download.about." + d.Form), []DataFile{file}})
}

// part adds a file about a thing.
func (v *Downloads) part(w *writer, d Download) {
	id := address.Poster
	switch d.Of.Kind {
	case guide.KindTheme:
		id = "themes"
	case guide.KindTerritory:
		id = address.Territories
	}
	title, file := w.l.Text("nav."+id), w.download(d, w.called(d.Of))
	if n := len(v.Parts); n == 0 || v.Parts[n-1].Title != title {
		v.Parts = append(v.Parts, DownloadPart{Title: title})
	}
	last := &v.Parts[len(v.Parts)-1]
	last.Files = append(last.Files, file)
}

// called is what readers call a thing or a page.
func (w *writer) called(ref guide.Ref) Phrase {
	if ref.Kind == guide.KindSingle {
		title, _ := w.titled(ref.ID)
		return title
	}
	return w.l.name(w.guide.Find(ref))
}

// download leads to a file by what it holds, and says its form, its size, its
// language and the date of what it says.
func (w *writer) download(d Download, what Phrase) DataFile {
	var tongues string
	for _, l := range w.locales {
		if d.Language == l.Tag || d.Language == "" {
			if tongues != "" {
				tongues += ", "
			}
			tongues += w.l.Text("language.in." + l.Tag)
		}
	}
	note := strings.ToUpper(d.Form) + ", " + w.size(d.Bytes) + ", " + tongues
	if d.Edition.Year > 0 {
		note += ", " + w.l.Format("download.edition", map[string]any{"Date": strings.ReplaceAll(w.l.Date(d.Edition), " ", "\u00a0")}) // the year stands on no line of its own
	}
	file := DataFile{Link: Link{Text: what.Text, Lang: what.Lang, Href: w.file(d.Path)}, Note: note}
	if l := w.guide.Language(d.Language); l != nil && l != w.l.Language && d.Of == (guide.Ref{}) {
		file.Link.Text, file.Link.Lang = l.Typeset(w.guide.Config.Title.In(l.Tag)), l.Tag
	}
	return file
}

// size is how large a file is, in thousands of bytes or, if it has more, in
// millions.
func (w *writer) size(bytes int) string {
	if bytes < 1_000_000 {
		return w.l.Format("data.size", map[string]any{"Size": w.l.Number((bytes + 999) / 1000)})
	}
	millions := numbers.NewPrinter(language.Make(w.l.Tag)).Sprintf("%.1f", float64(bytes)/1e6)
	return w.l.Format("download.size", map[string]any{"Size": millions})
}

// takes are the files about what the page shows, in its language.
func (w *writer) takes() []DataFile {
	var out []DataFile
	for _, d := range w.downloads {
		if d.Of == w.ref && (d.Language == w.l.Tag || d.Language == "") {
			out = append(out, w.download(d, Phrase{Text: w.l.Text("download.this")}))
		}
	}
	return out
}
