package document

import (
	"testing"

	"recueil/generator/catalog"
	"recueil/i18n"
)

func TestATextBeginsWithSoManySentences(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"<p>Un. Deux. Trois. Quatre.</p>\n<p>Cinq.</p>":     "Un. Deux. Trois.",
		"<p>Un <a href=\"x.html\">lien &amp; plus</a>.</p>": "Un lien & plus.",
		"<h2>Un</h2><ul><li>Deux trois quatre.<li>Un.</ul>": "Deux trois quatre.",
		"<ul><li>Un.</li><li>Deux.</li></ul><p>Trois.</p>":  "Un.",
		"<p>Un mot":                            "Un mot",
		"<table><tr><td>Un.</td></tr></table>": "",
		"":                                     "",
	} {
		if got := Beginning(messages.Language("fr"), text, 12); got != want {
			t.Errorf("%s begins with %q, want %q", text, got, want)
		}
	}
}

func TestATextIsPartedFromItsFirstSentence(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, sentence, rest string }{
		{"<p>Un. Deux. Trois.</p>\n<p>Quatre.</p>", "Un.", "<p>Deux. Trois.</p>\n<p>Quatre.</p>"},
		{"<p>Un seul.</p>\n<p>Deux.</p>", "Un seul.", "\n<p>Deux.</p>"},
		{"<p>Un <a href=\"x.html\">lien</a>.\nDeux.</p>", "Un <a href=\"x.html\">lien</a>.", "<p>Deux.</p>"},
		{"<p><em>Un. Deux.</em> Trois.</p>", "<em>Un. Deux.</em>", "<p>Trois.</p>"},
		{"<p><em>Un. Deux</em> encore. Trois.</p>", "<em>Un. Deux</em> encore.", "<p>Trois.</p>"},
		{"<p>La 1<sup>re</sup> page. <a href=\"y.html\">Deux</a>.</p>", "La 1<sup>re</sup> page.", "<p><a href=\"y.html\">Deux</a>.</p>"},
		{"<p>Un &amp; deux. Trois.</p>", "Un &amp; deux.", "<p>Trois.</p>"},
		{"<ul><li>Un.</ul><p>Deux. Trois.</p>", "", "<ul><li>Un.</ul><p>Deux. Trois.</p>"},
		{"", "", ""},
	} {
		sentence, rest := Opening(messages.Language("fr"), c.text)
		if sentence != c.sentence || rest != c.rest {
			t.Errorf("%s begins with %q, then %q", c.text, sentence, rest)
		}
	}
}
