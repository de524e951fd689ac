package catalog

import (
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	strings_ "recueil/i18n"
)

// Whatever is filled without text/template is filled as it would be with it.
func TestPatternsAreFilledAsTemplatesAre(t *testing.T) {
	c, err := Load(strings_.Files)
	if err != nil {
		t.Fatal(err)
	}
	filled := 0
	for _, tag := range c.Tags() {
		l := c.Language(tag)
		for id, p := range l.formats {
			args := map[string]any{}
			for i, piece := range p {
				if piece.name != "" {
					args[piece.name] = []any{"À <b> & « c »", 1234, 2.5, nil}[i%4]
				}
			}
			want := l.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: args, TemplateParser: strict})
			if got := l.Format(id, args); got != want {
				t.Errorf("%s in %s is %q, want %q", id, tag, got, want)
			}
			if filled++; l.Format(id, nil) != missing(id) {
				t.Errorf("%s in %s is filled without its arguments", id, tag)
			}
		}
	}
	if filled < 60 {
		t.Errorf("only %d strings are filled so", filled)
	}
	if _, ok := compile("{{if .Near}}x{{end}}"); ok {
		t.Error("a condition is taken for an argument")
	}
}
