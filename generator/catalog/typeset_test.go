package catalog

import (
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"testing/quick"
	"unicode"
	"unicode/utf8"
)

// In the cases below "_" is U+202F and "~" is U+00A0; the text that is typed
// uses ordinary spaces unless it is about those.
var seen = strings.NewReplacer("_", narrow, "~", wide)

var frenchCases = []struct{ name, typed, want string }{
	{"high marks take the typed space", "Qui ? Quoi ; oui ! Ceci : cela", "Qui_? Quoi_; oui_! Ceci~: cela"},
	{"high marks get a missing space", "Qui? Quoi; oui! Ceci: cela", "Qui_? Quoi_; oui_! Ceci~: cela"},
	{"marks in a row stand together", "Vraiment ?! Non !!!", "Vraiment_?! Non_!!!"},
	{"a mark in brackets stands alone", "Gratuit (!) et (?)", "Gratuit (!) et (?)"},
	{"a wrong no-break space is mended", "Qui~? Ceci_: cela", "Qui_? Ceci~: cela"},
	{"several spaces become one", "Qui   ?", "Qui_?"},
	{"guillemets", "un lieu « refuge » ouvert", "un lieu «_refuge_» ouvert"},
	{"guillemets without spaces", "un lieu «refuge», dit-on", "un lieu «_refuge_», dit-on"},
	{"a question in guillemets", "« Qui ? »", "«_Qui_?_»"},
	{"straight quotation marks", `dits "bas seuil" et l'"accueil"`, "dits «_bas seuil_» et l’«_accueil_»"},
	{"apostrophes", "l'accueil d'aujourd'hui", "l’accueil d’aujourd’hui"},
	{"minutes are no apostrophe", "en 5' environ", "en 5' environ"},
	{"ellipsis", "villes, villages...", "villes, villages…"},
	{"ellipsis before a mark", "Et après...?", "Et après…_?"},
	{"more dots are left", "nom ..........", "nom .........."},
	{"thousands", "30 000 euros et 1 250 000 personnes", "30_000~euros et 1_250_000 personnes"},
	{"thousands with decimals", "2 500,5 km", "2_500,5~km"},
	{"a number behind an ellipsis", "des lits...30 000 lits", "des lits…30_000 lits"},
	{"a year and a number stay apart", "en 2022 300 personnes", "en 2022 300 personnes"},
	{"a telephone number is none", "01 23 45 67 89", "01 23 45 67 89"},
	{"a code that begins with 0 is none", "05 100 villes", "05 100 villes"},
	{"per cent", "15 % puis 20% et 36,9 %", "15_% puis 20_% et 36,9_%"},
	{"euros", "30 € puis 20€ et 2 M€", "30~€ puis 20~€ et 2~M€"},
	{"units", "10 m², 5 km, 8,4 millions d'euros", "10~m², 5~km, 8,4~millions d’euros"},
	{"an elided word is no unit", "les 3 l'ont dit, les 3 m'ont vu", "les 3 l’ont dit, les 3 m’ont vu"},
	{"numéro and page", "n° 5, p. 12", "n°~5, p.~12"},
	{"times", "10:30 et 14 h 30", "10:30 et 14~h 30"},
	{"identifiers", "L2C3 practice:free-library a;b x?y", "L2C3 practice:free-library a;b x?y"},
	{"addresses", "voir https://a.fr/x?y=1;z='2'!a puis www.a.fr/l'été ici : non", "voir https://a.fr/x?y=1;z='2'!a puis www.a.fr/l'été ici~: non"},
	{"an address in guillemets", `«https://a.fr/?q» ou "http://b.fr/a:b"`, "«_https://a.fr/?q_» ou «_http://b.fr/a:b_»"},
	{"e-mail", "écrire à l.o'neil+x@a-b.fr !", "écrire à l.o’neil+x@a-b.fr_!"},
	{"a path", "../.../a", "../.../a"},
	{"character references", "R&amp;D et&nbsp;lui", "R&amp;D et&nbsp;lui"},
	{"lines are kept", "mot\n! « \nmot »", "mot\n! « \nmot_»"},
	{"nothing to do", "La ville accueille.", "La ville accueille."},
	{"nothing at all", "", ""},
	{"a mark alone", ":", ":"},
}

