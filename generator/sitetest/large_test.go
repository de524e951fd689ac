package sitetest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// largeSizes is the variable that lists other sizes of synthetic guides to search:
// SEARCH_SHEETS="150 10000 20000" go test -C generator/sitetest -run SearchOfALargeGuide
const largeSizes = "SEARCH_SHEETS"

// mostLoaded is how many bytes of scripts, compressed, a first query of two words
// may load, by the number of sheets.
var mostLoaded = []struct{ sheets, bytes int }{{150, 40_000}, {10_000, 100_000}, {20_000, 130_000}}

// mostTime is how many milliseconds an answer may take on a slow processor.
const mostTime = 150

// A search loads little and answers at once, however large the guide.
func TestASearchOfALargeGuideIsQuick(t *testing.T) {
	if os.Getenv(guideFolder) != "" {
		t.Skip("the guide that is searched is another one, and was searched already")
	}
	sizes := os.Getenv(largeSizes)
	if sizes == "" {
		sizes = "150"
	}
	browser := chromium(t)
	for word := range strings.FieldsSeq(sizes) {
		sheets, err := strconv.Atoi(word)
		if err != nil {
			t.Fatal(err)
		}
		folder := filepath.Join(t.TempDir(), "guide")
		writeGuide(t, folder, sheets)
		out := filepath.Join(t.TempDir(), "site")
		if err := build(folder, out, "", nil); err != nil {
			t.Fatal(err)
		}
		b := newTab(t, browser, view{320, "light"})
		if _, err := chromedp.Call(b.Context, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4}); err != nil {
			t.Fatal(err)
		}
		var bytes []int
		var times []float64
		for _, query := range pairs(t, folder) {
			if err := b.open(&page{site: &site{dir: out}, path: "fr/recherche.html"}); err != nil {
				t.Fatal(err)
			}
			if _, err := b.ask(query); err != nil {
				t.Fatal(err)
			}
			requests, _ := b.noted()
			took, err := evaluate[float64](b, fmt.Sprintf(`(async () => {
				let least = Infinity;
				for (let i = 0; i < 5; i++) { // other work of the machine is not to count
					const from = performance.now();
					await %s;
					least = Math.min(least, performance.now() - from);
				}
				return least;
			})()`, asking(query)))
			if err != nil {
				t.Fatal(err)
			}
			bytes, times = append(bytes, scripts(t, requests)), append(times, took)
		}
		slices.Sort(bytes)
		slices.Sort(times)
		n := len(bytes)
		say("search: %d sheets, %d first queries of two words: %.1f kB of scripts compressed in the middle, %.1f at most; again, on a processor slowed four times: %.0f ms in the middle, %.0f at most",
			sheets, n, float64(bytes[n/2])/1000, float64(bytes[n-1])/1000, times[n/2], times[n-1])
		for _, m := range mostLoaded {
			if sheets <= m.sheets && bytes[n-1] > m.bytes {
				t.Errorf("of %d sheets a query loads %d bytes, %d are the most", sheets, bytes[n-1], m.bytes)
				break
			}
		}
		if times[n/2] > mostTime {
			t.Errorf("of %d sheets an answer takes %.0f ms", sheets, times[n/2])
		}
	}
}

// pairs are queries of two words: of titles, of words in most sheets, of places,
// with and without typing errors.
func pairs(t *testing.T, folder string) []string {
	t.Helper()
	sheets, err := filepath.Glob(filepath.Join(folder, "content", "practices", "*", "fr.md"))
	if err != nil || len(sheets) == 0 {
		t.Fatalf("there are no sheets (%v)", err)
	}
	out := []string{"accueil projet", "projets communes", "droits public", "réseau vie"}
	const most = 40
	for i := 0; i < len(sheets); i += 1 + len(sheets)/most {
		text, err := os.ReadFile(sheets[i])
		if err != nil {
			t.Fatal(err)
		}
		_, title, _ := strings.Cut(string(text), "\ntitle: ")
		title, _, _ = strings.Cut(title, "\n")
		words := strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) })
		words = slices.DeleteFunc(words, func(w string) bool { return len(w) < 5 })
		if len(words) < 2 {
			continue
		}
		last := []rune(words[len(words)-1])
		if i%3 == 0 { // a letter is missing
			last = slices.Delete(last, 2, 3)
		}
		out = append(out, words[0]+" "+string(last))
	}
	return out
}
