package document

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

var allowedSchemes = []string{"http", "https", "mailto", "tel"}

// Outward tells whether a destination leads out of the guide: by a scheme that
// is safe to follow, to a place that there can be.
func Outward(destination string) bool {
	u, err := url.Parse(destination)
	if err != nil || !slices.Contains(allowedSchemes, u.Scheme) {
		return false
	}
	switch u.Scheme {
	case "mailto":
		recipient, _, _ := strings.Cut(u.Opaque, "?")
		name, at, found := strings.Cut(recipient, "@")
		return found && name != "" && isHost(at) || strings.Contains(at, ",") // several of them
	case "tel":
		return strings.ContainsAny(u.Opaque, "0123456789")
	}
	return isHost(u.Hostname())
}

// isHost tells whether a text may be the name of a host: words with points
// between, or the machine itself, or a number of the network.
func isHost(host string) bool {
	if host == "localhost" || strings.Contains(host, ":") {
		return true
	}
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	for _, part := range parts {
		if part == "" || strings.ContainsFunc(part, func(c rune) bool {
			return c != '-' && c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c)
		}) {
			return false
		}
	}
	return len(parts) > 1
}

// MendAddress returns the address that somebody means who writes text, "" where
// none is known: one without its scheme, with two, with one misspelt, with spaces, with marks
// around it.
func MendAddress(text string) string {
	if at := strings.LastIndex(text, "]("); at >= 0 { // as Markdown links it
		text = strings.TrimSuffix(text[at+len("]("):], ")")
	}
	rest, scheme := strings.Trim(text, " \t\u00a0<>\"'“”«»"), "https://"
	for {
		name, after := schemeLike(rest)
		switch {
		case name == "":
			return mended(scheme, rest)
		case name == "http":
			scheme = "http://"
		case strings.HasPrefix("mailto", name[:1]):
			scheme = "mailto:"
		default:
			scheme = "https://"
		}
		rest = after
	}
}

// schemeLike cuts off what looks like a scheme of the web or of e-mail with the
// marks behind it.
func schemeLike(text string) (name, after string) {
	end := strings.IndexFunc(text, func(c rune) bool { return !unicode.IsLetter(c) })
	if end < 2 || end > 7 {
		return "", text
	}
	name = strings.ToLower(text[:end])
	after = strings.TrimLeft(text[end:], ":;/\\ ")
	marks := text[end : len(text)-len(after)]
	web := strings.HasPrefix(name, "h") && strings.Contains(name, "t") && strings.Trim(name, "htps") == ""
	if !strings.ContainsAny(marks, ":;/\\") || !web && name != "mailto" && name != "mail" {
		return "", text
	}
	return name, after
}

// mended puts a scheme before an address, if that makes one.
func mended(scheme, rest string) string {
	host, path, found := strings.Cut(rest, "/")
	if strings.Contains(host, "@") {
		scheme = "mailto:"
	}
	rest = strings.ReplaceAll(host, " ", "")
	if found {
		rest += "/" + strings.ReplaceAll(path, " ", "%20")
	}
	if whole := scheme + rest; Outward(whole) && !strings.ContainsFunc(whole, unicode.IsSpace) {
		return whole
	}
	return ""
}
