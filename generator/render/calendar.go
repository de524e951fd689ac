package render

import (
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"recueil/generator/page"
)

// stamped is the moment at which days count as written: fixed, so that the
// same guide gives the same file.
var stamped = time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)

// calendarFile writes days as all-day events that come back each year (RFC 5545).
func calendarFile(events *page.Events) (File, error) {
	c := ics.NewCalendar()
	c.SetProductId("-//recueil//" + strings.ToUpper(events.Language))
	c.SetMethod(ics.MethodPublish)
	c.SetXWRCalName(oneLine(events.Name))
	for _, d := range events.Days {
		e := c.AddEvent(d.ID + "@recueil")
		e.SetDtStampTime(stamped)
		e.SetAllDayStartAt(d.Start)
		e.SetAllDayEndAt(d.End)
		e.AddRrule(d.Rule)
		e.SetSummary(d.Name)
		if d.About != "" {
			e.SetDescription(d.About)
		}
		if d.URL != "" {
			e.SetURL(d.URL)
		}
		e.SetTimeTransparency(ics.TransparencyTransparent)
	}
	var b strings.Builder
	if err := c.SerializeTo(&b, ics.WithNewLineWindows); err != nil {
		return File{}, err
	}
	return File{events.Path, []byte(b.String())}, nil
}

// oneLine keeps a text from ending the line on which a property stands.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
