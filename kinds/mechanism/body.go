package mechanism

import (
	"strconv"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
	"github.com/chancery-project/chancery/read/quantity"
	"github.com/chancery-project/chancery/read/rule"
)

// A body is a name of a body as a phrase words it.
type body struct {
	sent, node  int
	level       string // of the table; "none" where the name does not tell
	head        string // the head's lemma
	span        chancery.Span
	first, last int // tokens of the whole phrase, determiners and ordinals too
	words       int // tokens of the name
	headEnd     int // token behind the head
	special     bool
	dashed      bool // its first party stands before a dash, outside the mention
	capital     bool
	plural      bool
	ordinal     string
	ordinalAt   chancery.Span
	period      string
	periodAt    chancery.Span
}

// longestBody is the number of tokens of the longest phrase looked for.
const longestBody = 6

// bodyAt reads the body that a noun phrase names.
func (r *reading) bodyAt(sent, n int) (body, bool) {
	toks := r.t.Sents[sent].Tokens
	nd := r.t.Sents[sent].Nodes[n]
	first, last := r.t.Core(sent, n)
	m := r.t.Mention(sent, n)
	named := m != nil && (m.Class == mention.Thing || r.unknown(m))
	if m != nil && m.Class == mention.Party && !named {
		return body{}, false
	}
	if named {
		first, last = min(first, m.First), max(m.Last, nd.Last)
	} else if last > nd.Last {
		last = nd.Last // an "of" that Core takes in is read below
	}
	level, a, b := r.phrase(sent, first, last)
	if level == "" || !r.ends(sent, b, last, named) || named && !r.headed(m, strings.ToLower(toks[b-1].Lemma)) {
		return body{}, false
	}
	for k := a - 1; k > first; k-- {
		if r.low(sent, k) == "of" && exact(r.set.Tables["sitting"], r.low(sent, k-1)) != "" {
			first = r.numbered(sent, k-1, first) // "Joint Statement on the fifth Meeting of the Council"
			break
		}
	}
	for k := first; k < a; k++ {
		if exact(r.set.Tables["text"], r.low(sent, k)) != "" {
			return body{}, false // "Joint Statement on Consultations"
		}
	}
	whole := r.dashed(sent, first)
	out := body{dashed: whole < first, sent: sent, node: n, level: level, head: singular(toks[b-1].Lemma), first: whole, last: last, headEnd: b}
	out.plural = toks[b-1].XPOS == "NNS" || toks[b-1].XPOS == "NNPS"
	out.capital = r.capital(sent, b-1) && (a == b-1 || r.capital(sent, a)) || named && r.capital(sent, b-1)
	first = r.numbered(sent, first, 0)
	r.counts(&out, first, a)
	start := r.trimmed(sent, min(first, whole), b)
	end := r.topic(sent, last)
	if named && m.Class == mention.Thing {
		end = r.yearless(sent, m, last)
	}
	if k := r.torn(sent, last); k > start {
		end = min(end, k)
	}
	end = r.unbracketed(sent, start, end)
	out.words = end - start
	out.span = chancery.Span{Start: toks[start].Start, End: toks[end-1].End}
	return out, true
}

// unknown tells a party that mention made of capitalised words alone: it may be
// a body of two others.
func (r *reading) unknown(m *mention.Mention) bool {
	if m.Class != mention.Party && m.Class != mention.Adjective || m.ID == "" {
		return false
	}
	return !strings.Contains(m.ID, "/") && m.ID == strings.ToLower(m.ID) || strings.Contains(m.Span.Of(r.t.Doc.Text), " Summit")
}

// ends tells a head that ends its phrase: "European Commission Joint Statement"
// names no commission.
func (r *reading) ends(sent, b, last int, named bool) bool {
	if !named || b >= last {
		return b == last
	}
	switch r.low(sent, b) {
	case "on", "of", "for", "between", "with", "to", "in", "(", "against":
		return true
	}
	return digits(r.low(sent, b))
}

// dashed takes in a party before a dash that the mention left out: "A – B
// Dialogue".
func (r *reading) dashed(sent, first int) int {
	if w := r.low(sent, first-1); w != "–" && w != "-" && w != "—" {
		return first
	}
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent == sent && m.Last == first-1 && (m.Class == mention.Party || m.Class == mention.Adjective) {
			return m.First
		}
	}
	return first
}

