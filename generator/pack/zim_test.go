package pack

import (
	"bytes"
	"crypto/md5"
	"image/png"
	"strings"
	"testing"

	"recueil/generator/page"
	"recueil/generator/render"
)

// ofRandom is a file like those of zimwriterfs, with what they choose at random
// set to one value.
func ofRandom(value byte) []byte {
	id := bytes.Repeat([]byte{value}, 16)
	zim := append([]byte("ZIM\x04\x06\x00\x01\x00"), id...)
	zim = append(zim, make([]byte, 80)...)
	for range 2 {
		zim = append(zim, "\x0f\x0dXapian Glass\x10\x00"...)
		zim = append(append(zim, id...), "an index"...)
	}
	return append(zim, id...) // in place of the sum
}

func TestWhatIsChosenAtRandomFollowsFromTheContent(t *testing.T) {
	first, second := ofRandom(1), ofRandom(2)
	for _, zim := range [][]byte{first, second} {
		if err := settle(zim); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first, second) {
		t.Error("it is chosen at random still")
	}
	if sum := md5.Sum(first[:len(first)-md5.Size]); !bytes.HasSuffix(first, sum[:]) {
		t.Error("the sum is wrong")
	}
	other := ofRandom(1)
	other[len(other)-md5.Size-1]++
	if err := settle(other); err != nil || bytes.Equal(other[8:24], first[8:24]) {
		t.Errorf("another content has the same identifier (%v)", err)
	}
	if settle([]byte("an error of zimwriterfs")) == nil {
		t.Error("what is no ZIM file passes for one")
	}
}

// What only hosts, programs or cameras have a use for is not in a file for Kiwix;
// what its readers see, or it itself reads, is.
func TestPagesForKiwixHoldWhatItsReadersMeet(t *testing.T) {
	stays := []string{
		"<link rel=\"icon\" href=\"icon.svg\"/>", "<meta name=\"description\" content=\"Towns\"/>",
		"<script defer=\"\" src=\"field.js\"></script>", "<svg class=\"map\"><path d=\"M0 0h7\"></path></svg>",
		"<p class=\"address\"> https://guide.example.org/en/a.html</p>",
	}
	const goes = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><meta name=dcterms.title content=A>" +
		"<meta property=og:site_name content=Guide><link rel=canonical href=https://guide.example.org/en/a.html>" +
		"<link rel=alternate hreflang=fr href=https://guide.example.org/fr/a.html>" +
		"<link rel=search type=application/opensearchdescription+xml href=https://guide.example.org/en/opensearch.xml>" +
		"<script type=application/ld+json>{\"@type\":\"Article\"}</script>"
	content := "<!DOCTYPE html><html lang=en><head>" + stays[0] + goes + stays[1] + stays[2] + "</head><body>" + stays[3] +
		"<p class=address><svg class=qr><path d=\"M1 1h3\"/></svg> https://guide.example.org/en/a.html</p></body></html>"
	got, err := new(edition).page(render.File{Path: "en/a.html", Content: []byte(content)})
	if err != nil {
		t.Fatal(err)
	}
	want := "<!DOCTYPE html><html lang=\"en\"><head>" + strings.Join(stays[:3], "") + "</head><body>" + strings.Join(stays[3:], "") + "</body></html>"
	if string(got) != want {
		t.Errorf("the page is\n%s\nwant\n%s", got, want)
	}
}

func TestTheIconShowsWherePracticesAre(t *testing.T) {
	for _, m := range []*page.Map{nil, {Width: 400, Height: 200, Dots: []page.Dot{{X: 200, Y: 100}}}} {
		drawn, err := icon(m)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(drawn))
		if err != nil || picture.Bounds().Dx() != iconSide || picture.Bounds().Dy() != iconSide {
			t.Fatalf("it is no icon (%v)", err)
		}
		if picture.At(iconSide/2, iconSide/2) != rgb(sign().Glow) || picture.At(0, 0) != rgb(sign().Plate) {
			t.Errorf("of %v there are %v in the middle and %v in the corner", m, picture.At(iconSide/2, iconSide/2), picture.At(0, 0))
		}
	}
}
