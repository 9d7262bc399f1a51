package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// hearsays are nouns for what is told and may not be so.
var hearsays = words(`report claim allegation rumour rumor suggestion assertion speculation accusation`)

// reported settles what stands in a report told of from outside, where the parse
// took it for a relative clause: "reports that X has closed its embassy are
// untrue", "denied reports that X had agreed to it".
func (t *Text) reported(cl *Clause) {
	nodes := t.Sents[cl.Sent].Nodes
	n := nodes[cl.Node].Head
	if cl.Link != "acl:relcl" || n < 0 || !hearsays[t.Noun(cl.Sent, n)] || !t.whole(cl, n) {
		return
	}
	cl.Modality = chancery.Alleged
	up := nodes[n].Head
	if up < 0 {
		return
	}
	if untrue[nodes[up].Lemma] || dismisses[nodes[up].Lemma] && nodes[n].Rel != "nsubj" {
		cl.Polarity, cl.Modality = chancery.Denied, chancery.Actual
	}
}

// whole reports whether a clause behind "that" lacks nothing that the noun n
// could be: it has a subject, and something said of it beside "that".
func (t *Text) whole(cl *Clause, n int) bool {
	nodes := t.Sents[cl.Sent].Nodes
	if n+1 >= len(nodes) || !strings.EqualFold(nodes[n+1].Form, "that") || dependent(nodes, cl.Node, "nsubj", "nsubj:pass") <= n+1 {
		return false
	}
	for c := n + 2; c < len(nodes); c++ {
		if nodes[c].Head == cl.Node && nodesAre(nodes[c].Rel, "obj", "obl", "xcomp", "ccomp", "nsubj:pass") {
			return true
		}
	}
	return false
}
