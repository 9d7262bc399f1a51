package clause

import (
	"slices"
	"testing"

	"github.com/chancery-project/chancery"
)

// What the parse hung on a neighbour has the part that grammar gives it.
func TestGrafts(t *testing.T) {
	for _, c := range []struct {
		lines, verb string
		role        Role
		want        []string
		names       []int
	}{
		{`
Peru Peru PROPN NNP 2 nsubj
has have VERB VBZ 3 aux
left leave VERB VBN 0 root
it it PRON PRP 3 obj`, "leave", Subject, []string{"Peru"}, []int{0}},
		{`
Peru Peru PROPN NNP 2 nsubj
called call VERB VBD 0 root
on on ADP IN 4 case
Togo Togo PROPN NNP 2 obl
to to PART TO 6 mark
leave leave VERB VB 4 acl`, "call", Complement, []string{"leave"}, []int{0, 3}},
		{`
Peru Peru PROPN NNP 2 nsubj
urged urge VERB VBD 0 root
states state NOUN NNS 2 obj
to to PART TO 5 mark
leave leave VERB VB 3 acl`, "leave", Subject, []string{"states"}, []int{0}},
		{`
Peru Peru PROPN NNP 2 nsubj
said say VERB VBD 0 root
it it PRON PRP 2 obj
stood stand VERB VBN 2 xcomp
firm firm ADV RB 4 advmod`, "stand", Subject, []string{"it"}, []int{0}},
		{`
Peru Peru PROPN NNP 3 amod
and and CCONJ CC 3 cc
Togo Togo PROPN NNP 4 nsubj
met meet VERB VBD 0 root`, "meet", Subject, []string{"Peru", "Togo"}, []int{0, 2}},
		{`
They they PRON PRP 2 nsubj
discussed discuss VERB VBD 0 root
how how ADV WRB 2 obj
Togo Togo PROPN NNP 6 nsubj
can can AUX MD 6 aux
help help VERB VB 3 advcl`, "discuss", Complement, []string{"help"}, []int{3}},
		{`
They they PRON PRP 2 nsubj
agreed agree VERB VBD 0 root
, , PUNCT , 6 punct
the the DET DT 5 det
envoy envoy NOUN NN 6 nsubj
announced announce VERB VBD 2 ccomp`, "agree", Complement, nil, nil},
	} {
		text := hand(t, c.lines, c.names...)
		if got := forms(find(t, text, c.verb), c.role); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v of %s, want %v", text.Doc.Text, got, c.verb, c.want)
		}
	}
}

// A noun between commas is about the subject; what came of something is no aim.
func TestInsetsAndOutcomes(t *testing.T) {
	text := hand(t, `
pact pact NOUN NN 6 nsubj
, , PUNCT , 4 punct
under under ADP IN 4 case
debate debate NOUN NN 6 obl
, , PUNCT , 6 punct
failed fail VERB VBD 0 root`)
	if nd := text.Sents[0].Nodes[3]; nd.Head != 0 || nd.Rel != "nmod" {
		t.Errorf("%s of %d", nd.Rel, nd.Head)
	}
	text = hand(t, `
Peru Peru PROPN NNP 2 nsubj
overtook overtake VERB VBD 0 root
Togo Togo PROPN NNP 2 obj
to to PART TO 5 mark
become become VERB VB 2 advcl
first first ADJ JJ 5 xcomp`, 0, 2)
	if cl := find(t, text, "become"); cl.Purpose || cl.Modality != chancery.Actual {
		t.Errorf("purpose %v, %s", cl.Purpose, cl.Modality)
	}
}

func TestRooted(t *testing.T) {
	text := hand(t, `
Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 1 parataxis
early early ADV RB 2 advmod`, 0)
	if nd := text.Sents[0].Nodes[1]; nd.Head != -1 || nd.Rel != "root" {
		t.Errorf("%s of %d", nd.Rel, nd.Head)
	}
}

func TestFalseReports(t *testing.T) {
	text := hand(t, `
Reports report NOUN NNS 6 nsubj
that that SCONJ IN 4 mark
Peru Peru PROPN NNP 4 nsubj
left leave VERB VBD 1 acl
were be AUX VBD 6 cop
false false ADJ JJ 0 root`, 2)
	if cl := find(t, text, "leave"); cl.Polarity != chancery.Denied {
		t.Errorf("%s %s", cl.Polarity, cl.Modality)
	}
}
