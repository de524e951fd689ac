package catalog

import "testing"

func TestDates(t *testing.T) {
	c := load(t)
	cases := []struct{ written, fr, en string }{
		{"2022-06-01", "1er juin 2022", "1 June 2022"},
		{"2022-12-05", "5 décembre 2022", "5 December 2022"},
		{"2022-12", "décembre 2022", "December 2022"},
		{"2022", "2022", "2022"},
		{"2024-02-29", "29 février 2024", "29 February 2024"},
	}
	for _, want := range cases {
		d, err := ParseDate(want.written)
		if err != nil {
			t.Errorf("%s: %v", want.written, err)
		}
		if got := d.String(); got != want.written {
			t.Errorf("%s is written back as %q", want.written, got)
		}
		if got := c.Language("fr").Date(d); got != want.fr {
			t.Errorf("%s is %q in French", want.written, got)
		}
		if got := c.Language("en").Date(d); got != want.en {
			t.Errorf("%s is %q in English", want.written, got)
		}
	}
	for _, bad := range []string{"", "22", "2022-13", "2022-02-30", "2022-1-5", "05/12/2022", "2022-12-05T00:00"} {
		if d, err := ParseDate(bad); err == nil || d != (Date{}) {
			t.Errorf("%q is read as %v", bad, d)
		}
	}
	if got := c.Language("fr").Date(Date{}) + (Date{}).String(); got != "" {
		t.Errorf("no date is written %q", got)
	}
}

func TestMonthDay(t *testing.T) {
	c := load(t)
	cases := []struct {
		month, day int
		fr, en     string
	}{
		{6, 20, "20 juin", "20 June"},
		{5, 1, "1er mai", "1 May"},
		{8, 0, "août", "August"},
		{13, 1, "⟦month.13⟧", "⟦month.13⟧"},
		{0, 1, "⟦month.0⟧", "⟦month.0⟧"},
	}
	for _, want := range cases {
		if fr, en := c.Language("fr").MonthDay(want.month, want.day), c.Language("en").MonthDay(want.month, want.day); fr != want.fr || en != want.en {
			t.Errorf("month %d, day %d: %q, %q", want.month, want.day, fr, en)
		}
	}
}

func TestNumbers(t *testing.T) {
	c := load(t)
	cases := []struct {
		n      int
		fr, en string
	}{
		{0, "0", "0"},
		{999, "999", "999"},
		{2500, "2\u202F500", "2,500"},
		{-12345, "-12\u202F345", "-12,345"},
		{1000000, "1\u202F000\u202F000", "1,000,000"},
	}
	for _, want := range cases {
		if fr, en := c.Language("fr").Number(want.n), c.Language("en").Number(want.n); fr != want.fr || en != want.en {
			t.Errorf("%d is written %q, %q", want.n, fr, en)
		}
	}
}

func TestLists(t *testing.T) {
	c := load(t)
	cases := []struct {
		items  []string
		fr, en string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a et b", "a and b"},
		{[]string{"a", "b", "c"}, "a, b et c", "a, b and c"},
	}
	for _, want := range cases {
		if fr, en := c.Language("fr").List(want.items), c.Language("en").List(want.items); fr != want.fr || en != want.en {
			t.Errorf("%v is written %q, %q", want.items, fr, en)
		}
	}
}

func TestSlug(t *testing.T) {
	cases := map[string]string{
		"Échirolles, l’été":            "echirolles-l-ete",
		"L'Île-Saint-Denis":            "l-ile-saint-denis",
		"Cœur de ville":                "coeur-de-ville",
		"ŒUVRE & Æther":                "oeuvre-aether",
		"E\u0301te\u0301":              "ete",
		"  « 10 exemples » !  ":        "10-exemples",
		"30\u202F000 m²":               "30-000-m2",
		"Saint-Pierre-d'Entremont-73":  "saint-pierre-d-entremont-73",
		"São Paulo, Łódź, Malmø, Weiß": "sao-paulo-lodz-malmo-weiss",
		"Αθήνα":                        "",
		"":                             "",
		"---":                          "",
	}
	for s, want := range cases {
		if got := Slug(s); got != want {
			t.Errorf("the slug of %q is %q, want %q", s, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("Échirolles, l’été")
	f.Add("\u1e9e\u0130ǅ½\xff")
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		for i, c := range slug {
			hyphen := c == '-' && i > 0 && i < len(slug)-1 && slug[i-1] != '-'
			if !hyphen && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
				t.Errorf("the slug of %q is %q", s, slug)
			}
		}
		if again := Slug(slug); again != slug {
			t.Errorf("the slug of %q is %q, then %q", s, slug, again)
		}
	})
}
