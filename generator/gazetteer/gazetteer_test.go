package gazetteer

import (
	"slices"
	"strings"
	"testing"
)

// loaded returns the list, or ends the test.
func loaded(t testing.TB) *List {
	t.Helper()
	list, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestAPlaceIsFoundByItsCode(t *testing.T) {
	for _, want := range []struct {
		kind Kind
		Place
	}{
		{Commune, Place{"38185", "Grenoble", "38", "84", 156_140}},
		{Commune, Place{"75056", "Paris", "75", "11", 2_103_778}},
		{Commune, Place{"2A004", "Ajaccio", "2A", "94", 76_320}},
		{Commune, Place{"93039", "L'Île-Saint-Denis", "93", "11", 8_696}},
		{Commune, Place{"97411", "Saint-Denis", "974", "04", 155_634}},
		{Commune, Place{"98818", "Nouméa", "988", "988", 85_976}},
		{Part, Place{"59355", "Lomme", "59", "32", 0}},
		{Part, Place{"02285", "Escaufourt", "59", "32", 0}}, // its code is of the département it left
		{Arrondissement, Place{"69381", "Lyon 1er Arrondissement", "69", "84", 0}},
		{Intercommunal, Place{"200046977", "Métropole de Lyon", "69", "84", 0}},
		{Intercommunal, Place{"200030658", "Communauté de communes du Trièves", "38", "84", 0}},
		{Intercommunal, Place{"200067106", "Communauté d'agglomération du Pays Basque", "64", "75", 0}},
		{Intercommunal, Place{"245900428", "Communauté urbaine de Dunkerque", "59", "32", 0}},
		{Intercommunal, Place{"200057867", "Plaine Commune", "93", "11", 0}},
		{Departement, Place{"2A", "Corse-du-Sud", "2A", "94", 0}},
		{Departement, Place{"69", "Rhône", "69", "84", 0}},
		{Region, Place{"84", "Auvergne-Rhône-Alpes", "", "84", 0}},
		{Region, Place{"01", "Guadeloupe", "", "01", 0}},
	} {
		if got, ok := loaded(t).Find(want.kind, want.Code); !ok || got != want.Place {
			t.Errorf("Find(%s, %q) = %+v, %v; want %+v", want.kind, want.Code, got, ok, want.Place)
		}
	}
}

func TestACodeThatIsNotInTheListIsNotFound(t *testing.T) {
	for _, c := range []struct {
		kind Kind
		code string
	}{
		{Commune, "38999"},
		{Commune, "3818"},        // the beginning of Grenoble's
		{Commune, "381851"},      // and more than it
		{Commune, "59355"},       // Lomme is a part of Lille
		{Commune, "69381"},       // an arrondissement
		{Commune, "00000"},       // before the first
		{Commune, "99999"},       // after the last
		{Departement, "69M"},     // the part of 69 that is the Métropole de Lyon has no code here
		{Departement, "20"},      // Corsica's before 1976
		{Region, "82"},           // Rhône-Alpes, until 2015
		{Region, ""},             // no code
		{Region, "93\tProvence"}, // not a code
		{Kind("city"), "38185"},  // not a kind of the list
		{Kind(""), "c38185"},
	} {
		if got, ok := loaded(t).Find(c.kind, c.code); ok {
			t.Errorf("Find(%q, %q) = %+v; want none", c.kind, c.code, got)
		}
	}
}

func TestEveryPlaceOfTheListIsFoundByItsCode(t *testing.T) {
	for _, kind := range []Kind{Commune, Part, Arrondissement, Intercommunal, Departement, Region} {
		last := ""
		for place := range loaded(t).All(kind) {
			if got, ok := loaded(t).Find(kind, place.Code); !ok || got != place {
				t.Fatalf("Find(%s, %q) = %+v, %v; want %+v", kind, place.Code, got, ok, place)
			}
			if place.Code <= last {
				t.Fatalf("%s %q stands after %q", kind, place.Code, last)
			}
			last = place.Code
		}
	}
}

func TestEveryPlaceLiesInADepartementAndARegionOfTheList(t *testing.T) {
	list := loaded(t)
	for _, kind := range []Kind{Commune, Part, Arrondissement, Intercommunal, Departement} {
		for place := range list.All(kind) {
			departement, ok := list.Find(Departement, place.Departement)
			if !ok || departement.Region != place.Region {
				t.Fatalf("%+v lies in no département of its region", place)
			}
			if _, ok := list.Find(Region, place.Region); !ok || place.Name == "" {
				t.Fatalf("%+v lies in no region or has no name", place)
			}
		}
	}
}

// Six communes, none of which is the home of anybody, have no number in the source.
func TestCommunesAloneHaveAPopulation(t *testing.T) {
	list, unknown := loaded(t), 0
	for place := range list.All(Commune) {
		if place.Population == 0 {
			unknown++
		}
	}
	if unknown != 12 {
		t.Errorf("%d communes have no population", unknown)
	}
	for _, kind := range []Kind{Part, Arrondissement, Intercommunal, Departement, Region} {
		for place := range list.All(kind) {
			if place.Population != 0 {
				t.Fatalf("%+v has a population", place)
			}
		}
	}
}

// The numbers are those that the source gives for 2026.
func TestTheListHoldsAllPlacesOfItsYear(t *testing.T) {
	for kind, want := range map[Kind]int{
		Commune:        34969,
		Part:           2105 + 471,
		Arrondissement: 20 + 9 + 16,
		Intercommunal:  1255 + 11,
		Departement:    101 + 8,
		Region:         18 + 8,
	} {
		got := 0
		for range loaded(t).All(kind) {
			got++
		}
		if got != want {
			t.Errorf("%d places of kind %s in %d; want %d", got, kind, Year, want)
		}
	}
}

func TestHomonymsAreToldApartByTheirCodes(t *testing.T) {
	for _, c := range []struct {
		kind  Kind
		name  string
		codes string
	}{
		{Commune, "Saint-Denis", "11339 30247 93066 97411"},
		{Commune, "Montreuil", "28267 85148 93048"},
		{Commune, "Saint-Pierre-d'Entremont", "38446 61445 73274"},
		{Commune, "Forges", "17166 19084 77194"},
		{Commune, "Grenoble", "38185"},
		{Departement, "Guadeloupe", "971"},
		{Region, "Guadeloupe", "01"},
		{Region, "Rhône-Alpes", ""},
		{Commune, "", ""},
	} {
		if got := codes(loaded(t).Named(c.kind, c.name)); got != c.codes {
			t.Errorf("Named(%s, %q) = %q; want %q", c.kind, c.name, got, c.codes)
		}
	}
}

func TestCapitalsAccentsAndHyphensOfANameDoNotCount(t *testing.T) {
	for name, want := range map[string]string{
		"échirolles":                "38151",
		"echirolles":                "38151",
		"E\u0301CHIROLLES":          "38151", // the accent as a character of its own
		"SAINT PIERRE D ENTREMONT":  "38446 61445 73274",
		"saint-pierre-d’entremont":  "38446 61445 73274",
		" L'Ile Saint-Denis ":       "93039",
		"Béligneux":                 "01032",
		"Saint-Pierre-d'Entremonts": "",
	} {
		if got := codes(loaded(t).Named(Commune, name)); got != want {
			t.Errorf("Named(commune, %q) = %q; want %q", name, got, want)
		}
	}
	if got := codes(loaded(t).Named(Intercommunal, "Grenoble Alpes Métropole")); got != "200040715" {
		t.Errorf("Grenoble-Alpes-Métropole is not found without its hyphens: %q", got)
	}
}

func TestALigatureIsItsTwoLetters(t *testing.T) {
	list := loaded(t)
	oeuilly := list.Named(Commune, "Oeuilly")
	if len(oeuilly) == 0 || !slices.Equal(oeuilly, list.Named(Commune, "Œuilly")) {
		t.Errorf("Oeuilly is %+v, Œuilly is %+v", oeuilly, list.Named(Commune, "Œuilly"))
	}
}

func codes(places []Place) string {
	var out []string
	for _, p := range places {
		out = append(out, p.Code)
	}
	return strings.Join(out, " ")
}

func BenchmarkUnpack(b *testing.B) {
	for b.Loop() {
		if _, err := unpack(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	list := loaded(b)
	for b.Loop() {
		if _, ok := list.Find(Commune, "73274"); !ok {
			b.Fatal("not found")
		}
	}
}

func BenchmarkNamed(b *testing.B) {
	list := loaded(b)
	for b.Loop() {
		if len(list.Named(Commune, "Saint-Denis")) != 4 {
			b.Fatal("not found")
		}
	}
}

func TestDepartementsAreListedAsTheyAreCountedWithoutCollectivities(t *testing.T) {
	var codes, overseas []string
	for _, d := range loaded(t).Departements() {
		codes = append(codes, d.Code)
		if d.Overseas() {
			overseas = append(overseas, d.Code)
		}
	}
	if len(codes) != 101 || !slices.Equal(codes[17:22], []string{"18", "19", "2A", "2B", "21"}) {
		t.Errorf("they are %d: %q", len(codes), codes)
	}
	if want := []string{"971", "972", "973", "974", "976"}; !slices.Equal(overseas, want) {
		t.Errorf("overseas are %q, want %q", overseas, want)
	}
}

func TestANameIsFoundHoweverManyWereLookedFor(t *testing.T) {
	list, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"SAINT DENIS", "montreuil", "Ailleurs", "Saint-Pierre-d’Entremont"} {
		first := list.Named(Commune, name)
		for range 2 * fewNames {
			if got := list.Named(Commune, name); !slices.Equal(got, first) {
				t.Errorf("%s is %v, and was %v", name, got, first)
			}
		}
	}
}
