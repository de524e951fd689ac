package main

import (
	"strconv"
	"time"

	"recueil/generator/catalog"
)

// lastDay is the last day that has begun somewhere on the earth: fourteen hours
// east of Greenwich. SOURCE_DATE_EPOCH, in seconds since 1970, takes the place of
// the clock: https://reproducible-builds.org/specs/source-date-epoch/
func lastDay(getenv func(string) string) (catalog.Date, error) {
	now := time.Now()
	if fixed := getenv("SOURCE_DATE_EPOCH"); fixed != "" {
		seconds, err := strconv.ParseInt(fixed, 10, 64)
		if err != nil {
			return catalog.Date{}, &told{"usage.epoch", map[string]any{"Value": fixed}}
		}
		now = time.Unix(seconds, 0)
	}
	now = now.UTC().Add(14 * time.Hour)
	return catalog.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}, nil
}
