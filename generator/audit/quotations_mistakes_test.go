package audit

import "testing"

func TestQuotationsThatTypographyCannotMendAreSaid(t *testing.T) {
	const french, english = "content/practices/flying-canteen/fr.md", "content/practices/flying-canteen/en.md"
	const stale = "content/practices/flying-canteen/en.md:7:1 stale-lead"
	tryMistakes(t, []mistake{
		{"English marks in French", french, "« inventé »", "“inventé”", []string{stale, "23:12 foreign-quotes"}},
		{"German marks in French", french, "« inventé »", "„inventé“", []string{stale, "23:12 foreign-quotes"}},
		{"straight marks in French", french, "« inventé »", "\"inventé\"", []string{stale}},
		{"a mark that is not closed", french, "« inventé »", "« inventé", []string{stale, "23:12 single-quote"}},
		{"French marks in English", english, "\"invented\"", "« invented »", []string{"7:10 foreign-quotes"}},
		{"a straight mark that is not closed", english, "\"invented\"", "\"invented", []string{"7:10 single-quote"}},
		{"in a block of quotation", english, "The town \"invented\"", "> The town « invented »", nil},
		{"in words of another language", english, "\"invented\"", "[« inventé »](lang:fr)", nil},
		{"in code", english, "\"invented\"", "`« inventé`", nil},
		{
			"in a text of another language", english, "A balloon kitchen is:", "A balloon kitchen is:\n\nLes ballons partent de la ville « volante » avec des soupes pour les habitants, et ils sont dans le ciel avec leurs chaudrons.",
			[]string{"19:1 language-of-text"},
		},
		{"in a summary", english, "its soup by balloon, above", "its « soup » by balloon, above", []string{"3:10 foreign-quotes"}},
		{"in a table", "content/tables/glossary.yaml", "A large pot in", "A « large » pot in", []string{"12:64 foreign-quotes"}},
	})
}
