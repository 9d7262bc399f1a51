package clause

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/syntax"
)

// A day and a name that the parse made one thing of are parted.
func TestApart(t *testing.T) {
	for _, c := range []struct {
		lines     string
		day, name int
		nameRel   string
		dayRel    string
		dayCase   int
	}{
		{lines: `
In in ADP IN 4 mark
May May PROPN NNP 4 nsubj
Peru Peru PROPN NNP 2 flat
recalled recall VERB VBD 0 root
it it PRON PRP 4 obj`, day: 1, name: 2, nameRel: "nsubj", dayRel: "obl", dayCase: 0},
		{lines: `
In in ADP IN 3 case
May May PROPN NNP 3 amod
Peru Peru PROPN NNP 5 obl
was be AUX VBD 5 aux:pass
admitted admit VERB VBN 0 root`, day: 1, name: 2, nameRel: "nsubj:pass", dayRel: "obl", dayCase: 0},
		{lines: `
It it PRON PRP 2 nsubj
met meet VERB VBD 0 root
Peru Peru PROPN NNP 4 compound
yesterday yesterday NOUN NN 2 obl:unmarked`, day: 3, name: 2, nameRel: "obj", dayRel: "obl:unmarked", dayCase: -1},
		{lines: `
It it PRON PRP 2 nsubj
travels travel VERB VBZ 0 root
to to ADP IN 5 case
Peru Peru PROPN NNP 5 compound
today today NOUN NN 2 obl`, day: 4, name: 3, nameRel: "obl", dayRel: "obl:unmarked", dayCase: -1},
	} {
		text := hand(t, c.lines, c.name)
		text.Res.Mentions = append(text.Res.Mentions, mention.Mention{
			Span: text.Sents[0].Tokens[c.day].Span, First: c.day, Last: c.day + 1, Class: mention.Date, Within: -1,
		})
		text.over = nil
		text.apart(0)
		nodes := text.Sents[0].Nodes
		if n, d := nodes[c.name], nodes[c.day]; n.Rel != c.nameRel || d.Rel != c.dayRel || n.Head != d.Head {
			t.Errorf("%s: %s is %s of %d, %s is %s of %d", text.Doc.Text, n.Form, n.Rel, n.Head, d.Form, d.Rel, d.Head)
		}
		if c.dayCase >= 0 && (nodes[c.dayCase].Head != c.day || nodes[c.dayCase].Rel != "case") {
			t.Errorf("%s: %+v", text.Doc.Text, nodes[c.dayCase])
		}
	}
}

// A day between a name or a helping verb and what belongs to it is nobody's head.
func TestDaysBetween(t *testing.T) {
	row := hand(t, `
steps step NOUN NNS 0 root
by by ADP IN 3 case
Chad Chad PROPN NNP 1 nmod
and and CCONJ CC 6 cc
Mali Mali PROPN NNP 6 compound
Monday Monday PROPN NNP 3 conj`, 2, 4)
	then := hand(t, `
Peru Peru PROPN NNP 2 nsubj
has have VERB VBZ 0 root
since since ADV IN 2 advmod
Monday Monday PROPN NNP 5 nsubj
suspended suspend VERB VBN 3 advcl
trade trade NOUN NN 5 obj`, 0)
	for text, day := range map[*Text]int{row: 5, then: 3} {
		text.Res.Mentions = append(text.Res.Mentions, mention.Mention{
			Span: text.Sents[0].Tokens[day].Span, First: day, Last: day + 1, Class: mention.Date, Within: -1,
		})
		text.over = nil
	}
	row.rowed(0, 5)
	if nodes := row.Sents[0].Nodes; nodes[4].Head != 2 || nodes[4].Rel != "conj" || nodes[3].Head != 4 || nodes[5].Rel != "obl:unmarked" {
		t.Errorf("%+v", nodes)
	}
	then.sinceThen(0)
	if nodes := then.Sents[0].Nodes; nodes[4].Head != -1 || nodes[0].Head != 4 || nodes[1].Rel != "aux" || nodes[3].Rel != "obl" || nodes[3].Head != 4 {
		t.Errorf("%+v", nodes)
	}
}

