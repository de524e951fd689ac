package synthetic

// node is an axis, a theme or a topic.
type node struct {
	id    string
	title pair
	below []node
}

// themeTree is the tree of themes: that of a guide on welcoming territories.
var themeTree = []node{
	{"another-vision", pair{"Une autre vision", "Another vision"}, []node{
		{"rethinking-policy", pair{"Repenser les politiques", "Rethinking policy"}, []node{
			{"identifying-audiences", pair{"Identifier les publics", "Identifying audiences"}, nil},
			{"training-stakeholders", pair{"Former les acteurs", "Training stakeholders"}, nil},
			{"cross-cutting-policies", pair{"Croiser les politiques", "Cross-cutting policies"}, nil},
		}},
		{"political-message", pair{"Porter un message", "A political message"}, []node{
			{"symbolic-dates", pair{"Dates symboliques", "Symbolic dates"}, nil},
			{"current-events", pair{"Face à l'actualité", "Current events"}, nil},
			{"supporting-a-cause", pair{"Soutenir une cause", "Supporting a cause"}, nil},
			{"alliances-and-cooperation", pair{"Alliances et coopération", "Alliances and cooperation"}, nil},
		}},
		{"public-awareness", pair{"Sensibiliser le public", "Public awareness"}, []node{
			{"meetings-and-festivities", pair{"Rencontres et fêtes", "Meetings and festivities"}, nil},
			{"seminars-and-exhibitions", pair{"Séminaires et expositions", "Seminars and exhibitions"}, nil},
			{"media-coverage", pair{"Dans les médias", "In the media"}, nil},
		}},
	}},
	{"unconditional-rights", pair{"Des droits sans condition", "Unconditional rights"}, []node{
		{"exercising-rights", pair{"Exercer ses droits", "Exercising one's rights"}, []node{
			{"information-tools", pair{"Outils d'information", "Information tools"}, nil},
			{"guiding-and-supporting", pair{"Orienter et accompagner", "Guiding and supporting"}, nil},
			{"combating-non-access", pair{"Lutter contre le non-recours", "Combating non-access"}, nil},
		}},
		{"housing", pair{"Se loger", "Housing"}, []node{
			{"vacant-property", pair{"Le patrimoine vacant", "Vacant property"}, nil},
			{"unconditional-shelter", pair{"Un abri sans condition", "Unconditional shelter"}, nil},
			{"municipal-housing", pair{"Le logement communal", "Municipal housing"}, nil},
		}},
		{"health", pair{"La santé", "Health"}, []node{
			{"prevention-and-care", pair{"Prévention et soin", "Prevention and care"}, nil},
			{"water-and-hygiene", pair{"Eau et hygiène", "Water and hygiene"}, nil},
			{"healthcare", pair{"Se soigner", "Getting treatment"}, nil},
			{"food", pair{"Se nourrir", "Food"}, nil},
		}},
		{"learning", pair{"Apprendre et travailler", "Learning and working"}, []node{
			{"schooling", pair{"L'école", "School"}, nil},
			{"language", pair{"La langue", "Language"}, nil},
			{"mobility", pair{"La mobilité", "Mobility"}, nil},
			{"work", pair{"Le travail", "Work"}, nil},
		}},
	}},
	{"inclusive-citizenship", pair{"Une citoyenneté locale", "An inclusive citizenship"}, []node{
		{"community-life", pair{"La vie collective", "Community life"}, []node{
			{"sport-and-culture", pair{"Sport et culture", "Sport and culture"}, nil},
			{"associations", pair{"Les associations", "Associations"}, nil},
			{"social-ties", pair{"Le lien social", "Social ties"}, nil},
		}},
		{"institutional-life", pair{"La vie des institutions", "Institutional life"}, []node{
			{"dedicated-bodies", pair{"Des instances dédiées", "Dedicated bodies"}, nil},
			{"consultation", pair{"La consultation", "Consultation"}, nil},
		}},
		{"local-residents", pair{"Habiter ici", "Local residents"}, []node{
			{"welcoming-newcomers", pair{"Accueillir à l'arrivée", "Welcoming newcomers"}, nil},
			{"republican-sponsorship", pair{"Le parrainage républicain", "Republican sponsorship"}, nil},
			{"citizenship-card", pair{"La carte de citoyenneté", "The citizenship card"}, nil},
		}},
	}},
}
