package sitetest

import (
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"recueil/generator/catalog"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// row is a bar of a chart: its name, its number, and the share that is drawn, in
// tenths of a hundredth of the longest.
type row struct {
	name          string
	n             int
	width, height int
	rest          bool // of what comes under nothing
	link          *html.Node
}

// chartsOf are the charts of the page of figures in a language, by their titles.
func chartsOf(t *testing.T, s *site, l *catalog.Language) (*page, map[string][]row) {
	t.Helper()
	p := s.page(l.Tag + "/" + l.Text("path.figures") + ".html")
	out := map[string][]row{}
	for _, table := range p.all("table.bars") {
		title := textOf(all(table, "caption")[0])
		for _, tr := range all(table, "tbody tr") {
			r := row{name: textOf(all(tr, "th")[0]), n: numberIn(textOf(all(tr, "td")[0]))}
			r.rest = strings.Contains(attribute(tr, "class"), "none")
			for _, svg := range all(tr, "svg") {
				r.width, r.height = tenths(attribute(svg, "width")), tenths(attribute(svg, "height"))
			}
			if links := all(tr, "a"); len(links) > 0 {
				r.link = links[0]
			}
			out[title] = append(out[title], r)
		}
	}
	return p, out
}

// numberIn reads the digits of a text as one number, -1 for none.
func numberIn(text string) int {
	n, err := strconv.Atoi(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text))
	if err != nil {
		return -1
	}
	return n
}

func tenths(share string) int {
	f, err := strconv.ParseFloat(strings.TrimSuffix(share, "%"), 64)
	if err != nil {
		return -1
	}
	return int(f*10 + .5)
}

// A bar begins at zero, is as long as its number says beside the longest of its
// table, and as high where it stands upright.
func TestTheBarsOfFiguresAreAsLongAsTheirNumbersSay(t *testing.T) {
	f := faultsOf(t)
	for _, l := range model.Languages {
		p, charts := chartsOf(t, plain, l)
		if len(charts) == 0 {
			f.add(p, "nothing is counted")
		}
		for title, rows := range charts {
			most := 0
			for _, r := range rows {
				most = max(most, r.n)
			}
			for _, r := range rows {
				if want := r.n * 1000 / max(most, 1); r.n < 0 || r.width != want || r.height != want {
					f.add(p, "%s: the bar of %q, %d of %d, is %d by %d tenths of a hundredth", title, r.name, r.n, most, r.width, r.height)
				}
			}
		}
	}
}

// counted are practices by what each comes under, and how many come under nothing.
type counted struct {
	of   map[string]int
	none int
}

// countedBy counts the practices again by the words of their keys, of which
// nothing is joined.
func countedBy(words func(*guide.PracticeFront) []string) counted {
	out := counted{of: map[string]int{}}
	for _, p := range model.Practices {
		seen := map[string]bool{}
		for _, word := range words(p.Front.(*guide.PracticeFront)) {
			if word = bare(word); !seen[word] {
				seen[word] = true
				out.of[word]++
			}
		}
		if len(seen) == 0 {
			out.none++
		}
	}
	return out
}

// bare is a text without what typesetting changes: its letters and digits.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// territoriesOf are those that a practice names; those that act in it alone, if asked.
func territoriesOf(f *guide.PracticeFront, acting bool) []*guide.Territory {
	var out []*guide.Territory
	for _, in := range f.Territories {
		if role := in.Role.Value; acting && role != "" && role != "actor" && role != "host" {
			continue
		}
		for _, t := range model.Territories {
			if t.ID.Value == in.ID.Value {
				out = append(out, t)
			}
		}
	}
	return out
}

// called is what readers of a language call the thing of an id.
func called(l *catalog.Language, kind guide.Kind, id string) string {
	name, _ := model.Find(guide.Ref{Kind: kind, ID: id}).NameIn(l)
	return name
}

