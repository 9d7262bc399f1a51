package instrument

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
)

// listed are verbs and nouns of making texts, with the act.
var listed = map[string]string{
	"sign": "signed", "signing": "signed", "signature": "signed", "initial": "initialled", "conclude": "concluded", "finalise": "concluded",
	"finalize": "concluded", "adopt": "adopted", "exchange": "exchanged", "conclusion": "concluded", "adoption": "adopted", "ink": "signed",
}

// generic are nouns for texts of any sort.
var generic = map[string]bool{"text": true, "document": true, "instrument": true, "accord": true, "agreement": true, "paper": true, "pact": true, "deal": true, "memorandum": true}

// lists reads texts that stand in a list after the word for all of them:
// "eleven texts were signed, among them a convention on X and a programme for
// Y", "the signature of (a) an agreement on X, (b) …", "The instruments are: …".
func (r *reader) lists() []draft {
	var out []draft
	var last *clause.Clause
	for _, cl := range r.t.Clauses {
		act := listed[cl.Lemma]
		if r.t.InTitle(cl.Sent) || cl.Modality == chancery.Conditional || cl.Modality == chancery.Alleged || cl.Purpose {
			continue
		}
		switch {
		case act != "":
			if from := r.listStart(cl); from > 0 {
				out = append(out, r.listItems(cl, cl.Sent, from)...)
			}
			last = cl
		case last != nil && cl.Sent == last.Sent+1 && r.counted(cl) >= 0:
			if from := r.t.After(cl.Sent, r.counted(cl), ":", "are", "were", "include"); from > 0 {
				out = append(out, r.listItems(last, cl.Sent, from)...)
			}
			last = nil
		}
	}
	return out
}

// counted returns the subject of a sentence that lists what was just counted,
// or -1: "The instruments are:", "These include".
func (r *reader) counted(cl *clause.Clause) int {
	for _, n := range cl.Nodes(clause.Subject) {
		word := strings.ToLower(r.t.Span(cl.Sent, n).Of(r.t.Doc.Text))
		if generic[r.t.Noun(cl.Sent, n)] && r.t.Definite(cl.Sent, n) || word == "these" || word == "they" {
			return n
		}
	}
	return -1
}

// listStart returns the token at which the list of what was made begins, or -1.
func (r *reader) listStart(cl *clause.Clause) int {
	t, s := r.t, cl.Sent
	if cl.Noun {
		if from := t.After(s, cl.Node, "of"); from > 0 && t.Marked(s, from) { // "of (a) an agreement"
			return from
		}
	}
	for _, n := range append(cl.Nodes(clause.Object), cl.Obliques("of")...) {
		if !t.Plural(s, n) && !plural(t.Span(s, n).Of(t.Doc.Text)) {
			continue
		}
		if inner := t.Under(s, n, "of"); len(inner) > 0 && !generic[t.Noun(s, n)] { // "a package of documents"
			n = inner[0]
		}
		if !generic[t.Noun(s, n)] && !generic[strings.TrimSuffix(t.Noun(s, n), "s")] {
			continue
		}
		if from := t.After(s, n, "including", "namely", "them", ":"); from > 0 {
			return from
		}
	}
	for _, n := range cl.Nodes(clause.Object) { // "a package of documents will be signed, including"
		for _, k := range t.Under(s, n, "of") {
			if generic[t.Noun(s, k)] {
				if from := t.After(s, k, "including", "namely", "them", ":"); from > 0 {
					return from
				}
			}
		}
	}
	return -1
}

func plural(word string) bool { return strings.HasSuffix(word, "s") || strings.HasSuffix(word, "a") }

// listItems makes a draft of each text named from a token on.
func (r *reader) listItems(cl *clause.Clause, s, from int) []draft {
	t := r.t
	act := listed[cl.Lemma]
	var out []draft
	end := t.Tail(s, from).End
	for _, n := range t.Phrases(s, from) {
		if t.Span(s, n).Start > end && !t.Semicolons(s, from) {
			break
		}
		code, _ := r.set.Tables["type"].Find(t.Words(s, n))
		if code == "" || r.seen[[2]int{s, n}] {
			continue
		}
		r.seen[[2]int{s, n}] = true
		own := t.At(s, n)
		if own == nil {
			own = cl
		}
		c := chancery.Claim{Kind: Kind.Name, Document: t.Doc.Name, Rule: "instrument/list", Polarity: cl.Polarity, Modality: cl.Modality, Evidence: t.Prove(t.Sents[s].Span, t.Span(s, n))}
		c.Add("type", t.Value(code, t.Span(s, n)))
		c.Add("act", t.Value(act, cl.Span()))
		for _, k := range cl.Nodes(clause.Subject) {
			if r.byOthers(s, n) {
				break
			}
			c.Add("party", t.Parties(t.Actors(cl.Sent, k))...)
		}
		d := draft{Claim: c, cl: cl, node: n}
		d.cl = r.at(cl, s)
		if !r.describe(&d) {
			continue
		}
		if len(d.Fields["party"]) < 2 && !r.byOthers(s, n) {
			d.guessed = true
			d.Add("party", r.likely(s)...)
		}
		out = append(out, r.items(d)...)
	}
	return out
}

// byOthers reports whether a text says between whom it is: then the parties are
// nobody else.
func (r *reader) byOthers(s, n int) bool {
	if title, _, ok := r.t.Titled(s, n); ok && strings.Contains(title, " between ") {
		return true
	}
	nobody := func(k int) bool { return len(r.t.Actors(s, k)) == 0 && !r.t.Timely(s, k) }
	return slices.ContainsFunc(r.t.Under(s, n, "between"), func(k int) bool { return !r.theirs(s, k) }) || slices.ContainsFunc(r.t.Under(s, n, "by"), nobody)
}

// theirs tells what belongs to the two who make a text: "between their academies",
// "between the two countries' ports".
func (r *reader) theirs(s, n int) bool {
	sp := r.t.Subtree(s, n)
	return slices.ContainsFunc(r.t.Res.Mentions, func(m mention.Mention) bool {
		return m.Class == mention.Anaphor && sp.Contains(m.Span) && (m.Anaphor.Poss || m.Anaphor.Count == 2) && sp.End > m.End
	})
}

// at gives the clause of the act the sentence that its texts are named in.
func (r *reader) at(cl *clause.Clause, s int) *clause.Clause {
	if cl.Sent == s {
		return cl
	}
	moved := *cl
	moved.Sent, moved.Args = s, nil
	return &moved
}
