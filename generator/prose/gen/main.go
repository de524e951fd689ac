// Command gen makes numbers of the runs of words of the source documents, which
// are not part of the project: their words stay where they are.
//
//	go run ./generator/prose/gen DOCUMENT.txt … > seeds/runs.gz
package main

import (
	"fmt"
	"os"

	"recueil/generator/prose"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(names []string) error {
	var documents []string
	for _, name := range names {
		text, err := os.ReadFile(name) //nolint:gosec // the documents that the user names
		if err != nil {
			return err
		}
		documents = append(documents, string(text))
	}
	return prose.Write(os.Stdout, documents)
}
