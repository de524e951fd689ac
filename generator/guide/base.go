package guide

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// Base returns an address under which a site may be served, without the slash at
// its end, and whether it is one: http or https, a host, perhaps a port and
// folders, and nothing else. To it the paths of pages are added; it stands in
// lists for programs, so it has the form of RFC 3986 in which nothing is left to
// be escaped or resolved.
func Base(address string) (base string, ok bool) {
	base = strings.TrimSuffix(address, "/")
	u, err := url.Parse(base)
	if err != nil || strings.Trim(base, inAddresses) != "" {
		return "", false
	}
	port, err := strconv.Atoi(u.Port())
	switch {
	case u.Scheme != "http" && u.Scheme != "https", !strings.HasPrefix(base, u.Scheme+"://"), u.User != nil:
		return "", false
	case u.Hostname() == "" || strings.HasSuffix(u.Host, ":") || u.Port() != "" && (err != nil || port < 1 || port > 65535):
		return "", false
	case strings.HasSuffix(u.Path, pageEnd):
		return "", false
	case u.Path != "" && (path.Clean(u.Path) != u.Path || u.Path == "/" || strings.ContainsFunc(u.Path, func(c rune) bool { return c < ' ' || c == 0x7F || c == '\\' })):
		return "", false
	}
	return base, true
}

// NearBase is the address that was meant by one under which no site can be served, ""
// where none is near: one without https://, in capital letters, with accents, with a
// query or a page at its end.
func NearBase(address string) string {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil {
		return ""
	}
	near := url.URL{Scheme: "https", Host: host, Path: u.Path}
	if u.Scheme == "http" {
		near.Scheme = u.Scheme
	}
	if u.Port() != "" {
		near.Host += ":" + u.Port()
	}
	if strings.HasSuffix(near.Path, pageEnd) {
		near.Path = path.Dir(near.Path)
	}
	if near.Path != "" {
		near.Path = path.Clean(near.Path)
	}
	base, _ := Base(near.String())
	return base
}

// pageEnd ends the addresses of pages: no folder in which a site is served has it.
const pageEnd = ".html"

// inAddresses are the characters that may stand in the address of a site: of
// those that RFC 3986 reserves, only the ones that part it.
const inAddresses = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/%[]"
