package record

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	"recueil/generator/diag"
)

// Each text has one mistake. What is said of it is its only report, and what is
// read is what was meant.
func TestEachCommonMistakeInKeysIsSaidAndReadAsItWasMeant(t *testing.T) {
	for _, c := range []struct{ text, want, meant string }{
		{"title: Lyon : une ville\nlabel: x", "1:13 yaml-colon", "title: 'Lyon : une ville'\nlabel: x"},
		{"title: Un repas: chaud\nlabel: x", "1:16 yaml-colon", "title: 'Un repas: chaud'\nlabel: x"},
		{"title: Que faire :\nlabel: x", "1:18 yaml-colon", "title: 'Que faire :'\nlabel: x"},
		{"title: Dire \"non\": un droit\nlabel: x", "1:18 yaml-colon", "title: 'Dire \"non\": un droit'\nlabel: x"},
		{"title: \"Une soupe\nlabel: x", "1:8 yaml-open-quote", "title: Une soupe\nlabel: x"},
		{"title: 'Une soupe\nlabel: x", "1:8 yaml-open-quote", "title: Une soupe\nlabel: x"},
		{"title: \"Une\" soupe\nlabel: x", "1:13 yaml-after-quote", "title: '\"Une\" soupe'\nlabel: x"},
		{"themes: [food, housing\nlabel: x", "1:9 yaml-open-bracket", "themes: [food, housing]\nlabel: x"},
		{"period: {from: 2018\nlabel: x", "1:9 yaml-open-bracket", "period: {from: 2018}\nlabel: x"},
		{"territories: [lyon, {id: paris]\nlabel: x", "1:31 yaml-bracket", ""},
		{"themes: food]\nlabel: x", "", "themes: food]\nlabel: x"},
		{"title: x\n\tlabel: y", "2:1 yaml-tab", "title: x\nlabel: y"},
		{"sources:\n\t- source: a", "2:1 yaml-tab", "sources:\n  - source: a"},
		{"title: x\n label: y", "2:1 yaml-indent", "title: x\nlabel: y"},
		{"title: x\nlabel:y", "2:6 yaml-colon-space", "title: x\nlabel: y"},
		{"title: x\nthemes [a, b]", "2:7 yaml-no-colon", "title: x\nthemes: [a, b]"},
		{"title: x\nlabel = y", "2:6 yaml-equals", "title: x\nlabel: y"},
		{"- id: a\n  name:Lyon\n- id: b", "2:7 yaml-colon-space", "- id: a\n  name: Lyon\n- id: b"},
		{"title: x\nlabel：y", "2:6 yaml-wide-colon", "title: x\nlabel: y"},
		{"themes:\n  -food\n  - housing", "2:3 yaml-dash", "themes:\n  - food\n  - housing"},
		{"themes:\n  - food\n  -housing", "3:3 yaml-dash", "themes:\n  - food\n  - housing"},
		{"title: Maison #1\nlabel: x", "1:15 yaml-cut", "title: 'Maison #1'\nlabel: x"},
		{"title: Maison # la première\nlabel: x", "", "title: Maison\nlabel: x"},
		{"title: 'Maison #1'\nlabel: a-b -c", "", "title: 'Maison #1'\nlabel: a-b -c"},
		{"url: https://a.example/#b\nn: -3", "", "url: https://a.example/#b\nn: -3"},
		{"title: x\nune ligne perdue\nlabel: y", "2:1 yaml-no-key", "title: x\nlabel: y"},
		{"title: @ville\nlabel: x", "1:8 yaml-sign", "title: '@ville'\nlabel: x"},
		{"title: *ville\nlabel: x", "1:8 yaml-sign", "title: '*ville'\nlabel: x"},
		{"title: `ville`\nlabel: x", "1:8 yaml-sign", "title: '`ville`'\nlabel: x"},
		{"- id: a\n  name: Lyon: ville\n- id: b", "2:13 yaml-colon", "- id: a\n  name: 'Lyon: ville'\n- id: b"},
		{"title: Lyon: une\nlabel: Paris: deux", "1:12 yaml-colon 2:13 yaml-colon", "title: 'Lyon: une'\nlabel: 'Paris: deux'"},
		{"note: |\n  Lyon: une: ville\ntitle: a: b", "3:9 yaml-colon", "note: |\n  Lyon: une: ville\ntitle: 'a: b'"},
		{"- {fr: Lyon : ville, en: Lyon}", "1:13 yaml-colon", "- {fr: 'Lyon : ville', en: Lyon}"},
		{"- {fr: Lyon, en: Lyon: a town}", "1:22 yaml-colon", "- {fr: Lyon, en: 'Lyon: a town'}"},
		{"- {fr: Lyon: une, ville: deux, en: a: b}", "1:12 yaml-colon 1:37 yaml-colon", "- {fr: 'Lyon: une', ville: deux, en: 'a: b'}"},
		{"name: {fr: l'accueil : 'jour', en: day}", "1:22 yaml-colon", "name: {fr: \"l'accueil : 'jour'\", en: day}"},
		{"name: {fr: Jour #1, en: Day #1}", "1:17 yaml-cut 1:29 yaml-cut", "name: {fr: 'Jour #1', en: 'Day #1'}"},
		{"name: {fr: \"Jour : un\", en: Day} # one", "", "name: {fr: 'Jour : un', en: Day}"},
		{"at: [Lyon: 1, Paris: 2]", "", "at: [{Lyon: 1}, {Paris: 2}]"},
		{"name: {fr: Lyon; en: Lyons}", "1:17 yaml-no-comma", "name: {fr: Lyon, en: Lyons}"},
		{"name: (fr: Lyon, en: Lyons)", "1:7 yaml-parentheses", "name: {fr: Lyon, en: Lyons}"},
		{"title: (Lyon : une ville)", "1:14 yaml-colon", "title: '(Lyon : une ville)'"},
		{"- {value: 2 what: types}", "1:12 yaml-no-comma", "- {value: 2, what: types}"},
		{"note: | Un réseau\nlabel: x", "1:7 yaml-block", "note: Un réseau\nlabel: x"},
		{"note: > Un réseau : un\nlabel: x", "1:7 yaml-block", "note: 'Un réseau : un'\nlabel: x"},
		{"- at: /fr/a.html\n  to: box: apres-m", "2:7 yaml-thing", "- at: /fr/a.html\n  to: box:apres-m"},
		{"- {at: /fr/a.html, to: box: apres-m}", "1:27 yaml-thing", "- {at: /fr/a.html, to: box:apres-m}"},
		{"- {id: a, name: {fr: x}},\n- {id: b},", "1:25 yaml-end-comma 2:10 yaml-end-comma", "- {id: a, name: {fr: x}}\n- {id: b}"},
		{"at: [\n  {id: a},\n  {id: b},\n]", "", "at: [{id: a}, {id: b}]"},
		{"url: [ANVITA](https://anvita.fr)\nlabel: x", "1:6 yaml-link", "url: https://anvita.fr\nlabel: x"},
		{"name:\u00a0Lyon\nlabel: x", "1:5 yaml-hard-space", "name: Lyon\nlabel: x"},
		{"name\u00a0:\u00a0Lyon\nlabel: x", "1:5 yaml-hard-space", "name: Lyon\nlabel: x"},
		{"name： Lyon\nlabel: x", "1:5 yaml-wide-colon", "name: Lyon\nlabel: x"},
		{"- id: a\n  name: x\nid: b\n  name: y", "3:1 yaml-no-dash", "- id: a\n  name: x\n- id: b\n  name: y"},
		{"- id: a\n  name: x\n - id: b\n  name: y\n- id: c", "3:1 yaml-indent", "- id: a\n  name: x\n- id: b\n  name: y\n- id: c"},
		{"- id: a\n  name: x\n  - id: b\n    name: y\n- id: c", "3:1 yaml-indent", "- id: a\n  name: x\n- id: b\n  name: y\n- id: c"},
		{"title: 'L'équipe : santé'\nlabel: x", "1:11 yaml-after-quote", "title: \"L'équipe : santé\"\nlabel: x"},
		{"title: 'L'équipe : santé\nlabel: x", "1:8 yaml-open-quote", "title: \"L'équipe : santé\"\nlabel: x"},
		{"title: 'L''équipe d'ici'\nlabel: x", "1:21 yaml-after-quote", "title: \"L'équipe d'ici\"\nlabel: x"},
		{"title: 'Une' et 'deux'\nlabel: x", "1:13 yaml-after-quote", "title: \"'Une' et 'deux'\"\nlabel: x"},
		{"title: \"Un \"camp\" : ici\"\nlabel: x", "1:13 yaml-after-quote", "title: 'Un \"camp\" : ici'\nlabel: x"},
		{"name: {fr: 'Guide de l'été', en: Guide}", "1:24 yaml-after-quote", "name: {fr: \"Guide de l'été\", en: Guide}"},
		{"name: {fr: Guide, en: 'The mayor's 'best' guide'}", "1:34 yaml-after-quote", "name: {fr: Guide, en: \"The mayor's 'best' guide\"}"},
		{"name: {fr: 'Une' et 'deux', en: Two}", "1:17 yaml-after-quote", "name: {fr: \"'Une' et 'deux'\", en: Two}"},
		{"name: {fr: \"Une\" ou 'deux', en: Two}", "1:17 yaml-after-quote", "name: {fr: \"\\\"Une\\\" ou 'deux'\", en: Two}"},
		{"at: ['Secours d'urgence', Emmaüs]", "1:17 yaml-after-quote", "at: [\"Secours d'urgence\", Emmaüs]"},
		{"at: ['Secours d'urgence, 'Emmaüs']", "1:6 yaml-open-quote", "at: [\"Secours d'urgence\", Emmaüs]"},
		{"at: [{fr: \"Lyon, en: Lyons}]\nlabel: x", "1:11 yaml-open-quote", "at: [{fr: Lyon, en: Lyons}]\nlabel: x"},
		{"at: [{fr: Lyon, en: 'Lyons}]\nlabel: x", "1:21 yaml-open-quote", "at: [{fr: Lyon, en: Lyons}]\nlabel: x"},
		{"at: [\"Lyon, Paris]\nlabel: x", "1:6 yaml-open-quote", "at: [Lyon, Paris]\nlabel: x"},
		{"title: [x]\n  label: y", "2:1 yaml-indent", "title: [x]\nlabel: y"},
		{"- id: a\n  name: {fr: x, en: y}\n    sort: z", "3:1 yaml-indent", "- id: a\n  name: {fr: x, en: y}\n  sort: z"},
		{"- id: a\n  name:\n    fr: x\n    en: y\n      sort: z", "5:1 yaml-indent", "- id: a\n  name: {fr: x, en: y}\n  sort: z"},
		{"- id: a\n  name:\n    fr: x\n      en: y\n  sort: z", "4:1 yaml-indent", "- id: a\n  name: {fr: x, en: y}\n  sort: z"},
		{"sources:\n  - source: a\n    page: 1\n  reviewed: 2020", "4:1 yaml-indent", "sources: [{source: a, page: 1}]\nreviewed: 2020"},
		{"sources:\n  - source: a\n    page: 1\n      reviewed: 2020", "4:1 yaml-indent", "sources: [{source: a, page: 1}]\nreviewed: 2020"},
		{"at: [a,\n    b: c]\ntitle: x : y", "3:10 yaml-colon", "at: [a, {b: c}]\ntitle: 'x : y'"},
		{"title: Lyon: une\r\nlabel: x\r\n", "1:12 yaml-colon", "title: 'Lyon: une'\nlabel: x"},
	} {
		var report diag.List
		root := (&Reader{File: "a.yaml", Report: &report}).Parse([]byte(c.text))
		var said []string
		for _, d := range report.Sorted() {
			said = append(said, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule))
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("of %q is said %q, want %q", c.text, got, c.want)
		}
		if c.meant == "" {
			continue
		}
		var got, want any
		if root == nil || root.Decode(&got) != nil || yaml.Unmarshal([]byte(c.meant), &want) != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q is read as %v, want %v", c.text, got, want)
		}
	}
}

