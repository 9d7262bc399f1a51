package resolve

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// signers gives persons the party they sign for: "N N signed for X and M M for
// Y", "N N signed it on behalf of X".
func (r *reader) signers() {
	for s := range r.bySent {
		signed := false
		for _, i := range r.bySent[s] {
			m := &r.Mentions[i]
			if m.Class != mention.Person || m.Within >= 0 {
				continue
			}
			j, own := r.signs(m)
			if signed = signed || own; !signed {
				continue
			}
			if at := r.partyFor(s, j); at >= 0 && r.of[i] >= 0 {
				r.speakFor(r.Persons[r.of[i]], &r.Mentions[at])
			}
		}
	}
}

// speakFor settles the party of a person none of whose offices names one.
func (r *reader) speakFor(p *Person, m *mention.Mention) {
	if p.Party != "" {
		return
	}
	for _, post := range p.Posts {
		if post.Party != "" {
			return
		}
	}
	p.Party, p.PartySpan, p.Basis = m.ID, m.NameSpan, chancery.FromContext
}

// signs reads "signed", "signed it", "signed the accord" after a person. It
// returns where the words for whom may begin, and whether a verb stood there.
func (r *reader) signs(m *mention.Mention) (int, bool) {
	j := m.Last
	switch r.low(m.Sent, j) {
	case "signed", "signs", "initialled", "initialed":
	default:
		return j, false
	}
	switch j++; r.low(m.Sent, j) {
	case "it", "them":
		j++
	case "the", "this", "both":
		for k := j + 1; k < j+4; k++ {
			if r.low(m.Sent, k) == "on" { // "signed the loan for Chile" says not for whom
				return k, true
			}
		}
	}
	return j, true
}

// partyFor returns the party mention after "for" or "on behalf of" at token j, -1 for none.
func (r *reader) partyFor(sent, j int) int {
	switch {
	case r.low(sent, j) == "for":
		j++
	case r.low(sent, j) == "on" && r.low(sent, j+1) == "behalf" && r.low(sent, j+2) == "of":
		j += 3
	default:
		return -1
	}
	if r.low(sent, j) == "the" {
		j++
	}
	for _, i := range r.At(sent, j) {
		m := &r.Mentions[i]
		if m.Class == mention.Party && m.ID != "" && m.First >= j-1 && !r.goesOn(sent, m.Last) {
			return i
		}
	}
	return -1
}

// goesOn reports whether a phrase goes on at token j: "for Chile's growers", "for Chile exports".
func (r *reader) goesOn(sent, j int) bool {
	toks := r.sents[sent].Tokens
	return j < len(toks) && (possessive(toks[j].Form) || toks[j].UPOS == "NOUN" || toks[j].UPOS == "PROPN")
}

// low returns a token's word in lower case, "" past the end.
func (r *reader) low(sent, j int) string {
	if toks := r.sents[sent].Tokens; j < len(toks) {
		return strings.ToLower(toks[j].Form)
	}
	return ""
}
