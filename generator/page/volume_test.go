package page

import (
	"slices"
	"strings"
	"testing"

	"recueil/generator/address"
	"recueil/generator/guide"
)

// bookOf are the pages of a guide as a book has them.
func bookOf(t *testing.T, more map[string]string) *Site {
	t.Helper()
	s := siteIn(t, many(more), "")
	return New(s.guide, address.New(s.guide, address.Book{}), "", Assets{})
}

func TestAVolumeHasItsPagesInTheOrderOfChapters(t *testing.T) {
	s := bookOf(t, nil)
	v := s.Volume(s.guide.Languages[0])
	var got []string
	var visit func(list []Bound)
	visit = func(list []Bound) {
		for _, c := range list {
			got = append(got, c.Anchor)
			visit(c.Parts)
		}
	}
	visit(v.Chapters)
	var want []string
	var chapters func(list []Chapter)
	chapters = func(list []Chapter) {
		for _, c := range list {
			want = append(want, s.addresses.Of(v.Language, c.Ref).Anchor)
			chapters(c.Parts)
		}
	}
	chapters(s.Chapters(v.Language))
	at := 0
	for _, anchor := range got {
		next := slices.Index(want[at:], anchor)
		if next < 0 {
			t.Fatalf("%s is out of order: %q; chapters are %q", anchor, got, want)
		}
		at += next
	}
	if len(got) < 5 || v.Cover == nil || v.Title.Text == "" {
		t.Errorf("the volume has %q", got)
	}
}

func TestIndexesHaveEachNameOnceAndInOrder(t *testing.T) {
	s := bookOf(t, nil)
	v := s.Volume(s.guide.Languages[0])
	for name, index := range map[string][]Indexed{"places": v.Places, "subjects": v.Subjects} {
		seen := map[string]bool{}
		for _, e := range index {
			if key := e.Name.Text + e.Number + e.See; seen[key] {
				t.Errorf("%s: %q stands twice", name, e.Name.Text)
			} else {
				seen[key] = true
			}
			if len(e.Main)+len(e.Links) == 0 && e.See == "" {
				t.Errorf("%s: %q leads nowhere", name, e.Name.Text)
			}
			for _, l := range append(e.Main, e.Links...) {
				if !strings.HasPrefix(l.Href, "#") {
					t.Errorf("%s: %q leads to %q", name, e.Name.Text, l.Href)
				}
			}
		}
	}
	if len(v.Subjects) == 0 {
		t.Error("there are no subjects")
	}
}

func TestAReportHasTheSheetsOfItsThing(t *testing.T) {
	s := bookOf(t, nil)
	l := s.guide.Languages[0]
	count := 0
	for _, thing := range s.Reported() {
		v := s.Report(l, thing)
		if v.Ref != thing.Ref() || len(v.Chapters) != 1 || v.Cover != nil || v.Places != nil {
			t.Errorf("the report of %v is %+v", thing.Ref(), v)
		}
		if territory, ok := thing.(*guide.Territory); ok && len(practicesIn(territory)) != len(v.Chapters[0].Parts) {
			t.Errorf("the report of %v has %d sheets", thing.Ref(), len(v.Chapters[0].Parts))
		}
		count++
	}
	if count == 0 {
		t.Error("there is no report")
	}
}
