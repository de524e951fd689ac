package catalog

import (
	"cmp"
	"strings"
)

// Dating says when something was published, as exactly as it is known: From
// is a date, and To is the same; or it happened between the two; or About says
// that the date is an estimate. The zero Dating is not known.
type Dating struct {
	From, To Date
	About    bool
}

// ParseDating reads a date as ParseDate does, the years between which
// something happened, "2021-2023", or an estimate, "~2018".
func ParseDating(s string) (Dating, error) {
	if about, ok := strings.CutPrefix(s, "~"); ok {
		d, err := ParseDate(about)
		return Dating{d, d, err == nil}, err
	}
	if d, err := ParseDate(s); err == nil {
		return Dating{From: d, To: d}, nil
	}
	from, to, _ := strings.Cut(s, "-")
	first, err := ParseDate(from)
	last, errLast := ParseDate(to)
	if err = cmp.Or(err, errLast); err != nil || first.Month+last.Month > 0 || first.Year >= last.Year {
		return Dating{}, cmp.Or(err, errDate)
	}
	return Dating{From: first, To: last}, nil
}
