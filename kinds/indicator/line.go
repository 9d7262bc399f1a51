package indicator

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/clause"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/rule"
)

// A line is a sentence as a row of words, for what is told by word order: a
// figure and its measure stand close together, and a parse of a sentence full
// of figures is seldom right.
type line struct {
	t     *clause.Text
	s     int
	words []string        // lower-case lemmas, plurals undone
	forms []string        // as written
	over  []int           // by token: the outermost mention, -1 for none
	last  *chancery.Claim // what the sentence before told last
}

func newLine(t *clause.Text, s int) *line {
	l := &line{t: t, s: s}
	for _, tok := range t.Sents[s].Tokens {
		l.words = append(l.words, singular(strings.ToLower(tok.Form), strings.ToLower(tok.Lemma)))
		l.forms = append(l.forms, tok.Form)
		l.over = append(l.over, -1)
	}
	for i, m := range t.Res.Mentions {
		if m.Sent == s && m.Within < 0 {
			for k := m.First; k < m.Last && k < len(l.over); k++ {
				l.over[k] = i
			}
		}
	}
	return l
}

// singular prefers the lemma, and strips the ending that a lemma kept.
func singular(form, lemma string) string {
	switch {
	case strings.HasSuffix(form, "eed") && lemma == strings.TrimSuffix(form, "d"): // "exceed" is no past tense
		return form
	case lemma == "" || lemma == form && strings.HasSuffix(form, "ies"):
		return strings.TrimSuffix(strings.TrimSuffix(form, "ies")+"y", "sy")
	case lemma == form && len(form) > 4 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss"):
		return strings.TrimSuffix(form, "s")
	}
	return lemma
}

// upos is the tag of token i, "" outside the sentence.
func (l *line) upos(i int) string {
	if i < 0 || i >= len(l.words) {
		return ""
	}
	return l.t.Sents[l.s].Tokens[i].UPOS
}

// tag is the fine tag of token i, "" outside the sentence.
func (l *line) tag(i int) string {
	if i < 0 || i >= len(l.words) {
		return ""
	}
	return l.t.Sents[l.s].Tokens[i].XPOS
}

// is reports whether token i is one of words.
func (l *line) is(i int, words ...string) bool {
	return i >= 0 && i < len(l.words) && slices.Contains(words, l.words[i])
}

// span returns the bytes of tokens [a, b).
func (l *line) span(a, b int) chancery.Span {
	toks := l.t.Sents[l.s].Tokens
	return chancery.Span{Start: toks[a].Start, End: toks[b-1].End}
}

// value proves a value by tokens [a, b).
func (l *line) value(v string, a, b int) chancery.Value { return l.t.Value(v, l.span(a, b)) }

// mention returns the outermost mention over token i, or nil.
func (l *line) mention(i int) *mention.Mention {
	if i < 0 || i >= len(l.over) || l.over[i] < 0 {
		return nil
	}
	return &l.t.Res.Mentions[l.over[i]]
}

// class reports whether token i lies in a mention of one of the classes.
func (l *line) class(i int, cs ...mention.Class) bool {
	m := l.mention(i)
	return m != nil && slices.Contains(cs, m.Class)
}

// phrase returns the code and length of the longest phrase of a table at i.
func (l *line) phrase(tb *rule.Table, i int) (code string, n int) {
	if r, _ := utf8.DecodeRuneInString(l.forms[i]); !unicode.IsLetter(r) {
		return "", 0
	}
	for n := min(6, len(l.words)-i); n > 0; n-- {
		if c := tb.Code(strings.Join(l.words[i:i+n], " ")); c != "" {
			return c, n
		}
	}
	return "", 0
}

// partiesIn returns the parties named in tokens [a, b), each once, in order;
// persons and offices speak and are none.
func (l *line) partiesIn(a, b int) []chancery.Value {
	var c chancery.Claim
	for i := max(a, 0); i < b && i < len(l.over); i++ {
		c.Add("p", l.partyAt(i)...)
	}
	return c.Fields["p"]
}

