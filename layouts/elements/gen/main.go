// Command gen writes the page of elements: go run ./layouts/elements/gen SITE
// FILE. SITE is the folder of a built site.
package main

import (
	"fmt"
	"os"
	"path/filepath"
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
	err := filepath.WalkDir(site, func(name string, _ os.DirEntry, err error) error { //nolint:gosec // the folder that was asked for
		if err == nil && strings.HasSuffix(name, ".html") {
			pages[name], err = os.ReadFile(name)
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