// What a verb asks for is its object or complement wherever the parse hung it.
func TestRepairs(t *testing.T) {
	for _, c := range []struct {
		lines, verb string
		role        Role
		want        string
	}{
		{`
Peru Peru PROPN NNP 2 nsubj
supports support VERB VBZ 0 root
holding hold VERB VBG 4 amod
talks talk NOUN NNS 2 obj`, "hold", Object, "talks"},
		{`
Peru Peru PROPN NNP 2 nsubj
proposed propose VERB VBD 0 root
that that SCONJ IN 2 obj
Togo Togo PROPN NNP 5 nsubj
meet meet VERB VBP 3 acl:relcl`, "propose", Complement, "meet"},
		{`
Peru Peru PROPN NNP 2 nsubj
suspended suspend VERB VBD 0 root
with with ADP IN 4 case
effect effect NOUN NN 2 obl
the the DET DT 6 det
permits permit NOUN NNS 4 nmod`, "suspend", Object, "permits"},
		{`
Peru Peru PROPN NNP 3 nsubj
was be AUX VBD 3 aux:pass
admitted admit VERB VBN 0 root`, "admit", Object, "Peru"},
		{`
Peru Peru PROPN NNP 2 nsubj
called call VERB VBD 0 root
Togo Togo PROPN NNP 2 obj
a a DET DT 5 det
friend friend NOUN NN 2 xcomp`, "call", Predicate, "friend"},
		{`
Peru Peru PROPN NNP 2 nsubj
pledged pledge VERB VBD 0 root
a a DET DT 4 det
school school NOUN NN 2 obj
, , PUNCT , 8 punct
to to PART TO 8 mark
be be AUX VB 8 aux:pass
built build VERB VBN 2 xcomp`, "build", Object, "school"},
		{`
ministers minister NOUN NNS 6 nsubj
responsible responsible ADJ JJ 6 advcl
of of ADP IN 4 case
Peru Peru PROPN NNP 1 nmod
still still ADV RB 6 advmod
met meet VERB VBD 0 root`, "meet", Subject, "ministers"},
		{`
Peru Peru PROPN NNP 2 nsubj
kept keep VERB VBD 0 root
bans ban NOUN NNS 2 obj
on on ADP IN 5 case
eggs egg NOUN NNS 3 nmod
imposed impose VERB VBN 5 acl
early early ADV RB 6 advmod`, "impose", Object, "bans"},
		{`
Peru Peru PROPN NNP 2 nsubj
cut cut VERB VBD 0 root
off off ADP IN 4 case
contacts contact NOUN NNS 2 obl`, "cut", Object, "contacts"},
		{`
Peru Peru PROPN NNP 2 nsubj
stressed stress VERB VBD 0 root
importance importance NOUN NN 2 obj
of of ADP IN 5 case
trade trade NOUN NN 3 nmod
, , PUNCT , 7 punct
promoting promote VERB VBG 2 advcl
peace peace NOUN NN 7 obj`, "promote", Subject, "importance"},
		{`
Peru Peru PROPN NNP 2 nsubj
echoed echo VERB VBD 0 root
it it NOUN NN 2 obj
, , PUNCT , 5 punct
expressing express VERB VBG 3 acl
hope hope NOUN NN 5 obj`, "express", Subject, "Peru"},
	} {
		text := hand(t, c.lines, 0)
		if got := forms(find(t, text, c.verb), c.role); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %v of %s, want %s", text.Doc.Text, got, c.verb, c.want)
		}
	}
}

// A name behind a semicolon is the subject of what follows, and the name before
// it the object of what went before.
func TestHalves(t *testing.T) {
	text := hand(t, `
Peru Peru PROPN NNP 2 nsubj
left leave VERB VBD 0 root
OPEC OPEC PROPN NNP 5 amod
; ; PUNCT : 5 punct
Togo Togo PROPN NNP 2 obj
has have VERB VBZ 2 advcl
friends friend NOUN NNS 6 obj`, 0, 2, 4)
	for verb, want := range map[string][2]string{"leave": {"Peru", "OPEC"}, "have": {"Togo", "friends"}} {
		cl := find(t, text, verb)
		if got := [2]string{strings.Join(forms(cl, Subject), " "), strings.Join(forms(cl, Object), " ")}; got != want {
			t.Errorf("%s: %v, want %v", verb, got, want)
		}
	}
}

