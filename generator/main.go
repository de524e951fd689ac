// Recueil turns a folder of practice sheets in several languages into a
// static guide. This file wires the stages: it alone opens the disk, reads
// the environment and exits; what each stage does is told in its package.
//
//	read and assemble (guide) ▶ compose (page) ▶ render ▶ publish
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

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

	Status status `cmd:"" help:"Say what is missing or out of date in each language."`

	Explain explain `cmd:"" help:"Say what a rule of check means, and what to do."`

	New newCommands `cmd:"" help:"Begin something new: a guide, a practice, a territory."`
}

// terminal is what commands print to, and the language in which they speak.
type terminal struct {
	out, err io.Writer
	getenv   func(string) string
	strings  *catalog.Catalog
	language *catalog.Language
	asked    string // the flag --lang, "" where the environment decides
}

// A signal that asks the program to end only ends the context: the command
// itself then cleans up and says so, unless it is too late to turn back. The
// signals stay caught to the very end, as the status must tell the truth.
func main() {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as nohup makes it
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, _ := signal.NotifyContext(context.Background(), signals...)
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, os.Getenv))
}

// run runs one command line and returns its exit status.
func run(ctx context.Context, args []string, out, stderr io.Writer, getenv func(string) string) int {
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "recueil:", err)
		return exitTrouble
	}
	t := &terminal{out: out, err: stderr, getenv: getenv, strings: strings, language: strings.Language("en")}
	var c commands
	helped := false
	parser, err := kong.New(&c, kong.Name("recueil"), kong.Description(description),
		kong.UsageOnError(), kong.Writers(out, stderr), kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return t.trouble(err)
	}
	command, err := parser.Parse(args)
	if helped {
		return exitClean
	}
	language, unspoken := speak(strings, c.Lang, getenv)
	t.language, t.asked = language, c.Lang
	var value *told
	if errors.As(err, &value) {
		return t.explain(value)
	}
	if err != nil {
		return t.trouble(err, t.language.Text("usage.help-hint"))
	}
	if unspoken != nil {
		return t.explain(unspoken)
	}
	command.BindTo(ctx, (*context.Context)(nil))
	status := exitClean
	if err := command.Run(t, &status); err != nil {
		return t.explain(err)
	}
	return status
}

const description = `Recueil turns practice sheets in Markdown, in several languages, into a static guide
that is readable from any host, from a sub-folder, and from a USB stick.

Exit status: 0 clean, 1 errors in the content, 2 wrong usage, trouble with files or an interruption.`
