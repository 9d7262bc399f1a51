package syntax

// A move of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
type move uint8

const (
	shift move = iota // next word onto the stack
	left              // top of the stack depends on the next word
	right             // top of the stack depends on the one below it
)

// none marks a missing word, head or label.
const none = -1

// A state is a configuration of the parser over words 0..n-1 and the root n,
// which comes last (Ballesteros and Nivre 2013).
type state struct {
	n     int
	next  int
	stack []int32
	kids  []kin // n+1
	head  []int32
	label []uint8
}

// kin are the children of a word found so far: the outermost two on each side.
type kin struct {
	l1, l2, r1, r2 int32
	nl, nr         uint8
	lset, rset     uint64 // labels on each side, a bit each
}

func newState(n int) *state {
	s := &state{n: n, stack: make([]int32, 0, n), kids: make([]kin, n+1), head: make([]int32, n+1), label: make([]uint8, n+1)}
	for i := range s.kids {
		s.kids[i] = kin{l1: none, l2: none, r1: none, r2: none}
		s.head[i] = none
	}
	return s
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// at returns the i-th word of the stack, from the top.
func (s *state) at(i int) int32 {
	if i < len(s.stack) {
		return s.stack[len(s.stack)-1-i]
	}
	return none
}

// legal reports whether a move can be made. The root takes one child, the last
// word left on the stack.
func (s *state) legal(m move) bool {
	switch m {
	case shift:
		return s.next < s.n
	case left:
		return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

func (s *state) apply(m move, label uint8) {
	if m == shift {
		s.stack = append(s.stack, int32(s.next))
		s.next++
		return
	}
	top := s.at(0)
	head := int32(s.next)
	if m == right {
		head = s.at(1)
	}
	s.stack = s.stack[:len(s.stack)-1]
	s.head[top], s.label[top] = head, label
	k := &s.kids[head]
	if m == left {
		k.l1, k.l2 = top, k.l1
		k.nl++
		k.lset |= 1 << (label & 63)
		return
	}
	k.r1, k.r2 = top, k.r1
	k.nr++
	k.rset |= 1 << (label & 63)
}

// cost counts the gold arcs that a move puts out of reach (Goldberg and Nivre
// 2013, the dynamic oracle of arc-hybrid).
func (s *state) cost(m move, gold []int32) int {
	top, next := s.at(0), int32(s.next)
	lost := 0
	switch m {
	case shift:
		for i, w := range s.stack {
			if gold[w] == next || i < len(s.stack)-1 && gold[next] == w {
				lost++
			}
		}
		return lost
	case left:
		if below := s.at(1); below != none && gold[top] == below {
			lost++
		}
		if gold[top] > next {
			lost++
		}
	case right:
		if gold[top] >= next {
			lost++
		}
	}
	for w := next; int(w) < s.n; w++ {
		if gold[w] == top {
			lost++
		}
	}
	return lost
}
