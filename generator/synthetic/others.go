package synthetic

import (
	"fmt"
	"strconv"
)

// themes writes the tree, with an introduction to each of its nodes.
func (m *maker) themes(folder string, list []node) {
	for i, n := range list {
		s := &speaker{chance: m.chance("theme "+n.id, 0), plan: m.plan}
		sheet := &sheet{folder: folder + "/" + n.id, title: n.title}
		sheet.summary = capital(pick(s.chance, infinitives)).add(same(" "), pick(s.chance, objects), same(" "), pick(s.chance, purposes), same("."))
		sheet.parts = []part{{text: s.paragraph(38).add(same(" "), s.reference(), same(" "), s.reference())}}
		var facts lines
		facts.key("order", strconv.Itoa(i+1))
		facts.printf("sources:\n%s", m.prove("section", "section-"+n.id, s).lines())
		sheet.facts = facts.String()
		m.write(sheet, stamped, s.chance)
		m.themes(sheet.folder, n.below)
	}
}

var asides = []string{"context", "law", "funding", "abroad", "focus", "publication"}

func (m *maker) box(i int) {
	n := m.boxes[i]
	s := &speaker{chance: m.chance("box", i), plan: m.plan, place: n.place}
	sheet := &sheet{folder: "boxes/" + n.id, title: n.title, slug: n.slug}
	sheet.parts = []part{{text: s.paragraph(50)}}
	if s.percent(20) {
		sheet.parts[0].text = sheet.parts[0].text.add(same(" "), s.foreign())
	}
	var facts lines
	facts.key("kind", asides[i%len(asides)])
	facts.key("themes", flow(m.themesOf(s)))
	if s.percent(30) {
		facts.key("territories", flow([]string{n.place.id}))
	}
	if s.percent(10) {
		facts.key("networks", flow([]string{m.networks[s.below(len(m.networks))].id}))
	}
	facts.printf("sources:\n%s", m.prove("box", n.id, s).lines())
	sheet.facts = facts.String()
	m.write(sheet, m.state("box", i), s.chance)
}

func (m *maker) network(i int) {
	n := m.networks[i]
	s := &speaker{chance: m.chance("network", i), plan: m.plan, place: n.place}
	sheet := &sheet{folder: "networks/" + n.id, title: n.title, slug: n.slug, summary: s.headline(n.object)}
	sheet.parts = []part{{text: s.paragraph(45)}}
	var facts lines
	if i%2 == 0 {
		facts.key("acronym", fmt.Sprintf("RT%c%c", 'A'+i/2%26, 'A'+i/52%26))
	}
	facts.key("founded", s.keep(s.year()).value[0])
	members := s.members()
	e := m.prove("network", n.id, s)
	facts.printf("members:\n")
	for _, member := range members {
		if s.percent(30) {
			member += fmt.Sprintf(", source: %s, items: [%s]", e.source.id, e.items[0])
		}
		facts.printf("  - {%s}\n", member)
	}
	facts.printf("sources:\n%s", e.lines())
	sheet.facts = facts.String()
	m.write(sheet, m.state("network", i), s.chance)
}

// members draws five to fifty places and bodies.
func (s *speaker) members() []string {
	var out []string
	for _, at := range s.some(s.between(5, 50), len(s.places)) {
		member := "territory: " + s.places[at].id
		if s.percent(25) {
			member += ", since: " + s.keep(s.year()).value[0]
		}
		if s.percent(10) {
			member += ", role: " + pick(s.chance, []string{"founder", "chair", "candidate"})
		}
		out = append(out, member)
	}
	return out
}

func (m *maker) profile(i int) {
	p := m.profiles[i]
	s := &speaker{chance: m.chance("profile", i), plan: m.plan, place: p}
	object := pick(s.chance, objects)
	sheet := &sheet{folder: "profiles/" + p.id, title: p.name.add(same(", "), object), summary: s.headline(object)}
	sheet.parts = s.essay(0, 32, []pair{headUnique, headPolicy, headBeyond})
	takeaways := part{headTakeaways, s.list(3, "")}
	sheet.parts = append([]part{sheet.parts[0], takeaways}, sheet.parts[1:]...)
	sheet.facts = "sources:\n" + m.prove("profile-section", fmt.Sprintf("profile-%05d", i), s).lines()
	m.write(sheet, m.state("profile", i), s.chance)
}

var editorialHeadings = []pair{
	{"Pourquoi ce guide", "Why this guide"},
	{"Comment il est fait", "How it is made"},
	{"Ce qu'il ne dit pas", "What it does not say"},
	{"Nous écrire", "Write to us"},
}

func (m *maker) page(i int) {
	n := editorialPages[i]
	s := &speaker{chance: m.chance("page", i), plan: m.plan}
	sheet := &sheet{folder: "pages/" + n.id, title: n.title, summary: capital(s.clause(false)).add(same("."))}
	sheet.parts = s.essay(60, 40, editorialHeadings)
	last := &sheet.parts[len(sheet.parts)-1]
	last.text = last.text.add(same(" "), upward(editorialHeadings[0]), same("\n\n"), s.definitions())
	sheet.facts = "order: " + strconv.Itoa(i+1) + "\n"
	m.write(sheet, stamped, s.chance)
}
