package audit

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
	"recueil/generator/record"
)

// The strings of an interface are files of the program, not of a guide: they
// are looked at where both lie in one folder, as in the project itself.

// phrases are the strings of one file.
type phrases struct {
	file  string
	whole bool      // all of it is YAML
	list  []*phrase // in the order of the file
	byID  map[string]*phrase
}

// phrase is a string: where it stands, and the arguments of all its forms.
type phrase struct {
	id        string
	key, at   diag.Position
	text      string // its form other
	arguments []string
	broken    bool // they are not known
}

// optional are the strings that a language may do without: not every one has a
// name for the first day of a month.
var optional = []string{"date.first"}

// Strings checks the interface strings: the files *.yaml of the folder i18n, in
// the form of package catalog. Those for readers are compared with each other,
// and so are those for editors. It returns the names of the files of which some
// string cannot be read.
func Strings(files fs.FS, report *diag.List) (broken []string) {
	names, err := fs.Glob(files, "*.yaml")
	if err != nil {
		return nil
	}
	groups, whole := map[string][]*phrases{}, true // by what stands before the language in a file's name
	for _, name := range names {
		own := &diag.List{}
		p := readPhrases(files, name, own)
		if report.Append(own); own.Failed() {
			broken = append(broken, name)
		}
		whole = whole && p.whole
		group, _, named := strings.Cut(strings.TrimSuffix(name, ".yaml"), ".")
		if !named {
			group = ""
		}
		groups[group] = append(groups[group], p)
	}
	if whole { // else what a file lacks may stand there
		for _, group := range groups {
			comparePhrases(group, report)
		}
	}
	return broken
}

func readPhrases(files fs.FS, name string, report *diag.List) *phrases {
	p := &phrases{file: path.Join("i18n", name), byID: map[string]*phrase{}}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return p // a folder, whatever its name
	}
	r := &record.Reader{File: p.file, Report: report}
	root := r.Parse(text)
	if p.whole = !report.Failed(); root == nil {
		return p
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		s := &phrase{id: key.Value, key: r.At(key), at: r.At(value)}
		if p.byID[s.id] != nil {
			report.Error(s.key, "duplicate-key", "duplicate-key", diag.Args{"Key": s.id})
			continue
		}
		p.list, p.byID[s.id] = append(p.list, s), s
		s.read(r, value)
	}
	return p
}

// read takes the forms of a string: one text, or a mapping of plural forms.
func (s *phrase) read(r *record.Reader, value *yaml.Node) {
	forms := []*yaml.Node{value}
	if value.Kind == yaml.MappingNode {
		forms = nil
		for i := 0; i+1 < len(value.Content); i += 2 {
			forms = append(forms, value.Content[i+1])
			if value.Content[i].Value == "other" {
				s.text = value.Content[i+1].Value
			}
		}
	} else {
		s.text = value.Value
	}
	if s.text == "" {
		r.Report.Error(s.at, "string-empty", "string-empty", diag.Args{"ID": s.id})
		s.broken = true
		return
	}
	for _, form := range forms {
		names, ok := argumentsOf(form.Value)
		if !ok {
			r.Report.Error(r.At(form), "string-broken", "string-broken", diag.Args{"ID": s.id, "Example": "{{.Count}}"})
			s.broken = true
		}
		s.arguments = append(s.arguments, names...)
	}
	slices.Sort(s.arguments)
	s.arguments = slices.Compact(s.arguments)
}

// argumentsOf are the names between {{ and }} in a text, the number not among
// them, since a form may do without it. They are not ok where the text is no
// template, or does more than name arguments and choose by them: a template that
// repeats, or calls another or itself, may never end.
func argumentsOf(text string) (names []string, ok bool) {
	if !strings.Contains(text, "{{") {
		return nil, !strings.Contains(text, "}}")
	}
	t, err := template.New("").Parse(text)
	if err != nil || len(t.Templates()) > 1 || !choosing(t.Root) {
		return nil, false
	}
	return fieldsOf(t.Root, nil), true
}

