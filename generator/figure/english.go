package figure

var english = lexicon{
	points:     ".",
	mark:       ',',
	alienPoint: ',',
	percents:   []string{"per cent", "percent"},
	signs:      map[string]int{"k": 3, "K": 3, "m": 6, "M": 6, "bn": 9},
	hyphened:   true,
	ordinals:   set("st", "nd", "rd", "th"),

	words: map[kind]map[string]int{
		one:     {"one": 1},
		article: {"a": 1, "an": 1},
		unit:    {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
		teen: {
			"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
			"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
		},
		ten: {
			"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
		},
		hundred: {"hundred": 100},
		scale:   {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000},
		about:   {"dozen": 12},
		joining: {"and": 0},
		half:    {"half": 0},
		alone:   {"twice": 2},
		month: {
			"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
			"july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		},
	},

	teenHundreds: true,
	and:          joinsHundreds,
	ofMonth:      []string{"of"},
	monthDay:     true,
	capitals:     true,
}
