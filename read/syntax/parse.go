package syntax

// rootLabel is the relation of the root's only child.
const rootLabel = "root"

// arcs numbers the parser's classes: 0 shifts, then left and right by label.
type arcs struct {
	labels []string
	root   int
}

func newArcs(labels []string) *arcs {
	a := &arcs{labels: labels}
	for i, l := range labels {
		if l == rootLabel {
			a.root = i
		}
	}
	return a
}

func (a *arcs) class(m move, label int) int {
	if m == shift {
		return 0
	}
	return 1 + (int(m)-1)*len(a.labels) + label
}

func (a *arcs) move(class int) (move, uint8) {
	if class == 0 {
		return shift, 0
	}
	class--
	return move(1 + class/len(a.labels)), uint8(class % len(a.labels))
}

// best returns the class with the highest score among the legal ones that ok
// admits.
func (a *arcs) best(s *state, out *scores, ok func(move, int) bool) int {
	best, top := none, int32(0)
	for m := shift; m <= right; m++ {
		if !s.legal(m) {
			continue
		}
		n := len(a.labels)
		if m == shift {
			n = 1
		}
		for l := range n {
			c := a.class(m, l)
			if m != shift && l == a.root || best != none && out[c] <= top || ok != nil && !ok(m, l) {
				continue
			}
			best, top = c, out[c]
		}
	}
	return best
}

// forced returns the class where only one is legal.
func (a *arcs) forced(s *state) (int, bool) {
	switch {
	case len(s.stack) == 0:
		return a.class(shift, 0), true
	case s.next == s.n && len(s.stack) == 1:
		return a.class(left, a.root), true
	}
	return 0, false
}

// newParsing prepares the words of a sentence, tags numbered.
func newParsing(c *Clusters, ts *tagset, nodes []Node, style Style) *parsing {
	n := len(nodes)
	p := &parsing{state: newState(n), atoms: make([]atom, n+2), sums: make([]sums, n+1), feats: make([]uint64, 0, featureMax), style: style}
	for i := range nodes {
		nd := &nodes[i]
		p.atoms[i] = c.atom(nd.Form)
		p.atoms[i].tag = ts.number(nd.UPOS, nd.XPOS)
		p.sums[i+1] = p.sums[i]
		switch nd.UPOS {
		case "PUNCT":
			p.sums[i+1].commas++
		case "CCONJ":
			p.sums[i+1].ands++
		}
		if finite(nd.XPOS) {
			p.sums[i+1].verbs++
		}
	}
	p.ahead = outlooks(nodes, p.atoms)
	p.atoms[n] = atom{word: rootWord, tag: rootTag}
	p.atoms[n+1] = atom{word: afterWord}
	return p
}

// run parses greedily; heads and labels are left in the state.
func (p *parsing) run(s scorer, a *arcs) {
	for !p.done() {
		c, ok := a.forced(p.state)
		if !ok {
			var out scores
			s.score(p.features(), &out)
			c = a.best(p.state, &out, nil)
		}
		p.apply(a.move(c))
	}
}
