package figure

var english = lexicon{
	points:     ".",
	mark:       ',',
	alienPoint: ',',
	percents:   []string{"per cent", "percent"},
	signs:      map[string]int{"k": 3, "K": 3, "m": 6, "M": 6, "bn": 9},
	prefixes:   set("under", "over", "early", "mid", "late"),
	hyphened:   true,
	twelve:     true,
	weekdays:   [7]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
	bound: map[Bound]bounded{
		AtLeast: {
			before: []string{"more than", "over", "at least", "upwards of", "in excess of", "a minimum of"},
			behind: []string{"or more", "and over", "and more", "at least"},
		},
		AtMost: {
			before: []string{"fewer than", "less than", "under", "at most", "up to", "nearly", "almost", "a maximum of"},
			behind: []string{"or fewer", "or less", "and under", "at most"},
		},
	},
	turned:        set("more", "fewer", "less"),
	denied:        set("no", "not", "never", "neither", "nor", "without", "nobody", "cannot"),
	deniedJoined:  "n't",
	per:           []string{"per", "a", "an", "each", "every"},
	times:         []string{"times"},
	whole:         map[string]string{"days out of": "7", "days in": "7", "days in every": "7", "hours out of": "24", "hours in": "24", "hours in every": "24"},
	anniversaries: set("anniversary", "birthday"),
	between:       "between",
	morning:       []string{"in the morning"},
	evening:       []string{"in the afternoon", "in the evening", "at night"},
	atHour:        set("at", "from", "to", "until", "till", "between", "before", "after", "by"),
	ordinals:      set("st", "nd", "rd", "th"),

	words: map[kind]map[string]int{
		one:     {"one": 1},
		article: {"a": 1, "an": 1},
		unit:    {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
		teen: {
			"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
			"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
		},
		ten: {
			"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
		},
		hundred: {"hundred": 100},
		scale:   {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000},
		about:   {"dozen": 12},
		joining: {"and": 0},
		half:    {"half": 0},
		alone:   {"twice": 2},
		month: {
			"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
			"july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		},
	},

	nth: map[kind]map[string]int{
		one: {"first": 1},
		unit: {
			"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
		},
		teen: {
			"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
			"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
		},
		ten: {
			"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
			"eightieth": 80, "ninetieth": 90,
		},
		hundred: {"hundredth": 100},
	},
	fractions: map[string]int{"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10},
	severalOf: map[string]int{"thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10},
	ofPart:    []string{"of"},
	loosely: map[string][]string{
		"once": {"1"}, "both": {"2"}, "pair": {"2"}, "pairs": {"2"}, "double": {"2"}, "doubled": {"2"}, "twofold": {"2"},
		"twin": {"2"}, "couple": {"2"}, "other": {"2"}, "trio": {"3"}, "triple": {"3"}, "tripled": {"3"}, "threefold": {"3"},
		"quarter": {"3"}, "quarterly": {"3"}, "semester": {"6"}, "decade": {"10"}, "century": {"100"}, "fortnight": {"14d", "15d"},
		"fortnightly": {"14d", "15d"}, "noon": {"12:00"}, "midday": {"12:00"}, "midnight": {"0:00", "24:00"},
	},

	teenHundreds: true,
	and:          joinsHundreds,
	ofMonth:      []string{"of"},
	monthDay:     true,
	capitals:     true,

	inMonth: set("in", "of", "since", "by", "until", "from", "to", "late", "early", "mid"),
	things: thingsNamed(map[Things]string{
		Persons: "person persons people exile exiles refugee refugees migrant migrants asylum-seeker asylum-seekers seeker seekers " +
			"inhabitant inhabitants resident residents foreigner foreigners pupil pupils student students child children minor " +
			"minors adult adults youth youths woman women man men volunteer volunteers employee employees worker workers " +
			"member members citizen citizens participant participants beneficiary beneficiaries councillor councillors mayor " +
			"mayors neighbour neighbours official officials artist artists author authors assistant assistants " +
			"representative representatives teacher teachers Europeans signatory signatories staff post posts position positions " +
			"contract contracts",
		Households: "family families household households couple couples",
		Beds:       "place places bed beds spaces accommodation accommodations hostel hostels",
		Homes: "home homes flat flats apartment apartments houses dwelling dwellings studio studios cabin cabins hostel " +
			"hostels accommodation accommodations building buildings housing",
		Rooms: "room rooms bedroom bedrooms",
		Towns: "commune communes municipality municipalities town towns city cities village villages metropolis council councils " +
			"département départements departments region regions territory territories authority authorities district districts " +
			"neighbourhood neighbourhoods body bodies member members partner partners signatory signatories place places",
		Bodies: "association associations organisation organisations charity charities structure structures partner partners " +
			"company companies firm firms collective collectives institution institutions NGO NGOs network networks body " +
			"bodies authority authorities member members signatory signatories",
		Meals: "meal meals", Jobs: "job jobs post posts position positions contract contracts",
		Schools:   "school schools university universities class classes college colleges",
		Languages: "language languages", Countries: "country countries nationality nationalities",
		Meetings: "workshop workshops session sessions meeting meetings course courses class classes lesson lessons evening " +
			"evenings visit visits",
		Vehicles: "bus buses coach coaches bicycle bicycles bike bikes vehicle vehicles car cars lorry lorries boat boats",
		Years:    "year years", Months: "month months", Weeks: "week weeks", Days: "day days night nights",
		Hours: "hour hours h", Minutes: "minute minutes min", Kilometres: "km kilometre kilometres", Hectares: "hectare hectares ha",
	}),
	elsewhere: set("the", "a", "an", "of", "to", "in", "on", "at", "for", "from", "with", "without", "by", "per", "each", "every",
		"last", "and", "or", "but", "who", "that", "which", "where", "is", "are", "was", "were", "has", "have", "had", "it", "they",
		"between", "among", "after", "before", "since", "against", "times", "as", "than", "then", "when", "can", "may", "could"),
}
