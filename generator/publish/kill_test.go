package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The sites before and after a build that dies, and what is foreign. The old
// one has a folder that the new one lacks, and the other way round.
var (
	before  = files{"index.html": "1", "fr/a.html": "2", "old/b.html": "3"}
	after   = files{"index.html": "4", "fr/a.html": "2", "new/c.html": "5"}
	strange = files{"CNAME": "a", "fr/notes": "b", "own/deep/c": "c", "empty/": "", "link": "→CNAME"}
)

// dyingBuild publishes a site to the folder "public" of where it runs, or only begins to, and kills itself at the step
// with a number, if it comes to that. PUBLISH_TWO makes the system one that
// cannot exchange two folders.
func dyingBuild() {
	last, err := strconv.Atoi(os.Getenv("PUBLISH_LAST"))
	n := 0
	reach = func(step string) error {
		n++
		if n == last {
			self, _ := os.FindProcess(os.Getpid())
			_ = self.Kill()
			select {}
		}
		if step == "exchange" && os.Getenv("PUBLISH_TWO") != "" {
			return errors.ErrUnsupported
		}
		return nil
	}
	var f *Folder
	if err == nil {
		f, err = Begin(context.Background(), "public")
	}
	if err == nil && os.Getenv("PUBLISH_ABANDON") != "" {
		f.Abandon()
		os.Exit(0)
	}
	for path, content := range after {
		if err == nil {
			err = f.Write(path, []byte(content))
		}
	}
	if err == nil {
		err = f.Commit()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(0)
}

func dying(t *testing.T, target string, last int, more ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	check(t, err)
	cmd := exec.Command(self)
	cmd.Dir = filepath.Dir(target)
	cmd.Env = append(append(os.Environ(), "PUBLISH_LAST="+strconv.Itoa(last)), more...)
	cmd.Stderr = os.Stderr
	return cmd
}

// die runs a build to its end and tells whether it was killed.
func die(t *testing.T, cmd *exec.Cmd) (killed bool) {
	t.Helper()
	err := cmd.Run()
	if err != nil && cmd.ProcessState.ExitCode() != -1 {
		t.Fatal(err)
	}
	return err != nil
}

// oldSite publishes the site before, with foreign things, to a new folder.
func oldSite(t *testing.T) (target string) {
	t.Helper()
	target = filepath.Join(t.TempDir(), "public")
	check(t, site(t, target, before))
	put(t, target, strange)
	return target
}

// whole fails unless a target holds one of the two sites, whole. Between the
// two steps of systems that cannot exchange it may be away.
func whole(t *testing.T, target, when string, mayBeAway bool) {
	t.Helper()
	got := get(t, target)
	if maps.Equal(got, listed(before, strange)) || maps.Equal(got, listed(after, strange)) || got == nil && mayBeAway {
		return
	}
	t.Errorf("%s the folder holds\n%q", when, got)
}

// mended fails unless the next build finds one of the two sites, leaves
// nothing beside it, and publishes.
func mended(t *testing.T, target, when string) {
	t.Helper()
	f, err := Begin(t.Context(), target)
	check(t, err)
	f.Abandon()
	whole(t, target, when+" and a new start", false)
	alone(t, target)
	check(t, site(t, target, after))
	same(t, target, after, strange)
}

func TestABuildThatIsKilledAtAnyStepLeavesAWholeSite(t *testing.T) {
	for _, system := range []string{"PUBLISH_TWO=", "PUBLISH_TWO=1"} {
		for last, killed := 1, true; killed; last++ {
			target := oldSite(t)
			killed = die(t, dying(t, target, last, system))
			when := fmt.Sprint("after a kill at step ", last, " with ", system)
			whole(t, target, when, strings.HasSuffix(system, "1"))
			mended(t, target, when)
			if !killed && last < 10 {
				t.Errorf("there were only %d steps", last)
			}
		}
	}
}

func TestAStartThatIsKilledWhileItMendsLeavesAWholeSite(t *testing.T) {
	for _, first := range []struct{ system, step string }{
		{"PUBLISH_TWO=", "exchange"}, {"PUBLISH_TWO=", "remove"}, {"PUBLISH_TWO=1", "place"}, {"PUBLISH_TWO=1", "remove"},
	} {
		at := stepNumber(t, first.step, first.system != "PUBLISH_TWO=")
		for last, killed := 1, true; killed; last++ {
			target := oldSite(t)
			if !die(t, dying(t, target, at, first.system)) {
				t.Fatal("the first build is not killed")
			}
			killed = die(t, dying(t, target, last, first.system, "PUBLISH_ABANDON=1"))
			when := fmt.Sprint("after kills at ", first, " and then at step ", last)
			whole(t, target, when, true)
			mended(t, target, when)
		}
	}
}

// stepNumber finds the first step of a name in a commit.
func stepNumber(t *testing.T, name string, two bool) (number int) {
	t.Helper()
	target := oldSite(t)
	n := 0
	steps(t, func(step string) error {
		n++
		if number == 0 && strings.HasPrefix(step, name) {
			number = n
		}
		if step == "exchange" && two {
			return errors.ErrUnsupported
		}
		return nil
	})
	check(t, site(t, target, after))
	return number
}

func TestABuildThatIsKilledAtAnyMomentLeavesAWholeSite(t *testing.T) {
	start := time.Now()
	die(t, dying(t, oldSite(t), 0))
	length := time.Since(start)
	for range 40 {
		target := oldSite(t)
		cmd := dying(t, target, 0)
		check(t, cmd.Start())
		moment := rand.N(length)
		time.Sleep(moment)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		when := fmt.Sprint("after a kill at ", moment)
		whole(t, target, when, false)
		mended(t, target, when)
	}
}

// fails makes the steps of a name fail.
func fails(t *testing.T, with error, names ...string) {
	t.Helper()
	steps(t, func(step string) error {
		for _, name := range names {
			if step == name {
				return with
			}
		}
		if step == "exchange" {
			return errors.ErrUnsupported
		}
		return nil
	})
}

func TestAFailureOfAnyStepBeforeTheLastLeavesTheOldSite(t *testing.T) {
	for _, step := range []string{"list", "bring CNAME", "bring own/deep/c", "next", "exchange", "away", "place"} {
		fails(t, nil)
		target := oldSite(t)
		fails(t, syscall.ENOSPC, step)
		if err := site(t, target, after); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("%s fails, and Commit returns %v", step, err)
		}
		holds(t, target, listed(before, strange))
	}
}

