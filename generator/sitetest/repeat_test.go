package sitetest

import (
	"bytes"
	"maps"
	"path/filepath"
	"slices"
	"testing"
)

// The same content gives the same bytes, whatever the machine: a host uploads
// again only what has changed.
func TestBuildsAreTheSameOnEveryMachine(t *testing.T) {
	for _, env := range [][]string{
		{"GOMAXPROCS=1", "TZ=Asia/Kathmandu", "LANG=fr_FR.UTF-8", "LC_ALL=fr_FR.UTF-8"},
		{"GOMAXPROCS=5", "TZ=America/St_Johns", "LANG=C", "LC_ALL=C", "HOME=/nowhere"},
	} {
		again, err := buildSite(root, filepath.Join(t.TempDir(), "site"), address, env)
		if err != nil {
			t.Fatal(err)
		}
		if len(again.files) != len(hosted.files) {
			t.Errorf("%v: %d files, %d before", env, len(again.files), len(hosted.files))
		}
		for _, path := range slices.Sorted(maps.Keys(hosted.files)) {
			if !bytes.Equal(hosted.files[path], again.files[path]) {
				t.Errorf("%v: %s is not the same", env, path)
			}
		}
	}
}
