package audit

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"recueil/generator/address"
	"recueil/generator/diag"
	"recueil/generator/guide"
)

// published is the golden site once all its addresses were recorded.
func published(t *testing.T) fstest.MapFS {
	t.Helper()
	root := golden(t)
	g, err := guide.Read(context.Background(), root, messages(t), &diag.List{})
	if err != nil {
		t.Fatal(err)
	}
	text, _ := address.New(g, address.Tree{}).Record(g)
	return with(root, guide.AddressesFile, text)
}

// revision is what an editor does to a guide.
type revision func(root fstest.MapFS)

// moved gives a folder another name; "" takes it away.
func moved(from, to string) revision {
	return func(root fstest.MapFS) {
		for name, file := range maps.Clone(root) {
			if rest, ok := strings.CutPrefix(name, from+"/"); ok {
				delete(root, name)
				if to != "" {
					root[to+"/"+rest] = file
				}
			}
		}
	}
}

// edited makes each of several texts of a file another.
func edited(name string, pairs ...string) revision {
	return func(root fstest.MapFS) {
		text := string(root[name].Data)
		for i := 0; i < len(pairs); i += 2 {
			if !strings.Contains(text, pairs[i]) {
				panic(fmt.Sprintf("%s does not hold %q", name, pairs[i]))
			}
		}
		root[name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(pairs...).Replace(text))}
	}
}

// line is the place where an address stands in their file, at what it leads to.
func line(root fstest.MapFS, at string) string {
	for i, text := range strings.Split(string(root[guide.AddressesFile].Data), "\n") {
		if strings.Contains(text, "{at: "+at+",") {
			return fmt.Sprintf("%s:%d:%d", guide.AddressesFile, i+1, strings.Index(text, "to: ")+5)
		}
	}
	return at + " is not recorded"
}

const (
	canteen = "content/practices/flying-canteen"
	swap    = "content/practices/recipe-swap"
	again   = "content/practices/swap-of-recipes"
)

