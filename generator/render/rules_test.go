package render

import (
	"testing"

	"recueil/generator/page"
)

func TestHostsAreToldOfFormerAddressesFromTheirRoot(t *testing.T) {
	drafts := []page.Draft{
		draft(french(t), "fr/b.html", page.Derived{To: "fr/pratiques/x.html"}, nil),
		draft(french(t), "fr/a.html", page.Derived{To: "fr/themes/y.html#z"}, nil),
		draft(french(t), "fr/c.html", page.Derived{}, nil),
	}
	for base, want := range map[string]string{
		"":                               "/fr/a.html /fr/themes/y.html#z 301\n/fr/b.html /fr/pratiques/x.html 301\n",
		"https://guide.example":          "/fr/a.html /fr/themes/y.html#z 301\n/fr/b.html /fr/pratiques/x.html 301\n",
		"https://guide.example/été/soup": "/%C3%A9t%C3%A9/soup/fr/a.html /%C3%A9t%C3%A9/soup/fr/themes/y.html#z 301\n/%C3%A9t%C3%A9/soup/fr/b.html /%C3%A9t%C3%A9/soup/fr/pratiques/x.html 301\n",
	} {
		if got := files(t, drafts, base)["_redirects"]; got != want {
			t.Errorf("at %q hosts are told\n%s, want\n%s", base, got, want)
		}
	}
	if _, there := files(t, drafts[2:], "")["_redirects"]; there {
		t.Error("without former addresses hosts are told something")
	}
}
