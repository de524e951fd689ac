package page

import (
	"encoding/xml"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// description is what browsers read to let readers search the guide from their
// own field (OpenSearch 1.1, github.com/dewitt/opensearch). It takes absolute
// addresses.
type description struct {
	XMLName     xml.Name `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName   string
	Description string
	Language    string
	Image       struct {
		Type    string `xml:"type,attr"`
		Address string `xml:",chardata"`
	}
	URL struct {
		Type     string `xml:"type,attr"`
		Template string `xml:"template,attr"`
	} `xml:"Url"`
}

// mostShortName is how many characters a short name may have, by the specification.
const mostShortName = 16

// openSearch makes the description of the search of a language.
func (s *Site) openSearch(l *locale, take func(path string, content []byte) error) error {
	w := &writer{s, l, guide.Single(address.Search), s.addresses.Of(l.Language, guide.Single(address.Search)).Path}
	title, _ := w.titled(address.Search)
	d := description{ShortName: shortened(w.text(w.guide.Config.Title).Text), Description: title.Text, Language: l.Tag}
	d.Image.Type, d.Image.Address = "image/svg+xml", w.absolute(w.assets.Icon)
	d.URL.Type, d.URL.Template = "text/html", w.absolute(w.path)+"?q={searchTerms}"
	content, err := xml.Marshal(d)
	if err != nil {
		return err
	}
	return take(openSearchPath(l), append([]byte(xml.Header), content...))
}

func openSearchPath(l *locale) string { return l.Tag + "/opensearch.xml" }

// shortened is a name of a few characters, cut between words if it can be.
func shortened(name string) string {
	letters := []rune(name)
	if len(letters) <= mostShortName {
		return name
	}
	end := mostShortName
	for i := mostShortName; i > mostShortName/3; i-- {
		if letters[i] == ' ' {
			end = i
			break
		}
	}
	return string(letters[:end])
}
