package syntax

import "sync"

const (
	// exploring starts with this pass: the parser then follows its own mistakes,
	// so that it learns to go on from them (Goldberg and Nivre 2012).
	exploring = 1
	// margin is how far the best wrong move must stay behind the best right one.
	margin = 50
	// hiding is how readily a rare word is hidden in a pass, so that the parser
	// learns to do without it (Kiperwasser and Goldberg 2016).
	hiding = 0.5
)

// A drill trains one parser.
type drill struct {
	*perceptron
	m    *Model
	freq map[uint64]int // of word hashes
	pass int
}

// trainParsers trains tr.Parsers parsers side by side, each in an order of its own.
func trainParsers(sents []Sentence, m *Model, tr Training) []*perceptron {
	out := make([]*perceptron, max(tr.Parsers, 1))
	var wg sync.WaitGroup
	for i := range out {
		wg.Go(func() { out[i] = trainParser(sents, m, tr, i) })
	}
	wg.Wait()
	return out
}

func trainParser(sents []Sentence, m *Model, tr Training, seed int) *perceptron {
	d := drill{perceptron: newPerceptron(), m: m, freq: map[uint64]int{}}
	d.sieve = newSieve()
	for _, s := range sents {
		for _, n := range s.Nodes {
			d.freq[foldHash(n.Form, false)]++
		}
	}
	plan := tr.plan(len(sents))
	for d.pass = range tr.ParserPasses {
		wrong, steps := 0, int(d.step)
		for _, i := range order(len(plan), 100*(seed+1)+d.pass) {
			wrong += d.learn(sents[plan[i]].Nodes, tr.style(plan[i]))
		}
		tr.Log("parser %d: pass %d: %d mistakes in %d moves", seed+1, d.pass+1, wrong, int(d.step)-steps)
	}
	d.sieve = nil
	return d.perceptron
}

// learn runs over one tree and returns the number of mistakes.
func (d *drill) learn(nodes []Node, style Style) int {
	head, label := goldTree(d.m.arcs, nodes)
	run := newParsing(d.m.clusters, d.m.tags, nodes, style)
	d.hide(run.atoms[:len(nodes)])
	wrong := 0
	for !run.done() {
		c, ok := d.m.arcs.forced(run.state)
		if !ok {
			var miss bool
			if c, miss = d.decide(run, run.oracle(head, label)); miss {
				wrong++
			}
		}
		run.apply(d.m.arcs.move(c))
	}
	return wrong
}

// hide replaces rare words by words never seen again.
func (d *drill) hide(atoms []atom) {
	for i := range atoms {
		x := mix(mix(uint64(d.step), uint64(i)), uint64(d.pass)+77)
		if float64(x>>11)/(1<<53) < hiding/(hiding+float64(d.freq[atoms[i].word])) {
			atoms[i].word = x
		}
	}
}

// decide learns from one state and returns the move to go on with, and whether
// the parser's own choice was a mistake.
func (d *drill) decide(run *parsing, right func(move, int) bool) (class int, miss bool) {
	d.step++
	var out scores
	fs := run.features()
	d.score(fs, &out)
	good := d.m.arcs.best(run.state, &out, right)
	bad := d.m.arcs.best(run.state, &out, func(m move, l int) bool { return !right(m, l) })
	if bad == none || out[bad] < out[good]-margin {
		return good, false
	}
	d.update(fs, good, bad)
	miss = out[bad] >= out[good]
	if miss && d.pass >= exploring && d.step%10 != 0 {
		return bad, true
	}
	return good, miss
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
