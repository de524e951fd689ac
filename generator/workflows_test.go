package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// workflows are the files by which forges check changes of the guide.
var workflows = []string{"../.github/workflows/guide.yml", "../.forgejo/workflows/guide.yml", "../.gitlab-ci.yml"}

// standards are those that have browsers look at every page.
var standards = []string{"../.github/workflows/standards.yml", "../.forgejo/workflows/standards.yml"}

var (
	used   = regexp.MustCompile(`(?m)^ *-? *(?:uses|image): (.*)$`)
	pinned = regexp.MustCompile(`^\S+@(?:[0-9a-f]{40} # v\d+\.\d+\.\d+|sha256:[0-9a-f]{64})$`)
	remark = regexp.MustCompile(`(?m)^#.*$`)
	runs   = regexp.MustCompile(`(?m)go run \./generator (.*)$`)
)

// What somebody who may not write to the repository proposes is run with no
// right but to read, no secret, and by nothing that can change under its name.
func TestWorkflowsTrustNobody(t *testing.T) {
	for _, name := range slices.Concat(workflows, standards) {
		text := remark.ReplaceAllString(readFile(t, name), "")
		all := used.FindAllStringSubmatch(text, -1)
		if len(all) == 0 {
			t.Errorf("%s uses nothing", name)
		}
		for _, m := range all {
			if !pinned.MatchString(m[1]) {
				t.Errorf("%s uses %s, which is not pinned", name, m[1])
			}
		}
		for _, bad := range []string{"secrets", "pull_request_target", "write", "GITHUB_TOKEN", "CI_JOB_TOKEN"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s has %q", name, bad)
			}
		}
	}
}

// The workflows that publish may do more, each job of them no more than it must.
func TestWorkflowsThatPublishArePinnedAndAskForLittle(t *testing.T) {
	for _, name := range []string{"../docs/publish/github.yml", "../docs/publish/gitlab.yml"} {
		text := remark.ReplaceAllString(readFile(t, name), "")
		for _, m := range used.FindAllStringSubmatch(text, -1) {
			if !pinned.MatchString(m[1]) {
				t.Errorf("%s uses %s, which is not pinned", name, m[1])
			}
		}
		for _, bad := range []string{"secrets", "pull_request", "contents: write", "TOKEN"} {
			if strings.Contains(text, bad) {
				t.Errorf("%s has %q", name, bad)
			}
		}
		built := runs.FindAllStringSubmatch(text, -1)
		if len(built) != 1 {
			t.Fatalf("%s runs %v", name, built)
		}
		args := strings.Fields(strings.NewReplacer(`"$BASE_URL"`, "https://guide.example/guide", `"$CI_PAGES_URL"`, "https://guide.example/guide").Replace(built[0][1]))
		args[slices.Index(args, "--out")+1] = filepath.Join(t.TempDir(), "site")
		if status, _, stderr := command(append(args, "--root", small(t))...); status != exitClean {
			t.Errorf("%s runs %s: %s", name, built[0][1], stderr)
		}
	}
}

func TestJobsMayReadTheRepositoryAndNoMore(t *testing.T) {
	for _, name := range slices.Concat(workflows[:2], standards) {
		var w struct {
			Permissions map[string]string
			Jobs        map[string]struct {
				Permissions map[string]string
				Steps       []struct {
					Uses, Run string
					With      map[string]string
				}
			}
		}
		if err := yaml.Unmarshal([]byte(readFile(t, name)), &w); err != nil {
			t.Fatal(name, err)
		}
		if w.Permissions == nil || len(w.Permissions) > 0 || len(w.Jobs) == 0 {
			t.Errorf("%s as a whole may %v", name, w.Permissions)
		}
		for id, job := range w.Jobs {
			if len(job.Permissions) != 1 || job.Permissions["contents"] != "read" {
				t.Errorf("%s: %s may %v", name, id, job.Permissions)
			}
			for _, step := range job.Steps {
				if strings.Contains(step.Uses, "/checkout@") && step.With["persist-credentials"] != "false" {
					t.Errorf("%s: %s keeps what it fetched the repository with", name, id)
				}
				if strings.Contains(step.Run, "${{") {
					t.Errorf("%s: %s runs what somebody else wrote: %s", name, id, step.Run)
				}
			}
		}
	}
}

func TestWhatWorkflowsRunChecksAndBuildsAGuide(t *testing.T) {
	for _, name := range workflows[:2] {
		var done []string
		for _, m := range runs.FindAllStringSubmatch(readFile(t, name), -1) {
			args := strings.Fields(m[1])
			for i := range args {
				if args[i] == "site" {
					args[i] = filepath.Join(t.TempDir(), "site")
				}
			}
			if status, _, stderr := command(append(args, "--root", small(t))...); status != exitClean {
				t.Errorf("%s runs %s: %s", name, m[1], stderr)
			}
			done = append(done, args[0])
		}
		if !slices.Equal(done, []string{"check", "build"}) {
			t.Errorf("%s runs %v", name, done)
		}
	}
}

// form is an issue form (docs.github.com, syntax for GitHub's form schema).
type form struct {
	Name, Description, Title string
	Body                     []struct {
		Type, ID   string
		Attributes struct {
			Label, Description, Value string
			Options                   []struct {
				Label    string
				Required bool
			}
		}
		Validations struct{ Required bool }
	}
}

// Who edits no file proposes a practice in a form, which asks the same in each
// language and on each forge.
func TestFormsAskTheSameInEachLanguageAndOnEachForge(t *testing.T) {
	asked := map[string][]string{}
	for language, gitlab := range map[string]string{"fr": "Proposer une pratique", "en": "Propose a practice"} {
		file, err := os.Open("../.github/ISSUE_TEMPLATE/practice-" + language + ".yml")
		if err != nil {
			t.Fatal(err)
		}
		decoder := yaml.NewDecoder(file)
		decoder.KnownFields(true)
		var f form
		if err := decoder.Decode(&f); err != nil || f.Name != gitlab || f.Description == "" {
			t.Errorf("in %s the form is %q, %v", language, f.Name, err)
		}
		_ = file.Close()
		template := readFile(t, "../.gitlab/issue_templates/"+gitlab+".md")
		for _, field := range f.Body {
			if field.Type == "markdown" {
				continue
			}
			if !slices.Contains([]string{"input", "textarea", "checkboxes"}, field.Type) || field.ID == "" || field.Attributes.Label == "" {
				t.Errorf("in %s there is a field %+v", language, field)
			}
			if !strings.Contains(template, "## "+field.Attributes.Label+"\n") {
				t.Errorf("on GitLab nobody asks %q", field.Attributes.Label)
			}
			asked[language] = append(asked[language], field.ID)
		}
	}
	if len(asked["fr"]) < 5 || !slices.Equal(asked["fr"], asked["en"]) {
		t.Errorf("the forms ask %v", asked)
	}
	if readFile(t, "../.github/pull_request_template.md") != readFile(t, "../.gitlab/merge_request_templates/Default.md") {
		t.Error("the forges do not ask the same of a proposal")
	}
}
