package audit

import (
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/diag"
	"recueil/generator/guide"
	"recueil/generator/record"
	"recueil/generator/search"
)

// synonyms checks the table of what readers search for in words of their own:
// that each row leads somewhere, each word stands in one, and that the guide says
// what it is to say instead.
func (a *auditor) synonyms(report *diag.List) {
	for _, s := range a.guide.Synonyms {
		a.record(s, nil, report)
		if len(s.Near) == 0 && !s.Means.Set() {
			report.Error(s.ID.At, "synonym-nowhere", "synonym-nowhere", diag.Args{"ID": s.ID.Value})
		}
	}
	told := map[diag.Position]bool{} // a list for all languages is told once
	for _, l := range a.guide.Languages {
		sought := search.NewSought(l.Tag)
		a.synonymWords(l, sought, func(word record.Text, rule string, line int) {
			if !told[word.At] {
				report.Error(word.At, rule, rule, diag.Args{"Word": word.Value, "Line": line})
			}
			told[word.At] = true
		})
		a.synonymMeans(l, sought, report)
	}
}

// synonymWords tells of words that two rows have, with the line of the first, and
// of those that searches leave out.
func (a *auditor) synonymWords(l *catalog.Language, sought *search.Sought, tell func(word record.Text, rule string, line int)) {
	first := map[string]int{}
	for _, s := range a.guide.Synonyms {
		for _, word := range s.Words.In(l.Tag) {
			folded := search.Folded(word.Value)
			line, twice := first[folded]
			switch {
			case !sought.Says(word.Value):
				tell(word, "synonym-left-out", 0)
			case twice:
				tell(word, "synonym-twice", line)
			default:
				first[folded] = word.At.Line
			}
		}
	}
}

// synonymMeans warns of words by which the guide is to say something, and that
// it never says.
func (a *auditor) synonymMeans(l *catalog.Language, sought *search.Sought, report *diag.List) {
	if a.guide.Incomplete() {
		return // what could not be read may say it
	}
	var list []record.Text
	for _, s := range a.guide.Synonyms {
		if text, ok := s.Means.Texts(a.guide.Tags())[l.Tag]; ok {
			list = append(list, text)
			sought.Add(text.Value)
		}
	}
	if len(list) == 0 {
		return
	}
	a.hear(l, sought)
	for _, text := range list {
		if word := sought.Lacks(text.Value); word != "" {
			report.Warning(text.At, "synonym-unsaid", "synonym-unsaid", diag.Args{"Word": word, "Language": l.Text("language.name")})
		}
	}
}

// hear tells what the guide says in a language, until all is heard that is sought.
func (a *auditor) hear(l *catalog.Language, sought *search.Sought) {
	for _, t := range a.guide.Things() {
		if name, language := t.NameIn(l); t.Shown() && (language == "" || language == l.Tag) {
			sought.Hear(name)
		}
	}
	for _, t := range a.guide.Terms {
		sought.Hear(t.Definition.In(l.Tag))
	}
	for _, s := range a.guide.Sheets {
		v := s.In(l)
		if sought.All() {
			return
		}
		if v.Language != l {
			continue
		}
		sought.Hear(v.Label)
		sought.Hear(v.Summary)
		for i := range v.Doc.Sections() {
			sought.Hear(v.Doc.Sections()[i].Title)
			v.Doc.Sections()[i].Texts(sought.Hear)
		}
	}
}

// linked reports what names nothing, in the form of a link.
func (a *auditor) linked(t record.Text, report *diag.List) {
	ref := guide.LinkedRef(t.Value)
	if ref.Kind != guide.NoKind {
		a.known(ref.Kind, record.Text{Value: ref.ID, At: t.At}, ref.Kind.String()+":", report)
		return
	}
	kind, id, parted := strings.Cut(t.Value, ":")
	args := diag.Args{"Value": t.Value, "Kinds": strings.Join(guide.Schemes, ", ")}
	near := ""
	if parted {
		if k := record.Suggest(kind, guide.Schemes); k != "" {
			near = k + ":" + id
		}
	} else {
		for _, k := range guide.Schemes {
			if known := (guide.Ref{Kind: guide.KindNamed(k), ID: t.Value}); near == "" && a.guide.Find(known) != nil {
				near = known.String()
			}
		}
	}
	if near != "" {
		args["Near"] = near
		report.Error(t.At, "thing-form", "did-you-mean", args)
		return
	}
	report.Error(t.At, "thing-form", "thing-form", args)
}