// A participle before a noun that is no event stays an attribute, and so does a
// phrase with a preposition.
func TestRepairsLeaveAlone(t *testing.T) {
	text := hand(t, `
Peru Peru PROPN NNP 2 nsubj
supports support VERB VBZ 0 root
developing develop VERB VBG 4 amod
states state NOUN NNS 2 obj`, 0)
	if got := text.Sents[0].Nodes[2]; got.Rel != "amod" {
		t.Errorf("%+v", got)
	}
	nodes := []syntax.Node{{Form: "effect", UPOS: "NOUN", Head: -1}, {Form: "of", UPOS: "ADP", Head: 2, Rel: "case"}, {Form: "law", UPOS: "NOUN", Head: 0, Rel: "nmod"}}
	text.Sents[0].Nodes = nodes
	if text.caselessNoun(0, 2) {
		t.Error("a phrase with a preposition was taken for one without")
	}
}

// An hour at the head of a sentence is a time of its verb; people behind a day
// are the subjects of the verb that lacks one; a perfect is no passive; what is
// held behind a comma is the event before it.
func TestTimed(t *testing.T) {
	for _, c := range []struct {
		lines  string
		day    int
		repair func(*Text, int)
		node   int
		rel    string
		head   int
	}{
		{`
Tomorrow tomorrow NOUN NN 0 root
Peru Peru PROPN NNP 4 nsubj:pass
is be AUX VBZ 4 aux:pass
received receive VERB VBN 1 acl:relcl`, 0, (*Text).timed, 3, "root", -1},
		{`
On on ADP IN 2 case
Monday Monday PROPN NNP 5 obl
Peru Peru PROPN NNP 2 conj
today today NOUN NN 2 conj
voted vote VERB VBD 0 root`, 1, (*Text).sooner, 2, "conj", 1}, // a state is no person
		{`
Peru Peru PROPN NNP 3 nsubj:pass
has have AUX VBZ 3 aux
walked walk VERB VBN 0 root`, -1, func(t *Text, s int) { t.active(s, 0) }, 0, "nsubj", 2},
		{`
It it PRON PRP 2 nsubj
hailed hail VERB VBD 0 root
talks talk NOUN NNS 2 obj
, , PUNCT , 5 punct
held hold VERB VBD 2 conj
in in ADP IN 7 case
Lima Lima PROPN NNP 5 obl`, -1, func(t *Text, s int) { t.convened(s, 4) }, 4, "acl", 2},
		{`
It it PRON PRP 2 nsubj
hailed hail VERB VBD 0 root
talks talk NOUN NNS 2 obj
, , PUNCT , 5 punct
held hold VERB VBD 2 conj
one one NUM CD 5 obj`, -1, func(t *Text, s int) { t.convened(s, 4) }, 4, "conj", 1}, // held another
		{`
Guests guest NOUN NNS 5 nsubj
called call VERB VBN 1 acl
him he PRON PRP 2 obj
and and CCONJ CC 5 cc
met meet VERB VBD 0 root
her she PRON PRP 5 obj`, -1, func(t *Text, s int) { t.forked(s, 1) }, 1, "root", -1},
		{`
It it PRON PRP 2 nsubj
spoke speak VERB VBD 0 root
by by ADP IN 4 case
phone phone NOUN NN 2 obl
to to ADP IN 6 case
Peru Peru PROPN NNP 4 nmod`, -1, func(t *Text, s int) { t.offPhone(s, 5) }, 5, "obl", 1},
		{`
team team NOUN NN 0 root
led lead VERB VBD 1 acl
by by ADP IN 4 case
Peru Peru PROPN NNP 2 obl`, -1, func(t *Text, s int) { t.agented(s, 1) }, 1, "acl", 0},
	} {
		text := hand(t, c.lines)
		if c.day >= 0 {
			text.Res.Mentions = append(text.Res.Mentions, mention.Mention{
				Span: text.Sents[0].Tokens[c.day].Span, First: c.day, Last: c.day + 1, Class: mention.Date, Within: -1,
			})
			text.over = nil
		}
		c.repair(text, 0)
		if n := text.Sents[0].Nodes[c.node]; n.Rel != c.rel || n.Head != c.head {
			t.Errorf("%s: %s is %s of %d", text.Doc.Text, n.Form, n.Rel, n.Head)
		}
	}
}
