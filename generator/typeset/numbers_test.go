package typeset_test

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"recueil/generator/page"
)

// Every number that contents and indexes print is compared with the page on which
// Poppler finds the title, in the letters of a title. What should stand in them is
// taken from the page values.

// leaf is a page of a PDF as Poppler has it: its words in the order in which they
// are read, and what is printed in one kind of letters without a break.
type leaf struct {
	text string
	runs []run
}

// run is text in letters of one kind, without spaces, and how high these are, in
// pixels of which a point has one and a half.
type run struct {
	text string
	size int
}

// title is what stands above a part of a volume, and the least size of its letters.
type title struct {
	text  string
	least int
}

func leavesOf(t *testing.T, file string) []leaf {
	t.Helper()
	texts := strings.Split(poppler(t, "pdftotext", "-raw", file, "-"), "\f")
	var doc struct {
		Pages []struct {
			Fonts []struct {
				ID   string `xml:"id,attr"`
				Size int    `xml:"size,attr"`
			} `xml:"fontspec"`
			Texts []struct {
				Font  string `xml:"font,attr"`
				Inner string `xml:",innerxml"`
			} `xml:"text"`
		} `xml:"page"`
	}
	if err := xml.Unmarshal([]byte(poppler(t, "pdftohtml", "-xml", "-i", "-stdout", file)), &doc); err != nil {
		t.Fatal(err)
	}
	tags := regexp.MustCompile(`<[^>]*>`)
	out, sizes := make([]leaf, len(doc.Pages)), map[string]int{}
	for i, p := range doc.Pages {
		out[i].text = texts[i]
		for _, f := range p.Fonts {
			sizes[f.ID] = f.Size
		}
		last := ""
		for _, text := range p.Texts {
			words := bare(unescaped(tags.ReplaceAllString(text.Inner, "")))
			if n := len(out[i].runs); n > 0 && text.Font == last {
				out[i].runs[n-1].text += words
			} else {
				out[i].runs = append(out[i].runs, run{words, sizes[text.Font]})
			}
			last = text.Font
		}
	}
	return out
}

func unescaped(s string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&amp;", "&").Replace(s)
}

// bare is a text without spaces, as lines may break anywhere.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \u00a0\u202f\u2060\u200b\n\t", r) {
			return -1
		}
		return r
	}, s)
}

// headings are the titles that a volume prints, by their anchors.
func headings(v *page.Volume) map[string]title {
	out := map[string]title{}
	boxes := func(list []page.Box) {
		for _, b := range list {
			out[strings.TrimPrefix(b.Href, "#")] = title{b.Title, 16}
		}
	}
	var visit func(list []page.Bound)
	visit = func(list []page.Bound) {
		for _, c := range list {
			out[c.Anchor] = title{c.View.Common().Title, 20}
			switch v := c.View.(type) {
			case *page.Theme:
				for _, topic := range v.Topics {
					out[topic.Anchor] = title{topic.Title, 20}
					boxes(topic.Beside)
					boxes(topic.Band)
					for _, l := range topic.Leads {
						if l.Anchor != "" {
							out[l.Anchor] = title{strings.ToUpper(l.Label), 0}
						}
					}
				}
			case *page.Territory:
				out[c.Anchor] = title{v.Name, 20}
				boxes(v.Boxes)
			case *page.Network:
				boxes(v.Boxes)
			case *page.Glossary:
				for _, letter := range v.Letters {
					for _, term := range letter.Terms {
						out[strings.TrimPrefix(term.Link.Href, "#")] = title{term.Link.Text, 15}
					}
				}
			case *page.Calendar:
				for _, month := range v.Months {
					for _, day := range month.Days {
						out[day.Anchor] = title{day.Name.Text, 15}
					}
				}
			}
			visit(c.Parts)
		}
	}
	visit(v.Chapters)
	return out
}

