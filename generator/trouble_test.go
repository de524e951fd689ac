package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/publish"
	"recueil/i18n"
)

func TestEachTroubleOfPublishingHasItsSentence(t *testing.T) {
	messages, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	b := &build{Out: "site"}
	full := &fs.PathError{Op: "write", Path: "/disk/x", Err: syscall.ENOSPC}
	broken := &os.LinkError{Op: "rename", Old: "/disk/a", New: "/disk/b", Err: syscall.EIO}
	for want, err := range map[string]error{
		"no space is left for site, which is as it was":                                                                                            fmt.Errorf("fr/x.html: %w", full),
		"site could not be written and is as it was (/disk/b: input/output error)":                                                                 broken,
		"site could not be written and is as it was (out of order)":                                                                                errors.New("out of order"),
		"the right is missing to write /disk/y; site is as it was":                                                                                 &fs.PathError{Op: "mkdir", Path: "/disk/y", Err: syscall.EROFS},
		"the site is published, but /disk/old could not be removed (/disk/b: input/output error)":                                                  left(&publish.LeftoverError{Path: "/disk/old", Err: broken}),
		"the site is published; a file changed while it was replaced, and what it held is in /disk/z":                                              left(&publish.LeftoverError{Path: "/disk/z"}),
		"the site is away: the new one could not be put in its place, nor the old one back, which lies in /disk/old (/disk/b: input/output error)": &publish.StrandedError{Path: "/disk/old", Err: broken},
	} {
		for _, tag := range messages.Spoken() {
			var said strings.Builder
			term := &terminal{err: &said, strings: messages, language: messages.Language(tag)}
			term.explain(b.explain(err))
			if tag == "en" && !strings.HasPrefix(said.String(), "recueil: "+want+"\n    hint: ") || strings.Contains(said.String(), "⟦") {
				t.Errorf("%v gives %s", err, said.String())
			}
		}
	}
}

func TestADiskWithoutSpaceKeepsTheOldSite(t *testing.T) {
	root := small(t)
	disk := t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size=1M", "none", disk).Run(); err != nil {
		t.Skip("nothing can be mounted here: ", err)
	}
	defer func() {
		if err := exec.Command("umount", disk).Run(); err != nil {
			t.Error(err)
		}
	}()
	out := filepath.Join(disk, "public")
	status, _, stderr := command("build", "--root", root, "--out", out)
	if status != exitClean {
		t.Fatal(stderr)
	}
	want := allFiles(t, out)
	ballast, err := os.Create(filepath.Join(disk, "ballast"))
	if err != nil {
		t.Fatal(err)
	}
	size := int64(0)
	for n := 0; err == nil; size += int64(n) {
		n, err = ballast.Write(make([]byte, 1<<12))
	}
	if err := errors.Join(ballast.Truncate(size-1<<16), ballast.Close()); err != nil { // leave some room
		t.Fatal(err)
	}
	// Pages that are the same take no room: with a base URL none is.
	status, _, stderr = command("build", "--root", root, "--out", out, "--base-url", "https://guide.example")
	if status != exitTrouble || !strings.Contains(stderr, "no space is left for ") {
		t.Errorf("the status is %d, and it prints %s", status, stderr)
	}
	if diff := differ(allFiles(t, out), want); diff != "" {
		t.Error(diff)
	}
	if left, err := filepath.Glob(out + ".*"); err != nil || left != nil {
		t.Errorf("%v, %v is left", left, err)
	}
}

func allFiles(t *testing.T, folder string) map[string]string {
	t.Helper()
	out, err := files(folder)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
