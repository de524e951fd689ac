package sitetest

import (
	"fmt"
	"strings"
	"testing"

	"recueil/generator/guide"
)

// near is what the page of the map says is near.
type near struct {
	Status string
	Names  []string
	Notes  []string
	Links  []string
}

// near types a place into the field of an open page, and waits for what is near.
func (b *tab) near(place string) (near, error) {
	return evaluate[near](b, nearing(place))
}

// nearing is a script that does so, and whose value is what is near.
func nearing(place string) string {
	return fmt.Sprintf(`(async () => {
		const page = document.querySelector(".finder"), status = page.querySelector("[role=status]");
		page.querySelector("input").value = %q;
		status.textContent = "";
		page.querySelector("form").requestSubmit();
		for (let i = 0; i < 500 && !status.textContent; i++) await new Promise((r) => setTimeout(r, 10));
		return {
			Status: status.textContent, Names: [...page.querySelectorAll("li a")].map((a) => a.textContent),
			Notes: [...page.querySelectorAll("li .why")].map((a) => a.textContent), Links: [...page.querySelectorAll("li a")].map((a) => a.href),
		};
	})()`, place)
}

// placeWithPractices is a place of which it is known where it lies.
func placeWithPractices() (out *guide.Territory) {
	for _, t := range model.Territories {
		if t.Level() == guide.LevelPlace && len(t.Coordinates.Values) == 2 && len(t.Practices) > 0 && t.Described() {
			out = t
		}
	}
	return out
}

func TestTheMapTellsWhatIsNear(t *testing.T) {
	t.Parallel()
	l := model.Languages[0]
	p := chart(l)
	if p == nil {
		t.Skip("this guide has no map")
	}
	name, _ := placeWithPractices().NameIn(l)
	tab := newTab(t, chromium(t), view{1280, "light"})
	if err := tab.open(p); err != nil {
		t.Fatal(err)
	}
	got, err := tab.near(strings.ToUpper(name))
	if err != nil || len(got.Names) == 0 || got.Names[0] != l.Typeset(name) || strings.Contains(got.Notes[0], "km") || len(got.Names) > 1 && !strings.HasSuffix(got.Notes[len(got.Notes)-1], "km") {
		t.Errorf("near to %s is %+v %v", name, got, err)
	}
	for _, link := range got.Links {
		path := strings.TrimPrefix(link, "file://"+plain.dir+"/")
		if plain.page(path) == nil {
			t.Errorf("it leads to %s, which is not there", link)
		}
	}
	if got, err := tab.near("Nowhere at all"); err != nil || len(got.Names) > 0 || !strings.Contains(got.Status, "Nowhere at all") {
		t.Errorf("near to nowhere is %+v %v", got, err)
	}
	if model.Areas != nil && model.PopulationYear > 0 {
		for query, want := range map[string]string{"38": "Isère", "38000": "Isère", "2a": "Corse-du-Sud", "20200": "Haute-Corse", "97410": "Réunion", "86 000": "Vienne", "Poitiers": "", "isère": "Isère"} {
			got, err := tab.near(query)
			if err != nil || want != "" && (len(got.Names) == 0 || !strings.Contains(got.Status, want)) {
				t.Errorf("near to %s is %+v %v", query, got, err)
			}
		}
	}
	tab.checkNoted(faultsOf(t), p)
}
