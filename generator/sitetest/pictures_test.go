package sitetest

import (
	"encoding/base64"
	"flag"
	"fmt"
	"image"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

var keep = flag.Bool("keep", false, "keep the pictures of pages as they are now, instead of comparing them")

// picturedGuide is the guide whose pages are kept as pictures: an imaginary one that
// uses everything once, so that only a change of look changes them. kept is
// where they are.
const (
	picturedGuide = "../testdata/site"
	kept          = "testdata/pictures"
)

// looks are how a page is looked at for its pictures. Paper is as wide as what
// is printed of A4.
var looks = []struct {
	width   int64
	medium  string
	schemes []string
}{
	{320, "screen", []string{"light", "dark"}},
	{768, "screen", []string{"light", "dark"}},
	{1280, "screen", []string{"light", "dark"}},
	{665, "print", []string{"light"}},
}

// A change of look is seen and decided: the pictures of one page of each kind,
// at three widths, in both schemes and as on paper, are those that are kept.
// To keep new ones: go test ./generator/sitetest -run Pictures -keep
func TestPagesLookAsTheirPicturesThatAreKept(t *testing.T) {
	if os.Getenv(guideFolder) != "" {
		t.Skip("the guide of the pictures is another")
	}
	t.Parallel()
	folder, err := filepath.Abs(picturedGuide)
	if err != nil {
		t.Fatal(err)
	}
	site, err := buildSite(folder, filepath.Join(t.TempDir(), "site"), "", nil)
	if err != nil {
		t.Fatal(err)
	}
	pages := ofEachKind(site)
	fonts, browser := testFonts(t), chromium(t)
	var names []string
	for _, look := range looks {
		b := newTab(t, browser, view{look.width, "light"})
		b.medium = look.medium
		for _, p := range pages {
			height, err := b.dress(p, fonts)
			for _, scheme := range look.schemes {
				var got image.Image
				if err == nil {
					got, err = b.picture(scheme, height)
				}
				if err != nil {
					t.Fatalf("%s, %v: %v", p.path, b.view, err)
				}
				seen := fmt.Sprintf("%d-%s", look.width, scheme)
				if look.medium == "print" {
					seen = "paper"
				}
				name := strings.ReplaceAll(strings.TrimSuffix(p.path, ".html"), "/", "_") + "." + seen + ".png"
				names = append(names, name)
				comparePicture(t, name, got)
			}
		}
	}
	onlyThese(t, names)
}

// ofEachKind returns, of the pages in French and those of no language, the ones
// that are alone of their kind, and of the others of a folder the longest.
func ofEachKind(s *site) []*page {
	longest := map[string]*page{}
	for _, p := range s.pages {
		folder, name := path.Split(p.path)
		kind := p.path
		if strings.Count(folder, "/") > 1 && name != "index.html" {
			kind = folder
		}
		other := folder != "" && !strings.HasPrefix(folder, "fr/") || p.one("meta[http-equiv=refresh]") != nil
		if l := longest[kind]; !other && (l == nil || len(s.files[p.path]) > len(s.files[l.path])) {
			longest[kind] = p
		}
	}
	return slices.SortedFunc(maps.Values(longest), func(a, b *page) int { return strings.Compare(a.path, b.path) })
}

// testFonts returns a stylesheet that has pages drawn in the same fonts on
// every machine.
func testFonts(t *testing.T) string {
	var css strings.Builder
	for _, f := range []struct{ family, variable string }{{"noto-sans", "--sans"}, {"noto-serif", "--serif"}} {
		for _, weight := range []string{"400", "700"} {
			name := filepath.Join(project, ".ci/node_modules/@fontsource", f.family, "files", f.family+"-latin-"+weight+"-normal.woff2")
			font, err := os.ReadFile(name)
			if err != nil {
				missing(t, "a font", "run: npm ci --prefix .ci --ignore-scripts")
			}
			fmt.Fprintf(&css, `@font-face{font-family:"%s";font-weight:%s;src:url(data:font/woff2;base64,%s)}`,
				f.variable, weight, base64.StdEncoding.EncodeToString(font))
		}
		fmt.Fprintf(&css, `:root{%s:"%[1]s"!important}`, f.variable)
	}
	return css.String()
}

// highest is how much of a page a picture shows, in CSS pixels.
const highest = 4000

// dress opens a page in fonts of ours, which its policy would not let in, and returns
// its height.
func (b *tab) dress(p *page, fonts string) (height int64, err error) {
	if _, err = chromedp.Call(b.Context, cdp.SetBypassCSP, cdp.SetBypassCSPParams{Enabled: true}); err == nil {
		err = b.showScheme()
	}
	if err == nil {
		err = b.open(p)
	}
	if err != nil {
		return 0, err
	}
	return evaluate[int64](b, `(async () => {
		const style = document.createElement("style");
		style.textContent = `+strconv.Quote(fonts)+`;
		document.head.append(style);
		await Promise.all(["400", "700"].flatMap(w => ["--sans", "--serif"].map(f => document.fonts.load(w+" 1em '"+f+"'"))));
		return document.documentElement.scrollHeight;
	})()`)
}

// picture returns what the page that is open looks like in a scheme, small.
func (b *tab) picture(scheme string, height int64) (image.Image, error) {
	b.view.scheme = scheme
	if err := b.showScheme(); err != nil {
		return nil, err
	}
	yes := true
	shot, err := chromedp.Call(b.Context, cdp.CaptureScreenshot, cdp.CaptureScreenshotParams{
		Clip:                  &cdp.Viewport{Width: float64(b.view.width), Height: float64(min(height, highest)), Scale: 1},
		CaptureBeyondViewport: &yes,
		OptimizeForSpeed:      &yes,
	})
	if err != nil {
		return nil, err
	}
	return small(shot.Data)
}