// pagesOf are those, from one on, on which a title stands in letters of its own;
// where there are none, those on which it stands among a few others of its kind.
func pagesOf(leaves []leaf, of title, from int) []int {
	words := bare(of.text)
	for _, is := range []func(string) bool{
		func(text string) bool { return text == words },
		func(text string) bool { return strings.Contains(text, words) && len(text) < 3*len(words) },
	} {
		var out []int
		for n := from; n <= len(leaves); n++ {
			if slices.ContainsFunc(leaves[n-1].runs, func(r run) bool { return r.size >= of.least && is(r.text) }) {
				out = append(out, n)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// spread is a pattern that finds a text however its lines break.
func spread(text string) string {
	var out []string
	for _, r := range bare(text) {
		out = append(out, regexp.QuoteMeta(string(r)))
	}
	return strings.Join(out, `[\s\x{200b}\x{2060}]*`)
}

// behindContents is the first page above which the word for contents does not run.
func behindContents(v *page.Volume, leaves []leaf) int {
	n := 2
	for n < len(leaves) && slices.ContainsFunc(leaves[n-1].runs, func(r run) bool { return strings.HasPrefix(r.text, bare(v.Language.Text("print.contents"))) }) {
		n++
	}
	return n
}

func TestContentsSayOnWhichPageEachTitleStands(t *testing.T) {
	each(t, func(t *testing.T, v *page.Volume, leaves []leaf) {
		first := behindContents(v, leaves)
		text := ""
		for _, l := range leaves[1 : first-1] {
			text += l.text
		}
		rest, count, titles := text, 0, headings(v)
		var visit func(list []page.Bound)
		visit = func(list []page.Bound) {
			for _, c := range list {
				title := titles[c.Anchor]
				found := regexp.MustCompile(spread(title.text) + `[\s.]*[\s.](\d+)\n`).FindStringSubmatchIndex(rest)
				if found == nil {
					t.Errorf("contents lack %q", title.text)
					continue
				}
				if found[0] > 200 {
					t.Errorf("contents have %q only behind %q", title.text, rest[:found[0]])
				}
				n, _ := strconv.Atoi(rest[found[2]:found[3]])
				rest = rest[found[1]:]
				if stands := pagesOf(leaves, title, first); !slices.Contains(stands, n) {
					t.Errorf("contents have %q on %d; it stands on %v", title.text, n, stands)
				}
				count++
				visit(c.Parts)
			}
		}
		visit(v.Chapters)
		t.Logf("%d entries of contents are right", count)
	})
}

func TestIndexesNameThePagesOfAllThatTheyLead(t *testing.T) {
	each(t, func(t *testing.T, v *page.Volume, leaves []leaf) {
		titles, count := headings(v), 0
		first := behindContents(v, leaves)
		for _, index := range []struct {
			title   string
			entries []page.Indexed
		}{{v.Language.Text("print.places"), v.Places}, {v.Language.Text("print.subjects"), v.Subjects}} {
			if len(index.entries) == 0 {
				continue
			}
			at := slices.Max(pagesOf(leaves, title{index.title, 20}, first))
			rest := ""
			for _, l := range leaves[at-1:] {
				rest += l.text
			}
			for _, e := range index.entries {
				if e.See != "" {
					continue
				}
				name := strings.TrimSpace(e.Name.Text + " " + e.Number)
				found := regexp.MustCompile(`(?m)^` + spread(name) + `,\s(\d+(?:,\s\d+)*)?`).FindStringSubmatchIndex(rest)
				if found == nil {
					t.Errorf("an index lacks %q", name)
					continue
				}
				var got []string
				if found[2] >= 0 {
					got = strings.Fields(strings.ReplaceAll(rest[found[2]:found[3]], ",", " "))
				}
				rest = rest[found[1]:]
				want := expected(t, titles, leaves, first, at, e, got)
				if !slices.Equal(got, want) {
					t.Errorf("%q: the index has %v; its things stand on %v", name, got, want)
				}
				count += len(got)
			}
		}
		t.Logf("%d numbers of indexes are right", count)
	})
}

// expected are the pages of what an entry leads to. Where a title stands on
// several, as that of a topic and of a term may, one that the index has is meant,
// each by one of them.
func expected(t *testing.T, titles map[string]title, leaves []leaf, first, index int, e page.Indexed, got []string) []string {
	t.Helper()
	var of [][]int
	for _, l := range slices.Concat(e.Main, e.Links) {
		title, printed := titles[strings.TrimPrefix(l.Href, "#")]
		if !printed {
			continue
		}
		stands := pagesOf(leaves[:index-1], title, first)
		if len(stands) == 0 {
			t.Errorf("no page has the title %q", title.text)
			continue
		}
		of = append(of, stands)
	}
	slices.SortStableFunc(of, func(a, b []int) int { return len(a) - len(b) })
	var pages []int
	for _, stands := range of {
		at := slices.IndexFunc(stands, func(n int) bool { return slices.Contains(got, strconv.Itoa(n)) && !slices.Contains(pages, n) })
		pages = append(pages, stands[max(at, 0)])
	}
	slices.Sort(pages)
	var out []string
	for _, n := range slices.Compact(pages) {
		out = append(out, strconv.Itoa(n))
	}
	return out
}
