// Recueil turns a folder of practice sheets in several languages into a
// static guide. This file wires the stages: it alone opens the disk, reads
// the environment and exits; what each stage does is told in its package.
//
//	read and assemble (guide) ▶ compose (page) ▶ render ▶ publish
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/alecthomas/kong"

	"recueil/generator/catalog"
	"recueil/i18n"
)

// Exit statuses.
const (
	exitClean   = 0
	exitErrors  = 1 // diagnostics of severity error
	exitTrouble = 2 // usage, input or output
)

type commands struct {
	Lang string `help:"Language of messages: fr or en. Without it, the environment's (LC_ALL, LC_MESSAGES, LANG), else English." placeholder:"TAG"`

	Build build `cmd:"" help:"Write the site of a guide to a folder."`
	Check check `cmd:"" help:"Say what is wrong with a guide, and write nothing."`
	Stamp stamp `cmd:"" help:"Note in translations which version of the original they follow."`

	New newCommands `cmd:"" help:"Begin something new: a guide."`
}

// terminal is what commands print to, and the language in which they speak.
type terminal struct {
	out, err io.Writer
	strings  *catalog.Catalog
	language *catalog.Language
	since    time.Time // when the stage began that is measured; zero if none is
}

// stage prints how long a stage took that has ended, if that is wanted.
func (t *terminal) stage(name string) {
	if t.since.IsZero() {
		return
	}
	_, _ = fmt.Fprintf(t.err, "%s %.3f s\n", name, time.Since(t.since).Seconds())
	t.since = time.Now()
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, os.Getenv)) }

// run runs one command line and returns its exit status.
func run(args []string, out, stderr io.Writer, getenv func(string) string) int {
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "recueil:", err)
		return exitTrouble
	}
	t := &terminal{out: out, err: stderr, strings: strings, language: strings.Language("en")}
	var c commands
	helped := false
	parser, err := kong.New(&c, kong.Name("recueil"), kong.Description(description),
		kong.UsageOnError(), kong.Writers(out, stderr), kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return t.trouble(err)
	}
	context, err := parser.Parse(args)
	if helped {
		return exitClean
	}
	language, unspoken := speak(strings, c.Lang, getenv)
	t.language = language
	if err != nil {
		return t.trouble(err, t.language.Text("usage.help-hint"))
	}
	if unspoken != nil {
		return t.explain(unspoken)
	}
	status := exitClean
	if err := context.Run(t, &status); err != nil {
		return t.explain(err)
	}
	return status
}

const description = `Recueil turns practice sheets in Markdown, in several languages, into a static guide
that is readable from any host, from a sub-folder, and from a USB stick.

Exit status: 0 clean, 1 errors in the content, 2 wrong usage or trouble with files.`

// trouble prints an error that is not about the content, and a hint.
func (t *terminal) trouble(err error, hints ...string) int {
	_, _ = fmt.Fprintln(t.err, "recueil:", err)
	for _, hint := range hints {
		_, _ = fmt.Fprintln(t.err, "    "+t.language.Text("check.hint")+hint)
	}
	return exitTrouble
}

// told is an error with a sentence of the catalog, and a hint with the id
// "SENTENCE-hint".
type told struct {
	id   string
	args map[string]any
}

func (e *told) Error() string { return e.id }

func (t *terminal) explain(err error) int {
	var e *told
	if !errors.As(err, &e) {
		return t.trouble(err)
	}
	return t.trouble(errors.New(t.language.Format(e.id, e.args)), t.language.Format(e.id+"-hint", e.args))
}