// recounts are what the charts of practices must hold, by what they count.
func recounts(l *catalog.Language) map[string]counted {
	folders := map[string]string{}
	for _, t := range model.Themes {
		folders[t.ID] = t.Folder
	}
	names := func(kind guide.Kind, ids []record.Text) (out []string) {
		for _, id := range ids {
			out = append(out, called(l, kind, id.Value))
		}
		return out
	}
	return map[string]counted{
		"theme": countedBy(func(f *guide.PracticeFront) (out []string) {
			for _, id := range f.Themes {
				parts := strings.Split(folders[id.Value], "/")
				for _, part := range parts[:min(2, len(parts))] {
					out = append(out, called(l, guide.KindTheme, part))
				}
			}
			return out
		}),
		"public": countedBy(func(f *guide.PracticeFront) []string { return names(guide.KindPublic, f.Publics) }),
		"kind": countedBy(func(f *guide.PracticeFront) (out []string) {
			for _, t := range territoriesOf(f, true) {
				name := t.Kind.Plural.In(l.Tag)
				if name == "" {
					name = l.Text("territory-kinds." + t.KindID.Value)
					if t.KindID.Value == "city" { // beside communes
						name = l.Text("territories.cities-abroad")
					}
				}
				out = append(out, name)
			}
			return out
		}),
		"region": countedBy(func(f *guide.PracticeFront) (out []string) {
			for _, t := range territoriesOf(f, false) {
				if region := t.At(guide.LevelRegion); t.Abroad {
					out = append(out, l.Text("figures.rest.abroad"))
				} else if region != nil {
					out = append(out, region.Name.In(l.Tag))
				}
			}
			return out
		}),
		"year": countedBy(func(f *guide.PracticeFront) []string {
			if from := f.Period.From.Value; from != "" {
				return []string{from[:4]}
			}
			return nil
		}),
		"status": countedBy(func(f *guide.PracticeFront) []string {
			if status := f.Status.Value; status != "" && status != "unknown" {
				return []string{l.Text("status." + status)}
			}
			return nil
		}),
		"source": countedBy(func(f *guide.PracticeFront) (out []string) {
			for _, c := range f.Cites {
				if s, ok := model.Find(guide.Ref{Kind: guide.KindSource, ID: c.Source.Value}).(*guide.Source); ok {
					out = append(out, s.Short.In(l.Tag))
				} else {
					out = append(out, l.Text("sources.accounts"))
				}
			}
			return out
		}),
	}
}

// Each number of a chart is the one that is counted again from the keys of the
// sheets, as they are written; what comes under nothing has a bar of its own.
func TestFiguresAreWhatIsCountedAgainFromTheKeysOfSheets(t *testing.T) {
	f := faultsOf(t)
	for _, l := range model.Languages {
		p, charts := chartsOf(t, plain, l)
		for id, want := range recounts(l) {
			rows := charts[textLike(l.Text("figures.by."+id))]
			if id == "year" {
				want = told(want, rows)
			}
			for _, r := range rows {
				name := bare(r.name)
				switch {
				case r.rest && r.n != want.none && want.of[name] != r.n:
					f.add(p, "%s: %q has %d, want %d", id, r.name, r.n, want.none)
				case !r.rest && r.n != want.of[name]:
					f.add(p, "%s: %q has %d, want %d", id, r.name, r.n, want.of[name])
				}
				delete(want.of, name)
			}
			if len(rows) > 0 && len(want.of) > 0 {
				f.add(p, "%s: %v have no bar", id, want.of)
			}
		}
		for i, r := range charts[textLike(l.Text("figures.by.size"))] {
			if i < len(guide.Sizes) && r.n != inPlacesOf(guide.Sizes[i]) {
				f.add(p, "in places of the size %v are %d practices, want %d", guide.Sizes[i], r.n, inPlacesOf(guide.Sizes[i]))
			}
		}
		reviewed := 0
		for _, r := range charts[textLike(l.Text("figures.by.review"))] {
			reviewed += r.n
		}
		if reviewed > 0 && reviewed != len(model.Sheets) {
			f.add(p, "%d texts were reviewed or never were, of %d", reviewed, len(model.Sheets))
		}
	}
}

// told counts the years before the first that has a bar as one, as charts do.
func told(years counted, rows []row) counted {
	out := counted{of: map[string]int{}}
	for year, n := range years.of {
		if len(rows) > 0 && rows[0].rest && numberIn(year) < numberIn(rows[0].name) {
			out.none += n
		} else {
			out.of[year] = n
		}
	}
	return out
}

// inPlacesOf counts the practices in which places of a size act.
func inPlacesOf(size guide.Size) int {
	return countedBy(func(f *guide.PracticeFront) (out []string) {
		for _, t := range territoriesOf(f, true) {
			if n := t.Population; n > 0 && n >= size.From && (size.To == 0 || n <= size.To) {
				out = append(out, "here")
			}
		}
		return out
	}).of["here"]
}

// A number leads to the page that lists what was counted, and that says the same.
func TestTheNumbersOfFiguresAreThoseOfThePagesToWhichTheyLead(t *testing.T) {
	f, compared := faultsOf(t), 0
	for _, l := range model.Languages {
		p, charts := chartsOf(t, plain, l)
		for _, id := range []string{"theme", "region", "place", "source"} {
			for _, r := range charts[textLike(l.Text("figures.by."+id))] {
				if r.link == nil || r.n == 0 || r.name == textLike(l.Text("sources.accounts")) {
					continue
				}
				path, _, ours := p.inside(attribute(r.link, "href"))
				to := plain.page(path)
				if !ours || to == nil {
					f.add(p, "%q leads nowhere", r.name)
					continue
				}
				compared++
				said := textOf(to.one("main"))
				if !strings.Contains(said, textLike(l.Count("count.sheets", r.n))) && !strings.Contains(said, textLike(l.Count("count.practices", r.n))) {
					f.add(to, "it does not say that %d practices are there, as %s does", r.n, p.path)
				}
			}
		}
	}
	say("%d numbers of the page of figures are those of the pages to which they lead", compared)
}

// textLike is a string as textOf reads it on a page.
func textLike(text string) string { return strings.Join(strings.Fields(text), " ") }
