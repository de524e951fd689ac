package catalog

// french follows the Imprimerie nationale (Lexique des règles
// typographiques) as the web has settled it in Unicode's CLDR: a narrow
// no-break space before ; ! ? % and within « » and between thousands, a
// no-break space before : and € and units.
var french = rules{
	quotes: guillemets,

	high:   thinNoBreak,
	colon:  noBreak,
	inside: thinNoBreak,
	elides: true,

	percent:   thinNoBreak,
	unit:      noBreak,
	thousands: thinNoBreak,
	units: []string{
		"k€", "M€", "Md€", "euro", "euros", "$", "£", "million", "millions", "milliard", "milliards",
		"mm", "cm", "m", "km", "m²", "m2", "km²", "m³", "ha", "g", "kg", "t", "l", "°C", "h", "min", "s",
		"W", "kW", "kWh", "ko", "kB", "Mo", "Go",
	},
	numbered: []string{"p.", "n°", "N°", "nº", "Nº"},

	shortenings: []string{"M.", "MM.", "cf.", "art.", "chap.", "St.", "Ste."},

	ordinals: ordinals{
		endings: []string{
			"er", "ers", "re", "res", "e", "es", "d", "ds", "de", "des", "nd", "nds", "nde", "ndes",
			"ère", "ères", "ème", "èmes",
		},
		first: []string{"er", "re"},
		roman: []string{"e", "es"},
	},

	group:    narrow,
	repeated: []string{"nous", "vous", "en", "faire", "si", "bien", "très", "non", "oui", "kif", "pili"},
	uncounted: []string{
		"le ", "la ", "les ", "l'", "un ", "une ", "des ", "du ", "de ", "d'",
		"à ", "au ", "aux ", "autour ", "chez ", "dans ", "depuis ", "devant ", "en ", "par ", "pour ", "sur ", "vers ",
	},
}
