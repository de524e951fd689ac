package guide

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"recueil/generator/catalog"
)

// CountryCode is the code of ISO 3166-1 that somebody means who writes a country as
// code or as name, "" where none is known: "fr", "FRA", "France" are FR, "UK" is GB.
// Codes that the standard leaves to its users stand for countries of their own.
func CountryCode(country string) string {
	country = strings.Trim(country, " \u00a0“”«»‘’\"'")
	upper := strings.ToUpper(country)
	if len(upper) == 2 && (upper[0] == 'X' || upper == "AA" || upper == "ZZ" || upper[0] == 'Q' && upper[1] >= 'M') {
		return upper
	}
	region, err := language.ParseRegion(upper)
	if err != nil {
		return countryNamed(country)
	}
	if region = region.Canonicalize(); !region.IsCountry() {
		return ""
	}
	return region.String()
}

// countryNamed is the code of a country by its name, "" for none.
func countryNamed(name string) string { return countries()[catalog.Slug(name)] }

// countries are the codes of countries by the slugs of their names in the languages of
// the program's messages.
var countries = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for first := 'A'; first <= 'Z'; first++ {
		for second := 'A'; second <= 'Z'; second++ {
			region, err := language.ParseRegion(string([]rune{first, second}))
			if err != nil || !region.IsCountry() {
				continue
			}
			for _, d := range []*display.Dictionary{display.English, display.French} {
				if name := catalog.Slug(d.Regions().Name(region)); name != "" {
					out[name] = region.Canonicalize().String()
				}
			}
		}
	}
	return out
})

// OffOutline is how far outside the outline of its country a place may lie, in
// kilometres: it is drawn roughly.
const OffOutline = 120

// Exchanged tells whether a point in the guide's country lies off its outline, and
// within it with latitude and longitude in the other order.
func (g *Guide) Exchanged(latitude, longitude float64) bool {
	return g.Outline != nil && !g.Outline.Near(latitude, longitude, OffOutline) &&
		longitude >= -90 && longitude <= 90 && g.Outline.Near(longitude, latitude, 0)
}
