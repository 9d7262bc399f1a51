package mechanism

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
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
	first = r.seated(sent, first, a)
	if r.other(sent, first, a, b) {
		return body{}, false
	}
	whole := r.dashed(sent, first)
	out := body{dashed: whole < first, sent: sent, node: n, level: level, head: singular(toks[b-1].Lemma), first: whole, last: last, headEnd: b}
	if level == "none" && (out.head == "commission" || out.head == "committee" || out.head == "council") && r.jointly(sent, first, b) {
		out.level = "joint_commission"
	}
	out.plural = toks[b-1].XPOS == "NNS" || toks[b-1].XPOS == "NNPS"
	out.capital = r.capital(sent, b-1) && (a == b-1 || r.capital(sent, a)) || named && r.capital(sent, b-1)
	first = r.numbered(sent, first, 0)
	r.counts(&out, first, a)
	start, end := r.trimmed(sent, min(first, whole), b), r.topic(sent, last)
	if named && m.Class == mention.Thing {
		if bare := r.yearless(sent, m, last); bare < last || r.low(sent, last) == "for" {
			end = bare
		}
	}
	if k := r.torn(sent, last); k > start {
		end = min(end, k)
	}
	end = r.unbracketed(sent, start, end)
	out.words = end - start
	out.span = chancery.Span{Start: toks[start].Start, End: toks[end-1].End}
	return out, true
}

// seated returns where a body's name begins in tokens [first, a) that may name a
// sitting of it, or a text about one: "Joint Statement on the fifth Meeting of
// the Council".
func (r *reading) seated(sent, first, a int) int {
	for k := a - 1; k > first; k-- {
		if r.t.InTitle(sent) && exact(r.set.Tables["headline"], r.low(sent, k)) != "" { // "Minister Hosts Joint Commission"
			return k + 1
		}
		if r.low(sent, k) == "of" && exact(r.set.Tables["sitting"], r.low(sent, k-1)) != "" {
			return r.numbered(sent, k-1, first)
		}
	}
	return first
}

// other tells a name of something else: a text about a body, or an organ of one
// party.
func (r *reading) other(sent, first, a, b int) bool {
	for k := first; k < a; k++ {
		if exact(r.set.Tables["text"], r.low(sent, k)) != "" {
			return true // "Joint Statement on Consultations"
		}
	}
	return b-2 >= first && exact(r.set.Tables["organ"], r.words(sent, b-2, b)) != ""
}

// jointly tells a name that says its body is of two: "Intergovernmental
// Chilean-Peruvian Commission".
func (r *reading) jointly(sent, a, b int) bool {
	for k := a; k < b; k++ {
		switch r.low(sent, k) {
		case "joint", "intergovernmental", "inter-governmental", "mixed", "binational", "bilateral":
			return true
		}
	}
	return false
}

// unknown tells a party that mention made of capitalised words alone: it may be
// a body of two others.
func (r *reading) unknown(m *mention.Mention) bool {
	if m.Class != mention.Party && m.Class != mention.Adjective || m.ID == "" {
		return false
	}
	if _, organ, ok := strings.Cut(m.ID, "/"); ok && r.low(m.Sent, m.Last) == "and" && strings.Contains(organ, "-") {
		return exact(r.set.Tables["body"], strings.ReplaceAll(organ, "-", " ")) != "" // "Ministerial Council of Kenya and Ghana"
	}
	return !strings.Contains(m.ID, "/") && m.ID == strings.ToLower(m.ID) || strings.Contains(m.Span.Of(r.t.Doc.Text), " Summit")
}

// phrase finds the longest body phrase in tokens [first, last), the last one
// where two are equally long.
func (r *reading) phrase(sent, first, last int) (level string, a, b int) {
	if !r.headWithin(sent, first, last) {
		return "", 0, 0
	}
	for n := min(longestBody, last-first); n > 0; n-- {
		for i := last - n; i >= first; i-- {
			if code := exact(r.set.Tables["body"], r.words(sent, i, i+n)); code != "" {
				return code, i, i + n
			}
		}
	}
	return "", 0, 0
}

// headWithin is a cheap test that spares most phrases the look-up.
func (r *reading) headWithin(sent, first, last int) bool {
	for k := first; k < last; k++ {
		if r.set.Tables["body"].Head(r.low(sent, k)) {
			return true
		}
	}
	return false
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