func TestFrenchTypography(t *testing.T) {
	for _, c := range frenchCases {
		if got, want := ruled["fr"].typeset(0, seen.Replace(c.typed), 0), seen.Replace(c.want); got != want {
			t.Errorf("%s: %q gives\n%q, want\n%q", c.name, c.typed, got, want)
		}
	}
}

var englishCases = []struct{ name, typed, want string }{
	{"apostrophes", "the council's and the towns' work since '68", "the council’s and the towns’ work since ’68"},
	{"single quotation marks", "a 'citizen card' (the 'first')", "a ‘citizen card’ (the ‘first’)"},
	{"double quotation marks", `a "citizen card", "he said 'no'"`, "a “citizen card”, “he said ‘no’”"},
	{"ellipsis", "and so on...", "and so on…"},
	{"no space is added", "Why? 15%: €30,000; «mot» !", "Why? 15%: €30,000; «mot» !"},
	{"spaces of French become ordinary", "15_%~: 2_500", "15 % : 2 500"},
	{"addresses", "see https://a.fr/o'b?'x' isn't", "see https://a.fr/o'b?'x' isn’t"},
}

func TestEnglishTypography(t *testing.T) {
	for _, c := range englishCases {
		if got, want := ruled["en"].typeset(0, seen.Replace(c.typed), 0), seen.Replace(c.want); got != want {
			t.Errorf("%s: %q gives\n%q, want\n%q", c.name, c.typed, got, want)
		}
	}
}

// Runs are parted by "|", as emphasis and links part the text of a paragraph.
func TestTypographyLooksAcrossRuns(t *testing.T) {
	cases := []struct{ tag, typed, want string }{
		{"fr", "Une |ville| !", "Une |ville|_!"},
		{"fr", "Une |ville|!", "Une |ville|_!"},
		{"fr", "Une |ville |!", "Une |ville_|!"},
		{"fr", "Horaires|: 10 h", "Horaires|~: 10~h"},
		{"fr", "« |ville| »", "«_|ville|_»"},
		{"fr", "«|ville|»", "«_|ville|_»"},
		{"fr", "«| ville |»", "«|_ville_|»"},
		{"fr", `"|ville|"`, "«_|ville|_»"},
		{"fr", "|15| %, |15|%, |15 |%", "|15|_%, |15|_%, |15_|%"},
		{"fr", "|30| €, |30| euros", "|30|~€, |30|~euros"},
		{"fr", "l'|accueil", "l’|accueil"},
		{"en", `"|town|" and '|town|'`, "“|town|” and ‘|town|’"},
		{"en", "the |town|'s", "the |town|’s"},
		{"es", "¿Qué |ciudad| ?", "¿Qué |ciudad|?"},
		{"es", "¿ |Qué| ciudad |?", "¿|Qué| ciudad|?"},
		{"es", "¿| Qué |?", "¿|Qué|?"},
		{"es", "Horario| : 10 h", "Horario|: 10~h"},
		{"es", "«| ciudad |»", "«|ciudad|»"},
		{"es", `"|ciudad|"`, "«|ciudad|»"},
		{"es", "|15| %, |15|%, |15 |%", "|15|~%, |15|~%, |15~|%"},
		{"es", "|30| €, |30| euros", "|30|~€, |30|~euros"},
		{"es", "la raya — |?", "la raya — |?"},
	}
	languages := load(t)
	for _, c := range cases {
		runs := strings.Split(seen.Replace(c.typed), "|")
		var out []string
		for i, run := range runs {
			before, after := strings.Join(runs[:i], ""), strings.Join(runs[i+1:], "")
			out = append(out, languages.Language(c.tag).TypesetBetween(lastRune(before), run, firstRune(after)))
		}
		if got, want := strings.Join(out, "|"), seen.Replace(c.want); got != want {
			t.Errorf("%q gives %q, want %q", c.typed, got, want)
		}
	}
}

func lastRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstRune(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func TestOrdinals(t *testing.T) {
	cases := map[string]string{ // with the endings in brackets
		"le 1er juin, la 1re fois, le 2e": "le 1[er] juin, la 1[re] fois, le 2[e]",
		"au XIXe siècle, François Ier":    "au XIX[e] siècle, François I[er]",
		"les 12es, la Ve République":      "les 12[es], la V[e] République",
		"Le CCAS, Ce mot, Vies, 10h, 3D":  "Le CCAS, Ce mot, Vies, 10h, 3D",
		"L2e, a1er, 2ez, 1.2e":            "L2e, a1er, 2ez, 1.2e",
		"30 000e":                         "30 000[e]",
	}
	languages := load(t)
	for typed, want := range cases {
		var b strings.Builder
		last := 0
		for _, span := range languages.Language("fr").Ordinals(typed) {
			b.WriteString(typed[last:span.Start] + "[" + typed[span.Start:span.End] + "]")
			last = span.End
		}
		if got := b.String() + typed[last:]; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if spans := languages.Language("en").Ordinals(typed); spans != nil {
			t.Errorf("English raises %v in %q", spans, typed)
		}
	}
}

// bare is a text without what typography may change: spaces, and the forms of
// apostrophes, quotation marks and ellipses.
func bare(s string) string {
	s = strings.Map(func(r rune) rune {
		if isGap(r) {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "«", `"`, "»", `"`, "…", "...").Replace(s)
}

// FuzzTypeset checks what holds for every text in every language.
func FuzzTypeset(f *testing.F) {
	for _, c := range frenchCases {
		f.Add(seen.Replace(c.typed), ' ', 'a')
		f.Add(seen.Replace(c.want), '«', '!')
	}
	for _, c := range englishCases {
		f.Add(seen.Replace(c.typed), '0', '"')
	}
	for _, c := range spanishCases {
		f.Add(seen.Replace(c.typed), '¿', '»')
		f.Add(seen.Replace(c.want), 'a', '?')
	}
	f.Fuzz(func(t *testing.T, s string, before, after rune) {
		if !utf8.ValidString(s) || !utf8.ValidRune(before) || !utf8.ValidRune(after) {
			return
		}
		for name, rules := range ruled {
			once := rules.typeset(0, s, 0)
			if twice := rules.typeset(0, once, 0); twice != once {
				t.Errorf("%s: %q gives %q, then %q", name, s, once, twice)
			}
			between := rules.typeset(before, s, after)
			if bare(once) != bare(s) || bare(between) != bare(s) {
				t.Errorf("%s: %q gives %q and, between %q and %q, %q", name, s, once, before, after, between)
			}
			if rules.loose && strings.ContainsAny(once+between, narrow+wide) {
				t.Errorf("%s: %q has no-break spaces: %q", name, s, once)
			}
		}
	})
}

// marks is a random short text of what typography looks at.
type marks string

func (marks) Generate(random *rand.Rand, size int) reflect.Value {
	all := []string{
		" ", " ", " ", narrow, wide, "\n", "a", "é", "p", "n", "1", "20", "300", ";", ":", "!", "?", "¿", "¡", "«", "»", "“", "”",
		"\"", "\"", "'", "'", "’", ".", "...", "…", ",", "%", "€", "°", "º", "km", "(", ")", "—", "-", "&nbsp;", "http://a", "a@b",
	}
	var b strings.Builder
	for range random.Intn(12) {
		b.WriteString(all[random.Intn(len(all))])
	}
	return reflect.ValueOf(marks(b.String()))
}

func TestSettingWhatIsSetChangesNothing(t *testing.T) {
	for tag, rules := range ruled {
		check := func(m marks) bool {
			once := rules.typeset(0, string(m), 0)
			twice := rules.typeset(0, once, 0)
			if twice != once || bare(once) != bare(string(m)) {
				t.Logf("%s: %q gives %q, then %q", tag, m, once, twice)
				return false
			}
			return true
		}
		if err := quick.Check(check, &quick.Config{MaxCount: 20_000}); err != nil {
			t.Error(err)
		}
	}
}

func FuzzAddressesStay(f *testing.F) {
	f.Add("https", "a.fr/l'été?q=1;x:y...z", "Voir", "!")
	f.Add("ftp", "x", "«", "»")
	f.Fuzz(func(t *testing.T, scheme, path, left, right string) {
		isBad := func(r rune) bool {
			return r < ' ' || unicode.IsSpace(r) || isGap(r) || strings.ContainsRune("<>\"«»“”…", r) || r == utf8.RuneError
		}
		if strings.ContainsFunc(scheme+path, isBad) || strings.ContainsFunc(scheme, func(r rune) bool { return r > 'z' || r < 'a' }) {
			return
		}
		address := scheme + "://" + path
		for name, rules := range ruled {
			if got := rules.typeset(0, left+" "+address+" "+right, 0); !strings.Contains(got, address) {
				t.Errorf("%s: %q is not in %q", name, address, got)
			}
		}
	})
}

var paragraph = "La ville de Villeurbanne accueille aujourd'hui 2 500 personnes : des familles, des enfants, l'ensemble de celles et ceux qu'elle « rencontre ». Voir https://villeurbanne.fr/accueil?x=1 ; 15 % d'entre elles ont un logement !"

func BenchmarkTypeset(b *testing.B) {
	set := ruled["fr"].typeset(0, paragraph, 0)
	plain := strings.Repeat("La ville accueille des familles et des enfants, sans condition. ", 4)
	for _, c := range []struct {
		name, text string
		rules      *rules
	}{
		{"fr/to-set", paragraph, ruled["fr"]},
		{"fr/already-set", set, ruled["fr"]},
		{"fr/nothing-to-do", plain, ruled["fr"]},
		{"en/to-set", strings.ReplaceAll(paragraph, "«", `"`), ruled["en"]},
		{"en/nothing-to-do", plain, ruled["en"]},
		{"es/to-set", spanishParagraph, ruled["es"]},
		{"es/already-set", ruled["es"].typeset(0, spanishParagraph, 0), ruled["es"]},
		{"es/nothing-to-do", plain, ruled["es"]},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				c.rules.typeset(0, c.text, 0)
			}
		})
	}
}

