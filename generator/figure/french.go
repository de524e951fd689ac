package figure

var french = lexicon{
	points:     ",.",
	spaced:     true,
	alienPoint: '.',
	percents:   []string{"pour cent"},
	signs:      map[string]int{"k": 3, "M": 6, "Md": 9},
	signApart:  true,
	ordinals:   set("er", "ers", "re", "res", "ère", "ères", "e", "es", "ème", "èmes", "d", "de", "nd", "nde"),
	firstRoman: set("er", "re"),
	laterRoman: set("e", "es"),

	words: map[kind]map[string]int{
		one:  {"un": 1, "une": 1},
		unit: {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9},
		teen: {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16},
		ten: {
			"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
			"septante": 70, "huitante": 80, "nonante": 90,
		},
		hundred: {"cent": 100, "cents": 100},
		scale: {
			"mille": 1000, "million": 1_000_000, "millions": 1_000_000,
			"milliard": 1_000_000_000, "milliards": 1_000_000_000,
		},
		about: {
			"huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15,
			"vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
			"centaine": 100, "centaines": 100, "millier": 1000, "milliers": 1000,
		},
		joining: {"et": 0},
		half:    {"demi": 0},
		percent: {"pour": 0},
		month: {
			"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
			"juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
		},
	},
	uses: map[string]use{
		"vingts": plural, "cents": plural, "millions": plural, "milliards": plural,
		"dizaines": plural, "douzaines": plural, "centaines": plural, "milliers": plural,
		"neuf": beforePlural, "quarantaine": beforeOf,
	},

	bare:   true,
	scores: true,
	and:    joinsOne,

	endings: "sx",
	noPlurals: set("dans", "sans", "plus", "pas", "très", "vers", "sous", "dès", "puis", "mais", "depuis", "jamais",
		"aux", "les", "des", "ses", "ces", "mes", "tes", "nos", "vos", "leurs", "ils", "elles", "nous", "vous",
		"après", "près", "alors", "toujours", "lors", "hors"),
	ofThing: []string{"de"},
	elided:  []string{"d'", "d’"},
}
