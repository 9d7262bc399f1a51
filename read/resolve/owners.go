package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

// owners completes ministries whose owner the document settles elsewhere.
func (r *reader) owners() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		r.sharedBody(m)
		if m.Class != mention.Party || m.Sort != "ministry" || m.ID == "" || strings.Contains(m.ID, "/") {
			continue
		}
		if id := r.ownerOf(m); id != "" {
			m.ID = id + "/" + m.ID
		}
	}
}

// sharedBody gives a body that many states have under one name, and that the
// tables know of one, to the state the document comes from, where it does not
// speak of the other.
func (r *reader) sharedBody(m *mention.Mention) {
	if m.Class != mention.Party || m.Within >= 0 || gazetteer.Fold(m.Of(r.Doc.Text)) != "national security council" {
		return
	}
	if of := owner(m.ID); r.home != "" && r.home != of && r.names[of] == 0 {
		m.ID = r.home + "/national-security-council"
	}
}

// ownerOf finds the state of the minister who has the ministry's field, or the
// United States for its departments where the document speaks of them.
func (r *reader) ownerOf(m *mention.Mention) string {
	name := strings.ToLower(m.Name)
	field := strings.TrimPrefix(strings.TrimPrefix(name, "ministry of "), "department of ")
	dept := strings.HasPrefix(name, "department of ")
	for _, p := range r.Persons {
		for _, post := range p.Posts {
			title := strings.ToLower(post.Title)
			if p.Party == "" || strings.Contains(p.Party, "/") || !strings.Contains(title, field) {
				continue
			}
			if dept == strings.Contains(title, "secretary") {
				return p.Party
			}
		}
	}
	if dept && r.names["USA"] > 0 {
		return "USA"
	}
	return ""
}

// counterparts gives "his British counterpart X" the office of the person before him.
func (r *reader) counterparts() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		for k := range m.Posts {
			if m.Posts[k].Rank != "counterpart" {
				continue
			}
			from := r.officeBefore(i)
			if from.Title == "" {
				continue
			}
			m.Posts[k].Title, m.Posts[k].Rank, m.Posts[k].Derived = plainTitle(from.Title), from.Rank, true
			if at := r.of[i]; at >= 0 {
				r.fillCounterpart(r.Persons[at], m.Posts[k])
			}
		}
	}
}

// plainTitle drops what only one side's office has: a second field, a qualifier in brackets.
func plainTitle(title string) string {
	title, _, _ = strings.Cut(title, " (")
	title = strings.TrimSuffix(title, " of the Republic")
	for _, prep := range []string{"Minister of Foreign Affairs", "Minister for Foreign Affairs"} {
		if strings.HasPrefix(title, prep) {
			return prep
		}
	}
	return title
}

func (r *reader) fillCounterpart(p *Person, post mention.Post) {
	for k := range p.Posts {
		if p.Posts[k].Rank == "counterpart" {
			p.Posts[k] = post
		}
	}
}

// officeBefore returns the first office of the nearest person before mention i, in its sentence or the one before.
func (r *reader) officeBefore(i int) mention.Post {
	reach := 1
	if m := &r.Mentions[i]; m.First > 0 && slices.Contains([]string{"his", "her"}, strings.ToLower(r.sents[m.Sent].Tokens[m.First-1].Form)) {
		reach = 3 // a quotation may stand between
	}
	for j := i - 1; j >= 0 && r.Mentions[j].Sent >= r.Mentions[i].Sent-reach; j-- {
		if k := r.of[j]; k >= 0 && k != r.of[i] && len(r.Persons[k].Posts) > 0 && r.Persons[k].Posts[0].Rank != "counterpart" {
			return r.Persons[k].Posts[0]
		}
	}
	return mention.Post{}
}

// possessors gives persons named as somebody's their party: "Malaysia’s Anwar
// Ibrahim", "Sheikh N of Qatar".
func (r *reader) possessors() {
	for i := range r.Mentions {
		k := r.of[i]
		if k < 0 || i == 0 || r.Persons[k].Party != "" || len(r.Persons[k].Posts) > 0 {
			continue
		}
		m, o := &r.Mentions[i], &r.Mentions[i-1]
		if o.Sent == m.Sent && o.Class == mention.Party && o.Last+1 == m.First && o.ID != "" {
			if possessive(r.sents[m.Sent].Tokens[o.Last].Form) {
				p := r.Persons[k]
				p.Party, p.PartySpan, p.Basis = o.ID, o.NameSpan, chancery.Explicit
			}
		}
	}
	for i := range r.Mentions {
		if k := r.of[i]; k >= 0 && r.Persons[k].Party == "" && len(r.Mentions[i].Posts) == 0 {
			if _, known := r.speakingPost(r.Persons[k]); !known {
				r.ofState(i, r.Persons[k])
			}
		}
	}
}

// ofState reads "N N of Kuwait", "N N from the Philippines" after mention i.
func (r *reader) ofState(i int, p *Person) {
	m := &r.Mentions[i]
	toks := r.sents[m.Sent].Tokens
	j := m.Last
	if j >= len(toks) || toks[j].Form != "of" && toks[j].Form != "from" {
		return
	}
	if j++; j < len(toks) && toks[j].Form == "the" {
		j++
	}
	for _, n := range r.bySent[m.Sent] {
		if o := &r.Mentions[n]; o.First == j && o.Class == mention.Party && r.isState(o.ID) {
			p.Party, p.PartySpan, p.Basis = o.ID, o.NameSpan, chancery.Explicit
			return
		}
	}
}

// served gives those who serve a person named before them that person's party:
// "Commission President N N’s Head of Cabinet M M".
func (r *reader) served() {
	for i := 1; i < len(r.Mentions); i++ {
		k, j := r.of[i], r.before(i)
		if k < 0 || j < 0 || r.of[j] < 0 || r.Persons[k].Party != "" || len(r.Persons[k].Posts) == 0 || r.of[j] == k {
			continue
		}
		m, o := &r.Mentions[i], &r.Mentions[j]
		if o.Last+1 != m.First || !possessive(r.sents[m.Sent].Tokens[o.Last].Form) {
			continue
		}
		if from := r.Persons[r.of[j]]; from.Party != "" {
			p := r.Persons[k]
			p.Party, p.PartySpan, p.Basis = from.Party, from.PartySpan, chancery.FromContext
		}
	}
}

// servants gives those whose office names whom it serves that person's party:
// "Adviser to President N".
func (r *reader) servants() {
	for _, p := range r.Persons {
		if p.Party != "" || len(p.Posts) == 0 || p.Posts[0].Serves == "" {
			continue
		}
		title := p.Posts[0].Title
		if k := strings.LastIndex(title, " to "); k >= 0 {
			title = title[k+len(" to "):]
		}
		master := &Person{Name: p.Posts[0].Serves, Posts: []mention.Post{{Title: title, Rank: r.g.RankOf(title)}}}
		if id := r.reference(master); id != "" {
			p.Party, p.Basis, p.PartySpan = id, chancery.FromData, r.proof(id)
		}
	}
}

// before returns the top-level mention before mention i in its sentence, -1 for none.
func (r *reader) before(i int) int {
	for j := i - 1; j >= 0 && r.Mentions[j].Sent == r.Mentions[i].Sent; j-- {
		if r.Mentions[j].Within < 0 {
			return j
		}
	}
	return -1
}

func possessive(form string) bool {
	return form == "'s" || form == "’s" || form == "’" || form == "'"
}
