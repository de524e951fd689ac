package audit

import "testing"

func TestMistakesInTablesAndLedgerAreSaid(t *testing.T) {
	canteen, places, seeds := "content/practices/flying-canteen/fr.md", "content/tables/territories.yaml", "seeds/balloon-report.yaml"
	tryMistakes(t, []mistake{
		{"a page that is not that of the item", canteen, "page: 4", "page: 5", []string{"17:36 page-of-item"}},
		{"the page of a citation in a table", "content/tables/calendar.yaml", "page: 3", "page: 8", []string{"6:44 page-of-item"}},
		{"a page of the ledger out of order", seeds, "id: practice-garden, kind: practice, label: Moon garden, page: 5", "id: practice-garden, kind: practice, label: Moon garden, page: 12", []string{"26:69 page-of-citations"}},
		{"a kind of the ledger misspelt", seeds, "kind: day,", "kind: dya,", []string{"6:30 unknown-value"}},
		{"an item misspelt where it is cited", canteen, "practice-canteen", "practice-canten", []string{"17:47 unknown-id"}},
		{"an empty text of a language", "content/tables/calendar.yaml", "en: Balloon Day", "en: ", []string{"2:9 missing-text"}},
		{"a topic of the ledger that is not there", seeds, "label: Flying canteen", "topic: mealz\n    label: Flying canteen", []string{"10:12 unknown-id"}},
		{"exchanged coordinates", places, "[48.94, 2.36]", "[2.36, 48.94]", []string{"12:16 coordinates-exchanged"}},
		{"a minus too many", places, "[48.94, 2.36]", "[48.94, -2.36]", []string{"12:16 coordinates-far"}},
		{"a point lost", places, "[48.94, 2.36]", "[4894, 2.36]", []string{"12:16 coordinates-range"}},
		{"decimal commas", places, "[48.94, 2.36]", "[48,94, 2,36]", []string{"12:16 wrong-form"}},
		{"another country", places, "[48.94, 2.36]", "[38.94, 2.36]", []string{"12:16 coordinates-outside"}},
		{"the code of another place", places, `insee: "93"`, "insee: \"93\"\n  country: fr", []string{"17:12 country-code"}},
		{"an address without a scheme", canteen, `"https://balloons.example/soup"`, `"balloons.example/soup"`, []string{"19:11 link-scheme"}},
		{"two schemes", canteen, `"https://balloons.example/soup"`, `"https://https://balloons.example/soup"`, []string{"19:11 link-scheme"}},
		{"a slash lost", canteen, `"https://balloons.example/soup"`, `"http:/balloons.example/soup"`, []string{"19:11 link-scheme"}},
		{"a scheme misspelt", canteen, `"https://balloons.example/soup"`, `"htps://balloons.example/soup"`, []string{"19:11 link-scheme"}},
		{"a space within an address", canteen, `"https://balloons.example/soup"`, `"https://balloons.example/my soup"`, []string{"19:11 link-scheme"}},
		{"a space within a host", canteen, `"https://balloons.example/soup"`, `"https://balloons .example/soup"`, []string{"19:11 link-scheme"}},
		{"an address of e-mail without a point", canteen, `"https://balloons.example/soup"`, `"mailto:soup@balloons"`, []string{"19:11 link-scheme"}},
	})
}

func TestAFigureThatDiffersInTheTranslationIsOneMistake(t *testing.T) {
	tryMistakes(t, []mistake{
		{"an English number in French", "content/practices/flying-canteen/fr.md", "1 200", "1.200", []string{"27:5 number-form"}},
		{"a French number in English", "content/practices/flying-canteen/en.md", "1,200", "1 200", []string{"11:5 number-form"}},
		{"another figure", "content/practices/flying-canteen/en.md", "1,200", "1,300", []string{"11:5 figure-added"}},
		{"a figure that is missing", "content/practices/flying-canteen/en.md", "- **€45,000** a year", "- much a year", []string{"12:3 figure-missing"}},
	})
}

