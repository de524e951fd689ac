package main

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// held is what a program holds that goes on for long: more of any with every save
// would end it.
type held struct{ goroutines, files, bytes int }

func holds() held {
	http.DefaultClient.CloseIdleConnections()
	var memory runtime.MemStats
	runtime.GC()
	runtime.GC() // what the first one found, cleanups let go
	runtime.ReadMemStats(&memory)
	open, _ := os.ReadDir("/proc/self/fd") // none where the system has no such folder
	return held{runtime.NumGoroutine(), len(open), int(memory.HeapAlloc)}
}

// more tells whether something is held that was not, beyond what comes and goes.
func (h held) more(than held) bool {
	return h.goroutines > than.goroutines+8 || h.files > than.files+8 || h.bytes > than.bytes+than.bytes/2+16<<20
}

// TestServeHoldsOut edits, copies, removes, breaks and mends files of every kind
// while pages are asked for and streams come and go; SOAK says how often, 2,000
// times an hour or so with the race detector. Nothing is held longer than it is
// needed, and what is served in the end is what is built.
func TestServeHoldsOut(t *testing.T) {
	rounds := 60
	if n, err := strconv.Atoi(os.Getenv("SOAK")); err == nil {
		rounds = n
	} else if testing.Short() {
		rounds = 20
	}
	const leg = 10
	root := syntheticGuide(t, 30)
	sheet := filepath.Join(filepath.Dir(filesBelow(t, filepath.Join(root, "content", "practices"))[0]), "fr.md")
	page := builtPage(t, root, filepath.Base(filepath.Dir(sheet)))
	s := serving(t, root)
	chance := rand.New(rand.NewPCG(5, 6))
	e := &editor{chance, t, root}
	before := readFile(t, sheet)
	var first held
	for round := 1; round <= rounds; round++ {
		_, undo := e.edit()
		if chance.IntN(3) == 0 {
			e.write(sheet, []byte("---\ntitle: [open\n"))
		}
		status, _ := s.get([]string{"/", "/fr/", "/en/", "/fr/pratiques/index.html", "/nowhere.html"}[chance.IntN(5)])
		if status != http.StatusOK && status != http.StatusNotFound {
			t.Fatalf("round %d: the status is %d", round, status)
		}
		if response, err := http.Get(s.at + "/.recueil/events?page=/fr/"); err == nil { // a reader who goes away again
			_ = response.Body.Close()
		}
		undo()
		if round%leg != 0 {
			continue
		}
		mark := fmt.Sprintf("Marque %d.", round)
		e.write(sheet, []byte(before+"\n\n"+mark+"\n"))
		s.until(page, "shows "+mark, func(_ int, text string) bool { return strings.Contains(text, mark) })
		if round == leg {
			first = holds()
		}
		now := holds()
		for end := time.Now().Add(time.Minute); now.more(first) && time.Now().Before(end); now = holds() {
			time.Sleep(50 * time.Millisecond) // what was begun comes to its end
		}
		if now.more(first) {
			t.Fatalf("round %d: %+v is held, after %d rounds it was %+v", round, now, leg, first)
		}
	}
	e.write(sheet, []byte(before))
	fresh := filepath.Join(t.TempDir(), "public")
	if status, _, said := command("build", "--no-cache", "--root", root, "--out", fresh); status != exitClean {
		t.Fatal(said)
	}
	s.is(fresh)
}

// builtPage is the address of the page of a practice, in French.
func builtPage(t *testing.T, root, id string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "public")
	if status, _, said := command("build", "--no-cache", "--root", root, "--out", folder); status != exitClean {
		t.Fatal(said)
	}
	for _, name := range filesBelow(t, filepath.Join(folder, "fr", "pratiques")) {
		if text := readFile(t, name); strings.Contains(text, "data-practice="+id+" ") || strings.Contains(text, "data-practice="+id+">") || strings.Contains(text, `data-practice="`+id+`"`) {
			return "/fr/pratiques/" + filepath.Base(name)
		}
	}
	t.Fatalf("no page is of %s", id)
	return ""
}
