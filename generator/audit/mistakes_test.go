package audit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// mistake is one that an editor makes in the golden site: in one file a text
// becomes another. Want is everything that is then said and was not said
// before, in order: "LINE:COLUMN RULE", with "FILE:" before it where it
// stands in another file than the mistake.
type mistake struct {
	name     string
	file     string
	from, to string
	want     []string
}

// tryMistakes makes each mistake alone and compares all that is said: what is
// said twice, in the wrong place or of a mere consequence fails like what is
// not said.
func tryMistakes(t *testing.T, mistakes []mistake) {
	t.Helper()
	root, messages := golden(t), messages(t)
	said := func(file string, text []byte) []string {
		var out []string
		for _, d := range read(t, with(root, file, text), messages) {
			at := fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Rule)
			if d.File != file {
				at = d.File + ":" + at
			}
			out = append(out, at)
		}
		return out
	}
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			file, ok := root[m.file]
			if !ok {
				t.Fatalf("%s is not in the golden site", m.file)
			}
			before := string(file.Data)
			if m.from != "" && strings.Count(before, m.from) == 0 {
				t.Fatalf("%s does not hold %q", m.file, m.from)
			}
			after := strings.Replace(before, m.from, m.to, 1)
			if m.from == "" {
				after = m.to // the file as a whole
			}
			usual := said(m.file, []byte(before))
			var got []string
			for _, s := range said(m.file, []byte(after)) {
				if !slices.Contains(usual, s) {
					got = append(got, s)
				}
			}
			if !slices.Equal(got, m.want) {
				t.Errorf("%s is said, want %s", strings.Join(got, ", "), strings.Join(m.want, ", "))
			}
		})
	}
}

func TestEachMistakeIsSaidOnceAndWhereItStands(t *testing.T) {
	tryMistakes(t, []mistake{
		{
			"a key misspelt", "content/practices/flying-canteen/fr.md", "label: Cantine", "lable: Cantine",
			[]string{"4:1 unknown-key"},
		},
	})
}
