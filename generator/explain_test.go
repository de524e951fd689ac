package main

import (
	"slices"
	"strings"
	"testing"

	"recueil/generator/catalog"
	"recueil/i18n"
)

func TestEveryRuleThatTheCodeReportsIsExplained(t *testing.T) {
	for rule := range readCode(t).rules {
		if rule == "" { // put together; the strings that are there are tried below
			continue
		}
		for _, language := range []string{"en", "fr"} {
			status, out, err := command("explain", rule, "--lang", language)
			if status != exitClean || !strings.HasPrefix(out, rule+": ") || strings.Contains(out, "⟦") || strings.Contains(out, "{{") {
				t.Errorf("%s, %s: %d\n%s%s", language, rule, status, out, err)
			}
		}
	}
}

func TestEveryHintIsThatOfARule(t *testing.T) {
	known, err := catalog.Load(i18n.Files)
	if err != nil {
		t.Fatal(err)
	}
	l := known.Language("en")
	var given []string
	for _, rule := range rules(l) {
		hints := hintsOf(l, rule)
		if len(hints) == 0 && rule != "gazetteer" { // which no guide can bring about
			t.Errorf("%s has no hint", rule)
		}
		given = append(given, hints...)
	}
	for _, id := range l.IDs("hint.") {
		if !slices.Contains(given, id) {
			t.Errorf("no rule gives %s", id)
		}
	}
	for _, pair := range readCode(t).pairs {
		if rule, hint := pair[0], pair[1]; rule != "" && hint != "" && !slices.Contains(hintsOf(l, rule), "hint."+hint) {
			t.Errorf("%s is reported with the hint %s, which explain does not print", rule, hint)
		}
	}
	for rule := range advice {
		if !slices.Contains(rules(l), rule) {
			t.Errorf("advice is for a rule %q that is not there", rule)
		}
	}
}
