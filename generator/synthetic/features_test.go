package synthetic

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/guide"
)

// count counts what a function finds in each thing of a list.
func count[T any](list []T, in func(T) int) int {
	n := 0
	for _, v := range list {
		n += in(v)
	}
	return n
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// features are what a guide may have, each with how often this one has it.
var features = map[string]func(g *guide.Guide) int{
	"practices": func(g *guide.Guide) int { return len(g.Practices) },
	"axes":      func(g *guide.Guide) int { return len(g.Axes) },
	"topics": func(g *guide.Guide) int {
		return count(g.Themes, func(t *guide.Theme) int { return one(t.Level() == 2) })
	},
	"networks": func(g *guide.Guide) int { return len(g.Networks) },
	"profiles": func(g *guide.Guide) int { return len(g.Profiles) },
	"pages":    func(g *guide.Guide) int { return len(g.Pages) },
	"publics":  func(g *guide.Guide) int { return len(g.Publics) },
	"origins":  func(g *guide.Guide) int { return len(g.Origins) },
	"drawings": func(g *guide.Guide) int { return len(g.Drawings) },
	"outline":  func(g *guide.Guide) int { return one(g.Outline != nil) },
	"guidelines with sources": func(g *guide.Guide) int {
		return count(g.Guidelines, func(l *guide.Guideline) int { return one(len(l.Sources) > 0) })
	},
	"guidelines of the guide": func(g *guide.Guide) int {
		return count(g.Guidelines, func(l *guide.Guideline) int { return one(len(l.Sources) == 0) })
	},
	"actions of the poster": func(g *guide.Guide) int { return count(g.Poster, func(d *guide.Domain) int { return len(d.Actions) }) },
	"terms with acronyms": func(g *guide.Guide) int {
		return count(g.Terms, func(t *guide.Term) int { return one(t.Acronym.Set()) })
	},
	"terms with sources":    func(g *guide.Guide) int { return count(g.Terms, func(t *guide.Term) int { return len(t.Sources) }) },
	"terms that see others": func(g *guide.Guide) int { return count(g.Terms, func(t *guide.Term) int { return len(t.See) }) },
	"terms mentioned": func(g *guide.Guide) int {
		return count(g.Terms, func(t *guide.Term) int { return one(len(t.Mentions) == 2) })
	},
	"movable days":        func(g *guide.Guide) int { return count(g.Days, func(d *guide.Day) int { return one(d.Rule != nil) }) },
	"days of a week":      func(g *guide.Guide) int { return count(g.Days, func(d *guide.Day) int { return one(d.Until.Set()) }) },
	"days with a note":    func(g *guide.Guide) int { return count(g.Days, func(d *guide.Day) int { return one(d.Note.Set()) }) },
	"days with practices": func(g *guide.Guide) int { return count(g.Days, func(d *guide.Day) int { return len(d.Practices) }) },

	"boxes of context":     boxes("context"),
	"boxes of law":         boxes("law"),
	"boxes of funding":     boxes("funding"),
	"boxes from abroad":    boxes("abroad"),
	"boxes of focus":       boxes("focus"),
	"boxes on books":       boxes("publication"),
	"boxes of territories": func(g *guide.Guide) int { return count(g.Boxes, func(b *guide.Box) int { return len(b.Territories) }) },
	"boxes of networks":    func(g *guide.Guide) int { return count(g.Boxes, func(b *guide.Box) int { return len(b.Networks) }) },

	"places":    places(guide.LevelPlace),
	"districts": places(guide.LevelDistrict),
	"regions":   places(guide.LevelRegion),
	"countries": places(guide.LevelCountry),
	"places abroad": func(g *guide.Guide) int {
		return count(g.Territories, func(t *guide.Territory) int { return one(t.Abroad) })
	},
	"bodies": func(g *guide.Guide) int {
		return count(g.Territories, func(t *guide.Territory) int { return one(t.SIREN.Set()) })
	},
	"neighbours": func(g *guide.Guide) int {
		return count(g.Territories, func(t *guide.Territory) int { return len(t.Neighbours) })
	},
	"founding members": members(func(m guide.Member) bool { return m.Role == "founder" }),
	"dated members":    members(func(m guide.Member) bool { return m.Since != "" }),

	"accounts": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Accounts) })
	},
	"citations": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Sources) })
	},
	"actors": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Actors) })
	},
	"for publics": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Publics) })
	},
	"of networks": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Networks) })
	},
	"chosen related": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Chosen) })
	},
	"former": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return len(p.Aliases) })
	},
	"begun": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return one(p.From.Year > 0) })
	},
	"with a slug": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return one(p.Original.Keys.Slug.Set()) })
	},
	"first in English": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return one(p.Original.Language.Tag == "en") })
	},
	"links visited": webLinks(func(l guide.WebLink) bool { return l.Visited.Year > 0 }),
	"links printed": webLinks(func(l guide.WebLink) bool { return l.PrintedIn != nil }),
	"two territories": func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return one(len(p.Territories) > 1) })
	},

	"items of the ledger": func(g *guide.Guide) int { return len(g.Ledger.Items) },
	"items unused":        func(g *guide.Guide) int { return len(g.Ledger.Items) - len(g.Coverage) },
	"errata for readers": func(g *guide.Guide) int {
		n := 0
		for _, item := range g.Ledger.Items {
			for _, e := range item.Errata {
				n += one(e.Note.Set())
			}
		}
		return n
	},
}

