package figure

var english = lexicon{
	english:  true,
	ordinals: set("st", "nd", "rd", "th"),
	multiples: map[string]int{
		"k": 3, "K": 3, "m": 6, "M": 6, "bn": 9,
	},
	words: map[string]word{
		"one": {one, 1, false}, "a": {article, 1, false}, "an": {article, 1, false},
		"two": {unit, 2, false}, "three": {unit, 3, false}, "four": {unit, 4, false}, "five": {unit, 5, false},
		"six": {unit, 6, false}, "seven": {unit, 7, false}, "eight": {unit, 8, false}, "nine": {unit, 9, false},
		"ten": {teen, 10, false}, "eleven": {teen, 11, false}, "twelve": {teen, 12, false},
		"thirteen": {teen, 13, false}, "fourteen": {teen, 14, false}, "fifteen": {teen, 15, false},
		"sixteen": {teen, 16, false}, "seventeen": {teen, 17, false}, "eighteen": {teen, 18, false},
		"nineteen": {teen, 19, false},
		"twenty":   {ten, 20, false}, "thirty": {ten, 30, false}, "forty": {ten, 40, false}, "fifty": {ten, 50, false},
		"sixty": {ten, 60, false}, "seventy": {ten, 70, false}, "eighty": {ten, 80, false}, "ninety": {ten, 90, false},
		"hundred": {hundred, 100, false}, "thousand": {scale, 1000, false},
		"million": {scale, 1_000_000, false}, "billion": {scale, 1_000_000_000, false},
		"dozen": {about, 12, false},
		"and":   {kind: joining}, "half": {kind: half}, "twice": {alone, 2, false},
		"january": {month, 1, false}, "february": {month, 2, false}, "march": {month, 3, false},
		"april": {month, 4, false}, "may": {month, 5, false}, "june": {month, 6, false},
		"july": {month, 7, false}, "august": {month, 8, false}, "september": {month, 9, false},
		"october": {month, 10, false}, "november": {month, 11, false}, "december": {month, 12, false},
	},
}
