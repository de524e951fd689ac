package main

import (
	"context"
	"fmt"

	"recueil/generator/draft"
	"recueil/generator/gazetteer"
	"recueil/generator/guide"
)

type newTerritory struct {
	Name        string    `arg:"" optional:""`
	Code        string    `placeholder:"CODE"`
	Kind        string    `placeholder:"KIND"`
	Country     string    `placeholder:"XX"`
	Within      string    `placeholder:"ID"`
	Coordinates []float64 `placeholder:"LAT,LON"`

	drafting
}

// Run adds a territory to the table, and says what is left to do.
func (n *newTerritory) Run(ctx context.Context, t *terminal, status *int) error {
	g, err := n.guide(ctx, guide.KindTerritory, t, status)
	if g == nil || err != nil {
		return err
	}
	if !onEarth(n.Coordinates) {
		return &told{"usage.coordinates", nil}
	}
	var list *gazetteer.List
	if choice := g.Config.Gazetteer; choice != nil && choice.Name.Value == gazetteer.Name {
		if list, err = gazetteer.Load(); err != nil {
			return err
		}
	}
	table, err := n.read(draft.TerritoriesFile)
	if err != nil {
		return err
	}
	d, err := draft.Territory(g, table, list, draft.Place{
		Name: n.Name, Code: n.Code, Kind: n.Kind, Country: n.Country, Within: n.Within, Coordinates: n.Coordinates,
	})
	if err != nil {
		return n.refused(err, t)
	}
	if err := n.write(d.Files); err != nil {
		return err
	}
	return n.tell(d, t)
}

// tell says what was written, and what the official list could not know.
func (n *newTerritory) tell(d *draft.Draft, t *terminal) error {
	for _, m := range d.Made {
		args := map[string]any{"File": draft.TerritoriesFile, "Name": m.Name, "ID": m.ID, "Kind": m.Kind}
		if _, err := fmt.Fprintln(t.out, t.language.Format("new.territory", args)); err != nil {
			return err
		}
	}
	next := t.below(n.Root).Format("new.territory-next", map[string]any{"ID": d.Made[0].ID})
	if len(n.Coordinates) == 0 {
		next = t.language.Text("new.territory-coordinates") + "\n    " + next
	}
	_, err := fmt.Fprintln(t.out, "    "+next)
	return err
}

// onEarth tells whether coordinates, if there are any, are a latitude and a
// longitude.
func onEarth(c []float64) bool {
	return len(c) == 0 || len(c) == 2 && c[0] >= -90 && c[0] <= 90 && c[1] >= -180 && c[1] <= 180
}
