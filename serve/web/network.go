package web

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/chancery-project/chancery/serve/brief"
)

// A network draws who met whom: a ring of names, a line for those who met, the
// thicker the more often.
type network struct {
	Width, Height float64
	Nodes         []node
	Edges         []edge
}

type node struct {
	X, Y, TextX, TextY float64
	Anchor, Name, Href string
}

type edge struct {
	X1, Y1, X2, Y2 float64
	Weight         int // 1 to 5, a class of the style sheet
	Say            string
}

// networkOf draws the first rows of a matrix; nothing, for under three names.
func networkOf(met *brief.View, most int, href func(string) string) network {
	rows := met.Rows[:min(len(met.Rows), most)]
	names := ring(rows)
	if len(names) < 3 {
		return network{}
	}
	radius := math.Max(90, 13*float64(len(names)))
	out := network{Height: round(2*radius + 70)}
	at := map[string]node{}
	left, right := 0.0, 0.0 // as far as names reach from the middle
	for i, name := range names {
		turn := 2*math.Pi*float64(i)/float64(len(names)) - math.Pi/2
		n := placed(clip(name, 34), radius, turn)
		left, right = math.Min(left, n.left()), math.Max(right, n.right())
		n.Href, at[name] = href(name), n
	}
	out.Width = round(right - left)
	for _, name := range names {
		n := at[name].moved(-left, out.Height/2)
		at[name] = n
		out.Nodes = append(out.Nodes, n)
	}
	busiest, _ := strconv.Atoi(rows[0].Cells[2]) // a matrix has its busiest pair first
	for _, r := range rows {
		a, b := at[r.Cells[0]], at[r.Cells[1]]
		times, _ := strconv.Atoi(r.Cells[2])
		out.Edges = append(out.Edges, edge{a.X, a.Y, b.X, b.Y, 1 + 4*times/max(busiest, 5), r.Cells[0] + " and " + r.Cells[1] + ": " + number(times, "time")})
	}
	return out
}

// placed puts a name on the ring about a middle at 0, 0; its words stand outside.
func placed(name string, radius, turn float64) node {
	n := node{X: radius * math.Cos(turn), Y: radius * math.Sin(turn), Name: name, Anchor: "start"}
	n.TextX, n.TextY = n.X+9, n.Y+4
	switch c := math.Cos(turn); {
	case math.Abs(c) < 0.15:
		n.Anchor, n.TextX, n.TextY = "middle", n.X, n.Y+4+18*math.Sin(turn)
	case c < 0:
		n.Anchor, n.TextX = "end", n.X-9
	}
	return n
}

// left and right are about how far the words of a node reach.
func (n node) left() float64 {
	width := letter * float64(utf8.RuneCountInString(n.Name))
	return n.TextX - width*map[string]float64{"start": 0, "middle": 0.5, "end": 1}[n.Anchor]
}

func (n node) right() float64 {
	return n.left() + letter*float64(utf8.RuneCountInString(n.Name))
}

func (n node) moved(x, y float64) node {
	n.X, n.Y, n.TextX, n.TextY = round(n.X+x), round(n.Y+y), round(n.TextX+x), round(n.TextY+y)
	return n
}

// ring orders names so that those who met stand near each other: each of the
// busiest first, then whom they met.
func ring(rows []brief.Row) []string {
	met := map[string][]string{}
	for _, r := range rows {
		met[r.Cells[0]] = append(met[r.Cells[0]], r.Cells[1])
		met[r.Cells[1]] = append(met[r.Cells[1]], r.Cells[0])
	}
	all := make([]string, 0, len(met))
	for name := range met {
		all = append(all, name)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(len(met[b]), len(met[a])), cmp.Compare(a, b)) })
	var out []string
	var walk func(name string)
	walk = func(name string) {
		if slices.Contains(out, name) {
			return
		}
		out = append(out, name)
		for _, other := range met[name] {
			walk(other)
		}
	}
	for _, name := range all {
		walk(name)
	}
	return out
}
