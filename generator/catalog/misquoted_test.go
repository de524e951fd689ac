package catalog

import (
	"strings"
	"testing"
)

func TestQuotationsThatTypographyCannotMend(t *testing.T) {
	languages := load(t)
	for _, c := range []struct{ language, text, want string }{
		{"fr", "la “carte” et le „lieu“", "“carte” → « carte », „lieu“ → « lieu »"},
		{"fr", "un ‹ lieu › et << mot >>", "‹ lieu › → « lieu », << mot >> → « mot »"},
		{"fr", "un »lieu« ouvert", "« → "},
		{"fr", "« la “carte” », \"la “carte”\"", ""},
		{"fr", "un \"lieu\", l'\"accueil\"", ""},
		{"fr", "un \"lieu ouvert", "\" → "},
		{"fr", "un « lieu ouvert", "« → "},
		{"fr", "un lieu » ouvert", "» → "},
		{"fr", "un “lieu ouvert", "“ → "},
		{"fr", "un écran de 19\"", ""},
		{"fr", "d’une ville — à l’autre : 5 < 6 << 7", "<< → "},
		{"en", "a « place » and a „place“", "« place » → \"place\", „place“ → \"place\""},
		{"en", "“he said «no»”, and ‘yes’", ""},
		{"en", "a \"place", "\" → "},
		{"en", "a “place", "“ → "},
		{"es", "«un “lugar”», un “lugar”", ""},
		{"es", "un „lugar“", "„lugar“ → «lugar»"},
		{"en", "", ""},
	} {
		var got []string
		for _, m := range languages.Language(c.language).Misquoted(c.text) {
			got = append(got, c.text[m.Start:m.End]+" → "+m.Right)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q has %s, want %s", c.language, c.text, strings.Join(got, ", "), c.want)
		}
	}
}
