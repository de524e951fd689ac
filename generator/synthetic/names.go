package synthetic

import (
	"fmt"
	"strings"

	"recueil/generator/catalog"
)

// term is an entry of the glossary.
type term struct {
	id      string
	article string // before the name in French, with its space
	name    pair
	plural  pair
	acronym string
}

// termNouns are French nouns with their article, and English ones, whose
// plurals end in s; termModifiers go with each.
var (
	termNouns = []pair{
		{"la médiation", "mediation"},
		{"la permanence", "drop-in"},
		{"la maison", "house"},
		{"la plateforme", "platform"},
		{"la coordination", "coordination"},
		{"la veille", "watch"},
		{"le parrainage", "sponsorship"},
		{"la cellule", "unit"},
		{"le guichet", "desk"},
		{"le conseil", "council"},
		{"la charte", "charter"},
		{"la caravane", "caravan"},
		{"la bourse", "grant"},
		{"la réserve", "reserve"},
		{"la brigade", "brigade"},
		{"le comité", "committee"},
		{"la convention", "agreement"},
		{"la clinique", "clinic"},
		{"la mission", "mission"},
		{"le forum", "forum"},
		{"le registre", "register"},
		{"la tournée", "round"},
		{"le carnet", "logbook"},
		{"le cercle", "circle"},
		{"la résidence", "residence"},
		{"le jardin", "garden"},
		{"la cantine", "canteen"},
		{"la navette", "shuttle"},
		{"le chantier", "worksite"},
		{"le pôle", "hub"},
		{"la halte", "stopover"},
		{"la passerelle", "footbridge"},
		{"le label", "label"},
		{"la consultation", "consultation"},
		{"la formation", "training course"},
		{"le dispositif", "scheme"},
		{"la carte", "card"},
		{"le kit", "kit"},
		{"la ligne", "line"},
		{"le fichier", "file"},
	}
	termModifiers = []pair{
		{"de quartier", "neighbourhood"},
		{"d'urgence", "emergency"},
		{"de proximité", "local"},
		{"de santé", "health"},
		{"de nuit", "night"},
		{"de langue", "language"},
		{"de rue", "street"},
		{"d'hiver", "winter"},
		{"d'été", "summer"},
		{"de logement", "housing"},
		{"d'emploi", "employment"},
		{"d'accueil", "welcome"},
		{"de mobilité", "mobility"},
		{"de citoyenneté", "citizenship"},
		{"de solidarité", "solidarity"},
		{"d'écoute", "listening"},
		{"de jeunesse", "youth"},
		{"de droit", "legal"},
		{"de culture", "culture"},
		{"de sport", "sports"},
		{"d'alimentation", "food"},
		{"de répit", "respite"},
		{"d'entraide", "mutual aid"},
		{"de frontière", "border"},
		{"de quai", "quayside"},
	}
)

// planTerms combines nouns and modifiers, each pair once.
func (p *plan) planTerms() {
	want := 60 + p.Sheets/100
	if p.Shape == ManyTerms {
		want = len(termNouns) * len(termModifiers)
	}
	acronyms := map[string]bool{}
	for i, at := range p.chance("terms", 0).shuffled(len(termNouns) * len(termModifiers)) {
		if i == want {
			break
		}
		noun, modifier := termNouns[at%len(termNouns)], termModifiers[at/len(termNouns)]
		article, french, _ := strings.Cut(noun[0], " ")
		t := &term{article: article + " "}
		t.name = pair{french + " " + modifier[0], modifier[1] + " " + noun[1]}
		t.plural = pair{french + "s " + modifier[0], modifier[1] + " " + noun[1] + "s"}
		t.id = catalog.Slug(t.name[1])
		if short := initials(french, strings.TrimLeft(modifier[0], "de'")); i%3 == 0 && !acronyms[short] {
			acronyms[short] = true
			t.acronym = short
		}
		p.terms = append(p.terms, t)
	}
}

// initials makes an acronym of the first letters of two words.
func initials(words ...string) string {
	out := ""
	for _, word := range words {
		slug := strings.ToUpper(catalog.Slug(word))
		out += slug[:min(3, len(slug))]
	}
	return out
}

// day is a day of the calendar.
type day struct {
	id   string
	name pair
	date string // "06-20", or "" for a movable one
	rule string
}

var dayCauses = []pair{
	{"de l'hospitalité", "Hospitality"},
	{"de la langue maternelle", "Mother Tongues"},
	{"du logement", "Housing"},
	{"de l'asile", "Asylum"},
	{"de la santé publique", "Public Health"},
	{"de la lecture", "Reading"},
	{"de la solidarité", "Solidarity"},
	{"du vivre-ensemble", "Living Together"},
	{"des droits de l'enfant", "Children's Rights"},
	{"de l'égalité", "Equality"},
	{"du bénévolat", "Volunteering"},
	{"de l'accès au droit", "Legal Access"},
	{"des frontières ouvertes", "Open Borders"},
	{"de la mémoire", "Remembrance"},
	{"du voisinage", "Neighbours"},
	{"de la mer", "the Sea"},
	{"de l'école", "Schools"},
	{"des cultures", "Cultures"},
	{"du travail", "Work"},
	{"de la paix", "Peace"},
	{"de l'eau", "Water"},
	{"de la jeunesse", "Youth"},
	{"du refuge", "Refuge"},
	{"des villes", "Cities"},
	{"de la traduction", "Translation"},
	{"du pain", "Bread"},
	{"de la justice sociale", "Social Justice"},
	{"du théâtre", "Theatre"},
	{"de l'amitié", "Friendship"},
	{"du climat", "Climate"},
}

var weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// planDays spreads days over the year; every sixth is movable.
func (p *plan) planDays() {
	for i, cause := range dayCauses {
		c := p.chance("day", i)
		month := i*12/len(dayCauses) + 1
		d := day{name: pair{"Journée internationale ", "International Day of "}.add(cause)}
		if i%6 == 5 {
			d.rule = fmt.Sprintf("{month: %d, weekday: %s, nth: %d}", month, pick(c, weekdays), pick(c, []int{1, 2, 3, 4, -1}))
			d.id = fmt.Sprintf("%02d-%s", month, catalog.Slug(cause[1]))
		} else {
			d.date = fmt.Sprintf("%02d-%02d", month, c.between(1, 28))
			d.id = d.date + "-" + catalog.Slug(cause[1])
		}
		p.days = append(p.days, d)
	}
}

// source is a document, with the items of the ledger that were cited so far.
type source struct {
	id       string
	language int
	pages    int // 0 for one without pages
	title    pair
	items    []string // as YAML
}

// planSources makes a document for every forty sheets.
func (p *plan) planSources() {
	for i := range 4 + p.Sheets/40 {
		c := p.chance("source", i)
		s := &source{id: fmt.Sprintf("report-%04d", i), language: c.below(2), pages: c.between(20, 120)}
		if c.percent(20) {
			s.pages = 0
		}
		s.title = pair{"Rapport sur ", "Report on "}.add(pick(c, objects), same(", "), pick(c, p.places).name)
		p.sources = append(p.sources, s)
	}
}

// editorialPages are the pages of the guide about itself.
var editorialPages = []named{
	{id: "about", title: pair{"À propos", "About"}},
	{id: "method", title: pair{"La méthode", "The method"}},
	{id: "contribute", title: pair{"Participer", "Contribute"}},
	{id: "legal", title: pair{"Mentions légales", "Legal notice"}},
	{id: "accessibility", title: pair{"Accessibilité", "Accessibility"}},
	{id: "eco-design", title: pair{"Écoconception", "Eco-design"}},
}
