package clause

import (
	"testing"

	"github.com/chancery-project/chancery/read/mention"
)

// Days and places hang where grammar puts them: word child, with relation rel,
// on word head (-1 is the root).
func TestStrays(t *testing.T) {
	for _, c := range []struct {
		lines       string
		names, days []int
		child, head int
		rel         string
		repair      func(t *Text, s int)
	}{
		{`
Peru Peru PROPN NNP 2 nsubj
landed land VERB VBD 0 root
at at ADP IN 5 case
Callao Callao PROPN NNP 5 compound
today today NOUN NN 2 obl`, []int{0, 3}, []int{4}, 3, 1, "obl", (*Text).there},
		{`
Peru Peru PROPN NNP 2 nsubj
departs depart VERB VBZ 0 root
tomorrow tomorrow NOUN NN 2 obj
for for ADP IN 5 case
Togo Togo PROPN NNP 2 obl`, []int{0, 4}, []int{2}, 2, 1, "obl:unmarked", (*Text).strayDays},
		{`
Peru Peru PROPN NNP 2 nsubj
ended end VERB VBD 0 root
today today NOUN NN 2 obj
a a DET DT 5 det
tour tour NOUN NN 3 appos`, []int{0}, []int{2}, 4, 1, "obj", (*Text).strayDays},
		{`
Peru Peru PROPN NNP 2 nsubj
marked mark VERB VBD 0 root
Monday Monday PROPN NNP 2 obj`, []int{0}, []int{2}, 2, 1, "obj", (*Text).strayDays},
		{`
Peru Peru PROPN NNP 6 nsubj
was be AUX VBD 4 cop
in in ADP IN 4 case
Togo Togo PROPN NNP 1 appos
it it PRON PRP 6 nsubj
met meet VERB VBD 0 root`, []int{0, 3}, nil, 0, 3, "nsubj", (*Text).present},
	} {
		text := hand(t, c.lines, c.names...)
		for _, d := range c.days {
			text.Res.Mentions = append(text.Res.Mentions, mention.Mention{
				Span: text.Sents[0].Tokens[d].Span, First: d, Last: d + 1, Class: mention.Date, Within: -1,
			})
			text.Res.Mentions[len(text.Res.Mentions)-1].Date.Date = "2021-05-03"
		}
		text.over = nil
		c.repair(text, 0)
		if nd := text.Sents[0].Nodes[c.child]; nd.Head != c.head || nd.Rel != c.rel {
			t.Errorf("%s: %s is %s of %d, want %s of %d", text.Doc.Text, nd.Form, nd.Rel, nd.Head, c.rel, c.head)
		}
	}
}

// A phrase goes to the verb its particle belongs to, and a clause behind a
// semicolon to the main verb.
func TestOnward(t *testing.T) {
	text := hand(t, `
Peru Peru PROPN NNP 2 nsubj
goes go VERB VBZ 0 root
on on ADP RP 2 compound:prt
to to ADP IN 5 case
Togo Togo PROPN NNP 3 obl`, 0, 4)
	if n := text.Sents[0].Nodes[4]; n.Head != 1 || n.Rel != "obl" {
		t.Errorf("%s: Togo is %s of %d", text.Doc.Text, n.Rel, n.Head)
	}
	text = hand(t, `
Peru Peru PROPN NNP 2 nsubj
begins begin VERB VBZ 0 root
a a DET DT 4 det
visit visit NOUN NN 2 obj
; ; PUNCT : 7 punct
he he PRON PRP 7 nsubj
leaves leave VERB VBZ 4 acl:relcl`, 0)
	if n := text.Sents[0].Nodes[6]; n.Head != 1 || n.Rel != "parataxis" {
		t.Errorf("%s: leaves is %s of %d", text.Doc.Text, n.Rel, n.Head)
	}
}
