package main

import (
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"recueil/generator/catalog"
	"recueil/i18n"
)

func TestEveryCommandArgumentAndFlagHasHelpInEachLanguage(t *testing.T) {
	known, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range known.Spoken() {
		term := &terminal{strings: known, language: known.Language(tag)}
		parser, err := term.parser(func(int) {})
		if err != nil {
			t.Fatal(err)
		}
		used := map[string]bool{}
		helped(t, parser.Model.Node, "help", used, term)
		for _, id := range term.language.IDs("help") {
			if !used[id] && !strings.HasPrefix(id, "help.words.") {
				t.Errorf("%s: nothing has the help %s", tag, id)
			}
		}
	}
}

// helped looks at a command and those below it, and notes which strings they use.
func helped(t *testing.T, node *kong.Node, path string, used map[string]bool, term *terminal) {
	t.Helper()
	check := func(what, help string, ids ...string) {
		if help == "" || strings.ContainsAny(help, "⟦{") {
			t.Errorf("%s: %s says %q", term.language.Tag, what, help)
		}
		for _, id := range ids {
			if _, ok := term.language.Shape(id); ok {
				used[id] = true
				return
			}
		}
	}
	check(path, node.Help, path)
	for _, f := range node.Flags {
		check(path+" --"+f.Name, f.Help, path+"."+f.Name, "help.flag."+f.Name)
	}
	for _, p := range node.Positional {
		check(path+" "+p.Name, p.Help, path+"."+p.Name)
	}
	for _, child := range node.Children {
		helped(t, child, path+"."+child.Name, used, term)
	}
}

func TestTheProgramIsNamedAsItWasCalled(t *testing.T) {
	t.Setenv("PATH", "/usr/local/bin:/usr/bin")
	for name, want := range map[string]string{
		"recueil":                                "recueil",
		"/usr/bin/recueil":                       "recueil",
		"./recueil":                              "./recueil",
		"/opt/our tools/recueil":                 `"/opt/our tools/recueil"`,
		"/tmp/go-build123/b001/exe/generator":    "go run ./generator",
		"/home/me/.cache/go-build/ab/cd-d/gener": "go run ./generator",
	} {
		if got := called(name); got != want {
			t.Errorf("called as %s, the program is %s, want %s", name, got, want)
		}
	}
}

func TestACommandCanBePasted(t *testing.T) {
	for word, want := range map[string]string{
		"Lyon": "Lyon", "--code": "--code", `L'Île "d'Yeu"`: `"L'Île \"d'Yeu\""`, "$HOME": `"\$HOME"`, "": "",
	} {
		if got := quoted(word); got != want {
			t.Errorf("%s is written %s, want %s", word, got, want)
		}
	}
}
