package guide

import (
	"os"
	"slices"
	"testing"

	"recueil/generator/diag"
	"recueil/generator/record"
)

func TestAddressesAreReadDirectlyAsYAMLReadsThem(t *testing.T) {
	real, err := os.ReadFile("../../" + AddressesFile)
	if err != nil {
		t.Fatal(err)
	}
	for text, plain := range map[string]bool{
		string(real): true,
		"# é\n\n- {at: /fr/a-1.2.html, to: practice:a-1}\n# b\n- {at: /en/index.html, to: nowhere}": true,
		"- {at: /fr/a.html, to: practice:a} # why\n":                                                false,
		"- {at: /fr/a.html,  to: practice:a}\n":                                                     false,
		"- {at: \"/fr/a.html\", to: practice:a}\n":                                                  false,
		"- {to: practice:a, at: /fr/a.html}\n":                                                      false,
		"- {at: /fr/a.html, to: practice: a}\n":                                                     false,
		"- {at: /fr/a.html, to: practice:}\n":                                                       false,
		"- {at: /fr/a.html, to: 12:30}\n":                                                           false,
		"- {at: /fr/a.html, to: null}\n":                                                            false,
		"- {at: /fr/é.html, to: practice:a}\n":                                                      false,
		"- {at: /fr/a.html, to: practice:a, to: term:b}\n":                                          false,
		"- {at: /fr/a.html, to: practice:a}\r\n":                                                    false,
		" - {at: /fr/a.html, to: practice:a}\n":                                                     false,
		"- at: /fr/a.html\n  to: practice:a\n":                                                      false,
	} {
		got, ok := plainAddresses(text)
		if ok != plain {
			t.Errorf("%.80q is plain: %v", text, ok)
		}
		var report diag.List
		if want := record.List[Published](AddressesFile, []byte(text), nil, &report); ok && (!slices.Equal(got, want) || !report.Empty()) {
			t.Errorf("%.80q is read as %v, want %v", text, got, want)
		}
	}
}