// choosing tells whether a part of a template holds words, arguments, and choices
// by an argument alone.
func choosing(list *parse.ListNode) bool {
	if list == nil {
		return true
	}
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.TextNode:
		case *parse.ActionNode:
			if !naming(n.Pipe) {
				return false
			}
		case *parse.IfNode:
			if !naming(n.Pipe) || !choosing(n.List) || !choosing(n.ElseList) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// naming tells whether a pipeline is an argument, or compares one with words.
func naming(pipe *parse.PipeNode) bool {
	if len(pipe.Cmds) != 1 || len(pipe.Decl) > 0 {
		return false
	}
	for i, arg := range pipe.Cmds[0].Args {
		switch arg := arg.(type) {
		case *parse.FieldNode:
			if len(arg.Ident) > 1 || i == 0 && len(pipe.Cmds[0].Args) > 1 {
				return false
			}
		case *parse.IdentifierNode:
			if i > 0 || arg.Ident != "eq" {
				return false
			}
		case *parse.StringNode:
			if i == 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// fieldsOf adds the names in a part of a template, and in what stands there under
// a condition.
func fieldsOf(list *parse.ListNode, names []string) []string {
	if list == nil {
		return names
	}
	piped := func(pipe *parse.PipeNode) {
		for _, command := range pipe.Cmds {
			for _, arg := range command.Args {
				if field, is := arg.(*parse.FieldNode); is && field.Ident[0] != "Count" {
					names = append(names, field.Ident[0])
				}
			}
		}
	}
	for _, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.ActionNode:
			piped(n.Pipe)
		case *parse.IfNode:
			piped(n.Pipe)
			names = fieldsOf(n.ElseList, fieldsOf(n.List, names))
		}
	}
	return names
}

// comparePhrases reports what one language lacks and another has, and what
// takes other arguments than elsewhere.
func comparePhrases(group []*phrases, report *diag.List) {
	for _, p := range group {
		before := diag.Position{File: p.file, Line: 1, Column: 1}
		for _, other := range group {
			for _, s := range other.list {
				if own := p.byID[s.id]; own != nil {
					before = own.key
				} else if p.lacks(s, other, group) {
					report.Error(before, "string-missing", "string-missing", diag.Args{"ID": s.id, "File": other.file, "Text": strconv.Quote(s.text)})
				}
			}
		}
		for _, s := range p.list {
			p.compare(s, group, report)
		}
	}
}

// lacks tells whether a string of another file is to be reported as missing in
// p: once, for the first file that has it, and not where either misspells it.
func (p *phrases) lacks(s *phrase, has *phrases, group []*phrases) bool {
	first := slices.IndexFunc(group, func(o *phrases) bool { return o.byID[s.id] != nil })
	return group[first] == has && !slices.Contains(optional, s.id) && p.slip(s.id, has) == "" && has.slip(s.id, p) == ""
}

// slip is the string of p that was to be the one of another file: it is nearly
// the same, and that file lacks it.
func (p *phrases) slip(id string, other *phrases) string {
	if p.byID[id] != nil {
		return ""
	}
	var candidates []string
	for _, s := range p.list {
		if other.byID[s.id] == nil {
			candidates = append(candidates, s.id)
		}
	}
	return record.Suggest(id, candidates)
}

// compare reports a string whose name or arguments are others than in most
// files; of two files, the first is taken to be right.
func (p *phrases) compare(s *phrase, group []*phrases, report *diag.List) {
	alike, others := 0, 0
	var first *phrases // with other arguments
	for _, o := range group {
		t := o.byID[s.id]
		switch {
		case t == nil || t.broken:
		case slices.Equal(t.arguments, s.arguments):
			alike++
		case first == nil:
			first, others = o, 1
		default:
			others++
		}
	}
	switch {
	case s.broken:
	case alike+others == 1 && (group[0] != p || len(group) > 2):
		for _, o := range group {
			if near := o.slip(s.id, p); near != "" {
				report.Error(s.key, "string-misspelt", "string-misspelt", diag.Args{"ID": s.id, "Near": near, "File": o.file})
				return
			}
		}
	case others > alike || others == alike && group[0] != p && first == group[0]:
		report.Error(s.at, "string-arguments", "string-arguments", diag.Args{
			"ID": s.id, "Has": braced(s.arguments), "File": first.file, "Wanted": braced(first.byID[s.id].arguments),
		})
	}
}

func braced(names []string) string {
	if len(names) == 0 {
		return "–"
	}
	return "{{." + strings.Join(names, "}} {{.") + "}}"
}
