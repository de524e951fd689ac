package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// spelled writes guidelines as "LEVEL NUMBER TEXT", the origin of a group
// before its first in brackets.
func spelled(levels []Level) []string {
	var out []string
	for _, l := range levels {
		for _, group := range l.Groups {
			origin := ""
			if group.Origin.Text != "" {
				origin = "[" + group.Origin.Text + "] "
			}
			for i, g := range group.Guidelines {
				out = append(out, fmt.Sprint(origin, l.ID, " ", group.First+i, " ", g.Text.Text))
				origin = ""
			}
		}
	}
	return out
}

// advising is a guide with guidelines in two themes of two axes.
func advising(t *testing.T, more string) *Site {
	t.Helper()
	return siteIn(t, many(map[string]string{
		"content/tables/origins.yaml":    "- {id: us, name: Nous}\n- {id: them, name: Eux}\n",
		"content/tables/guidelines.yaml": "- {id: y1, theme: y, level: start, text: Y1, practices: [p02, p01], by: us}\n" + more,
	}), "")
}

func TestTheOriginOfGuidelinesIsSaidOnceAGroup(t *testing.T) {
	mixed := advising(t, "- {id: d, theme: b, level: further, text: D, practices: [p01], by: us}\n"+
		"- {id: a, theme: b, level: start, text: A, practices: [p01], by: them}\n"+
		"- {id: b, theme: b, level: start, text: B, practices: [p01], by: us}\n- {id: c, theme: b, level: start, text: C, practices: [p01], by: them}\n")
	v := shown[*Theme](t, mixed, "fr/themes/b.html")
	if got, want := spelled(v.Levels), []string{"[Nous] start 1 B", "[Eux] start 2 A", "start 3 C", "[Nous] further 4 D"}; !slices.Equal(got, want) || v.Origin.Text != "" {
		t.Errorf("of two origins the guidelines are %q, all of %q; want %q", got, v.Origin.Text, want)
	}
	same := advising(t, "- {id: a, theme: b, level: further, text: A, practices: [p01], by: them}\n- {id: b, theme: b, level: start, text: B, practices: [p01], by: them}\n")
	v = shown[*Theme](t, same, "fr/themes/b.html")
	if got, want := spelled(v.Levels), []string{"start 1 B", "further 2 A"}; !slices.Equal(got, want) || v.Origin.Text != "Eux" {
		t.Errorf("of one origin the guidelines are %q, all of %q; want %q", got, v.Origin.Text, want)
	}
}

func TestAllGuidelinesStandOnOnePageByAxisAndTheme(t *testing.T) {
	s := advising(t, "- {id: a, theme: b, level: start, text: A, practices: [p01], by: us}\n")
	v := shown[*Guidelines](t, s, "fr/orientations.html")
	if got, want := said(v.Jumps), "B>#b Y>#y"; got != want {
		t.Errorf("it leads to %q, want %q", got, want)
	}
	var got []string
	for _, theme := range v.Themes {
		got = append(got, said([]Link{*theme.Axis, theme.Link})+" "+theme.Colour+" #"+theme.Anchor)
		for _, l := range theme.Levels {
			for _, g := range l.Groups[0].Guidelines {
				got = append(got, g.Text.Text+": "+said(g.Proofs)+g.Anchor)
			}
		}
	}
	want := []string{
		"A>themes/a.html B>themes/b.html brick #b", "A: P01>pratiques/p01.html",
		"Z>themes/z.html Y>themes/y.html blue #y", "Y1: P02>pratiques/p02.html P01>pratiques/p01.html",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the page has\n%q, want\n%q", got, want)
	}
	if theme := shown[*Theme](t, s, "fr/themes/b.html"); said([]Link{theme.All}) != "Toutes les orientations du guide>../orientations.html" {
		t.Errorf("a theme leads to %q", said([]Link{theme.All}))
	}
	if foot := groups(v.Footer); !strings.Contains(foot, "Orientations>orientations.html") || strings.Contains(said(v.Menu), "orientations") {
		t.Errorf("the foot is %q, the menu %q", foot, said(v.Menu))
	}
	for _, l := range shown[*List](t, s, "fr/recherche.html").Letters {
		for _, item := range l.Items {
			if item.Link.Href == "orientations.html" {
				return
			}
		}
	}
	t.Error("the list of everything lacks it")
}

// The numbers of a theme run on from one page to the next, and each page says of
// which axis it goes on.
func TestManyGuidelinesGoOnOnFurtherPages(t *testing.T) {
	var first strings.Builder
	for i := range mostAdvice + 5 {
		fmt.Fprintf(&first, "- {id: a%03d, theme: b, level: start, text: A%03d, practices: [p01], by: us}\n", i, i)
	}
	v := shown[*Guidelines](t, advising(t, first.String()), "fr/orientations.html")
	if len(v.Rest) != 1 {
		t.Fatalf("it goes on on %d pages", len(v.Rest))
	}
	rest := v.Rest[0].(*Guidelines)
	if got := spelled(rest.Themes[0].Levels)[0]; got != "start 101 A100" || rest.Themes[0].Axis == nil || rest.Themes[1].Axis == nil {
		t.Errorf("the second page begins with %q", got)
	}
	if got, want := said(rest.Jumps), "B>orientations.html#b Y>orientations.2.html#y"; got != want {
		t.Errorf("the themes are at %q, want %q", got, want)
	}
}

func TestAPracticeLeadsToTheFirstGuidelinesThatItIllustrates(t *testing.T) {
	s := advising(t, "- {id: a, theme: b, level: start, text: A, practices: [p01], by: us}\n"+
		"- {id: b, theme: b, level: start, text: B, practices: [p01, p02], by: us}\n- {id: c, theme: b, level: start, text: C, practices: [p01, p02], by: us}\n")
	for path, want := range map[string]string{
		"p01": "A>../themes/b.html#g-a B>../themes/b.html#g-b",
		"p02": "B>../themes/b.html#g-b C>../themes/b.html#g-c", // of its own theme, before that of the other
	} {
		v := shown[*Practice](t, s, "fr/pratiques/"+path+".html")
		if got := said(v.Same.Guidelines); got != want || v.Same.More.Href != "../orientations.html#b" {
			t.Errorf("%s leads to %q, and to %q; want %q", path, got, v.Same.More.Href, want)
		}
	}
	if v := shown[*Practice](t, s, "fr/pratiques/p03.html"); v.Same != nil {
		t.Errorf("a practice that illustrates none leads to %+v", v.Same)
	}
}
