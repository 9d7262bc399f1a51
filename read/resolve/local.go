package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/mention"
)

// led gives who heads a delegation the party it is from: "a delegation from
// Peru led by Trade Minister N N".
func (r *reader) led() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		k := r.of[i]
		if k < 0 || r.Persons[k].Party != "" {
			continue
		}
		at := m.First - 1
		for at > 0 && strings.EqualFold(r.sents[m.Sent].Tokens[at].Form, "the") {
			at--
		}
		if at < 1 || !r.form(m.Sent, at, "by") || !r.form(m.Sent, at-1, "headed", "led") {
			continue
		}
		if j := r.sender(m.Sent, at-1); j >= 0 {
			o, p := &r.Mentions[j], r.Persons[k]
			p.Party, p.PartySpan, p.Basis = o.ID, o.NameSpan, chancery.Explicit
		}
	}
}

// sender returns the state or body whose delegation ends before a token, or -1.
func (r *reader) sender(sent, end int) int {
	toks := r.sents[sent].Tokens
	team := false
	for k := end - 1; k >= 0 && k >= end-8 && toks[k].UPOS != "VERB"; k-- {
		switch strings.ToLower(toks[k].Form) {
		case "delegation", "team", "mission", "group", "deputation", "side":
			team = true
		}
		for _, j := range r.bySent[sent] {
			o := &r.Mentions[j]
			if o.Last == k+1 && o.ID != "" && (o.Class == mention.Party || o.Class == mention.Adjective) && (team || r.delegated(sent, k)) {
				return j
			}
		}
	}
	return -1
}

// delegation resolves "the delegation" to whose delegation the text told of
// before: "a parliamentary delegation from Peru".
func (r *reader) delegation(i int) bool {
	m, ref := &r.Mentions[i], &r.Refs[i]
	for j := i - 1; j >= 0 && r.Mentions[j].Sent >= m.Sent-2; j-- {
		o := &r.Mentions[j]
		if o.ID == "" || o.Class != mention.Party && o.Class != mention.Adjective || r.sender(o.Sent, o.Last) != j && !strings.HasSuffix(o.Of(r.Doc.Text), "delegation") {
			continue
		}
		ref.Parties = []Party{{ID: o.ID, Name: r.g.Name(o.ID), Span: o.NameSpan, Basis: chancery.FromContext}}
		return true
	}
	return false
}

// delegated reports whether a delegation is named before token k: "a delegation
// of parliamentarians from Peru".
func (r *reader) delegated(sent, k int) bool {
	for b := k; b >= 0 && b > k-8; b-- {
		if r.form(sent, b, "delegation", "team", "mission", "deputation") {
			return true
		}
	}
	return false
}

func (r *reader) form(sent, k int, any ...string) bool {
	for _, w := range any {
		if k >= 0 && strings.EqualFold(r.sents[sent].Tokens[k].Form, w) {
			return true
		}
	}
	return false
}

// national are ranks of offices that a report names without their state where
// it is its own.
var national = map[string]bool{
	"head_of_state": true, "head_of_government": true, "monarch": true, "deputy_head": true, "minister": true, "junior_minister": true, "parliament": true,
}

// local gives holders of a national office whom the text gives no state the
// one that the report comes from, unless another is named for that office.
func (r *reader) local(p *Person) {
	if p.Party != "" || r.home == "" || len(p.Posts) == 0 || p.Posts[0].Status == mention.Former || p.Posts[0].Party != "" {
		return
	}
	rank := p.Posts[0].Rank
	if i := slices.IndexFunc(r.Mentions, func(m mention.Mention) bool { return m.NameSpan == p.NameSpan }); i < 0 || !r.subject(i) && !r.tells(&r.Mentions[i]) {
		return // who is met may be from anywhere
	}
	if r.own == "" && !r.atHome() {
		return
	}
	if r.legation() && rank != "ambassador" && rank != "envoy" {
		return // an embassy tells of ministers of two countries
	}
	if !national[rank] && !(r.own != "" && (rank == "ambassador" || rank == "senior_official" || rank == "envoy")) {
		return
	}
	for _, o := range r.Persons {
		if o != p && o.Party == r.home && len(o.Posts) > 0 && reigns(rank) && o.Posts[0].Rank == rank {
			return
		}
	}
	p.Party, p.Basis, p.PartySpan = r.home, chancery.FromContext, r.proof(r.home)
	if sp := r.Doc.Dateline.Place; p.PartySpan.Empty() && !sp.Empty() && r.Doc.Source == "" {
		p.PartySpan = sp
	}
}

// legation reports whether a mission abroad publishes the document.
func (r *reader) legation() bool {
	for _, w := range fields(strings.ToLower(r.Doc.Source)) {
		switch w {
		case "embassy", "consulate", "commission", "mission", "delegation", "legation":
			return true
		}
	}
	return false
}

// atHome reports whether a document that no government publishes is about the
// country it comes from: no other state is named more often, or much more often
// than one that it is filed from the capital of. Reporters file from Geneva, too.
func (r *reader) atHome() bool {
	most := r.names[r.home]
	if id, ok := r.g.CapitalOf(r.Doc.Dateline.Place.Of(r.Doc.Text)); ok && id == r.home {
		most *= 2
	}
	for id, n := range r.names {
		if id != r.home && n > most && r.isState(id) {
			return false
		}
	}
	return true
}

// abroad gives the head or minister whom somebody sees in another country that
// country: "In Warsaw she will meet President N N".
func (r *reader) abroad() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		k := r.of[i]
		if k < 0 || r.Persons[k].Party != "" || len(r.Persons[k].Posts) == 0 || !national[r.Persons[k].Posts[0].Rank] || m.First < r.verb[m.Sent] {
			continue
		}
		if j := r.fronted(m.Sent); j >= 0 && r.Mentions[j].ID != r.home {
			o, p := &r.Mentions[j], r.Persons[k]
			p.Party, p.PartySpan, p.Basis = o.ID, o.Span, chancery.FromContext
		}
	}
}

// fronted returns the place that opens a sentence under "in", or the state
// whose capital does, where the sentence names no other: else -1.
func (r *reader) fronted(sent int) int {
	toks := r.sents[sent].Tokens
	at := 0
	for at < 3 && at < len(toks)-1 && !r.form(sent, at, "in") {
		at++
	}
	if !r.form(sent, at, "in") {
		return -1
	}
	found := -1
	for _, j := range r.bySent[sent] {
		o := &r.Mentions[j]
		first := o.First == at+1 || o.First == at+2 && r.form(sent, at+1, "the")
		switch {
		case first && len(o.ID) == 3 && (o.Class == mention.Place || o.Class == mention.Party || o.Class == mention.Adjective && r.form(sent, min(o.Last, len(toks)-1), "capital")):
			found = j
		case (o.Class == mention.Party || o.Class == mention.Adjective) && found >= 0 && o.First > r.verb[sent] && o.Within < 0:
			return -1
		}
	}
	return found
}
