package catalog

import "testing"

func TestADatingIsADateASpanOfYearsOrAnEstimate(t *testing.T) {
	for text, want := range map[string]Dating{
		"2023":       {From: Date{Year: 2023}, To: Date{Year: 2023}},
		"2023-01":    {From: Date{2023, 1, 0}, To: Date{2023, 1, 0}},
		"2023-01-15": {From: Date{2023, 1, 15}, To: Date{2023, 1, 15}},
		"2021-2023":  {From: Date{Year: 2021}, To: Date{Year: 2023}},
		"~2018":      {Date{Year: 2018}, Date{Year: 2018}, true},
		"~2018-05":   {Date{2018, 5, 0}, Date{2018, 5, 0}, true},
	} {
		if got, err := ParseDating(text); err != nil || got != want {
			t.Errorf("%q is %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "~", "soon", "2023-2021", "2023-2023", "2021-2023-01", "2021/2023", "~2021-2023", "2023-13"} {
		if got, err := ParseDating(text); err == nil || got != (Dating{}) {
			t.Errorf("%q is read as %+v, %v", text, got, err)
		}
	}
}
