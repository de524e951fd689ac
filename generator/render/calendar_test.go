package render

import (
	"strings"
	"testing"
	"time"

	"recueil/generator/page"
)

// RFC 5545, sections 3.1 and 3.3.11: lines of at most 75 octets that end in
// CRLF, folded between characters; commas, semicolons, backslashes and ends
// of lines escaped in texts.
func TestCalendarFilesAreWrittenAsTheStandardSays(t *testing.T) {
	const name = `Journée « d’été »; à l’École, à Évry, à Saint-Étienne\Bézier, éééééééééééééééééééééééééééééééééééé`
	day := time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)
	file, err := calendarFile(&page.Events{
		Path: "fr/x.ics", Name: "Guide\nX-EVIL:1 – Calendrier", Language: "fr",
		Days: []page.Event{
			{ID: "d.fr", Name: name, About: "Une\nautre", Start: day, End: day.AddDate(0, 0, 1), Rule: "FREQ=YEARLY"},
			{ID: "w.fr", Name: "X", URL: "https://guide.example/x", Start: day, End: day.AddDate(0, 0, 3), Rule: "FREQ=YEARLY"},
		},
	})
	if err != nil || file.Path != "fr/x.ics" {
		t.Fatal(file.Path, err)
	}
	text := string(file.Content)
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || strings.ToValidUTF8(line, "") != line {
			t.Errorf("the line %q has %d octets", line, len(line))
		}
		if strings.HasPrefix(line, "X-EVIL") {
			t.Errorf("the guide's title adds the line %q", line)
		}
	}
	unfolded := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{
		`SUMMARY:Journée « d’été »\; à l’École\, à Évry\, à Saint-Étienne\\Bézier\, éééé`,
		`DESCRIPTION:Une\nautre`, "DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301", "URL:https://guide.example/x\r\n",
		"UID:d.fr@recueil\r\n", "RRULE:FREQ=YEARLY\r\n", "DTSTAMP:20240101T000000Z\r\n",
	} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("%q is not in\n%s", want, unfolded)
		}
	}
	if n := strings.Count(text, "URL:"); n != 1 {
		t.Errorf("%d addresses are written, want 1", n)
	}
}
