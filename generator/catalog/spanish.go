package catalog

// spanish follows the academies of the language: Ortografía de la lengua
// española (2010) and Diccionario panhispánico de dudas.
//
//   - Quotation marks are « », without spaces, within those “ ” and then ‘ ’:
//     the academies put them in this order, newspapers often do not.
//     https://www.rae.es/dpd/comillas
//   - No space stands before ; : ! ? nor behind ¿ ¡. The two that open are
//     typed by who writes: where a question begins, no rule can tell.
//   - A narrow space stands between groups of three digits, in numbers of five
//     digits or more; neither a point nor a comma does.
//     https://www.rae.es/dpd/números Unicode's CLDR groups from five digits on
//     too, with a point.
//   - A space stands before % as before other units, a no-break one as in CLDR.
//   - A point stands before what is raised of an ordinal, 1.º, 2.ª, 1.er. The
//     first two have characters of their own, so only the letters are raised.
//     https://www.rae.es/dpd/ordinales
var spanish = rules{
	quotes: guillemets,
	inner:  curled,
	single: "‘",

	high:     closed,
	colon:    closed,
	inside:   closed,
	inverted: closed,

	percent:   noBreak,
	unit:      noBreak,
	thousands: thinNoBreak,
	units: []string{
		"k€", "M€", "euro", "euros", "$", "£", "mil", "millón", "millones", "millardo", "millardos", "billón", "billones",
		"mm", "cm", "m", "km", "m²", "m2", "km²", "m³", "ha", "g", "kg", "t", "l", "°C", "h", "min", "s",
		"W", "kW", "kWh", "kB", "MB", "GB",
	},
	numbered: []string{
		"p.", "pp.", "pág.", "págs.", "art.", "arts.", "cap.", "vol.", "núm.", "núms.", "n.º", "N.º", "n.°", "nº", "Nº", "n°",
	},

	ordinals: ordinals{endings: []string{"er", "os", "as"}, point: "."},

	shortenings: []string{"Sr.", "Sra.", "Sres.", "Dr.", "Dra.", "Ud.", "Uds.", "Sto.", "Sta."},

	group:       narrow,
	minGrouping: 2,
	// The article of L'Hospitalet is the only one of other languages that is no
	// word of Spanish.
	repeated: []string{"muy", "nos", "no", "sí", "casi"},

	uncounted: []string{
		"el ", "la ", "los ", "las ", "un ", "una ", "unos ", "unas ", "l'",
		"a ", "al ", "con ", "de ", "del ", "desde ", "en ", "hacia ", "para ", "por ", "sobre ",
	},
	alphabet: "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ",
}
