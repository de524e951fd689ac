package audit

import "testing"

func TestATextInAnotherLanguageIsSaidOnce(t *testing.T) {
	tryMistakes(t, []mistake{
		{"a summary", "content/practices/flying-canteen/en.md", "Since 2031 the town of Saint-Denis has served its soup by balloon, above Seine-Saint-Denis.", "Depuis 2031, la ville de Saint-Denis sert sa soupe en ballon, au-dessus de la Seine-Saint-Denis.", []string{"3:10 language-of-text"}},
		{"a quotation", "content/practices/flying-canteen/en.md", "A balloon kitchen is:", "They say \"il y a une soupe pour toutes les personnes qui sont dans la ville, et pour les autres aussi\". A balloon kitchen is:", nil},
		{
			"a paragraph of quotation", "content/practices/flying-canteen/en.md", "A balloon kitchen is:", "A balloon kitchen is:\n\n\"Il y a une soupe pour toutes les personnes qui sont dans la ville, et pour les autres aussi.\"",
			[]string{"15:1 paragraphs-differ"},
		},
	})
}
