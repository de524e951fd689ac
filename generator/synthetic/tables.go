package synthetic

import (
	"fmt"
	"strings"
)

var publics = []named{
	{id: "everyone", title: pair{"tout le monde", "everyone"}},
	{id: "women", title: pair{"femmes", "women"}},
	{id: "families", title: pair{"familles", "families"}},
	{id: "children", title: pair{"enfants", "children"}},
	{id: "young-people", title: pair{"jeunes", "young people"}},
	{id: "students", title: pair{"public étudiant", "students"}},
	{id: "older-people", title: pair{"personnes âgées", "older people"}},
	{id: "refugees", title: pair{"personnes réfugiées", "refugees"}},
	{id: "homeless", title: pair{"personnes sans abri", "homeless people"}},
	{id: "volunteers", title: pair{"bénévoles", "volunteers"}},
}

var origins = []named{
	{id: "charter", title: pair{"Orientation d'une charte", "Guideline of a charter"}},
	{id: "guide", title: pair{"Orientation de ce guide", "Guideline of this guide"}},
}

func (m *maker) tables() {
	m.choiceTable("publics", publics)
	m.choiceTable("origins", origins)
	m.territoryTable()
	m.sourceTable()
	m.glossary()
	m.calendar()
	m.guidelines()
	m.poster()
}

func (m *maker) table(name, text string) { m.file("content/tables/"+name+".yaml", text) }

func (m *maker) choiceTable(name string, list []named) {
	var out lines
	for _, n := range list {
		out.printf("- {id: %s, name: %s}\n", n.id, local(n.title))
	}
	m.table(name, out.String())
}

func (m *maker) territoryTable() {
	var out lines
	for _, list := range [][]place{m.places, m.bodies, m.above} {
		for i := range list {
			list[i].record(&out, m.chance("territory "+list[i].id, 0))
		}
	}
	m.table("territories", out.String())
}

func (p *place) record(out *lines, c chance) {
	out.printf("- id: %s\n  name: %s\n  kind: %s\n", p.id, local(p.name), p.kind)
	switch p.kind {
	case "commune":
		out.printf("  insee: %q\n  departement: %q\n", p.code, p.district)
	case "intercommunal":
		out.printf("  siren: %q\n  departement: %q\n", p.code, p.district)
	case "departement":
		out.printf("  insee: %q\n  region: %q\n", p.code, p.region)
	case "region":
		out.printf("  insee: %q\n", p.code)
	default:
		out.printf("  country: %s\n", p.country)
	}
	out.printf("  coordinates: [%.4f, %.4f]\n", p.latitude, p.longitude)
	if c.percent(5) {
		out.printf("  aliases: %s\n", scalars([]string{"Ville de " + p.name[0]}))
	}
}

func (m *maker) sourceTable() {
	var out lines
	for i, s := range m.sources {
		c := m.chance("record of source", i)
		out.printf("- id: %s\n  short: %s\n  title: %s\n", s.id, local(pair{"Rapport ", "Report "}.add(same(pick(c, lastNames)+" "+fmt.Sprint(i)))), scalar(s.title[s.language]))
		out.printf("  publisher: %s\n  kind: {fr: rapport, en: report}\n  year: %d\n", scalar(pick(c, actors)[0]), c.between(2015, 2024))
		out.printf("  language: %s\n", tags[s.language])
		if s.pages > 0 {
			out.printf("  pages: %d\n", s.pages)
		}
		if c.percent(50) {
			out.printf("  url: https://guide.example/reports/%s\n", s.id)
		}
		out.printf("  note: %s\n\n", local(pair{"Lu en entier ; il parle de ", "Read as a whole; it speaks of "}.add(pick(c, objects), same("."))))
	}
	m.table("sources", out.String())
}

func (m *maker) glossary() {
	var out lines
	for i, t := range m.terms {
		s := &speaker{chance: m.chance("term", i), plan: m.plan}
		out.printf("- id: %s\n  term: %s\n", t.id, local(t.name))
		if t.acronym != "" {
			out.printf("  acronym: {fr: %s}\n", t.acronym)
		}
		out.printf("  aliases: {fr: %s, en: %s}\n", scalars([]string{t.plural[0]}), scalars([]string{t.plural[1]}))
		definition := pair{"Ce par quoi ", "That by which "}.add(pick(s.chance, subjects), same(" "), pick(s.chance, verbs), same(" "),
			pick(s.chance, objects), same(" "), pick(s.chance, purposes), same("."))
		out.printf("  definition: %s\n", local(definition))
		if i > 0 {
			out.printf("  see: [%s]\n", m.terms[i-1].id)
		}
		if s.percent(40) {
			out.printf("  by: guide\n\n")
			continue
		}
		out.printf("  sources: [%s]\n\n", m.prove("term", "term-"+t.id, s).inline())
	}
	m.table("glossary", out.String())
}

