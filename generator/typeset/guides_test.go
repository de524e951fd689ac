package typeset_test

import (
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"recueil/generator/page"
	"recueil/generator/typeset"
)

// bound is the whole guide in a language, as a PDF.
type bound struct {
	name   string
	volume *page.Volume
	file   string
	leaves []leaf
}

// The guides are set once for all tests.
var (
	setting sync.Once
	all     []bound
	folder  string
)

// each tries the whole guide of each folder in each of its languages.
func each(t *testing.T, try func(t *testing.T, v *page.Volume, leaves []leaf)) {
	t.Helper()
	setting.Do(func() { setAll(t) })
	if all == nil {
		t.Skip("no guide was set")
	}
	for _, b := range all {
		t.Run(b.name, func(t *testing.T) { try(t, b.volume, b.leaves) })
	}
}

func setAll(t *testing.T) {
	needsTypst(t)
	var sources []typeset.Source
	var list []bound
	for _, at := range guides {
		g, site := siteOf(t, at)
		for _, l := range g.Languages {
			v := site.Volume(l)
			sources = append(sources, printed(t, v))
			list = append(list, bound{name: filepath.Base(filepath.Clean(at)) + "-" + l.Tag, volume: v})
		}
	}
	for i, file := range set(t, folder, nil, sources...) {
		list[i].file, list[i].leaves = file, leavesOf(t, file)
	}
	all = list
}

// A small theme lists its sheets under the title that stands over them.
func TestATitleStandsOnceOverSheets(t *testing.T) {
	g, site := siteOf(t, "../testdata/guides/village")
	l := g.Languages[0]
	source := string(printed(t, site.Volume(l)).Typst)
	if n := strings.Count(source, strconv.Quote(l.Text("theme.sheets"))); n != 2 { // in the contents of the theme, and over its part
		t.Errorf("%q stands %d times", l.Text("theme.sheets"), n)
	}
}
