package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"recueil/generator/document"
	"recueil/generator/guide"
	"recueil/generator/ledger"
	"recueil/i18n"
)

// families are the strings whose ids end in a value that sheets hold: each
// value has one, and no other is there.
var families = map[string][]string{
	"heading.":         document.Kinds,
	"item.":            ledger.Kinds,
	"kind.":            choices(guide.BoxFront{}, "Kind"),
	"level.":           guide.Levels,
	"role.":            guide.Roles,
	"as.":              guide.Roles,
	"member.":          choices(guide.MemberEntry{}, "Role"),
	"status.":          choices(guide.PracticeFront{}, "Status"),
	"territory-kind.":  territoryKinds(),
	"territory-kinds.": territoryKinds(),
	"hint.unknown-":    append(slices.Clone(guide.Schemes), "item", "code", "public", "origin", "lang"),
}

// choices are the values that a key allows, as the tag of its field says.
func choices(of any, field string) []string {
	f, _ := reflect.TypeOf(of).FieldByName(field)
	return strings.Split(f.Tag.Get("one"), ",")
}

// territoryKinds are those of a guide that has no table of its own.
func territoryKinds() []string {
	var out []string
	for _, k := range guide.KnownKinds() {
		out = append(out, k.ID.Value)
	}
	return out
}

func TestTheNamedValuesAreThoseThatKeysAllow(t *testing.T) {
	for want, got := range map[string][]string{
		strings.Join(guide.Roles, ","):   choices(guide.Participating{}, "Role"),
		strings.Join(guide.Levels, ","):  choices(guide.Guideline{}, "Level"),
		strings.Join(guide.Colours, ","): choices(guide.ThemeFront{}, "Colour"),
	} {
		if strings.Join(got, ",") != want {
			t.Errorf("a key allows %v, and the program knows %s", got, want)
		}
	}
}

func TestEveryValueOfAKeyHasItsString(t *testing.T) {
	for name, list := range readStrings(t) {
		for family, values := range families {
			checkFamily(t, name, list, family, values)
		}
	}
}

