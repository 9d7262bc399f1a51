package project

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

// A line is a sentence as a row of words: names are found by capitals and
// order, not by grammar.
type line struct {
	t     *clause.Text
	s     int
	words []string // lower-case lemmas, plurals undone
	low   []string // lower case
	forms []string
	over  []int // by token: the outermost mention, -1 for none
}

func newLine(t *clause.Text, s int) *line {
	l := &line{t: t, s: s}
	for _, tok := range t.Sents[s].Tokens {
		low := strings.ToLower(tok.Form)
		w := strings.ToLower(tok.Lemma)
		if (w == low || w == "") && len(low) > 3 && strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && !strings.HasSuffix(low, "ies") {
			w = strings.TrimSuffix(low, "s")
		}
		l.words = append(l.words, w)
		l.low = append(l.low, low)
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

func (l *line) is(i int, words ...string) bool {
	return i >= 0 && i < len(l.low) && slices.Contains(words, l.low[i])
}

// capital reports whether token i begins with a capital or is part of a number
// in a name ("2030").
func (l *line) capital(i int) bool {
	if i < 0 || i >= len(l.forms) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.forms[i])
	return unicode.IsUpper(r)
}

func (l *line) upos(i int) string {
	if i < 0 || i >= len(l.forms) {
		return ""
	}
	return l.t.Sents[l.s].Tokens[i].UPOS
}

func (l *line) span(a, b int) chancery.Span {
	toks := l.t.Sents[l.s].Tokens
	return chancery.Span{Start: toks[a].Start, End: toks[b-1].End}
}

// text proves a text by tokens [a, b).
func (l *line) text(a, b int) chancery.Value {
	sp := l.span(a, b)
	return l.t.Value(sp.Of(l.t.Doc.Text), sp)
}

func (l *line) mention(i int) *mention.Mention {
	if i < 0 || i >= len(l.over) || l.over[i] < 0 {
		return nil
	}
	return &l.t.Res.Mentions[l.over[i]]
}

func (l *line) class(i int, cs ...mention.Class) bool {
	m := l.mention(i)
	return m != nil && slices.Contains(cs, m.Class)
}

// phrase returns the length of the longest phrase of a table that ends before
// token end, by its words or as written.
func (l *line) phrase(tb *rule.Table, end int) int {
	for n := min(4, end); n > 0; n-- {
		if tb.Code(strings.Join(l.words[end-n:end], " ")) != "" || tb.Code(strings.Join(l.low[end-n:end], " ")) != "" {
			return n
		}
	}
	return 0
}

// hyphen reports whether token i joins two words.
func (l *line) hyphen(i int) bool {
	if !l.is(i, "-", "–", "‑", "/", "&") || i == 0 || i+1 >= len(l.forms) {
		return false
	}
	toks := l.t.Sents[l.s].Tokens
	return l.is(i, "&") || toks[i-1].End == toks[i].Start && toks[i].End == toks[i+1].Start
}

// party reports whether token i names a known party or its people.
func (l *line) party(i int) bool {
	if l.class(i, mention.Party, mention.Adjective) {
		return true
	}
	for _, m := range l.t.Res.Mentions {
		if m.Sent == l.s && m.First <= i && i < m.Last && (m.Class == mention.Party || m.Class == mention.Adjective) {
			return true
		}
	}
	return false
}
