package figure

import "testing"

// What stands at the last of several numbers holds for those that are joined to it.
func TestUnitsHoldForWhatIsJoined(t *testing.T) {
	for _, c := range []struct{ language, text, unit string }{
		{"en", "10 to 20%", "%"},
		{"en", "10–20 %", "%"},
		{"en", "**10** or **20**%", "%"},
		{"en", "5, 10 and 15%", "%"},
		{"fr", "5, 10 ou 15 %", "%"},
		{"en", "14 to 21, 15% of them girls", ""},
		{"en", "21, 15% of them girls", ""},
		{"en", "Among the 60, 15% are over 65.", ""},
		{"en", "20 are 35%", ""},
		{"fr", "20 ans, 15 % de filles", ""},
		{"es", "entre los 60, 15 % tienen más de 65", ""},
	} {
		if got := Read(c.language, c.text)[0].Unit; got != c.unit {
			t.Errorf("%q begins with %q, want %q", c.text, got, c.unit)
		}
	}
}
