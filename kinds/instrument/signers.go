package instrument

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// signers records the people who put their names to a text. They are marked as
// such: another report may name the organs they signed for.
func (r *reader) signers(d *draft) {
	if d.First("act") != "signed" || d.Modality != chancery.Actual || d.Polarity == chancery.Denied || d.cl.Noun {
		return
	}
	s := d.cl.Sent
	for _, n := range d.cl.Nodes(clause.Subject) {
		for _, m := range append([]int{n}, r.others(s, n)...) {
			for _, v := range r.t.People(r.t.Actors(s, m)) {
				v.Role = "signer"
				d.Add("signatory", v)
			}
		}
	}
}

// others returns the people listed after one, each with whom they speak for:
// "N of Peru and M of Chile".
func (r *reader) others(s, n int) []int {
	k := r.t.MentionIndex(s, n)
	if k < 0 || r.t.Res.Mentions[k].Class != mention.Person {
		return nil
	}
	var out []int
	last := r.t.Res.Mentions[k].Last
	for _, m := range r.t.Res.Mentions[k+1:] {
		if m.Sent != s || !r.joined(s, last, m.First) {
			break
		}
		if m.First >= last && m.Class == mention.Person {
			out = append(out, r.t.NodeAt(s, m.First))
		}
		last = max(last, m.Last)
	}
	return out
}

// joined reports whether only words that list people stand between two tokens.
func (r *reader) joined(s, from, to int) bool {
	for k := from; k < to; k++ {
		switch strings.ToLower(r.t.Sents[s].Tokens[k].Form) {
		case "and", ",", "of", "for", "from", "the", "'s", "’s", "both", "respectively":
		default:
			return false
		}
	}
	return true
}
