package main

import (
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

// environment returns the language of the environment as POSIX does: the first
// of the variables that is set decides, and leads to English where it names a
// language that the program does not speak.
func environment(c *catalog.Catalog, getenv func(string) string) *catalog.Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if l := spoken(c, value); l != nil {
				return l
			}
			break
		}
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
