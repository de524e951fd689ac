package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"recueil/generator/prose"
)

var update = flag.Bool("update", false, "rewrite what the tests expect with what they get")

// TestMain gives scripts the program under its name, run from this binary.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"recueil": main})
}

// TestScripts runs testdata/script; testdata/README.md tells how to write one.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               setup,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Condition:           condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"tree": tree, "sametree": sameTree, "crlf": crlf, "latin1": latin1, "runs": writeRuns, "slow": slow, "repeat": repeat, "reading": reading, "draw": draw,
		},
	})
}

// condition knows [git]: whether that program is there. Where all is built it
// must be.
func condition(name string) (bool, error) {
	if name != "git" {
		return false, fmt.Errorf("unknown condition %q", name)
	}
	_, err := exec.LookPath("git")
	if err != nil && os.Getenv("CI") == "true" {
		return false, fmt.Errorf("no script may be skipped here: %w", err)
	}
	return err == nil, nil
}

// setup puts the small guide into a script's folder, below what the script
// brings itself, in an environment whose language is not set.
func setup(env *testscript.Env) error {
	env.Setenv("LANG", "")
	env.Setenv("LC_ALL", "")
	env.Setenv("LC_MESSAGES", "")
	alone, _, _ := strings.Cut(env.Getenv("PATH"), string(os.PathListSeparator))
	env.Setenv("ALONE", alone)                                       // a PATH with this program and no other
	env.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(env.WorkDir)) // no repository around the script's folder
	env.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	env.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	for _, who := range []string{"AUTHOR", "COMMITTER"} {
		env.Setenv("GIT_"+who+"_NAME", "Somebody")
		env.Setenv("GIT_"+who+"_EMAIL", "somebody@example.org")
	}
	env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".cache"))
	site, err := filepath.Abs("testdata/site")
	if err != nil {
		return err
	}
	env.Setenv("SITE", site)
	return copyMissing("testdata/guide", env.WorkDir)
}

func copyMissing(from, to string) error {
	return filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		target := filepath.Join(to, strings.TrimPrefix(name, from))
		if _, err := os.Stat(target); err == nil {
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, text, 0o644)
	})
}

// files reads a folder: the content of each file by its path.
func files(folder string) (map[string]string, error) {
	out := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		out[name] = string(text)
		return err
	})
	return out, err
}

// hash is the part of an asset's name that changes with its content.
var hash = regexp.MustCompile(`\.[0-9a-f]{10}\.`)

// tree FOLDER prints the paths of the folder's files, those of assets without
// their hash.
func tree(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: tree FOLDER")
	}
	found, err := files(ts.MkAbs(args[0]))
	ts.Check(err)
	for _, name := range slices.Sorted(maps.Keys(found)) {
		_, err := fmt.Fprintln(ts.Stdout(), hash.ReplaceAllString(name, ".HASH."))
		ts.Check(err)
	}
}

// sametree A B fails unless both folders hold the same files, byte for byte.
func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] sametree FOLDER FOLDER")
	}
	a, err := files(ts.MkAbs(args[0]))
	ts.Check(err)
	b, err := files(ts.MkAbs(args[1]))
	ts.Check(err)
	if diff := differ(a, b); (diff == "") == neg {
		ts.Fatalf("%s and %s: %s", args[0], args[1], diff)
	}
}

// crlf FILE ends the lines of a file as Windows does.
func crlf(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		text := ts.ReadFile(name)
		ts.Check(os.WriteFile(ts.MkAbs(name), []byte(strings.ReplaceAll(text, "\n", "\r\n")), 0o644))
	}
}

// latin1 FILE writes a file in the encoding of another age.
func latin1(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		var text []byte
		for _, r := range ts.ReadFile(name) {
			text = append(text, byte(r))
		}
		ts.Check(os.WriteFile(ts.MkAbs(name), text, 0o644))
	}
}

// runs FILE DOCUMENT writes the runs of words of a document as a guide brings them.
func writeRuns(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: runs FILE DOCUMENT")
	}
	var packed bytes.Buffer
	ts.Check(prose.Write(&packed, []string{ts.ReadFile(args[1])}))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), packed.Bytes(), 0o644))
}

// repeat FILE TIMES TEXT adds a text so many times to a file; \n in it is a line
// end, and \i, in the name of the file too, the number of the time.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: repeat FILE TIMES TEXT")
	}
	times, err := strconv.Atoi(args[1])
	ts.Check(err)
	texts := map[string][]byte{}
	for i := range times {
		numbered := strings.NewReplacer(`\i`, strconv.Itoa(i), `\n`, "\n")
		name := ts.MkAbs(numbered.Replace(args[0]))
		if _, begun := texts[name]; !begun {
			texts[name], err = os.ReadFile(name)
			if !errors.Is(err, fs.ErrNotExist) {
				ts.Check(err)
			}
		}
		texts[name] = append(texts[name], numbered.Replace(args[2])...)
	}
	for name, text := range texts {
		ts.Check(os.MkdirAll(filepath.Dir(name), 0o755))
		ts.Check(os.WriteFile(name, text, 0o644))
	}
}

// slow FOLDER makes the reading of the guide in a folder wait until it is ended.
func slow(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: slow FOLDER")
	}
	ts.Check(makeSlow(ts.Getenv("XDG_CACHE_HOME"), ts.MkAbs(args[0])))
}

// reading FOLDER waits until somebody reads the guide in a folder that is slow.
func reading(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: reading FOLDER")
	}
	pipe, err := openRead(slowPipe(ts.Getenv("XDG_CACHE_HOME"), ts.MkAbs(args[0])))
	ts.Check(err)
	ts.Defer(func() { _ = pipe.Close() })
}

// slowPipe is a pipe that a program waits for which reads a guide: in place of
// what was kept of some sheets, as no pipe below the guide's folders is opened.
func slowPipe(caches, root string) string { return filepath.Join(storeOf(caches, root), "sheets-00") }

func makeSlow(caches, root string) error {
	pipe := slowPipe(caches, root)
	_ = os.Remove(pipe)
	return errors.Join(os.MkdirAll(filepath.Dir(pipe), 0o755), exec.Command("mkfifo", pipe).Run())
}

// openRead opens a named pipe to write as soon as somebody reads it.
func openRead(name string) (pipe *os.File, err error) {
	for range 3000 {
		if pipe, err = os.OpenFile(name, os.O_WRONLY|syscall.O_NONBLOCK, 0); err == nil {
			return pipe, nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	return nil, fmt.Errorf("nobody reads %s: %w", name, err)
}

// differ says where two trees differ first, "" if nowhere.
func differ(got, want map[string]string) string {
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, ok := want[name]; !ok {
			return name + " is only in the first"
		}
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		text, ok := got[name]
		if !ok {
			return name + " is missing in the first"
		}
		if text != want[name] {
			return name + " differs"
		}
	}
	return ""
}
