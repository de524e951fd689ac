package layouts

import (
	"regexp"
	"slices"
	"testing"

	"recueil/generator/guide"
)

func TestEveryColourOfAxesHasAWholePalette(t *testing.T) {
	colour := regexp.MustCompile(`^#[0-9a-f]{6}$`)
	var names []string
	for _, p := range Palettes() {
		names = append(names, p.Name)
		for _, c := range []string{p.Hue, p.Tint, p.Glow, p.Tone, p.Plate} {
			if !colour.MatchString(c) {
				t.Errorf("%q has the colour %q", p.Name, c)
			}
		}
	}
	if want := append([]string{""}, guide.Colours...); !slices.Equal(names, want) {
		t.Errorf("the palettes are %q, want %q", names, want)
	}
}
