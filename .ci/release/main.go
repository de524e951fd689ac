// Release builds the program for each system, and writes beside what it built the
// digests and a bill of materials of each file:
//
//	go run -C .ci/release . [-targets "OS/ARCHITECTURE …"] FOLDER
//
// The same sources and the same Go give the same bytes, in any folder and at any
// time: no path, no revision, no clock and no C is in them.
package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

const everywhere = "linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64"

func main() {
	log.SetFlags(0)
	targets := flag.String("targets", everywhere, "systems to build for")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name the folder to write to")
	}
	folder, err := filepath.Abs(flag.Arg(0))
	if err == nil {
		err = os.MkdirAll(folder, 0o755)
	}
	if err == nil {
		err = release(folder, strings.Fields(*targets))
	}
	if err != nil {
		log.Fatal(err)
	}
}

func release(folder string, targets []string) error {
	var sums strings.Builder
	for _, target := range targets {
		name, err := build(folder, target)
		if err != nil {
			return fmt.Errorf("%s: %w", target, err)
		}
		materials, err := billOf(filepath.Join(folder, name), name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if err := os.WriteFile(filepath.Join(folder, name+".cdx.json"), materials, 0o644); err != nil {
			return err
		}
		for _, name := range []string{name, name + ".cdx.json"} {
			content, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil {
				return err
			}
			fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), name)
		}
	}
	return os.WriteFile(filepath.Join(folder, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// build builds the program for a system, and returns the name of the file.
func build(folder, target string) (name string, err error) {
	system, architecture, ok := strings.Cut(target, "/")
	if !ok {
		return "", fmt.Errorf("a system is written like linux/amd64")
	}
	name = "recueil-" + system + "-" + architecture
	if system == "windows" {
		name += ".exe"
	}
	c := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -buildid=", "-o", filepath.Join(folder, name), "./generator")
	c.Dir = "../.."
	c.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+architecture, "CGO_ENABLED=0", "GOFLAGS=", "GOEXPERIMENT=")
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	return name, c.Run()
}

// billOf lists the modules in a program, as it says itself, in the form of
// CycloneDX (ECMA-424), with the digests of go.sum.
func billOf(path, name string) ([]byte, error) {
	info, err := buildinfo.ReadFile(path)
	if err != nil {
		return nil, err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(content)
	bill := cdx.NewBOM()
	bill.Metadata = &cdx.Metadata{Component: &cdx.Component{
		BOMRef: info.Main.Path, Type: cdx.ComponentTypeApplication, Name: name,
		Hashes: &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(sum[:])}},
	}}
	parts := []cdx.Component{part(&debug.Module{Path: "std", Version: strings.TrimPrefix(info.GoVersion, "go")})}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		parts = append(parts, part(m))
	}
	parts = append(parts, libwebp)
	slices.SortFunc(parts, func(a, b cdx.Component) int { return cmp.Compare(a.BOMRef, b.BOMRef) })
	var refs []string
	for _, p := range parts {
		refs = append(refs, p.BOMRef)
	}
	bill.Components, bill.Dependencies = &parts, &[]cdx.Dependency{{Ref: info.Main.Path, Dependencies: &refs}}
	var out bytes.Buffer
	err = cdx.NewBOMEncoder(&out, cdx.BOMFileFormatJSON).SetPretty(true).Encode(bill)
	return out.Bytes(), err
}

// libwebp is the one part of a program that is no module (generator/picture/webp.go).
var libwebp = cdx.Component{
	BOMRef: "pkg:generic/libwebp@1.4.0", Type: cdx.ComponentTypeLibrary, Name: "libwebp", Version: "1.4.0", PackageURL: "pkg:generic/libwebp@1.4.0",
	Licenses: &cdx.Licenses{{License: &cdx.License{ID: "BSD-3-Clause"}}},
}

// part is a module. Its sum is SHA-256 of a list of its files, in base 64.
func part(m *debug.Module) cdx.Component {
	purl := "pkg:golang/" + m.Path + "@" + m.Version
	out := cdx.Component{BOMRef: purl, Type: cdx.ComponentTypeLibrary, Name: m.Path, Version: m.Version, PackageURL: purl}
	if sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(m.Sum, "h1:")); err == nil && len(sum) > 0 {
		out.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(sum)}}
	}
	return out
}
