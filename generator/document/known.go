package document

import (
	"sync"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

// Kinds are the known second-level headings, in the order in which a sheet
// uses them: those of practices, then those of profiles. Their names in a
// language are the interface strings "heading.KIND".
var Kinds = []string{
	"key-figures", "in-brief", "how", "results", "difficulties", "takeaways", "further-reading",
	"what-is-unique", "policy-focus", "beyond-the-territory",
}

// kindsOf holds the known headings of each language by their slugs, made when
// the language is first met.
var kindsOf sync.Map // *catalog.Language to map[string]string

// KindOf returns the known heading that a title is in a language, blind to case,
// accents and punctuation, or "".
func KindOf(l *catalog.Language, title string) string { return known(l)[catalog.Slug(title)] }

// NearKind returns the known heading that a title is but for a slip of the pen,
// two where it is a long one, or "". The first letter must be right: "Now" is not
// "How".
func NearKind(l *catalog.Language, title string) string {
	word := catalog.Slug(title)
	if word == "" {
		return ""
	}
	meant, least := "", 3
	for slug, kind := range known(l) {
		most := 1
		if len(slug) >= longHeading {
			most = 2
		}
		if more := len(word) - len(slug); slug == "" || slug[0] != word[0] || max(more, -more) > most {
			continue
		}
		if n := record.Slips(word, slug); n <= most && (n < least || n == least && kind < meant) {
			meant, least = kind, n
		}
	}
	return meant
}

// longHeading is how many letters a heading has at least in which two may be
// wrong.
const longHeading = 8

func known(l *catalog.Language) map[string]string {
	known, ok := kindsOf.Load(l)
	if !ok {
		bySlug := map[string]string{}
		for _, kind := range Kinds {
			bySlug[catalog.Slug(l.Text("heading."+kind))] = kind
		}
		known, _ = kindsOf.LoadOrStore(l, bySlug)
	}
	return known.(map[string]string)
}
