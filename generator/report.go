package main

import (
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
)

// reporting is the flag of the commands that tell what is wrong.
type reporting struct {
	Format string `enum:"${forms}" default:"text"`
}

// forPeople tells whether somebody reads what the command says, not a program.
func (r *reporting) forPeople() bool { return r.Format == "text" }

// report tells what was found in the guide below a folder.
func (t *terminal) report(w io.Writer, form, root string, found *diag.List) error {
	files, err := openInside(root)
	read := func(file string) []byte {
		if err != nil || files.straight(file) != nil {
			return nil // what is told of it has no line
		}
		text, err := fs.ReadFile(files, file)
		if err != nil {
			return nil
		}
		return text
	}
	return diag.Printer{Form: form, Messages: t.below(root), Source: read, Colour: t.coloured(w)}.Print(w, found)
}

// coloured tells whether marks of colour are welcome (no-color.org).
func (t *terminal) coloured(w io.Writer) bool {
	return onTerminal(w) != nil && t.getenv("NO_COLOR") == "" && t.getenv("TERM") != "dumb"
}

// calling gives sentences in which a command stands as it was called, and paths
// as the editor can give them to it: {{.Command}} stamp{{.Flag}} {{.Root}}{{.File}}.
type calling struct {
	*catalog.Language
	command, flag, root string
}

// below are the sentences about the guide below a folder.
func (t *terminal) below(root string) calling {
	c := calling{Language: t.language, command: t.command}
	if root := filepath.ToSlash(filepath.Clean(root)); root != "." {
		c.flag, c.root = " --root "+quoted(root), root+"/"
	}
	return c
}

// Format implements diag.Messages.
func (c calling) Format(id string, args map[string]any) string {
	all := map[string]any{"Command": c.command, "Flag": c.flag, "Root": c.root}
	maps.Copy(all, args)
	return c.Language.Format(id, all)
}

// quoted is a word as shells take it, those of Windows too.
func quoted(word string) string {
	if !strings.ContainsAny(word, " '’\"\\$`&|;<>()*?[]#~!{}") {
		return word
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", `\$`, "`", "\\`").Replace(word) + `"`
}

// called is how somebody calls this program: by "go run" from the project, by
// its name, or by its path.
func called(name string) string {
	if strings.Contains(filepath.ToSlash(name), "/go-build") {
		return "go run ./generator"
	}
	if folder := filepath.Dir(name); filepath.IsAbs(name) && onPath(folder) || !strings.ContainsRune(filepath.ToSlash(name), '/') {
		return strings.TrimSuffix(path.Base(filepath.ToSlash(name)), ".exe")
	}
	return quoted(filepath.ToSlash(name))
}

func onPath(folder string) bool {
	for _, known := range filepath.SplitList(os.Getenv("PATH")) {
		if known != "" && filepath.Clean(known) == folder {
			return true
		}
	}
	return false
}
