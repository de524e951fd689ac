package diag

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestACodeQualityReportTellsWhatIsSaidTwiceApart(t *testing.T) {
	var list List
	list.Error(at("a.md", 7, 3), "x", "y", Args{"Text": "é"})
	list.Error(at("a.md", 9, 3), "x", "y", Args{"Text": "é"})
	list.Warning(at("c.md", 0, 0), "stray", "", nil)
	var got []quality
	if err := json.Unmarshal([]byte(printed(t, "gitlab", &list)), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 || got[0].Fingerprint == got[1].Fingerprint || len(got[0].Fingerprint) != 32 {
		t.Fatalf("the report is %+v", got)
	}
	first := got[0]
	first.Fingerprint = ""
	if want := (quality{"rule.x é – hint.y é", "x", "", "major", qualityLocation{"a.md", qualityLines{7}}}); first != want {
		t.Errorf("the report begins with %+v, want %+v", first, want)
	}
	if got[2].Severity != "minor" || got[2].Location.Lines.Begin != 1 {
		t.Errorf("a warning of a file is %+v", got[2])
	}
}

func TestAFingerprintDoesNotDependOnTheLine(t *testing.T) {
	reported := func(line int) (all []quality) {
		var list List
		list.Error(at("a.md", line, 3), "x", "", nil)
		if err := json.Unmarshal([]byte(printed(t, "gitlab", &list)), &all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	if reported(1)[0].Fingerprint != reported(8)[0].Fingerprint {
		t.Error("a line above makes another problem of it")
	}
}

func TestALogOfSARIFNamesEachRuleOnce(t *testing.T) {
	var list List
	list.Error(at("a b.md", 7, 3), "x", "y", Args{"Text": "é"})
	list.Error(at("a b.md", 9, 3), "x", "", nil)
	list.Warning(at("c.md", 0, 0), "stray", "", nil)
	var got sarifLog
	if err := json.Unmarshal([]byte(printed(t, "sarif", &list)), &got); err != nil {
		t.Fatal(err)
	}
	run := got.Runs[0]
	if got.Version != "2.1.0" || len(run.Tool.Driver.Rules) != 2 || len(run.Results) != 3 {
		t.Fatalf("the log is %+v", got)
	}
	first := run.Results[0]
	place := first.Locations[0].Physical
	if first.RuleID != "x" || first.Level != "error" || first.Message.Text != "rule.x é\nhint.y é" ||
		place.Artifact.URI != "a%20b.md" || *place.Region != (sarifRegion{7, 3}) {
		t.Errorf("the log begins with %+v", first)
	}
	if run.Results[2].Locations[0].Physical.Region != nil {
		t.Error("a file as a whole has a line")
	}
}

func TestFormsOfAnEmptyListAreWhole(t *testing.T) {
	for form, want := range map[string]string{"text": "", "json": "", "github": "", "gitlab": "[]\n"} {
		if got := printed(t, form, &List{}); got != want {
			t.Errorf("%s of nothing is %q", form, got)
		}
	}
	if got := printed(t, "sarif", &List{}); !strings.Contains(got, `"results": []`) {
		t.Errorf("sarif of nothing is %s", got)
	}
}
