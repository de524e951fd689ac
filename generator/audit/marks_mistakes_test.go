package audit

import "testing"

func TestMarksThatMarkNothingAreSaidWhereTheyStand(t *testing.T) {
	const file, english = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	tryMistakes(t, []mistake{
		{"a space in a link", file, "(territory:saint-denis)", "(territory: saint-denis)", []string{"33:24 broken-mark"}},
		{"a space before the address", file, "](territory:saint-denis)", "] (territory:saint-denis)", []string{"33:24 broken-mark"}},
		{"a heading without a space", file, "## Comment", "##Comment", []string{"31:1 heading-space"}},
		{"a bold heading", file, "## Comment", "**Comment**", []string{"31:1 bold-heading"}},
		{"a level skipped", file, "## Comment", "#### Comment", []string{"31:1 heading-level"}},
		{"a table without its separator", file, "|-------|---------|\n", "", []string{"38:1 table-separator"}},
		{"a cell too few", file, "| lundi | carotte |", "| lundi |", []string{"40:1 table-row"}},
		{"a cell too many", file, "| lundi | carotte |", "| lundi | carotte | poireau |", []string{"40:1 table-row"}},
		{"a cell too many in English", english, "| Monday | carrot |", "| Monday | carrot | leek |", []string{"24:1 table-row"}},
		{"a line of text below a table", english, "| Monday | carrot |", "| Monday | carrot |\nEvery day.", []string{"25:1 table-row"}},
		{"a row without bars at its ends, one of them escaped", english, "| Monday | carrot |", `Monday | carrot \| leek`, nil},
		{"a space before a comma", file, "en ballon, c'est", "en ballon , c'est", []string{"content/practices/flying-canteen/en.md:15:1 stale-section", "33:110 stray-space"}},
		{"a space before the end", english, "| Monday |", "| Monday . |", []string{"24:10 stray-space"}},
		{"an item without words", file, "- **15 %** de carottes\n", "- **15 %** de carottes\n-\n", []string{"30:1 empty-item"}},
		{"a head without words", file, "| jour  |", "|       |", []string{"38:1 empty-head"}},
		{"a note that nothing refers to", file, "vent[^vent]", "vent", []string{"42:1 unused-footnote"}},
	})
}
