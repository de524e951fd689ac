package catalog

import (
	"strings"
	"testing"
)

var spanishCases = []struct{ name, typed, want string }{
	{"no space before high marks", "Sí : ya ; no ? Eso ! Qué...", "Sí: ya; no? Eso! Qué…"},
	{"no-break spaces of French go", "¿Qué_? Sí~: ya_; «_no_»", "¿Qué? Sí: ya; «no»"},
	{"marks that open stand before the word", "¿ Qué ? ¡ Sí !", "¿Qué? ¡Sí!"},
	{"marks that open are not added", "Qué? Sí!", "Qué? Sí!"},
	{"marks in a row stand together", "¡¿De verdad?! No...!", "¡¿De verdad?! No…!"},
	{"a mark in brackets stands alone", "Gratis (!) y (?)", "Gratis (!) y (?)"},
	{"a ratio, an identifier", "escala 1 : 100, y :nombre o !importante", "escala 1 : 100, y :nombre o !importante"},
	{"angular quotation marks", "un lugar « refugio » abierto", "un lugar «refugio» abierto"},
	{"straight quotation marks", `un "lugar refugio", y el "otro"`, "un «lugar refugio», y el «otro»"},
	{"a question in quotation marks", `"¿Quién?" y « ¿Dónde ? »`, "«¿Quién?» y «¿Dónde?»"},
	{"quotation marks within others", `«dijo "ven 'ya' aquí"» y "uno "dos" tres"`, "«dijo “ven ‘ya’ aquí”» y «uno “dos” tres»"},
	{"curled quotation marks stay", "“así” y ‘así’", "“así” y ‘así’"},
	{"apostrophes", "en L'Hospitalet, d'Hondt y el '68", "en L’Hospitalet, d’Hondt y el ’68"},
	{"thousands", "30 000 euros y 1 250 000 personas", "30_000~euros y 1_250_000 personas"},
	{"thousands with a point stay", "30.000 euros y 1.250.000 personas", "30.000~euros y 1.250.000 personas"},
	{"thousands with decimals", "12 500,5 km o 12 500.5 km", "12_500,5~km o 12_500.5~km"},
	{"a year and a number stay apart", "en 2022 300 personas", "en 2022 300 personas"},
	{"a telephone number is none", "612 34 56 78", "612 34 56 78"},
	{"per cent", "15 % y 20% y 36,9 %", "15~% y 20~% y 36,9~%"},
	{"euros", "30 € y 20€ y 2 M€", "30~€ y 20~€ y 2~M€"},
	{"units", "10 m², 5 km, 8,4 millones de euros, 30 mil plazas", "10~m², 5~km, 8,4~millones de euros, 30~mil plazas"},
	{"number and page", "n.º 5, núm. 5, p. 12, pp. 3-4, pág. 7, art. 13", "n.º~5, núm.~5, p.~12, pp.~3-4, pág.~7, art.~13"},
	{"a word that ends like an abbreviation", "el mapa. 12 lugares, sep. 5", "el mapa. 12 lugares, sep. 5"},
	{"ordinals", "el 1.º, la 2.ª, el 1.er piso", "el 1.º, la 2.ª, el 1.er piso"},
	{"ellipsis", "pueblos, ciudades...", "pueblos, ciudades…"},
	{"times", "a las 10:30 h y a las 8.30 h", "a las 10:30~h y a las 8.30~h"},
	{"addresses", "véase https://a.es/x?y=1;z='2'!a y www.a.es/l'x aquí : no", "véase https://a.es/x?y=1;z='2'!a y www.a.es/l'x aquí: no"},
	{"lines are kept", "palabra\n! « \npalabra »", "palabra\n! « \npalabra»"},
	{"nothing to do", "La ciudad acoge.", "La ciudad acoge."},
	{"nothing at all", "", ""},
	{"a mark alone", ":", ":"},
}

func TestSpanishTypography(t *testing.T) {
	for _, c := range spanishCases {
		if got, want := ruled["es"].typeset(0, seen.Replace(c.typed), 0), seen.Replace(c.want); got != want {
			t.Errorf("%s: %q gives\n%q, want\n%q", c.name, c.typed, got, want)
		}
	}
}

var spanishParagraph = "La ciudad acoge hoy a 12 500 personas : familias, infancia, todas las que « encuentra ». ¿ Cómo ? Véase https://villeurbanne.fr/accueil?x=1 ; el 15 % de ellas tiene una vivienda !"

func TestOrdinalsOfSpanishStandBehindAPoint(t *testing.T) {
	es := load(t).Language("es")
	for typed, want := range map[string]string{
		"el 1.er piso, el 23.er":      "er er",
		"los 1.os y las 2.as":         "os as",
		"el 1.º y la 2.ª":             "", // they are raised already
		"1er, XIXe, 1.era, 1. er":     "",
		"a1.er, 1.2.er, L2.os, 1.ers": "",
		"30 000.er":                   "er",
	} {
		var got []string
		for _, span := range es.Ordinals(typed) {
			got = append(got, typed[span.Start:span.End])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q raises %q, want %q", typed, got, want)
		}
	}
}
