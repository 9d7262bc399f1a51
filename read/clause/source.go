package clause

import "strings"

// sayers lists verbs that report what somebody said or thinks.
var sayers = words(`say tell state announce report note add stress emphasise emphasize underline underscore highlight declare claim
	explain observe acknowledge argue believe affirm confirm assert maintain insist warn comment remark write mention
	inform reveal recall think suggest reiterate indicate point quote describe`)

// Reports tells whether a verb reports speech.
func Reports(lemma string) bool { return sayers[lemma] }

// attribute finds who says each clause: the subject of the verb of saying
// above or beside it, "according to X", or the tail "X said".
func (t *Text) attribute() {
	for _, cl := range t.Clauses {
		if cl.Said != nil || cl.Noun && cl.Arg(Predicate) < 0 { // "said that A is B's partner" is said too
			continue
		}
		if src := t.accordingTo(cl); src != nil {
			t.say(cl, src)
		}
		if p := cl.Parent; p != nil && cl.Link == "ccomp" && sayers[p.Lemma] {
			if n := p.Arg(Subject); n >= 0 {
				t.say(cl, &Source{cl.Sent, n})
			}
		}
		if sayers[cl.Lemma] && cl.Link == "parataxis" && cl.Parent != nil {
			if n := cl.Arg(Subject); n >= 0 {
				t.say(cl.Parent, &Source{cl.Sent, n})
			}
		}
	}
	for _, cl := range t.Clauses {
		for p := cl.Parent; cl.Said == nil && p != nil; p = p.Parent {
			cl.Said = p.Said
		}
	}
}

func (t *Text) say(cl *Clause, src *Source) {
	if cl.Said == nil {
		cl.Said = src
	}
}

func (t *Text) accordingTo(cl *Clause) *Source {
	for _, a := range cl.Args {
		if a.Role == Oblique && strings.HasPrefix(a.Prep, "according") {
			return &Source{cl.Sent, a.Node}
		}
	}
	return nil
}

// Arg returns the node of the first argument in role r, or -1.
func (cl *Clause) Arg(r Role) int {
	for _, a := range cl.Args {
		if a.Role == r {
			return a.Node
		}
	}
	return -1
}
