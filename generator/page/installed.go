package page

import (
	"encoding/json"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// manifest is what browsers read to install a site (w3.org/TR/appmanifest). Its
// addresses are relative to it.
type manifest struct {
	Name       string         `json:"name"`
	ShortName  string         `json:"short_name"`
	Language   string         `json:"lang"`
	Start      string         `json:"start_url"`
	Scope      string         `json:"scope"`
	Display    string         `json:"display"`
	Background string         `json:"background_color"`
	Theme      string         `json:"theme_color"`
	Icons      []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

// The colours of the frame around an installed site: those of the icon, which are
// the stylesheet's.
const (
	paperColour = "#ffffff"
	signColour  = "#5a2a1b"
)

// ManifestType is the media type of a web manifest.
const ManifestType = "application/manifest+json"

func manifestPath(l *locale) string { return l.Tag + "/app.webmanifest" }

// webManifest makes the manifest of a language: an installed site opens on its
// first page, and holds the pages of all languages.
func (s *Site) webManifest(l *locale, take func(path string, content []byte) error) error {
	path := manifestPath(l)
	w := &writer{s, l, guide.Single(address.Home), path}
	title := w.text(w.guide.Config.Title).Text
	content, err := json.Marshal(manifest{
		Name: title, ShortName: shortened(title), Language: l.Tag,
		Start: w.toSingle(address.Home), Scope: "../", Display: "minimal-ui", Background: paperColour, Theme: signColour,
		Icons: []manifestIcon{
			{w.file(w.assets.Icon), "any", "image/svg+xml", "any"},
			{w.file(w.assets.Maskable), "any", "image/svg+xml", "maskable"},
		},
	})
	if err != nil {
		return err
	}
	return take(path, content)
}

// Unkept says, in a language, that a page was not kept on a device without a
// network. Home is the first page of the language, from the site's root.
type Unkept struct {
	Language string `json:"lang"`
	Title    string `json:"title"`
	Text     string `json:"text"`
	Back     string `json:"back"`
	Home     string `json:"home"`
}

// Unkept are the words of each language.
func (s *Site) Unkept() []Unkept {
	out := make([]Unkept, len(s.locales))
	for i, l := range s.locales {
		out[i] = Unkept{
			l.Tag, l.Text("keep.missing"), l.Text("keep.missing-text"), l.Text("nav.home"),
			s.addresses.Of(l.Language, guide.Single(address.Home)).Path,
		}
	}
	return out
}
