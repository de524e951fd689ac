package document

import "testing"

func TestAWordIsNearANameThatItIsASlipAwayFrom(t *testing.T) {
	names := NewNames([]string{"Grenoble", "Seine-Saint-Denis", "Orléans", "ANVITA", "Lille", "Saint-Étienne", "Pays de Retz"}, []string{"Grenobles"})
	for word, want := range map[string]string{
		"Grenobel": "Grenoble", "Grennoble": "Grenoble", "Grnoble": "Grenoble", "Grenoble": "", "Grenobles": "", "Grenobla": "",
		"Seine-Saint-Dénis": "Seine-Saint-Denis", "Siene-Saint-Denis": "Seine-Saint-Denis", "Seine-Saint-Deni": "",
		"AVNITA": "ANVITA", "ANVITAS": "", "Anvita": "", "Orleans": "", "Orlèans": "Orléans", "Saint-Etienne": "",
		"Lile": "", "grenobel": "", "GRENOBEL": "", "Bernoble": "",
	} {
		if got := names.near(word); got != want {
			t.Errorf("%s is near %q, want %q", word, got, want)
		}
	}
}
