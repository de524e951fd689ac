package catalog

// english curls quotation marks and apostrophes, and adds no space.
var english = rules{
	quotes: curled,
	single: "‘",
	loose:  true,
	group:  ",",

	closing: ":;!?",

	beforeNumbers: []string{"no.", "nos."},

	repeated: []string{"that", "had", "is", "do", "in", "on", "up", "her", "so", "very", "bye", "blah"},

	shortenings: []string{"Mr.", "Mrs.", "Ms.", "Dr.", "St.", "No.", "p.", "pp.", "art.", "vs.", "e.g.", "i.e."},
	// Most names of places in the guide are French in English too, and
	// "La Courneuve" is under C in both languages.
	uncounted: []string{
		"the ", "a ", "an ", "le ", "la ", "les ", "l'",
		"around ", "at ", "by ", "for ", "from ", "in ", "of ", "on ", "to ", "towards ", "with ",
	},
	homographs: []string{"comment"},
}
