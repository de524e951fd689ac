package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"recueil/generator/address"
	"recueil/generator/audit"
	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/page"
	"recueil/generator/render"
	"recueil/i18n"
)

// A synthetic guide: as many practices as asked for, in two languages, with
// every kind of cross-link. It measures; it checks only that what is measured
// is a guide without errors.

const syntheticTopics, syntheticTerritories = 30, 100

func synthetic(b *testing.B, practices int) fs.FS {
	b.Helper()
	root := b.TempDir()
	write := func(name, text string) {
		name = filepath.Join(root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o600)); err != nil {
			b.Fatal(err)
		}
	}
	write("content/guide.yaml", "title: {fr: Guide, en: Guide}\ntagline: {fr: Essai, en: Trial}\nlanguages: [fr, en]\n")
	write("content/tables/sources.yaml", "- {id: source, title: Source, short: Source}\n")
	write("seeds/source.yaml", "source: source\nitems:\n- {id: item, kind: practice, label: Item, gist: 250 people in 2022}\n")
	write("content/tables/glossary.yaml",
		"- {id: squat, term: squat, definition: {fr: Un lieu, en: A place}, by: guide}\n- {id: ccas, term: CCAS, definition: {fr: Un centre, en: A centre}, by: guide}\n")
	var territories strings.Builder
	for i := range syntheticTerritories {
		fmt.Fprintf(&territories, "- {id: place-%d, name: Place %d, kind: city, country: DE, coordinates: [%d.5, %d.25]}\n", i, i, 47+i%8, 6+i%9)
	}
	write("content/tables/territories.yaml", territories.String())
	sheet := func(folder, facts, body string) {
		write(folder+"/fr.md", "---\ntitle: Titre de "+inLetters(folder)+"\nsummary: Le territoire agit pour les personnes exilées.\n"+facts+"sources: [{source: source, items: [item]}]\n---\n"+body)
		write(folder+"/en.md", "---\ntitle: Title of "+inLetters(folder)+"\nsummary: The territory acts for exiled people.\nfollows: []\n---\n"+body)
	}
	sheet("content/themes/axis", "order: 1\n", "Introduction.\n")
	for i := range syntheticTopics {
		if i%5 == 0 {
			sheet(fmt.Sprintf("content/themes/axis/theme-%d", i/5), fmt.Sprintf("order: %d\n", i/5), "Introduction.\n")
		}
		sheet(fmt.Sprintf("content/themes/axis/theme-%d/topic-%d", i/5, i), fmt.Sprintf("order: %d\n", i), "Introduction.\n")
	}
	paragraph := "La ville ouvre un lieu pour 250 personnes en 2022 : elle y invite le CCAS, un squat voisin et [une autre ville](practice:practice-%d), « avec soin » ; elle n'oublie **personne**.\n\n"
	for i := range practices {
		facts := fmt.Sprintf("label: Agir\nthemes: [topic-%d, topic-%d]\nterritories: [place-%d, {id: place-%d, role: partner}]\n",
			i*7%syntheticTopics, (i*7+1+i%3)%syntheticTopics, i*13%syntheticTerritories, (i*13+1)%syntheticTerritories)
		text := fmt.Sprintf(paragraph, (i*31+1)%practices)
		sheet(fmt.Sprintf("content/practices/practice-%d", i), facts, strings.Repeat(text, 3))
	}
	return os.DirFS(root)
}

// inLetters writes a number without digits, which would want a source.
func inLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + 'a'
		}
		return r
	}, s)
}

func BenchmarkSite(b *testing.B) {
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{150, 1000, 5000} {
		root := synthetic(b, n)
		b.Run(fmt.Sprintf("read/%d", n), func(b *testing.B) {
			for b.Loop() {
				readSynthetic(b, root, strings)
			}
		})
		b.Run(fmt.Sprintf("render/%d", n), func(b *testing.B) {
			g, addresses := readSynthetic(b, root, strings)
			var size atomic.Int64
			for b.Loop() {
				size.Store(0)
				drafts := page.New(g, addresses, "", page.Assets{}).Drafts()
				err := render.Site(context.Background(), drafts, "", func(_ string, content []byte) error {
					size.Add(int64(len(content)))
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(size.Load())
		})
	}
}

func readSynthetic(b *testing.B, root fs.FS, strings *catalog.Catalog) (*guide.Guide, *address.Map) {
	b.Helper()
	var report diag.List
	g, err := guide.Read(context.Background(), root, strings, &report)
	if err != nil {
		b.Fatal(err)
	}
	addresses := address.New(g, address.Tree{})
	if err := audit.Guide(context.Background(), g, addresses, &report); err != nil || report.Failed() {
		b.Fatal(err, report.Sorted())
	}
	return g, addresses
}
