package mechanism

import (
	"strings"

	"github.com/chancery-project/chancery/read/mention"
)

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
		if !sits && !mark(w) && exact(r.set.Tables["trim"], w) == "" && r.ordinal(sent, k) == "" && (!digits(w) || r.low(sent, k+1) == "+") {
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
	if end := r.water(sent, last); end > last {
		return end
	}
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

// water takes in the lake or river that a body is for: "Authority of Lake Chad".
func (r *reading) water(sent, last int) int {
	k := last + 1
	if r.low(sent, k) == "the" {
		k++
	}
	switch w := r.low(sent, k); {
	case r.low(sent, last) != "of":
		return last
	case w == "lake" || w == "river" || w == "rio" || w == "río":
	default:
		return last
	}
	for k < len(r.t.Sents[sent].Tokens) && r.capital(sent, k) {
		k++
	}
	return k
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
