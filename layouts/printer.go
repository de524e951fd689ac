package layouts

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/a-h/templ"

	"recueil/generator/page"
)

// Printer prints pages, one after the other. What many pages show alike, their
// shells, drawings and maps, it prints and makes smaller once.
type Printer struct {
	// smaller returns the same markup in fewer bytes.
	smaller func(markup string) (string, error)
	parts   map[part]string
	ctx     context.Context //nolint:containedctx // the way in which templ hands values down
}

// part names markup that does not change: what it is made from, and its use.
type part struct {
	of  any
	use string
}

type printerKey struct{}

// NewPrinter returns a printer that has smaller make smaller what it keeps; nil
// leaves it as it is.
func NewPrinter(smaller func(markup string) (string, error)) *Printer {
	p := &Printer{smaller: smaller, parts: map[part]string{}}
	p.ctx = context.WithValue(context.Background(), printerKey{}, p)
	return p
}

// Print prints a page.
func (p *Printer) Print(w io.Writer, v page.View) error {
	c := component(v)
	if c == nil {
		return fmt.Errorf("no layout for %T", v)
	}
	return c.Render(p.ctx, w)
}

// once prints a component that always gives the same for one value and use.
func once(of any, use string, c templ.Component) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		p := ctx.Value(printerKey{}).(*Printer)
		markup, known := p.parts[part{of, use}]
		if !known {
			var b strings.Builder
			err := c.Render(ctx, &b)
			if err != nil {
				return err
			}
			if markup = b.String(); p.smaller != nil {
				if markup, err = p.smaller(markup); err != nil {
					return err
				}
			}
			p.parts[part{of, use}] = markup
		}
		_, err := io.WriteString(w, markup)
		return err
	})
}
