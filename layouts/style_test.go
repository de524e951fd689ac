package layouts

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"recueil/generator/guide"
	"recueil/generator/page"
)

// tones reads the colours that a rule of the stylesheet sets: the first rule of
// a selector is for light, the second for dark.
func tones(t *testing.T, selector string, dark bool) map[string]string {
	t.Helper()
	rules := regexp.MustCompile(`(?s)`+regexp.QuoteMeta(selector)+`\{([^}]*--hue:[^}]*)\}`).FindAllStringSubmatch(string(Stylesheet(nil)), -1)
	if len(rules) != 2 {
		t.Fatalf("the stylesheet has %d rules with the tones of %s, want one a scheme", len(rules), selector)
	}
	rule := rules[0][1]
	if dark {
		rule = rules[1][1]
	}
	out := map[string]string{}
	for _, m := range regexp.MustCompile(`--(\w+):#(\w+)`).FindAllStringSubmatch(rule, -1) {
		out[m[1]] = m[2]
	}
	return out
}

// contrast is the ratio of two colours (w3.org/TR/WCAG22/#dfn-contrast-ratio).
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(colour string) float64 {
		if len(colour) == 3 {
			colour = strings.Repeat(colour[:1], 2) + strings.Repeat(colour[1:2], 2) + strings.Repeat(colour[2:], 2)
		}
		sum := 0.0
		for i, weight := range []float64{.2126, .7152, .0722} {
			n, err := strconv.ParseUint(colour[2*i:2*i+2], 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			c := float64(n) / 255
			if c <= .04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + .05) / (min(light, dark) + .05)
}

// Text has a contrast of 7:1 and drawings one of 3:1, in both schemes, whatever
// colour an axis has.
func TestEachColourOfAnAxisHasTonesInWhichPagesCanBeRead(t *testing.T) {
	for _, dark := range []bool{false, true} {
		common, light := tones(t, ":root", dark), tones(t, ":root", false)
		for _, colour := range guide.Colours {
			own, bright := tones(t, ".hue-"+colour, dark), tones(t, ".hue-"+colour, false)
			for _, c := range []struct {
				what, over, under string
				least             float64
			}{
				{"links on paper", own["hue"], common["paper"], 7},
				{"links on a card", own["hue"], common["card"], 7},
				{"links on the tint", own["hue"], own["tint"], 7},
				{"text on the tint", common["ink"], own["tint"], 7},
				{"soft text on the tint", common["soft"], own["tint"], 7},
				{"text on the plate", light["on"], own["plate"], 7},
				{"drawings on the plate", bright["glow"], own["plate"], 3},
				{"drawings, by their second tone", own["tone"], own["hue"], 1.5},
			} {
				if c.over == "" || c.under == "" {
					t.Errorf("%s, dark %v: there is no tone for %s", colour, dark, c.what)
				} else if got := contrast(t, c.over, c.under); got < c.least {
					t.Errorf("%s, dark %v: %s have a contrast of %.2f, want %v", colour, dark, c.what, got, c.least)
				}
			}
		}
	}
}

// Headings have one of three sizes, or that of signs: a fourth would be one too
// many to tell levels by.
func TestHeadingsHaveThreeSizesAndThatOfSigns(t *testing.T) {
	rules := regexp.MustCompile(`([^{}]*\bh[1-6]\b[^{}]*)\{([^{}]*)\}`).FindAllStringSubmatch(string(Stylesheet(nil)), -1)
	if len(rules) == 0 {
		t.Fatal("no rule of the stylesheet is about a heading")
	}
	size := regexp.MustCompile(`font(?:-size)?:([^;]*)`)
	for _, r := range rules {
		selectors := strings.Split(r[1], ",")
		for _, m := range size.FindAllStringSubmatch(r[2], -1) {
			if !regexp.MustCompile(`var\(--(sign|large|middle|small)\)`).MatchString(m[1]) && regexp.MustCompile(`\bh[1-6]\b[^ >+~]*$`).MatchString(strings.TrimSpace(selectors[len(selectors)-1])) {
				t.Errorf("%s has a size of its own: %s", strings.TrimSpace(r[1]), m[1])
			}
		}
	}
}

func TestWhatStandsInTheMarginsOfPaperIsInTheStylesheetWhateverItHolds(t *testing.T) {
	got := string(Stylesheet([]page.Running{{Lang: "fr", Title: `A "b" \ c</style>`}, {Lang: "en-GB", Title: "D", Notice: "E"}}))
	for _, want := range []string{`:root:lang(fr){--guide:"A \22 b\22  \5c  c\3c /style>";--notice:""}`, `:root:lang(en-GB){--guide:"D";--notice:" · E"}`} {
		if !strings.Contains(got, want) {
			t.Errorf("the stylesheet ends in %q and lacks %q", got[len(got)-120:], want)
		}
	}
}
