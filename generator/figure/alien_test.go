package figure

import (
	"fmt"
	"slices"
	"testing"
)

func TestANumberInTheWayOfAnotherLanguageIsReadAndItsRightFormTold(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           []string // the value, or with the right form "VALUE RIGHT"
	}{
		{"fr", "Près de 1.300 personnes.", []string{"1300 1 300"}},
		{"fr", "Elles sont 1.300.", []string{"1300 1 300"}},
		{"fr", "1.300.000 €, puis 2.500,50 €", []string{"1300000 1 300 000", "2500.5 2 500,50"}},
		{"fr", "3.1 millions, 2.5 % et 1.5 pour cent, 4.5 km", []string{"3100000 3,1 millions", "2.5 2,5", "1.5 1,5", "4.5 4,5"}},
		{"fr", "2.5 places et 0.125 ha", []string{"2.5 2,5", "0.125 0,125"}},
		{"fr", "1 300 personnes, 3,1 millions, 2,5 %", []string{"1300", "3100000", "2.5"}},
		{"fr", "l'article 3.1 des règles, Web 2.0, le 12.05.2023, 1.2.3", []string{"3.1", "2", "12", "m05", "2023", "1", "2", "3"}},
		{"fr", "au 04.76.12.34.56, à 192.168.100.1", nil},
		{"en", "Nearly 1 300 people, 2 500 000 in all.", []string{"1300 1,300", "2500000 2,500,000"}},
		{"en", "3,1 million; 2,5% and 2,5 per cent; €2,50", []string{"3100000 3.1 million", "2.5 2.5", "2.5 2.5", "2.5 2.50"}},
		{"en", "1,300 people, 3.1 million, 2.5%", []string{"1300", "3100000", "2.5"}},
		{"en", "in 2019 300 people, on pages 3,4, and 5 100-bed homes", []string{"2019", "300", "3", "4", "5", "100"}},
		{"en", "call +33 612 345 678", nil},
		{"en", "1.200 euros, €1.200.000, 1.200 people, 1.200 km, 0.125 euros, 1.200 million", []string{
			"1200 1,200", "1200000 1,200,000", "1200 1,200", "1.2", "0.125", "1200000",
		}},
		{"fr", "1,200 euros, 1,200 personnes, 1,789 €/l, 1,200 km", []string{"1200 1 200", "1200 1 200", "1.789", "1.2"}},
		{"es", "1,200 euros, 1,200 personas", []string{"1200 1.200", "1200 1.200"}},
		{"es", "1.300 personas, 1 300 personas, 3,1 millones", []string{"1300", "1300", "3100000"}},
	} {
		var got, right []string
		for _, f := range Read(c.language, c.text) {
			said := f.Value
			if f.Right != "" {
				said = fmt.Sprintf("%s %s", f.Value, f.Right)
				right = append(right, said)
			}
			got = append(got, said)
		}
		if c.want == nil && len(right) > 0 || c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s: %q is read as %q, want %q", c.language, c.text, got, c.want)
		}
	}
}
