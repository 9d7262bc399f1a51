package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-project/chancery"
	"github.com/chancery-project/chancery/read/gazetteer"
	"github.com/chancery-project/chancery/read/mention"
)

func fields(text string) []string { return strings.Fields(text) }

// persons joins the mentions of each person: full names first, then short ones.
func (r *reader) persons() {
	for _, full := range []bool{true, false} {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			if m.Class != mention.Person || (len(nameParts(m.Name)) > 1) != full {
				continue
			}
			r.place(i, full)
		}
	}
	r.order()
	r.counterparts()
	r.possessors()
	for _, p := range r.Persons {
		r.party(p)
	}
	r.served()
	for _, p := range r.Persons {
		r.context(p)
	}
}

// place joins mention i to a person or makes a new one.
func (r *reader) place(i int, full bool) {
	m := &r.Mentions[i]
	k := -1
	if full {
		k = r.sameName(m)
	} else {
		k = r.bestShort(i)
	}
	if k < 0 {
		k = len(r.Persons)
		r.Persons = append(r.Persons, &Person{Name: m.Name, NameSpan: m.NameSpan})
	}
	r.of[i] = k
	r.merge(r.Persons[k], m)
}

// merge adds what a mention says of a person.
func (r *reader) merge(p *Person, m *mention.Mention) {
	if len(nameParts(m.Name)) > len(nameParts(p.Name)) || len(nameParts(m.Name)) == len(nameParts(p.Name)) && len(m.Name) > len(p.Name) {
		p.Name, p.NameSpan = m.Name, m.NameSpan
	}
	if g := mention.Gender(m); g != 0 && p.Gender == 0 {
		p.Gender = g
	}
	for _, post := range m.Posts {
		if k := samePost(p.Posts, post); k < 0 {
			p.Posts = append(p.Posts, post)
		} else if p.Posts[k].Party == "" && post.Party != "" {
			p.Posts[k].Party, p.Posts[k].PartySpan = post.Party, post.PartySpan
		}
	}
}

// samePost finds a post with the same title and no other party.
func samePost(posts []mention.Post, post mention.Post) int {
	for k, o := range posts {
		if gazetteer.Fold(o.Title) == gazetteer.Fold(post.Title) && (o.Party == post.Party || o.Party == "" || post.Party == "") && o.Status == post.Status {
			return k
		}
	}
	return -1
}

// nameParts splits a name into comparable parts: folded, without dots, particles' hyphens or "Jr".
func nameParts(name string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool {
		return c == ' ' || c == '-' || c == ',' || c == '\n' || c == '–' || c == '“' || c == '”' || c == '"' || c == '(' || c == ')'
	}) {
		w = strings.TrimRight(gazetteer.Fold(w), ".")
		if w != "" && w != "jr" && w != "sr" {
			out = append(out, w)
		}
	}
	return out
}

// sameName finds the person whose full name agrees with the mention's: one is
// part of the other, or they share family name and first letter and no post speaks against it.
func (r *reader) sameName(m *mention.Mention) int {
	parts := nameParts(m.Name)
	for k, p := range r.Persons {
		have := nameParts(p.Name)
		if len(have) < 2 {
			continue
		}
		if subset(parts, have) || subset(have, parts) {
			return k
		}
		if last(parts) == last(have) && parts[0][:1] == have[0][:1] && (initials(parts[0], have[0]) || compatible(p.Posts, m.Posts) && len(m.Posts) > 0 && len(p.Posts) > 0) {
			return k
		}
	}
	return -1
}

// initials reports whether one of two first names abbreviates the other or is a clipped form of it.
func initials(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || len(a) > 2 && len(b) > 2 && a[:2] == b[:2] && (len(a) <= 3 || len(b) <= 3)
}

func last(parts []string) string { return parts[len(parts)-1] }

// subset reports whether every part of a occurs in b, in order.
func subset(a, b []string) bool {
	k := 0
	for _, w := range b {
		if k < len(a) && (a[k] == w || len(a[k]) == 1 && strings.HasPrefix(w, a[k]) && len(a) > 1) {
			k++
		}
	}
	return k == len(a)
}

// compatible reports whether two sets of posts can be one person's.
func compatible(a, b []mention.Post) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if (x.Party == "" || y.Party == "" || x.Party == y.Party) && (gazetteer.Fold(x.Title) == gazetteer.Fold(y.Title) || x.Rank == y.Rank) {
				return true
			}
		}
	}
	return false
}

// bestShort finds the person a one-word name means: by place in the name,
// posts, gender, and nearness.
func (r *reader) bestShort(i int) int {
	m := &r.Mentions[i]
	parts := nameParts(m.Name)
	if len(parts) == 0 {
		return -1
	}
	best, score := -1, 0
	for k, p := range r.Persons {
		if s := r.shortScore(i, k, parts, p); s > score {
			best, score = k, s
		}
	}
	return best
}

func (r *reader) shortScore(i, k int, parts []string, p *Person) int {
	m := &r.Mentions[i]
	have := nameParts(p.Name)
	s := 0
	switch w := parts[0]; {
	case last(have) == w, r.family(p) == w:
		s = 30
	case have[0] == w:
		s = 24
	case contains(have, w):
		s = 12
	default:
		return 0
	}
	if g := mention.Gender(m); g != 0 && p.Gender != 0 && g != p.Gender {
		return 0
	}
	if len(m.Posts) > 0 && len(p.Posts) > 0 {
		if !compatible(p.Posts, m.Posts) {
			s -= 20
		} else {
			s += 15
		}
	}
	return s + r.nearness(i, k)
}

// nearness is up to 9 for a person mentioned shortly before mention i, less for later ones.
func (r *reader) nearness(i, k int) int {
	for j := i - 1; j >= 0; j-- {
		if r.of[j] == k {
			return max(1, 9-(r.Mentions[i].Sent-r.Mentions[j].Sent))
		}
	}
	return 0
}

func contains(have []string, w string) bool {
	for _, h := range have {
		if h == w {
			return true
		}
	}
	return false
}

// family is the family name that reference data give a full name, "" where they do not know it.
func (r *reader) family(p *Person) string {
	for _, t := range r.g.People(p.Name) {
		return gazetteer.Fold(t.Family)
	}
	return ""
}

// order sorts persons by first mention and renumbers.
func (r *reader) order() {
	to := make([]int, len(r.Persons))
	for k := range to {
		to[k] = -1
	}
	var sorted []*Person
	for i := range r.Mentions {
		k := r.of[i]
		if k < 0 {
			continue
		}
		if to[k] < 0 {
			to[k] = len(sorted)
			sorted = append(sorted, r.Persons[k])
		}
		r.of[i] = to[k]
	}
	r.Persons = sorted
}

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
	found := ""
	for _, id := range r.states() {
		if len(id) != 3 || taken[id] || r.g.Name(id) == id || id == r.home && r.names[id] == 0 {
			continue
		}
		if pt, ok := r.g.Party(id); !ok || pt.Sort != "state" && pt.Sort != "territory" {
			continue
		}
		if found != "" {
			return ""
		}
		found = id
	}
	return found
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