func (m *maker) calendar() {
	var out lines
	for i, d := range m.days {
		s := &speaker{chance: m.chance("record of day", i), plan: m.plan}
		out.printf("- id: %s\n  name: %s\n", d.id, local(d.name))
		if d.rule != "" {
			out.printf("  rule: %s\n", d.rule)
		} else {
			out.printf("  date: %q\n", d.date)
		}
		until := ""
		if i%10 == 4 && d.date != "" && d.date[3:] < "22" {
			until = d.date[:3] + "28"
			out.printf("  until: %q\n", until)
		}
		if i%3 == 0 {
			out.printf("  by: %s\n", local(pair{"Nations unies", "United Nations"}))
		}
		if i%4 == 0 {
			out.printf("  note: %s\n", local(capital(s.clause(false)).add(same("."))))
		}
		s.stated = nil // a note needs no proof, and the name has no figure
		for _, date := range []string{d.date, until} {
			if date != "" {
				s.keep(onDay(date))
			}
		}
		out.printf("  themes: [%s]\n  sources: [%s]\n", m.themesOf(s)[0], m.prove("day", "day-"+d.id, s).inline())
	}
	m.table("calendar", out.String())
}

// perTheme is how many guidelines close the page of a theme.
const perTheme = 8

func (m *maker) guidelines() {
	var out lines
	for _, theme := range m.plan.themes {
		for i := range perTheme {
			id := fmt.Sprintf("%s-%d", theme.id, i)
			s := &speaker{chance: m.chance("guideline "+id, 0), plan: m.plan}
			level := []string{"start", "further"}[i*2/perTheme]
			out.printf("- id: %s\n  theme: %s\n  level: %s\n  text: %s\n", id, theme.id, level, local(s.advice()))
			out.printf("  practices: %s\n", flow(m.examples(s)))
			if s.percent(50) {
				out.printf("  by: guide\n")
				continue
			}
			out.printf("  by: charter\n  sources: [%s]\n", m.prove("guideline", "guideline-"+id, s).inline())
		}
	}
	m.table("guidelines", out.String())
}

// advice is a sentence in the infinitive.
func (s *speaker) advice() pair {
	return capital(pick(s.chance, infinitives)).add(same(" "), pick(s.chance, objects), same(" "), pick(s.chance, complements), same(" "),
		pick(s.chance, purposes), same("."))
}

func (m *maker) examples(s *speaker) []string {
	var out []string
	for _, at := range s.some(3, len(m.practices)) {
		out = append(out, m.practices[at].id)
	}
	return out
}

func (m *maker) poster() {
	var out lines
	for i, theme := range m.plan.themes {
		s := &speaker{chance: m.chance("domain", i), plan: m.plan}
		id := "domain-" + theme.id
		out.printf("- id: %s\n  name: %s\n  themes: [%s]\n", id, local(theme.title), theme.id)
		out.printf("  sources: [%s]\n  actions:\n", m.prove("poster-axis", id, s).inline())
		for j := range s.between(2, 4) {
			action := fmt.Sprintf("action-%s-%d", theme.id, j)
			text := capital(pick(s.chance, infinitives)).add(same(" "), pick(s.chance, objects))
			out.printf("    - id: %s\n      text: %s\n      practices: %s\n", action, local(text), flow(m.examples(s)))
			out.printf("      sources: [%s]\n", m.prove("poster-action", action, s).inline())
		}
	}
	m.table("poster", out.String())
}

// assets writes a drawing for each theme, and an outline.
func (m *maker) assets() {
	draw := func(id string, i int) {
		m.file("content/assets/drawings/"+id+".svg", fmt.Sprintf(
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="currentColor"><path d="M8 56V%dl24-20 24 20v%dz"/><circle class="tone" cx="32" cy="%d" r="7"/></svg>`+"\n",
			28+i%6, 28-i%6, 34+i%6))
	}
	draw("brand", 0)
	for i, theme := range m.plan.themes {
		draw(theme.id, i+1)
	}
	border := []string{
		"[2.5,51]", "[4.2,49.9]", "[8.2,48.9]", "[7.5,47.5]", "[6.1,46.2]", "[7,45.9]", "[7.6,44.1]", "[7.4,43.7]", "[4.8,43.4]",
		"[3.1,43.1]", "[3.1,42.4]", "[-1.7,43.3]", "[-1.2,44.6]", "[-1.1,46]", "[-2.5,47.3]", "[-4.7,48.1]", "[-1.6,48.6]", "[-1.9,49.7]", "[0.2,49.7]",
		"[1.6,50.9]", "[2.5,51]",
	}
	m.file("content/assets/outline.geojson", `{"type": "Feature", "properties": {"name": "France"}, "parallels": [44, 49],`+"\n"+
		`"geometry": {"type": "Polygon", "coordinates": [[`+strings.Join(border, ",")+"]]}}\n")
}

// config writes the file that makes a folder a guide.
func (m *maker) config() {
	m.file("content/guide.yaml", `title: {fr: Guide d'essai, en: Trial guide}
tagline: {fr: Un guide que personne n'a écrit, en: A guide that nobody wrote}
languages: [fr, en]
repository: https://guide.example/repository
notice: {fr: Ses textes sont inventés et ne disent rien des lieux qu'ils nomment., en: Its texts are invented and say nothing of the places that they name.}
licence:
  url: https://creativecommons.org/publicdomain/zero/1.0/
  text: {fr: Textes sous licence CC0., en: Texts under the licence CC0.}
country: FR
gazetteer: {name: france, year: 2026}
openings:
  - page: poster
    title: {fr: Un territoire accueillant, en: A welcoming territory}
    intro: {fr: Ce que peut faire une collectivité., en: What a local authority can do.}
`)
}
