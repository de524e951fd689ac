package page

import "testing"

func TestAPageLeadsToTheEditorOfTheFileThatItIsMadeOf(t *testing.T) {
	s := siteOf(t, archipelago, "")
	const at = "https://forge.example/islands/_edit/tide/open/content/"
	for path, want := range map[string]string{
		"en/practices/a-shared-boatyard.html":       at + "practices/shared-boatyard/en.md",
		"en/territories/north-sea.html":             at + "tables/territories.yaml",
		"fr/territoires/first.html":                 at + "profiles/first/fr.md",
		"es/practicas/un-astillero-compartido.html": at + "practices/shared-boatyard/es.md",
		"en/practices/index.html":                   "",
		"en/index.html":                             "",
	} {
		v := shown[View](t, s, path)
		if got := v.Common().Edit; got != want {
			t.Errorf("%s leads to %q, want %q", path, got, want)
		}
	}
}
