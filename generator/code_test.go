package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	printedCode = regexp.MustCompile(`<p class="?address"?><svg class="?qr"? viewBox="(\S+) (\S+) (\d+) (\d+)" aria-hidden="?true"?><path d="([^"]*)"/?>(?:</path>)?</svg>\s*([^<\s]+)\s*</p>`)
	canonical   = regexp.MustCompile(`<link rel="?canonical"? href="?([^" >]+)`)
	stroke      = regexp.MustCompile(`M(\d+) (\d+)|m(\d+) 0|h(\d+)`)
)

// Whoever holds a printed page finds it again: the code on it, read as telephones
// do, is its address, which stands beside it.
func TestTheCodeOnPaperIsTheAddressOfThePage(t *testing.T) {
	reader := tool(t, "zbarimg")
	folder, want := t.TempDir(), []string{}
	args := []string{"--quiet", "--raw"}
	for name, text := range buildSite(t, "--base-url", baseURL) {
		if filepath.Ext(name) != ".html" || !strings.Contains(text, "<main") || !canonical.MatchString(text) {
			continue
		}
		found, address := printedCode.FindStringSubmatch(text), canonical.FindStringSubmatch(text)[1]
		if name == "index.html" { // which leads on to those of the languages
			continue
		}
		if found == nil || found[6] != address {
			t.Errorf("%s does not say its address on paper", name)
			continue
		}
		file := filepath.Join(folder, strconv.Itoa(len(want))+".png")
		if err := drawCode(file, found[1:6]); err != nil {
			t.Fatal(err)
		}
		args, want = append(args, file), append(want, address)
	}
	out, err := exec.Command(reader, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Fields(string(out))
	if len(want) < 40 || len(got) != len(want) {
		t.Fatalf("of %d codes %d are read", len(want), len(got))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("the code of %s is that of %s", want[i], got[i])
		}
	}
}

func TestWithoutABaseURLNoCodeIsPrinted(t *testing.T) {
	for name, text := range buildSite(t) {
		if strings.Contains(text, `qr`) && printedCode.MatchString(text) {
			t.Errorf("%s has one", name)
		}
	}
}

// drawCode paints an SVG of runs, one unit wide, four pixels a unit.
func drawCode(name string, svg []string) error {
	const scale, white = 4, 4
	side, err := strconv.Atoi(svg[2])
	if err != nil || svg[0] != "-4" || svg[1] != "-4.5" || svg[2] != svg[3] {
		return fmt.Errorf("the drawing has the box %v", svg[:4])
	}
	img := image.NewGray(image.Rect(0, 0, side*scale, side*scale))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	x, y := 0, 0
	for _, m := range stroke.FindAllStringSubmatch(svg[4], -1) {
		n := func(i int) int { v, _ := strconv.Atoi(m[i]); return v }
		switch m[0][0] {
		case 'M':
			x, y = n(1), n(2)
		case 'm':
			x += n(3)
		case 'h':
			for dx := range n(4) * scale {
				for dy := range scale {
					img.SetGray((x+white)*scale+dx, (y+white)*scale+dy, color.Gray{})
				}
			}
			x += n(4)
		}
	}
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := png.Encode(file, img); err != nil {
		return err
	}
	return file.Close()
}
