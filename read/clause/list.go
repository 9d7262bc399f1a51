package clause

import (
	"strings"

	"github.com/chancery-project/chancery"
)

// Items splits an enumeration into its members: at commas and the last "and",
// where the list has its comma before "and" only there ("dissemination and
// translation of standards" stays whole). With a stated count, "and" splits
// where that makes the count come out. exact is false where the words allow
// another reading.
func (t *Text) Items(sp chancery.Span, count int) (items []chancery.Span, exact bool) {
	text := sp.Of(t.Doc.Text)
	sep := ","
	if strings.Contains(text, ";") {
		sep = ";"
	}
	for at := 0; at <= len(text); {
		end := separator(text[at:], sep)
		items = append(items, chancery.Span{Start: sp.Start + at, End: sp.Start + at + end})
		at += end + len(sep)
	}
	oxford := false
	last := len(items) - 1
	if rest, ok := cutAnd(t.strip(items[last]).Of(t.Doc.Text)); ok && last > 0 {
		oxford = true
		items[last].Start = t.strip(items[last]).End - len(rest)
	}
	for i := range items {
		items[i] = t.strip(items[i])
	}
	if !oxford && (last > 0 || count == 2) {
		items = t.splitAnd(items)
	}
	return items, count == 0 && (oxford || last > 0) || count == len(items)
}

// separator returns where an item of a list ends: at the next mark that is not
// inside a number ("5,000").
func separator(text, sep string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], sep)
		if i < 0 {
			return len(text)
		}
		if at += i; at == 0 || at+1 == len(text) || !digit(text[at-1]) || !digit(text[at+1]) {
			return at
		}
		at++
	}
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

func cutAnd(s string) (string, bool) {
	for _, w := range []string{"and ", "as well as ", "or "} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// splitAnd divides the last item at its last "and".
func (t *Text) splitAnd(items []chancery.Span) []chancery.Span {
	last := items[len(items)-1]
	text := last.Of(t.Doc.Text)
	for _, w := range []string{" as well as ", " and "} {
		if i := strings.LastIndex(text, w); i > 0 {
			items[len(items)-1].End = last.Start + i
			return append(items, chancery.Span{Start: last.Start + i + len(w), End: last.End})
		}
	}
	return items
}

func (t *Text) strip(sp chancery.Span) chancery.Span {
	for sp.Start < sp.End && strings.IndexByte(" \t\n,;", t.Doc.Text[sp.Start]) >= 0 {
		sp.Start++
	}
	for sp.End > sp.Start && strings.IndexByte(" \t\n,;.", t.Doc.Text[sp.End-1]) >= 0 {
		sp.End--
	}
	return sp
}

// stops begin what follows a list or a complement and is no part of it.
var stops = words(`according following while whereas after before said says adding noting during who where when
	saying outlining underscoring stressing emphasising emphasizing highlighting reiterating as amid ahead reported calling despite if because since although though but`)

// Tail returns the words from token tok to the end of what they say: to a
// stop, a semicolon, a bracketed aside, a new finite verb after "and", or a
// comma after which something else begins.
func (t *Text) Tail(s, tok int) chancery.Span {
	toks := t.Sents[s].Tokens
	if tok >= len(toks) {
		return chancery.Span{}
	}
	end, open := tok, false
	for ; end < len(toks); end++ {
		if open && (toks[end].Form == "\"" || toks[end].Form == "”") {
			open = false // of a quotation within
			continue
		}
		if t.opensQuote(s, end) {
			open = true
		} else if end > tok && t.turns(s, end) {
			break
		}
	}
	return t.strip(chancery.Span{Start: toks[tok].Start, End: toks[max(end, tok+1)-1].End})
}

// opensQuote tells a mark that opens a quotation: a space before it and none
// behind.
func (t *Text) opensQuote(s, i int) bool {
	tok := &t.Sents[s].Tokens[i]
	if tok.Form == "“" {
		return true
	}
	return tok.Form == "\"" && tok.Start > 0 && t.Doc.Text[tok.Start-1] == ' ' && tok.End < len(t.Doc.Text) && t.Doc.Text[tok.End] != ' '
}

// nominative pronouns begin a clause of their own.
var nominative = words(`he she they we i`)

// turns tells a token at which a sentence goes on to something else.
func (t *Text) turns(s, i int) bool {
	toks := t.Sents[s].Tokens
	switch form := strings.ToLower(toks[i].Form); form {
	case ";", "”", "\"", "–", "—":
		return true
	case ",", "and", "but":
		k := i + 1
		for k < len(toks) && (toks[k].UPOS == "ADV" || strings.EqualFold(toks[k].Form, "and")) {
			k++
		}
		if k >= len(toks) {
			return true
		}
		if form == "," && i+1 < len(toks) && stops[strings.ToLower(toks[i+1].Form)] {
			return true
		}
		if m := t.covering(s, k); m >= 0 && (form == "," && t.speaks(s, m) || t.acts(s, t.Res.Mentions[m].Last)) {
			return true
		}
		if i > 0 && form == "and" && toks[i-1].Form == "," && t.newSubject(s, k) {
			return true
		}
		for j := k + 1; form == "," && j < len(toks) && j <= k+4 && toks[j].UPOS != "PUNCT"; j++ {
			if toks[j].XPOS == "VBD" && sayers[toks[j].Lemma] {
				return true // ", its spokesman said"
			}
		}
		if nominative[strings.ToLower(toks[k].Form)] {
			return true
		}
		if i > 0 && toks[i-1].Form == "," && toks[k].XPOS == "VBP" || form == "," && k > i+1 && toks[k].XPOS == "VBP" {
			return true
		}
		return toks[k].XPOS == "VBD" || toks[k].XPOS == "MD" || toks[k].XPOS == "VBZ" && form != ","
	}
	return false
}

// acts reports whether a finite verb stands at token i, adverbs aside.
func (t *Text) acts(s, i int) bool {
	toks := t.Sents[s].Tokens
	for i < len(toks) && toks[i].UPOS == "ADV" {
		i++
	}
	return i < len(toks) && (toks[i].XPOS == "VBD" || toks[i].XPOS == "VBZ" || toks[i].XPOS == "MD")
}

// newSubject reports whether a short noun phrase with a finite verb begins at
// token i: ", and the visiting minister assured him".
func (t *Text) newSubject(s, i int) bool {
	toks := t.Sents[s].Tokens
	for k := i; k < len(toks) && k < i+5; k++ {
		switch toks[k].UPOS {
		case "DET", "ADJ", "PROPN", "NOUN":
			if k > i && t.acts(s, k+1) && toks[k].UPOS != "DET" {
				return true
			}
		case "VERB":
			if toks[k].XPOS != "VBG" {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// speaks tells a mention directly before a verb of saying: ", the office said".
func (t *Text) speaks(s, i int) bool {
	next := t.Res.Mentions[i].Last
	toks := t.Sents[s].Tokens
	return next < len(toks) && sayers[toks[next].Lemma]
}
