package synthetic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pair is a text in French and in English.
type pair [2]string

var tags = pair{"fr", "en"}

func (p pair) add(texts ...pair) pair {
	for _, t := range texts {
		p[0], p[1] = p[0]+t[0], p[1]+t[1]
	}
	return p
}

// same is a text that both languages share.
func same(text string) pair { return pair{text, text} }

// join puts texts together with a separator between them.
func join(list []pair, separator string) pair {
	var out pair
	for l := range out {
		words := make([]string, len(list))
		for i, p := range list {
			words[i] = p[l]
		}
		out[l] = strings.Join(words, separator)
	}
	return out
}

// capital begins both texts with a capital.
func capital(p pair) pair {
	for l, text := range p {
		first, size := utf8.DecodeRuneInString(text)
		p[l] = string(unicode.ToUpper(first)) + text[size:]
	}
	return p
}

// bare drops the article of a noun.
func bare(p pair) pair {
	for l, text := range p {
		for _, article := range []string{"un ", "une ", "des ", "le ", "la ", "l'", "a ", "an ", "the "} {
			if rest, ok := strings.CutPrefix(text, article); ok {
				p[l] = rest
				break
			}
		}
	}
	return p
}

// The vocabulary: no phrase of it holds a number, so that the figures of a
// text are those that were put there. Subjects are in the third person of the
// singular; every verb goes with every object.
var (
	subjects = []pair{
		{"la mairie", "the town hall"},
		{"le centre social", "the community centre"},
		{"la médiathèque", "the library"},
		{"une équipe mobile", "a mobile team"},
		{"le service du logement", "the housing service"},
		{"la régie de quartier", "the neighbourhood agency"},
		{"un collectif d'habitantes et d'habitants", "a residents' group"},
		{"l'association locale", "the local association"},
		{"la mission locale", "the youth employment office"},
		{"le centre de santé", "the health centre"},
		{"l'école voisine", "the nearby school"},
		{"la maison des associations", "the associations' house"},
		{"le conseil municipal", "the municipal council"},
		{"une coopérative", "a cooperative"},
		{"la ludothèque", "the toy library"},
		{"le service de la culture", "the culture department"},
		{"une juriste", "a legal adviser"},
		{"l'épicerie solidaire", "the solidarity grocery"},
		{"le club sportif", "the sports club"},
		{"la cantine centrale", "the central canteen"},
		{"une bénévole", "a volunteer"},
		{"le réseau d'hébergement", "the hosting network"},
		{"la ressourcerie", "the reuse centre"},
		{"l'université", "the university"},
		{"un comité de pilotage", "a steering committee"},
		{"le bailleur social", "the social landlord"},
		{"l'interprète", "the interpreter"},
		{"la compagnie de théâtre", "the theatre company"},
	}
	verbs = []pair{
		{"ouvre", "opens"},
		{"finance", "funds"},
		{"coordonne", "coordinates"},
		{"propose", "offers"},
		{"prépare", "prepares"},
		{"organise", "organises"},
		{"soutient", "supports"},
		{"met en place", "sets up"},
		{"fait connaître", "makes known"},
		{"prend en charge", "takes charge of"},
		{"imagine", "imagines"},
		{"renforce", "strengthens"},
		{"accompagne", "accompanies"},
		{"installe", "installs"},
		{"anime", "runs"},
		{"teste", "tests"},
		{"maintient", "keeps up"},
		{"étend", "extends"},
		{"renouvelle", "renews"},
		{"évalue", "assesses"},
		{"adapte", "adapts"},
		{"défend", "defends"},
		{"relance", "revives"},
		{"simplifie", "simplifies"},
	}
	infinitives = []pair{
		{"ouvrir", "open"},
		{"financer", "fund"},
		{"coordonner", "coordinate"},
		{"proposer", "offer"},
		{"préparer", "prepare"},
		{"soutenir", "support"},
		{"mettre en place", "set up"},
		{"faire connaître", "make known"},
		{"maintenir", "keep up"},
		{"évaluer", "assess"},
		{"adapter", "adapt"},
		{"défendre", "defend"},
	}
	objects = []pair{
		{"un atelier de conversation", "a conversation workshop"},
		{"une permanence juridique", "a legal advice session"},
		{"des cours de français", "French lessons"},
		{"un guide traduit", "a translated guide"},
		{"un lieu d'accueil de jour", "a day centre"},
		{"une équipe de maraude", "an outreach team"},
		{"un hébergement temporaire", "a temporary shelter"},
		{"une aide aux transports", "a travel allowance"},
		{"un jardin partagé", "a shared garden"},
		{"une épicerie solidaire", "a solidarity shop"},
		{"un parrainage citoyen", "a citizen sponsorship"},
		{"une carte de citoyenneté", "a citizenship card"},
		{"un service d'interprétariat", "an interpreting service"},
		{"des consultations gratuites", "free medical appointments"},
		{"une inscription scolaire simplifiée", "a simplified school enrolment"},
		{"un festival de cinéma", "a film festival"},
		{"une bourse aux vélos", "a bicycle exchange"},
		{"un réseau de familles hôtes", "a network of host families"},
		{"des douches publiques", "public showers"},
		{"une domiciliation postale", "a postal address service"},
		{"un chantier d'insertion", "a work integration project"},
		{"une exposition itinérante", "a travelling exhibition"},
		{"un conseil des résidents étrangers", "a foreign residents' council"},
		{"une cérémonie d'accueil", "a welcome ceremony"},
		{"des places en crèche", "nursery places"},
		{"une cuisine collective", "a community kitchen"},
		{"un écrivain public", "a public letter-writer"},
		{"une plateforme numérique", "an online platform"},
		{"une formation des agents", "a staff training course"},
		{"un soutien psychologique", "a counselling service"},
		{"des créneaux de sport", "sports sessions"},
		{"une caravane de l'accès aux droits", "a rights caravan"},
		{"un inventaire des logements vacants", "a survey of vacant homes"},
		{"une bibliothèque multilingue", "a multilingual library"},
		{"un vœu du conseil", "a council resolution"},
		{"une cartographie des acteurs", "a map of local actors"},
		{"un fonds de secours", "a relief fund"},
		{"des ateliers d'écriture", "writing workshops"},
		{"une aide au premier loyer", "a first rent grant"},
		{"un théâtre ouvert", "an open theatre"},
	}
	complements = []pair{
		{"avec les associations du territoire", "with the associations of the area"},
		{"dans chaque quartier", "in every neighbourhood"},
		{"au plus près des lieux de vie", "close to where people live"},
		{"sans condition de papiers", "whatever people's papers"},
		{"avec l'appui de la région", "with the support of the region"},
		{"dans les locaux de l'ancienne école", "on the premises of the former school"},
		{"en lien avec l'hôpital", "together with the hospital"},
		{"à la demande des familles", "at the request of families"},
		{"grâce à un réseau de bénévoles", "thanks to a network of volunteers"},
		{"au cœur de l'hiver", "in the depths of winter"},
		{"avec des interprètes de métier", "with professional interpreters"},
		{"sur proposition du personnel", "on a proposal of the staff"},
		{"malgré un budget serré", "in spite of a tight budget"},
		{"autour d'un repas partagé", "around a shared meal"},
		{"avec les personnes concernées", "with the people concerned"},
		{"de la mairie à la gare", "from the town hall to the station"},
		{"au titre de la charte locale", "under the local charter"},
		{"pendant les vacances scolaires", "during the school holidays"},
		{"avec les communes voisines", "with the neighbouring towns"},
		{"en plusieurs langues", "in several languages"},
		{"par le bouche-à-oreille", "by word of mouth"},
		{"avec le soutien d'une fondation", "with the help of a foundation"},
		{"dès le premier rendez-vous", "from the first appointment"},
		{"en dehors des heures de bureau", "outside office hours"},
	}
	openings = []pair{
		{"chaque semaine", "every week"},
		{"au printemps", "in spring"},
		{"dans un premier temps", "to begin with"},
		{"avec le recul", "looking back"},
		{"sur le terrain", "on the ground"},
		{"au fil des mois", "over the months"},
		{"pour aller plus vite", "to save time"},
		{"après une concertation", "after a consultation"},
		{"en pratique", "in practice"},
		{"depuis l'ouverture", "since it opened"},
		{"selon le bilan", "according to the assessment"},
		{"à l'automne", "in autumn"},
		{"faute de place", "for lack of room"},
		{"par prudence", "as a precaution"},
		{"à l'échelle du bassin de vie", "across the wider area"},
	}
	purposes = []pair{
		{"pour que chaque personne connaisse ses droits", "so that everybody knows their rights"},
		{"afin de rompre l'isolement", "in order to break isolation"},
		{"pour faciliter les démarches", "to make paperwork easier"},
		{"afin que personne ne dorme dehors", "so that nobody sleeps rough"},
		{"pour donner envie de rester", "to make people want to stay"},
		{"afin de croiser les regards", "so as to compare points of view"},
		{"pour mieux orienter le public", "to guide people better"},
		{"afin de prévenir les ruptures de parcours", "in order to prevent people from losing their way"},
		{"pour apprendre la langue", "in order to learn the language"},
		{"afin de changer les représentations", "in order to change how people see things"},
		{"pour tenir dans la durée", "to make it last"},
		{"afin de partager les coûts", "in order to share the costs"},
	}
	// Sentences for their typographic marks: guillemets, colons, semicolons,
	// dashes, questions and exclamations, ordinals, no-break spaces.
	marked = []pair{
		{"Le mot d'ordre : « accueillir d'abord » !", "The watchword: “welcome first”!"},
		{"Que faire quand la place manque ? On s'arrange ; on n'oublie personne.", "What is to be done when there is no room? People manage; nobody is forgotten."},
		{"L'équipe le dit sans détour : « rien ne va de soi ».", "The team says it plainly: 'nothing goes without saying'."},
		{"Le principe – aller vers les gens – a fait ses preuves.", "The principle – going out to people – has proved its worth."},
		{"Horaires, langues, adresses : tout est affiché ; tout est expliqué.", "Hours, languages, addresses: all is on display; all is explained."},
		{"C'est « l'œuvre de tout le monde », dit-on à la mairie.", "It is “everybody's work”, they say at the town hall."},
		{"L'accueil, c'est quoi ? Un café, une chaise, du temps...", "What is a welcome? A coffee, a chair, some time..."},
	}
	offices = []pair{
		{"adjointe au maire", "deputy mayor"},
		{"cheffe de service", "head of the service"},
		{"coordinateur", "coordinator"},
		{"conseillère municipale", "councillor"},
		{"directrice de l'association", "director of the association"},
	}
	actors = []pair{
		same("La Cimade"), same("Utopia"),
		{"Médecins du Monde", "Doctors of the World"},
		{"Secours populaire", "Secours Populaire"},
		{"État", "State"},
		{"Caisse d'allocations familiales", "Family allowance office"},
		same("Emmaüs"),
		{"Croix-Rouge", "Red Cross"},
	}
	firstNames = []string{"Ana", "Bilal", "Chloé", "Désirée", "Émile", "Fatou", "Gaël", "Hélène", "Idriss", "Jeanne", "Karim", "Léa"}
	lastNames  = []string{"Petit", "Diallo", "Moreau", "Lefèvre", "Garnier", "Benali", "Roux", "Fournier", "Mercier", "Dupuis"}
)
