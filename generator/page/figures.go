package page

import (
	"recueil/generator/address"
	"recueil/generator/guide"
)

// Figures is the page of the guide in figures: what was counted, as bars.
type Figures struct {
	Frame
	Intro   string
	Scale   string // how bars are to be read
	Numbers []Count
	Jumps   []Link
	Parts   []FiguresPart
	// Printed are the numbers that sources print beside the guide's own; PrintedPart
	// has their title and what is to be known of them.
	PrintedPart FiguresPart
	Printed     []Printed
	Data        Link // from which everybody can count in other ways
}

// FiguresPart holds the charts of one question, and says how they were counted.
type FiguresPart struct {
	Title, Anchor, Note string
	Charts              []Chart
}

// Chart is a table of numbers, each drawn as a bar. All its bars have one scale,
// which begins at zero.
type Chart struct {
	Title, Head, Unit string
	// Columns is set where the bars stand upright if there is room: they follow each
	// other in time.
	Columns bool
	Groups  []BarGroup
	// Note says what has no bar; More leads to what there was no room for, nil for
	// nothing.
	Note string
	More *Link
}

// BarGroup are bars that belong together: of an axis, of a language.
type BarGroup struct {
	Colour string
	Bars   []Bar
}

// Bar is a number with what it counts. Share is how long its bar is, in hundredths
// of the longest of the chart: "62.5%"; "" for none.
type Bar struct {
	Link         Link // the words alone where there is no page of it
	Value, Share string
	Sum          bool // of its group
	Rest         bool // of what is said of none
}

// Printed are numbers of a source, with when it was published.
type Printed struct {
	Source Link
	Dated  string
	Rows   []PrintedRow
}

// PrintedRow is a number of a source beside the guide's own.
type PrintedRow struct {
	Name, Theirs Phrase
	Spots        []Link // where the source says it
	Own          Link
	Anchor       string
}

func (w *writer) figures() View {
	v := &Figures{Frame: w.record(), Numbers: w.numbers(), Scale: w.l.Text("figures.scale"), Data: w.singleLinks(address.Data)[0]}
	v.Intro = v.Description
	to := w.toExplored()
	for _, part := range []FiguresPart{
		w.figuresPart("themes", len(w.guide.Practices), w.themeChart(), w.publicChart()),
		w.figuresPart("territories", 0, w.kindChart(to), w.sizeChart(to), w.regionChart(), w.placeChart()),
		w.figuresPart("time", 0, w.yearChart(to), w.statusChart(), w.sourceChart()),
		w.figuresPart("texts", len(w.guide.Sheets), w.languageChart(), w.reviewChart()),
	} {
		if len(part.Charts) > 0 {
			v.Parts = append(v.Parts, part)
			v.Jumps = append(v.Jumps, Link{Text: part.Title, Href: "#" + part.Anchor})
		}
	}
	if v.Printed = w.printed(); len(v.Printed) > 0 {
		v.PrintedPart = w.figuresPart("printed", 0)
		v.Jumps = append(v.Jumps, Link{Text: v.PrintedPart.Title, Href: "#" + v.PrintedPart.Anchor})
	}
	return v
}

// figuresPart makes a part of its charts, but of those without a bar. Its note may
// name a number.
func (w *writer) figuresPart(id string, number int, charts ...Chart) FiguresPart {
	out := FiguresPart{
		Title: w.l.Text("figures.part." + id), Anchor: w.anchor("n-" + id),
		Note: w.l.Format("figures.note."+id, map[string]any{"Number": w.l.Number(number)}),
	}
	for _, c := range charts {
		if len(c.Groups) > 0 {
			out.Charts = append(out.Charts, c)
		}
	}
	return out
}

// printed lists the numbers that the sources print, source by source.
func (w *writer) printed() []Printed {
	var out []Printed
	at := map[*guide.Source]int{}
	for _, c := range w.guide.Counts {
		if len(c.Sources) == 0 {
			continue
		}
		source := c.Sources[0].Source
		i, known := at[source]
		if !known {
			i = len(out)
			at[source] = i
			p := Printed{Source: w.sourceLink(source)}
			if source.Year.Set() {
				p.Dated = w.l.Text("sources.year") + w.l.Text("punctuation.colon") + " " + w.published(source)
			}
			out = append(out, p)
		}
		out[i].Rows = append(out[i].Rows, w.printedRow(c))
	}
	return out
}

func (w *writer) printedRow(c *guide.Count) PrintedRow {
	row := PrintedRow{Name: w.heading(c), Theirs: w.text(c.Number), Anchor: w.anchor(c.ID.Value)}
	for _, citation := range c.Sources {
		row.Spots = w.spots(row.Spots, citation)
	}
	row.Own = Link{Text: w.l.Number(c.Own(w.guide))}
	switch {
	case c.Network != nil:
		row.Own.Href = w.to(c.Network.Ref())
	case c.KindID.Set(): // no page lists them
	case c.Of.Value == "practices":
		row.Own.Href = w.toSingle(address.Practices)
	case w.has(address.Territories):
		row.Own.Href = w.toSingle(address.Territories)
	}
	return row
}
