package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"
)

// encode writes a value as JSON, with the letters of all languages as they are.
func encode(w io.Writer, value any, indent string) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	return encoder.Encode(value)
}

func printJSON(w io.Writer, all []said) error {
	for _, d := range all {
		err := encode(w, struct {
			File     string `json:"file"`
			Line     int    `json:"line"`
			Column   int    `json:"column"`
			Severity string `json:"severity"`
			Rule     string `json:"rule"`
			Message  string `json:"message"`
			Hint     string `json:"hint"`
		}{d.File, d.Line, d.Column, d.Severity.String(), d.Rule, d.message, d.hint}, "")
		if err != nil {
			return err
		}
	}
	return nil
}

// full is the message with its hint.
func (d said) full() string {
	if d.hint == "" {
		return d.message
	}
	return d.message + "\n" + d.hint
}

func printAnnotations(w io.Writer, all []said) error {
	for _, d := range all {
		_, err := fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", d.Severity,
			escapeProperty(d.File), max(d.Line, 1), max(d.Column, 1), escapeProperty(d.Rule), escapeData(d.full()))
		if err != nil {
			return err
		}
	}
	return nil
}

// The forge reads % and line ends, and in properties also : and , as its own.
var (
	dataEscaper     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscaper = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscaper.Replace(s) }
func escapeProperty(s string) string { return propertyEscaper.Replace(s) }

type (
	quality struct {
		Description string          `json:"description"`
		CheckName   string          `json:"check_name"`
		Fingerprint string          `json:"fingerprint"`
		Severity    string          `json:"severity"`
		Location    qualityLocation `json:"location"`
	}
	qualityLocation struct {
		Path  string       `json:"path"`
		Lines qualityLines `json:"lines"`
	}
	qualityLines struct {
		Begin int `json:"begin"`
	}
)

// printQuality writes a Code Quality report. A fingerprint tells what was found
// from what else was, wherever its line has moved to; of what is said twice in
// the same words, the second is told from the first by its turn.
func printQuality(w io.Writer, all []said) error {
	severity := map[Severity]string{Error: "major", Warning: "minor"}
	turns := map[string]int{}
	out := make([]quality, 0, len(all))
	for _, d := range all {
		what := strings.Join([]string{d.File, d.Rule, d.message}, "\x00")
		turns[what]++
		digest := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", what, turns[what]))
		out = append(out, quality{
			Description: strings.ReplaceAll(d.full(), "\n", " – "), CheckName: d.Rule, Fingerprint: hex.EncodeToString(digest[:16]),
			Severity: severity[d.Severity], Location: qualityLocation{d.File, qualityLines{max(d.Line, 1)}},
		})
	}
	return encode(w, out, "  ")
}

// The parts of SARIF 2.1.0 that tell what was found and where.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID string `json:"id"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
)

func printSARIF(w io.Writer, all []said) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "recueil", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	known := map[string]bool{}
	for _, d := range all {
		if !known[d.Rule] {
			known[d.Rule] = true
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{d.Rule})
		}
		place := sarifPhysical{Artifact: sarifArtifact{(&url.URL{Path: d.path}).EscapedPath()}}
		if d.Line > 0 {
			place.Region = &sarifRegion{d.Line, d.Column}
		}
		run.Results = append(run.Results, sarifResult{d.Rule, d.Severity.String(), sarifMessage{d.full()}, []sarifLocation{{place}}})
	}
	return encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}, "  ")
}
