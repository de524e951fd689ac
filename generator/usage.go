package main

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"recueil/generator/diag"
	"recueil/generator/pack"
)

// parser reads command lines; it calls exit when it has printed the help.
func (t *terminal) parser(exit func(int)) (*kong.Kong, error) {
	parser, err := kong.New(&commands{}, kong.Name("recueil"), kong.Vars{"forms": diag.Forms}, kong.Help(t.help),
		kong.Writers(t.out, t.err), kong.Exit(exit), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err == nil {
		t.describe(parser.Model.Node, "")
	}
	return parser, err
}

// describe gives commands, arguments and flags their help, in the user's
// language: "help.COMMAND" and "help.COMMAND.FLAG", with dots between the words
// of a command, or "help.flag.FLAG" for flags of several commands.
func (t *terminal) describe(node *kong.Node, path string) {
	say := func(id string, enum string) (string, bool) {
		if _, ok := t.language.Shape(id); !ok {
			return "", false
		}
		return t.below(".").Format(id, map[string]any{
			"Enum": strings.ReplaceAll(enum, ",", ", "), "Forms": strings.Join(pack.Names(), ", "),
		}), true
	}
	node.Help, _ = say("help"+path, "")
	values := node.Positional
	for _, f := range node.Flags {
		values = append(values, f.Value)
	}
	for _, v := range values {
		help, ok := say("help"+path+"."+v.Name, v.Enum)
		if !ok {
			help, _ = say("help.flag."+v.Name, v.Enum)
		}
		v.Help = help
	}
	for _, child := range node.Children {
		t.describe(child, path+"."+child.Name)
	}
}

// help prints what kong says of a command, its few words of its own in the
// user's language.
func (t *terminal) help(options kong.HelpOptions, ctx *kong.Context) error {
	var page bytes.Buffer
	out := ctx.Stdout
	ctx.Stdout = &page
	err := kong.DefaultHelpPrinter(options, ctx)
	ctx.Stdout = out
	if err != nil {
		return err
	}
	say := t.language.Text
	words := strings.NewReplacer(
		"Usage: ", say("help.words.usage")+" ", "[flags]", say("help.words.some-flags"), "<command>", say("help.words.a-command"),
		"\nArguments:\n", "\n"+say("help.words.arguments")+"\n", "\nFlags:\n", "\n"+say("help.words.flags")+"\n",
		"\nCommands:\n", "\n"+say("help.words.commands")+"\n",
		`Run "recueil <command> --help" for more information on a command.`, say("help.words.more"),
	)
	_, err = io.WriteString(out, words.Replace(page.String()))
	return err
}

// misuses are what kong says of a command line that it cannot take, each with
// the sentence that says it in the user's language, and the names of what the
// expression finds.
var misuses = []struct {
	says     *regexp.Regexp
	sentence string
	names    []string
}{
	{regexp.MustCompile(`^unknown flag (\S+?)(?:, did you mean (?:one of )?(.*)\?)?$`), "usage.unknown-flag", []string{"Flag", "Near"}},
	{regexp.MustCompile(`^unexpected argument (.+?)(?:, did you mean (?:one of )?(.*)\?)?$`), "usage.unexpected", []string{"Word", "Near"}},
	{regexp.MustCompile(`^(\S+): expected \S+ value but got (?:"EOL"|".*" \((?:long|short) flag\))`), "usage.flag-alone", []string{"Flag"}},
	{regexp.MustCompile(`^(\S+): expected a (?:float|valid \S+ bit \S+) but got "(.*?)"`), "usage.flag-number", []string{"Flag", "Value"}},
	{regexp.MustCompile(`^(\S+) must be one of (.*) but got "(.*)"$`), "usage.flag-value", []string{"Flag", "Values", "Value"}},
	{regexp.MustCompile(`^expected one of (?:.*)$`), "usage.no-command", nil},
	{regexp.MustCompile(`^expected "([^<].*)"$`), "usage.no-command", nil},
	{regexp.MustCompile(`^expected "(<.*)"$`), "usage.missing-argument", []string{"Argument"}},
}

// emptied finds the folder that a command line names by nothing: a variable that is
// not set, most often. Without an address a site is as good; a folder is needed.
func emptied(command *kong.Context) error {
	for _, p := range command.Path {
		if p.Flag != nil && p.Flag.PlaceHolder == "DIR" && command.FlagValue(p.Flag) == "" {
			return &told{"usage.flag-alone", map[string]any{"Flag": "--" + p.Flag.Name}}
		}
	}
	return nil
}

// misuse says in the user's language what is wrong with a command line.
func (t *terminal) misuse(err error, app *kong.Node) error {
	node := app
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context.Selected() != nil && len(parse.Context.Selected().Children) > 0 {
		node = parse.Context.Selected()
	}
	if line := t.unquoted(parse); line != "" && strings.HasPrefix(err.Error(), "unexpected argument") {
		return &told{"usage.unquoted", map[string]any{"Line": diag.Visible(line)}}
	}
	if word := unexpected.FindStringSubmatch(err.Error()); word != nil && parse != nil && parse.Context.Selected() != nil && parse.Context.Selected().Leaf() {
		return superfluous(parse.Context.Selected(), word[1])
	}
	for _, m := range misuses {
		found := m.says.FindStringSubmatch(err.Error())
		if found == nil {
			continue
		}
		args := map[string]any{"Commands": commandsOf(node)}
		for i, name := range m.names {
			args[name] = diag.Visible(strings.ReplaceAll(strings.ReplaceAll(found[i+1], `"`, ""), ",", ", "))
		}
		return &told{m.sentence, args}
	}
	return &told{"usage.not-understood", map[string]any{"Message": diag.Visible(err.Error())}}
}

var unexpected = regexp.MustCompile(`^unexpected argument (\S+)`)

// superfluous says that a command takes no such word, and how it is told what the
// word most likely means.
func superfluous(node *kong.Node, word string) error {
	args := map[string]any{"Name": strings.TrimPrefix(node.FullPath(), "recueil "), "Word": diag.Visible(word), "One": len(node.Positional) > 0}
	has := func(name string) bool {
		return slices.ContainsFunc(node.Flags, func(f *kong.Flag) bool { return f.Name == name })
	}
	switch {
	case has("root") && present(word) == nil:
		args["Flag"] = "--root " + quoted(word)
	case has("language") && len(word) == len("fr"):
		args["Flag"] = "--language " + quoted(word)
	}
	return &told{"usage.superfluous", args}
}

// unquoted is a command line of new with the words of its last argument between
// quotation marks, "" where there is no more than one.
func (t *terminal) unquoted(parse *kong.ParseError) string {
	if parse == nil || parse.Context.Selected() == nil {
		return ""
	}
	node, args := parse.Context.Selected(), parse.Context.Args
	if node.Parent == nil || node.Parent.Name != "new" || len(node.Positional) == 0 {
		return ""
	}
	last := slices.Index(args, node.Name) + len(node.Positional)
	end := last
	for end < len(args) && !strings.HasPrefix(args[end], "-") {
		end++
	}
	if end-last < 2 {
		return ""
	}
	words := slices.Concat(args[:last], []string{strings.Join(args[last:end], " ")}, args[end:])
	for i, word := range words {
		words[i] = quoted(word)
	}
	return t.command + " " + strings.Join(words, " ")
}

// commandsOf lists the words that may follow a word of a command.
func commandsOf(node *kong.Node) string {
	var out []string
	for _, c := range node.Children {
		out = append(out, c.Name)
	}
	return strings.Join(out, ", ")
}

// flagOf finds a flag on the command line before that is read as a whole, since
// what is wrong with it is told in that language.
func flagOf(args []string, name string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, name+"="); ok {
			return value
		}
		if arg == name && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}
