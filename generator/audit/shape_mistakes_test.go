package audit

import "testing"

func TestATranslationHasAsManyBlocksAsItsOriginal(t *testing.T) {
	const french, english = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	tryMistakes(t, []mistake{
		{"a paragraph too many", english, "The town \"invented\"", "A town.\n\nThe town \"invented\"", []string{"7:1 paragraphs-differ"}},
		{"two paragraphs as one, with a heading", english, "a cauldron\n", "### Cauldrons\n\na cauldron\n", []string{"15:1 headings-differ"}},
		{"a row too few", english, "| Monday | carrot |\n", "", []string{"15:1 rows-differ"}},
		{"an item too many", english, "1. *Look* up.\n", "1. *Look* up.\n1. Look down.\n", []string{"28:1 items-differ"}},
		{"an item too few, with its figure", english, "- **15%** of carrots\n", "", []string{"9:1 figure-missing"}},
		{"a paragraph too many in a section that is stale then", french, "*Lever* la tête.\n", "*Lever* la tête.\n1. Encore.\n", []string{"content/practices/flying-canteen/en.md:28:1 stale-section"}},
		{"a table without its separator", english, "|--------|--------|\n", "", []string{"22:1 table-separator"}},
		{"a heading within a section without its space", english, "a cauldron\n", "###Cauldrons\n\na cauldron\n", []string{"19:1 heading-space"}},
		{"a list with other marks", english, "1. *Look* up.\n2. Hold", "1) *Look* up.\n2) Hold", nil},
	})
}
