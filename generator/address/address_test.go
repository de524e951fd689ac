package address

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"
)

func TestARelativeAddressLeadsBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	names := []string{"fr", "en", "f", "themes", "theme", "a.html", "b.html", "index.html"}
	address := func() string {
		var parts []string
		for range random.IntN(4) {
			parts = append(parts, names[random.IntN(5)])
		}
		return strings.Join(append(parts, names[5+random.IntN(3)]), "/")
	}
	for range 20000 {
		from, to := address(), address()
		if random.IntN(3) == 0 {
			to += "#" + names[random.IntN(len(names))]
		}
		path, anchor, _ := strings.Cut(to, "#")
		href := Address{path, anchor}.From(from)
		if got := Resolve(from, href).String(); got != to {
			t.Fatalf("from %s to %s the link %s leads to %s", from, to, href, got)
		}
		// as browsers read it, from any folder of any host
		base, err := url.Parse("https://guide.example/some/folder/" + from)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := base.Parse(href); err != nil || got.String() != "https://guide.example/some/folder/"+to {
			t.Fatalf("from %s to %s a browser follows %s to %s, %v", from, to, href, got, err)
		}
		if strings.HasPrefix(href, "/") || href == "" {
			t.Fatalf("from %s to %s the link is %q", from, to, href)
		}
	}
}

func TestAShortWayIsTaken(t *testing.T) {
	for _, c := range [][3]string{
		{"fr/a.html", "fr/b.html", "b.html"},
		{"fr/a.html", "fr/a.html", "a.html"},
		{"fr/a.html", "fr/a.html#x", "#x"},
		{"fr/themes/a.html", "fr/themes/b.html#x", "b.html#x"},
		{"fr/themes/a.html", "fr/themen/a.html", "../themen/a.html"},
		{"fr/themes/a.html", "en/themes/a.html", "../../en/themes/a.html"},
		{"index.html", "fr/index.html", "fr/index.html"},
		{"fr/index.html", "index.html", "../index.html"},
	} {
		path, anchor, _ := strings.Cut(c[1], "#")
		if got := (Address{path, anchor}).From(c[0]); got != c[2] {
			t.Errorf("from %s to %s the link is %s, want %s", c[0], c[1], got, c[2])
		}
	}
}
