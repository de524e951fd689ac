package figure

var french = lexicon{
	french:   true,
	ordinals: set("er", "ers", "re", "res", "ère", "ères", "e", "es", "ème", "èmes", "d", "de", "nd", "nde"),
	multiples: map[string]int{
		"k": 3, "M": 6, "Md": 9,
	},
	words: map[string]word{
		"un": {one, 1, false}, "une": {one, 1, false},
		"deux": {unit, 2, false}, "trois": {unit, 3, false}, "quatre": {unit, 4, false}, "cinq": {unit, 5, false},
		"six": {unit, 6, false}, "sept": {unit, 7, false}, "huit": {unit, 8, false}, "neuf": {unit, 9, false},
		"dix": {teen, 10, false}, "onze": {teen, 11, false}, "douze": {teen, 12, false}, "treize": {teen, 13, false},
		"quatorze": {teen, 14, false}, "quinze": {teen, 15, false}, "seize": {teen, 16, false},
		"vingt": {ten, 20, false}, "vingts": {ten, 20, true}, "trente": {ten, 30, false},
		"quarante": {ten, 40, false}, "cinquante": {ten, 50, false}, "soixante": {ten, 60, false},
		"septante": {ten, 70, false}, "huitante": {ten, 80, false}, "nonante": {ten, 90, false},
		"cent": {hundred, 100, false}, "cents": {hundred, 100, true},
		"mille": {scale, 1000, false}, "million": {scale, 1_000_000, false}, "millions": {scale, 1_000_000, true},
		"milliard": {scale, 1_000_000_000, false}, "milliards": {scale, 1_000_000_000, true},
		"huitaine": {about, 8, false}, "dizaine": {about, 10, false}, "dizaines": {about, 10, true},
		"douzaine": {about, 12, false}, "douzaines": {about, 12, true}, "quinzaine": {about, 15, false},
		"vingtaine": {about, 20, false}, "trentaine": {about, 30, false}, "quarantaine": {about, 40, false},
		"cinquantaine": {about, 50, false}, "soixantaine": {about, 60, false},
		"centaine": {about, 100, false}, "centaines": {about, 100, true},
		"millier": {about, 1000, false}, "milliers": {about, 1000, true},
		"et": {kind: joining}, "demi": {kind: half}, "pour": {kind: percent},
		"janvier": {month, 1, false}, "février": {month, 2, false}, "mars": {month, 3, false},
		"avril": {month, 4, false}, "mai": {month, 5, false}, "juin": {month, 6, false},
		"juillet": {month, 7, false}, "août": {month, 8, false}, "septembre": {month, 9, false},
		"octobre": {month, 10, false}, "novembre": {month, 11, false}, "décembre": {month, 12, false},
	},
}

func set(all ...string) map[string]bool {
	m := make(map[string]bool, len(all))
	for _, s := range all {
		m[s] = true
	}
	return m
}
