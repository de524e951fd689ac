// Package picture reads the photographs that a guide brings and makes of each
// the files that pages show: smaller, upright, with nothing of what a camera
// writes beside the image, neither place nor name.
//
// In come the bytes of a file; out come its size, or a diagnostic, and files of
// JPEG and WebP. All sums are of whole numbers, or made where all machines round
// alike, so the same bytes come out on every one. What the head of a file says is judged before anything is decoded.
package picture

import (
	"bytes"
	"cmp"
	"image"
	_ "image/jpeg" // which is decoded, as is PNG
	_ "image/png"
	"path"
	"slices"
	"strings"
	"sync"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/permalink"
)

// What a picture may be at most and has to be at least.
const (
	MostBytes  = 10 << 20
	mostPixels = 24_000_000
	leastWidth = 300 // in pixels, which the page shows one to one at least
)

// Size is that of a picture held upright, in pixels. The zero Size is that of
// one which cannot be shown.
type Size struct{ Width, Height int }

// extensions are those of the names by which a file is taken for a picture.
var extensions = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg", ".bmp", ".tif", ".tiff"}

// Named tells whether a file is meant as a picture, by its name.
func Named(file string) bool { return slices.Contains(extensions, strings.ToLower(path.Ext(file))) }

// Form tells whether the name of a picture is one that addresses may have.
func Form(name string) bool {
	extension := path.Ext(name)
	return slices.Contains(extensions, extension) && permalink.ID(strings.TrimSuffix(name, extension))
}

// Near is a name that addresses may have, like one that they may not.
func Near(name string) string {
	extension := path.Ext(name)
	return cmp.Or(catalog.Slug(strings.TrimSuffix(name, extension)), "picture") + strings.ToLower(extension)
}

// decoding lets one picture at a time take the memory of its pixels.
var decoding sync.Mutex

// Look reads a picture. It reports what keeps it from being shown, and returns
// the zero Size then.
func Look(file string, content []byte, report *diag.List) Size {
	fail := func(rule string, args diag.Args) Size {
		report.Error(diag.Position{File: file}, rule, rule, args)
		return Size{}
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	switch {
	case kind(content) != "": // whoever else can decode it
		return fail("picture-type", diag.Args{"Type": kind(content)})
	case err != nil || format != "jpeg" && format != "png":
		return fail("picture-broken", nil)
	case int64(config.Width)*int64(config.Height) > mostPixels:
		return fail("picture-pixels", diag.Args{"Width": config.Width, "Height": config.Height, "Most": mostPixels / 1_000_000})
	}
	size := Size{config.Width, config.Height}
	if orientation(content) > 4 {
		size = Size{config.Height, config.Width}
	}
	if size.Width < leastWidth {
		return fail("picture-small", diag.Args{"Width": size.Width, "Least": leastWidth})
	}
	decoding.Lock()
	defer decoding.Unlock()
	if _, _, err := image.Decode(bytes.NewReader(content)); err != nil {
		return fail("picture-broken", nil)
	}
	return size
}

// kind names what a file is that is neither JPEG nor PNG, "" where that is not
// known.
func kind(content []byte) string {
	head := string(content[:min(len(content), 512)])
	switch {
	case strings.HasPrefix(head, "GIF8"):
		return "GIF"
	case strings.HasPrefix(head, "RIFF") && len(head) > 11 && head[8:12] == "WEBP":
		return "WebP"
	case len(head) > 11 && head[4:8] == "ftyp":
		return map[bool]string{true: "AVIF", false: "HEIC"}[strings.HasPrefix(head[8:], "avi")]
	case strings.Contains(head, "<svg") || strings.HasPrefix(head, "<?xml"):
		return "SVG"
	case strings.HasPrefix(head, "BM"):
		return "BMP"
	case strings.HasPrefix(head, "II*\x00") || strings.HasPrefix(head, "MM\x00*"):
		return "TIFF"
	}
	return ""
}
