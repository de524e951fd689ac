package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// draw writes a picture of a width and a height, and as many bytes more as are
// asked for: draw FILE WIDTH HEIGHT [BYTES]. One that would be very large only
// says that it is.
func draw(ts *testscript.TestScript, _ bool, args []string) {
	number := func(i int) int {
		n, err := strconv.Atoi(args[i])
		ts.Check(err)
		return n
	}
	width, height, more := number(1), number(2), 0
	if len(args) > 3 {
		more = number(3)
	}
	ts.Check(os.MkdirAll(filepath.Dir(ts.MkAbs(args[0])), 0o755))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), drawn(width, height, more), 0o644))
}

func drawn(width, height, more int) []byte {
	large := width*height > 1<<22
	size := image.Rect(0, 0, width, height)
	if large {
		size = image.Rect(0, 0, 8, 8)
	}
	shades := image.NewGray(size)
	for y := range size.Dy() {
		for x := range size.Dx() {
			shades.SetGray(x, y, color.Gray{Y: uint8(x/4 + y/2)})
		}
	}
	var out bytes.Buffer
	_ = jpeg.Encode(&out, shades, nil)
	content := out.Bytes()
	if large {
		frame := bytes.Index(content, []byte{0xff, 0xc0})
		binary.BigEndian.PutUint16(content[frame+5:], uint16(height))
		binary.BigEndian.PutUint16(content[frame+7:], uint16(width))
	}
	return append(content, make([]byte, more)...)
}

func TestPicturesThatHaveNotChangedAreKept(t *testing.T) {
	folder, command := cached(t)
	root, out := filepath.Join(folder, "guide"), filepath.Join(folder, "public")
	if err := os.CopyFS(root, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	build := func(args ...string) []os.FileInfo {
		t.Helper()
		if status, _, said := command(append([]string{"build", "--root", root, "--out", out}, args...)...); status != 0 {
			t.Fatal(said)
		}
		var infos []os.FileInfo
		names, _ := filepath.Glob(filepath.Join(out, "assets/pictures/*"))
		for _, name := range names {
			info, err := os.Stat(name)
			if err != nil {
				t.Fatal(err)
			}
			infos = append(infos, info)
		}
		if len(infos) == 0 {
			t.Fatal("there is no picture")
		}
		return infos
	}
	first := build()
	sheet := filepath.Join(root, "content/practices/recipe-swap/swap.jpg")
	for i, info := range build() {
		if !os.SameFile(info, first[i]) {
			t.Errorf("%s was written again", info.Name())
		}
	}
	if err := os.WriteFile(sheet, drawn(600, 400, 0), 0o644); err != nil {
		t.Fatal(err)
	}
	changed := build()
	if len(changed) != 4 || changed[0].Name() == first[0].Name() {
		t.Errorf("the new picture is not there, or the old one still is: %v", changed)
	}
	cold := build("--no-cache")
	for i, info := range changed {
		if !os.SameFile(info, cold[i]) {
			t.Errorf("%s is another when it is made anew", info.Name())
		}
	}
}

// A picture may have more bytes than a table.
func TestALargePictureIsShown(t *testing.T) {
	folder, command := cached(t)
	root := filepath.Join(folder, "guide")
	if err := os.CopyFS(root, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	pictures, err := filepath.Glob(filepath.Join(root, "content/practices/*/*.jpg"))
	if err != nil || len(pictures) == 0 {
		t.Fatal("the golden site has no picture", err)
	}
	if err := os.WriteFile(pictures[0], drawn(900, 600, 9_500_000), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, said := command("build", "--root", root, "--out", filepath.Join(folder, "public")); status != 0 {
		t.Error(said)
	}
}