func checkFamily(t *testing.T, name string, list map[string]message, family string, values []string) {
	t.Helper()
	var want, got []string
	for _, v := range values {
		want = append(want, family+v)
	}
	for id := range list {
		if strings.HasPrefix(id, family) {
			got = append(got, id)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%s: of %s there are\n%v, want\n%v", name, family, got, want)
	}
}

// message is a string of a language: its forms by name, "other" when it has
// no others.
type message map[string]string

// readFiles reads the strings as they are written: those for readers, by
// language, and those for editors, of the languages that have some.
func readFiles(t *testing.T) (readers, editors map[string]map[string]message) {
	t.Helper()
	names, err := fs.Glob(i18n.Files, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	readers, editors = map[string]map[string]message{}, map[string]map[string]message{}
	for _, name := range names {
		text, err := i18n.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var raw map[string]any
		if err := yaml.Unmarshal(text, &raw); err != nil {
			t.Fatal(name, err)
		}
		list := map[string]message{}
		for id, v := range raw {
			list[id] = newMessage(v)
		}
		tag, ofEditors := strings.CutPrefix(strings.TrimSuffix(name, ".yaml"), "diagnostics.")
		if ofEditors {
			editors[tag] = list
		} else {
			readers[tag] = list
		}
	}
	return readers, editors
}

func newMessage(v any) message {
	forms, ok := v.(map[string]any)
	if !ok {
		return message{"other": fmt.Sprint(v)}
	}
	m := message{}
	for form, s := range forms {
		m[form] = fmt.Sprint(s)
	}
	return m
}

// readStrings reads all strings that the program has at hand when a guide is
// in a language: to editors it speaks English if it does not speak theirs.
func readStrings(t *testing.T) map[string]map[string]message {
	t.Helper()
	readers, editors := readFiles(t)
	for tag, list := range readers {
		spoken := editors[tag]
		if spoken == nil {
			spoken = editors["en"]
		}
		maps.Copy(list, spoken)
	}
	return readers
}

// use is what the code does with strings.
type use struct {
	text, format, count map[string]bool // ids that are named in full
	rules, hints        map[string]bool
	words               map[string]bool // every string of the code
	pairs               [][2]string     // a rule and its hint, as they are reported; "" for one put together
	starts, ends        []string        // of ids that are put together
}

// readCode finds the strings in the program and its layouts.
func readCode(t *testing.T) *use {
	t.Helper()
	u := &use{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, nil, nil, nil}
	for _, root := range []string{".", "../layouts"} {
		err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err == nil {
				ast.Inspect(file, u.note)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return u
}

func literal(e ast.Expr) string {
	if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
		s, _ := strconv.Unquote(l.Value)
		return s
	}
	return ""
}

func (u *use) note(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BasicLit:
		u.words[literal(n)] = true
	case *ast.BinaryExpr:
		if s := literal(n.X); s != "" {
			u.starts = append(u.starts, s)
		}
		if s := literal(n.Y); s != "" {
			u.ends = append(u.ends, s)
		}
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		u.call(name, n.Args)
	}
	return true
}

func (u *use) call(name string, args []ast.Expr) {
	into := map[string]map[string]bool{"Text": u.text, "T": u.text, "Format": u.format, "Count": u.count}
	switch {
	case into[name] != nil && len(args) > 0:
		into[name][literal(args[0])] = true
	case (name == "Error" || name == "Warning") && len(args) == 4:
		u.rules[literal(args[1])] = true
		u.hints[literal(args[2])] = true
		u.pairs = append(u.pairs, [2]string{literal(args[1]), literal(args[2])})
	}
}

// put tells whether the code may put an id together.
func (u *use) put(id string) bool {
	is := func(cut func(string, string) bool) func(string) bool {
		return func(part string) bool { return len(part) > 2 && strings.ContainsAny(part, ".-") && cut(id, part) }
	}
	return slices.ContainsFunc(u.starts, is(strings.HasPrefix)) || slices.ContainsFunc(u.ends, is(strings.HasSuffix))
}

func TestEveryStringThatTheCodeNamesIsThere(t *testing.T) {
	u := readCode(t)
	for name, list := range readStrings(t) {
		there := func(ids map[string]bool, group string) {
			for id := range ids {
				if _, ok := list[group+id]; id != "" && strings.Contains(group+id, ".") && !ok {
					t.Errorf("%s: %s is missing", name, group+id)
				}
			}
		}
		there(u.text, "")
		there(u.format, "")
		there(u.count, "")
		there(u.rules, "rule.")
		there(u.hints, "hint.")
		for id := range u.count {
			if m, ok := list[id]; ok && m["one"] == "" {
				t.Errorf("%s: %s is counted and has no form for one", name, id)
			}
		}
		for id := range u.text {
			if m, ok := list[id]; ok && (len(m) > 1 || len(m.arguments()) > 0) {
				t.Errorf("%s: %s is shown as it is, and takes arguments", name, id)
			}
		}
	}
}

func TestEveryStringIsUsed(t *testing.T) {
	u := readCode(t)
	for name, list := range readStrings(t) {
		for _, id := range slices.Sorted(maps.Keys(list)) {
			_, bare, _ := strings.Cut(id, ".")
			switch {
			case strings.HasPrefix(id, "help"): // that of commands; usage_test.go looks after it
			case strings.HasPrefix(id, "rule.") || strings.HasPrefix(id, "hint."):
				if !u.words[bare] && !u.put(bare) {
					t.Errorf("%s: nothing uses %s", name, id)
				}
			case !u.words[id] && !u.words[strings.TrimSuffix(id, "-hint")] && !u.put(id):
				t.Errorf("%s: nothing uses %s", name, id)
			}
		}
	}
}
