package sitetest

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"
)

// things are how many things of each type of schema.org a guide promises.
func things() map[string]int {
	n := len(model.Languages)
	out := map[string]int{"Article": n * len(paged()), "DefinedTerm": n * len(model.Terms)}
	out["BreadcrumbList"] = out["Article"] + out["DefinedTerm"]
	if len(model.Terms) > 0 {
		out["DefinedTermSet"], out["BreadcrumbList"] = n, out["BreadcrumbList"]+n
	}
	if len(model.Days) > 0 {
		out["BreadcrumbList"] += n
	}
	for _, d := range model.Days {
		if d.Date.Set() && !d.Until.Set() && d.Rule == nil {
			out["Event"] += n
		}
	}
	maps.DeleteFunc(out, func(_ string, n int) bool { return n == 0 })
	return out
}

func TestStructuredDataIsCompleteAndAbsolute(t *testing.T) {
	f := faultsOf(t)
	found := map[string]int{}
	for _, p := range hosted.pages {
		for _, n := range p.all(`script[type="application/ld+json"]`) {
			var data struct {
				Context string           `json:"@context"`
				Graph   []map[string]any `json:"@graph"`
			}
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &data); err != nil || data.Context != "https://schema.org" || len(data.Graph) == 0 {
				f.add(p, "structured data: %v, %q", err, data.Context)
			}
			for _, thing := range data.Graph {
				found[fmt.Sprint(thing["@type"])]++
				eachAddress(thing, func(key, value string) {
					path, anchor, _ := strings.Cut(strings.TrimPrefix(value, hosted.base+"/"), "#")
					target := hosted.page(path)
					if strings.HasPrefix(value, hosted.base) && (target == nil || anchor != "" && target.ids[anchor] == nil) {
						f.add(p, "%s: %q is no page", key, value)
					} else if !strings.HasPrefix(value, "https://") && !strings.HasPrefix(value, "http://") {
						f.add(p, "%s: %q is not absolute", key, value)
					}
				})
			}
		}
		if want := p.practice() != ""; want && !strings.Contains(string(hosted.files[p.path]), `"@type":"Article"`) {
			f.add(p, "a practice without structured data")
		}
	}
	if want := things(); !maps.Equal(found, want) {
		t.Errorf("the pages tell machines of %v, want %v", found, want)
	}
}

// eachAddress calls do with every address in a thing of schema.org.
func eachAddress(v any, do func(key, value string)) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if text, ok := value.(string); ok && (key == "url" || key == "item" || key == "license") {
				do(key, text)
			}
			eachAddress(value, do)
		}
	case []any:
		for _, value := range v {
			eachAddress(value, do)
		}
	}
}
