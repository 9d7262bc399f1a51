package statement

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
)

// plainly are the rules of plain saying.
var plainly = map[string]bool{"say": true, "tell": true}

// rebels are those who are told what they must do though they are no state's.
var rebels = map[string]bool{"rebel": true, "militia": true, "fighter": true, "gunman": true, "separatist": true, "insurgent": true, "group": true, "faction": true}

// elsewhere reports whether what is plainly said is told by a claim of its own: a
// statement or deed that it holds, or what the speaker's own side does, plans or
// may do, which is an undertaking, a measure or an engagement.
func (r *reader) elsewhere(cl *clause.Clause) bool {
	sub := content(cl)
	if sub == nil || cl.Lemma == "warn" { // a warning is more than what it is of
		return false
	}
	return r.taken[sub] || act(sub) && (own(cl, sub) || sub.Modality == chancery.Planned && acted(sub))
}

// content returns the clause of what is said, or nil.
func content(cl *clause.Clause) *clause.Clause {
	n := cl.Arg(clause.Complement)
	if n < 0 {
		return nil
	}
	return cl.Text.At(cl.Sent, n)
}

// views are what a side may say of itself that is a position, no act.
var views = map[string]bool{
	"attach": true, "attribute": true, "consider": true, "regard": true, "see": true, "view": true, "value": true, "believe": true, "think": true,
	"know": true, "feel": true, "understand": true, "want": true, "need": true, "share": true, "recognise": true, "recognize": true,
}

// duties are modals of what ought to be or can be, which is a view.
var duties = map[string]bool{"must": true, "should": true, "can": true}

// act tells what is done, planned or possible from how a side sees things.
func act(sub *clause.Clause) bool {
	return !views[sub.Lemma] && !duties[sub.Modal] && (sub.Tense != clause.Present || sub.Progressive() || sub.Arg(clause.Predicate) >= 0 && sub.Arg(clause.Complement) >= 0)
}

// doers returns the phrases whose doing a clause tells, before any passive is undone.
func doers(sub *clause.Clause) []int {
	if sub.Passive {
		return sub.Nodes(clause.Object)
	}
	return sub.Nodes(clause.Subject)
}

// own reports whether somebody speaks of himself, or of his own side.
func own(cl, sub *clause.Clause) bool {
	t := cl.Text
	by := speakers(cl)
	return slices.ContainsFunc(doers(sub), func(n int) bool {
		if n > sub.Node { // "there has been progress"
			return false
		}
		return personal[strings.ToLower(t.Sents[sub.Sent].Nodes[n].Form)] || t.Possessed(sub.Sent, n) ||
			meet(t.Parties(by), t.Parties(t.Actors(sub.Sent, n)))
	})
}

// personal are the pronouns by which speakers mean themselves.
var personal = map[string]bool{"it": true, "he": true, "she": true, "they": true, "we": true, "i": true}

func meet(a, b []chancery.Value) bool {
	return slices.ContainsFunc(a, func(v chancery.Value) bool {
		return slices.ContainsFunc(b, func(w chancery.Value) bool { return v.Value == w.Value })
	})
}

// acted reports whether a party or somebody in office does what a clause tells.
func acted(sub *clause.Clause) bool {
	t := sub.Text
	return slices.ContainsFunc(doers(sub), func(n int) bool {
		return len(t.Parties(t.Actors(sub.Sent, n))) > 0 || t.Official(sub.Sent, n) || rebels[t.Noun(sub.Sent, n)]
	})
}

// stance is what the words plainly said make of them: another must do something,
// or is judged.
func (r *reader) stance(c *chancery.Claim, cl *clause.Clause) {
	sub := content(cl)
	if sub == nil || own(cl, sub) {
		return
	}
	v := &c.Fields["stance"][0]
	switch {
	case !acted(sub):
	case sub.Modal == "must" || cl.Lemma == "insist" && sub.Modality == chancery.Proposed && sub.Bare():
		v.Value = "demands"
	case sub.Modality == chancery.Actual && sub.Polarity == chancery.Asserted && r.blames(sub):
		v.Value = "criticises"
	}
}

// blames reports whether a clause's predicate is a word that judges.
func (r *reader) blames(sub *clause.Clause) bool {
	code, _ := r.set.Tables["blame"].Find(sub.Text.Words(sub.Sent, sub.Node))
	return code != ""
}
