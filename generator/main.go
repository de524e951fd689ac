// Recueil turns a folder of practice sheets in several languages into a
// static guide. This file wires the stages: it alone opens the disk, reads
// the environment and exits; what each stage does is told in its package.
//
//	read and assemble (guide) ▶ compose (page) ▶ render ▶ publish
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"

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
	Lang string `placeholder:"TAG"`

	Build build `cmd:""`
	Pack  packs `cmd:""`
	Check check `cmd:""`
	Serve serve `cmd:""`
	Stamp stamp `cmd:""`

	Status status `cmd:""`

	Changes compare `cmd:""`
	Verify  verify  `cmd:""`

	Explain explain `cmd:""`
	Names   names   `cmd:""`

	Schema schemas `cmd:""`

	New newCommands `cmd:""`
}

// terminal is what commands print to, and the language in which they speak.
type terminal struct {
	out, err io.Writer
	getenv   func(string) string
	command  string // as it was called
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
	t := &terminal{out: out, err: stderr, getenv: getenv, command: called(os.Args[0])}
	strings, err := catalog.Load(i18n.Files)
	if err != nil {
		return t.speechless(i18n.Files, flagOf(args, "--lang"), err)
	}
	t.strings = strings
	var unspoken error
	t.asked = flagOf(args, "--lang")
	t.language, unspoken = speak(strings, t.asked, getenv)
	helped := false
	parser, err := t.parser(func(int) { helped = true })
	if err != nil {
		return t.trouble(err)
	}
	command, err := parser.Parse(args)
	if helped {
		return exitClean
	}
	var value *told
	switch {
	case unspoken != nil:
		return t.explain(unspoken)
	case errors.As(err, &value):
		return t.explain(value)
	case err != nil:
		return t.explain(t.misuse(err, parser.Model.Node))
	}
	if err := emptied(command); err != nil {
		return t.explain(err)
	}
	command.BindTo(ctx, (*context.Context)(nil))
	status := exitClean
	if err := command.Run(t, &status); err != nil {
		return t.explain(err)
	}
	return status
}
