package preview

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"

	"recueil/generator/catalog"
)

// Where the files of the preview itself lie. No file of a site does.
const (
	folder     = ".recueil/"
	scriptPath = folder + "reload.js"
	stylePath  = folder + "panel.css"
	eventsPath = folder + "events"
)

//go:embed reload.js
var script []byte

//go:embed panel.css
var style []byte

// panelLayout is what stands at the end of each page. Without problems it is
// there, and not shown: the script finds in it what page this is.
var panelLayout = template.Must(template.New("panel").Parse(
	`<link rel="stylesheet" href="/` + stylePath + `"><section id="recueil" lang="{{.Lang}}" aria-label="{{.Title}}" data-page="{{.Digest}}"` +
		`{{if not .Problems}} hidden{{end}}><details open><summary>{{.Summary}}</summary>` +
		`<ol tabindex="0" aria-label="{{.Title}}">{{range .Problems}}<li class="{{.Severity}}"><p><code>{{.File}}{{if .Line}}:{{.Line}}:{{.Column}}{{end}}</code> ` +
		`{{if not .Error}}<b>{{$.Warning}}</b>{{end}}{{.Message}}</p>{{with .Hint}}<p class="hint"><b>{{$.Hint}}</b>{{.}}</p>{{end}}</li>{{end}}</ol>` +
		`{{with .More}}<p>{{.}}</p>{{end}}</details></section>`))

// most is how many problems a panel shows.
const most = 50

// panel is the panel of a page that is made from a unit of files and has a
// digest.
func panel(l *catalog.Language, found []Problem, own, digest string) []byte {
	value := struct {
		Lang, Title, Summary, Digest, Warning, Hint, More string
		Problems                                          []Problem
	}{
		Lang: l.Tag, Title: l.Text("serve.problems"), Summary: summary(l, found), Digest: digest,
		Warning: l.Text("check.warning"), Hint: l.Text("check.hint"), Problems: foremost(found, own, most),
	}
	if more := len(found) - most; more > 0 {
		value.More = l.Count("serve.more", more)
	}
	var b bytes.Buffer
	if err := panelLayout.Execute(&b, value); err != nil {
		panic(err) // it is ours, and memory takes all
	}
	return b.Bytes()
}

// summary counts problems: "2 errors, 1 warning".
func summary(l *catalog.Language, found []Problem) string {
	errors := 0
	for _, p := range found {
		if p.Error() {
			errors++
		}
	}
	var parts []string
	if errors > 0 {
		parts = append(parts, l.Count("summary.errors", errors))
	}
	if warnings := len(found) - errors; warnings > 0 {
		parts = append(parts, l.Count("summary.warnings", warnings))
	}
	return strings.Join(parts, ", ")
}

// bareLayout is the page that stands where none can be shown.
var bareLayout = template.Must(template.New("bare").Parse(
	`<!doctype html><html lang="{{.Lang}}"><head><meta charset="utf-8"><title>{{.Title}}</title><meta name="viewport" content="width=device-width">` +
		`<script defer src="/` + scriptPath + `"></script></head><body><main><h1>{{.Title}}</h1><p>{{.Text}}</p></main></body></html>`))

// bare is the page that stands where none can be shown.
func bare(l *catalog.Language) []byte {
	var b bytes.Buffer
	err := bareLayout.Execute(&b, map[string]string{"Lang": l.Tag, "Title": l.Text("serve.none"), "Text": l.Text("serve.none-text")})
	if err != nil {
		panic(err) // as above
	}
	return b.Bytes()
}

// barePolicy is that of such a page: the published pages' and what the script
// needs.
const barePolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