func TestTwoVersionsOfATextAreSaidOnceAndNothingElse(t *testing.T) {
	const text = "title: a\n<<<<<<< HEAD\nlabel: b\n=======\nlabel: c: d\n>>>>>>> other\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> other\n"
	var report diag.List
	if (&Reader{File: "a.yaml", LineOffset: 1, Report: &report}).Parse([]byte(text)) != nil {
		t.Error("a text with two versions is read")
	}
	var said []string
	for _, d := range report.Sorted() {
		said = append(said, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule))
	}
	if got := strings.Join(said, " "); got != "3:1 merge-conflict 8:1 merge-conflict" {
		t.Errorf("said is %q", got)
	}
	var half diag.List
	if (&Reader{File: "a.yaml", Report: &half}).Parse([]byte("title: a\n>>>>>>> other\n")); !half.Failed() {
		t.Error("half of the marks is left, and nobody says so")
	}
	var none diag.List
	if (&Reader{File: "a.yaml", Report: &none}).Parse([]byte("title: a >>>>>>> b\n")); none.Failed() {
		t.Error("marks within a line are no conflict")
	}
}

// What stands behind a mistake on its line is told where it was written, not where it
// stands once the mistake is mended.
func TestAPlaceInAMendedLineIsThatOfTheLineAsItWasWritten(t *testing.T) {
	for text, want := range map[string]string{
		"-{aa: 00 name: }}":    "1:1 yaml-dash 1:9 yaml-no-comma 1:17 yaml-bracket",
		"- {id: a kind: b}":    "1:9 yaml-no-comma",
		`- {id: "a"  any: b}`:  "1:11 yaml-no-comma",
		"-{id: a, name: &n b}": "1:1 yaml-dash",
	} {
		var report diag.List
		root := (&Reader{File: "a.yaml", Report: &report}).Parse([]byte(text))
		var said []string
		for _, d := range report.Sorted() {
			said = append(said, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule))
		}
		if got := strings.Join(said, " "); got != want {
			t.Errorf("of %q is said %q, want %q", text, got, want)
		}
		if root == nil || len(root.Content) != 1 {
			t.Errorf("%q is not read", text)
			continue
		}
		for _, n := range root.Content[0].Content {
			if n.Value != "" && !strings.HasPrefix(strings.TrimPrefix(text[n.Column-1:], `"`), n.Value) && text[n.Column-1] != '&' {
				t.Errorf("in %q %q is said to stand at %d", text, n.Value, n.Column)
			}
		}
	}
}

