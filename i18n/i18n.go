// Package i18n embeds the interface strings, one file a language, in the YAML
// form of github.com/nicksnyder/go-i18n. The package catalog reads them and
// tells how they are written.
//
// fr.yaml, en.yaml and es.yaml hold what readers see; diagnostics.fr.yaml and
// diagnostics.en.yaml hold what the command check says to editors, in the
// languages in which it speaks to them. A new language is a file more.
package i18n

import "embed"

// Files holds every file of this folder that has strings in it.
//
//go:embed *.yaml
var Files embed.FS
