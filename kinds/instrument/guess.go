package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// likely returns the two that the text must be between though its words do not
// say so: those that the document is about, or the only two that the sentence
// names; nobody where it names another.
func (r *reader) likely(s int) []chancery.Value {
	two := r.t.Parties(r.t.Focus())
	if len(two) != 2 && r.shortened(s) {
		two = r.t.Pair(s)
	}
	for _, v := range r.t.PartiesAt(r.t.Sents[s].Span) {
		owner, _, _ := strings.Cut(v.Value, "/")
		is := func(o chancery.Value) bool { return o.Value == owner }
		if !slices.ContainsFunc(two, is) {
			if two = r.t.Pair(s); !slices.ContainsFunc(two, is) {
				return nil
			}
		}
	}
	if len(two) != 2 {
		return nil
	}
	return two
}

// shortened reports whether a sentence speaks of its people by a short form.
func (r *reader) shortened(s int) bool {
	return r.t.Says(s, "he", "she") || slices.ContainsFunc(r.t.Res.Mentions, func(m mention.Mention) bool {
		return m.Sent == s && m.Class == mention.Anaphor && m.Anaphor.Count == 2
	})
}

// ofTheTwo: an untitled text signed by nobody named, or by one of the two that
// the document is about, is between the two.
func (r *reader) ofTheTwo(d *draft) bool {
	ahead := d.Modality == chancery.Planned && !d.cl.Noun && !alone[d.First("act")]
	if len(d.Fields["title"]) > 0 || d.Modality != chancery.Actual && !ahead {
		return false
	}
	if len(d.Fields["party"]) == 0 {
		return r.scene(d.cl.Sent) && (r.unsaid(d) || d.definite && alone[d.First("act")] || d.First("status") == "under_negotiation" && !d.cl.Noun)
	}
	if r.strangers(d) {
		return false
	}
	for _, v := range r.likely(d.cl.Sent) {
		if d.Has("party", v.Value) {
			return d.First("act") == "signed" || alone[d.First("act")]
		}
	}
	return false
}

// occasional reports whether an act came of the occasion that the document is
// about: its words say so, or it follows on a sentence about the two.
func (r *reader) occasional(cl *clause.Clause) bool {
	return r.t.Occasional(cl) && (cl.Noun || len(cl.Nodes(clause.Subject)) > 0 || r.scene(cl.Sent))
}

// scene reports whether the two that a text must be between stand together in
// the headline or a sentence just before, or its own words speak of one of them
// or of "the two".
func (r *reader) scene(s int) bool {
	two := r.likely(s)
	if len(two) != 2 {
		return false
	}
	for k := range r.t.Sents {
		if near := k <= s && k >= s-2 || r.t.Doc.Region(r.t.Sents[k].Start) == chancery.Headline; !near {
			continue
		}
		if in := r.speaksOf(k); in[two[0].Value] && in[two[1].Value] {
			return true
		}
	}
	return r.t.Says(s, "two", "both") || slices.ContainsFunc(r.t.Res.Mentions, func(m mention.Mention) bool {
		return m.Sent == s && (m.Class == mention.Party || m.Class == mention.Adjective)
	})
}

// speaksOf returns the states and bodies that a sentence speaks of, organs and
// people by whose they are.
func (r *reader) speaksOf(s int) map[string]bool {
	out := map[string]bool{}
	for i, m := range r.t.Res.Mentions {
		if m.Sent != s {
			continue
		}
		for _, p := range r.t.Res.Refs[i].Parties {
			owner, _, _ := strings.Cut(p.ID, "/")
			out[owner] = true
		}
		for _, p := range r.t.Res.Refs[i].Persons {
			out[p.Party] = true
		}
	}
	return out
}

// own are acts that a text does by itself: it enters into force, it lapses.
var own = map[string]bool{"entered_into_force": true, "expired": true}

// unsaid reports whether a passive names nobody who acts, or only officials
// without saying whose: "signed by the two prime ministers of the day".
func (r *reader) unsaid(d *draft) bool {
	cl := d.cl
	if own[d.First("act")] {
		return true
	}
	if !cl.Passive && cl.Link != "acl" {
		return false
	}
	for _, n := range cl.Nodes(clause.Subject) {
		if !r.t.Official(cl.Sent, n) || len(r.t.Actors(cl.Sent, n)) > 0 {
			return false
		}
	}
	return true
}

// strangers reports whether a body that is no party known acts on a text beside
// another.
func (r *reader) strangers(d *draft) bool {
	known, all := 0, 0
	for _, n := range d.cl.Nodes(clause.Subject) {
		for _, c := range r.t.Conjuncts(d.cl.Sent, n) {
			all++
			if len(r.t.Actors(d.cl.Sent, c)) > 0 {
				known++
			}
		}
	}
	return all > 1 && known < all
}
