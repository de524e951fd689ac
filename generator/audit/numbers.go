package audit

import (
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/figure"
	"recueil/generator/record"
)

// numbers adds to what is told of values that are no numbers those that their words
// mean in a language of the guide: a month for its name, -1 for the last weekday of it.
func (a *auditor) numbers(report *diag.List) {
	for d := range report.All() {
		word, is := d.Args["Word"].(string)
		if d.Hint != "form-number" || !is || d.Args["Near"] != nil {
			continue
		}
		if meant := a.numberMeant(d.Args["Key"], word); meant != "" {
			d.Args["Near"] = meant
		}
	}
}

// numberMeant returns the number that a word means as the value of a key, "" for none.
func (a *auditor) numberMeant(key any, word string) string {
	switch key {
	case "month":
		if month := a.monthNamed(word); month > 0 {
			return strconv.Itoa(month)
		}
	case "nth":
		for _, l := range a.guide.Languages {
			for _, nth := range []string{"1", "2", "3", "4", "last"} {
				if l.Text("nth."+nth) == strings.ToLower(word) {
					return strings.Replace(nth, "last", "-1", 1)
				}
			}
		}
	}
	for _, l := range a.guide.Languages {
		if value := inDigits(l, word); value != "" {
			return value
		}
	}
	return ""
}

// inDigits is a text in digits that is nothing but a number in words, "" otherwise.
func inDigits(l *catalog.Language, text string) string {
	found := figure.Read(l.Tag, text)
	if len(found) != 1 || found[0].Soft || found[0].Offset != 0 || found[0].Length != len(text) || found[0].Value == text {
		return ""
	}
	if strings.ContainsFunc(found[0].Value, func(c rune) bool { return c < '0' || c > '9' }) {
		return ""
	}
	return found[0].Value
}

// worded reports a number that is written in the words of one language for readers of
// all; it tells whether it did.
func (a *auditor) worded(number record.Local, report *diag.List) bool {
	first := a.guide.Languages[0].Tag
	if len(a.guide.Languages) == 1 || number.Language(first) != "" {
		return false // each has words of its own
	}
	t := number.Texts(a.guide.Tags())[first]
	meant := a.numberMeant("number", t.Value)
	if meant != "" {
		report.Error(t.At, "wrong-form", "form-number", diag.Args{"Key": "number", "Near": meant})
	}
	return meant != ""
}
