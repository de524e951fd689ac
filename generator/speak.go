package main

import (
	"cmp"
	"strings"

	"recueil/generator/catalog"
)

// speak chooses the language of messages: that of the flag, which must be one
// that the program speaks, else that of the environment. A guide may be in
// more languages than its editors are spoken to in.
func speak(c *catalog.Catalog, flag string, getenv func(string) string) (*catalog.Language, error) {
	if flag == "" {
		return environment(c, getenv), nil
	}
	if l := spoken(c, flag); l != nil {
		return l, nil
	}
	return environment(c, getenv), &told{"usage.language", map[string]any{
		"Language": flag, "Languages": strings.Join(c.Spoken(), ", "),
	}}
}

// environment returns the language of the environment: the first that the
// program speaks of those that LANGUAGE lists, unless the locale is that of
// programs (gnu.org, gettext, "The LANGUAGE variable"), else, as POSIX does, that
// of the first variable that is set; English where that names another one.
func environment(c *catalog.Catalog, getenv func(string) string) *catalog.Language {
	locale := cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG"))
	if locale != "C" && locale != "POSIX" {
		for tag := range strings.SplitSeq(getenv("LANGUAGE"), ":") {
			if l := spoken(c, tag); l != nil {
				return l
			}
		}
	}
	if l := spoken(c, locale); l != nil {
		return l
	}
	return c.Language("en")
}

// spoken returns the language of a BCP 47 tag or a locale of POSIX, fr-CA or
// fr_CA.UTF-8, or the one that these are a kind of; nil if neither is spoken.
func spoken(c *catalog.Catalog, locale string) *catalog.Language {
	tag, _, _ := strings.Cut(locale, ".")
	tag, _, _ = strings.Cut(tag, "@")
	tag = strings.ReplaceAll(tag, "_", "-")
	base, _, _ := strings.Cut(tag, "-")
	for _, tag := range []string{tag, base} {
		if c.Speaks(tag) {
			return c.Language(tag)
		}
	}
	return nil
}
