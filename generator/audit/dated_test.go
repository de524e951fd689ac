package audit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/diag"
)

// dated is a guide whose practice cites a source of a date.
func dated(date, keys, text string) map[string]string {
	const p = "content/practices/p/fr.md"
	out := small("items:\n- {id: i, kind: practice, gist: 'in 2020, 2000 people, 5 years'}\n", text)
	files := map[string]string{}
	for name, file := range out {
		files[name] = string(file.Data)
	}
	files["content/tables/sources.yaml"] = "- {id: book, title: Livre, short: Livre" + date + "}\n"
	files[p] = strings.Replace(files[p], "sources:", keys+"sources:", 1)
	return files
}

func TestAPracticeOfWhichNobodyLearnsWhenItWasIsReported(t *testing.T) {
	for _, c := range []struct {
		date, keys, text string
		want             string
	}{
		{", year: 2023-01", "", "Voilà.", "1:1 undated-sheet/undated-sheet"},
		{"", "", "Voilà.", "1:1 undated-sheet/undated-source"},
		{", year: 2023-01", "", "Pour 2 000 personnes, en 5 ans.", "1:1 undated-sheet/undated-sheet"},
		{", year: 2023-01", "", "En 2020.", ""},
		{", year: 2023-01", "", "Voilà.\n\n## Comment\n\nEn 2020.", ""},
		{", year: 2023-01", "label: En 2020\n", "Voilà.", ""},
		{", year: 2023-01", "period: {from: 2020}\n", "Voilà.", ""},
		{", year: 2023-01", "period: {to: 2020}\n", "Voilà.", ""},
		{", year: 2023-01", "unsaid: [cost, period]\n", "Voilà.", ""},
		{", year: 2023-01", "unsaid: [cost]\n", "Voilà.", "1:1 undated-sheet/undated-sheet"},
		{", year: soon", "", "Voilà.", ""},      // that is no date is reported
		{", year: ~2018", "", "Voilà.", ""},     // pages say about when
		{", year: 2021-2023", "", "Voilà.", ""}, // and between what years
	} {
		var got []string
		for _, d := range readAll(t, dated(c.date, c.keys, c.text)) {
			if d.File == "content/practices/p/fr.md" && d.Rule != "missing-translation" {
				got = append(got, strings.TrimSpace(place(d)+" "+d.Rule+"/"+d.Hint))
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("with %q and %q of %q is reported %q, want %q", c.date, c.keys, c.text, got, c.want)
		}
	}
}

func TestWordsThatAgeAreReportedWhereTheyStand(t *testing.T) {
	for text, want := range map[string][]string{
		"La ville accueille aujourd'hui en 2020.":                {"8:20 aujourd'hui"},
		"Aujourd’hui, en 2020, *récemment* et\ndans l'année.":    {"8:1 Aujourd’hui", "8:24 récemment"},
		"En 2020 :\n\n- elle va\n  actuellement là ;":            {"11:3 actuellement"},
		"En 2020, l'an dernier.\n\n## Comment\n\nÀ ce jour.":     {"8:10 l'an dernier", "12:1 À ce jour"},
		"En 2020, elle dit « aujourd'hui » et \"récemment\".":    nil,
		"> Aujourd'hui, en 2020.\n\nEn 2020, pas plus.":          nil,
		"En 2020, la revue Aujourd'hui et le mot `récemment`.":   nil,
		"En 2020, [Prochainement](practice:p), anti-récemment.":  nil,
		"En 2020. Récemment [là, actuellement](practice:p), ici": {"8:10 Récemment", "8:25 actuellement"},
	} {
		var got []string
		for _, d := range readAll(t, dated(", year: 2023", "", text)) {
			if d.Rule == "ageing-word" {
				got = append(got, place(d)+" "+d.Args["Word"].(string))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("in %q is reported %q, want %q", text, got, want)
		}
	}
}

func TestEachLanguageHasItsWordsThatAge(t *testing.T) {
	for language, words := range map[string]string{
		"fr": "Récemment, prochainement, actuellement, aujourd'hui, de nos jours, l'an dernier.",
		"en": "Recently, currently, today's, nowadays, at the moment, last year.",
		"es": "Recientemente, próximamente, actualmente, hoy, en la actualidad, el año pasado.",
	} {
		files := dated(", year: 2023", "label: En 2020\n", words)
		files["content/guide.yaml"] = "title: X\ntagline: X\nlanguages: [" + language + "]\n"
		for name, text := range files {
			if at, is := strings.CutSuffix(name, "/fr.md"); is {
				delete(files, name)
				files[at+"/"+language+".md"] = text
			}
		}
		n := 0
		for _, d := range readAll(t, files) {
			if d.Rule == "ageing-word" {
				n++
			}
		}
		if n != 6 {
			t.Errorf("%s: of 6 words %d are reported", language, n)
		}
	}
}

func TestPagesAboutTheGuideMaySayToday(t *testing.T) {
	files := dated(", year: 2023", "", "En 2020.")
	files["content/pages/about/fr.md"] = "---\ntitle: À propos\nsummary: S\n---\nAujourd'hui.\n"
	for _, d := range readAll(t, files) {
		if d.Rule == "ageing-word" {
			t.Errorf("it is reported in %s", d.File)
		}
	}
}

// readAll checks the guide that files hold.
func readAll(t *testing.T, files map[string]string) []diag.Diagnostic {
	t.Helper()
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return read(t, root, messages(t))
}

// place is where in its file something is reported.
func place(d diag.Diagnostic) string { return fmt.Sprintf("%d:%d", d.Line, d.Column) }
