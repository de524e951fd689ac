package audit

import "testing"

func TestMarksThatMarkNothingAreSaidWhereTheyStand(t *testing.T) {
	const file = "content/practices/flying-canteen/fr.md"
	tryMistakes(t, []mistake{
		{"a space in a link", file, "(territory:saint-denis)", "(territory: saint-denis)", []string{"33:24 broken-mark"}},
		{"a space before the address", file, "](territory:saint-denis)", "] (territory:saint-denis)", []string{"33:24 broken-mark"}},
		{"a heading without a space", file, "## Comment", "##Comment", []string{"31:1 heading-space"}},
		{"a bold heading", file, "## Comment", "**Comment**", []string{"31:1 bold-heading"}},
		{"a level skipped", file, "## Comment", "#### Comment", []string{"31:1 heading-level"}},
		{"a table without its separator", file, "|-------|---------|\n", "", []string{"38:1 table-separator"}},
		{"a note that nothing refers to", file, "vent[^vent]", "vent", []string{"42:1 unused-footnote"}},
	})
}
