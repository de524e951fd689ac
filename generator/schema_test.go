package main

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"
	"time"

	"recueil/generator/guide"
)

// theEditor reads a file of the folder in which VS Code looks for what a project
// wants.
func theEditor(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile("../.vscode/" + name)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheEditorKnowsTheSchemaOfEachFile(t *testing.T) {
	var settings struct {
		Schemas map[string][]string `json:"yaml.schemas"`
	}
	theEditor(t, "settings.json", &settings)
	forms := guide.Forms()
	for _, form := range forms {
		// The guides of the tests have ids of their own.
		want := []string{form.Files, "!generator/testdata/**"}
		if got := settings.Schemas["./.schema/"+form.Name+".json"]; !slices.Equal(got, want) {
			t.Errorf("the schema %s is for %q, want %q", form.Name, got, want)
		}
	}
	if len(settings.Schemas) != len(forms) {
		t.Errorf("there are schemas for %d kinds of files, want %d", len(settings.Schemas), len(forms))
	}
}

func TestTheEditorHasTheSchemasRenewedWhenItIsOpened(t *testing.T) {
	var tasks struct {
		Tasks []struct {
			Command    string
			Args       []string
			RunOptions struct{ RunOn string }
		}
	}
	theEditor(t, "tasks.json", &tasks)
	for _, task := range tasks.Tasks {
		if task.Command == "go" && task.RunOptions.RunOn == "folderOpen" && slices.Contains(task.Args, "schema") {
			t.Chdir("..")
			root := t.TempDir()
			var out, stderr bytes.Buffer
			args := append(slices.Clone(task.Args[2:]), "--no-cache", "--out", root, "--snippets", root+"/x")
			if status := run(t.Context(), args, &out, &stderr, func(string) string { return "" }); status != exitClean {
				t.Errorf("the task ends with %d: %s", status, stderr.String())
			}
			return
		}
	}
	t.Error("no task writes the schemas")
}

func TestAFileThatSaysTheSameIsNotWrittenAgain(t *testing.T) {
	name, long := t.TempDir()+"/folder/file", time.Unix(1, 0)
	for _, step := range []struct {
		text    string
		written bool
	}{{"a", true}, {"a", false}, {"b", true}} {
		if err := renew(name, []byte(step.text)); err != nil {
			t.Fatal(err)
		}
		found, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if written := !found.ModTime().Equal(long); written != step.written {
			t.Errorf("%q is written: %v", step.text, written)
		}
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
}
