package render

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"recueil/generator/permalink"
)

// rule says that a path below the site's root leads to another.
type rule struct{ from, to string }

// hostRules is the file in which hosts read that they are to answer for a former
// address with the present one (Netlify, Cloudflare Pages, GitLab Pages:
// docs.gitlab.com/user/project/pages/redirects): both from the root of the host,
// and the status. Where a host prefers a file to a rule, the page at the former
// address leads on.
func hostRules(rules []rule, base string) File {
	below := onHost(base)
	lines := make([]string, len(rules))
	for i, r := range rules {
		lines[i] = fmt.Sprintf("%s/%s %s/%s 301\n", below, r.from, below, r.to)
	}
	slices.Sort(lines)
	return File{permalink.HostRules, []byte(strings.Join(lines, ""))}
}

// onHost is the path from the root of the host to that of a site, without a slash
// at its end.
func onHost(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(u.EscapedPath(), "/")
}
