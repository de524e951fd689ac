package main

import (
	"regexp"
	"strings"
	"testing"
)

// unprovoked are the sentences that no guide can bring about.
var unprovoked = []string{
	"rule.gazetteer", // the official list is in the program
	// What happens to disks; TestEachTroubleOfPublishingHasItsSentence has them.
	"usage.no-space-hint", "usage.unwritable-hint", "usage.stranded-hint", "usage.leftover-hint", "usage.kept-hint",
	// What other programs and the system keep for themselves; serve_test.go has the first.
	"usage.port-taken-hint", "usage.port-forbidden-hint",
}

// pattern matches a sentence whatever its arguments are.
func pattern(sentence string) *regexp.Regexp {
	var parts []string
	for _, part := range regexp.MustCompile(`\{\{.*?\}\}`).Split(sentence, -1) {
		parts = append(parts, regexp.QuoteMeta(part))
	}
	return regexp.MustCompile(`(?m)(: |warning: |recueil: )` + strings.Join(parts, `.*`) + `( \[[a-z-]+\])?$`)
}

func TestEverySentenceOfTheProgramIsInAScript(t *testing.T) {
	if *update {
		t.Skip("the scripts are being rewritten")
	}
	scripts, err := files("testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, text := range scripts {
		all.WriteString(text)
	}
	for id, m := range readStrings(t)["en"] {
		group, _, _ := strings.Cut(id, ".")
		if group != "rule" && group != "hint" && group != "usage" {
			continue
		}
		sentence := m["other"]
		if i := strings.Index(sentence, "{{if"); i >= 0 { // two sentences in one
			sentence = sentence[strings.LastIndex(sentence, "}}")+2:]
			sentence = "{{.}}" + sentence
		}
		if expected := strings.Join(unprovoked, " "); !pattern(sentence).MatchString(all.String()) && !strings.Contains(expected, id) {
			t.Errorf("no script brings about %s: %s", id, m["other"])
		}
	}
}
