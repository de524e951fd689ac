package main

import (
	"bytes"
	"context"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// history is what git knows of the files of a guide. Without git, or outside a
// repository, it knows nothing, and that is no trouble.
type history struct {
	root string
}

// most is how many earlier forms of a file are looked at: those that changed it
// last.
const most = 50

// earlier gives to look, one after the other and the latest first, the texts
// that a file of the guide had, until it wants no more of them.
func (h history) earlier(ctx context.Context, file string, look func(text []byte) (more bool)) {
	folder := filepath.Join(h.root, filepath.FromSlash(path.Dir(file)))
	git := func(args ...string) ([]byte, error) {
		return exec.CommandContext(ctx, "git", append([]string{"-C", folder}, args...)...).Output() //nolint:gosec // no shell, and paths from this guide
	}
	name := "./" + path.Base(file)
	commits, err := git("rev-list", "--max-count="+strconv.Itoa(most), "HEAD", "--", name)
	if err != nil {
		return
	}
	for _, commit := range strings.Fields(string(commits)) {
		text, err := git("cat-file", "blob", commit+":"+name)
		if err != nil { // the commit removed the file
			continue
		}
		if !look(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))) {
			return
		}
	}
}
