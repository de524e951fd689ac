package guide

import "testing"

func TestABaseIsAnAddressToWhichPathsCanBeAdded(t *testing.T) {
	for address, want := range map[string]string{
		"https://guide.example":         "https://guide.example",
		"https://guide.example/":        "https://guide.example",
		"http://guide.example:8080/fr":  "http://guide.example:8080/fr",
		"https://guide.example/%C3%A9/": "https://guide.example/%C3%A9",
		"http://[::1]:80":               "http://[::1]:80",
		"":                              "", "https://": "", "https:///x": "", "//guide.example": "", "guide.example": "", "ftp://guide.example": "",
		"javascript:alert(1)": "", "HTTPS://guide.example": "", "https://guide.example?": "", "https://guide.example/?q": "",
		"https://guide.example/#": "", "https://guide.example/#a": "", "https://me:word@guide.example": "", "https://@guide.example": "",
		"https://guide.example/../x": "", "https://guide.example/./": "", "https://guide.example//": "", "https://guide.example/%2e%2e/x": "",
		"https://guide.example:99999": "", "https://guide.example:0": "", "https://guide.example:": "", "https://guide.example:a": "",
		"https://guide.example/\u202e": "", "https://é.example": "", "https://guide.example/%0a": "", "https://guide.example/\nx": "",
		"https://guide.example/\"><script>": "", "https://guide.example/'": "", "https://guide.example/;x": "", "https://guide.example/%5c": "",
		"https://guide.example/a b": "", "https://guide.example/%zz": "", `https://guide.example\x`: "", "https://[::1": "",
		"https://guide.example/index.html": "",
	} {
		if got, ok := Base(address); got != want || ok != (want != "") {
			t.Errorf("%q gives %q, %v", address, got, ok)
		}
	}
}

func TestWhatIsNoBaseIsNearOne(t *testing.T) {
	for address, want := range map[string]string{
		"guide.example":                        "https://guide.example",
		" https://guide.example/x ":            "https://guide.example/x",
		"HTTPS://Guide.Example/Villes":         "https://guide.example/Villes",
		"https://bücher.example/é":             "https://xn--bcher-kva.example/%C3%A9",
		"https://guide.example/x/index.html":   "https://guide.example/x",
		"https://me:word@guide.example/../x?q": "https://guide.example/x",
		"ftp://guide.example":                  "https://guide.example",
		"http://guide.example:8080//":          "http://guide.example:8080",
		"/guide":                               "", "javascript:alert(1)": "", "": "", "https://guide.example:99999": "", "https://a b.example": "",
	} {
		if got := NearBase(address); got != want {
			t.Errorf("%q is near %q, want %q", address, got, want)
		}
	}
}
