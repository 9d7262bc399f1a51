package resolve

import (
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

// party settles which party a person speaks for by own posts, then by
// reference data for the document's day.
func (r *reader) party(p *Person) {
	if p.Party != "" {
		return
	}
	if post, ok := r.speakingPost(p); ok {
		if r.nobodys(post.Party) {
			if id := r.reference(p); id != "" { // a body whose owner the text does not name
				p.Party, p.Basis, p.PartySpan = id, chancery.FromData, r.proof(id)
				return
			}
		}
		p.Party, p.PartySpan, p.Basis = post.Party, post.PartySpan, chancery.Explicit
		return
	}
	if id := r.reference(p); id != "" {
		p.Party, p.Basis = id, chancery.FromData
		p.PartySpan = r.proof(id)
	}
}

// nobodys reports whether a party is a body without owner that the tables do
// not know: "the Office of the Foreign Affairs Commission".
func (r *reader) nobodys(id string) bool {
	_, known := r.g.Party(id)
	return !known && !strings.Contains(id, "/")
}

// speakingPost returns the post that says whom a person speaks for: one held
// before one given up, a state's head before the chair of a body.
func (r *reader) speakingPost(p *Person) (mention.Post, bool) {
	var best mention.Post
	top := 0
	for _, post := range p.Posts {
		score := 1
		if post.Status != mention.Former {
			score += 4
		}
		if reigns(post.Rank) && r.isState(post.Party) {
			score += 2
		}
		if post.Party != "" && score > top {
			best, top = post, score
		}
	}
	return best, top > 0
}

func reigns(rank string) bool {
	return rank == "head_of_state" || rank == "head_of_government" || rank == "monarch"
}

// context settles who is left over: the one state that can be meant.
func (r *reader) context(p *Person) {
	if p.Party != "" {
		return
	}
	if id := r.leftOver(p); id != "" {
		p.Party, p.Basis = id, chancery.FromContext
		p.PartySpan = r.proof(id)
	}
}

// reference asks the office data: who holds the person's title on the day in a
// state the document names, else what the name itself stands for.
func (r *reader) reference(p *Person) string {
	parts := nameParts(p.Name)
	for _, post := range p.Posts {
		found := ""
		for _, id := range r.states() {
			shipped, learned := r.holders(id, post.Title)
			for _, t := range append(shipped, learned...) {
				if r.day != "" && sameHolder(parts, t) && found != id {
					if found != "" {
						return ""
					}
					found = id
				}
			}
		}
		if found != "" {
			return found
		}
	}
	return r.byName(p, parts)
}

// byName weighs the terms of everybody of the person's name: those of the
// person's office, open on the day, of a party the document names. A family
// name alone needs the office and the day.
func (r *reader) byName(p *Person, parts []string) string {
	scores := map[string]int{}
	var order []string
	for _, t := range r.named(p.Name) {
		fit := r.fitOf(p, &t)
		open := r.day != "" && gazetteer.Open(&t, r.day) && !gazetteer.Stale(&t, r.day)
		if fit < 0 || len(parts) < 2 && (fit < 2 || !open) || fit == 0 && !open && r.names[t.Party] == 0 {
			continue
		}
		score := 4*fit + 1
		if open {
			score += 3
		}
		if r.names[t.Party] > 0 {
			score += 2
		}
		if scores[t.Party] == 0 {
			order = append(order, t.Party)
		}
		scores[t.Party] = max(scores[t.Party], score)
	}
	best, top := []string(nil), 0
	for _, id := range order {
		switch {
		case scores[id] > top:
			best, top = []string{id}, scores[id]
		case scores[id] == top:
			best = append(best, id)
		}
	}
	if len(best) > 1 {
		best = r.seats(best)
	}
	if len(best) != 1 {
		return ""
	}
	return best[0]
}

// fitOf says how well a term is of a person's offices: 2 the same, 1 the same
// rank, 0 where the document names none, -1 another.
func (r *reader) fitOf(p *Person, t *chancery.Term) int {
	best := -1
	for _, post := range p.Posts {
		switch {
		case post.Rank == "military" || post.Rank == "leader" || post.Rank == "counterpart" || post.Rank == "":
			best = max(best, 0)
		case r.g.Fit(post.Title, t) > 0:
			best = 2
		case post.Rank == t.Rank:
			best = max(best, 1)
		}
	}
	if len(p.Posts) == 0 {
		return 0
	}
	return best
}

// seats leaves out the realms of a monarch that a governor-general stands for.
func (r *reader) seats(ids []string) []string {
	var out []string
	for _, id := range ids {
		if p, ok := r.g.Party(id); ok && p.Sort == "state" && p.Parent == "" && len(r.g.Holders(id, "Governor-General", ""))+len(r.g.Holders(id, "Acting Governor General", "")) == 0 {
			out = append(out, id)
		}
	}
	return out
}

// sameHolder reports whether a name fits an office holder's: the family name alone or parts of the full one.
func sameHolder(parts []string, t gazetteer.Term) bool {
	full := nameParts(t.Person)
	if len(parts) == 1 {
		return parts[0] == gazetteer.Fold(t.Family) || len(full) > 0 && last(full) == parts[0]
	}
	return subset(parts, full) || subset(full, parts) || len(full) > 0 && last(full) == last(parts) && full[0][0] == parts[0][0] || gazetteer.Fold(t.Family) == last(parts)
}

// states returns the states the document names, in order of first mention.
func (r *reader) states() []string {
	var out []string
	for i := range r.Mentions {
		m := &r.Mentions[i]
		id := m.ID
		if m.Class == mention.Place || id == "" {
			id = ""
		}
		if len(id) >= 2 && !strings.Contains(id, "/") && (m.Class == mention.Party || m.Class == mention.Adjective) && !contains(out, id) {
			out = append(out, id)
		}
	}
	if r.home != "" && !contains(out, r.home) {
		out = append(out, r.home)
	}
	return out
}

// leftOver is the one state the document names for which no other person of
// the same rank stands; only heads and ministers are settled so.
func (r *reader) leftOver(p *Person) string {
	if len(p.Posts) == 0 || p.Posts[0].Rank == "" || p.Posts[0].Status == mention.Former {
		return ""
	}
	switch p.Posts[0].Rank {
	case "head_of_state", "head_of_government", "minister", "deputy_head", "monarch":
	default:
		return ""
	}
	taken := map[string]bool{}
	for _, o := range r.Persons {
		for _, post := range o.Posts {
			if o != p && post.Party != "" {
				taken[post.Party] = true
			}
		}
		if o != p && o.Basis == chancery.FromData && o.Party != "" {
			taken[o.Party] = true
		}
	}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Class == mention.Adjective && r.theirs(m) {
			taken[m.ID] = true
		}
	}
	found := ""
	for _, id := range r.states() {
		if len(id) != 3 || taken[id] || r.g.Name(id) == id || id == r.home && r.names[id] == 0 {
			continue
		}
		if pt, ok := r.g.Party(id); !ok || pt.Sort != "state" && pt.Sort != "territory" {
			continue
		}
		if found != "" || r.home != "" && r.names[r.home] == 0 && !taken[r.home] {
			return "" // it may as well be the state that the report comes from
		}
		found = id
	}
	return found
}

// theirs reports whether a state is that of the other side, nobody named: "her
// Polish counterpart".
func (r *reader) theirs(m *mention.Mention) bool {
	toks := r.sents[m.Sent].Tokens
	if m.Last >= len(toks) {
		return false
	}
	switch strings.ToLower(toks[m.Last].Form) {
	case "counterpart", "counterparts", "colleague", "colleagues", "opposite":
		return true
	}
	return false
}

// proof returns the first words of the document that name a party.
func (r *reader) proof(id string) chancery.Span {
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.ID == id && (m.Class == mention.Party || m.Class == mention.Adjective) {
			return m.NameSpan
		}
	}
	return chancery.Span{}
}
