package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"recueil/generator/pack"
)

// What a guide brings as a package of npm is not run, in its own folder either,
// nor what lies where anybody may write.
func TestPackagesOfAGuideAreNotRun(t *testing.T) {
	tool(t, "node")
	folder := t.TempDir()
	owned := filepath.Join(folder, "owned")
	const name = "@myriaddreamin/typst-ts-node-compiler/index.js"
	for _, above := range []string{"node_modules", modules} {
		write(t, folder, above+"/"+name, "require('fs').writeFileSync("+strconv.Quote(owned)+", '')")
		for _, font := range []string{"source-serif-4", "source-sans-3"} {
			write(t, folder, above+"/@expo-google-fonts/"+font+"/package.json", "{}")
		}
	}
	t.Chdir(folder)
	shop := &workshop{getenv: func(string) string { return "" }}
	for _, form := range pack.Forms {
		if form.Name == "pdf" && len(form.Missing(t.Context(), shop)) == 0 {
			t.Error("what lies in the folder is taken for the compiler")
		}
	}
	if _, err := os.Stat(owned); err == nil {
		t.Error("what lies in the folder was run")
	}
}
