package sitetest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// otherGuides is the folder of guides that are unlike the project's own.
const otherGuides = "../testdata/guides"

// What the program does for its own guide, it does for any: every test of this
// package is run again over each of the other guides, by this same binary; one guide
// after the other, as a browser keeps a machine busy by itself.
func TestOtherGuidesAreBuiltAsWell(t *testing.T) {
	if os.Getenv(guideFolder) != "" {
		t.Skip("one guide is tried alone")
	}
	folders, err := filepath.Glob(otherGuides + "/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("there is no guide in %s (%v)", otherGuides, err)
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			again := exec.CommandContext(t.Context(), os.Args[0])
			again.Env = append(os.Environ(), guideFolder+"="+folder)
			out, err := again.CombinedOutput()
			for line := range strings.Lines(string(bytes.TrimSuffix(out, []byte("PASS\n")))) {
				say("%s: %s", filepath.Base(folder), strings.TrimRight(line, "\n"))
			}
			if err != nil {
				t.Errorf("the guide in %s does not pass: %v", folder, err)
			}
		})
	}
}
