package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// memory is where Linux has a file system in memory.
const memory = "/dev/shm"

// workFolder makes a folder for the guides and the sites: below the one that
// is named, else in memory, else among temporary files.
func workFolder(named string) (folder string, inMemory bool, err error) {
	if named == "" {
		if folder, err = os.MkdirTemp(memory, "recueil-bench-"); err == nil {
			return folder, true, nil
		}
	}
	folder, err = os.MkdirTemp(named, "recueil-bench-")
	return folder, strings.HasPrefix(folder, memory+"/"), err
}

// compiled builds recueil of the module in which bench runs, and returns its
// path and its version.
func compiled(folder string) (program, named string, err error) {
	program = filepath.Join(folder, "recueil")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	out, err := exec.Command("go", "build", "-buildvcs=auto", "-o", program, "recueil/generator").CombinedOutput() //nolint:gosec // its own module
	if err != nil {
		return "", "", fmt.Errorf("building recueil: %w\n%s", err, out)
	}
	if named = version(program); strings.HasPrefix(named, unknown) { // Go does not stamp what it builds in a worktree
		if out, err := exec.Command("git", "describe", "--always", "--dirty").Output(); err == nil {
			named = strings.TrimSpace(string(out)) + strings.TrimPrefix(named, unknown)
		}
	}
	return program, named, nil
}

const unknown = "version unknown"

// version says which version of a program a file holds, as far as it tells,
// and with which Go it was built: "d1d932d, Go 1.26.8".
func version(program string) string {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return unknown
	}
	name, modified := strings.Trim(info.Main.Version, "()"), ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			name = setting.Value[:min(7, len(setting.Value))]
		case setting.Key == "vcs.modified" && setting.Value == "true":
			modified = "-dirty"
		}
	}
	if name == "" || name == "devel" {
		name = unknown
	}
	return name + modified + ", " + strings.Replace(info.GoVersion, "go", "Go ", 1)
}

// load is how many processes wanted a core in the last minute, "0.52", and ""
// where the system has no file that says so: proc_loadavg(5).
func load() string {
	text, _ := os.ReadFile("/proc/loadavg") // absent elsewhere
	first, _, _ := strings.Cut(string(text), " ")
	return first
}

// machine describes the machine in general words.
func machine() string {
	cores := fmt.Sprintf("%d cores", runtime.NumCPU())
	if runtime.NumCPU() == 1 {
		cores = "1 core"
	}
	return cores + ", " + runtime.GOOS + "/" + runtime.GOARCH
}
