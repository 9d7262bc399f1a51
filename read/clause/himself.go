package clause

import "github.com/chancery-project/chancery"

// himself returns who says what a pronoun is the subject of, where nobody is found
// to be meant or the one who says it has no name that a pronoun could stand for:
// "the government in Oslo said it had sent tents". In "the shop said it would
// close" nobody is known to be meant.
func (t *Text) himself(s, n int, found []Actor) []Actor {
	nd := t.Sents[s].Nodes[n]
	if nd.UPOS != "PRON" || nd.Rel != "nsubj" || nd.Head < 0 {
		return found
	}
	cl := t.own[s][nd.Head]
	if cl == nil || cl.Link != "ccomp" || cl.Said == nil || cl.Said.Sent != s || cl.Said.Node >= n {
		return found
	}
	sayer := cl.Said.Node
	out := t.Actors(s, sayer)
	if len(out) == 0 && offices[t.Noun(s, sayer)] {
		out = t.Within(s, sayer)
	}
	switch {
	case len(found) > 0 && len(out) > 0 && len(t.seated(s, sayer)) == 0:
		return found
	case len(found) > 0 && len(out) == 0 && !(nd.Lemma == "it" && t.Sents[s].Nodes[sayer].XPOS == "NN"):
		return found
	}
	for i := range out {
		out[i].Basis = chancery.FromContext
	}
	return out
}

// offices are nouns for what speaks for the state it is said to be of: "China's
// customs office said it had halted imports".
var offices = words(`office bureau service board inspectorate registry directorate`)
