package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/i18n"
)

// messagesPage lists all that check may say in a language, in the words of
// explain.
func messagesPage(l *catalog.Language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", l.Text("messages.title"), l.Text("messages.intro"))
	shape := func(id string) string {
		text, _ := l.Shape(id)
		return strings.NewReplacer("<", "&lt;", "*", `\*`, "[", `\[`, "]", `\]`).Replace(text)
	}
	for _, rule := range rules(l) {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", rule, shape("rule."+rule))
		for _, id := range hintsOf(l, rule) {
			fmt.Fprintf(&b, "- %s\n", shape(id))
		}
		if _, ok := l.Shape("explain." + rule); ok {
			fmt.Fprintf(&b, "\n%s\n", shape("explain."+rule))
		}
	}
	return b.String()
}

func TestThePagesOfMessagesSayWhatExplainSays(t *testing.T) {
	known, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range known.Spoken() {
		name := filepath.Join("../docs", "messages."+tag+".md")
		want := messagesPage(known.Language(tag))
		if *update {
			if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s is not what explain says (go test ./generator -run Messages -update): %v", name, err)
		}
	}
}
