package page

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestBrowsersLearnWhereTheGuideIsSearched(t *testing.T) {
	s := siteOf(t, archipelago, "https://guide.example/isles/")
	made := map[string]description{}
	for _, d := range s.Drafts() {
		if d.Files == nil {
			continue
		}
		err := d.Files(func(path string, content []byte) error {
			var read description
			if strings.HasSuffix(path, "opensearch.xml") && xml.Unmarshal(content, &read) == nil {
				made[path] = read
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	english := made["en/opensearch.xml"]
	if len(made) != 3 || english.URL.Template != "https://guide.example/isles/en/search.html?q={searchTerms}" || english.Language != "en" ||
		english.ShortName == "" || utf8.RuneCountInString(english.ShortName) > 16 || len(english.Description) > 1024 {
		t.Errorf("the descriptions are %+v", made)
	}
	if link := shown[*Home](t, s, "en/index.html").OpenSearch; link != "https://guide.example/isles/en/opensearch.xml" {
		t.Errorf("pages link to %q", link)
	}
	if link := shown[*Home](t, siteOf(t, archipelago, ""), "en/index.html").OpenSearch; link != "" {
		t.Errorf("without an address pages link to %q", link)
	}
}

func TestAShortNameIsCutBetweenWords(t *testing.T) {
	for name, want := range map[string]string{
		"Territoires accueillants": "Territoires", "Îles": "Îles", "Seize caractères": "Seize caractères", "Donaudampfschifffahrt": "Donaudampfschiff",
	} {
		if got := shortened(name); got != want {
			t.Errorf("%q is cut to %q, want %q", name, got, want)
		}
	}
}
