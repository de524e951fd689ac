package permalink

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestPathsOfTheSiteHaveTheForm(t *testing.T) {
	for _, p := range []string{
		"index.html", "404.html", "_redirects", "_headers", "fr/pratiques/une-soupe-partagee.html", "assets/style.0a1b2c3d4e.css",
		"en/calendar.ics", "sitemap.xml", "a_b/c", "com/com10/lpt/console.html",
		strings.Repeat("a", MaxSegment), strings.Repeat("a/", MaxPath/2-1) + "ab",
	} {
		if err := Check(p); err != nil {
			t.Errorf("%q: %v", p, err)
		}
	}
}

func TestAPathIsRefusedWithTheReason(t *testing.T) {
	for p, want := range map[string]Error{
		"":                    {Reason: Empty},
		"/fr/index.html":      {Reason: Empty},
		"fr//index.html":      {Reason: Empty},
		"fr/_redirects":       {Segment: "_redirects", Reason: Form},
		"fr/_headers":         {Segment: "_headers", Reason: Form},
		"fr/":                 {Reason: Empty},
		"./a":                 {Segment: ".", Reason: Dots},
		"fr/a/../../../b":     {Segment: "..", Reason: Dots},
		"Index.html":          {Segment: "Index.html", Reason: Form},
		"fr/été.html":         {Segment: "été.html", Reason: Form},
		"a\nCNAME\nb":         {Segment: "a\nCNAME\nb", Reason: Form},
		"a\x00b":              {Segment: "a\x00b", Reason: Form},
		`fr\index.html`:       {Segment: `fr\index.html`, Reason: Form},
		"c:a":                 {Segment: "c:a", Reason: Form},
		"a b":                 {Segment: "a b", Reason: Form},
		"a%2e":                {Segment: "a%2e", Reason: Form},
		".recueil":            {Segment: ".recueil", Reason: Form},
		"a.":                  {Segment: "a.", Reason: Form},
		"-a":                  {Segment: "-a", Reason: Form},
		"a--b":                {Segment: "a--b", Reason: Form},
		"a..b":                {Segment: "a..b", Reason: Form},
		"a-.b":                {Segment: "a-.b", Reason: Form},
		"con":                 {Segment: "con", Reason: Reserved},
		"fr/aux.html":         {Segment: "aux.html", Reason: Reserved},
		"nul.tar.gz/a":        {Segment: "nul.tar.gz", Reason: Reserved},
		"com1.html":           {Segment: "com1.html", Reason: Reserved},
		"lpt9":                {Segment: "lpt9", Reason: Reserved},
		"prn":                 {Segment: "prn", Reason: Reserved},
		long(MaxSegment + 1):  {Segment: long(MaxSegment + 1), Reason: LongSegment},
		"a/" + long(MaxPath):  {Reason: LongPath},
		long(1) + "/" + "é/a": {Segment: "é", Reason: Form},
	} {
		want.Path = p
		var got *Error
		if err := Check(p); !errors.As(err, &got) || *got != want {
			t.Errorf("%q gives %v, want %v", p, err, want)
		}
	}
}

func long(n int) string { return strings.Repeat("a", n) }

func TestAnIDIsRunsOfLettersAndDigitsBetweenHyphens(t *testing.T) {
	for _, id := range []string{"a", "soup", "shared-soup-2", "93", "saint-denis-93", "console", long(MaxID)} {
		if !ID(id) {
			t.Errorf("%q is no id", id)
		}
	}
	for _, id := range []string{
		"", "A", "é", "a_b", "a.b", "-a", "a-", "a--b", "a b", "a/b", "..", "../../index", "a\nb", "aux", "com1", long(MaxID + 1),
	} {
		if ID(id) {
			t.Errorf("%q is an id", id)
		}
	}
}

func TestAnIDIsAPathToo(t *testing.T) {
	if longest := "fr/" + long(40) + "/" + long(MaxID) + ".html"; Check(longest) != nil {
		t.Errorf("the path of the longest id is refused: %v", Check(longest))
	}
}

// form is the rule once more, written another way.
var form = regexp.MustCompile(`^[a-z0-9]+([-_.][a-z0-9]+)*(/[a-z0-9]+([-_.][a-z0-9]+)*)*$`)

func FuzzAPathThatIsTakenStaysBelowTheRootOnOneLine(f *testing.F) {
	for _, seed := range []string{"fr/index.html", "../x", "a\nb", "a//b", "nul", "é", "a-.b", ".recueil"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, p string) {
		if Check(p) != nil {
			return
		}
		if !form.MatchString(p) || path.Clean(p) != p || !filepath.IsLocal(p) || !fs.ValidPath(p) || strings.ToLower(p) != p {
			t.Errorf("%q is taken", p)
		}
		if ID(p) && strings.ContainsAny(p, "/._") {
			t.Errorf("%q is an id", p)
		}
	})
}
