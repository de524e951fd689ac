package sitetest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// things are how many things of each type of schema.org a guide promises.
func things() map[string]int {
	n := len(model.Languages)
	out := map[string]int{"Article": n * len(paged()), "DefinedTerm": n * len(model.Terms)}
	out["BreadcrumbList"] = out["Article"] + out["DefinedTerm"] + n
	out["Dataset"] = n
	if len(model.Terms) > 0 {
		out["DefinedTermSet"], out["BreadcrumbList"] = n, out["BreadcrumbList"]+n
	}
	if len(model.Days) > 0 {
		out["BreadcrumbList"] += n
	}
	for _, d := range model.Days {
		if d.Date.Set() || d.Rule != nil {
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
				checkThing(thing, func(what string, args ...any) { f.add(p, what, args...) })
				eachAddress(thing, func(key, value string) {
					path, anchor, _ := strings.Cut(strings.TrimPrefix(value, hosted.base+"/"), "#")
					target := hosted.page(path)
					if strings.HasPrefix(value, hosted.base) && (hosted.files[path] == nil || anchor != "" && target.ids[anchor] == nil) {
						f.add(p, "%s: %q is no file of the site", key, value)
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

// terms of schema.org that the pages use: of each type what a thing must have,
// and what it may have beside (schema.org/docs/full.html; of Dataset, what
// developers.google.com/search/docs/appearance/structured-data/dataset asks).
var vocabulary = map[string]struct{ must, may string }{
	"Article":        {"headline url inLanguage about", "citation dateModified description license spatialCoverage"},
	"BreadcrumbList": {"itemListElement", ""},
	"ListItem":       {"item name position", ""},
	"DefinedTermSet": {"name url inLanguage hasDefinedTerm", ""},
	"DefinedTerm":    {"name url", "description inLanguage inDefinedTermSet"},
	"Event":          {"name url inLanguage eventSchedule", ""},
	"Schedule":       {"byMonth repeatFrequency", "byDay byMonthDay duration"},
	"Dataset":        {"name description url inLanguage distribution isAccessibleForFree", "license creditText"},
	"DataDownload":   {"contentUrl encodingFormat name", "contentSize"},
	"Thing":          {"name url", ""},
	"CreativeWork":   {"", "name url author dateCreated"},
	"Person":         {"name", "jobTitle"},
	"Place":          {"name url", "geo"},
	"GeoCoordinates": {"latitude longitude", ""},
}

// checkThing tells of a thing of schema.org, and of those in it, what is missing,
// empty or not of the vocabulary.
func checkThing(thing map[string]any, wrong func(what string, args ...any)) {
	kind := fmt.Sprint(thing["@type"])
	terms, known := vocabulary[kind]
	if !known {
		wrong("%q is no type that pages tell of", kind)
		return
	}
	for _, key := range strings.Fields(terms.must) {
		if thing[key] == nil {
			wrong("a %s without %s", kind, key)
		}
	}
	allowed := append(strings.Fields(terms.must+" "+terms.may), "@type")
	for key, value := range thing {
		if !slices.Contains(allowed, key) {
			wrong("a %s has no %s", kind, key)
		}
		switch value := value.(type) {
		case string:
			if strings.TrimSpace(value) == "" {
				wrong("the %s of a %s is empty", key, kind)
			}
		case map[string]any:
			checkThing(value, wrong)
		case []any:
			for i, v := range value {
				inner, ok := v.(map[string]any)
				if !ok {
					wrong("%s of a %s holds %v", key, kind, v)
					continue
				}
				if kind == "BreadcrumbList" && inner["position"] != float64(i+1) {
					wrong("the step %d of the breadcrumbs is numbered %v", i+1, inner["position"])
				}
				checkThing(inner, wrong)
			}
		}
	}
	if n := len([]rune(fmt.Sprint(thing["description"]))); kind == "Dataset" && (n < 50 || n > 5000) {
		wrong("the description of a Dataset has %d characters, search engines ask for 50 to 5000", n)
	}
}

// eachAddress calls do with every address in a thing of schema.org.
func eachAddress(v any, do func(key, value string)) {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if text, ok := value.(string); ok && slices.Contains([]string{"url", "item", "license", "contentUrl", "inDefinedTermSet"}, key) {
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
