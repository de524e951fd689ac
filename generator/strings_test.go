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
	"regexp"
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
	for _, k := range guide.KnownKinds {
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
	}
}

// message is a string of a language: its forms by name, "other" when it has
// no others.
type message map[string]string

// readStrings reads the strings of each language as they are written.
func readStrings(t *testing.T) map[string]map[string]message {
	t.Helper()
	names, err := fs.Glob(i18n.Files, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]map[string]message{"fr": {}, "en": {}}
	for _, name := range names {
		language := strings.TrimPrefix(strings.TrimSuffix(name, ".yaml"), "diagnostics.")
		text, err := i18n.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var raw map[string]any
		if err := yaml.Unmarshal(text, &raw); err != nil {
			t.Fatal(name, err)
		}
		for id, v := range raw {
			m := message{}
			if forms, ok := v.(map[string]any); ok {
				for form, s := range forms {
					m[form] = fmt.Sprint(s)
				}
			} else {
				m["other"] = fmt.Sprint(v)
			}
			out[language][id] = m
		}
	}
	return out
}

var argument = regexp.MustCompile(`\{\{[^}]*?\.(\w+)[^}]*\}\}`)

// arguments are the names that a message takes, the number not among them,
// since a form may do without.
func (m message) arguments() []string {
	var out []string
	for _, form := range m {
		for _, found := range argument.FindAllStringSubmatch(form, -1) {
			if !slices.Contains(out, found[1]) && found[1] != "Count" {
				out = append(out, found[1])
			}
		}
	}
	slices.Sort(out)
	return out
}

func TestBothLanguagesHaveTheSameStringsWithTheSameArguments(t *testing.T) {
	all := readStrings(t)
	for id := range all["fr"] {
		if _, ok := all["en"][id]; !ok && id != "date.first" { // English has no name for the first of a month
			t.Errorf("%s is missing in English", id)
		}
	}
	for id, m := range all["en"] {
		other, ok := all["fr"][id]
		if !ok {
			t.Errorf("%s is missing in French", id)
		} else if a, b := m.arguments(), other.arguments(); !slices.Equal(a, b) {
			t.Errorf("%s takes %v in English and %v in French", id, a, b)
		}
	}
}

func TestPluralFormsAreComplete(t *testing.T) {
	for language, list := range readStrings(t) {
		for id, m := range list {
			forms := slices.DeleteFunc(slices.Sorted(maps.Keys(m)), func(f string) bool {
				return f == "many" && language == "fr" // of 1 000 000
			})
			if !slices.Equal(forms, []string{"other"}) && !slices.Equal(forms, []string{"one", "other"}) {
				t.Errorf("%s: %s has the forms %v", language, id, forms)
			}
		}
	}
}

// use is what the code does with strings.
type use struct {
	text, format, count map[string]bool // ids that are named in full
	rules, hints        map[string]bool
	words               map[string]bool // every string of the code
	starts, ends        []string        // of ids that are put together
}

// readCode finds the strings in the program and its layouts.
func readCode(t *testing.T) *use {
	t.Helper()
	u := &use{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, nil, nil}
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
