package clause

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/resolve"
	"github.com/chancery-project/chancery/read/syntax"
)

// hand builds a text of one sentence from lines "form lemma UPOS XPOS head rel",
// heads counted from 1; names are one-word parties by their place.
func hand(t *testing.T, lines string, names ...int) *Text {
	t.Helper()
	var sent syntax.Sentence
	var text strings.Builder
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		f := strings.Fields(line)
		if len(f) != 6 {
			t.Fatalf("%q has %d columns", line, len(f))
		}
		if text.Len() > 0 && f[0] != "," && f[0] != "." {
			text.WriteByte(' ')
		}
		at := text.Len()
		text.WriteString(f[0])
		head, err := strconv.Atoi(f[4])
		if err != nil {
			t.Fatal(err)
		}
		n := len(sent.Tokens)
		sent.Tokens = append(sent.Tokens, syntax.Token{Span: chancery.Span{Start: at, End: text.Len()}, Form: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[3]})
		sent.Nodes = append(sent.Nodes, syntax.Node{First: n, Last: n + 1, Unit: -1, Form: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[3], Head: head - 1, Rel: f[5]})
	}
	sent.End = text.Len()
	doc := &chancery.Document{Name: "hand", Text: text.String(), Regions: []chancery.Region{{Span: sent.Span}}}
	res := &resolve.Text{Doc: doc}
	for _, n := range names {
		sp := sent.Tokens[n].Span
		res.Mentions = append(res.Mentions, mention.Mention{Span: sp, NameSpan: sp, First: n, Last: n + 1, Class: mention.Party, Sort: "state", ID: sent.Tokens[n].Form, Within: -1})
		res.Refs = append(res.Refs, resolve.Ref{Thing: -1, Parties: []resolve.Party{{ID: sent.Tokens[n].Form, Span: sp}}})
	}
	return Of(doc, []syntax.Sentence{sent}, res)
}

func find(t *testing.T, text *Text, lemma string) *Clause {
	t.Helper()
	for _, cl := range text.Clauses {
		if cl.Lemma == lemma {
			return cl
		}
	}
	t.Fatalf("no clause %q", lemma)
	return nil
}

// forms are the words in a role, coordination included.
func forms(cl *Clause, r Role) []string {
	var out []string
	for _, n := range cl.Nodes(r) {
		for _, c := range cl.Text.Conjuncts(cl.Sent, n) {
			out = append(out, cl.Text.Sents[cl.Sent].Nodes[c].Form)
		}
	}
	return out
}

func TestRolesOfActiveAndPassive(t *testing.T) {
	active := find(t, hand(t, `
Peru Peru PROPN NNP 2 nsubj
signed sign VERB VBD 0 root
pacts pact NOUN NNS 2 obj`, 0), "sign")
	passive := find(t, hand(t, `
pacts pact NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
signed sign VERB VBN 0 root
by by ADP IN 5 case
Peru Peru PROPN NNP 3 obl`, 4), "sign")
	for _, cl := range []*Clause{active, passive} {
		if s, o := forms(cl, Subject), forms(cl, Object); !slices.Equal(s, []string{"Peru"}) || !slices.Equal(o, []string{"pacts"}) {
			t.Errorf("passive %v: subject %v, object %v", cl.Passive, s, o)
		}
	}
}

func TestMoodOfGoverned(t *testing.T) {
	text := hand(t, `
Peru Peru PROPN NNP 2 nsubj
refused refuse VERB VBD 0 root
to to PART TO 4 mark
sign sign VERB VB 2 xcomp
pacts pact NOUN NNS 4 obj`, 0)
	if cl := find(t, text, "sign"); cl.Polarity != chancery.Denied || !slices.Equal(forms(cl, Subject), []string{"Peru"}) {
		t.Errorf("%s by %v", cl.Polarity, forms(cl, Subject))
	}
	text = hand(t, `
Peru Peru PROPN NNP 3 nsubj
will will AUX MD 3 aux
host host VERB VB 0 root
talks talk NOUN NNS 3 obj`, 0)
	if cl := find(t, text, "host"); cl.Modality != chancery.Planned || cl.Tense != Future {
		t.Errorf("%s %d", cl.Modality, cl.Tense)
	}
	if cl := find(t, text, "talk"); cl.Modality != chancery.Planned || cl.Support == nil {
		t.Errorf("talks: %s, supported %v", cl.Modality, cl.Support != nil)
	}
}

// What stands under one preposition is coordinated, whatever verb the parse
// gave the second.
func TestTogether(t *testing.T) {
	text := hand(t, `
pact pact NOUN NN 7 nsubj:pass
between between ADP IN 3 case
Peru Peru PROPN NNP 1 nmod
and and CCONJ CC 7 cc
Togo Togo PROPN NNP 7 nsubj:pass
was be AUX VBD 7 aux:pass
signed sign VERB VBN 0 root`, 2, 4)
	n := text.Under(0, 0, "between")
	if len(n) != 1 {
		t.Fatalf("under between: %v", n)
	}
	var ids []string
	for _, v := range text.Parties(text.Actors(0, n[0])) {
		ids = append(ids, v.Value)
	}
	if !slices.Equal(ids, []string{"Peru", "Togo"}) {
		t.Errorf("between %v", ids)
	}
}

// An aside about the subject does not take its place.
func TestAsides(t *testing.T) {
	text := hand(t, `
Peru Peru PROPN NNP 4 nsubj
, , PUNCT , 4 punct
which which PRON WDT 4 nsubj
joined join VERB VBD 0 root
late late ADV RB 4 advmod
, , PUNCT , 7 punct
signed sign VERB VBN 8 amod
pacts pact NOUN NNS 4 obl`, 0)
	cl := find(t, text, "sign")
	if !slices.Equal(forms(cl, Subject), []string{"Peru"}) || !slices.Equal(forms(cl, Object), []string{"pacts"}) {
		t.Errorf("subject %v, object %v", forms(cl, Subject), forms(cl, Object))
	}
}

func TestItems(t *testing.T) {
	for _, c := range []struct {
		text  string
		count int
		want  []string
		exact bool
	}{
		{"ports, rail and roads", 0, []string{"ports", "rail", "roads"}, true},
		{"ports, rail, and roads", 3, []string{"ports", "rail", "roads"}, true},
		{"trade and tourism", 2, []string{"trade", "tourism"}, true},
		{"trade and tourism", 0, []string{"trade and tourism"}, false},
		{"printing and sale of books, rail, and roads", 3, []string{"printing and sale of books", "rail", "roads"}, true},
		{"ports, rail, and roads", 5, []string{"ports", "rail", "roads"}, false},
	} {
		text := &Text{Doc: &chancery.Document{Text: c.text}}
		items, exact := text.Items(chancery.Span{End: len(c.text)}, c.count)
		var got []string
		for _, sp := range items {
			got = append(got, sp.Of(c.text))
		}
		if !slices.Equal(got, c.want) || exact != c.exact {
			t.Errorf("%q of %d: %q, exact %v", c.text, c.count, got, exact)
		}
	}
}

func TestQuoted(t *testing.T) {
	text := "He said “we will” and \"they won't\" and «jamais»."
	var got []string
	for _, sp := range quoted(text) {
		got = append(got, strings.Trim(sp.Of(text), "“”\"«»"))
	}
	if want := []string{"we will", "they won't", "jamais"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