// partyAt returns the parties that the mention over token i means.
func (l *line) partyAt(i int) []chancery.Value {
	m := l.mention(i)
	if m == nil {
		return nil
	}
	switch m.Class {
	case mention.Party, mention.Adjective, mention.Place:
	case mention.Anaphor:
		if m.Anaphor.Kind == mention.PersonReferent && !m.Anaphor.Poss || l.speaker(i) {
			return nil
		}
	default:
		return nil
	}
	var out []chancery.Value
	for _, p := range l.t.Res.Refs[l.over[i]].Parties {
		sp := m.Span
		if m.Class != mention.Anaphor && !p.Span.Empty() && m.Span.Contains(p.Span) {
			sp = p.Span
		}
		v := l.t.Value(p.ID, sp)
		v.Name, v.Basis = p.Name, p.Basis
		if v.Basis == "" {
			v.Basis = chancery.Explicit
		}
		out = append(out, v)
	}
	return out
}

// speaker tells the first person outside a quotation, whose side only a joint
// text settles.
func (l *line) speaker(i int) bool {
	return l.is(i, "we", "our", "my") && !l.mention(i).Quoted && !l.joint()
}

// joint reports whether the document is one text of two sides.
func (l *line) joint() bool { return strings.Contains(strings.ToLower(l.t.Doc.Title), "joint") }

// verbal reports whether token i is a verb that is no modifier.
func (l *line) verbal(i int) bool {
	u := l.upos(i)
	if l.is(i-1, "-", "–") && i > 0 && l.t.Sents[l.s].Tokens[i].XPOS == "VBN" {
		return false // "US-donated"
	}
	return u == "AUX" || u == "VERB" && !(l.upos(i+1) == "NOUN" && l.t.Sents[l.s].Tokens[i].XPOS != "VBD")
}

// stop returns the first token from i on that ends a phrase: a verb, a
// semicolon, a figure, or the end.
func (l *line) stop(i int) int {
	for ; i < len(l.words); i++ {
		if l.verbal(i) || l.is(i, ";", ":", "while", "whereas") || l.class(i, mention.Quantity) {
			return i
		}
	}
	return i
}

// under returns the parties that stand under one of the prepositions in
// tokens [a, b): "between A and B", "to the people of A".
func (l *line) under(a, b int, preps ...string) []chancery.Value {
	for i := a; i < b && i < len(l.words); i++ {
		if !l.is(i, preps...) || l.upos(i) != "ADP" && l.upos(i) != "PART" && l.upos(i) != "SCONJ" {
			continue
		}
		if vs := l.partiesIn(i+1, l.phraseEnd(i+1, b)); len(vs) > 0 {
			return vs
		}
	}
	return nil
}

// phraseEnd returns where a noun phrase with its coordination ends.
func (l *line) phraseEnd(i, b int) int {
	seen := false
	for ; i < b && i < len(l.words); i++ {
		party := len(l.partyAt(i)) > 0
		switch {
		case party:
			seen = true
		case l.is(i, ",") && !(seen && l.listGoesOn(i, b)), l.verbal(i), l.is(i, ";", "(", "which", "who", "that", "-", "–", "—") && l.mention(i) == nil:
			return i
		case l.upos(i) == "ADP" && (seen || !l.is(i, "of", "for", "in")):
			return i
		case l.class(i, mention.Date, mention.Quantity):
			return i
		}
	}
	return i
}

// listGoesOn tells a comma of a list of parties.
func (l *line) listGoesOn(i, b int) bool {
	for k := i + 1; k < b && k < i+4; k++ {
		if len(l.partyAt(k)) > 0 {
			return true
		}
		if u := l.upos(k); u != "DET" && u != "CCONJ" && u != "ADJ" {
			return false
		}
	}
	return false
}
