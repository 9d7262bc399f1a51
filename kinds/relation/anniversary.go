package relation

import (
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// anniversary reads "the 50th anniversary of (the establishment of) diplomatic
// relations".
func (r *reading) anniversary(s *step) bool {
	cl := s.Clause
	h := r.celebrated(cl, r.t.Sents[cl.Sent].Nodes[cl.Node].Last)
	return r.jubilee(s, h, r.count(cl, r.token(cl)))
}

// jubilees reads "60 years of diplomatic relations", which the parse takes for
// a time.
func (r *reading) jubilees() []*step {
	var out []*step
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Class != mention.Date || !strings.HasPrefix(r.lemma(m.Sent, m.Last-1), "year") {
			continue
		}
		n, err := strconv.Atoi(r.low(m.Sent, m.Last-2))
		cl := r.verbOver(m.Sent, m.First)
		if n := r.t.NodeAt(m.Sent, m.First-1); n >= 0 && r.in("mark", r.lemma(m.Sent, m.First-1)) {
			cl = r.t.At(m.Sent, n) // also where the tagger took "mark" for a noun
		}
		if err != nil || cl == nil || !r.in("mark", cl.Lemma) {
			continue
		}
		rm, ok := r.match("years", cl)
		s := &step{Match: rm}
		if ok && r.jubilee(s, r.celebrated(cl, m.Last), n) && len(s.sides) >= 2 {
			out = append(out, s)
		}
	}
	return out
}

// verbOver returns the verb that the node at a token hangs on, or nil.
func (r *reading) verbOver(sent, tok int) *clause.Clause {
	n := r.t.NodeAt(sent, tok)
	for hops := 0; n >= 0 && hops < 5; hops++ {
		if cl := r.t.At(sent, n); cl != nil && !cl.Noun {
			return cl
		}
		n = r.t.Sents[sent].Nodes[n].Head
	}
	return nil
}

// jubilee completes an anniversary, the nth where n is not 0, of the level h.
func (r *reading) jubilee(s *step, h hit, n int) bool {
	cl := s.Clause
	if h.none() || h.code == "partnership" {
		return false
	}
	s.level = h
	s.sides = r.pair(cl, r.node(h), cl.Node)
	if len(s.sides) < 2 {
		s.sides = r.merge(s.sides, r.rowBefore(cl.Sent, r.token(cl))...)
	}
	if len(s.sides) == 0 {
		s.sides = r.states(r.t.Focus())
	}
	r.spend(h)
	if v, ok := r.t.DateValue(r.feast(cl)); ok {
		s.Claim.Add("date", v)
		s.founded(year(v.Value), n)
	} else {
		s.founded(year(string(r.t.Doc.Day())), n)
	}
	return true
}

// founded adds the year that an nth anniversary in year y counts from.
func (s *step) founded(y, n int) {
	if n > 0 && y > n {
		s.Claim.Add("since", chancery.Value{
			Value: string(chancery.MakeDate(y-n, 0, 0)), Basis: chancery.Derived,
			From: []string{strconv.Itoa(y) + " - " + strconv.Itoa(n) + " years"},
		})
	}
}

// celebrated returns the relations behind "of" at token from.
func (r *reading) celebrated(cl *clause.Clause, from int) hit {
	s := cl.Sent
	if w := r.low(s, from); w != "of" && w != "since" {
		return hit{}
	}
	for k := from + 1; k < from+10 && k < len(r.t.Sents[s].Tokens); k++ {
		if w := r.low(s, k); w == "," || w == "on" || w == "between" || w == "with" || r.t.Sents[s].Tokens[k].UPOS == "VERB" {
			return hit{}
		}
		if h := r.levelAt(s, k); !h.none() {
			if r.named(h) {
				return hit{}
			}
			return h
		}
		if w := r.lemma(s, k); w == "relation" || w == "tie" {
			h, ok := r.diplomatic(s, k)
			if !ok {
				return hit{}
			}
			return h
		}
	}
	return hit{}
}

// count returns the number that stands before token at: 50th, fiftieth, 60.
func (r *reading) count(cl *clause.Clause, at int) int {
	if q := r.t.Quantity(cl.Sent, cl.Node); q != nil {
		if n, err := strconv.Atoi(q.Quantity.Value); err == nil && n < 1000 {
			return n
		}
	}
	for k := at - 1; k >= 0 && k >= at-3; k-- {
		w := strings.TrimRight(r.low(cl.Sent, k), "stndrh")
		if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 1000 {
			return n
		}
	}
	return 0
}

// feast returns the date of an anniversary: the one of the verb that marks it.
func (r *reading) feast(cl *clause.Clause) int {
	if i := cl.When(); i >= 0 {
		return i
	}
	if p := cl.Parent; p != nil && p.Sent == cl.Sent && p.When() >= 0 {
		return p.When()
	}
	return r.fronted(cl)
}

// year returns the year of a point date, 0 where it has none or is a range.
func year(d string) int {
	if len(d) < len("2006") {
		return 0
	}
	y, err := strconv.Atoi(d[:min(len("2006"), len(d))])
	if err != nil || strings.Contains(d, "/") {
		return 0
	}
	return y
}
