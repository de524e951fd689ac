package elements

import (
	"strings"
	"testing"
)

const style = `:root{--hue:#111} .hue-blue{--hue:#222}
@media screen and (prefers-color-scheme:dark){:root{--hue:#eee} .hue-blue{--hue:#ddd}}
/* .said in a comment only */
.box{color:red} .box h3{margin:0} .lone{margin:.5rem}`

// Each class is shown in both schemes by an element of the site, within what it
// stands in; the colours of a scheme hold whatever the reader's is.
func TestEachClassIsShownInBothSchemes(t *testing.T) {
	pages := map[string][]byte{
		"a.html": []byte(`<body class="hue-blue"><main id="main"><p>Beside</p><aside class="box" id="x"><a href="y.html">Short</a></aside></main>`),
		"b.html": []byte(`<main><aside class="box"><a href="y.html">A longer box</a></aside></main>`),
	}
	text, missing, err := Page(pages, style)
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	if strings.Join(missing, " ") != "lone" {
		t.Errorf("it misses %q, want lone", missing)
	}
	const example = `<main><aside class="box"><a href="#">A longer box</a></aside></main>`
	for _, scheme := range []string{"light", "dark"} {
		if !strings.Contains(page, `<div class="scheme `+scheme+`"><div>`+example+`</div></div>`) {
			t.Errorf("the longest box is not shown in the %s scheme:\n%s", scheme, page)
		}
		if !strings.Contains(page, `<div class="scheme `+scheme+` hue-blue">`) {
			t.Errorf("the blue palette is not shown in the %s scheme", scheme)
		}
	}
	for _, rule := range []string{".light,.dark{--hue:#111}", ".light .hue-blue,.light.hue-blue,.dark .hue-blue,.dark.hue-blue{--hue:#222}", "}.dark{--hue:#eee}", ".dark .hue-blue,.dark.hue-blue{--hue:#ddd}"} {
		if !strings.Contains(page, rule) {
			t.Errorf("the rule %s is missing", rule)
		}
	}
	if strings.Contains(page, "Beside") || strings.Contains(page, "<h2>.said") {
		t.Error("more is shown than the elements of classes")
	}
}
