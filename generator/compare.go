package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"recueil/generator/diag"
	"recueil/generator/publish"
)

// compare is the command "changes".
type compare struct {
	Old    string `arg:""`
	New    string `arg:""`
	Format string `enum:"text,json,send,delete" default:"text"`
}

// upload is what it takes to bring a host from one edition of a site to the next:
// what is new goes first, so that each page that is sent finds what it loads.
type upload struct {
	Send   []sent   `json:"send"`
	Delete []string `json:"delete"`
	Bytes  int64    `json:"bytes"`
}

type sent struct {
	Path  string `json:"path"`
	Bytes int64  `json:"bytes"` // -1 where only a list tells of the new edition
	New   bool   `json:"new"`
}

// Run compares two editions, each a folder or the list of one.
func (c *compare) Run(ctx context.Context, t *terminal) error {
	before, err := edition(ctx, c.Old)
	if err != nil {
		return err
	}
	now, err := edition(ctx, c.New)
	if err == nil {
		err = proven(c.New)
	}
	if err != nil {
		return err
	}
	d := publish.Compare(before, now)
	up := upload{Send: []sent{}, Delete: append([]string{}, d.Removed...)}
	for i, list := range [][]string{d.Added, d.Altered} {
		for _, name := range list {
			up.Send = append(up.Send, sent{name, now[name].Bytes, i == 0})
			up.Bytes += max(0, now[name].Bytes)
		}
	}
	if !d.None() {
		up.prove(c.New)
	}
	return up.print(t, c.Format)
}

// prove adds the list of the new edition, and its signature, after all else: of an
// upload that is broken off the host keeps the list of before.
func (u *upload) prove(folder string) {
	for _, name := range append([]string{publish.Manifest}, publish.Signatures...) {
		if info, err := os.Lstat(filepath.Join(folder, name)); err == nil && info.Mode().IsRegular() {
			u.Send = append(u.Send, sent{name, info.Size(), false})
			u.Bytes += info.Size()
		}
	}
}

func (u *upload) print(t *terminal, format string) error {
	switch format {
	case "json":
		return printJSON(t.out, u)
	case "send":
		names := make([]string, len(u.Send))
		for i, f := range u.Send {
			names[i] = f.Path
		}
		return t.names(names)
	case "delete":
		return t.names(u.Delete)
	}
	for _, f := range u.Send {
		word := "upload.changed"
		if f.New {
			word = "upload.new"
		}
		if err := t.line(word, f.Path); err != nil {
			return err
		}
	}
	for _, name := range u.Delete {
		if err := t.line("upload.gone", name); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(t.out, "%s (%s), %s\n", t.language.Count("upload.to-send", len(u.Send)),
		t.language.Format("upload.size", map[string]any{"Size": t.language.Number(int((u.Bytes + 999) / 1000))}),
		t.language.Count("upload.to-delete", len(u.Delete)))
	return err
}

// names prints names of files, as other programs read them.
func (t *terminal) names(list []string) error {
	for _, name := range list {
		if _, err := fmt.Fprintln(t.out, diag.Visible(name)); err != nil {
			return err
		}
	}
	return nil
}

// line prints what has become of a file.
func (t *terminal) line(word, name string) error {
	_, err := fmt.Fprintf(t.out, "%-8s %s\n", t.language.Text(word), diag.Visible(name))
	return err
}

func printJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// proven tells by an error that a folder is not of a site that was built, with a list of
// all its files: what it lacks would be deleted from the host.
func proven(name string) error {
	if info, err := os.Stat(name); err != nil || !info.IsDir() {
		return err
	}
	_, err := ownList(name)
	return err
}

// ownList reads the list in the folder of a site.
func ownList(folder string) (publish.Listing, error) {
	return listing(filepath.Join(folder, publish.Manifest),
		&told{"usage.no-manifest", map[string]any{"Path": filepath.ToSlash(folder), "List": publish.Manifest}})
}

// listing reads a list of files; none is said where there is no such list.
func listing(name string, none error) (publish.Listing, error) {
	list, err := publish.ReadList(name)
	switch {
	case errors.Is(err, publish.ErrNoList):
		return nil, none
	case errors.Is(err, publish.ErrCutList):
		return nil, &told{"usage.cut-list", map[string]any{"Path": filepath.ToSlash(name)}}
	}
	return list, err
}

// edition reads what there is of an edition: a folder, or the list of one.
func edition(ctx context.Context, name string) (publish.Listing, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &told{"usage.no-edition", map[string]any{"Path": filepath.ToSlash(name)}}
	case err != nil:
		return nil, err
	case info.IsDir():
		return unlessEnded(ctx, func() (publish.Listing, error) { return publish.Contents(ctx, name, publish.Blake3) })
	}
	none := &told{"usage.no-list", map[string]any{"Path": filepath.ToSlash(name)}}
	if !info.Mode().IsRegular() {
		return nil, none
	}
	return listing(name, none)
}
