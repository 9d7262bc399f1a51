package register

// parts is a partition of 0..n-1 that only grows coarser.
type parts struct{ up []int }

func newParts(n int) *parts {
	p := &parts{up: make([]int, n)}
	for i := range p.up {
		p.up[i] = i
	}
	return p
}

func (p *parts) find(i int) int {
	for p.up[i] != i {
		p.up[i] = p.up[p.up[i]]
		i = p.up[i]
	}
	return i
}

// join puts i and j into one part; the smallest member leads it.
func (p *parts) join(i, j int) {
	i, j = p.find(i), p.find(j)
	p.up[max(i, j)] = min(i, j)
}

// groups returns the parts, each in order, ordered by their first member.
func (p *parts) groups() [][]int {
	var out [][]int
	at := map[int]int{}
	for i := range p.up {
		lead := p.find(i)
		if _, ok := at[lead]; !ok {
			at[lead] = len(out)
			out = append(out, nil)
		}
		out[at[lead]] = append(out[at[lead]], i)
	}
	return out
}