// torn returns the token of the "of" before a party that ends a name, where the
// row of parties goes on behind it: "Working Group of Peru | and Norway"; else -1.
func (r *reading) torn(sent, last int) int {
	if r.low(sent, last) != "and" {
		return -1
	}
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent != sent || m.Last != last || m.ID == "" || m.Within < 0 {
			continue
		}
		for k := m.First - 1; k > m.First-3; k-- {
			if w := r.low(sent, k); w == "of" || w == "between" {
				return k
			}
		}
	}
	return -1
}

// headed tells a name whose head is the body, or its sitting: a "Joint Statement
// of the 3rd Summit" is a text.
func (r *reading) headed(m *mention.Mention, head string) bool {
	if m.Class != mention.Thing || m.Head == "" {
		return true
	}
	ws := strings.Fields(m.Head)
	w := ws[len(ws)-1]
	return strings.TrimSuffix(w, "s") == strings.TrimSuffix(head, "s") || exact(r.set.Tables["sitting"], w) != ""
}

// numbers tells a token before a name that numbers it or says how often.
func (r *reading) numbers(sent, k int) bool {
	w := r.low(sent, k)
	return w == "-" || w == "ever" || exact(r.set.Tables["period"], w) != "" || r.ordinal(sent, k) != ""
}

// numbered goes back over what numbers the word at token k, not beyond first.
func (r *reading) numbered(sent, k, first int) int {
	for k > first && r.numbers(sent, k-1) {
		k--
	}
	return k
}

// unbracketed leaves out an acronym in brackets at the end of a name.
func (r *reading) unbracketed(sent, start, end int) int {
	if r.low(sent, end-1) != ")" {
		return end
	}
	for k := end - 1; k > start; k-- {
		if r.low(sent, k) == "(" {
			return k
		}
	}
	return end
}

// phrase finds the longest body phrase in tokens [first, last), the last one
// where two are equally long.
func (r *reading) phrase(sent, first, last int) (level string, a, b int) {
	for n := min(longestBody, last-first); n > 0; n-- {
		for i := last - n; i >= first; i-- {
			if code := exact(r.set.Tables["body"], r.words(sent, i, i+n)); code != "" {
				return code, i, i + n
			}
		}
	}
	return "", 0, 0
}

// words returns tokens [a, b) in lower case, the last one in the singular, a
// possessive mark joined to the word before it.
func (r *reading) words(sent, a, b int) string {
	var out strings.Builder
	toks := r.t.Sents[sent].Tokens
	for k := a; k < b; k++ {
		w := strings.ToLower(toks[k].Form)
		if k == b-1 && toks[k].Lemma != "" {
			w = strings.ToLower(toks[k].Lemma)
		}
		if k > a && w != "'" && w != "’" && w != "'s" && w != "’s" {
			out.WriteByte(' ')
		}
		out.WriteString(w)
	}
	return out.String()
}

func (r *reading) low(sent, k int) string {
	toks := r.t.Sents[sent].Tokens
	if k < 0 || k >= len(toks) {
		return ""
	}
	return strings.ToLower(toks[k].Form)
}

func (r *reading) capital(sent, k int) bool {
	f := r.t.Sents[sent].Tokens[k].Form
	return f != strings.ToLower(f)
}

// counts reads the number and the period that stand before the name.
func (r *reading) counts(b *body, first, last int) {
	for k := first; k < last; k++ {
		switch r.low(b.sent, k) {
		case "special", "extraordinary", "emergency", "informal", "ad-hoc":
			b.special = true
		}
		if b.period == "" {
			if code := exact(r.set.Tables["period"], r.low(b.sent, k)); code != "" {
				b.period, b.periodAt = code, r.token(b.sent, k)
			}
		}
		if n := r.ordinal(b.sent, k); n != "" && b.ordinal == "" {
			b.ordinal, b.ordinalAt = n, r.token(b.sent, k)
		}
	}
}

