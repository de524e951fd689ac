package sitetest

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// loaded are the elements whose reference a browser follows without being
// asked, and forms, which send what readers type.
const loaded = "[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], " +
	"link[rel~=prefetch], link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=manifest], form, object, embed, " +
	"iframe, base, use[href], image[href], [srcset], [poster], [ping], [background]"

func TestNothingIsLoadedFromAnotherHost(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, n := range p.all(loaded) {
			for _, name := range []string{"src", "href", "action", "data", "poster", "ping", "background"} {
				value, found := lookUp(n, name)
				if _, _, ours := p.inside(value); found && !ours && !strings.HasPrefix(value, "data:") {
					f.add(p, "<%s> loads %q", n.Data, value)
				}
			}
			if _, found := lookUp(n, "srcset"); !found {
				continue
			}
			for _, file := range candidates(n) {
				if _, _, ours := p.inside(file); !ours {
					f.add(p, "<%s> loads %q", n.Data, file)
				}
			}
		}
	}
	for path, content := range plain.files {
		if strings.HasSuffix(path, ".css") && (strings.Contains(string(content), "//") || strings.Contains(string(content), "@import")) {
			t.Errorf("%s loads something: %s", path, around(string(content), "//"))
		}
	}
}

func TestScriptsAndStylesStandInFilesOfTheirOwn(t *testing.T) {
	f := faultsOf(t)
	for _, p := range append(plain.pages, hosted.pages...) {
		for _, script := range p.all("script:not([src])") {
			if attribute(script, "type") != "application/ld+json" {
				f.add(p, "a script stands in the page: %s", around(script.FirstChild.Data, ""))
			}
		}
		for n := range p.root.Descendants() {
			if n.Data == "style" && n.Type == html.ElementNode {
				f.add(p, "a style element")
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") || strings.HasPrefix(a.Val, "javascript:") {
					f.add(p, "<%s %s=%q>", n.Data, a.Key, a.Val)
				}
			}
		}
	}
}

func TestThePolicyOfEveryPageAllowsOnlyTheSiteItself(t *testing.T) {
	f := faultsOf(t)
	for _, p := range append(plain.pages, hosted.pages...) {
		policy := p.one(`head > meta[http-equiv="Content-Security-Policy"]`)
		if policy == nil {
			f.add(p, "no Content-Security-Policy")
			continue
		}
		directives := map[string][]string{}
		for _, d := range strings.Split(attribute(policy, "content"), ";") {
			if words := strings.Fields(d); len(words) > 0 {
				directives[words[0]] = words[1:]
			}
		}
		if !slices.Equal(directives["default-src"], []string{"'none'"}) {
			f.add(p, "what the policy does not name is not forbidden")
		}
		if !slices.Equal(directives["script-src"], []string{"'self'"}) || len(directives["form-action"]) == 0 {
			f.add(p, "the policy allows other scripts, or forms that lead anywhere")
		}
		for name, values := range directives {
			for _, v := range values {
				known := v == "'none'" || v == "'self'" || name == "img-src" && v == "data:" || name == "style-src" && strings.HasPrefix(v, "'nonce-") ||
					name == "form-action" && v == "file:" // from a disk, 'self' is nothing in Firefox
				if !known {
					f.add(p, "the policy allows %s %s", name, v)
				}
			}
		}
		for n := policy.PrevSibling; n != nil; n = n.PrevSibling {
			if n.Data == "link" || n.Data == "script" {
				f.add(p, "<%s> stands before the policy", n.Data)
			}
		}
	}
}

func TestPagesAskForNothingPersonal(t *testing.T) {
	f := faultsOf(t)
	for _, p := range plain.pages {
		for _, form := range p.all("form") {
			if method := strings.ToLower(attribute(form, "method")); method != "" && method != "get" {
				f.add(p, "a form sends by %q", method)
			}
		}
		for _, n := range p.all(`input[type=email], input[type=tel], input[type=password], input[type=file]`) {
			f.add(p, "it asks for %q", attribute(n, "type"))
		}
	}
	for path, content := range plain.files {
		if !strings.HasSuffix(path, ".js") {
			continue
		}
		for _, word := range []string{"document.cookie", "localStorage", "sessionStorage", "indexedDB", "sendBeacon", "XMLHttpRequest", "fetch("} {
			asked := word == "localStorage" && strings.HasPrefix(path, "assets/field.") // see TestTheKeyOfTheSearchCanBeTurnedOff
			if strings.Contains(string(content), word) && !asked {
				t.Errorf("%s: %s", path, word)
			}
		}
	}
}