func TestARightThatIsMissingOrLostMeanwhileKeepsTheOldSite(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root has every right")
	}
	for _, where := range []string{".", "..", "../public.building"} {
		target := oldSite(t)
		folder := filepath.Join(target, where)
		var mode fs.FileMode
		steps(t, func(step string) error {
			if step == "list" {
				info, err := os.Stat(folder)
				check(t, err)
				mode = info.Mode()
				check(t, os.Chmod(folder, 0o500))
			}
			return nil
		})
		err := site(t, target, after)
		check(t, os.Chmod(folder, mode))
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("without the right to write %s Commit returns %v", where, err)
		}
		whole(t, target, "without the right", false)
		steps(t, func(string) error { return nil })
		mended(t, target, "with the right again")
	}
}

func TestATargetThatCannotBeRenamedIsSaidToBe(t *testing.T) {
	for _, why := range []error{syscall.EBUSY, syscall.EXDEV} {
		for _, step := range []string{"exchange", "away"} {
			fails(t, nil)
			target := oldSite(t)
			fails(t, why, step)
			var e *PlaceError
			if err := site(t, target, after); !errors.As(err, &e) || *e != (PlaceError{target, Pinned}) {
				t.Errorf("%v of %s gives %v", why, step, err)
			}
			holds(t, target, listed(before, strange))
		}
	}
}

func TestAnOldSiteThatCannotBePutBackIsPutBackAtTheNextStart(t *testing.T) {
	for _, made := range []bool{false, true} {
		fails(t, nil)
		target := oldSite(t)
		fails(t, syscall.EIO, "place", "back")
		var e *StrandedError
		if err := site(t, target, after); !errors.As(err, &e) || !maps.Equal(get(t, e.Path), listed(before, strange)) {
			t.Errorf("Commit returns %v", err)
		}
		fails(t, syscall.EIO, "restore")
		if _, err := Begin(t.Context(), target); !errors.Is(err, syscall.EIO) {
			t.Errorf("Begin returns %v", err)
		}
		fails(t, nil)
		if made {
			put(t, filepath.Dir(target), files{"public/": ""})
		}
		f, err := Begin(t.Context(), target)
		check(t, err)
		f.Abandon()
		holds(t, target, listed(before, strange))
	}
}

func TestWhatCannotBeRemovedIsSaidAndRemovedAtTheNextStart(t *testing.T) {
	target := oldSite(t)
	steps(t, func(step string) error {
		if strings.HasPrefix(step, "remove") && strings.HasSuffix(step, "a.html") {
			return syscall.EACCES
		}
		return nil
	})
	var e *LeftoverError
	if err := site(t, target, after); !errors.As(err, &e) || !errors.Is(err, syscall.EACCES) {
		t.Errorf("Commit returns %v", err)
	}
	whole(t, target, "now", false)
	if _, err := os.Lstat(e.Path); err != nil {
		t.Error(err)
	}
	steps(t, func(string) error { return nil })
	mended(t, target, "after all")
}
