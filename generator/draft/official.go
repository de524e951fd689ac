package draft

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"recueil/generator/catalog"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
	"recueil/generator/record"
)

// official is a place of the official list, with its kind.
type official struct {
	gazetteer.Place
	kind gazetteer.Kind
}

// listed adds the place of the official list that is meant, and the
// territories above it that the guide has not.
func (t *territories) listed(p Place) error {
	found := t.search(p)
	if len(found) == 0 {
		long := p
		long.Name = saint.ReplaceAllString(p.Name, "${1}Saint$2$3")
		found = t.search(long)
	}
	switch {
	case p.Name == "" && p.Code == "":
		return &Refusal{"territory-name", nil}
	case len(found) == 0:
		return t.unknown(p)
	case len(found) > 1:
		return &Refusal{"territory-homonyms", map[string]any{"Name": found[0].Name, "Places": t.choices(found)}}
	}
	if entry := t.entry(found[0].kind, found[0].Code); entry != nil {
		return t.there(entry)
	}
	place := found[0]
	if err := t.addOfficial(place, coordinates(p)); err != nil {
		return err
	}
	for _, above := range []struct {
		kind gazetteer.Kind
		code string
	}{{gazetteer.Departement, place.Departement}, {gazetteer.Region, place.Region}} {
		over, ok := t.list.Find(above.kind, above.code)
		if !ok || place.kind == above.kind || place.kind == gazetteer.Region || t.entry(above.kind, above.code) != nil {
			continue
		}
		if err := t.addOfficial(official{over, above.kind}, nil); err != nil {
			return err
		}
	}
	return nil
}

// saint matches what people write for Saint and Sainte in names of places.
var saint = regexp.MustCompile(`(?i)(^|[ -])st(e?)\.?([ -])`)

// search finds the places of the name, of the code, or of both. A part that has
// the code of a commune is the same place under its former name.
func (t *territories) search(p Place) []official {
	var found []official
	for _, kind := range t.listedKinds() {
		if p.Kind != "" && p.Kind != string(kind) {
			continue
		}
		places := t.list.Named(kind, p.Name)
		if place, ok := t.list.Find(kind, p.Code); p.Name == "" && ok {
			places = []gazetteer.Place{place}
		}
		for _, place := range places {
			same := func(o official) bool { return kind == gazetteer.Part && o.Code == place.Code }
			if (p.Code == "" || p.Code == place.Code) && !slices.ContainsFunc(found, same) {
				found = append(found, official{place, kind})
			}
		}
	}
	return found
}

// listedKinds are the kinds of the guide that the list has places of.
func (t *territories) listedKinds() []gazetteer.Kind {
	var out []gazetteer.Kind
	for _, kind := range t.kinds {
		if gazetteer.Has(gazetteer.Kind(kind)) {
			out = append(out, gazetteer.Kind(kind))
		}
	}
	return out
}

// entry is the territory of the guide that has an official code, or nil.
func (t *territories) entry(kind gazetteer.Kind, code string) *guide.Territory {
	for _, entry := range t.Territories {
		if entry.KindID.Value == string(kind) && (entry.INSEE.Value == code || entry.SIREN.Value == code || entry.Code.Value == code) {
			return entry
		}
	}
	return nil
}

func (t *territories) addOfficial(o official, further []field) error {
	key := "insee"
	if o.kind == gazetteer.Intercommunal {
		key = "siren"
	}
	fields := []field{{key, strconv.Quote(o.Code)}}
	parts := []string{o.Departement, o.Code}
	switch o.kind {
	case gazetteer.Region:
		parts = []string{string(o.kind), o.Code}
	case gazetteer.Departement:
		parts = []string{string(o.kind), o.Code}
		fields = append(fields, field{"region", strconv.Quote(o.Region)})
	default:
		fields = append(fields, field{"departement", strconv.Quote(o.Departement)})
	}
	return t.add(o.Name, string(o.kind), parts, append(fields, further...))
}

// choices lists the commands that tell homonyms apart.
func (t *territories) choices(found []official) []Choice {
	var out []Choice
	for _, o := range found {
		where := string(o.kind)
		if over, ok := t.list.Find(gazetteer.Departement, o.Departement); ok && o.kind != gazetteer.Departement {
			where += ", " + over.Name + " (" + over.Code + ")"
		}
		words := Command{"territory", o.Name, "--code", o.Code}
		if slices.ContainsFunc(found, func(other official) bool { return other.Code == o.Code && other.kind != o.kind }) {
			words = append(words, "--kind", string(o.kind))
		}
		out = append(out, Choice{words, where})
	}
	return out
}

// most is how many names are proposed in the place of one that is unknown.
const most = 5

// unknown refuses a name that the list has not, and proposes what comes near.
func (t *territories) unknown(p Place) error {
	rule, near := "territory-unknown", []Choice(nil)
	if places := t.near(p); len(places) > 0 {
		rule, near = "territory-near", t.choices(places)
	}
	name := p.Name
	if name == "" {
		name = p.Code
	}
	return &Refusal{rule, map[string]any{
		"Name": name, "Year": gazetteer.YearText, "Places": near,
		"Command": Command{"territory", name, "--kind", "city", "--country", "XX"},
	}}
}

// near finds the place of the code, those whose names are nearest by
// their letters, and those whose names begin with what was written.
func (t *territories) near(p Place) []official {
	var out []official
	slug, slugs := catalog.Slug(p.Name), map[string][]official{}
	for _, kind := range t.listedKinds() {
		if place, ok := t.list.Find(kind, p.Code); ok {
			out = append(out, official{place, kind})
		}
		for place := range t.list.All(kind) {
			s := catalog.Slug(place.Name)
			slugs[s] = append(slugs[s], official{place, kind})
		}
	}
	names := make([]string, 0, len(slugs))
	for s := range slugs {
		names = append(names, s)
	}
	slices.Sort(names)
	if slug != "" {
		for left := names; len(out) < most; {
			best := record.Suggest(slug, left)
			if best == "" {
				break
			}
			out = append(out, slugs[best]...)
			left = slices.DeleteFunc(slices.Clone(left), func(s string) bool { return s == best })
		}
		for _, s := range names {
			if strings.HasPrefix(s, slug+"-") {
				out = append(out, slugs[s]...)
			}
		}
	}
	return out[:min(most, len(out))]
}