// patterns are what texts may have.
var patterns = map[string]string{
	"links to practices":   `\]\(practice:`,
	"links to territories": `\]\(territory:`,
	"links to themes":      `\]\(theme:`,
	"links to terms":       `\]\(term:`,
	"links to networks":    `\]\(network:`,
	"links to boxes":       `\]\(box:`,
	"links to sources":     `\]\(source:`,
	"links to days":        `\]\(day:`,
	"links to pages":       `\]\(page:`,
	"links out":            `\]\(https://`,
	"links to a heading":   `\]\(#`,
	"foreign words":        `\]\(lang:fr\)`,
	"strong emphasis":      `\*\*\pL`,
	"emphasis":             `[ '"\[]\*\pL`,
	"bullets":              `(?m)^- `,
	"nested bullets":       `(?m)^  - `,
	"numbered lists":       `(?m)^1\. `,
	"tables":               `(?m)^\|---`,
	"footnotes":            `(?m)^\[\^1\]: `,
	"quotations":           `(?m)^> `,
	"definitions":          `(?m)^: `,
	"second headings":      `(?m)^## `,
	"third headings":       `(?m)^### `,
	"guillemets":           `« `,
	"double marks":         ` [:;!?]`,
	"thousands":            `\d \d{3}`,
	"percentages":          `\d %`,
	"amounts":              `€|euros`,
	"months":               `juin \d{4}`,
	"days of a month":      `\d juin \d{4}`,
	"number words":         `pour trois `,
}

// body is the text of a version of a sheet below its front matter.
func body(root fstest.MapFS, v *guide.Version) string {
	return strings.SplitN(string(root[v.Doc.File].Data), "\n---\n", 2)[1]
}

func boxes(kind string) func(g *guide.Guide) int {
	return func(g *guide.Guide) int {
		return count(g.Boxes, func(b *guide.Box) int { return one(b.Aside == kind) })
	}
}

func places(level string) func(g *guide.Guide) int {
	return func(g *guide.Guide) int {
		return count(g.Territories, func(t *guide.Territory) int { return one(t.Level() == level) })
	}
}

func members(such func(guide.Member) bool) func(g *guide.Guide) int {
	return func(g *guide.Guide) int {
		return count(g.Networks, func(n *guide.Network) int { return count(n.Members, func(m guide.Member) int { return one(such(m)) }) })
	}
}

func webLinks(such func(guide.WebLink) bool) func(g *guide.Guide) int {
	return func(g *guide.Guide) int {
		return count(g.Practices, func(p *guide.Practice) int { return count(p.Links, func(l guide.WebLink) int { return one(such(l)) }) })
	}
}

func TestEverythingThatAGuideMayHaveOccurs(t *testing.T) {
	root := files(t, Options{150, Default, 1})
	g, _ := read(t, root)
	found := map[string]int{}
	for name, feature := range features {
		found[name] = feature(g)
	}
	for name, pattern := range patterns {
		p := regexp.MustCompile(pattern)
		found[name] = count(g.Sheets, func(s *guide.Sheet) int {
			return count(s.Versions(), func(v *guide.Version) int {
				if v == nil {
					return 0
				}
				return len(p.FindAllString(body(root, v), -1))
			})
		})
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		t.Logf("%6d %s", found[name], name)
		if found[name] == 0 {
			t.Errorf("there are no %s", name)
		}
	}
	quoted := 0
	for path, file := range root {
		quoted += one(strings.HasSuffix(path, ".md") && strings.Contains(string(file.Data), `title: "`))
	}
	if quoted == 0 {
		t.Error("no title wants quotation marks")
	}
}
