package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// parties: those in the title or the modifiers, else those the words put it
// between, else those who act on it, else the two the text is about.
func (r *reader) parties(d *draft) {
	t, s := r.t, d.cl.Sent
	within := r.makers(d, t.Parties(t.Within(s, d.node)))
	for _, prep := range []string{"between", "with", "among", "of", "by"} {
		for _, n := range t.Under(s, d.node, prep) {
			within = append(within, t.Parties(t.Actors(s, n))...)
		}
	}
	if d.First("act") == "registered" {
		within = withoutUN(within)
	}
	if len(within) == 1 || len(within) > 1 && !distinct(within) {
		within = append(within, d.Fields["party"]...)
	}
	if distinct(within) {
		signers := d.Fields["party"]
		delete(d.Fields, "party")
		d.Add("party", within...)
		d.signatories(signers)
	}
	if len(d.Fields["party"]) < 2 && !d.bare && r.signed(d) {
		return
	}
	if d.bare && len(d.Fields["party"]) == 0 && r.friendly(d) {
		for _, v := range r.likely(s) {
			v.Basis = chancery.FromContext
			d.Add("party", v)
		}
		return
	}
	if len(d.Fields["party"]) < 2 && !d.bare && !r.byOthers(s, d.node) && (t.Occasional(d.cl) || t.Det(s, d.node) == "no" || r.ofTheTwo(d)) {
		d.guessed = true
		for _, v := range r.likely(s) {
			v.Basis = chancery.FromContext
			d.Add("party", v)
		}
	}
}

// home adds the document's own country to the one that a text is made with: "the
// agreement with Peru", said by a ministry of Chile.
func (r *reader) home(d *draft) {
	s, other := d.cl.Sent, []chancery.Value(nil)
	for _, n := range r.t.Under(s, d.node, "with") {
		other = append(other, r.t.Parties(r.t.Actors(s, n))...)
	}
	if len(d.Fields["amends"]) > 0 && len(d.Fields["party"]) == 1 {
		other = d.Fields["party"]
	}
	v, ok := r.t.Home()
	if !ok || d.bare || len(other) != 1 || other[0].Value == v.Value || len(d.Fields["party"]) > 1 || len(withoutUN(r.t.PartiesAt(r.t.Sents[s].Span))) > 1 {
		return
	}
	d.Add("party", other...)
	d.Add("party", v)
}

// withoutUN leaves out the body that keeps treaties for others.
func withoutUN(vs []chancery.Value) []chancery.Value {
	return slices.DeleteFunc(slices.Clone(vs), func(v chancery.Value) bool { return v.Value == "UN" || strings.HasPrefix(v.Value, "UN/") })
}

// makers leaves out who a title that names its parties first is about: "the
// U.S.–Germany Statement on Support for Ukraine".
func (r *reader) makers(d *draft, vs []chancery.Value) []chancery.Value {
	title, sp, ok := r.t.Titled(d.cl.Sent, d.node)
	topic := strings.Index(title, " on ")
	if !ok || topic < 0 || strings.Contains(title, " between ") || strings.Contains(title, " among ") {
		return vs
	}
	before := slices.DeleteFunc(slices.Clone(vs), func(v chancery.Value) bool { return v.Span.Start > sp.Start+topic })
	if !distinct(before) {
		return vs
	}
	return before
}

// signed: two persons who sign a text speak for two sides, though the words
// say only of one of them which, or of none.
func (r *reader) signed(d *draft) bool {
	s, people := d.cl.Sent, 0
	for _, n := range d.cl.Nodes(clause.Subject) {
		for _, a := range r.t.Actors(s, n) {
			if a.Person == nil {
				return false
			}
			people++
		}
	}
	if people != 2 || d.First("act") != "signed" || len(d.Fields["title"]) > 0 && r.byOthers(s, d.node) {
		return false
	}
	two := r.t.Pair(s)
	for _, v := range d.Fields["party"] {
		if len(two) == 2 && two[0].Value != v.Value && two[1].Value != v.Value {
			return false
		}
	}
	d.guessed = len(two) == 2
	for _, v := range two {
		d.Add("party", v)
	}
	return d.guessed
}

// friendly tells a named text that only two make: those that the document is
// about, where it names no other.
func (r *reader) friendly(d *draft) bool {
	title := d.First("title")
	if len(r.t.Within(d.cl.Sent, d.node)) > 0 || r.byOthers(d.cl.Sent, d.node) {
		return false
	}
	return d.First("type") == "memorandum_of_understanding" && strings.Contains(title, " on ") || strings.Contains(title, "Friendship") || strings.Contains(title, "Neighbour")
}

// likely returns the two that the text must be between though its words do not
// say so: those that the document is about, or the only two that the sentence
// names; nobody where it names another.
func (r *reader) likely(s int) []chancery.Value {
	two := r.t.Parties(r.t.Focus())
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

// ofTheTwo: an untitled text signed by nobody named, or by one of the two that
// the document is about, is between the two.
func (r *reader) ofTheTwo(d *draft) bool {
	if len(d.Fields["title"]) > 0 || d.Modality != chancery.Actual {
		return false
	}
	if len(d.Fields["party"]) == 0 {
		return r.unsaid(d.cl) || d.definite && alone[d.First("act")] || d.First("status") == "under_negotiation" && !d.cl.Noun
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

// unsaid reports whether a passive names nobody who acts, or only officials
// without saying whose: "signed by the two prime ministers of the day".
func (r *reader) unsaid(cl *clause.Clause) bool {
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

func distinct(vs []chancery.Value) bool {
	for _, v := range vs[min(1, len(vs)):] {
		if v.Value != vs[0].Value {
			return true
		}
	}
	return false
}
