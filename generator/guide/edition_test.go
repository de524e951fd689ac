package guide

import (
	"testing"

	"recueil/generator/catalog"
	"recueil/generator/record"
)

func TestTheEditionIsTheLatestDateOfWhatTheGuideSays(t *testing.T) {
	day := func(year, month, day int) catalog.Date { return catalog.Date{Year: year, Month: month, Day: day} }
	for want, sheets := range map[string][]*Sheet{
		"":           nil,
		"2023":       {{Accounts: []Account{{Date: day(2023, 0, 0)}}}},
		"2023-06-01": {{Reviewed: day(2023, 6, 0)}, {Reviewed: day(2023, 6, 1)}, {Reviewed: day(2022, 12, 31)}},
		"2024-01-02": {{Reviewed: day(2023, 6, 1), Corrected: []Correction{{Date: record.Text{Value: "2024-01-02"}}}}},
		"2024-03-04": {{Reviewed: day(2023, 6, 1), Links: []WebLink{{Visited: day(2024, 3, 4)}}}},
	} {
		if got := (&Guide{Sheets: sheets}).Edition().String(); got != want {
			t.Errorf("the edition is %q, want %q", got, want)
		}
	}
}
