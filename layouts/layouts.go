// Package layouts turns page values into HTML. Its files end in .templ, one
// for each kind of page and one for the parts that pages share; `templ
// generate` compiles them to Go, and the result is committed. A layout prints
// what the page value holds: it looks nothing up and decides nothing that
// package page could have decided.
//
// The folder assets holds the stylesheet, the icon, the drawings of the
// themes and the outline of France, all embedded in the program.
package layouts

import (
	"context"
	"embed"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"recueil/generator/document"
	"recueil/generator/page"
)

//go:embed assets
var assets embed.FS

// Stylesheet and Icon are the files that every page loads.
func Stylesheet() []byte { return asset("style.css") }

// Icon is the site's icon, an SVG.
func Icon() []byte { return asset("icon.svg") }

func asset(name string) []byte {
	b, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic(err) // embedded: it is there, or the program was not built
	}
	return b
}

// Write prints a page.
func Write(w io.Writer, v page.View) error {
	c := component(v)
	if c == nil {
		return fmt.Errorf("no layout for %T", v)
	}
	return c.Render(context.Background(), w)
}

func component(v page.View) templ.Component {
	switch v := v.(type) {
	case *page.Root:
		return root(v)
	case *page.NotFound:
		return notFound(v)
	case *page.Redirect:
		return redirect(v)
	case *page.Home:
		return home(v)
	case *page.Axis:
		return axis(v)
	case *page.Theme:
		return theme(v)
	case *page.Practice:
		return practice(v)
	case *page.Territory:
		return territory(v)
	case *page.BoxPage:
		return boxPage(v)
	case *page.Network:
		return network(v)
	case *page.List:
		return list(v)
	case *page.Figures:
		return figures(v)
	case *page.Calendar:
		return calendar(v)
	case *page.Glossary:
		return glossary(v)
	case *page.Poster:
		return poster(v)
	case *page.Errata:
		return errata(v)
	case *page.Term:
		return term(v)
	case *page.Sources:
		return sources(v)
	case *page.Source:
		return source(v)
	case *page.SiteMap:
		return siteMap(v)
	case *page.Text:
		return text(v)
	}
	return nil
}

// words prints typeset text, the ends of French ordinals raised.
func words(f *page.Frame, s string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		document.WriteText(w, f.Language, s)
		return nil
	})
}

// raw prints markup that page has made.
func raw(h page.HTML) templ.Component { return templ.Raw(string(h)) }

// drawings are the SVG files by name, ready to stand inside a page.
var drawings = loadDrawings()

func loadDrawings() map[string]string {
	entries, err := assets.ReadDir("assets/drawings")
	if err != nil {
		panic(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		name, _ := strings.CutSuffix(e.Name(), ".svg")
		out[name] = inline(string(asset("drawings/" + e.Name())))
	}
	return out
}

// inline takes a drawing's content out of its svg element; colours are the
// stylesheet's.
func inline(svg string) string {
	svg = strings.ReplaceAll(svg, ` fill="#e9a93a"`, "")
	svg = svg[strings.Index(svg, ">")+1:]
	return svg[:strings.LastIndex(svg, "</svg>")]
}

// drawing prints a theme's drawing; a guide's own themes have none.
func drawing(name string) templ.Component { return picture(name, "art") }

func picture(name, class string) templ.Component {
	content, ok := drawings[name]
	if !ok {
		return templ.NopComponent
	}
	if class != "" {
		class = ` class="` + class + `"`
	}
	return templ.Raw(`<svg` + class + ` aria-hidden="true" viewBox="0 0 64 64">` + content + `</svg>`)
}

var france = inline(string(asset("france.svg")))

// outline is the path of France's outline.
func outline() templ.Component { return templ.Raw(france) }

func mapBox() string { return fmt.Sprintf("0 0 %d %d", page.MapWidth, page.MapHeight) }

func axisClass(n int) string {
	if n == 0 {
		return ""
	}
	return "axis-" + strconv.Itoa(n)
}

func coordinate(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func number(n int) string { return strconv.Itoa(n) }
