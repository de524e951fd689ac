// Command gen writes the page of elements: go run ./layouts/elements/gen SITE
// FILE. SITE is the folder of a built site.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"strings"

	"recueil/layouts"
	"recueil/layouts/elements"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: gen SITE FILE")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(site, file string) error {
	pages := map[string][]byte{}
	root := os.DirFS(site)
	err := fs.WalkDir(root, ".", func(name string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".html") {
			pages[name], err = fs.ReadFile(root, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	text, missing, err := elements.Page(pages, string(layouts.Stylesheet(nil)))
	if err != nil {
		return err
	}
	if len(missing) > 0 {
		fmt.Fprintln(os.Stderr, "no page of this site has: "+strings.Join(missing, ", "))
	}
	return os.WriteFile(file, text, 0o644) //nolint:gosec // everybody may read it
}
