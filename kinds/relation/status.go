package relation

import (
	"github.com/chancery-project/chancery/read/clause"
)

// counted returns the parties that a noun of membership counts without a verb of
// being, and the token where the noun begins: "dialogue partners, among them A
// and B", "A and B took part as associate members, C as an observer".
func (r *reading) counted(cl *clause.Clause) (who []clause.Actor, at int) {
	nd := r.t.Sents[cl.Sent].Nodes[cl.Node]
	_, at = r.membership(cl.Sent, max(0, nd.Last-3))
	if at < 0 || at >= nd.Last {
		return nil, 0
	}
	if who = r.listed(cl.Sent, nd.Last); len(who) > 0 {
		return who, at
	}
	k := r.as(hit{sent: cl.Sent, first: at})
	if k <= 0 {
		return nil, 0
	}
	if who = r.rowBefore(cl.Sent, k); len(who) > 0 {
		return who, at
	}
	if p := r.verbOver(cl.Sent, k); p != nil && r.in("attend", p.Lemma) {
		return r.actors(p.Sent, p.Nodes(clause.Subject)), at
	}
	return nil, 0
}

// listed returns the parties of a list that begins soon after token k: "among
// them A and B", "including A", "such as A".
func (r *reading) listed(sent, k int) []clause.Actor {
	for j := k; j < k+6; j++ {
		switch w, next := r.low(sent, j), r.low(sent, j+1); {
		case w == "":
			return nil
		case w == "including" || w == "namely":
			return r.run(sent, j+1)
		case w == "among" && next == "them", w == "such" && next == "as":
			return r.run(sent, j+2)
		case r.verbBetween(sent, j, j+1):
			return nil
		}
	}
	return nil
}
