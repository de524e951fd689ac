package audit

import "testing"

func TestARowOfSynonymsLeadsToWhatThereIs(t *testing.T) {
	const table = "content/tables/synonyms.yaml"
	tryMistakes(t, []mistake{
		{"nowhere", table, "  near: [practice:flying-canteen, term:balloon-kitchen]\n", "", []string{"1:7 synonym-nowhere"}},
		{"a practice that is not there", table, "flying-canteen", "flying-canten", []string{"3:10 unknown-id"}},
		{"a kind that is not there", table, "practice:", "practise:", []string{"3:10 thing-form"}},
		{"a kind to which no text links", table, "practice:flying-canteen", "guideline:flying-canteen", []string{"3:10 thing-form"}},
		{"an id alone", table, "practice:flying-canteen", "flying-canteen", []string{"3:10 thing-form"}},
		{"a thing twice", table, "term:balloon-kitchen", "practice:flying-canteen", []string{"3:35 named-twice"}},
		{"a word twice", table, "[bouillon, potage]", "[bouillon, Dirigeable]", []string{"5:26 synonym-twice"}},
		{"a word twice in a row", table, "[bouillon, potage]", "[bouillon, Bouillon]", []string{"5:26 synonym-twice"}},
		{"a word twice, for all languages", table, "{fr: [bouillon, potage], en: [broth]}", "[bouillon, Zeppelin]", []string{"5:21 synonym-twice"}},
		{"a word that says nothing", table, "[bouillon, potage]", "[bouillon, de la]", []string{"5:26 synonym-left-out"}},
		{"no words", table, "  words: {fr: [bouillon, potage], en: [broth]}\n", "", []string{"4:3 missing-key"}},
		{"words that the guide never says", table, "fr: soupe", "fr: gratin", []string{"6:15 synonym-unsaid"}},
		{"words of another language", table, "en: soup", "en: ballon", []string{"6:26 synonym-unsaid"}},
		{"other forms of its words", table, "means: {fr: soupe, en: soup}", "means: {fr: des soupes, en: flyings}", nil},
		{"another id twice", table, "id: broth", "id: airship", []string{"4:7 duplicate-id"}},
	})
}
