package record

import (
	"testing"

	"recueil/generator/diag"
)

func TestSame(t *testing.T) {
	type inner struct {
		Name Text `key:"name"`
	}
	type outer struct {
		ID     Text     `key:"id"`
		Title  Local    `key:"title"`
		Figure Decimals `key:"figures"`
		Within []inner  `key:"within"`
		More   *inner   `key:"more"`
		Joined int
	}
	read := func(text string) *outer {
		var report diag.List
		list := List[outer]("x.yaml", []byte(text), []string{"fr", "en"}, &report)
		if len(list) != 1 || report.Failed() {
			t.Fatalf("%q cannot be read", text)
		}
		return &list[0]
	}
	const text = "- id: a\n  title: {fr: Un, en: One}\n  figures: [1.5, 2]\n  within: [{name: x}, {name: y}]\n  more: {name: z}\n"
	a := read(text)
	a.Joined = 3
	if !Same(a, read("\n\n# further below\n"+text)) {
		t.Error("the same record further below is another")
	}
	for _, other := range []string{
		"- id: a\n", "- id: a\n  title: {fr: Un, en: Two}\n  figures: [1.5, 2]\n  within: [{name: x}, {name: y}]\n  more: {name: z}\n",
		"- id: a\n  title: {fr: Un, en: One}\n  figures: [1.5, 3]\n  within: [{name: x}, {name: y}]\n  more: {name: z}\n",
		"- id: a\n  title: {fr: Un, en: One}\n  figures: [1.5, 2]\n  within: [{name: x}]\n  more: {name: z}\n",
	} {
		if Same(a, read(other)) {
			t.Errorf("%q is the same", other)
		}
	}
}
