package guide

import (
	"cmp"
	"path"
	"slices"

	"recueil/generator/record"
)

// ThemeFront is the front matter of an axis, a theme or a topic.
type ThemeFront struct {
	Common
	Order  record.Number `key:"order,required"`
	Colour record.Text   `key:"colour" one:"brick,blue,green,plum,ochre,teal,slate,rose"`
}

// Colours are those that an axis may take, in the order in which axes that
// name none take them. The stylesheet has a set of tones for each.
var Colours = []string{"brick", "blue", "green", "plum", "ochre", "teal", "slate", "rose"}

// Theme is a node of the tree: an axis, a theme or a topic.
type Theme struct {
	*Sheet
	Parent     *Theme
	Children   []*Theme
	order      int
	Practices  []*Practice // those that name this node itself
	Boxes      []*Box
	Guidelines []*Guideline

	colour string
}

// Level is 0 for an axis, 1 for a theme, 2 for a topic.
func (t *Theme) Level() int {
	if t.Parent == nil {
		return 0
	}
	return t.Parent.Level() + 1
}

// Axis returns the root above a node.
func (t *Theme) Axis() *Theme {
	for t.Parent != nil {
		t = t.Parent
	}
	return t
}

// Guideline returns the node of level 1 above a topic, or the node itself.
func (t *Theme) Guideline() *Theme {
	if t.Level() == 2 {
		return t.Parent
	}
	return t
}

// Colour is one of Colours: that of the node's axis.
func (t *Theme) Colour() string { return t.Axis().colour }

// Host implements Thing: a topic is a part of its theme's page.
func (t *Theme) Host() (host Ref, anchor string) {
	if t.Level() == 2 {
		return t.Parent.Ref(), t.ID
	}
	return Ref{}, ""
}

func addTheme(g *Guide, s *Sheet) Thing {
	t := &Theme{Sheet: s, order: s.Front.(*ThemeFront).Order.Value}
	g.Themes = append(g.Themes, t)
	return t
}

// joinThemes hangs each node under the folder above its own. A node whose
// folder hangs under none is no axis: the checks report it.
func (g *Guide) joinThemes() {
	byFolder := map[string]*Theme{}
	for _, t := range g.Themes {
		byFolder[t.Folder] = t
	}
	for _, t := range g.Themes {
		if above := path.Dir(t.Folder); above != "." {
			if t.Parent = byFolder[above]; t.Parent != nil {
				t.Parent.Children = append(t.Parent.Children, t)
			}
			continue
		}
		g.Axes = append(g.Axes, t)
	}
	inOrder(g.Axes)
	for _, t := range g.Themes {
		inOrder(t.Children)
	}
	for i, axis := range g.Axes {
		axis.colour = cmp.Or(axis.Front.(*ThemeFront).Colour.Value, Colours[i%len(Colours)])
	}
}

// inOrder sorts themes by their order; those of one order stay as their ids are.
func inOrder(list []*Theme) {
	slices.SortStableFunc(list, func(a, b *Theme) int { return cmp.Compare(a.order, b.order) })
}
