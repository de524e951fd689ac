package record

import (
	"testing"

	"go.yaml.in/yaml/v4"
)

func TestAPeriodInTheWayOfPeopleIsOneOfTwoDates(t *testing.T) {
	for text, want := range map[string]string{
		"2018-2021":               "{from: 2018, to: 2021}",
		"2018 – 2021":             "{from: 2018, to: 2021}",
		"2018/2021":               "{from: 2018, to: 2021}",
		"2018-19":                 "{from: 2018, to: 2019}",
		"2018 à 2021":             "{from: 2018, to: 2021}",
		"de 2018 à 2021":          "{from: 2018, to: 2021}",
		"from 2018-03 to 2021":    "{from: 2018-03, to: 2021}",
		"between 2018 and 2021":   "{from: 2018, to: 2021}",
		"2018-03-01 - 2018-04-02": "{from: 2018-03-01, to: 2018-04-02}",
		"2018, 2021":              "{from: 2018, to: 2021}",
		"2018 2021":               "{from: 2018, to: 2021}",
		"2018 ... 2021":           "{from: 2018, to: 2021}",
		"01/2018-03/2019":         "{from: 2018-01, to: 2019-03}",
		"03/2019":                 "{from: 2019-03, to: 2019-03}",
		"janvier 2018":            "{from: janvier 2018, to: janvier 2018}",
		"2018-":                   "{from: 2018}",
		"2018 – today":            "{from: 2018}",
		"since 2018":              "{from: 2018}",
		"Depuis 2018-06":          "{from: 2018-06}",
		"à partir de 2018":        "{from: 2018}",
		"until 2021":              "{to: 2021}",
		"jusqu'en 2021":           "{to: 2021}",
		"2018":                    "{from: 2018, to: 2018}",
		"2018-06":                 "{from: 2018-06, to: 2018-06}",
		"en 2018":                 "{from: 2018, to: 2018}",
		"mars 2018 à juin 2021":   "{from: mars 2018, to: juin 2021}",
		"unknown":                 "",
		"un an":                   "",
		"12-2018":                 "",
	} {
		if got := periodMeant(&yaml.Node{Kind: yaml.ScalarNode, Value: text}, []string{"from", "to"}); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if got := periodMeant(&yaml.Node{Kind: yaml.ScalarNode, Value: "2018-2021"}, []string{"id", "role"}); got != "" {
		t.Errorf("of other keys a period is made: %q", got)
	}
}
