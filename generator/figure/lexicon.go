package figure

// lexicons has what is known of each language, by the base of its BCP 47 tag:
// "fr-CA" is read as "fr" is.
var lexicons = map[string]*lexicon{
	"en": english.indexed(),
	"es": spanish.indexed(),
	"fr": french.indexed(),
}

var unknown = lexicon{}.indexed()

func lexiconOf(tag string) *lexicon {
	for i := range len(tag) {
		if tag[i] == '-' {
			tag = tag[:i]
			break
		}
	}
	if l := lexicons[tag]; l != nil {
		return l
	}
	return unknown
}

// lexicon is what the package knows of a language: how it writes numbers in
// digits, its words of numbers, and how these are put together. What is zero
// is not done; the zero lexicon reads plain digits.
type lexicon struct {
	// Digits.
	points        string    // each a mark before decimals
	mark          rune      // between groups of three digits
	spaced        bool      // spaces stand between groups of three digits
	alienPoint    byte      // before decimals, in other languages alone
	percents      []string  // words for parts of a hundred
	timePoint     bool      // a point stands between hours and minutes: 8.30 h
	twelve        bool      // hours are counted to twelve, with "pm" where need be
	morning       []string  // behind an hour, in the first half of the day
	evening       []string  // in the second
	weekdays      [7]string // from Monday on
	bound         map[Bound]bounded
	turned        map[string]bool   // first words of a bound that a negation before them turns around
	denied        map[string]bool   // negations
	deniedJoined  string            // what is one within a word
	per           []string          // before that for which a number holds
	times         []string          // times, fois
	whole         map[string]string // behind some of the days of a week, of the hours of a day, before all
	anniversaries map[string]bool   // behind the ordinal of so many years
	between       string            // before two ends of a range
	quarters      map[int]string    // behind an hour, of which they add minutes, or with 60 more take them
	decades       []string          // before a year or its last digits: années 90
	atHour        map[string]bool   // before an hour that is a mere number: from 9 to 5
	signs         map[string]int    // that multiply an amount of money, as powers of ten
	signApart     bool              // a sign may stand behind a space: 30 k€
	prefixes      map[string]bool   // words that a hyphen joins to a number: mid-20th
	hyphened      bool              // a word that multiplies may stand behind a hyphen: 2-million

	// Ordinals in digits, and in Roman numerals.
	ordinals   map[string]bool // what follows the digits
	point      bool            // a point may stand between: 1.º
	firstRoman map[string]bool // what follows I
	laterRoman map[string]bool // what follows the others

	// Words in lower case with their values, by what they do; and when those are
	// a number by themselves that are not always one.
	words map[kind]map[string]int
	uses  map[string]use
	// nth are the ordinals; loosely, the words that are a number in some texts, with
	// the values that they may have.
	nth     map[kind]map[string]int
	loosely map[string][]string
	idioms  []string
	// fractions are the parts that words name, singular and plural; ofPart is what
	// stands behind a single one of something.
	fractions, severalOf map[string]int
	ofPart               []string

	// How words are put together.
	bare         bool // hundred, thousand and about so many need no article, and one may follow them
	scores       bool // tens go on to nineteen: soixante-douze, quatre-vingt-dix-sept
	teenHundreds bool // fifteen hundred
	halfApart    bool // a space stands between half and what is halved: medio millón
	and          and

	// What stands around numbers.
	endings   string            // each an ending of plurals
	noPlurals map[string]bool   // words with such an ending that are no plural
	ofThing   []string          // before what is counted
	elided    []string          // the same, joined to it
	ofMonth   []string          // between a day and its month
	ofYear    []string          // between a month and its year
	monthDay  bool              // a day may follow its month
	capitals  bool              // months have a capital letter
	openNames bool              // a name has spaces between its words: Tres Cantos
	inMonth   map[string]bool   // words behind which, before a year, a month stands
	nounFirst bool              // what is counted stands before what qualifies it
	things    map[string]Things // words of what is counted
	elsewhere map[string]bool   // words that begin something else than what is counted

	index
}

// and says what the word between the parts of a number joins.
type and uint8

const (
	joinsOne      and = iota + 1 // one and eleven to a ten: vingt et un
	joinsUnits                   // one to nine to a ten: treinta y cinco
	joinsHundreds                // what is less than a hundred to hundreds and thousands: two hundred and six
)

// index is what is worked out once from a lexicon.
type index struct {
	entries map[string]word
	// lengths has, for the first byte of a word in lower case, a bit for each
	// length of such words: most words of a text are left out by it at once.
	// None begins with an accent.
	lengths [256]uint32
	// monthNames are the months from January on, in lower case.
	monthNames []string
}

// indexed works out the index.
func (l lexicon) indexed() *lexicon {
	l.entries = map[string]word{}
	l.monthNames = make([]string, len(months))
	for name, number := range l.words[month] {
		if other := l.monthNames[number-1]; other == "" || len(name) > len(other) { // septiembre, setiembre
			l.monthNames[number-1] = name
		}
	}
	for kind, list := range l.words {
		for w, value := range list {
			l.enter(w, word{kind: kind, use: l.uses[w], value: value})
		}
	}
	for kind, list := range l.nth {
		for w, value := range list {
			l.enter(w, word{kind: kind, value: value, nth: true})
		}
	}
	for w, values := range l.loosely {
		l.enter(w, word{kind: loose, also: values})
	}
	return &l
}

func (l *lexicon) enter(w string, is word) {
	l.entries[w] = is
	l.lengths[w[0]] |= 1 << len(w)
}

func set(all ...string) map[string]bool {
	m := make(map[string]bool, len(all))
	for _, s := range all {
		m[s] = true
	}
	return m
}
