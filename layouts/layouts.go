// Package layouts turns page values into HTML. Its files end in .templ, one
// for each kind of page and one for the parts that pages share; `templ
// generate` compiles them to Go, and the result is committed. A layout prints
// what the page value holds: it looks nothing up and decides nothing that
// package page could have decided.
//
// The folder assets holds the parts of the stylesheet, embedded in the program. What a guide
// brings to look at, drawings and the outline of its country, is in its pages.
package layouts

import (
	"cmp"
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/a-h/templ"

	"recueil/generator/drawing"
	"recueil/generator/page"
)

//go:embed assets
var assets embed.FS

// Stylesheet is the file that every page loads: those of the folder, one after
// the other, and what stands in the margins of paper.
func Stylesheet(feet []page.Running) []byte {
	styles, err := fs.Sub(assets, "assets")
	if err == nil {
		var out []byte
		if out, err = StylesheetOf(styles, feet); err == nil {
			return out
		}
	}
	panic(err) // embedded: they are there, or the program was not built
}

// StylesheetOf is a Stylesheet of other parts than those that come with the
// program: the *.css at the root of styles.
func StylesheetOf(styles fs.FS, feet []page.Running) ([]byte, error) {
	names, err := fs.Glob(styles, "*.css")
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, name := range names {
		part, err := fs.ReadFile(styles, name)
		if err != nil {
			return nil, err
		}
		out = append(out, part...)
	}
	for _, f := range feet {
		if f.Notice != "" {
			f.Notice = " · " + f.Notice
		}
		out = fmt.Appendf(out, ":root:lang(%s){--guide:%s;--notice:%s}\n", f.Lang, quoted(f.Title), quoted(f.Notice))
	}
	return out, nil
}

// Policy is the Content-Security-Policy that pages carry.
func Policy() string { return policy }

// Maskable is the icon on a ground that systems cut to the form of theirs: nothing
// of the drawing lies outside the circle that they leave (w3.org/TR/appmanifest).
func Maskable(brand page.HTML) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="` + drawing.ViewBox +
		`" fill="#5a2a1b"><style>.tone{fill:#e9a93a}</style><path fill="#fff" d="M0 0h64v64H0z"/><g transform="translate(14 14)scale(.5625)">` +
		cmp.Or(string(brand), plainIcon) + `</g></svg>`)
}

// Worker is the script of the service worker, which names its edition, lists and
// words before it.
func Worker() []byte {
	script, err := assets.ReadFile("assets/worker.js")
	if err != nil {
		panic(err) // embedded, as the stylesheet is
	}
	return script
}

// Script is a script of the folder, or several, one after the other, whose names
// are their own.
func Script(names ...string) []byte {
	out := []byte("(()=>{")
	for _, name := range names {
		part, err := assets.ReadFile("assets/" + name)
		if err != nil {
			panic(err) // embedded, as the stylesheet is
		}
		out = append(out, part...)
	}
	return append(out, "})()"...)
}

// quoted is a text as a string of CSS (w3.org/TR/css-syntax-3).
func quoted(s string) string {
	return `"` + strings.NewReplacer(`"`, `\22 `, `\`, `\5c `, "<", `\3c `, "\n", " ").Replace(s) + `"`
}

// plainIcon is the drawing of a guide that brings none for itself.
const plainIcon = `<path d="M11 2h42a9 9 0 0 1 9 9v42a9 9 0 0 1-9 9H11a9 9 0 0 1-9-9V11a9 9 0 0 1 9-9"/>`

// Icon is the site's icon, an SVG: the guide's own drawing on its own, in the
// colours of the stylesheet.
func Icon(brand page.HTML) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="` + drawing.ViewBox +
		`" fill="#5a2a1b"><style>.tone{fill:#e9a93a}</style>` + cmp.Or(string(brand), plainIcon) + `</svg>`)
}

func component(v page.View) templ.Component {
	switch v := v.(type) {
	case *page.Root:
		return root(v)
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
	case *page.Atlas:
		return atlas(v)
	case *page.Small:
		return small(v)
	case *page.Explore:
		return explore(v)
	case *page.Charted:
		return charted(v)
	case *page.List:
		return list(v)
	case *page.Practices:
		return practices(v)
	case *page.Networks:
		return networks(v)
	case *page.More:
		return more(v)
	case *page.Figures:
		return figures(v)
	case *page.Calendar:
		return calendar(v)
	case *page.Glossary:
		return glossary(v)
	case *page.Guidelines:
		return guidelines(v)
	case *page.Poster:
		return poster(v)
	case *page.Errata:
		return errata(v)
	case *page.Changes:
		return changes(v)
	case *page.Term:
		return term(v)
	case *page.Sources:
		return sources(v)
	case *page.Source:
		return source(v)
	case *page.SourceLedger:
		return sourceLedger(v)
	case *page.SiteMap:
		return siteMap(v)
	case *page.Downloads:
		return downloads(v)
	case *page.Data:
		return openData(v)
	case *page.Text:
		return text(v)
	}
	return nil
}

// gap prints what stands between two things: around an expression templ may add spaces.
func gap(s string) templ.Component { return templ.Raw(s) }

// raw prints markup that page has made.
func raw(h page.HTML) templ.Component { return templ.Raw(string(h)) }

// data prints structured data.
func data(h page.HTML) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		for _, part := range []string{`<script type="application/ld+json">`, string(h), `</script>`} {
			if _, err := io.WriteString(w, part); err != nil {
				return err
			}
		}
		return nil
	})
}

// strokes prints the path of a code.
func strokes(c *page.Code) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		room := paths.Get().(*[]byte)
		defer paths.Put(room)
		*room = append(c.AppendPath(append((*room)[:0], `<path d="`...)), `"></path>`...)
		_, err := w.Write(*room)
		return err
	})
}

// paths are where those of codes are put together.
var paths = sync.Pool{New: func() any { return new([]byte) }}

// art prints a drawing; there may be none.
func art(d page.HTML) templ.Component { return picture(d, "art") }

func picture(d page.HTML, class string) templ.Component {
	if d == "" {
		return templ.NopComponent
	}
	return once(d, class, templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		if class != "" {
			class = ` class="` + class + `"`
		}
		_, err := io.WriteString(w, `<svg`+class+` aria-hidden="true" viewBox="`+drawing.ViewBox+`">`+string(d)+`</svg>`)
		return err
	}))
}

func mapBox(m *page.Map) string { return frameBox(m.Width, m.Height) }

func frameBox(width, height int) string { return fmt.Sprintf("0 0 %d %d", width, height) }

// shade is the class of a shade of the map, circlesOf that of circles of a size.
func shade(n int) string { return "s" + strconv.Itoa(n) }

func circlesOf(size int) string { return "of" + strconv.Itoa(size) }

// hue is the class of what belongs to an axis.
func hue(colour string) string {
	if colour == "" {
		return ""
	}
	return "hue-" + colour
}

func coordinate(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func number(n int) string { return strconv.Itoa(n) }