func (r *reading) token(sent, k int) chancery.Span {
	tok := r.t.Sents[sent].Tokens[k]
	return chancery.Span{Start: tok.Start, End: tok.End}
}

// ordinal returns the number that token k ranks by, "" for none.
func (r *reading) ordinal(sent, k int) string {
	for _, q := range quantity.Find([]string{r.t.Sents[sent].Tokens[k].Form}) {
		if q.Unit == "rank" {
			return q.Value
		}
	}
	return r.roman(sent, k)
}

// roman returns the number of a Roman numeral before a sitting: "VIII Meeting".
func (r *reading) roman(sent, k int) string {
	f := r.t.Sents[sent].Tokens[k].Form
	if f == "" || strings.Trim(f, "IVX") != "" || len(f) > 6 || k+1 >= len(r.t.Sents[sent].Tokens) || !r.capital(sent, k+1) {
		return ""
	}
	n := 0
	for i := range len(f) {
		v := numeral(f[i])
		if i+1 < len(f) && v < numeral(f[i+1]) {
			v = -v
		}
		n += v
	}
	return strconv.Itoa(n)
}

func numeral(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	}
	return 10
}

// trimmed skips what a name does not begin with: determiners, ordinals, years.
func (r *reading) trimmed(sent, first, last int) int {
	k := first
	for j := first; j < last-1; j++ {
		if r.ordinal(sent, j) != "" {
			k = j // "WTO's 12th Ministerial Conference"
		}
	}
	for k < last-1 {
		w := r.low(sent, k)
		sits := exact(r.set.Tables["sitting"], w) != "" && r.low(sent, k+1) == "of"
		if !sits && !mark(w) && exact(r.set.Tables["trim"], w) == "" && r.ordinal(sent, k) == "" && !digits(w) {
			return k
		}
		k++
	}
	return k
}

// mark tells a quotation or possessive mark that stands as a word.
func mark(w string) bool {
	switch w {
	case "‘", "’", "“", "”", "\"", "'", "'s", "’s", "(", ")":
		return true
	}
	return false
}

func digits(w string) bool {
	w = strings.TrimRight(w, "stndrh")
	return w != "" && strings.Trim(w, "0123456789") == ""
}

// yearless leaves out the year and the acronym behind a name.
func (r *reading) yearless(sent int, m *mention.Mention, last int) int {
	if !m.NameSpan.Empty() {
		for last > m.First+1 && r.t.Sents[sent].Tokens[last-1].Start >= m.NameSpan.End {
			last--
		}
	}
	for last > m.First+1 && digits(r.low(sent, last-1)) {
		last--
	}
	return last
}

// topic takes in what a body is about: "working group on coral reefs".
func (r *reading) topic(sent, last int) int {
	toks := r.t.Sents[sent].Tokens
	if w := r.low(sent, last); w != "on" && w != "for" || last+1 >= len(toks) || r.dated(sent, last+1) {
		return last
	}
	end := last
	for k := last + 1; k < len(toks); k++ {
		switch toks[k].UPOS {
		case "NOUN", "PROPN", "X":
			end = k + 1
			continue
		case "ADJ", "DET":
			continue
		}
		if w := r.low(sent, k); w == "and" || w == "-" || w == "of" {
			continue
		}
		break
	}
	return end
}

func (r *reading) dated(sent, k int) bool {
	for i := range r.t.Res.Mentions {
		m := &r.t.Res.Mentions[i]
		if m.Sent == sent && m.First <= k && k < m.Last && (m.Class == mention.Date || m.Class == mention.Quantity) {
			return true
		}
	}
	return false
}

// singular strips the plural that a lemma of a name may have kept.
func singular(lemma string) string {
	w := strings.ToLower(lemma)
	if strings.HasSuffix(w, "ss") {
		return w
	}
	return strings.TrimSuffix(w, "s")
}

// exact returns a table's code for a whole phrase, "" where it has none.
func exact(tb *rule.Table, phrase string) string {
	code, found := tb.Find(phrase)
	n := 0
	for _, w := range strings.Fields(phrase) {
		if strings.Trim(w, "'’s") != "" || w == "s" {
			n++
		}
	}
	if len(strings.Fields(found)) != n {
		return ""
	}
	return code
}