func FuzzMendedKeysAreReadOrRefused(f *testing.F) {
	f.Add("title: a: b\n\tx: [1, {2\n-x\n")
	f.Fuzz(func(t *testing.T, text string) {
		found, mended := slipsOf(text, frontKeys)
		if strings.Count(mended, "\n") != strings.Count(text, "\n") {
			t.Errorf("%q has other lines when it is mended: %q", text, mended)
		}
		lines := strings.Split(text, "\n")
		for _, s := range found {
			if s.line < 1 || s.line > len(lines) || s.column < 1 {
				t.Errorf("%q: a slip stands at %d:%d", text, s.line, s.column)
			}
		}
	})
}

// However many mistakes a line has, it is read in a time that grows as the line does.
func TestALineWithManyMistakesIsReadAtOnce(t *testing.T) {
	for _, text := range []string{
		"- {" + strings.Repeat("id: a ", 1_600) + "}\n",
		"- {" + strings.Repeat("id: a ", 200_000) + "}\n",
		"- {" + strings.Repeat("xx: a ", 1_600) + "}\n",
		"- {" + strings.Repeat(`id: "a" xx: b `, 700) + "}\n",
		"- {id: a" + strings.Repeat(",,", 4_000) + "}\n",
		"- {id: a" + strings.Repeat("]", 9_000) + "\n",
		strings.Repeat("\t", 9_000) + "a: b: c\n",
	} {
		var report diag.List
		done := make(chan struct{})
		go func() {
			defer close(done)
			(&Reader{File: "a.yaml", Report: &report}).Parse([]byte(text))
		}()
		select {
		case <-done:
		case <-time.After(20 * time.Second):
			t.Fatalf("%.20q and so on is not read in twenty seconds", text)
		}
		if !report.Failed() {
			t.Errorf("nothing is said of %.20q and so on", text)
		}
	}
}
