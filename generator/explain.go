package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/record"
)

type explain struct {
	Rule string `arg:"" optional:""`
}

// advice names the hints of those rules that have others than one of their own
// name. A name that ends in a hyphen stands for all hints that begin so.
var advice = map[string][]string{
	"bound-differs":        {"count-differs"},
	"rate-differs":         {"count-differs"},
	"base-url":             {"base-url", "did-you-mean"},
	"doubled-word":         {"stray-space"},
	"doubled-mark":         {"stray-space"},
	"missing-space":        {"stray-space"},
	"wrong-apostrophe":     {"stray-space"},
	"area-in-inset":        {"areas"},
	"broken-link":          {"did-you-mean", "now-named", "absent-names", "unknown-"},
	"coordinates-far":      {"coordinates"},
	"coordinates-outside":  {"coordinates"},
	"coordinates-range":    {"coordinates"},
	"country-code":         {"did-you-mean", "country-code"},
	"damaged-stamp":        {"stamp"},
	"date-form":            {"date-form", "dating", "month-day", "meant-date"},
	"drawing-broken":       {"drawing"},
	"drawing-part":         {"drawing"},
	"duplicate-id":         {"duplicate-id", "same-record"},
	"duplicate-address":    {"duplicate-address", "duplicate-alias", "reserved-address"},
	"empty-key":            {"empty-key", "empty-required"},
	"empty-text":           {"empty-text", "empty-practice"},
	"figure-added":         {"figure-differs"},
	"figure-missing":       {"figure-differs"},
	"heading-language":     {"heading-known"},
	"heading-misspelt":     {"heading-known"},
	"headings-differ":      {"shape-differs"},
	"items-differ":         {"shape-differs"},
	"long-line":            {"long-line", "long-value"},
	"heavy-text":           {"heavy-text", "heavy-topics"},
	"too-many":             {"too-many-"},
	"many-areas":           {"areas"},
	"paragraphs-differ":    {"shape-differs"},
	"rows-differ":          {"shape-differs"},
	"link-added":           {"link-differs"},
	"link-missing":         {"link-differs"},
	"link-scheme":          {"link-scheme", "web-address", "write-address"},
	"picture-absent":       {"did-you-mean", "picture-absent"},
	"picture-added":        {"picture-differs"},
	"picture-missing":      {"picture-differs"},
	"picture-name":         {"picture-words"},
	"heading-typed":        {"heading-space"},
	"merge-conflict":       {"merge-conflict", "merge-mark"},
	"month-form":           {"number-form"},
	"picture-wordless":     {"picture-words"},
	"lost-address":         {"lost-address", "renamed-thing"},
	"no-front-matter":      {"front-matter"},
	"no-target":            {"did-you-mean", "no-target"},
	"open-front-matter":    {"close-front-matter"},
	"sections-differ":      {"sections-differ", "section-missing", "section-added"},
	"slug-form":            {"id-form"},
	"stale-lead":           {"stale"},
	"stale-opening":        {"stale"},
	"stale-section":        {"stale"},
	"taken-address":        {"taken-address", "taken-alias", "taken-single"},
	"theme-level":          {"theme-of-sheet", "theme-of-guideline"},
	"two-areas":            {"areas"},
	"undated-link":         {"undated-link", "undated-text-link"},
	"undated-sheet":        {"undated-sheet", "undated-source"},
	"name-misspelt":        {"did-you-mean"},
	"actor-misspelt":       {"did-you-mean"},
	"unknown-code":         {"unknown-code", "code-of-name"},
	"thing-form":           {"did-you-mean", "thing-form"},
	"unknown-id":           {"did-you-mean", "now-named", "bracketed", "absent-names", "unknown-"},
	"unknown-key":          {"did-you-mean", "known-keys"},
	"unknown-language":     {"known-languages"},
	"unknown-value":        {"did-you-mean", "known-values"},
	"unproved-figure":      {"unproved-figure", "unstated-figure"},
	"unread":               {"did-you-mean", "rename-file", "remove-copy", "unread", "drawing-name"},
	"absent-file":          {"absent-file", "absent-table"},
	"stray-file":           {"rename-file", "remove-copy", "stray-file"},
	"lost-original":        {"lost-original", "moved-original"},
	"unstamped":            {"stamp", "translate"},
	"unused-footnote":      {"stray-footnote"},
	"untranslated-section": {"stale"},
	"wrong-form":           {"form-", "bracketed", "coordinates"},
}

// Run prints what a rule says, what to do, and why it is there.
func (e *explain) Run(t *terminal) error {
	if e.Rule == "" {
		return listRules(t)
	}
	sentence, ok := t.language.Shape("rule." + e.Rule)
	if !ok {
		return &told{"usage.no-rule", map[string]any{"Rule": diag.Visible(e.Rule), "Near": strings.Join(near(e.Rule, rules(t.language)), ", ")}}
	}
	lines := []string{e.Rule + ": " + sentence}
	for _, id := range hintsOf(t.language, e.Rule) {
		hint, _ := t.language.Shape(id)
		lines = append(lines, "    "+t.language.Text("check.hint")+hint)
	}
	if why, ok := t.language.Shape("explain." + e.Rule); ok {
		lines = append(lines, "    "+why)
	}
	_, err := fmt.Fprintln(t.out, strings.Join(lines, "\n"))
	return err
}

// listRules prints the rules, each with what it says.
func listRules(t *terminal) error {
	table := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	for _, rule := range rules(t.language) {
		sentence, _ := t.language.Shape("rule." + rule)
		if _, err := fmt.Fprintf(table, "%s\t%s\n", rule, sentence); err != nil {
			return err
		}
	}
	return table.Flush()
}

// rules are the names of all rules.
func rules(l *catalog.Language) []string {
	ids := l.IDs("rule.")
	for i := range ids {
		ids[i] = strings.TrimPrefix(ids[i], "rule.")
	}
	return ids
}

// hintsOf are the ids of the hints that a rule may give.
func hintsOf(l *catalog.Language, rule string) []string {
	names := advice[rule]
	if names == nil {
		names = []string{rule}
	}
	var out []string
	for _, name := range names {
		for _, id := range l.IDs("hint." + name) {
			if strings.HasSuffix(name, "-") || id == "hint."+name {
				out = append(out, id)
			}
		}
	}
	return out
}

// near are the rules that somebody may have meant by a word: the one that is
// spelt nearly so, and those that have it in their name, or that begin a word of it so.
func near(word string, rules []string) []string {
	var out []string
	if one := record.Suggest(word, rules); one != "" {
		out = append(out, one)
	}
	word = strings.ToLower(word)
	for _, rule := range rules {
		begun := len(word) > 3 && strings.Contains("-"+rule, "-"+word)
		if (begun || len(word) > 1 && strings.Contains("-"+rule+"-", "-"+word+"-")) && !slices.Contains(out, rule) {
			out = append(out, rule)
		}
	}
	return out
}
