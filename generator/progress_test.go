//go:build unix

package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"recueil/generator/catalog"
	"recueil/i18n"
)

// onPty runs the program on a terminal of 80 columns, after so much patience,
// and returns its exit status, all that was written to the terminal, and what
// is on it at the end.
func onPty(t *testing.T, patient time.Duration, env map[string]string, args ...string) (status int, written, screen string) {
	t.Helper()
	written = withPty(t, patient, func(its *os.File) {
		status = run(context.Background(), args, its, its, func(name string) string { return env[name] })
	})
	return status, written, shows(written)
}

// withPty does something with a terminal and returns what was written to it.
func withPty(t *testing.T, patient time.Duration, do func(its *os.File)) (written string) {
	t.Helper()
	before := patience
	patience = patient
	defer func() { patience = before }()
	ours, its, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminal here:", err)
	}
	if err := pty.Setsize(its, &pty.Winsize{Rows: 25, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	all := make(chan string)
	go func() {
		text, _ := io.ReadAll(ours) // which ends with an error, as the other end is closed
		all <- string(text)
	}()
	do(its)
	if err := its.Close(); err != nil {
		t.Fatal(err)
	}
	written = <-all
	_ = ours.Close()
	return written
}

// shows is what a terminal shows of a text: after a carriage return a line is
// written over.
func shows(text string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		var row []rune
		for part := range strings.SplitSeq(line, "\r") {
			over := []rune(part)
			row = append(over, row[min(len(over), len(row)):]...)
		}
		lines = append(lines, strings.TrimRight(string(row), " "))
	}
	return strings.Join(lines, "\n")
}

var summary = regexp.MustCompile(`^public: (\d+) files, (\d+\.\d) MB, (\d+) changed, \d+\.\d s\n$`)

func TestABuildThatTakesLongShowsItsStagesOnATerminalAndLeavesTheSummaryAlone(t *testing.T) {
	root := small(t)
	t.Chdir(root)
	status, written, screen := onPty(t, 0, nil, "build", "--base-url", baseURL)
	if status != exitClean {
		t.Fatalf("the status is %d:\n%s", status, written)
	}
	for _, want := range []string{"reading", "checking", "writing pages", "publishing", " pages/"} {
		if !strings.Contains(written, want) {
			t.Errorf("nothing says %q:\n%q", want, written)
		}
	}
	found := summary.FindStringSubmatch(screen)
	if found == nil || found[1] != found[3] || found[2] == "0.0" {
		t.Fatalf("in the end the terminal shows\n%q", screen)
	}
	const french = `^public: \d+ fichiers, \d+,\d Mo, %s, \d+,\d s\n$`
	_, _, screen = onPty(t, 0, nil, "build", "--base-url", baseURL, "--lang", "fr")
	if !regexp.MustCompile(fmt.Sprintf(french, "0 changé")).MatchString(screen) {
		t.Errorf("of a second build the terminal shows\n%q", screen)
	}
	if err := os.Remove("public/404.html"); err != nil {
		t.Fatal(err)
	}
	_, _, screen = onPty(t, 0, nil, "build", "--base-url", baseURL, "--lang", "fr")
	if !regexp.MustCompile(fmt.Sprintf(french, "1 changé")).MatchString(screen) {
		t.Errorf("after a file was removed the terminal shows\n%q", screen)
	}
}

func TestThePagesThatAreDoneAreCounted(t *testing.T) {
	written := withPty(t, 0, func(its *os.File) {
		strings, err := catalog.Load(i18n.Files)
		if err != nil {
			t.Fatal(err)
		}
		p := newProgress(&terminal{err: its, getenv: func(string) string { return "" }, strings: strings, language: strings.Language("en")})
		defer p.end()
		p.stage("render", 10)
		for _, n := range []int{4, 8} { // which is more than there were to be
			for range n {
				p.page()
			}
			p.open.Lock()
			p.show()
			p.open.Unlock()
		}
	})
	if !strings.Contains(written, "writing pages  40% |") || !strings.Contains(written, "(4/10, ") || strings.Contains(written, "12/10") {
		t.Errorf("the terminal is written\n%q", written)
	}
}

func TestStagesStandBesideTheTimesThatVerbosePrints(t *testing.T) {
	t.Chdir(small(t))
	_, _, screen := onPty(t, 0, nil, "build", "--verbose")
	times := regexp.MustCompile(`^read \d+\.\d{3} s\naudit \d+\.\d{3} s\nrender \d+\.\d{3} s\npublish \d+\.\d{3} s\npublic: `)
	if !times.MatchString(screen) {
		t.Errorf("the terminal shows\n%q", screen)
	}
}

func TestNothingOfTheProgressIsShownWithoutNeedOrReader(t *testing.T) {
	t.Chdir(small(t))
	for name, env := range map[string]map[string]string{"in CI": {"CI": "true"}, "on a terminal that cannot write over": {"TERM": "dumb"}} {
		if _, written, _ := onPty(t, 0, env, "build"); strings.Contains(written, "reading") {
			t.Errorf("%s is written\n%q", name, written)
		}
	}
	if _, written, _ := onPty(t, time.Hour, nil, "build"); strings.Contains(written, "reading") {
		t.Errorf("of a short build is written\n%q", written)
	}
}

func TestWhereNoTerminalIsTheSummaryIsShortAndNothingElseIsWritten(t *testing.T) {
	before := patience
	patience = 0
	defer func() { patience = before }()
	t.Chdir(small(t))
	status, out, stderr := command("build")
	if status != exitClean || stderr != "" || !regexp.MustCompile(`^public: \d+ files\n$`).MatchString(out) {
		t.Errorf("the status is %d, the output %q and %q", status, out, stderr)
	}
}

func TestWhatIsShownIsRemovedBeforeAnErrorIsTold(t *testing.T) {
	root := small(t)
	write(t, root, "content/practices/notes.txt", "")
	t.Chdir(root)
	for _, args := range [][]string{{"build"}, {"check"}, {"build", "--out", filepath.Join(root, "content")}} {
		status, _, screen := onPty(t, 0, nil, args...)
		for line := range strings.SplitSeq(strings.TrimSuffix(screen, "\n"), "\n") {
			if strings.Contains(line, "reading") || strings.Contains(line, "checking") || line == "" {
				t.Errorf("%v ends with the status %d; the terminal shows\n%q", args, status, screen)
				break
			}
		}
	}
	if _, err := os.Stat("public"); err == nil {
		t.Error("something was published")
	}
}
