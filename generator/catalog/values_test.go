package catalog

import "testing"

func TestDates(t *testing.T) {
	c := load(t)
	cases := []struct{ written, fr, en, es string }{
		{"2022-06-01", "1er juin 2022", "1 June 2022", "1 de junio de 2022"},
		{"2022-06-20", "20 juin 2022", "20 June 2022", "20 de junio de 2022"},
		{"2022-12-05", "5 décembre 2022", "5 December 2022", "5 de diciembre de 2022"},
		{"2022-12", "décembre 2022", "December 2022", "diciembre de 2022"},
		{"2022", "2022", "2022", "2022"},
		{"2024-02-29", "29 février 2024", "29 February 2024", "29 de febrero de 2024"},
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
		if got := c.Language("es").Date(d); got != want.es {
			t.Errorf("%s is %q in Spanish", want.written, got)
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
		fr, en, es string
	}{
		{6, 20, "20 juin", "20 June", "20 de junio"},
		{5, 1, "1er mai", "1 May", "1 de mayo"},
		{8, 0, "août", "August", "agosto"},
		{13, 1, "⟦month.13⟧", "⟦month.13⟧", "⟦month.13⟧"},
		{0, 1, "⟦month.0⟧", "⟦month.0⟧", "⟦month.0⟧"},
	}
	for _, want := range cases {
		for tag, text := range map[string]string{"fr": want.fr, "en": want.en, "es": want.es} {
			if got := c.Language(tag).MonthDay(want.month, want.day); got != text {
				t.Errorf("month %d, day %d: %q in %s, want %q", want.month, want.day, got, tag, text)
			}
		}
	}
}

// A language whose strings are not complete shows what it misses, and a
// pattern may have its parts in any order.
func TestPatternsOfDates(t *testing.T) {
	c, err := loadText(map[string]string{
		"en-US.yaml": `{date.full: "{{.Month}} {{ .Day }}, {{.Year}}", month.june: June}`, "de.yaml": "a: b",
	})
	if err != nil {
		t.Fatal(err)
	}
	day := Date{2022, 6, 20}
	if got := c.Language("en-US").Date(day); got != "June 20, 2022" {
		t.Errorf("got %q", got)
	}
	if got := c.Language("de").Date(day) + c.Language("de").MonthDay(6, 20); got != "⟦date.full⟧⟦date.day⟧" {
		t.Errorf("got %q", got)
	}
}

func TestNumbers(t *testing.T) {
	c := load(t)
	cases := []struct {
		n          int
		fr, en, es string
	}{
		{0, "0", "0", "0"},
		{999, "999", "999", "999"},
		{2500, "2\u202F500", "2,500", "2500"},
		{-2500, "-2\u202F500", "-2,500", "-2500"},
		{-12345, "-12\u202F345", "-12,345", "-12\u202F345"},
		{1000000, "1\u202F000\u202F000", "1,000,000", "1\u202F000\u202F000"},
	}
	for _, want := range cases {
		for tag, text := range map[string]string{"fr": want.fr, "en": want.en, "es": want.es} {
			if got := c.Language(tag).Number(want.n); got != text {
				t.Errorf("%d is written %q in %s, want %q", want.n, got, tag, text)
			}
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
		"¿Qué año? Ñandú, cigüeña":     "que-ano-nandu-ciguena",
		"La 1.ª acogida":               "la-1-a-acogida",
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
