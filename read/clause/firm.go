package clause

import "github.com/chancery-project/chancery/read/mention"

// firms are nouns for those who do business in their own name.
var firms = words(`company firm business businessman conglomerate builder shipbuilder shipyard lender miner utility drugmaker planemaker airline manufacturer contractor consortium operator supplier developer`)

// firm returns the company that stands beside the noun for what it is: "the
// Norwegian company Fjord Tunnels" is no Norway.
func (t *Text) firm(s, n int) []Actor {
	if !firms[t.Noun(s, n)] {
		return nil
	}
	for c := n + 1; c < len(t.Sents[s].Nodes); c++ {
		if i := t.MentionIndex(s, c); i >= 0 && (c == n+1 || t.Sents[s].Nodes[c].Head == n) && t.Res.Mentions[i].Sort == "company" && t.Res.Mentions[i].Class == mention.Party {
			return t.refActors(i)
		}
	}
	return nil
}

// OfFirm reports whether the words at the start of a phrase say only where a
// firm is at home: the "Norwegian" of "a Norwegian company".
func (t *Text) OfFirm(s int, start int) bool {
	for n, nd := range t.Sents[s].Nodes {
		if t.Sents[s].Tokens[nd.First].Start == start {
			return nd.Head > n && firms[t.Noun(s, nd.Head)]
		}
	}
	return false
}
