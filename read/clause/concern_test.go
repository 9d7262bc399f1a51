package clause

import (
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
)

// ids are the parties of actors.
func ids(as []Actor) string {
	var out []string
	for _, a := range as {
		if p, ok := a.Side(); ok {
			out = append(out, p.ID)
		}
	}
	return strings.Join(out, " ")
}

func nobody(resolve.Party) bool { return false }

func except(id string) func(resolve.Party) bool {
	return func(p resolve.Party) bool { return p.ID == id }
}

// A phrase concerns who is named in it, else who hangs on it; a clause reaches
// its indirect object before its object, and that before what prepositions hold.
func TestConcerns(t *testing.T) {
	owned := hand(t, `
Oman Oman PROPN NNP 2 nsubj
praised praise VERB VBD 0 root
Fiji Fiji PROPN NNP 4 nmod:poss
reform reform NOUN NN 2 obj
from from ADP IN 6 case
Tonga Tonga PROPN NNP 4 nmod`, 0, 2, 5)
	cl := find(t, owned, "praise")
	if got := ids(owned.Concerns(0, 3, nobody, "from")); got != "Fiji" {
		t.Errorf("the owner comes first: %q", got)
	}
	if got := ids(owned.Concerns(0, 3, except("Fiji"), "from")); got != "Tonga" {
		t.Errorf("without the owner, who hangs on it: %q", got)
	}
	if got := ids(owned.Concerns(0, 3, except("Fiji"))); got != "" {
		t.Errorf("by no preposition, nobody: %q", got)
	}
	if got := ids(cl.Reaches(nobody)); got != "Fiji" {
		t.Errorf("the clause reaches whom its object concerns: %q", got)
	}
	given := find(t, hand(t, `
Oman Oman PROPN NNP 2 nsubj
sent send VERB VBD 0 root
Fiji Fiji PROPN NNP 2 iobj
rice rice NOUN NN 2 obj
from from ADP IN 6 case
Tonga Tonga PROPN NNP 4 nmod`, 0, 2, 5), "send")
	if got := ids(given.Reaches(nobody)); got != "Fiji" {
		t.Errorf("who is given something: %q", got)
	}
	lashed := find(t, hand(t, `
Oman Oman PROPN NNP 2 nsubj
lashed lash VERB VBD 0 root
out out ADP RP 2 compound:prt
at at ADP IN 5 case
Fiji Fiji PROPN NNP 2 obl`, 0, 4), "lash")
	if got := ids(lashed.Reaches(nobody)); got != "Fiji" {
		t.Errorf("under a preposition: %q", got)
	}
}

// Those who govern from a capital are its state's; other people there are not.
func TestSeated(t *testing.T) {
	for head, want := range map[string]string{"Officials": "BGD", "Traders": ""} {
		text := hand(t, head+` `+strings.ToLower(head)+` NOUN NNS 4 nsubj
in in ADP IN 3 case
Dhaka Dhaka PROPN NNP 1 nmod
objected object VERB VBD 0 root`)
		sp := text.Sents[0].Tokens[2].Span
		text.Res.Mentions = append(text.Res.Mentions, mention.Mention{Span: sp, NameSpan: sp, First: 2, Last: 3, Class: mention.Place, ID: "BGD", Other: "BGD", Within: -1})
		text.Res.Refs = append(text.Res.Refs, resolve.Ref{Thing: -1})
		text.over = nil
		as := text.Actors(0, 0)
		if got := ids(as); got != want {
			t.Errorf("%s in Dhaka: %q, want %q", head, got, want)
		}
		if len(as) > 0 && as[0].Basis != chancery.FromData {
			t.Errorf("%s in Dhaka: basis %q", head, as[0].Basis)
		}
	}
}

// Who is told to do something has the infinitive on the verb, wherever the parse
// hung it; what a noun is for stays with the noun.
func TestBidden(t *testing.T) {
	for verb, want := range map[string]int{"told": 1, "built": 0} {
		cl := find(t, hand(t, `
Oman Oman PROPN NNP 2 nsubj
`+verb+` `+map[string]string{"told": "tell", "built": "build"}[verb]+` VERB VBD 0 root
crews crew NOUN NNS 2 obj
to to PART TO 5 mark
leave leave VERB VB 3 acl`, 0), map[string]string{"told": "tell", "built": "build"}[verb])
		if got := len(cl.Nodes(Complement)); got != want {
			t.Errorf("%s: %d complements, want %d", verb, got, want)
		}
	}
}

func TestFollowed(t *testing.T) {
	cl := find(t, hand(t, `
Oman Oman PROPN NNP 2 nsubj
handed hand VERB VBD 0 root
over over ADV RB 4 advmod
rebels rebel NOUN NNS 2 obj`, 0), "hand")
	if !cl.Followed("over") || cl.Followed("rebels") || !cl.Finite() {
		t.Errorf("over %v, rebels %v, finite %v", cl.Followed("over"), cl.Followed("rebels"), cl.Finite())
	}
}
