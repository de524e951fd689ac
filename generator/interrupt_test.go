//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	ossignal "os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

var signals = []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}

// program is the program as a process of its own.
func program(t *testing.T, args ...string) (cmd *exec.Cmd, out, err *bytes.Buffer) {
	t.Helper()
	self, e := os.Executable()
	if e != nil {
		t.Fatal(e)
	}
	cmd = exec.Command(self, args...)
	cmd.Args[0] = "recueil"
	cmd.Env = append(os.Environ(), "CI=", "LC_ALL=C", "XDG_CACHE_HOME="+t.TempDir())
	out, err = &bytes.Buffer{}, &bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = out, err
	return cmd, out, err
}

const interrupted = "recueil: interrupted: nothing was changed\n    hint: run the command again when it suits you\n"

func TestEachSignalThatAsksToEndEndsACommandAtOnce(t *testing.T) {
	for _, signal := range signals {
		if ossignal.Ignored(signal) {
			t.Fatalf("%v is ignored here, as under nohup: run the tests without it", signal)
		}
		for _, command := range []string{"build", "check", "status"} {
			root := small(t)
			caches := t.TempDir()
			if err := makeSlow(caches, root); err != nil {
				t.Fatal(err)
			}
			args := []string{command, "--root", root}
			if command == "build" {
				args = append(args, "--out", filepath.Join(root, "public"))
			}
			cmd, out, stderr := program(t, args...)
			cmd.Env = append(cmd.Env, "XDG_CACHE_HOME="+caches)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			writer, err := openRead(slowPipe(caches, root))
			if err := errors.Join(err, cmd.Process.Signal(signal)); err != nil {
				t.Error(err)
			}
			_ = cmd.Wait()
			_ = writer.Close()
			if got := cmd.ProcessState.ExitCode(); got != exitTrouble || stderr.String() != interrupted || out.Len() > 0 {
				t.Errorf("%s ended by %v has the status %d and prints %q%q", command, signal, got, out, stderr)
			}
			if left, err := filepath.Glob(filepath.Join(root, "public*")); err != nil || left != nil {
				t.Errorf("%s ended by %v leaves %v, %v", command, signal, left, err)
			}
		}
	}
}

func TestNohupIsRespected(t *testing.T) {
	root := small(t)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// The shell ignores the signal for the program, and sends it.
	cmd := exec.Command("sh", "-c", `trap "" HUP; "$0" build --root "$1" --out "$1/public" & kill -HUP $!; wait $!`, filepath.Join(t.TempDir(), "recueil"), root)
	if err := os.Symlink(self, cmd.Args[3]); err != nil {
		t.Fatal(err)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestAfterASignalAtAnyMomentTheStatusTellsWhichSiteIsThere(t *testing.T) {
	root := small(t)
	out := filepath.Join(root, "public")
	build := func(base string) []string {
		return []string{"build", "--root", root, "--out", out, "--base-url", base}
	}
	sites := map[string]map[string]string{}
	write(t, root, "public/fr/foreign.txt", "mine")
	const old, next = "https://old.example", "https://new.example"
	start := time.Now()
	for _, base := range []string{next, old} {
		start = time.Now()
		if status, _, err := command(build(base)...); status != exitClean {
			t.Fatal(err)
		}
		sites[base] = allFiles(t, out)
	}
	length := 2 * time.Since(start) // a process takes longer
	told := map[string]int{}
	for i := range 30 {
		cmd, stdout, stderr := program(t, build(next)...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		moment := rand.N(length)
		time.Sleep(moment)
		_ = cmd.Process.Signal(signals[i%len(signals)])
		_ = cmd.Wait()
		want := sites[old]
		status := cmd.ProcessState.ExitCode()
		told[fmt.Sprint(status)]++
		switch status {
		case exitClean:
			want = sites[next]
			if !strings.HasSuffix(stdout.String(), "files\n") || stderr.Len() > 0 {
				t.Errorf("the status is 0, and it prints %q%q", stdout, stderr)
			}
		case exitTrouble:
			if stderr.String() != interrupted || stdout.Len() > 0 {
				t.Errorf("the status is 2, and it prints %q%q", stdout, stderr)
			}
		case -1: // before the program catches signals
		default:
			t.Errorf("the status is %d, and it prints %q%q", status, stdout, stderr)
		}
		if diff := differ(allFiles(t, out), want); diff != "" {
			t.Errorf("after %v the status is %d: %s", moment, status, diff)
		}
		if left, err := filepath.Glob(out + ".*"); err != nil || left != nil {
			t.Errorf("%v, %v is left", left, err)
		}
		if status == exitClean {
			if status, _, err := command(build(old)...); status != exitClean {
				t.Fatal(err)
			}
		}
	}
	t.Log("how often each status was told:", told)
}
