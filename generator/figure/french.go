package figure

var french = lexicon{
	points:     ",.",
	spaced:     true,
	alienPoint: '.',
	percents:   []string{"pour cent"},
	signs:      map[string]int{"k": 3, "M": 6, "Md": 9},
	signApart:  true,
	weekdays:   [7]string{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
	bound: map[Bound]bounded{
		AtLeast: {
			before: []string{"plus de", "plus des", "plus d'", "plus d’", "au moins", "au minimum"},
			behind: []string{"ou plus", "et plus", "au moins", "au minimum", "minimum"},
		},
		AtMost: {
			before: []string{
				"moins de", "moins des", "moins d'", "moins d’", "au plus", "au maximum", "jusqu'à", "jusqu’à", "près de", "près des",
				"près d'", "près d’", "presque",
			},
			behind: []string{"ou moins", "et moins", "au plus", "au maximum", "maximum"},
		},
	},
	turned:        set("plus", "moins"),
	denied:        set("ne", "pas", "jamais", "non", "ni", "sans", "aucun", "aucune"),
	deniedJoined:  "n'",
	per:           []string{"par", "chaque"},
	times:         []string{"fois"},
	whole:         map[string]string{"jours sur": "7", "jours/": "7", "j/": "7", "j sur": "7", "heures sur": "24", "h sur": "24", "h/": "24", "heures/": "24"},
	anniversaries: set("anniversaire", "anniversaires"),
	between:       "entre",
	morning:       []string{"du matin"},
	evening:       []string{"de l'après-midi", "de l’après-midi", "du soir"},
	quarters:      map[int]string{15: "et quart", 105: "moins le quart"},
	decades:       []string{"année", "années", "décennie", "décennies"},
	ordinals:      set("er", "ers", "re", "res", "ère", "ères", "e", "es", "ème", "èmes", "d", "de", "nd", "nde"),
	firstRoman:    set("er", "re"),
	laterRoman:    set("e", "es"),

	words: map[kind]map[string]int{
		one:  {"un": 1, "une": 1},
		unit: {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9},
		teen: {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16},
		ten: {
			"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
			"septante": 70, "huitante": 80, "nonante": 90,
		},
		hundred: {"cent": 100, "cents": 100},
		scale: {
			"mille": 1000, "million": 1_000_000, "millions": 1_000_000,
			"milliard": 1_000_000_000, "milliards": 1_000_000_000,
		},
		about: {
			"huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15,
			"vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
			"centaine": 100, "centaines": 100, "millier": 1000, "milliers": 1000,
		},
		joining: {"et": 0},
		half:    {"demi": 0, "demie": 0},
		percent: {"pour": 0},
		month: {
			"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
			"juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
		},
	},
	uses: map[string]use{
		"vingts": plural, "cents": plural, "millions": plural, "milliards": plural,
		"dizaines": plural, "douzaines": plural, "centaines": plural, "milliers": plural,
		"neuf": beforePlural, "quarantaine": beforeOf,
	},

	nth: map[kind]map[string]int{
		one: {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "unième": 1},
		unit: {
			"second": 2, "seconde": 2, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6,
			"septième": 7, "huitième": 8, "neuvième": 9,
		},
		teen: {
			"dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16,
		},
		ten: {
			"vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60,
		},
		hundred: {"centième": 100},
	},
	fractions: map[string]int{"tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "huitième": 8, "dixième": 10},
	severalOf: map[string]int{"tiers": 3, "quarts": 4, "cinquièmes": 5, "sixièmes": 6, "huitièmes": 8, "dixièmes": 10},
	ofPart:    []string{"de", "des", "du", "d'", "d’"},
	loosely: map[string][]string{
		"paire": {"2"}, "paires": {"2"}, "double": {"2"}, "doublé": {"2"}, "binôme": {"2"}, "binômes": {"2"}, "duo": {"2"},
		"trio": {"3"}, "triple": {"3"}, "triplé": {"3"}, "trimestre": {"3"}, "trimestriel": {"3"}, "semestre": {"6"},
		"semestriel": {"6"}, "bimensuel": {"2"}, "bimestriel": {"2"}, "décennie": {"10"}, "siècle": {"100"}, "moitié": {"1/2"},
		"midi": {"12:00"}, "minuit": {"0:00", "24:00"},
	},
	idioms: []string{"deux pas de", "deux pas du", "deux pas d", "quatre coins", "mille et un", "cent pas"},

	bare:   true,
	scores: true,
	and:    joinsOne,

	endings: "sx",
	noPlurals: set("dans", "sans", "plus", "pas", "très", "vers", "sous", "dès", "puis", "mais", "depuis", "jamais",
		"aux", "les", "des", "ses", "ces", "mes", "tes", "nos", "vos", "leurs", "ils", "elles", "nous", "vous",
		"après", "près", "alors", "toujours", "lors", "hors"),
	ofThing: []string{"de"},
	elided:  []string{"d'", "d’"},

	inMonth:   set("en", "de", "d'", "du", "depuis", "fin", "début", "mi"),
	nounFirst: true,
	things: thingsNamed(map[Things]string{
		Persons: "personne personnes gens exilé exilés exilée exilées réfugié réfugiés réfugiée réfugiées migrant migrants " +
			"migrante migrantes demandeur demandeurs demandeuse demandeuses habitant habitants habitante habitantes " +
			"résident résidents résidente résidentes étranger étrangers étrangère étrangères élève élèves étudiant " +
			"étudiants étudiante étudiantes enfant enfants mineur mineurs mineure mineures adulte adultes jeune jeunes " +
			"femme femmes homme hommes bénévole bénévoles salarié salariés salariée salariées agent agents agente agentes " +
			"membre membres citoyen citoyens citoyenne citoyennes participant participants participante participantes " +
			"bénéficiaire bénéficiaires élu élus élue élues maire maires voisin voisins Français Européens New-Yorkais " +
			"ouvriers travailleurs volontaires artistes auteurs assistantes représentants conseillers signataire signataires poste postes contrat contrats",
		Households: "famille familles ménage ménages foyer foyers couple couples",
		Beds:       "place places lit lits foyer foyers hébergement hébergements",
		Homes: "logement logements appartement appartements maison maisons studio studios pavillon pavillons cabanon " +
			"cabanons foyer foyers hébergement hébergements immeuble immeubles bâtiment bâtiments",
		Rooms: "chambre chambres pièce pièces salle salles",
		Towns: "commune communes ville villes village villages municipalité municipalités métropole métropoles " +
			"département départements région régions collectivité collectivités territoire territoires intercommunalité " +
			"intercommunalités quartier quartiers arrondissement arrondissements " +
			"membre membres partenaire partenaires signataire signataires",
		Bodies: "association associations organisation organisations structure structures partenaire partenaires entreprise " +
			"entreprises collectif collectifs institution institutions établissement établissements ONG réseau réseaux " +
			"collectivité collectivités membre membres signataire signataires",
		Meals: "repas",
		Jobs:  "emploi emplois poste postes contrat contrats",
		Schools: "école écoles collège collèges lycée lycées université universités établissement établissements " +
			"classe classes",
		Languages: "langue langues", Countries: "pays nationalités nationalité",
		Meetings: "atelier ateliers séance séances réunion réunions rencontre rencontres cours soirée soirées visite visites",
		Vehicles: "bus car cars vélo vélos véhicule véhicules voiture voitures camion camions bateau bateaux",
		Years:    "an ans année années", Months: "mois", Weeks: "semaine semaines", Days: "jour jours journée journées nuit nuits",
		Hours: "heure heures h", Minutes: "minute minutes min", Kilometres: "km kilomètre kilomètres", Hectares: "hectare hectares ha",
	}),
	elsewhere: set("le", "la", "les", "l", "un", "une", "des", "du", "au", "aux", "à", "en", "dans", "sur", "pour", "par", "avec",
		"sans", "chez", "entre", "et", "ou", "qui", "que", "dont", "où", "mais", "car", "est", "sont", "a", "ont", "il", "elle",
		"ils", "elles", "se", "ne", "par", "selon", "après", "avant", "depuis", "contre", "parmi", "environ", "fois", "de", "d"),
}
