package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"recueil/generator/diag"
	"recueil/generator/publish"
)

// told is an error with a sentence of the catalog, and a hint with the id
// "SENTENCE-hint".
type told struct {
	id   string
	args map[string]any
}

func (e *told) Error() string { return e.id }

// trouble prints an error that is not about the content, and a hint.
func (t *terminal) trouble(err error, hints ...string) int {
	_, _ = fmt.Fprintln(t.err, "recueil:", err)
	for _, hint := range hints {
		_, _ = fmt.Fprintln(t.err, "    "+t.language.Text("check.hint")+hint)
	}
	return exitTrouble
}

// explain prints an error in the user's language, if it has a sentence.
func (t *terminal) explain(err error) int {
	if errors.Is(err, context.Canceled) { // only a signal cancels
		err = &told{"usage.interrupted", nil}
	}
	var e *told
	if !errors.As(err, &e) {
		return t.trouble(errors.New(diag.Visible(err.Error())))
	}
	say, args := t.below(".").Format, make(map[string]any, len(e.args))
	for name, value := range e.args {
		if text, ok := value.(string); ok && !strings.HasPrefix(text, "\n") { // a list of ours, a line each
			value = diag.Visible(text)
		}
		args[name] = value
	}
	return t.trouble(errors.New(say(e.id, args)), say(e.id+"-hint", args))
}

var places = map[publish.Reason]string{
	publish.NoFolder: "usage.no-folder", publish.Dangling: "usage.dangling", publish.Pinned: "usage.pinned",
}

// explain gives an error of publishing its sentence. An error that it does not
// know is one of reading or writing files.
func (b *build) explain(err error) error {
	var (
		known    *told
		foreign  *publish.ForeignError
		place    *publish.PlaceError
		stranded *publish.StrandedError
	)
	say := func(id, path string) error {
		at, message := cause(err)
		return &told{id, map[string]any{"Path": filepath.ToSlash(path), "At": at, "Message": message}}
	}
	switch {
	case err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, publish.ErrBusy):
		return say("usage.busy", b.Out)
	case errors.As(err, &foreign) && foreign.Brought:
		return say("usage.brought", filepath.Join(b.Out, foreign.Path))
	case errors.As(err, &foreign) && foreign.Changed:
		return say("usage.changed", filepath.Join(b.Out, foreign.Path))
	case errors.As(err, &foreign):
		return say("usage.foreign", filepath.Join(b.Out, foreign.Path))
	case errors.As(err, &place):
		return say(places[place.Reason], short(place.Path))
	case errors.As(err, &stranded):
		return say("usage.stranded", short(stranded.Path))
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return say("usage.no-space", b.Out)
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS):
		return say("usage.no-permission", b.Out)
	}
	return say("usage.unwritable", b.Out)
}

// left is what to say of a site that is published and left something over.
func left(e *publish.LeftoverError) *told {
	if e.Err == nil {
		return &told{"usage.kept", map[string]any{"Path": short(e.Path)}}
	}
	_, message := cause(e.Err)
	return &told{"usage.leftover", map[string]any{"Path": short(e.Path), "Message": message}}
}

// cause is where the system had trouble, and what it says of it.
func cause(err error) (at, message string) {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		at, message = path.Path, path.Err.Error()
	case errors.As(err, &link):
		at, message = link.New, link.Err.Error()
	default:
		return "", err.Error()
	}
	at = short(at)
	return at, at + ": " + message
}

// short writes a path from where the program runs, if it lies below.
func short(path string) string {
	here, err := os.Getwd()
	if err == nil {
		here, err = filepath.EvalSymlinks(here)
	}
	if err == nil {
		if relative, err := filepath.Rel(here, path); err == nil && filepath.IsLocal(relative) {
			path = relative
		}
	}
	return filepath.ToSlash(path)
}
