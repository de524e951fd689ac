//go:build unix

package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"recueil/generator/publish"
)

// ready reads one of the files that docs/scale.md offers to divide a build.
func ready[T any](t *testing.T, name string) (file T) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../docs/shards", name))
	if err == nil {
		err = yaml.Unmarshal(text, &file)
	}
	if err != nil {
		t.Fatal(name, err)
	}
	return file
}

type workflow struct {
	Jobs map[string]struct {
		Strategy struct{ Matrix struct{ Part []int } }
		Steps    []struct{ Run string }
	}
}

type job struct {
	Spec struct {
		Completions int
		Template    struct {
			Spec struct {
				InitContainers []struct {
					Name    string
					Env     []struct{ Name, Value string }
					Command []string
				} `yaml:"initContainers"`
			}
		}
	}
}

// commandOf runs a line of a shell that should run the program, and returns
// the arguments that the program gets.
func commandOf(t *testing.T, line string, env ...string) []string {
	t.Helper()
	const begin = "go run ./generator "
	if !strings.HasPrefix(line, begin) {
		t.Fatalf("%q does not run the program", line)
	}
	cmd := exec.Command("sh", "-c", "printf '%s\\n' "+strings.TrimPrefix(line, begin))
	cmd.Env = env
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(line, err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// parted runs commands that each build a part of the golden site, and returns
// all files.
func parted(t *testing.T, commands [][]string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, args := range commands {
		out := filepath.Join(t.TempDir(), "part")
		status, _, stderr := command(append(args, "--root", "testdata/site", "--out", out)...)
		if status != exitClean {
			t.Fatalf("%q ends with the status %d:\n%s", args, status, stderr)
		}
		part, err := files(out)
		if err != nil {
			t.Fatal(err)
		}
		maps.Copy(all, part)
	}
	delete(all, publish.Manifest)
	return all
}

func TestTheReadyFilesBuildAllPartsOfTheSite(t *testing.T) {
	restored(t) // the files set limits
	whole := built(t)
	delete(whole, publish.Manifest)
	var commands [][]string
	build := ready[workflow](t, "workflow.yml").Jobs["build"]
	parts := build.Strategy.Matrix.Part
	for _, step := range build.Steps {
		for _, part := range parts {
			if step.Run != "" {
				line := strings.NewReplacer("${{ matrix.part }}", fmt.Sprint(part), "${{ strategy.job-total }}", fmt.Sprint(len(parts))).Replace(step.Run)
				commands = append(commands, commandOf(t, line))
			}
		}
	}
	if diff := differ(parted(t, commands), whole); diff != "" {
		t.Errorf("of the parts of the workflow and the whole, %s", diff)
	}
	commands = nil
	pods := ready[job](t, "job.yml").Spec
	for _, c := range pods.Template.Spec.InitContainers {
		for index := range pods.Completions {
			if c.Name == "build" {
				env := []string{fmt.Sprintf("JOB_COMPLETION_INDEX=%d", index), c.Env[0].Name + "=" + c.Env[0].Value}
				commands = append(commands, commandOf(t, c.Command[2], env...))
			}
		}
	}
	if diff := differ(parted(t, commands), whole); diff != "" {
		t.Errorf("of the parts of the job and the whole, %s", diff)
	}
}
