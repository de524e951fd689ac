package main

import (
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"recueil/generator/publish"
	"recueil/generator/render"
)

// built builds the golden site and returns its files, all of them as they are.
func built(t *testing.T, flags ...string) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "site")
	status, _, stderr := command(append([]string{"build", "--root", "testdata/site", "--out", out}, flags...)...)
	if status != exitClean {
		t.Fatalf("the golden site does not build:\n%s", stderr)
	}
	site, err := files(out)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// byPath sorts lines of lists of files by what stands behind the digest.
func byPath(a, b string) int {
	_, first, _ := strings.Cut(a, "  ")
	_, second, _ := strings.Cut(b, "  ")
	return strings.Compare(first, second)
}

// withoutWorker takes away what is made of all files of a site, and so in none of
// its parts.
func withoutWorker(site map[string]string) {
	var list []string
	for line := range strings.Lines(site[publish.Manifest]) {
		_, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if name == render.WorkerPath || path.Base(name) == "kept.json" {
			delete(site, name)
		} else {
			list = append(list, line)
		}
	}
	site[publish.Manifest] = strings.Join(list, "")
}

func TestShardsTogetherAreTheWholeByteForByteAndDoNotOverlap(t *testing.T) {
	for _, flags := range [][]string{{"--base-url", baseURL}, nil} {
		whole := built(t, flags...)
		for _, n := range []int{1, 2, 7} {
			union, list := map[string]string{}, []string{}
			for i := range n {
				shard := built(t, append(flags, "--shard", fmt.Sprintf("%d/%d", i+1, n))...)
				if len(shard) < 2 {
					t.Errorf("the shard %d/%d is empty", i+1, n)
				}
				list = append(list, slices.Collect(strings.Lines(shard[publish.Manifest]))...)
				delete(shard, publish.Manifest)
				for name, text := range shard {
					if _, twice := union[name]; twice {
						t.Errorf("of %d shards more than one have %s", n, name)
					}
					union[name] = text
				}
			}
			slices.SortFunc(list, byPath)
			union[publish.Manifest] = strings.Join(list, "")
			whole := maps.Clone(whole)
			if n > 1 {
				withoutWorker(whole)
			}
			if diff := differ(union, whole); diff != "" {
				t.Errorf("of %d shards together and the whole, %s", n, diff)
			}
		}
	}
}
