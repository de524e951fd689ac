package synthetic

import (
	"fmt"
	"strconv"
)

// practice writes a practice sheet.
func (m *maker) practice(i int) {
	n := m.practices[i]
	s := &speaker{chance: m.chance("practice", i), plan: m.plan, place: n.place}
	sheet := &sheet{folder: "practices/" + n.id, title: n.title, slug: n.slug, label: capital(bare(n.object))}
	sheet.summary = s.headline(n.object)
	first := s.mention(m.terms[i%len(m.terms)]) // so that each term is mentioned
	url := ""
	if s.percent(12) {
		url = fmt.Sprintf("https://guide.example/%s/%s", n.place.id, n.id)
		first = first.add(same(" "), outward(url))
	}
	if i%10 == 3 {
		sheet.parts = s.long(first)
	} else {
		sheet.parts = s.brief(first)
	}
	if s.percent(7) {
		sheet.leads = 1
	}
	sheet.facts = m.practiceFacts(i, s, sheet, url)
	m.write(sheet, m.state("practice", i), s.chance)
}

func (m *maker) practiceFacts(i int, s *speaker, sheet *sheet, url string) string {
	var out lines
	out.key("themes", flow(m.themesOf(s)))
	out.key("territories", flow(m.territoriesOf(s)))
	m.choices(i, s, &out)
	statuses := []string{"planned", "ongoing", "ended", "unknown", "unknown"}
	if s.percent(25) {
		from, _ := strconv.Atoi(s.keep(s.year()).value[0])
		to := from + s.below(4)
		s.keep(stated{value: same(strconv.Itoa(to)), what: pair{"la fin", "the end"}})
		month := s.between(1, 12)
		s.keep(stated{value: months[month-1].add(same(" " + strconv.Itoa(from))), what: pair{"le début", "the beginning"}})
		out.key("period", fmt.Sprintf("{from: %d-%02d, to: %d}", from, month, to))
		statuses = []string{"unknown"} // whether it has ended is said of the day on which it is read
	}
	out.key("status", pick(s.chance, statuses))
	out.printf("sources:\n")
	id := fmt.Sprintf("practice-%05d", i)
	if i%3 == 0 {
		told := ""
		if s.percent(50) {
			told = "https://guide.example/accounts/" + id
		}
		out.printf("%s", s.account(sheet.leads, told))
	} else {
		out.printf("%s", m.prove("practice", id, s).lines())
	}
	if url != "" {
		out.printf("links:\n  - url: %s\n    label: %s\n", url, local(pair{"Site du projet", "Website of the project"}))
		if s.percent(50) {
			out.printf("    visited: 2025-%02d-%02d\n", s.between(1, 12), s.between(1, 28))
		} else {
			out.printf("    printed: %s\n", pick(s.chance, m.sources).id)
		}
	}
	if s.percent(6) {
		out.key("aliases", fmt.Sprintf("[/fr/pratiques/ancienne-%05d.html, /en/practices/former-%05d.html]", i, i))
	}
	out.key("reviewed", fmt.Sprintf("2025-%02d-%02d", s.between(1, 12), s.between(1, 28)))
	return out.String()
}

// choices writes the keys that a sheet may have or not.
func (m *maker) choices(i int, s *speaker, out *lines) {
	if s.percent(57) {
		var names []string
		for _, at := range s.some(3, len(actors)) {
			names = append(names, local(actors[at]))
		}
		out.key("actors", flow(names))
	}
	if s.percent(48) {
		var ids []string
		for _, at := range s.some(3, len(publics)) {
			ids = append(ids, publics[at].id)
		}
		out.key("publics", flow(ids))
	}
	if s.percent(13) {
		out.key("networks", flow([]string{m.networks[s.below(len(m.networks))].id}))
	}
	if s.percent(5) {
		out.key("days", flow([]string{pick(s.chance, m.days).id}))
	}
	if s.percent(73) {
		var ids []string
		for _, at := range s.some(3, len(m.practices)) {
			if at != i {
				ids = append(ids, m.practices[at].id)
			}
		}
		if len(ids) > 0 {
			out.key("related", flow(ids))
		}
	}
}

// themesOf draws one to three topics, and now and then a theme.
func (m *maker) themesOf(s *speaker) []string {
	if m.Shape == OneTheme {
		return []string{m.topics[0].id}
	}
	var ids []string
	for _, at := range s.some(pick(s.chance, []int{1, 1, 2, 2, 2, 3}), len(m.topics)) {
		ids = append(ids, m.topics[at].id)
	}
	if s.percent(5) {
		ids = append(ids, pick(s.chance, m.plan.themes).id)
	}
	return ids
}

// territoriesOf names the sheet's place, and others with what they do in it.
func (m *maker) territoriesOf(s *speaker) []string {
	ids := []string{s.place.id}
	add := func(id string) {
		if id != s.place.id {
			ids = append(ids, fmt.Sprintf("{id: %s, role: %s}", id, pick(s.chance, []string{"partner", "host", "signatory", "example"})))
		}
	}
	if s.percent(25) {
		add(m.places[s.popular(len(m.places))].id)
	}
	if s.percent(10) {
		add(pick(s.chance, m.bodies).id)
	}
	if s.percent(10) {
		add(pick(s.chance, m.above).id)
	}
	return ids
}
