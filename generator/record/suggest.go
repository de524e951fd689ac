package record

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Suggest returns the candidate that a misspelt word most likely means, or
// "" when none is near: at most a third of its letters, and never more than
// three, are wrong. Of several that are as near it is the first in the alphabet.
func Suggest(word string, candidates []string) string {
	if len(word) > mostWord {
		return ""
	}
	written := []rune(strings.ToLower(word))
	best, least := "", min(3, len(written)/3)+1
	letters := lettersOf(word)
	for _, c := range candidates {
		if apart := len(word) - len(c); apart > 4*least || -apart > 4*least || bits.OnesCount64(letters&^lettersOf(c)) > least {
			continue // each letter that is missing is a slip
		}
		meant := []rune(strings.ToLower(c))
		if more := len(written) - len(meant); max(more, -more) > least {
			continue // each letter more is a slip
		}
		if n := distance(written, meant); n < least || n == least && best != "" && c < best {
			best, least = c, n
		}
	}
	return best
}

// mostWord is how long a word may be that is compared, in bytes: ids and keys are
// shorter.
const mostWord = 200

// lettersOf has a bit for each letter and digit of a word. Letters with an accent
// have none.
func lettersOf(word string) (letters uint64) {
	for i := range len(word) {
		switch c := word[i] | 0x20; {
		case 'a' <= c && c <= 'z' && word[i] < 0x80:
			letters |= 1 << (c - 'a')
		case '0' <= word[i] && word[i] <= '9':
			letters |= 1 << (26 + word[i] - '0')
		}
	}
	return letters
}

// suggestKey returns the key that another word most likely means: one that is
// misspelt, or the French of it, as keys are English whatever the guide.
func suggestKey(word string, keys []string) string {
	if near := Suggest(word, keys); near != "" {
		return near
	}
	if key := frenchKeys[strings.ToLower(word)]; slices.Contains(keys, key) {
		return key
	}
	return ""
}

// nearKey is the key that one of a mapping most likely means, "" for none: one that
// the mapping lacks rather than one that it has.
func nearKey(n *yaml.Node, written string, names []string) string {
	if near := suggestKey(written, names); near == "" || !has(n, near) {
		return near
	}
	lacking := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return has(n, name) })
	return cmp.Or(suggestKey(written, lacking), suggestKey(written, names))
}

// has tells whether a mapping has a key.
func has(n *yaml.Node, key string) bool {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

// frenchKeys are those that are written otherwise in English by more than a slip.
var frenchKeys = map[string]string{
	"titre": "title", "résumé": "summary", "resume": "summary", "étiquette": "label", "etiquette": "label",
	"sujets": "themes", "thèmes": "themes", "themes": "themes", "territoires": "territories", "lieux": "territories",
	"acteurs": "actors", "réseaux": "networks", "reseaux": "networks", "journées": "days", "journees": "days",
	"liés": "related", "voir": "related", "pour": "publics", "période": "period", "periode": "period", "statut": "status", "état": "status",
	"liens": "links", "relu": "reviewed", "relue": "reviewed", "vérifié": "reviewed", "suit": "follows", "non-dit": "unsaid",
	"raconté_par": "told_by", "raconte_par": "told_by", "fonction": "office", "chiffres": "figures", "éléments": "items", "elements": "items",
	"rôle": "role", "nom": "name", "ordre": "order", "couleur": "colour", "genre": "kind", "niveau": "level", "définition": "definition",
	"definition": "definition", "terme": "term", "sigle": "acronym", "fondé": "founded", "fondation": "founded", "membres": "members",
	"depuis": "since", "langue": "language", "langues": "languages", "licence": "licence", "pays": "country", "devise": "tagline",
	"coordonnées": "coordinates", "coordonnees": "coordinates", "dans": "within", "note": "note", "adresse": "url", "année": "year", "annee": "year",
}

// Slips counts the slips of the pen between two words.
func Slips(a, b string) int { return distance([]rune(a), []rune(b)) }

// distance counts the slips of the pen that make b of a: a letter left out, put
// in or mistaken for another, or two letters in the wrong order (the optimal
// string alignment distance).
func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range b {
			wrong := 1
			if a[i] == b[j] {
				wrong = 0
			}
			row[j+1] = min(last[j]+wrong, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
