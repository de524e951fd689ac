package audit

import "testing"

func TestKnownHeadingsAreTheirOwnAndOnce(t *testing.T) {
	const french, english = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	tryMistakes(t, []mistake{
		{"a letter too few", french, "## Comment", "## Coment", []string{"31:1 heading-misspelt"}},
		{"two letters wrong in a long one", french, "## Chiffres clés", "## Chifre clés", []string{"25:1 heading-misspelt"}},
		{"a letter too many", english, "## Takeaways", "## Takeawayss", []string{"28:1 heading-misspelt"}},
		{"two letters in the wrong order", english, "## How", "## Hwo", []string{"15:1 heading-misspelt"}},
		{"a French heading in English", english, "## Key figures", "## Chiffres clés", []string{"9:1 heading-language"}},
		{"an English heading in French", french, "## Comment", "## How", []string{"31:1 heading-language"}},
		{"the same heading twice", french, "## À retenir", "## Comment", []string{"44:1 heading-twice"}},
		{"the same heading twice in English", english, "## Takeaways", "## How", []string{"28:1 heading-twice"}},
		{"one more section under the same heading", french, "## À retenir", "## Comment\n\nEncore.\n\n## À retenir", []string{"44:1 heading-twice"}},
		{"a later one above it, and it again", french, "## Chiffres clés", "## À retenir\n\nTout.\n\n## Chiffres clés", []string{"48:1 heading-twice"}},
		{"a heading that others have further below", french, "## Chiffres clés", "## Résultats", []string{"content/practices/flying-canteen/en.md:9:1 stale-section", "31:1 heading-order"}},
		{"a heading of the sheet between", french, "## Comment", "## En vol\n\nTout.\n\n## Comment", []string{"content/practices/flying-canteen/en.md:1:1 untranslated-section"}},
		{"Comment, which is English, too", english, "## Takeaways", "## Comment", []string{"28:1 heading-differs"}},
		{"Comment for How", english, "## How", "## Comment", []string{"15:1 heading-language"}},
		{"capitals and a colon", english, "## Key figures", "## KEY FIGURES:", nil},
	})
}