func TestAFigureOfATableANetworkOrAProfileIsProvedLikeOneOfAText(t *testing.T) {
	calendar, network, profile := "content/tables/calendar.yaml", "content/networks/cauldrons/fr.md", "content/profiles/saint-denis/fr.md"
	tryMistakes(t, []mistake{
		{"the name of a day", calendar, "{fr: Journée des ballons, en: Balloon Day}", "{fr: Journée des 99 ballons, en: 99 Balloon Day}", []string{"2:14 unproved-figure", "2:42 unproved-figure"}},
		{"the name of a day in one language", calendar, "en: Balloon Day", "en: 99 Balloon Day", []string{"2:39 figure-added"}},
		{"who holds a day", calendar, "{fr: l'Observatoire des soupes, en: the Soup Observatory}", "{fr: les 99 soupes, en: the 99 soups}", []string{"4:12 unproved-figure", "4:31 unproved-figure"}},
		{"the date of a day", calendar, `date: "05-28"`, `date: "05-29"`, []string{"3:9 unproved-figure"}},
		{"the date of a day, without a day", calendar, `date: "05-28"`, `date: "05-31"`, []string{"3:9 unproved-figure"}},
		{"the year of a network", network, "founded: 2015", "founded: 2014", []string{"5:10 unproved-figure"}},
		{"the year of a member", network, "since: 2016", "since: 2017", []string{"7:37 unproved-figure"}},
		{"the text of a network", network, "Les chaudrons", "Les 99 chaudrons", []string{"11:5 unproved-figure"}},
		{"the summary of a profile", profile, "Une ville", "Une ville de 99 rues", []string{"3:23 unproved-figure"}},
		{"the text of a profile", profile, "Ses nuages", "Ses 99 nuages", []string{"13:5 unproved-figure"}},
		{"an item of a profile", profile, "des ballons", "99 ballons", []string{"9:14 unproved-figure"}},
	})
}

func TestAMonthIsComparedAndProvedLikeAFigure(t *testing.T) {
	garden := "content/practices/moon-garden/"
	tryMistakes(t, []mistake{
		{"another month", garden + "en.md", "20 June 2032", "20 May 2032", []string{"3:79 unproved-figure"}},
		{"another month in French", garden + "fr.md", "20 juin 2032", "20 mai 2032", []string{"3:84 figure-added"}},
	})
}

func TestFiguresThatWereExchangedAreSaid(t *testing.T) {
	const english = "content/practices/flying-canteen/en.md"
	tryMistakes(t, []mistake{
		{"of two items", english, "- **1,200** soups a day\n- **€45,000** a year\n- **15%** of carrots", "- **15%** of carrots\n- **€45,000** a year\n- **1,200** soups a day", []string{"11:5 figure-moved"}},
	})
}

func TestWhatFiguresSayBesidesTheirNumbersIsCompared(t *testing.T) {
	const english = "content/practices/flying-canteen/en.md"
	tryMistakes(t, []mistake{
		{"another rate", english, "**1,200** soups a day", "**1,200** soups a year", []string{"11:5 rate-differs"}},
		{"a day that is none", "content/practices/moon-garden/en.md", "20 June 2032", "31 June 2032", []string{"3:76 no-such-day"}},
	})
}

func TestAShareIsNoCount(t *testing.T) {
	canteen := "content/practices/flying-canteen/"
	tryMistakes(t, []mistake{
		{"a share as a count", canteen + "en.md", "**15%** of carrots", "**15** carrots", []string{"13:5 unproved-unit"}},
		{"a share as an amount", canteen + "en.md", "**15%**", "€**15**", []string{"13:6 unproved-unit"}},
		{"a share in words", canteen + "en.md", "**15%** of carrots", "**15 per cent** of carrots", nil},
	})
}

func TestAKeyThatIsMisspeltOrEmptyIsNotMissingToo(t *testing.T) {
	canteen, calendar := "content/practices/flying-canteen/fr.md", "content/tables/calendar.yaml"
	tryMistakes(t, []mistake{
		{"English misspelt", calendar, "en: Balloon Day", "eng: Balloon Day", []string{"2:35 unknown-key"}},
		{"French misspelt", calendar, "fr: Journée des ballons", "fra: Journée des ballons", []string{"2:10 unknown-key"}},
		{"the name of a day misspelt", calendar, "  name: {fr: Journée", "  nane: {fr: Journée", []string{"2:3 unknown-key"}},
		{"a title misspelt", canteen, "title:", "tilte:", []string{"2:1 unknown-key"}},
		{"a summary misspelt in English", "content/networks/cauldrons/en.md", "summary:", "summry:", []string{"3:1 unknown-key"}},
		{"nobody tells it", canteen, "- {source: balloon-report, page: 4, items: [practice-canteen]}", "- told_by:\n    date: 2025-06-01", []string{"17:5 empty-key"}},
	})
}
