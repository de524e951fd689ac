package catalog

import "golang.org/x/text/language"

// ruled has the rules of each language that has some, by the base of its BCP
// 47 tag: those of "fr" are those of "fr-CA" too.
var ruled = map[string]*rules{
	"en": english.indexed(),
	"es": spanish.indexed(),
	"fr": french.indexed(),
}

// rulesOf returns the rules of a language, none but empty ones if it has none.
func rulesOf(tag language.Tag) *rules {
	base, _ := tag.Base()
	if r := ruled[base.String()]; r != nil {
		return r
	}
	return &rules{}
}

// rules are what a language does that no interface string can say. What is
// zero is not done: straight quotation marks stay, spaces are those that are
// typed, and nothing is grouped, raised or left out. Apostrophes are curled and
// ellipses set in every language that has rules.
type rules struct {
	// What straight quotation marks become. A straight apostrophe is an
	// apostrophe, unless single says what opens as a quotation mark.
	quotes, inner pair // the outermost, and those within them, if they differ
	single        string

	// The spaces next to a mark of punctuation. Where one belongs, it is added.
	high     gap // before ; ! ?
	colon    gap // before :
	inside   gap // within « »
	inverted gap // behind ¿ ¡

	// The spaces of a number.
	percent   gap      // before % and ‰, added where it is missing
	unit      gap      // before € and, where a space is typed, before units
	units     []string // what a number is not parted from, beside %, ‰ and €
	thousands gap      // between groups of three digits, where a space is typed
	numbered  []string // abbreviations that are not parted from their number

	// Other abbreviations with a point that more words follow: no sentence ends there.
	shortenings []string
	// Those behind which one ends unless a number follows.
	beforeNumbers []string

	// loose makes no-break spaces ordinary ones, where a language sets none.
	loose bool

	ordinals ordinals

	// What Number writes between thousands, and how many digits stand before
	// the first such mark at least: minimumGroupingDigits of CLDR, 0 being 1.
	group       string
	minGrouping int

	// Marks that stand right behind a word, beside , and . of every language, and
	// whether letters are elided before a word: l'eau.
	closing string
	elides  bool

	// Words that do not count in sorting where a text begins with them, articles
	// and prepositions, in lower case, with what parts them from the next.
	uncounted []string
	alphabet  string // the letters that a list is under, in its order; A to Z when ""

	// Words that may stand twice in a row.
	repeated []string

	// Slugs of known headings of other languages that are words of this one too.
	homographs []string

	index
}

// pair is a mark that opens and one that closes.
type pair struct{ open, close string }

// gap says what space stands at a place.
type gap uint8

const (
	asTyped gap = iota // the one that is typed, if any
	closed             // none
	noBreak
	thinNoBreak
)

// The spaces that typography sets.
const (
	narrow = "\u202F" // narrow no-break space
	wide   = "\u00A0" // no-break space
)

func (g gap) String() string { return [...]string{noBreak: wide, thinNoBreak: narrow}[g] }

// index is what is worked out once from the rules of a language.
type index struct {
	special *[256]bool // the bytes at which a rule looks, nil for none at all
	edges   bool       // whether a rule looks at the neighbours of a run
	isUnit  map[string]bool
	longest int // unit, in bytes
}

// indexed works out the index.
func (r rules) indexed() *rules {
	looks := "'.\xC2\xE2" // the two last begin the characters of more than one byte
	if r.quotes.open != "" {
		looks += `"`
	}
	if r.high != asTyped || r.colon != asTyped {
		looks += ";!?:"
	}
	if r.percent != asTyped || r.unit != asTyped || r.thousands != asTyped {
		looks += "0123456789"
	}
	r.special = new([256]bool)
	for i := range len(looks) {
		r.special[looks[i]] = true
	}
	r.edges = r.special[':'] || r.special['0']
	r.isUnit = map[string]bool{}
	for _, unit := range r.units {
		r.isUnit[unit] = true
		r.longest = max(r.longest, len(unit))
	}
	return &r
}

// typeset sets one run of text. before and after are its neighbours, 0 at the
// edges of the text.
func (r *rules) typeset(before rune, s string, after rune) string {
	if r.special == nil {
		return s
	}
	set := setter{rules: r}
	set.begin(before, s, after, r.special)
	if r.edges {
		set.start()
	}
	for i := set.next(0); i < len(s); i = set.next(i) {
		i = set.at(i)
	}
	if r.edges {
		set.end()
	}
	return set.String()
}
