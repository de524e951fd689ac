package audit

import "testing"

func TestTheSameTitleIsSaidOnce(t *testing.T) {
	tryMistakes(t, []mistake{
		{"that of another practice", "content/practices/moon-garden/en.md", "A garden on the Moon", `"A flying canteen: soup by balloon"`, []string{"2:8 duplicate-address"}},
		{"that of another practice, at another address", "content/practices/moon-garden/en.md", "A garden on the Moon", "\"A flying canteen: soup by balloon\"\nslug: moon-garden", []string{"2:8 same-title", "content/practices/moon-garden/fr.md:2:8 stale-opening"}},
		{"that of a network", "content/practices/moon-garden/en.md", "A garden on the Moon", "Cauldrons", []string{"content/practices/moon-garden/fr.md:2:8 stale-opening"}},
	})
}
