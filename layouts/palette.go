package layouts

import "strings"

// Palette is the colours of an axis on white paper, as "#8a2412": of its words,
// what is laid under black text, and, for plates, the plate, what glows on it and
// the second tone of drawings.
type Palette struct{ Name, Hue, Tint, Glow, Tone, Plate string }

// Palettes are those of the stylesheet for bright screens, first the guide's own,
// which has no name.
func Palettes() []Palette {
	css, err := assets.ReadFile("assets/1-colours.css")
	if err != nil {
		panic(err) // embedded, as the whole stylesheet is
	}
	bright, _, _ := strings.Cut(string(css), "@media")
	var out []Palette
	for rule := range strings.SplitSeq(bright, "}") {
		selector, body, _ := strings.Cut(rule, "{")
		selector = selector[strings.LastIndexByte(selector, '\n')+1:]
		name, axis := strings.CutPrefix(selector, ".hue-")
		if !axis && selector != ":root" {
			continue
		}
		if !axis {
			name = ""
		}
		p := Palette{Name: name}
		for declaration := range strings.SplitSeq(body, ";") {
			key, value, _ := strings.Cut(strings.TrimSpace(declaration), ":")
			switch key {
			case "--hue":
				p.Hue = value
			case "--tint":
				p.Tint = value
			case "--glow":
				p.Glow = value
			case "--tone":
				p.Tone = value
			case "--plate":
				p.Plate = value
			}
		}
		out = append(out, p)
	}
	return out
}
