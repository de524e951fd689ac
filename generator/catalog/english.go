package catalog

// english curls quotation marks and apostrophes, and adds no space.
var english = rules{
	quotes: curled,
	single: "‘",
	loose:  true,
	group:  ",",
	// Most names of places in the guide are French in English too, and
	// "La Courneuve" is under C in both languages.
	uncounted: []string{
		"the ", "a ", "an ", "le ", "la ", "les ", "l'",
		"around ", "at ", "by ", "for ", "from ", "in ", "of ", "on ", "to ", "towards ", "with ",
	},
}