func TestTypesetAllocatesAtMostOnce(t *testing.T) {
	for tag, text := range map[string]string{"fr": paragraph, "es": spanishParagraph} {
		set := ruled[tag].typeset(0, text, 0)
		if n := testing.AllocsPerRun(100, func() { ruled[tag].typeset(0, set, 0) }); n != 0 {
			t.Errorf("%s: setting what is set allocates %v times", tag, n)
		}
		if n := testing.AllocsPerRun(100, func() { ruled[tag].typeset(0, text, 0) }); n != 1 {
			t.Errorf("%s: setting a paragraph allocates %v times", tag, n)
		}
	}
}

func TestQuotationsWithinATitleAreNested(t *testing.T) {
	c := loadSample(t)
	for _, want := range []struct{ tag, title, text string }{
		{"fr", "Ville", "«\u202fVille\u202f»"},
		{"fr", "« Mangeuses ! » : manger", "«\u202f“Mangeuses\u202f!”\u00a0: manger\u202f»"},
		{"fr", `Un comité "Ville"`, "«\u202fUn comité “Ville”\u202f»"},
		{"en", `The "lab" of water`, "“The ‘lab’ of water”"},
		{"es", "Un «taller»", "«Un “taller”»"},
	} {
		if got := c.Language(want.tag).Quoted(want.title); got != want.text {
			t.Errorf("%s: %q is quoted %q, want %q", want.tag, want.title, got, want.text)
		}
	}
}
