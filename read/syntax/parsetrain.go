package syntax

// exploring starts with this pass: the parser then follows its own mistakes, so
// that it learns to go on from them (Goldberg and Nivre 2012).
const exploring = 1

func trainParser(sents []Sentence, m *Model, tr Training) *perceptron {
	p := newPerceptron()
	for pass := range tr.ParserPasses {
		wrong, steps := 0, int(p.step)
		for _, i := range order(len(sents), 100+pass) {
			wrong += learnTree(p, m, sents[i].Nodes, pass)
		}
		tr.Log("parser: pass %d: %d mistakes in %d moves", pass+1, wrong, int(p.step)-steps)
	}
	return p
}

// learnTree runs over one tree and returns the number of mistakes.
func learnTree(p *perceptron, m *Model, nodes []Node, pass int) int {
	goldHead, goldLabel := goldTree(m.arcs, nodes)
	run := newParsing(m.clusters, m.tags, nodes)
	wrong := 0
	for !run.done() {
		c, ok := m.arcs.forced(run.state)
		if !ok {
			p.step++
			var out scores
			fs := run.features()
			p.score(fs, &out)
			c = m.arcs.best(run.state, &out, nil)
			free := run.oracle(goldHead, goldLabel)
			if mv, l := m.arcs.move(c); !free(mv, int(l)) {
				wrong++
				good := m.arcs.best(run.state, &out, free)
				p.update(fs, good, c)
				if pass < exploring || p.step%10 == 0 {
					c = good
				}
			}
		}
		run.apply(m.arcs.move(c))
	}
	return wrong
}

func goldTree(a *arcs, nodes []Node) (head []int32, label []int) {
	number := map[string]int{}
	for i, l := range a.labels {
		number[l] = i
	}
	head, label = make([]int32, len(nodes)+1), make([]int, len(nodes)+1)
	for i, n := range nodes {
		head[i], label[i] = int32(n.Head), number[n.Rel]
		if n.Head == none {
			head[i] = int32(len(nodes))
		}
	}
	head[len(nodes)] = none
	return head, label
}

// oracle returns a test for moves that lose no more gold arcs than the best
// legal one, with the gold label where the arc is gold.
func (s *state) oracle(gold []int32, label []int) func(move, int) bool {
	var costs [3]int
	least := 1 << 30
	for m := shift; m <= right; m++ {
		if s.legal(m) {
			costs[m] = s.cost(m, gold)
			least = min(least, costs[m])
		}
	}
	top := s.at(0)
	heads := [3]int32{none - 1, int32(s.next), s.at(1)}
	return func(m move, l int) bool {
		if !s.legal(m) || costs[m] > least {
			return false
		}
		return m == shift || gold[top] != heads[m] || label[top] == l
	}
}