func TestAPublishedAddressIsAskedForOnceAndOnlyWhereItBreaks(t *testing.T) {
	root := published(t)
	swapAt := line(root, "/en/practices/swapping-recipes.html")
	renamed := func(more ...revision) []revision {
		return append([]revision{
			moved(swap, again), edited("content/tables/guidelines.yaml", "recipe-swap", "swap-of-recipes"),
			edited(canteen+"/fr.md", "recipe-swap", "swap-of-recipes"),
		}, more...)
	}
	titles := []revision{edited(again+"/fr.md", "title: ", "title: Encore "), edited(again+"/en.md", "title: ", "title: Again ")}
	gone := func(more ...revision) []revision {
		return append([]revision{
			moved(swap, ""), edited("content/tables/guidelines.yaml", ", recipe-swap", ""), edited(canteen+"/fr.md", "related: [recipe-swap]\n", ""),
		}, more...)
	}
	usurped := []revision{
		edited(swap+"/en.md", "\nsummary:", "\nslug: swap\nsummary:"), edited(canteen+"/en.md", "\nsummary:", "\nslug: swapping-recipes\nsummary:"),
	}
	for _, c := range []struct {
		name  string
		edits []revision
		want  []string
	}{
		{"nothing", nil, nil},
		{"other titles", []revision{
			edited(canteen+"/fr.md", "title: ", "title: Encore "), edited(canteen+"/en.md", "title: ", "title: Again "),
		}, nil},
		{"a slug", []revision{edited(swap+"/fr.md", "\nsummary:", "\nslug: troc\nsummary:")}, nil},
		{"a folder renamed", renamed(), nil},
		{"a folder and one title", renamed(titles[0]), nil},
		{"a folder and all titles", renamed(titles...), []string{swapAt + " lost-address renamed-thing practice:swap-of-recipes"}},
		{"the same while others name the old id", append([]revision{moved(swap, again)}, titles...), nil},
		{"a sheet that nobody names any more", gone(), []string{swapAt + " lost-address lost-address"}},
		{"a sheet that others still name", []revision{moved(swap, "")}, []string{swapAt + " lost-address lost-address"}},
		{"its addresses lead elsewhere", gone(edited(guide.AddressesFile, "practice:recipe-swap", "practice:flying-canteen")), nil},
		{"its addresses lead nowhere", gone(edited(guide.AddressesFile, "practice:recipe-swap", "nowhere")), nil},
		{
			"its addresses lead to a slip of the pen", gone(edited(guide.AddressesFile, "practice:recipe-swap", "practice:flying-canten")),
			[]string{line(root, "/en/practices/swapping-recipes.html") + " lost-address renamed-thing practice:flying-canteen"},
		},
		{"another takes its place", gone(edited(canteen+"/en.md", "\nsummary:", "\nslug: swapping-recipes\nsummary:")), nil},
		{"another takes the address of one that moved", usurped, []string{canteen + "/en.md:3:7 taken-address taken-address"}},
		{"both are said to be swapped", append(slices.Clone(usurped), edited(guide.AddressesFile,
			"/en/practices/swapping-recipes.html, to: practice:recipe-swap", "/en/practices/swapping-recipes.html, to: practice:flying-canteen")), nil},
		{"a folder of sheets misspelt", []revision{moved("content/networks", "content/network")}, nil},
		{"a sheet that cannot be read", []revision{edited(swap+"/fr.md", "title: ", "title: [")}, nil},
		{"a sheet without its original", []revision{moved(swap+"/fr.md", ""), func(root fstest.MapFS) { delete(root, swap+"/fr.md") }}, nil},
		{"files that are none of a sheet", gone(func(root fstest.MapFS) { root[swap+"/fr.txt"] = &fstest.MapFile{Data: []byte("x")} }), nil},
		{"a term misspelt where it is given", []revision{edited("content/tables/glossary.yaml", "- id: cauldron\n", "- id: couldron\n")}, nil},
		{"an id that is none", []revision{edited("content/tables/glossary.yaml", "- id: rvl\n", "- id: RVL\n")}, nil},
		{"an id twice", []revision{edited("content/tables/glossary.yaml", "- id: rvl\n", "- id: cauldron\n")}, nil},
		{"an id left out", []revision{edited("content/tables/glossary.yaml", "- id: rvl\n", "- ident: rvl\n")}, nil},
		{"a table that cannot be read", []revision{edited("content/tables/sources.yaml", "- id: ", "- id: [")}, nil},
		{"several things", gone(moved("content/profiles", ""), moved("content/networks", ""), moved("content/boxes", "")), []string{
			line(root, "/en/boxes/gravity.html") + " lost-address lost-address",
			swapAt + " lost-address lost-address", // of the networks, which sheets still name, the folder is told
		}},
		{"a language that is given up", []revision{edited("content/guide.yaml", "languages: [fr, en]", "languages: [fr]"), func(root fstest.MapFS) {
			for name := range maps.Clone(root) {
				if strings.HasSuffix(name, "/en.md") {
					delete(root, name)
				}
			}
		}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			after := maps.Clone(root)
			for _, edit := range c.edits {
				edit(after)
			}
			got := toldOf(t, after)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s is said, want %s", strings.Join(got, ", "), strings.Join(c.want, ", "))
			}
		})
	}
}

// toldOf is what is told of addresses.
func toldOf(t *testing.T, root fstest.MapFS) []string {
	t.Helper()
	var out []string
	for _, d := range read(t, root, messages(t)) {
		if !strings.Contains(d.Rule, "-address") && d.File != guide.AddressesFile {
			continue
		}
		s := fmt.Sprintf("%s:%d:%d %s %s", d.File, d.Line, d.Column, d.Rule, d.Hint)
		if near, ok := d.Args["Near"]; ok {
			s += fmt.Sprint(" ", near)
		}
		out = append(out, s)
	}
	return out
}
