package catalog

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlipsAreWhatWasMistyped(t *testing.T) {
	languages := load(t)
	for _, c := range []struct {
		tag, text string
		want      []string // rule, what is written, what is right
	}{
		{"fr", "Le réseau aide les les communes.", []string{"doubled-word", "les les", "les"}},
		{"fr", "Le réseau aide des\ndes communes.", []string{"doubled-word", "des\ndes", "des"}},
		{"fr", "à à la mairie", []string{"doubled-word", "à à", "à"}},
		{"fr", "les les les les villes", []string{"doubled-word", "les les", "les"}},
		{"fr", "Le le réseau ; Le le réseau", []string{"doubled-word", "Le le", "Le"}},
		{"fr", "l'accueil l'accueil", []string{"doubled-word", "l'accueil l'accueil", "l'accueil"}},
		{"fr", "dans de **de** grandes", []string{"doubled-word", "de **de", "de"}},
		{"fr", "la ville, la ville ; la région la Région", nil},
		{"fr", "nous nous réunissons, tout en en parlant à Bora Bora, à l'est est ouvert", nil},
		{"fr", "les 10 10 places, de De Gaulle, Val-de-de-Marne", nil},
		{"en", "all that that office had had", nil},
		{"en", "all that the the office", []string{"doubled-word", "the the", "the"}},
		{"es", "a la la escuela", []string{"doubled-word", "la la", "la"}},

		{"fr", "le pain,, le lait", []string{"doubled-mark", "pain,,", "pain,"}},
		{"fr", "le pain.. Le lait", []string{"doubled-mark", "pain..", "pain."}},
		{"fr", "le pain,. Le lait", []string{"doubled-mark", "pain,.", "pain,"}},
		{"fr", "le pain ;; le lait", []string{"doubled-mark", ";;", ";"}},
		{"fr", "le pain... le lait, etc., et ../ailleurs !!", nil},

		{"fr", "à Paris,Lyon et Lille", []string{"missing-space", "Paris,Lyon", "Paris, Lyon"}},
		{"fr", "le soir.Les repas", []string{"missing-space", "soir.Les", "soir. Les"}},
		{"fr", "été,hiver", []string{"missing-space", "été,hiver", "été, hiver"}},
		{"fr", "1,5 million, www.exemple.fr, 10.5, a.B, J.-C., U.S.Army, e.g.x", nil},

		{"fr", "l´accueil", []string{"wrong-apostrophe", "l´accueil", "l'accueil"}},
		{"fr", "aujourd`hui", []string{"wrong-apostrophe", "aujourd`hui", "aujourd'hui"}},
		{"en", "the town′s plan", []string{"wrong-apostrophe", "town′s", "town's"}},
		{"en", "the town‘s plan", []string{"wrong-apostrophe", "town‘s", "town's"}},
		{"fr", "l’accueil, l'accueil, « ‘oui’ » 5′ de marche", nil},

		{"fr", "la mairie (le soir", []string{"single-bracket", "(", ""}},
		{"fr", "la mairie le soir)", []string{"single-bracket", ")", ""}},
		{"fr", "la mairie (le soir (tard)", []string{"single-bracket", "(", ""}},
		{"fr", "a) la mairie (le soir) 12) rien, exilé(e)s ; [x](practice:y) et [x](practice:y(z)) [x](practice:y", nil},
	} {
		var got []string
		for _, s := range Slips(languages.Language(c.tag), c.text) {
			got = append(got, s.Rule, c.text[s.Start:s.End], s.Right)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %q: %q, want %q", c.tag, c.text, got, c.want)
		}
		if both := Slips(languages.Language(c.tag), []byte(c.text)); len(both) != len(c.want)/3 {
			t.Errorf("%s, %q: bytes have others: %v", c.tag, c.text, both)
		}
	}
}

// Of a slip that is mended as it says, nothing is told any more.
func FuzzSlips(f *testing.F) {
	for _, text := range []string{"les les (l´eau,, Paris,Lyon. Le le..", "a)b (c", "de\nde ]( x", "\xC2`\xE2x", "été´été"} {
		f.Add(text)
	}
	fr := load(f).Language("fr")
	f.Fuzz(func(t *testing.T, text string) {
		for range len(text) + 1 {
			found := Slips(fr, text)
			at := slices.IndexFunc(found, func(s Slip) bool { return s.Right != "" })
			if at < 0 {
				return
			}
			s := found[at]
			if written := text[s.Start:s.End]; utf8.ValidString(text) && !utf8.ValidString(written) {
				t.Fatalf("%q is cut within a character: %q", text, written)
			}
			text = text[:s.Start] + s.Right + text[s.End:]
		}
		t.Fatalf("%q is never right", strings.ToValidUTF8(text, "?"))
	})
}
