package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
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
	if len(within) < 2 && !r.told(d) {
		within = append(within, r.below(s, d.node)...)
	}
	if d.First("act") == "registered" {
		within = withoutUN(within)
	}
	if d.definite && d.cl.Passive && r.byParties(d.cl) {
		delete(d.Fields, "party") // whoever they are, they are the text's own
	}
	if act := d.First("act"); alone[act] || act == "terminated" || act == "suspended" {
		r.bound(d)
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
	if len(d.Fields["party"]) < 2 && !d.bare && (r.again(d) || r.signed(d)) {
		return
	}
	if !d.bare && len(d.Fields["party"]) == 0 && r.along(d) {
		d.guessed = true
		r.company(d)
	}
	if d.bare && len(d.Fields["party"]) == 0 && r.friendly(d) {
		r.guess(d)
	} else if !d.bare && r.guessable(d) {
		d.guessed = true
		r.guess(d)
	}
	if !d.bare && len(d.Fields["party"]) == 0 {
		r.assembly(d)
	}
}

// guess gives a text the parties that it must be between.
func (r *reader) guess(d *draft) {
	for _, v := range r.likely(d.cl.Sent) {
		v.Basis = chancery.FromContext
		d.Add("party", v)
	}
}

// along reports whether a text comes with the one told of just before: its words
// say so, or it is of a sort that ends the same talks.
func (r *reader) along(d *draft) bool {
	if len(d.Fields["title"]) > 0 || d.definite || d.First("act") == "registered" || r.byOthers(d.cl.Sent, d.node) || !r.unsaid(d) {
		return false
	}
	switch d.First("type") {
	case "joint_communique", "joint_statement", "ceasefire":
		return true
	}
	return r.t.Says(d.cl.Sent, "also", "too", "same", "addition", "well", "further")
}

// company gives a text the parties of the one told of in the sentence before, or
// the one before that.
func (r *reader) company(d *draft) {
	for _, k := range slices.Backward(r.drafts) {
		if back := d.cl.Sent - k.cl.Sent; back < 1 || back > 2 || k.bare || len(k.Fields["party"]) < 2 || k.Modality != chancery.Actual {
			continue
		}
		for _, v := range k.Fields["party"] {
			v.Basis = chancery.FromContext
			d.Add("party", v)
		}
		return
	}
}

// guessable reports whether a text is not said to be between others, and came of
// what the document is about.
func (r *reader) guessable(d *draft) bool {
	if len(d.Fields["party"]) > 1 || d.First("act") == "registered" || r.byOthers(d.cl.Sent, d.node) || r.withOthers(d) {
		return false
	}
	for _, n := range d.cl.Nodes(clause.Subject) { // "the three governments", whoever they are
		if m := r.t.Mention(d.cl.Sent, n); m != nil && m.Class == mention.Anaphor && m.Anaphor.Count > 2 {
			return false
		}
	}
	return r.occasional(d.cl) || r.t.Det(d.cl.Sent, d.node) == "no" || r.ofTheTwo(d)
}

// again gives a text the parties that it has by another verb over the same words:
// "was initialled in May and will be signed in June".
func (r *reader) again(d *draft) bool {
	for _, k := range r.drafts {
		if k.cl.Sent == d.cl.Sent && k.node == d.node && len(k.Fields["party"]) > 1 && d.within(k) {
			d.guessed = true
			d.Add("party", k.Fields["party"]...)
			return true
		}
	}
	return false
}

// within reports whether all parties of d are of k.
func (d *draft) within(k draft) bool {
	return !slices.ContainsFunc(d.All("party"), func(p string) bool { return !k.Has("party", p) })
}

// told reports whether a text is of a sort that speaks about others.
func (r *reader) told(d *draft) bool {
	switch d.First("type") {
	case "statement", "joint_statement", "declaration", "joint_communique", "joint_letter":
		return true
	}
	return false
}

// quarrels are nouns for what two may have between them and yet make no text on.
var quarrels = map[string]bool{
	"war": true, "conflict": true, "dispute": true, "tension": true, "clash": true, "fighting": true, "crisis": true, "rivalry": true, "talk": true,
	"negotiation": true, "hostility": true, "standoff": true, "violence": true,
}

// below returns the parties that stand further down in what a text is about:
// "the agreement on the exchange of prisoners with Chile".
func (r *reader) below(s, n int) []chancery.Value {
	topic, _ := r.t.Topic(s, n)
	for _, prep := range []string{"on", "of", "for", "concerning", "in"} {
		about := r.t.Under(s, n, prep)
		if topic >= 0 && r.t.Preposition(s, topic) == prep && !slices.Contains(about, topic) {
			about = append(about, topic)
		}
		for _, k := range about {
			if quarrels[r.t.Noun(s, k)] {
				continue
			}
			var out []chancery.Value
			for _, by := range []string{"between", "with"} {
				for _, u := range r.t.Under(s, k, by) {
					out = append(out, r.t.Parties(r.t.Actors(s, u))...)
				}
			}
			if len(out) == 0 {
				out = r.below(s, k)
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// byParties reports whether it is "the parties" who act on a text.
func (r *reader) byParties(cl *clause.Clause) bool {
	for _, n := range cl.Nodes(clause.Subject) {
		if r.t.Noun(cl.Sent, n) == "party" {
			return true
		}
	}
	return false
}

// underTalks are acts on talks, of which the publisher is the other side.
var underTalks = map[string]bool{"negotiations_launched": true, "round_held": true, "negotiations_concluded": true, "negotiations_suspended": true}

// home adds the document's own country to the one that a text is made with: "the
// agreement with Peru", said by a ministry of Chile.
func (r *reader) home(d *draft) {
	s, other := d.cl.Sent, []chancery.Value(nil)
	with := r.t.Under(s, d.node, "with")
	if len(with) == 0 && d.First("act") != "registered" {
		with = d.cl.Obliques("with")
	}
	for _, n := range with {
		other = append(other, r.t.Parties(r.t.Actors(s, n))...)
	}
	if len(other) == 0 && !r.told(d) {
		other = r.below(s, d.node)
	}
	if len(other) == 0 && len(d.cl.Nodes(clause.Subject)) == 0 { // "was renewed with Peru"
		other = d.Fields["party"]
	}
	if (len(d.Fields["amends"]) > 0 || underTalks[d.First("act")]) && len(d.Fields["party"]) == 1 {
		other = d.Fields["party"]
	}
	v, ok := r.t.House()
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
	for _, word := range []string{"Friendship", "Neighbour", "Bilateral"} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return d.First("type") == "memorandum_of_understanding" && strings.Contains(title, " on ") || r.entry(d) && !r.told(d)
}

// withOthers reports whether the words say with or between whom a text is made,
// and name them, known or not: "between the ports of Arica and Ilo".
func (r *reader) withOthers(d *draft) bool {
	s := d.cl.Sent
	between := slices.ContainsFunc(d.cl.Obliques("between"), func(n int) bool {
		return !r.t.Definite(s, n) || len(r.t.Under(s, n, "of")) > 0
	})
	unknown := func(n int) bool { return len(r.t.Actors(s, n)) == 0 && r.t.Mention(s, n) == nil && !r.t.Event(s, n) }
	return between || slices.ContainsFunc(r.t.Under(s, d.node, "with"), unknown)
}

func distinct(vs []chancery.Value) bool {
	for _, v := range vs[min(1, len(vs)):] {
		if v.Value != vs[0].Value {
			return true
		}
	}
	return false
}
