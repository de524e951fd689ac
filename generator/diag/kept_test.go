package diag

import (
	"reflect"
	"testing"

	"recueil/generator/snapshot"
)

func TestAListIsKeptAsItWas(t *testing.T) {
	t.Parallel()
	at := Position{File: "content/practices/a/fr.md", Line: 3, Column: 12}
	var was List
	was.Warning(at, "long-title", "long-title", Args{"Length": 130, "Most": 100, "Text": "Été"})
	was.Error(Position{File: "content/practices/a/en.md"}, "no-original", "", nil)
	for name, list := range map[string]*List{"empty": {}, "both": &was} {
		if !list.Keepable() {
			t.Errorf("%s: cannot be kept", name)
		}
		var w snapshot.Writer
		w.Save(list)
		var got List
		r := snapshot.NewReader(string(w.Bytes()), snapshot.Context{})
		if r.Load(&got); !r.Whole() || !reflect.DeepEqual(got.all, list.all) {
			t.Errorf("%s: got %v, want %v", name, got.all, list.all)
		}
	}
}

func TestAListOfOtherValuesIsNotKept(t *testing.T) {
	t.Parallel()
	var list List
	list.Warning(Position{}, "rule", "", Args{"Words": []string{"a"}})
	if list.Keepable() {
		t.Error("a list of texts would be lost")
	}
}
